// Estimates how much of a page the parts of a CV take.
#include "emit/latex/roles.hpp"

#include "emit/estimate.hpp"

namespace cvbuild::emitters::latex {

unsigned lines_needed(const doc::Group& group) {
  constexpr unsigned opening_lines = 5;    // of a longer group: its heading, who and where, two lines of text
  constexpr unsigned heading_lines = 2;    // as estimated_lines() counts one
  constexpr unsigned section_heading = 4;  // with the space above it and its rule
  const bool section = group.role == doc::Role::section || group.role == doc::Role::summary;
  const unsigned above = section ? section_heading - heading_lines : 0;
  // Of a section: its heading and its first entry, which does the same for itself.
  const auto* first = group.blocks.size() > 1 ? std::get_if<doc::Group>(&group.blocks[1].kind()) : nullptr;
  if (first && commands(first->role).needs_room) return above + heading_lines + lines_needed(*first);
  const auto lines = estimated_lines(group.blocks);
  return above + (lines > longest_kept_whole ? opening_lines : lines);
}

}  // namespace cvbuild::emitters::latex
