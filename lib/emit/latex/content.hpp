// Questions about a node's content that decide how LaTeX must be told of it.
#pragma once

#include <algorithm>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/doc/walk.hpp>

#include "emit/estimate.hpp"
#include "emit/latex/characters.hpp"

namespace cvbuild::emitters::latex {

/// Whether running text holds nothing that a PDF bookmark could not show as it is.
[[nodiscard]] inline bool is_plain(doc::Inlines content) {
  return std::all_of(content.begin(), content.end(), [](const doc::Inline& item) {
    const auto* line_break = std::get_if<doc::Break>(&item.kind());
    return std::holds_alternative<doc::Text>(item.kind()) || (line_break && !line_break->hard);
  });
}

/// Whether no letter of `content` runs from right to left.
[[nodiscard]] inline bool runs_rightwards(doc::Inlines content) {
  bool rightwards = true;
  const auto look = [&rightwards](std::string_view text) {
    for (auto at = skip_printable_ascii(text, 0); at < text.size(); at = skip_printable_ascii(text, at))
      if (is_right_to_left(next_code_point(text, at))) rightwards = false;
  };
  doc::walk(content, [&look](const doc::Inline& item) {
    if (const auto* text = std::get_if<doc::Text>(&item.kind())) look(text->text);
    if (const auto* code = std::get_if<doc::Code>(&item.kind())) look(code->text);
  });
  return rightwards;
}

/// How much of the line a photo takes at the most, and a box with its words where the file is missing.
inline constexpr double widest_photo = 0.35;

/// How many of the first of `blocks` stay with a table or code that comes next: headings, and what introduces
/// it. LaTeX parts both from them, as it does not lists.
[[nodiscard]] inline std::size_t blocks_before_table(doc::Blocks blocks) {
  const auto is_apart = [&blocks](std::size_t at) {
    return at < blocks.size() && (std::holds_alternative<doc::Table>(blocks[at].kind()) ||
                                  std::holds_alternative<doc::CodeBlock>(blocks[at].kind()));
  };
  std::size_t count = 0;
  while (count < blocks.size() && std::holds_alternative<doc::Heading>(blocks[count].kind())) ++count;
  if (is_apart(count)) return count;
  return opens_with_introduction(blocks.part(count, blocks.size() - count)) && is_apart(count + 1) ? count + 1
                                                                                                   : 0;
}

/// Whether a block that opens an item writes something before the first line of a paragraph, so that the
/// item's label would wait for one.
[[nodiscard]] inline bool begins_without_paragraph(doc::Blocks blocks) {
  if (blocks.empty()) return false;
  const auto& first = blocks.front().kind();
  if (const auto* group = std::get_if<doc::Group>(&first)) return begins_without_paragraph(group->blocks);
  return std::holds_alternative<doc::Table>(first) || std::holds_alternative<doc::PageBreak>(first);
}

}  // namespace cvbuild::emitters::latex
