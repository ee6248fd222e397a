// A document's LaTeX made a PDF by the TeX that is installed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/doc/document.hpp>

namespace cvbuild::cli {

/// The engines in the order in which they are tried.
inline constexpr std::string_view tex_engines[] = {"lualatex", "xelatex", "pdflatex"};
/// The folder, beside the .tex, that its pictures are named in.
inline constexpr std::string_view scratch_pictures = "pictures";

/// The PDF of `document`, whose LaTeX is `tex` and names its pictures in scratch_pictures. `engine` is one of
/// those above; empty: the first that is installed and right for the text. It works in a folder of its own
/// that goes with it, may start nothing, reads only that folder and what is installed, and has a minute for a
/// run. The same document gives the same bytes as long as the same TeX is installed.
///
/// Nothing, with `tex-error` in `findings` at the place of the text, where TeX gives up; an error where no
/// engine is installed, a package is missing, or the time is over.
[[nodiscard]] Result<std::optional<std::string>> typeset(const Document& document, const std::string& tex,
                                                         const std::string& engine, Diagnostics& findings);

}  // namespace cvbuild::cli
