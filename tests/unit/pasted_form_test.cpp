// How whole pasted forms are read: as web pages, letters and lists without empty lines give them.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/write/prompts.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedForm, what_is_asked_for_politely_is_a_question) {
  for (const auto* order : {"Please write a poem about rain.",
                            "Please comment on the plan.",
                            "Please use this space to add notes.",
                            "Please indicate your salary.",
                            "Please confirm your address.",
                            "Please elaborate on the plan.",
                            "Write about rain.",
                            "Reflect on a mistake.",
                            "Identify a problem.",
                            "Name a friend.",
                            "Walk us through a day.",
                            "Talk about rain.",
                            "Let us know your dates.",
                            "We would like to hear of a mistake.",
                            "We'd love to know your dates.",
                            "Finally, describe rain.",
                            "Erz\u00E4hl uns von dir.",
                            "Bitte verfassen Sie einen Text.",
                            "Merci de pr\u00E9senter le plan.",
                            "D\u00E9cris ton plan."})
    EXPECT_EQ(outline(concat({"Why us?\n\n", order, "\n\nWhat now?\n"})),
              concat({"Why us?; ", order, "; What now?"}));
}

TEST(PastedForm, what_is_said_politely_of_answering_is_no_question) {
  for (const auto* remark :
       {"Please read the guide first.", "Please be specific.", "Please note our dates.",
        "Please do not hurry.", "Please ensure that it is yours.", "Please refer to the guide.",
        "Please make sure of it.", "Please write no more than 90 words.",
        "Please structure your answer well.", "Bitte beachten Sie die Frist.", "Merci de respecter le plan."})
    EXPECT_EQ(outline(concat({"Why us?\n\n", remark, "\n\nWhat now?\n"})).find(concat({"; ", remark})),
              std::string::npos)
        << remark;
}

TEST(PastedForm, numbers_may_stand_without_a_mark_or_before_a_slash) {
  EXPECT_EQ(outline("1/ Pr\u00E9sentez le plan.\n2/ Pourquoi ?\n3/ D\u00E9crivez tout.\n"),
            "Pr\u00E9sentez le plan.; Pourquoi ?; D\u00E9crivez tout.");
  EXPECT_EQ(outline("1 Why us?\n2 What now?\n3 Describe rain.\n"), "Why us?; What now?; Describe rain.");
  EXPECT_EQ(
      outline("Q1 Please outline your work\n(a) its aims\n(b) its cost\n\nQ2 Please outline your plans\n"),
      "Please outline your work: (a) its aims; (b) its cost[its aims|its cost]; Please outline your plans");
  EXPECT_EQ(outline("Frage 1: Warum?\nFrage 2: Wozu?\n"), "Warum?; Wozu?");
  EXPECT_EQ(outline("Question n\u00B0 1 : Pourquoi ?\nQuestion n\u00B0 2 : Comment ?\n"),
            "Pourquoi ?; Comment ?");
  EXPECT_EQ(outline("Question 1 (max 250 words)\n\nWhy us?\n\nQuestion 2 (max 90 words)\n\nWhat now?\n"),
            "Why us?{..250}<(max 250 words)>; What now?{..90}<(max 90 words)>");
}

TEST(PastedForm, lines_without_empty_ones_between_them_are_parted_where_one_is_whole) {
  EXPECT_EQ(
      outline("Questions\nWhy us? (max 20 words)\nWhat now? (max 30 words)\nDescribe rain. (max 40 words)\n"),
      "Questions: Why us? (max 20 words){..20}; What now? (max 30 words){..30}; Describe rain. (max 40 "
      "words){..40}");
  EXPECT_EQ(outline("Working Together (25 words max)\nDelivering at Pace (35 words max)\n"),
            "Working Together (25 words max){..25}; Delivering at Pace (35 words max){..35}");
  EXPECT_EQ(outline("Full name*\nPhone*\nWebsite\nWhy us?*\nWhat now?*\n"),
            "~Full name*; ~Phone*; ~Website; Why us?*; What now?*");
  EXPECT_EQ(outline("Why us?*\nDo you drive?*\nYes\nNo\n"), "Why us?*; Do you drive?* Yes No");
  EXPECT_EQ(outline("Why us? (90 words)\nPlease be brief.\n"), "Why us? (90 words){..90}<Please be brief.>");
  EXPECT_EQ(outline("Letter *\nPlease upload a letter.\n"), "Letter *: Please upload a letter.");
}

