// The state of every ask, what counts for the totals, and what is counted against limits.
#include <gtest/gtest.h>
#include <deque>

#include "unit/check_model.hpp"

namespace cvbuild {
namespace {

using model::Status;
using testing::ApplicationMaker;

/// The states of an application that lives as long as the program, since they point into it.
Coverage states_of(Application application) {
  static std::deque<Application> kept;
  return coverage(kept.emplace_back(std::move(application)));
}

const AskStatus& ask_of(const Coverage& coverage, std::size_t question, std::size_t ask) {
  return coverage.questions.at(question).asks.at(ask);
}

TEST(Coverage, without_a_form_nothing_is_evaluated) {
  ApplicationMaker maker("text");
  const auto states = states_of(maker.finish(false));
  EXPECT_FALSE(states.evaluated);
  EXPECT_EQ(totals(states), "completeness: not evaluated");
}

TEST(Coverage, an_unanswered_question_is_uncovered) {
  ApplicationMaker maker("q");
  maker.question("q", {maker.ask("a"), maker.ask("b")});
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::uncovered);
  EXPECT_FALSE(states.questions[0].answered);
  EXPECT_TRUE(states.questions[0].required);
  EXPECT_EQ(totals(states), "0/1 questions complete, 0/2 asks covered, 0 waived");
}

TEST(Coverage, a_question_without_asks_is_its_own_ask) {
  ApplicationMaker maker("q words here");
  const auto q = maker.question("q");
  maker.answer(q, {maker.paragraph("words here")});
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).ask, nullptr);
  EXPECT_EQ(ask_of(states, 0, 0).id, "q");
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::covered);
  EXPECT_EQ(totals(states), "1/1 questions complete, 1/1 asks covered, 0 waived");
}

TEST(Coverage, one_ask_is_covered_by_the_answer_as_a_whole) {
  ApplicationMaker maker("q words");
  const auto q = maker.question("q", {maker.ask("a")});
  maker.answer(q, {maker.paragraph("words")});
  EXPECT_EQ(ask_of(states_of(maker.finish()), 0, 0).state, AskState::covered);
}

TEST(Coverage, of_several_asks_each_needs_its_own_cover) {
  ApplicationMaker maker("q words");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b"), maker.ask("c")});
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "a", {maker.paragraph("words")}, true);
  maker.cover(q, "b", {}, false);
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::covered);
  EXPECT_EQ(ask_of(states, 0, 1).state, AskState::uncovered);
  EXPECT_NE(ask_of(states, 0, 1).cover, nullptr);
  EXPECT_EQ(ask_of(states, 0, 2).state, AskState::uncovered);
  EXPECT_EQ(ask_of(states, 0, 2).cover, nullptr);
  EXPECT_EQ(totals(states), "0/1 questions complete, 1/3 asks covered, 0 waived");
}

TEST(Coverage, one_cover_that_counts_is_enough) {
  ApplicationMaker maker("q words");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "a", {}, false);
  maker.cover(q, "a", {maker.paragraph("words")}, true);
  EXPECT_EQ(ask_of(states_of(maker.finish()), 0, 0).state, AskState::covered);
}

TEST(Coverage, a_cover_with_text_that_does_not_count_is_a_draft) {
  ApplicationMaker maker("q words");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "a", {maker.heading(2, "q", "draft"), maker.paragraph("words")}, false);
  maker.cover(q, "b", {maker.heading(2, "q", "draft")}, false);
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::draft);
  EXPECT_EQ(ask_of(states, 0, 1).state, AskState::uncovered) << "a heading alone is no text";
}

TEST(Coverage, a_draft_answer_makes_its_asks_drafts) {
  ApplicationMaker maker("q r words");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  const auto r = maker.question("r");
  maker.answer(q, {maker.paragraph("words")}, Status::draft);
  maker.answer(r, {}, Status::todo);
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::draft);
  EXPECT_EQ(ask_of(states, 0, 1).state, AskState::draft);
  EXPECT_EQ(ask_of(states, 1, 0).state, AskState::uncovered) << "there is no text at all";
  EXPECT_EQ(states.questions[0].words, 0U);
}

TEST(Coverage, a_waiver_comes_before_every_other_state) {
  ApplicationMaker maker("q words none so far");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "a", {maker.paragraph("words")}, true);
  maker.cover(q, "b", {maker.paragraph("words")}, true);
  maker.waive(q, "b", "none so far");
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 1).state, AskState::waived);
  EXPECT_EQ(ask_of(states, 0, 1).reason, "none so far");
  EXPECT_EQ(totals(states), "1/1 questions complete, 1/2 asks covered, 1 waived");
}

