// Text that an author may still be writing: its drafts are left out with a note, or shown and marked.
#pragma once

#include <string>
#include <vector>

#include "compose/blocks.hpp"
#include "compose/context.hpp"

namespace cvbuild::composing {

/// Appends what the variant keeps of `blocks`, without sections that are drafts unless the options ask for
/// them.
void append_live(doc::Blocks blocks, LevelShift shift, const Context& context,
                 std::vector<doc::Block>& target);

/// Appends `blocks` as a Group(draft) that `label` opens.
void append_draft(Word label, Span span, doc::Blocks blocks, LevelShift shift, const Context& context,
                  std::vector<doc::Block>& target);

/// The paragraph that marks a draft.
[[nodiscard]] doc::Block draft_mark(Word label, Span span, const Context& context);

void note_left_out(Span span, std::string message, const Context& context);

}  // namespace cvbuild::composing