TEST(PastedForm, each_line_is_a_question_where_they_are_announced) {
  EXPECT_EQ(outline("Please answer the following:\nWhy us?\nWhat now?\nWhen?\n"),
            "Why us?; What now?; When?");
  EXPECT_EQ(outline("Why us?\nWhat now?\n"), "Why us? What now?[Why us|What now]");
}

TEST(PastedForm, what_belongs_to_the_page_is_no_question) {
  const std::string_view pasted =
      "Page 1 of 2\nWhy us? *\nYour answer\nWhat now? *\nYour answer\n\nSubmit\nClear form\n";
  EXPECT_EQ(outline(pasted), "Why us? *; What now? *");
  EXPECT_NE(form_of_prompts(pasted).text.find("# Page 1 of 2\n# Your answer\n# Submit\n# Clear form\n"),
            std::string::npos);
}

TEST(PastedForm, a_limit_may_stand_above_its_question) {
  EXPECT_EQ(outline("Word limit: 30\nWhy us?\n\nWord limit: 50\nWhat now?\n"),
            "Why us?{..30}<Word limit: 30>; What now?{..50}<Word limit: 50>");
  EXPECT_EQ(outline("Maximum 20 words\n\nWhy us?\n\nMaximum 30 words\n\nWhat now?\n"),
            "Why us?{..20}<Maximum 20 words>; What now?{..30}<Maximum 30 words>");
  EXPECT_EQ(outline("Why us?\n\nMaximum 20 words\n\nWhat now?\n\nMaximum 30 words\n"),
            "Why us?{..20}<Maximum 20 words>; What now?{..30}<Maximum 30 words>");
}

TEST(PastedForm, a_letter_asks_between_its_greetings) {
  const std::string_view pasted =
      "Dear Dr Moon,\n\nThank you for writing. Could you tell us what you plan? Finally, please describe "
      "your "
      "budget in 90 words.\n\nKind regards,\nThe Office\n";
  EXPECT_EQ(
      outline(pasted),
      "Thank you for writing. Could you tell us what you plan? Finally, please describe your budget in 90 "
      "words.{..90}");
  EXPECT_NE(form_of_prompts(pasted).text.find("# Dear Dr Moon,\n# Kind regards,\n# The Office\n"),
            std::string::npos);
  EXPECT_EQ(
      outline("Hi Sam,\n\nCould you please answer the following questions by Friday?\n\n1. Why us?\n2. What "
              "now?\n"),
      "Why us?; What now?");
}

TEST(PastedForm, a_paragraph_behind_a_list_may_be_a_question) {
  EXPECT_EQ(outline("Please answer these:\n- What is your aim?\n- What is your fear?\n\nPlease tell us about "
                    "your dates.\n"),
            "What is your aim?; What is your fear?; Please tell us about your dates.");
  EXPECT_EQ(
      outline(
          "Please answer these:\n- What is your aim?\n\nImpact\nExplain the impact of your work. You should "
          "include:\n- scale\n- use\n(40 words)\n"),
      "What is your aim?; Impact: Explain the impact of your work. You should include: scale; "
      "use{..40}[scale|use]<(40 words)>");
  EXPECT_EQ(outline("Describe your work:\n- aims\n- use\n\nPlease answer these:\n- Why us?\n- What now?\n"),
            "Describe your work: aims; use[aims|use]; Why us?<Please answer these:>; What now?");
}

TEST(PastedForm, a_title_ends_the_question_above) {
  EXPECT_EQ(outline("1. Why us?\n\nProject\nTell us about the project.\n\n2. What now?\n"),
            "Why us?; Project: Tell us about the project.; What now?");
  EXPECT_EQ(outline("1. Why us?\n\nStudies\n\nHere we look at your studies.\n\n2. What now?\n"),
            "Why us?; Studies: What now?<Here we look at your studies.>");
  EXPECT_EQ(outline("Why us?\n\nShort answers\nThese are read by our staff.\n\nWhat now?\n"),
            "Why us?; Short answers: What now?<These are read by our staff.>");
}

TEST(PastedForm, a_paragraph_among_numbers_may_go_on_with_the_question_above) {
  EXPECT_EQ(
      outline("1. Why us?\n\n2. What will you do?\n\nPlease be specific. When and where?\n\n(Maximum 50 "
              "words)\n\n3. What now?\n"),
      "Why us?; What will you do? Please be specific. When and where?{..50}[What will you do|When and "
      "where]<(Maximum 50 words)>; What now?");
  EXPECT_EQ(outline("1. Why us? (20 words)\n\nDo you drive?\n\n2. What now?\n"),
            "Why us? (20 words){..20}; Do you drive?; What now?");
}

