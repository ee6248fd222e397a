// Estimates how much of a page the parts of a CV take.
#include "emit/latex/roles.hpp"

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::emitters::latex {

namespace {

constexpr std::size_t letters_on_a_line = 90;
constexpr unsigned longest_kept_whole = 14;  ///< a longer group may be parted
constexpr unsigned opening_lines = 5;  ///< of a longer group: its heading, who and where, two lines of text

unsigned lines_of(doc::Inlines content) {
  std::size_t letters = 0;
  doc::walk(content, [&letters](const doc::Inline& item) {
    if (const auto* text = std::get_if<doc::Text>(&item.kind())) letters += text->text.size();
  });
  return static_cast<unsigned>(letters / letters_on_a_line + 1);
}

unsigned lines_of(doc::Blocks blocks) {
  unsigned lines = 0;
  doc::walk(
      blocks,
      [&lines](const doc::Block& block) {
        if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind()))
          lines += lines_of(paragraph->content);
        if (std::holds_alternative<doc::Heading>(block.kind())) lines += 2;
      },
      [](const doc::Inline&) {});
  return lines;
}

}  // namespace

unsigned lines_needed(const doc::Group& group) {
  // Of a section: its heading and its first entry, which does the same for itself.
  const auto* first = group.blocks.size() > 1 ? std::get_if<doc::Group>(&group.blocks[1].kind()) : nullptr;
  if (first && commands(first->role).needs_room) return 3 + lines_needed(*first);
  const auto lines = lines_of(group.blocks);
  return lines > longest_kept_whole ? opening_lines : lines;
}

}  // namespace cvbuild::emitters::latex
