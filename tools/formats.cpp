// Looks formats up by name.
#include "formats.hpp"

#include <array>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace {

constexpr OutputFormat json_resume{"json", "json", "the CV as JSON Resume", false, nullptr};

/// It is emitted as LaTeX, which TeX then sets.
const OutputFormat& pdf() {
  static const OutputFormat format{pdf_format, "pdf", "the LaTeX, typeset by the TeX that is installed",
                                   false, find_format(built_in_formats(), "latex")->emit};
  return format;
}

void emit_for_pandoc(const Document& document, const EmitOptions& options, Sink& sink,
                     Diagnostics& diagnostics) {
  emit(document, Format::pandoc_json, sink, diagnostics, options);
}

/// By Pandoc's names.
constexpr std::array<OutputFormat, 8> through_pandoc{{
    {"odt", "odt", "LibreOffice's OpenDocument", false, &emit_for_pandoc},
    {"epub", "epub", "an electronic book", false, &emit_for_pandoc},
    {"rtf", "rtf", "Rich Text Format", false, &emit_for_pandoc},
    {"typst", "typ", "Typst source", false, &emit_for_pandoc},
    {"rst", "rst", "reStructuredText", false, &emit_for_pandoc},
    {"asciidoc", "adoc", "AsciiDoc", false, &emit_for_pandoc},
    {"org", "org", "Emacs' Org mode", false, &emit_for_pandoc},
    {"docbook", "dbk", "DocBook XML", false, &emit_for_pandoc},
}};

std::vector<const OutputFormat*> make_list() {
  std::vector<const OutputFormat*> formats;
  for (const auto& format : built_in_formats()) {
    if (format.name == "tree") formats.push_back(&json_resume);
    formats.push_back(&format);
    if (format.name == "latex") formats.push_back(&pdf());
  }
  for (const auto& format : through_pandoc) formats.push_back(&format);
  return formats;
}

}  // namespace

bool is_through_pandoc(const OutputFormat& format) { return format.emit == &emit_for_pandoc; }

const std::vector<const OutputFormat*>& all_formats() {
  static const std::vector<const OutputFormat*> formats = make_list();
  return formats;
}

const OutputFormat* format_named(std::string_view name) {
  for (const auto* format : all_formats())
    if (format->name == name) return format;
  return nullptr;
}

std::string suggest_format(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto* format : all_formats()) names.push_back(format->name);
  auto meant = did_you_mean(name, names);
  return meant.empty() ? concat({"the formats are: ", format_list()}) : meant;
}

std::string format_list() {
  std::string list;
  for (const auto* format : all_formats()) list += concat({list.empty() ? "" : ", ", format->name});
  return list;
}

}  // namespace cvbuild::cli
