// Tells drafts from what is finished.
#include "compose/live_text.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/model/sections.hpp>

#include "compose/kept.hpp"
#include "compose/line.hpp"

namespace cvbuild::composing {

using doc::Role;

void append_live(doc::Blocks blocks, LevelShift shift, const Context& context,
                 std::vector<doc::Block>& target) {
  blocks = kept_blocks(blocks, context.selection, context.arena);
  const auto drafts = model::draft_marks(blocks);
  for (std::size_t i = 0, end = 0; i < blocks.size(); i = end) {
    for (end = i + 1; end < blocks.size() && drafts[end] == drafts[i];) ++end;
    const auto run = blocks.part(i, end - i);
    const auto span = doc::node(run[0]).span;
    if (!drafts[i])
      append_shifted(run, shift, context.arena, target);
    else if (context.options.drafts)
      append_draft(Word::draft, span, run, shift, context, target);
    else
      note_left_out(span, "this section is left out: it is a draft", context);
  }
}

void append_draft(Word label, Span span, doc::Blocks blocks, LevelShift shift, const Context& context,
                  std::vector<doc::Block>& target) {
  std::vector<doc::Block> draft{draft_mark(label, span, context)};
  append_shifted(kept_blocks(blocks, context.selection, context.arena), shift, context.arena, draft);
  target.push_back(group(Role::draft, draft, context.arena));
}

doc::Block draft_mark(Word label, Span span, const Context& context) {
  Line line(context.arena);
  line.phrase(Role::draft, {context.locale.word(label), span});
  return line.paragraph(Role::draft);
}

void note_left_out(Span span, std::string message, const Context& context) {
  if (context.options.diagnostics)
    context.options.diagnostics->report(source_rules::left_out, span, std::move(message),
                                        "--drafts shows what is not finished, marked");
}

}  // namespace cvbuild::composing
