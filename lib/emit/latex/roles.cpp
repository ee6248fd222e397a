// Estimates how much of a page the parts of a CV take.
#include "emit/latex/roles.hpp"

#include "emit/estimate.hpp"

namespace cvbuild::emitters::latex {

unsigned lines_needed(const doc::Group& group) {
  constexpr unsigned opening_lines = 5;  // of a longer group: its heading, who and where, two lines of text
  // Of a section: its heading and its first entry, which does the same for itself.
  const auto* first = group.blocks.size() > 1 ? std::get_if<doc::Group>(&group.blocks[1].kind()) : nullptr;
  if (first && commands(first->role).needs_room) return 3 + lines_needed(*first);
  const auto lines = estimated_lines(group.blocks);
  return lines > longest_kept_whole ? opening_lines : lines;
}

}  // namespace cvbuild::emitters::latex
