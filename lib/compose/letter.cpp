// Sets a letter: head, date, addressee, subject, text, closing and signature.
#include "compose/letter.hpp"

#include "compose/cv_dates.hpp"
#include "compose/cv_head.hpp"
#include "compose/line.hpp"
#include "compose/live_text.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;
using model::Text;

constexpr unsigned subject_level = 1;

class LetterWriter {
 public:
  LetterWriter(const model::Letter& letter, const Context& context)
      : letter_(letter), context_(context), arena_(context.arena) {}

  void add_date() {
    const auto& as_of = context_.application.as_of;
    if (letter_.date.given())
      add_date(letter_.date.value, letter_.date.span);
    else if (as_of)
      add_date(*as_of, letter_.span);
  }

  void add_addressee() {
    Line line(arena_);
    for (const auto& words : letter_.addressee) {
      if (!line.empty()) line.line_break(words.span);
      line.text(words);
    }
    if (!line.empty()) blocks_.push_back(line.paragraph(Role::addressee));
  }

  void add_subject_and_body() {
    const bool titled = letter_.subject.given();
    if (titled) blocks_.push_back(Line(arena_).text(letter_.subject).heading(Role::subject, subject_level));
    const LevelShift shift{titled ? 1 : 0, titled ? subject_level + 1 : subject_level};
    append_live(letter_.body, shift, context_, blocks_);
  }

  void add_closing() {
    const auto* cv = context_.application.cv;
    const bool has_name = cv && context_.selection.keeps(cv->basics.tags);
    add(Role::closing, letter_.closing);
    add(Role::signature, letter_.signature.given() ? letter_.signature : has_name ? cv->basics.name : Text{});
  }

  void finish(std::vector<doc::Block>& target) const {
    target.push_back(group(Role::letter, blocks_, arena_));
  }

 private:
  void add_date(const model::Date& date, Span span) {
    const auto words = shown_date(date, DateStyle::long_form, context_);
    Line line(arena_);
    line.phrase(Role::date, inlines({words, span}, arena_), iso_date(date, arena_));
    blocks_.push_back(line.paragraph(Role::date));
  }

  void add(Role role, const Text& text) {
    if (text.given()) blocks_.push_back(Line(arena_).text(text).paragraph(role));
  }

  const model::Letter& letter_;
  const Context& context_;
  Arena& arena_;
  std::vector<doc::Block> blocks_;
};

}  // namespace

void append_letter(const model::Letter& letter, const Context& context, std::vector<doc::Block>& target) {
  if (context.application.cv) append_head(*context.application.cv, true, context, target);
  LetterWriter writer(letter, context);
  writer.add_date();
  writer.add_addressee();
  writer.add_subject_and_body();
  writer.add_closing();
  writer.finish(target);
}

}  // namespace cvbuild::composing