TEST(PastedForm, points_below_another_paragraph_are_no_asks) {
  EXPECT_EQ(outline("1. Why us?\n\nHow we use your data\n- We keep it.\n- We use it.\n"),
            "Why us?<How we use your data We keep it. We use it.>");
}

TEST(PastedForm, a_limit_of_each_answer_holds_before_and_behind_the_questions) {
  for (const auto* remark : {"Maximum 30 words each.", "Please keep each answer to around 30 words.",
                             "All answers are limited to 30 words.", "Answers are limited to 30 words.",
                             "(30 mots maximum par r\u00E9ponse)"}) {
    const std::string_view numbered = "1. Why us?\n2. What now? (9 words)\n",
                           plain = "Why us?\n\nWhat now? (9 words)\n";
    for (const auto questions : {numbered, plain}) {
      const auto* wanted = "Why us?{..30}; What now? (9 words){..9}";
      EXPECT_EQ(outline(concat({remark, "\n\n", questions})), wanted) << remark;
      EXPECT_EQ(outline(concat({questions, "\n", remark, "\n"})), wanted) << remark;
    }
  }
  EXPECT_EQ(
      outline("Please tell us why. (30 words)\n\nPlease answer these (20 words each):\n- What aim?\n- What "
              "fear?\n"),
      "Please tell us why. (30 words){..30}; What aim?{..20}<Please answer these (20 words each):>; What "
      "fear?{..20}");
}

TEST(PastedForm, a_section_has_a_limit_of_its_own_for_each_question) {
  EXPECT_EQ(
      outline(
          "Section 1 (max 30 words per question)\n\n1. Why us?\n2. What now?\n\nSection 2 (max 50 words per "
          "question)\n\n3. Where?\n"),
      "Section 1 (max 30 words per question): Why us?{..30}; What now?{..30}; Section 2 (max 50 words per "
      "question): Where?{..50}");
}

TEST(PastedForm, a_total_is_a_limit_of_the_form) {
  const auto total = [](std::string_view pasted) {
    const auto text = form_of_prompts(pasted).text;
    const auto begin = text.find("\nlimits: ");
    return begin == std::string::npos ? std::string()
                                      : text.substr(begin + 9, text.find('\n', begin + 1) - begin - 9);
  };
  const auto* limit = "[{max: 1000, unit: words}]";
  for (const auto* remark :
       {"Your answers must not exceed 1,000 words in total.", "Total word limit: 1,000 words.",
        "Total: max 1000 words", "Your total text must not exceed 1000 words.",
        "Please answer all (maximum 1,000 words in total)."}) {
    EXPECT_EQ(total(concat({remark, "\n\n1. Why us?\n2. What now?\n"})), limit) << remark;
    EXPECT_EQ(total(concat({"1. Why us?\n2. What now?\n\n", remark, "\n"})), limit) << remark;
    EXPECT_EQ(outline(concat({"1. Why us?\n2. What now?\n\n", remark, "\n"})), "Why us?; What now?")
        << remark;
  }
  const std::string_view both =
      "1. Why us?\n2. What now?\n\nEach answer must have at least 350 characters. You have 4,000 characters "
      "in total.\n";
  EXPECT_EQ(total(both), "[{max: 4000, unit: characters}]");
  EXPECT_EQ(outline(both), "Why us?{350.. characters}; What now?{350.. characters}");
  EXPECT_EQ(total("# A\n\n(maximum 90 words in total)\n\n- Why us?\n\n# B\n\n- What now?\n"), "");
}

TEST(PastedForm, a_limit_of_a_part_is_none_of_the_answer) {
  EXPECT_EQ(
      outline(
          "1. Give two examples (max 15 words each) of rain.\n2. Describe rain. (20 words per example)\n"),
      "Give two examples (max 15 words each) of rain.; Describe rain. (20 words per example)");
}

TEST(PastedForm, without_a_star_a_question_is_optional_where_stars_are_explained) {
  EXPECT_EQ(outline("Fields marked * are required.\n\n1. Why us? *\n2. What now?\n"),
            "Why us? *; (What now?)");
  EXPECT_EQ(outline("* Required\n\nWhy us? *\n\nWhat now?\n"), "Why us? *; (What now?)");
  EXPECT_EQ(outline("Fields marked * are required.\n\n1. Why us?\n2. What now?\n"), "Why us?; What now?");
  EXPECT_EQ(outline("1. Why us? *\n2. What now?\n"), "Why us? *; What now?");
}

