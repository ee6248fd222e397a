// What TeX's log says went wrong, in the words of the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/span.hpp>
#include <cvbuild/doc/document.hpp>

namespace cvbuild::cli {

struct TexError {
  unsigned line = 0;    ///< of the .tex, 1-based; 0: unknown
  std::string message;  ///< "LaTeX Error: …"
  std::string before;   ///< the log's line before it, which may name the file that TeX reads
};

/// The first error of a log written with -file-line-error.
[[nodiscard]] std::optional<TexError> tex_error_in(std::string_view log);

/// The file that a LaTeX error says is missing: "xcolor.sty"; empty: it says something else.
[[nodiscard]] std::string_view missing_file(std::string_view message);

/// How to install the package that holds a file of LaTeX, on Debian and the like.
[[nodiscard]] std::string install_command(std::string_view file);

/// The characters that no font had, each once: "U+1F600 😀".
[[nodiscard]] std::vector<std::string> missing_characters(std::string_view log);

/// The place of the block whose words are those of the line of `tex`; unknown where none is like it.
[[nodiscard]] Span place_of_tex_line(const Document& document, std::string_view tex, unsigned line);

/// The place of the first picture whose file in `folder` the text names; unknown where there is none.
[[nodiscard]] Span place_of_picture(const Document& document, std::string_view folder, std::string_view text);

/// The place of the first block with the character that `words` begin with, as missing_characters() gives it.
[[nodiscard]] Span place_of_character(const Document& document, std::string_view words);

}  // namespace cvbuild::cli
