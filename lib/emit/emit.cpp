// The table of output formats.
#include <cvbuild/emit/emit.hpp>

#include <algorithm>
#include <array>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "core/controls.hpp"
#include "emit/docx/docx.hpp"
#include "emit/html/html.hpp"
#include "emit/latex/latex.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/pandoc/pandoc.hpp"
#include "emit/text/text.hpp"
#include "emit/tree/tree.hpp"

namespace cvbuild::inline v0 {

namespace {

constexpr std::array<OutputFormat, 8> formats{{
    {"docx", "docx", "Word's Office Open XML", false, &emitters::emit_docx},
    {"html", "html", "one self-contained HTML5 file", false, &emitters::emit_html},
    {"latex", "tex", "LaTeX source", true, &emitters::emit_latex},
    {"flat-opc", "xml", "the same as docx in one XML file, which Word opens", false,
     &emitters::emit_flat_opc},
    {"text", "txt", "plain text, as limits count it", false, &emitters::emit_text},
    {"markdown", "md", "CommonMark with tables", false, &emitters::emit_markdown},
    {"pandoc-json", "pandoc.json", "the document for Pandoc", true, &emitters::emit_pandoc_json},
    {"tree", "tree", "the typed tree, for debugging", false, &emitters::emit_tree},
}};

Error unknown_format(std::span<const OutputFormat> all, std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& format : all) names.push_back(format.name);
  const auto cure = suggest_or_list(name, names, "the formats are");
  return {ErrorKind::usage, concat({"there is no format '", name, cure.empty() ? "'" : "'; ", cure})};
}

/// What documents for Pandoc can be of.
void check_pandoc_version(unsigned version) {
  if (version != 22 && version != 23)
    misused("emit: pandoc-types are of 1.22 or 1.23 here: pandoc_version is 22 or 23");
}

/// No format can write a length that is no number.
void check_lengths(const ThemeData& theme) {
  constexpr double longest = 10000;
  const double lengths[] = {theme.text_size,
                            theme.line_height,
                            theme.small_factor,
                            theme.question_size,
                            theme.section_size,
                            theme.heading_sizes[0],
                            theme.heading_sizes[1],
                            theme.heading_sizes[2],
                            theme.title_size,
                            theme.paragraph_space,
                            theme.heading_space_before,
                            theme.heading_space_after,
                            theme.list_indent,
                            theme.question_indent,
                            theme.rule_width,
                            theme.paper_width,
                            theme.paper_height,
                            theme.margin_top,
                            theme.margin_bottom,
                            theme.margin_left,
                            theme.margin_right,
                            theme.web_width_rem,
                            theme.name_size,
                            theme.contact_size_factor,
                            theme.entry_size,
                            theme.entry_space_before,
                            theme.cv_text_size,
                            theme.cv_line_height,
                            theme.cv_list_indent};
  for (const double length : lengths)
    if (!(length >= 0 && length <= longest)) misused("emit: a length of the theme is not from 0 to 10,000");
  for (const double size :
       {theme.text_size, theme.cv_text_size, theme.question_size, theme.section_size, theme.title_size,
        theme.name_size, theme.entry_size, theme.heading_sizes[0], theme.heading_sizes[1],
        theme.heading_sizes[2], theme.small_factor, theme.contact_size_factor})
    if (size <= 0) misused("emit: a theme's size of type is not above 0");
  constexpr double least = 1;  // points; Word writes sizes in half points
  for (const double size :
       {theme.text_size, theme.cv_text_size, theme.question_size, theme.section_size, theme.title_size,
        theme.name_size, theme.entry_size, theme.paper_width - theme.margin_left - theme.margin_right,
        theme.paper_height - theme.margin_top - theme.margin_bottom})
    if (size < least)
      misused("emit: a theme's size of type, or what its margins leave of the page, is less than a point");
}

void check_reference(const ReferenceDocx* reference) {
  if (reference != nullptr && reference->styles_xml.empty())
    misused("emit: the reference is not one that read_reference_docx() could read");
}

/// XML has no place for other bytes; a theme file's are looked at when it is read.
bool is_text(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos && find_control(text) == std::string_view::npos;
}

void check_font_names(const ThemeData& theme) {
  for (const auto* family : {&theme.text_font, &theme.heading_font, &theme.code_font}) {
    bool right = is_text(family->word);
    for (const auto& names : {family->web, family->tex_system})
      right = right && std::all_of(names.begin(), names.end(), is_text);
    if (!right) misused("emit: the name of a font of the theme is no UTF-8, or has control characters");
  }
}

void check_words(const ThemeData& theme) {
  bool right = is_text(theme.name);
  for (const auto& section : theme.section_titles)
    right = right && is_text(section.key) && is_text(section.title);
  if (!right)
    misused("emit: the name or a section's title of the theme is no UTF-8, or has control characters");
  if (std::find(std::begin(theme_bullets), std::end(theme_bullets), theme.bullet) == std::end(theme_bullets))
    misused("emit: the bullet of the theme is none of theme_bullets");
}

void check_choices(const ThemeData& theme) {
  bool right = theme.section_rule <= RulePlace::none && theme.name_as <= NameAs::capitals &&
               theme.dates <= DatesAs::years;
  for (const auto part : {theme.head_left, theme.head_right, theme.foot_left, theme.foot_right})
    right = right && part <= PagePart::pages;
  if (!right) misused("emit: a RulePlace, NameAs, DatesAs or PagePart of the theme is no enumerator");
}

/// What a program may have made wrong; files are looked at by who reads them.
void check_request(const Document& document, const EmitOptions& options) {
  check_lengths(*document.theme());
  check_font_names(*document.theme());
  check_words(*document.theme());
  check_choices(*document.theme());
  check_pandoc_version(options.pandoc_version);
  check_reference(options.reference);
}

}  // namespace

std::span<const OutputFormat> built_in_formats() { return formats; }

const OutputFormat* find_format(std::span<const OutputFormat> all, TextArgument name) {
  for (const auto& format : all)
    if (format.name == std::string_view(name)) return &format;
  return nullptr;
}

void emit(const Document& document, Format format, Sink& sink, Diagnostics& diagnostics,
          const EmitOptions& options) {
  check_request(document, options);
  const auto index = static_cast<std::size_t>(format);
  if (index >= formats.size()) misused("emit: there is no such Format");
  formats[index].emit(document, options, sink, diagnostics);
}

void emit(const Document& document, const OutputFormat& format, Sink& sink, Diagnostics& diagnostics,
          const EmitOptions& options) {
  check_request(document, options);
  required(format.emit, "emit: the format has no function")(document, options, sink, diagnostics);
}

Result<std::string> emit(const Document& document, std::span<const OutputFormat> all, TextArgument name,
                         Diagnostics& diagnostics, const EmitOptions& options) {
  const auto* format = find_format(all, name);
  if (format == nullptr) return unknown_format(all, name);
  if (format->emit == nullptr)
    return Error{ErrorKind::usage, concat({"the format '", name, "' has no function that emits it"})};
  Sink sink;
  check_request(document, options);
  format->emit(document, options, sink, diagnostics);
  if (sink.failed())
    return Error{ErrorKind::too_large,
                 concat({"the output in '", name, "' is too large, or its format gave it up"})};
  return sink.take();
}

}  // namespace cvbuild
