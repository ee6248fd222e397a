// Text word by word, and what encloses it.
#include "emit/pandoc/inlines.hpp"

#include <algorithm>
#include <utility>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/link.hpp>

#include "core/controls.hpp"
#include "emit/ascii_host.hpp"
#include "emit/dead_link.hpp"

namespace cvbuild::emitters::pandoc {

void write_attributes(JsonWriter& json, std::string_view id, Slice<std::string_view> classes) {
  json.begin_array().string(id).begin_array();
  for (const auto name : classes) json.string(name);
  json.end_array().begin_array().end_array().end_array();
}

void write_text(JsonWriter& json, std::string_view text) {
  if (find_control(text) == std::string_view::npos)
    json.string(text);
  else
    json.string(without_controls(text));
}

void InlineWriter::write(doc::Inlines content) {
  for (const auto& item : content) {
    // Dates stand apart from the title before them.
    const auto* phrase = std::get_if<doc::Phrase>(&item.kind());
    if (phrase && phrase->role == doc::Role::dates && &item != content.begin()) bare("Space");
    visit(*this, item.kind());
  }
}

/// Blanks of ASCII part words; all else belongs to them.
void InlineWriter::words(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  for (std::size_t at = 0; at < text.size();) {
    const bool blank = blanks.find(text[at]) != std::string_view::npos;
    const auto end =
        std::min(blank ? text.find_first_not_of(blanks, at) : text.find_first_of(blanks, at), text.size());
    if (blank)
      bare("Space");
    else
      string(text.substr(at, end - at));
    at = end;
  }
}

void InlineWriter::string(std::string_view word) {
  json_.begin_object().member("t", "Str").key("c");
  write_text(json_, word);
  json_.end_object();
}

void InlineWriter::nested(std::string_view type, doc::Inlines content) {
  json_.begin_object().member("t", type).key("c").begin_array();
  write(content);
  json_.end_array().end_object();
}

void InlineWriter::operator()(const doc::Code& node) {
  json_.begin_object().member("t", "Code").key("c").begin_array();
  write_attributes(json_, {}, {});
  write_text(json_, node.text);
  json_.end_array().end_object();
}

bool InlineWriter::is_live(const doc::Link& link) {
  switch (doc::link_kind(link.target)) {
    case doc::LinkKind::anchor:
      return anchors_.has(link.target.substr(1));
    case doc::LinkKind::relative:
    case doc::LinkKind::other:
      return false;
    case doc::LinkKind::web:
    case doc::LinkKind::mail:
    case doc::LinkKind::phone:
      return true;
  }
  return false;
}

void InlineWriter::operator()(const doc::Link& node) {
  if (!is_live(node)) {
    report_dead_link(node, "pandoc-json", diagnostics_);
    return write(node.content);
  }
  if (std::exchange(in_link_, true)) {
    report_nested_link(node, "pandoc-json", diagnostics_);
    return write(node.content);
  }
  json_.begin_object().member("t", "Link").key("c").begin_array();
  write_attributes(json_, {}, {});
  json_.begin_array();
  write(node.content);
  in_link_ = false;
  std::string room;
  json_.end_array().begin_array().string(with_ascii_host(node.target, room));
  write_text(json_, node.title);
  json_.end_array().end_array().end_object();
}

void InlineWriter::operator()(const doc::Picture& node) {
  picture(node.image, node.title, node.span, node.target, node.content, {});
}

void InlineWriter::report_picture(const doc::Image* image, Span span, std::string_view target) {
  diagnostics_.report(
      source_rules::lossy_emission, span,
      concat({"the picture '", target, "' is shown as its text in pandoc-json: ",
              image == nullptr ? "it was not loaded" : "there is no folder for it beside the output"}));
}

void InlineWriter::picture(const doc::Image* image, std::string_view title, Span span,
                           std::string_view target, doc::Inlines content, std::string_view alternative) {
  if (!can_show(image)) {
    report_picture(image, span, target);
    if (content.empty()) words(alternative);
    return write(content);
  }
  json_.begin_object().member("t", "Image").key("c").begin_array();
  write_attributes(json_, {}, {});
  json_.begin_array();
  if (content.empty()) words(alternative);
  write(content);
  const auto file = concat({options_.picture_folder, "/", picture_file_name(*image, document_.images())});
  json_.end_array().begin_array().string(file);
  write_text(json_, title);
  json_.end_array().end_array().end_object();
}

void InlineWriter::operator()(const doc::Phrase& node) {
  json_.begin_object().member("t", "Span").key("c").begin_array();
  const std::string_view role = doc::name(node.role);
  write_attributes(json_, {}, {&role, 1});
  json_.begin_array();
  write(node.content);
  json_.end_array().end_array().end_object();
}

}  // namespace cvbuild::emitters::pandoc
