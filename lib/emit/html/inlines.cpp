// Running text as HTML.
#include "emit/html/inlines.hpp"

#include "emit/direction.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/link.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/ascii_host.hpp"
#include "emit/dead_link.hpp"
#include "emit/html/roles.hpp"
#include "emit/html/url.hpp"

namespace cvbuild::emitters {

namespace {

/// The picture itself and its size in CSS pixels (1/96 inch).
void write_data(XmlWriter& out, const doc::Image& image) {
  constexpr double pixels_per_point = 96.0 / 72.0;
  out.markup(" src=\"data:")
      .text(info(image.format).media_type)
      .markup(";base64,")
      .base64(image.bytes)
      .markup("\"");
  out.attribute("width", std::max(1L, std::lround(image.width_points() * pixels_per_point)));
  out.attribute("height", std::max(1L, std::lround(image.height_points() * pixels_per_point)));
}

/// The property of a card that a link is.
Literal card_property(std::string_view target) {
  switch (doc::link_kind(target)) {
    case doc::LinkKind::mail:
      return "u-email";
    case doc::LinkKind::phone:
      return "p-tel";
    case doc::LinkKind::web:
    case doc::LinkKind::anchor:
    case doc::LinkKind::relative:
    case doc::LinkKind::other:
      return "u-url";
  }
  return "u-url";
}

/// Dates that are one moment and no interval, whose ends would be Phrases of their own.
bool is_moment(const doc::Phrase& dates) {
  return !dates.value.empty() && dates.value.find('/') == std::string_view::npos &&
         std::none_of(dates.content.begin(), dates.content.end(), [](const doc::Inline& item) {
           return std::holds_alternative<doc::Phrase>(item.kind());
         });
}

}  // namespace

void write_image(HtmlContext& context, const doc::Image* image, std::string_view target,
                 std::string_view alternative, std::string_view title, Literal class_name) {
  auto& out = context.out;
  out.markup("<img");
  if (!class_name.text().empty()) out.markup(" class=\"").markup(class_name).markup("\"");
  if (context.fragment) {
    if (!is_forbidden(target)) write_url(out, "src", target, UrlSpelling::reference);
  } else if (image != nullptr) {
    write_data(out, *image);
  }
  out.attribute("alt", alternative);
  if (!title.empty()) out.attribute("title", title);
  context.end_void();
}

void InlineWriter::write(doc::Inlines content) {
  for (const auto& item : content) visit(*this, item.kind());
}

void InlineWriter::write_card(doc::Inlines content) {
  in_card_ = !context_.fragment;
  write(content);
  in_card_ = false;
}

void InlineWriter::operator()(const doc::Text& node) {
  const bool isolated = context_.right_to_left && needs_isolation(node.text);
  if (isolated) context_.out.markup("<bdi>");
  context_.out.text(node.text);
  if (isolated) context_.out.markup("</bdi>");
}

void InlineWriter::operator()(const doc::Code& node) {
  context_.out.markup(context_.right_to_left ? Literal("<code dir=\"ltr\">") : Literal("<code>"))
      .text(node.text)
      .markup("</code>");
}

void InlineWriter::operator()(const doc::Emphasis& node) {
  context_.out.markup("<em>");
  write(node.content);
  context_.out.markup("</em>");
}

void InlineWriter::operator()(const doc::Strong& node) {
  context_.out.markup("<strong>");
  write(node.content);
  context_.out.markup("</strong>");
}

void InlineWriter::operator()(const doc::Strikethrough& node) {
  context_.out.markup("<del>");
  write(node.content);
  context_.out.markup("</del>");
}

bool InlineWriter::is_live(const doc::Link& node) const {
  if (context_.fragment) return !is_forbidden(node.target);
  switch (doc::link_kind(node.target)) {
    case doc::LinkKind::web:
    case doc::LinkKind::mail:
    case doc::LinkKind::phone:
      return true;
    case doc::LinkKind::anchor:
      return context_.anchors.has(node.target.substr(1));
    case doc::LinkKind::relative:
      return !node.target.empty();
    case doc::LinkKind::other:
      return false;
  }
  return false;
}

void InlineWriter::operator()(const doc::Link& node) {
  auto& out = context_.out;
  // Only a tree made in code can hold a link in a link; HTML has none (4.5.1).
  if (in_link_) {
    report_nested_link(node, "HTML", context_.diagnostics);
    return write(node.content);
  }
  const bool live = is_live(node);
  if (live) {
    out.markup("<a");
    if (in_card_) out.markup(" class=\"").markup(card_property(node.target)).markup("\"");
    std::string room;
    if (context_.fragment)
      write_url(out, "href", node.target, UrlSpelling::reference);
    else
      write_url(out, "href", with_ascii_host(node.target, room), UrlSpelling::valid);
    if (!node.title.empty()) out.attribute("title", node.title);
    out.markup(">");
  } else if (!context_.fragment) {
    report_dead_link(node, "HTML", context_.diagnostics);
  }
  const bool outer = std::exchange(in_link_, in_link_ || live);
  write(node.content);
  in_link_ = outer;
  if (live) out.markup("</a>");
}

void InlineWriter::operator()(const doc::Picture& node) {
  if (node.image == nullptr && !context_.fragment)
    write(node.content);
  else
    write_image(context_, node.image, node.target, doc::plain_text(node.content), node.title);
}

void InlineWriter::operator()(const doc::Break& node) {
  if (node.hard) {
    context_.out.markup("<br");
    context_.end_void();
  }
  context_.out.markup("\n");
}

void InlineWriter::span(Literal class_name, doc::Inlines content) {
  context_.out.markup("<span class=\"").markup(class_name).markup("\">");
  write(content);
  context_.out.markup("</span>");
}

void InlineWriter::time(Literal class_name, const doc::Phrase& node) {
  auto& out = context_.out;
  out.markup("<time");
  if (!class_name.text().empty()) out.markup(" class=\"").markup(class_name).markup("\"");
  out.attribute("datetime", node.value).markup(">");
  write(node.content);
  out.markup("</time>");
}

void InlineWriter::operator()(const doc::Phrase& node) {
  const auto& role = markup(node.role);
  if (context_.fragment) return write(node.content);
  if (node.role == doc::Role::dates && is_moment(node)) return time("dates dt-start", node);
  if (role.text == TextKind::moment)
    return node.value.empty() ? write(node.content) : time(role.phrase_class, node);
  role.phrase_class.text().empty() ? write(node.content) : span(role.phrase_class, node.content);
}

}  // namespace cvbuild::emitters
