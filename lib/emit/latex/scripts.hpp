// The scripts that a text font may lack, and the fonts that have them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters::latex {

/// Code points from `first` to `last`.
struct CodePoints {
  char32_t first, last;
};

/// One script, or several that share their fonts.
struct Script {
  Literal feature;  ///< its OpenType tag, as luaotfload and XeTeX take it; empty where letters do not join
  Literal fonts;    ///< names, parted by commas: Debian's, then those of macOS and Windows
  Literal serif_fonts;  ///< the same with serifs, tried first where the text has some; may be empty
  std::span<const CodePoints> has;  ///< what is looked for in these fonts
};

/// A set of scripts: bit i is scripts()[i].
using ScriptSet = std::uint64_t;

/// In the order in which they are tried. The last one stands for everything that no other claims.
[[nodiscard]] std::span<const Script> scripts();

/// The script that claims a character which pdflatex does not show.
[[nodiscard]] ScriptSet script_of(char32_t code_point);

/// Chinese and Japanese differ by language in fonts, not in characters.
[[nodiscard]] bool is_han(const Script& script);

}  // namespace cvbuild::emitters::latex