TEST(Coverage, a_waiver_of_the_question_waives_every_ask) {
  ApplicationMaker maker("q not mine");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  maker.waive(q, "", "not mine");
  EXPECT_EQ(totals(states_of(maker.finish())), "1/1 questions complete, 0/2 asks covered, 2 waived");
}

TEST(Coverage, a_waiver_without_a_reason_waives_nothing) {
  ApplicationMaker maker("q r");
  const auto q = maker.question("q");
  const auto r = maker.question("r");
  maker.waive(q, "", " ");
  maker.answer(r, {}, Status::declined);
  EXPECT_EQ(totals(states_of(maker.finish())), "0/2 questions complete, 0/2 asks covered, 0 waived");
}

TEST(Coverage, a_declined_answer_with_a_reason_waives_its_question) {
  ApplicationMaker maker("q i would rather not");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  maker.answer(q, {}, Status::declined, "i would rather not");
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 1).state, AskState::waived);
  EXPECT_FALSE(states.questions[0].answered);
  EXPECT_TRUE(states.questions[0].complete);
}

TEST(Coverage, alternatives_are_one_ask_and_one_is_enough) {
  ApplicationMaker maker("q words");
  const auto q = maker.question("q", {maker.any_of({"done", "tried"}), maker.ask("b")});
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "tried", {maker.paragraph("words")}, true);
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).id, "done|tried");
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::covered);
  EXPECT_EQ(states.asks_total, 2U);
}

TEST(Coverage, alternatives_take_the_best_of_their_states) {
  ApplicationMaker maker("q words why");
  const auto q = maker.question("q", {maker.any_of({"done", "tried"}), maker.any_of({"x", "y"})});
  maker.answer(q, {maker.paragraph("words")});
  maker.cover(q, "tried", {maker.paragraph("words")}, false);
  maker.waive(q, "x", "why");
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::draft);
  EXPECT_EQ(ask_of(states, 0, 1).state, AskState::waived);
}

TEST(Coverage, what_could_not_be_read_is_not_evaluated) {
  ApplicationMaker maker("q r words b.md");
  const auto q = maker.question("q");
  maker.question("r");
  maker.answer(q, {maker.paragraph("words")});
  maker.data().unread_answers = maker.text("b.md");
  const auto states = states_of(maker.finish());
  EXPECT_EQ(ask_of(states, 0, 0).state, AskState::covered);
  EXPECT_EQ(ask_of(states, 1, 0).state, AskState::not_evaluated);
  EXPECT_EQ(ask_of(states, 1, 0).reason, "'b.md' could not be read");
}

TEST(Coverage, an_optional_question_counts_once_it_is_answered) {
  ApplicationMaker maker("q r words");
  maker.at(maker.question("q")).required = false;
  const auto r = maker.question("r");
  maker.at(r).required = false;
  maker.answer(r, {maker.paragraph("words")});
  const auto states = states_of(maker.finish());
  EXPECT_FALSE(states.questions[0].counted);
  EXPECT_TRUE(states.questions[1].counted);
  EXPECT_EQ(totals(states), "1/1 questions complete, 1/1 asks covered, 0 waived");
}

TEST(Coverage, a_question_that_depends_on_an_unanswered_one_is_not_required) {
  ApplicationMaker maker("q r s words");
  const auto q = maker.question("q");
  const auto r = maker.question("r");
  const auto s = maker.question("s");
  maker.at(r).depends_on = maker.text("q");
  maker.at(s).depends_on = maker.text("r");
  EXPECT_EQ(states_of(maker.finish()).questions_total, 1U);
  maker.answer(q, {maker.paragraph("words")});
  const auto states = states_of(maker.finish());
  EXPECT_TRUE(states.questions[1].required);
  EXPECT_FALSE(states.questions[2].required);
}

TEST(Coverage, unchosen_ones_of_a_satisfied_choice_do_not_count) {
  ApplicationMaker maker("p1 p2 p3 words");
  const auto p1 = maker.question("p1");
  maker.question("p2");
  maker.question("p3");
  model::Choice one;
  one.exactly = 1;
  maker.choose(one, {"p1", "p2", "p3"});
  EXPECT_EQ(states_of(maker.finish()).questions_total, 1U) << "nothing is chosen yet, and one answer will do";
  maker.answer(p1, {maker.paragraph("words")});
  EXPECT_EQ(totals(states_of(maker.finish())), "1/1 questions complete, 1/1 asks covered, 0 waived");
}

