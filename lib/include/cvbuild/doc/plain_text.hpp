// The one plain-text projection that limits count, `--to text` emits and every other format is compared with
// (DESIGN.md section 3).
#pragma once

#include <string>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::doc {

/// Appends the text of `blocks`: one line a paragraph, blocks parted by an empty line, tight list items by an
/// end of line; `- ` and `1. ` markers, nested items indented; table cells parted by a tab; a link's text
/// without its target; a picture's caption. No end of line at the end. Linear in the text.
void append_plain_text(Blocks blocks, std::string& text);

/// The same for running text; breaks, hard or soft, are one space.
void append_plain_text(Inlines content, std::string& text);

[[nodiscard]] std::string plain_text(Blocks blocks);
[[nodiscard]] std::string plain_text(Inlines content);

/// Whether there is at least one word or picture in it.
[[nodiscard]] bool has_content(Blocks blocks);

}  // namespace cvbuild::doc
