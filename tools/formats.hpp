// The formats that the tools know by name: those of a document, and the CV's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/emit/emit.hpp>

namespace cvbuild::cli {

/// The name of the one that a program outside makes.
inline constexpr std::string_view pdf_format = "pdf";

/// Whether the installed Pandoc writes it, of the document's pandoc-json.
[[nodiscard]] bool is_through_pandoc(const OutputFormat& format);

/// A format of `--to` or `formats:`. The CV's own (JSON Resume) is made of the model, not of a document: its
/// `emit` is null.
[[nodiscard]] const std::vector<const OutputFormat*>& all_formats();
/// The format of that name, or null.
[[nodiscard]] const OutputFormat* format_named(std::string_view name);
/// "did you mean 'html'?", or a list of what there is.
[[nodiscard]] std::string suggest_format(std::string_view name);
/// "docx, html, …", for help texts.
[[nodiscard]] std::string format_list();

}  // namespace cvbuild::cli