TEST(PastedForm, what_is_optional_is_told_in_many_places) {
  EXPECT_EQ(outline("1. Why us? - optional\n2. What now?\nOptional\n"),
            "(Why us? - optional); (What now?)<Optional>");
  EXPECT_EQ(outline("# Optional essay\n\nWhy us?\n\n# III. Statement (optional)\n\nWhat now?\n"),
            "Optional essay: (Why us?); III. Statement (optional): (What now?)");
  EXPECT_EQ(outline("Why us?\n\n(Optional) Please share your notes.\n"),
            "Why us?; ((Optional) Please share your notes.)");
  EXPECT_EQ(outline("1. Is it needed, or optional?\n"), "Is it needed, or optional?");
}

TEST(PastedForm, asks_have_no_limits_in_them) {
  EXPECT_EQ(
      outline("1. Say what it is (max. 20 words) and why it matters. What now?\n"),
      "Say what it is (max. 20 words) and why it matters. What now?{..20}[Say what it is|why it matters|What "
      "now]");
}

TEST(PastedForm, a_hint_is_no_part_of_the_prompt) {
  EXPECT_EQ(outline("1. Why us?\nHint: think big\n2. What now?\ne.g. a walk\n"),
            "Why us?<Hint: think big>; What now?<e.g. a walk>");
  EXPECT_EQ(outline("Why us?\n\nTip: describe one case\n\nWhat now?\n"),
            "Why us?<Tip: describe one case>; What now?");
}

TEST(PastedForm, a_title_alone_may_bear_the_limit) {
  EXPECT_EQ(outline("Motivation (30 words)\n\nWhy us?\n\nProject (80 words)\n\nDescribe it.\n"),
            "Motivation (30 words): Why us?{..30}; Project (80 words): Describe it.{..80}");
  EXPECT_EQ(outline("Leading (30 words)\n\nDeciding (80 words)\n\nWhy us?\n"),
            "~Leading (30 words){..30}; ~Deciding (80 words){..80}; Why us?");
}

TEST(PastedForm, a_paragraph_with_a_limit_of_its_own_is_a_question) {
  EXPECT_EQ(outline("1. Why us?\n\nPonder the sea in 30 words.\n\n2. What now?\n"),
            "Why us?; ~Ponder the sea in 30 words.{..30}; What now?");
  EXPECT_EQ(outline("Why us?\n\nPonder the sea in 30 words.\n\nWhat now?\n"),
            "Why us?; ~Ponder the sea in 30 words.{..30}; What now?");
  EXPECT_EQ(outline("Why us?\n\nAnswers over 30 words are cut.\n"),
            "Why us?{..30}<Answers over 30 words are cut.>");
}

TEST(PastedForm, words_stand_as_they_are_but_for_runs_of_blanks) {
  EXPECT_EQ(outline("1.   Why    us?\n   a) one   part\n   b) another\n"),
            "Why us? a) one part; b) another[one part|another]");
  EXPECT_EQ(outline("Do you drive? Yes / No\nDo you swim? Yes / No\n"),
            "Do you drive? Yes / No; Do you swim? Yes / No");
}

TEST(PastedForm, lines_belong_where_they_stand) {
  EXPECT_EQ(outline("1) Why us?\n2) What now?\nPlease answer each question in 30 words or less.\n"),
            "Why us?{..30}; What now?{..30}");
  EXPECT_EQ(outline("Why us, and why\nnow? (maximum\n40 words)\n\nWhat now?\n"),
            "Why us, and why now? (maximum 40 words){..40}[Why us|why now]; What now?");
  EXPECT_EQ(outline("- Why us?\n- What now?\n\nLetter (max. 2 pages)\n"),
            "Why us?; What now?; ~Letter (max. 2 pages){..2 pages}");
  EXPECT_EQ(outline("Why us?\n\n(We know that it is hard.)\n\nWhat now?\n"),
            "Why us?<(We know that it is hard.)>; What now?");
}

TEST(PastedForm, a_limit_may_say_what_it_counts) {
  EXPECT_EQ(outline("1. Case. This should include:\n(i) aims\n(ii) use\nMaximum 4 pages, including notes\n2. "
                    "What now?\n"),
            "Case. This should include: (i) aims; (ii) use{..4 pages}[aims|use]<Maximum 4 pages, including "
            "notes>; What now?");
}