TEST(Coverage, an_open_choice_lacks_no_more_answers_than_it_asks_for) {
  ApplicationMaker maker("p1 p2 p3 p4 words");
  const auto p1 = maker.question("p1");
  for (const auto* id : {"p2", "p3", "p4"}) maker.question(id);
  model::Choice two, other;
  two.exactly = 2;
  maker.choose(two, {"p1", "p2", "p3"});
  other.at_least = 1;
  maker.choose(other, {"p3", "p4"});
  maker.answer(p1, {maker.paragraph("words")});
  const auto states = states_of(maker.finish());
  EXPECT_EQ(totals(states), "1/3 questions complete, 1/3 asks covered, 0 waived");
  for (const auto& status : states.questions) EXPECT_EQ(status.required, !status.answered);
}

TEST(Coverage, covers_elsewhere_do_not_answer_a_question) {
  ApplicationMaker maker("q r words");
  const auto q = maker.question("q", {maker.ask("a"), maker.ask("b")});
  const auto r = maker.question("r");
  maker.answer(r, {maker.paragraph("words")});
  for (const auto* id : {"a", "b"}) maker.cover(q, id, {maker.paragraph("words")}, true);
  const auto states = states_of(maker.finish());
  EXPECT_EQ(states.asks_covered, 3U);
  EXPECT_FALSE(states.questions[0].complete);
}

TEST(Coverage, drafts_and_the_heading_are_not_counted_and_sub_headings_are) {
  ApplicationMaker maker("q one two Sub three Later four");
  const auto q = maker.question("q");
  maker.answer(q, {maker.paragraph("one two"), maker.heading(2, "Sub"), maker.paragraph("three"),
                   maker.heading(2, "Later", "todo"), maker.paragraph("four")});
  EXPECT_EQ(states_of(maker.finish()).questions[0].words, 4U);
}

TEST(Coverage, limits_are_counted_for_each_answer_and_for_all) {
  ApplicationMaker maker("q r one two three");
  const auto q = maker.question("q");
  const auto r = maker.question("r");
  model::Limit words, characters;
  words.max = 1;
  characters.max = 100;
  characters.min = 20;
  characters.unit = model::Unit::characters;
  characters.counter = model::Counter::utf16;
  maker.at(q).limits = maker.slice<model::Limit>({words, characters});
  maker.form().limits = maker.slice<model::Limit>({words, characters});
  maker.answer(q, {maker.paragraph("one two")});
  maker.answer(r, {maker.paragraph("three")});
  const auto states = states_of(maker.finish());
  EXPECT_EQ(states.questions[0].limits[0].count, 2U);
  EXPECT_EQ(states.questions[0].limits[0].excess(), 1U);
  EXPECT_EQ(states.questions[0].limits[1].count, 7U);
  EXPECT_EQ(states.questions[0].limits[1].missing(), 13U);
  EXPECT_EQ(states.limits[0].count, 3U);
  EXPECT_EQ(states.limits[1].count, 12U);
}

TEST(Coverage, nothing_is_counted_of_what_is_not_answered) {
  ApplicationMaker maker("q words");
  const auto q = maker.question("q");
  model::Limit limit;
  limit.min = 10;
  maker.at(q).limits = maker.slice<model::Limit>({limit});
  maker.form().limits = maker.slice<model::Limit>({limit});
  maker.answer(q, {maker.paragraph("words")}, Status::draft);
  const auto states = states_of(maker.finish());
  EXPECT_EQ(states.questions[0].limits[0].count, std::nullopt);
  EXPECT_EQ(states.questions[0].limits[0].missing(), 0U);
  EXPECT_EQ(states.limits[0].count, std::nullopt);
}

TEST(Counters, count_what_they_say) {
  using model::Counter;
  const std::string text =
      "na\xC3\xAFve \xF0\x9F\x98\x80\xE2\x80\xAF"
      "e\xCC\x81";  // naïve, U+1F600, U+202F, é
  EXPECT_EQ(count_units(text, Counter::whitespace), 3U);
  EXPECT_EQ(count_units(text, Counter::utf16), 11U) << "an astral character is two code units";
  EXPECT_EQ(count_units(text, Counter::utf8), text.size());
  EXPECT_EQ(count_units("a\n\nb", Counter::utf16), 4U);
  EXPECT_EQ(count_units("a\n\nb", Counter::utf16_crlf), 6U) << "a line feed is sent as two characters";
  EXPECT_EQ(count_units("R&D <5 \"it's\">", Counter::utf8_html),
            std::string_view("R&amp;D &lt;5 &quot;it&#39;s&quot;&gt;").size());
  EXPECT_EQ(count_units(text, Counter::uax29), 2U) << "an emoji is no word";
  EXPECT_EQ(count_units(text, Counter::graphemes), 9U) << "an accent belongs to its letter";
  EXPECT_EQ(count_units(text, Counter::pages), std::nullopt);
}

}  // namespace
}  // namespace cvbuild
