// The one plain-text projection that limits count, `--to text` emits and every other format is compared with.
#pragma once

#include <string>

#include <cvbuild/doc/node.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// Appends the text of `blocks`, linear in it, with no end of line at the end:
/// - one line a paragraph; blocks parted by an empty line, those of a tight list's item by an end of line;
/// - items begin with `- ` or `1. `, and are parted by an empty line unless their list is tight. Only markers
///   are indented, by two blanks for each list around theirs: blanks count against an employer's limit.
///   A list that opens an item follows on its line (`- 1. x`); of an empty item the marker is left (`-`);
/// - rows are lines, their cells parted by a tab; a row of one empty cell is left out;
/// - a link's text without its target; a picture's caption; the lines of code as they are;
/// - the lines of a head, an entry's title and its organisation, and items (see follows_closely) are parted
/// by an end of
///   line; dates stand behind a tab on their title's line; an addressee keeps its lines;
/// - quotes and groups are not marked; rules, page breaks and blocks without text leave nothing.
void append_plain_text(Blocks blocks, std::string& text);

/// The same for running text; breaks, hard or soft, are one space.
void append_plain_text(Inlines content, std::string& text);

/// The same, as a string of its own.
/// @{
[[nodiscard]] std::string plain_text(Blocks blocks);
[[nodiscard]] std::string plain_text(Inlines content);
/// @}

/// Whether there is at least one word (a code point that is not white space) or picture in it.
[[nodiscard]] bool has_content(Blocks blocks);
/// Whether there is a letter, a figure or a picture in it: marks of punctuation alone say nothing.
[[nodiscard]] bool has_words(Blocks blocks);

/// Whether `block` stands directly below `before`, its neighbour in the same group: the lines of a head, an
/// organisation under its entry's title, an item under another.
[[nodiscard]] bool follows_closely(const Block& before, const Block& block);

}  // namespace cvbuild::doc
#pragma GCC visibility pop
