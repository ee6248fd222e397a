// The table of output formats.
#include <cvbuild/emit/emit.hpp>

#include <array>

#include "emit/docx/docx.hpp"
#include "emit/html/html.hpp"
#include "emit/latex/latex.hpp"
#include "emit/text/text.hpp"
#include "emit/tree/tree.hpp"

namespace cvbuild {

namespace {

constexpr std::array<OutputFormat, 5> formats{{
    {"docx", "docx", "Word's Office Open XML", false, &emitters::emit_docx},
    {"html", "html", "one self-contained HTML5 file", false, &emitters::emit_html},
    {"latex", "tex", "LaTeX source", true, &emitters::emit_latex},
    {"text", "txt", "plain text, as limits count it", false, &emitters::emit_text},
    {"tree", "tree", "the typed tree, for debugging", false, &emitters::emit_tree},
}};

}  // namespace

std::span<const OutputFormat> built_in_formats() { return formats; }

const OutputFormat* find_format(std::span<const OutputFormat> all, std::string_view name) {
  for (const auto& format : all)
    if (format.name == name) return &format;
  return nullptr;
}

void emit(const Document& document, Format format, Sink& sink, Diagnostics& diagnostics,
          const EmitOptions& options) {
  formats[static_cast<std::size_t>(format)].emit(document, options, sink, diagnostics);
}

std::string picture_file_name(const doc::Image& image) {
  std::string name;
  for (const char byte : image.path) {
    const bool safe = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= '0' && byte <= '9') || byte == '-' || byte == '.';
    name += safe ? byte : '-';
  }
  return name;
}

}  // namespace cvbuild
