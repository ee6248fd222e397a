// Sets the questions in the form's order, each with its prompt and its answer.
#include "compose/answers.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/sections.hpp>

#include "compose/kept.hpp"
#include "compose/line.hpp"
#include "compose/live_text.hpp"

namespace cvbuild::composing {

namespace {

using doc::Block;
using doc::Role;
using model::Answer;
using model::Question;

class AnswersWriter {
 public:
  AnswersWriter(const Context& context, std::vector<Block>& target)
      : context_(context),
        application_(context.application),
        target_(target),
        dropped_(dropped_stretches(application_.texts, context.selection)) {}

  void add_answers() {
    if (!application_.form) return add_passages();
    const auto& questions = application_.form->questions;
    const bool sections = std::any_of(questions.begin(), questions.end(),
                                      [](const Question& question) { return !question.section.empty(); });
    std::string_view section;
    add_passages_before(0);
    for (const auto& question : questions) {
      const auto* answer = find_answer(application_, question);
      if (is_shown(question, answer)) {
        if (question.section != section) add_section(question);
        section = question.section;
        add_question(question, answer, sections ? top + 1 : top);
      }
      if (answer) add_passages_before(static_cast<std::size_t>(answer - application_.answers.data()) + 1);
    }
  }

 private:
  [[nodiscard]] bool is_dropped(Span span) const {
    return std::any_of(dropped_.begin(), dropped_.end(),
                       [span](Span stretch) { return span.known() && stretch.contains(span); });
  }
  [[nodiscard]] bool is_kept(const Answer& answer) const {
    return !is_dropped(answer.heading->span) && context_.selection.keeps(answer.heading->attributes);
  }
  /// Whether there is something to read in it, in this variant.
  [[nodiscard]] bool has_text(const Answer& answer) const {
    if (context_.selection.keeps_all()) return answer.has_text;
    return answer.has_text &&
           model::has_live_content(kept_blocks(answer.body, context_.selection, context_.arena));
  }

  [[nodiscard]] bool is_shown(const Question& question, const Answer* answer) const {
    const bool kept = !answer || is_kept(*answer);
    if (context_.options.drafts && kept) return true;
    if (answer && kept && (has_text(*answer) || answer->status == model::Status::declined)) return true;
    const std::string_view why = !answer ? "it is unanswered"
                                 : !kept || (answer->has_text && !has_text(*answer))
                                     ? "its answer is not for this variant"
                                 : counts(answer->status) ? "its answer has no text"
                                                          : "its answer is a draft";
    note_left_out(answer ? answer->heading->span : question.span,
                  concat({"question '", question.id.value, "' is left out: ", why}), context_);
    return false;
  }

  void add_section(const Question& question) {
    if (question.section.empty()) return;
    Line line(context_.arena);
    target_.push_back(line.words(question.section, question.span).heading(Role::section, top));
  }

  void add_question(const Question& question, const Answer* answer, unsigned level) {
    auto& arena = context_.arena;
    doc::Attributes attributes;
    attributes.id = question.id.value;
    attributes.span = question.id.span;
    const auto prompt = inlines(question.prompt, arena);
    std::vector<Block> body;
    // A heading without text is no answer yet; --drafts shows it, marked.
    const bool open = !answer || (answer->status == model::Status::answered && !answer->has_text);
    if (open) body.push_back(draft_mark(Word::not_answered, question.span, context_));
    if (answer) add_answer(*answer, level, body);
    target_.push_back(
        group(Role::question,
              {doc::Heading{{question.prompt.span, Role::question, arena.make(attributes)}, level, prompt},
               group(Role::answer, body, arena)},
              arena));
  }

  void add_answer(const Answer& answer, unsigned level, std::vector<Block>& body) {
    if (answer.status == model::Status::declined && answer.reason.given())
      body.push_back(doc::Paragraph{{answer.reason.span, Role::declined, nullptr},
                                    inlines(answer.reason, context_.arena)});
    const LevelShift shift{static_cast<int>(level) - static_cast<int>(answer.heading->level), level + 1};
    if (counts(answer.status)) return append_live(answer.body, shift, context_, body);
    append_draft(answer.status == model::Status::todo ? Word::todo : Word::draft, answer.heading->span,
                 answer.body, shift, context_, body);
  }

  // --- text outside every question ---

  void add_passages() {
    for (const auto& passage : application_.passages) add_passage(passage);
  }
  void add_passages_before(std::size_t answer) {
    for (const auto& passage : application_.passages)
      if (passage.before == answer) add_passage(passage);
  }
  /// A level-1 heading that has become the title is not repeated, and the others move up.
  void add_passage(const model::Passage& passage) {
    const bool promoted = application_.title_from_heading && !context_.options.fragment;
    if (!promoted && dropped_.empty()) return append_live(passage.blocks, {0, top}, context_, target_);
    std::vector<Block> kept;
    for (const auto& block : passage.blocks)
      if (!(promoted && is_title(block)) && !is_dropped(doc::node(block).span)) kept.push_back(block);
    append_live({kept.data(), kept.size()}, {promoted ? -1 : 0, top}, context_, target_);
  }
  static bool is_title(const Block& block) {
    const auto* heading = std::get_if<doc::Heading>(&block.kind());
    return heading && heading->level == 1;
  }

  static constexpr unsigned top = 1;  ///< the level of the highest heading
  const Context& context_;
  const Application::Data& application_;
  std::vector<Block>& target_;
  std::vector<Span> dropped_;
};

}  // namespace

void append_answers(const Context& context, std::vector<doc::Block>& target) {
  AnswersWriter(context, target).add_answers();
}

}  // namespace cvbuild::composing