TEST(PastedForm, a_numbered_title_may_have_a_remark_below_it) {
  EXPECT_EQ(outline("Part A\n\n1. Why us?\n\nPart B\nPlease complete all fields in this part.\n2. What "
                    "now?\n\nPart C\nI "
                    "confirm it.\n"),
            "Part A: Why us?; Part B: What now?<Please complete all fields in this part.>");
}

TEST(PastedForm, a_title_may_begin_with_your) {
  EXPECT_EQ(
      outline(
          "Your Motives\nExplain, in short, your motives.\n\nYour Work\nWith reference to one case, show how "
          "you work.\n"),
      "Your Motives: Explain, in short, your motives.; Your Work: With reference to one case, show how you "
      "work.");
}

TEST(PastedForm, a_choice_may_be_told_with_more_words) {
  const std::pair<const char*, const char*> lines[] = {
      {"Please choose one of the following prompts (65 words max):", "exactly: 1, "},
      {"Choose one of the following prompts. Maximum 65 words.", "exactly: 1, "},
      {"Essays. Please answer ONE of the following questions in no more than 65 words.", "exactly: 1, "},
      {"You must respond to only 1 of the 3 questions (65 words).", "exactly: 1, "},
      {"Respond to 2 out of 3 of the following prompts (65 words each).", "exactly: 2, "},
      {"Please answer two (2) of the following three (3) questions. 65 words.", "exactly: 2, "},
      {"Answer at least two of the questions below (65 words).", "at-least: 2, "},
      {"Answer up to two of these questions (65 words).", "at-most: 2, "},
      {"W\u00E4hlen Sie eine der folgenden Fragen (max. 65 W\u00F6rter):", "exactly: 1, "},
      {"Choisissez un des sujets suivants (65 mots maximum) :", "exactly: 1, "}};
  for (const auto& [line, bound] : lines) {
    const auto pasted = concat({line, "\n\n1. Where?\n2. When?\n3. Who?\n"});
    EXPECT_EQ(choices(pasted), concat({bound, "of: [where, when, who];"})) << line;
    EXPECT_EQ(outline(pasted),
              concat({"Where?{..65}<", line, ">; When?{..65}<", line, ">; Who?{..65}<", line, ">"}));
  }
  EXPECT_EQ(choices("Choose one: red or blue?\n\n1. Where?\n2. When?\n"), "");
  EXPECT_EQ(choices("Choose one of the following: red, blue.\n\n1. Where?\n2. When?\n"), "");
}

TEST(PastedForm, a_choice_may_stand_in_the_title_of_a_section) {
  const std::string_view pasted =
      "Section A\n\n1. Why us?\n\nSection B (answer one question)\n\n2. Where?\n\n3. When?\n";
  EXPECT_EQ(choices(pasted), "exactly: 1, of: [where, when];");
  EXPECT_EQ(outline(pasted), "Section A: Why us?; Section B (answer one question): Where?; When?");
}

TEST(PastedForm, a_title_above_a_choice_is_one) {
  EXPECT_EQ(
      outline("Why us? (20 words)\n\nEssay\nPlease respond to one of the prompts in 40 words or "
              "fewer.\n\nTell us of "
              "a book.\n\nTell us of a town.\n"),
      "Why us? (20 words){..20}; Essay: Tell us of a book.{..40}<Please respond to one of the prompts in 40 "
      "words "
      "or fewer.>; Tell us of a town.{..40}<Please respond to one of the prompts in 40 words or fewer.>");
}

TEST(PastedForm, the_first_line_is_the_name_of_the_form) {
  for (const auto* pasted : {"Application for the Harbour Prize\n\nName *\nWhy us? *\n",
                             "Application for the Harbour Prize\n\n1. Aims\nWhat now?\n\n2. Rain\nWhy?\n"})
    EXPECT_TRUE(has_line(pasted, "form: \"Application for the Harbour Prize\""))
        << form_of_prompts(pasted).text;
  EXPECT_EQ(outline("Harbour Prize 2027\n\n1. Aims\nWhat now?\n\n2. Rain\nWhy?\n"),
            "Aims: What now?; Rain: Why?");
  EXPECT_EQ(outline("# Goals for 2027\n\n1. Why us?\n\n# Rain\n\n2. Why?\n"),
            "Goals for 2027: Why us?; Rain: Why?");
  EXPECT_EQ(outline("# Harbour Prize 2027 (90 words)\n\n1. Why us?\n2. What now?\n"),
            "Harbour Prize 2027 (90 words): Why us?{..90}; : What now?");
}

}  // namespace
}  // namespace cvbuild
