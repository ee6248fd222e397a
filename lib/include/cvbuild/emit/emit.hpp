// From a document to bytes: the output formats as values, and the one call that runs one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/core/sink.hpp>
#include <cvbuild/core/text_argument.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/reference_docx.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// What a caller may ask of a format; each takes what concerns it.
struct EmitOptions {
  bool fragment = false;              ///< HTML: the body's content alone, no theme markup, nothing resolved
  std::string_view picture_folder{};  ///< LaTeX, pandoc-json: where pictures will lie, relative to the file;
                                      ///< empty: nowhere
  unsigned columns = 0;               ///< text: lines are wrapped at so many columns; 0: not wrapped
  unsigned pandoc_version =
      22;  ///< pandoc-json: the minor version of pandoc-types: 22, or 23 as Pandoc 3 wants
  const ReferenceDocx* reference =
      nullptr;  ///< docx, flat-opc: the Word file whose look the document has; null: its theme's
};

/// An output format. A program may pass its own beside the built-in ones.
/// `emit` is a pure function of document and options: same input, same bytes. What it cannot show it reports
/// with its span.
struct OutputFormat {
  std::string_view name{};       ///< as in `--to`
  std::string_view extension{};  ///< without the dot
  std::string_view summary{};    ///< one line, for lists
  bool pictures_beside = false;  ///< the file refers to pictures that must be written next to it, into
                                 ///< EmitOptions::picture_folder
  /// Writes the document; called with all four alive, from any thread. `diagnostics` gets what cannot be
  /// shown. Programs call cvbuild::emit() below, which looks first whether theme and options can be shown;
  /// the document was looked at when it was made.
  void (*emit)(const Document&, const EmitOptions&, Sink&, Diagnostics&) = nullptr;
};

/// The built-in formats, in the order of built_in_formats(): Office Open XML (ECMA-376, transitional), as a
/// package and as one file of XML; HTML as browsers read it (WHATWG's living standard); LaTeX2e; the text of
/// doc::plain_text(); CommonMark 0.31 with GFM's tables and strikethrough; pandoc-types 1.22 or 1.23. What
/// `tree` looks like is not promised.
enum class Format : std::uint8_t { docx, html, latex, flat_opc, text, markdown, pandoc_json, tree };

/// Of static lifetime; in the order of Format.
[[nodiscard]] std::span<const OutputFormat> built_in_formats();
/// The first format of that name, or null.
[[nodiscard]] const OutputFormat* find_format(std::span<const OutputFormat> formats, TextArgument name);
const OutputFormat* find_format(std::vector<OutputFormat>&& formats, TextArgument name) = delete;
template <std::size_t Size>
const OutputFormat* find_format(const std::array<OutputFormat, Size>&&, TextArgument) = delete;

/// Appends the document in a built-in format to `sink`; ask `sink.failed()` afterwards. What the format
/// cannot show is reported with its place (rule lossy-emission). Linear in the document; safe from several
/// threads with a sink and diagnostics each.
void emit(const Document& document, Format format, Sink& sink, Diagnostics& diagnostics,
          const EmitOptions& options = {});

/// The same in any format. One without a function is a programmer's error, which is told.
void emit(const Document& document, const OutputFormat& format, Sink& sink, Diagnostics& diagnostics,
          const EmitOptions& options = {});

/// The bytes in the first of `formats` that has that name: built_in_formats(), or a list of your own that
/// begins with them. An Error where none has it or it has no function (`usage`), and where the output is too
/// large.
[[nodiscard]] Result<std::string> emit(const Document& document, std::span<const OutputFormat> formats,
                                       TextArgument name, Diagnostics& diagnostics,
                                       const EmitOptions& options = {});

/// The name under which a picture is written beside an output: its path flattened to one safe file name of at
/// most 255 bytes, with the extension of its format, and a number where an earlier one of the document's
/// pictures has the same, letter case apart: file systems may not tell the two apart.
[[nodiscard]] std::string picture_file_name(const doc::Image& image, Slice<const doc::Image*> images);

}  // namespace cvbuild
#pragma GCC visibility pop
