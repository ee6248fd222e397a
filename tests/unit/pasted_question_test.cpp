// Which words of a pasted form are questions, and to which of them a limit belongs.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "unit/outline.hpp"

namespace cvbuild {
namespace {

TEST(PastedQuestion, an_order_may_stand_behind_an_adverb_or_a_clause) {
  for (const auto* order :
       {"Briefly describe rain.", "Then explain rain.", "Also indicate your dates.", "Mention two books.",
        "Using no more than 90 words, sum up rain.", "In two or three sentences, explain rain.",
        "If applicable, list your prizes.", "Having read the guide, tell us of rain.",
        "Choose a word and explain why.", "Select the course and say why."}) {
    EXPECT_EQ(outline(concat({order, "\n\nWhat now?\n"})).find(concat({order, "; What now?"})) == 0 ||
                  outline(concat({order, "\n\nWhat now?\n"})).find(concat({order, "{..90}; What now?"})) == 0,
              true)
        << order;
  }
  EXPECT_EQ(outline("Why us?\n\nIf so, explain it.\n\nIn your answer, describe a case.\n"),
            "Why us?<If so, explain it. In your answer, describe a case.>");
}

TEST(PastedQuestion, what_has_a_limit_is_asked_for_before_the_first_mark_too) {
  EXPECT_EQ(outline("Please provide a statement of no more than 70 words.\n\nWe look at:\n\n- Working\n- "
                    "Leading\n"),
            "Please provide a statement of no more than 70 words.{..70}; We look at: Working; Leading");
  EXPECT_EQ(outline("We fund work.\n\nSummary: In no more than 50 words, say what you do.\n\n1. Why?\n"),
            "Summary: In no more than 50 words, say what you do.{..50}; Why?");
  EXPECT_EQ(outline("Title\nThe title of your talk. Max 80 characters.\n\n1. Why?\n2. When?\n"),
            "~Title The title of your talk. Max 80 characters.{..80 characters}; Why?; When?");
  EXPECT_EQ(outline("Answers of up to 50 words are best.\n\n1. Why?\n2. When?\n"), "Why?; When?");
}

TEST(PastedQuestion, what_says_how_to_answer_gives_the_question_above_its_limit) {
  EXPECT_EQ(outline("1. Why us?\n\nWe want to know what drives you, in up to 20 words.\n\n2. Why now?\n"),
            "Why us?{..20}<We want to know what drives you, in up to 20 words.>; Why now?");
  EXPECT_EQ(outline("Why us?\n\nWe look for examples. (max 20 words)\n\nWhy now?\n\nPlease ensure you use "
                    "examples. Max 30 words.\n"),
            "Why us?{..20}<We look for examples. (max 20 words)>; Why now?{..30}<Please ensure you use "
            "examples. Max 30 words.>");
  EXPECT_EQ(outline("1. Why us?\n\n2. What will you do?\n\nPlease be specific. Who will?\n\n(Maximum 50 "
                    "words)\n"),
            "Why us?; What will you do? Please be specific. Who will?{..50}[What will you do|Who "
            "will]<(Maximum 50 words)>");
}

TEST(PastedQuestion, parts_with_limits_of_their_own_are_questions) {
  EXPECT_EQ(outline("2. Case\n2.1 Background (max 1 page)\n2.2 Methods (max 2 pages)\n"),
            "Case: Background (max 1 page){..1 pages}; Methods (max 2 pages){..2 pages}");
  EXPECT_EQ(outline("# Plan\n\n1. The work\n(a) What is it? (max 30 words)\n(b) Who are you?\n\n2. Why?\n"),
            "Plan: The work: What is it? (max 30 words){..30}; Who are you?; Plan: Why?");
  EXPECT_EQ(outline("Please tell us about these. Maximum 30 words each.\n\n(a) Your aim\n\n(b) Your fear\n"),
            "Please tell us about these. Maximum 30 words each.: Your aim{..30}; Your fear{..30}");
  EXPECT_EQ(outline("1. The work\n(a) What is it?\nMax 30 words\n(b) Who are you?\nMax 20 words\n"),
            "The work: What is it? Max 30 words{..30}; Who are you?{..20}<Max 20 words>");
}

TEST(PastedQuestion, a_limit_of_a_group_ends_at_the_next_title) {
  EXPECT_EQ(outline("Short section: 2 questions, 10 words each\n\nWhy us?\n\nWhy now?\n\nLong section: 1 "
                    "question, 50 words\n\nDescribe rain.\n"),
            "Short section: 2 questions, 10 words each: Why us?{..10}; Why now?{..10}; Long section: 1 "
            "question, 50 words: Describe rain.{..50}");
  EXPECT_EQ(outline("Short answers\n\nAnswer each in up to 10 words.\n\nWhy us?\n\nEssay\n\nDiscuss a book. "
                    "(50 words)\n\nDescribe rain.\n"),
            "Short answers: Why us?{..10}; Essay: Discuss a book. (50 words){..50}; Describe rain.");
  EXPECT_EQ(outline("Essays\n\nPlease write 10 to 25 words on each.\n\nWhy us?\n\nWhat now?\n"),
            "Essays: Why us?{10..25}; What now?{10..25}");
  EXPECT_EQ(outline("Bitte beschr\u00E4nken Sie sich auf jeweils maximal 20 W\u00F6rter.\n\n1. Warum?\n2. "
                    "Wozu?\n"),
            "Warum?{..20}; Wozu?{..20}");
  for (const auto* above : {"Application Questions (each max. 20 words)", "Word limit per criterion: 20."}) {
    EXPECT_EQ(outline(concat({above, "\n\n1. Why us?\n2. What now?\n"})), "Why us?{..20}; What now?{..20}");
    EXPECT_EQ(outline(concat({above, "\n\nWhy us?\n\nWhat now?\n"})), "Why us?{..20}; What now?{..20}");
  }
}

TEST(PastedQuestion, a_choice_may_stand_on_two_lines_or_in_a_title) {
  EXPECT_EQ(choices("You must respond to only 1 of the 2 questions.\nEach response is limited to 20 "
                    "words.\n\n1. Where?\n2. When?\n"),
            "exactly: 1, of: [where, when];");
  for (const auto* title : {"Part II (choose one; 50 words)", "Part II: Answer one question (50 words)",
                            "Part II \u2013 choose ONE of the following"}) {
    EXPECT_EQ(choices(concat({"Part I\n\nWhy us?\n\n", title, "\n\nDiscuss rain.\n\nDiscuss snow.\n"})),
              "exactly: 1, of: [discuss-rain, discuss-snow];")
        << title;
    EXPECT_EQ(
        choices(concat({"Part I\n\n1. Why us?\n\n", title, "\n\n2. Discuss rain.\n\n3. Discuss snow.\n"})),
        "exactly: 1, of: [discuss-rain, discuss-snow];")
        << title;
  }
}

TEST(PastedQuestion, an_optional_title_goes_with_what_stands_right_below_it) {
  EXPECT_EQ(
      outline("Why us?\n\nSample (optional)\nYou may upload a chapter.\n\nName a friend.\n\nWhy now?\n"),
      "Why us?; ~(Sample (optional))<You may upload a chapter.>; Name a friend.; Why now?");
  EXPECT_EQ(outline("Part A\n\n1. Why us?\n\nPart B: Optional\n\n2. Where?\n3. When?\n"),
            "Part A: Why us?; Part B: Optional: (Where?); (When?)");
  EXPECT_EQ(outline("Why us?\n\nOptional questions\n\nWhere?\n\nWhen?\n"),
            "Why us?; Optional questions: (Where?); (When?)");
  EXPECT_EQ(outline("1. Why us?\nNot required.\n2. What now?\nThis question is not compulsory.\n"),
            "(Why us?)<Not required.>; (What now?)<This question is not compulsory.>");
}

TEST(PastedQuestion, what_counts_words_belongs_to_the_question_above) {
  EXPECT_EQ(
      outline("Why us?\n\n0 of 1500 characters used\n\nWhat now?\n\nResponse required\n\nWhere?\n"
              "Characters remaining: 90\n\nWhen?\nWord count: 0 of 50\n"),
      "Why us?{..1500 characters}<0 of 1500 characters used>; What now?<Response required>; Where?{..90 "
      "characters}<Characters remaining: 90>; When?{..50}<Word count: 0 of 50>");
  EXPECT_EQ(outline("Why us? *\n0 / 1000\nWhat now? *\n0 / 500\n"),
            "Why us? *<0 / 1000>; What now? *<0 / 500>");
  EXPECT_EQ(outline("Do you drive? *\nYes\nNo\nWhy us? Tell us. (90 words)\n"),
            "Do you drive? * Yes No; Why us? Tell us. (90 words){..90}[Why us|Tell us]");
}

TEST(PastedQuestion, numbers_may_have_a_letter_or_a_star_before_them) {
  EXPECT_EQ(outline("A.1 Describe rain (maximum 30 words).\n\nA.2 What now?\n\nB.1 Describe snow.\n"),
            "Describe rain (maximum 30 words).{..30}; What now?; Describe snow.");
  EXPECT_EQ(outline("*1. Describe rain.\n\n*2. How is snow?\n"), "Describe rain.; How is snow?");
  EXPECT_EQ(outline("* 01. Do you drive?\nYes\nNo\n* 02. Describe rain.\n"),
            "Do you drive? Yes No; Describe rain.");
  EXPECT_EQ(outline("Fields marked * are required.\n\n*1. Why us?\n2. What now?\n"), "Why us?; (What now?)");
}

TEST(PastedQuestion, a_limit_belongs_to_what_it_bounds) {
  EXPECT_EQ(outline("Why us?\nMin: 10 words\nMax: 50 words\n"),
            "Why us?{10..50}<Min: 10 words Max: 50 words>");
  EXPECT_EQ(outline("Why us?\n\nA one-page letter telling us why.\n\nYour CV, no more than two pages.\n"),
            "Why us?; ~A one-page letter telling us why.{..1 pages}; ~Your CV, no more than two pages.{..2 "
            "pages}");
  EXPECT_EQ(outline("1. Describe rain:\na) aims\nb) use\nResponses are limited to 4 sides of A4.\n2. Why?\n"),
            "Describe rain: a) aims; b) use{..4 pages}[aims|use]<Responses are limited to 4 sides of A4.>; "
            "Why?");
  EXPECT_EQ(
      outline("1. Give an example of:\n- rain\n- snow\nUse up to 20 words for each example.\n2. Why?\n"),
      "Give an example of: rain{..20}<Use up to 20 words for each example.>; snow{..20}; : Why?");
  EXPECT_EQ(outline("1. Why us?\nAnswers of fewer than 10 words will be rejected.\n2. Why?\n"),
            "Why us?{10..}<Answers of fewer than 10 words will be rejected.>; Why?");
  EXPECT_EQ(outline("Working Together - 25 words\nDelivering at Pace - 35 words\n"),
            "Working Together - 25 words{..25}; Delivering at Pace - 35 words{..35}");
  EXPECT_EQ(outline("Why us? (max. 90 Zeichen)\n\nWhat now? (max. 90 Zeichen)\n\nGesamtumfang: "
                    "h\u00F6chstens 150 Zeichen\n\nDanke.\n"),
            "Why us? (max. 90 Zeichen){..90 characters}; What now? (max. 90 Zeichen){..90 "
            "characters}<Danke.>");
  EXPECT_NE(form_of_prompts("Answers should come to no more than a page in all.\n\nWhy?\n\nWhen?\n")
                .text.find("\nlimits: [{max: 1, unit: pages}]\n"),
            std::string::npos);
  const auto total =
      form_of_prompts("1. Why?\n2. When?\n\nTotal characters for all answers must not exceed 2500.\n");
  EXPECT_NE(total.text.find("\nlimits: [{max: 2500, unit: characters}]\n"), std::string::npos) << total.text;
}

TEST(PastedQuestion, no_ask_is_cut_within_brackets_or_clauses) {
  EXPECT_EQ(outline("1. What do you speak (e.g. French, German), and how well?\n"),
            "What do you speak (e.g. French, German), and how well?[What do you speak (e.g. French, "
            "German)|how well]");
  for (const auto* whole : {"Do you, or any of your family, have a business?",
                            "Do you have any cautions, reprimands or final, "
                            "last warnings?",
                            "Gab es Gr\u00FCnde (z. B. Krankheit, Pflege, Umzug)?"})
    EXPECT_EQ(outline(concat({"1. ", whole, "\n"})), whole);
  EXPECT_EQ(outline("1. What did you do, why, and how?\n"),
            "What did you do, why, and how?[What did you do|why|how]");
}

TEST(PastedQuestion, two_lines_with_a_limit_each_are_two_questions) {
  EXPECT_EQ(outline("Why us? (max 100 words)\nThe plan (max 500 words)\nDescribe your team. (200 words)\n"),
            "Why us? (max 100 words){..100}; ~The plan (max 500 words){..500}; Describe your team. (200 "
            "words){..200}");
  EXPECT_EQ(outline("Communicating (250 words)\nPlease provide an example.\n"),
            "Communicating (250 words): Please provide an example.{..250}");
}

TEST(PastedQuestion, a_title_may_bear_the_limit_of_each_title_below_it) {
  const auto text =
      form_of_prompts("Behaviours (250 words each)\n\nWorking together\n\nDelivering at pace\n").text;
  EXPECT_NE(text.find("prompt: \"Working together\"\n    limits: [{max: 250"), std::string::npos) << text;
  EXPECT_NE(text.find("prompt: \"Delivering at pace\"\n    limits: [{max: 250"), std::string::npos) << text;
  EXPECT_EQ(text.find("prompt: \"Behaviours"), std::string::npos) << text;
}

TEST(PastedQuestion, a_bracket_may_say_more_than_that_it_is_optional) {
  for (const char* bracket :
       {"(optional, max 100 words)", "(max 100 words, optional)", "(max. 1.500 Zeichen, freiwillig)",
        "(200 mots maximum, facultatif)", "(100 words - optional)", "(optional \u2013 100 words)",
        "(max 100 words; optional)", "(optional. 100 words)"}) {
    const auto text =
        form_of_prompts(concat({"1. Why us? ", bracket, "\n2. Why you? (required, max 100 words)\n"})).text;
    EXPECT_NE(text.find("required: false"), std::string::npos) << text;
    EXPECT_EQ(text.find("required: false"), text.rfind("required: false")) << text;
  }
}

TEST(PastedQuestion, a_choice_and_its_limit_are_read_in_more_words) {
  const auto german =
      form_of_prompts(
          "Beantworten Sie bitte zwei der folgenden Fragen (je h\u00F6chstens 300 W\u00F6rter):\n\n1. "
          "Wer?\n2. Wo?\n3. Wann?\n")
          .text;
  EXPECT_NE(german.find("choose:\n  - {exactly: 2, of:"), std::string::npos) << german;
  EXPECT_NE(german.find("limits: [{max: 300, unit: words}]"), std::string::npos) << german;
  EXPECT_NE(form_of_prompts("Choisissez l'une des questions suivantes :\n\n1. Qui ?\n2. O\u00F9 ?\n")
                .text.find("exactly: 1"),
            std::string::npos);
}

TEST(PastedQuestion, all_may_be_optional_and_half_a_page_is_no_limit) {
  EXPECT_EQ(outline("Your answers are optional.\n\n1. Why us? (max 1/2 page)\n2. Why you?\n"),
            "(Why us? (max 1/2 page)); (Why you?)");
  EXPECT_EQ(form_of_prompts("1. Why us? (max 1/2 page)\n").text.find("limits"), std::string::npos);
}

TEST(PastedQuestion, a_label_above_a_choice_bounds_each_of_what_is_offered) {
  const auto form = form_of_prompts(
                        "Personal essay (required, max 650 words)\nChoose one of the following prompts:\n"
                        "1. Describe a person who has influenced you.\n"
                        "2. Reflect on a time when you questioned a belief.\n")
                        .text;
  EXPECT_NE(form.find("exactly: 1"), std::string::npos) << form;
  EXPECT_EQ(form.find("- id: personal-essay"), std::string::npos) << form;
  EXPECT_NE(form.find("max: 650"), form.rfind("max: 650")) << form;
}

TEST(PastedQuestion, what_may_be_picked_is_not_asked_for_one_by_one) {
  EXPECT_EQ(outline("1. Which of these best describes you?\n- Charity\n- Company\n2. Why us?\n"),
            "Which of these best describes you? Charity; Company; Why us?");
  EXPECT_EQ(outline("1. Which of the following do you know? Explain how you learned it.\n- Rain\n- Snow\n"),
            "Which of the following do you know? Explain how you learned it. Rain; Snow"
            "[Which of the following do you know|Explain how you learned it]");
}

TEST(PastedQuestion, a_title_in_capitals_with_a_year_is_that_of_the_form) {
  const std::string_view pasted =
      "APPLICATION FORM 2026\n\nPersonal statement (300 words)\n\nResearch plan (200 words)\n";
  EXPECT_EQ(outline(pasted), "Personal statement (300 words){..300}; Research plan (200 words){..200}");
  EXPECT_TRUE(has_line(pasted, "form: \"APPLICATION FORM 2026\"") ||
              has_line(pasted, "form: APPLICATION FORM 2026"));
}

TEST(PastedQuestion, limits_may_be_in_words) {
  EXPECT_EQ(
      outline("1. Describe your work (five hundred words).\n2. In no more than two hundred and fifty words, "
              "say why.\n"
              "3. What now?\nMaximum one thousand words\n4. Describe yourself in three words.\n"),
      "Describe your work (five hundred words).{..500}; In no more than two hundred and fifty words, say "
      "why.{..250}; What now?{..1000}<Maximum one thousand words>; Describe yourself in three words.");
}

TEST(PastedQuestion, emphasis_round_a_limit_is_none_of_it) {
  for (const auto* limit : {"_Max 300 words_", "*Max 300 words*"}) {
    EXPECT_EQ(outline(concat({"Why us?\n", limit, "\n\nWhy you?\n", limit, "\n"})),
              concat({"Why us?{..300}<", limit, ">; Why you?{..300}<", limit, ">"}));
    EXPECT_EQ(outline(concat({"1. Why us?\n\n", limit, "\n\n2. Why you?\n\n", limit, "\n"})),
              concat({"Why us?{..300}<", limit, ">; Why you?{..300}<", limit, ">"}));
  }
}

TEST(PastedQuestion, what_is_to_be_written_about_may_be_chosen) {
  const auto form = form_of_prompts(
                        "Write about two of the topics below (250 words each).\n"
                        "1. Leadership\n2. Service\n3. Curiosity\n")
                        .text;
  EXPECT_NE(form.find("exactly: 2"), std::string::npos) << form;
  EXPECT_NE(form.find("max: 250"), std::string::npos) << form;
}

TEST(PastedQuestion, one_begins_behind_the_limit_on_a_line_of_its_own) {
  EXPECT_EQ(outline("Why us?\nMax 50 words\nWhat now?\nMax 20 words\n"),
            "Why us?{..50}<Max 50 words>; What now?{..20}<Max 20 words>");
  EXPECT_EQ(outline("Why us?\n(required)\n0/50 words\nHow would your\nboss describe you?\n0/20 words\n"),
            "Why us?{..50}<(required) 0/50 words>; How would your boss describe you?{..20}<0/20 words>");
  EXPECT_EQ(outline("Aim\nWhy us?\nMax 50 words\nPlans\nWhat now?\nMax 20 words\n"),
            "Aim: Why us?{..50}<Max 50 words>; Plans: What now?{..20}<Max 20 words>");
}

TEST(PastedQuestion, what_stands_between_limits_is_a_question) {
  EXPECT_EQ(outline("Why us?\nMax 50 words\nAnything else (optional)\nMax 20 words\n"),
            "Why us?{..50}<Max 50 words>; ~(Anything else (optional)){..20}<Max 20 words>");
  EXPECT_EQ(outline("Aim\nMax 50 words\nWhy us?\nPlans\nMax 20 words\nWhat now?\n"),
            "Aim: Why us?{..50}<Max 50 words>; Plans: What now?{..20}<Max 20 words>");
}

TEST(PastedQuestion, what_says_how_to_answer_stays_behind_the_limit) {
  EXPECT_EQ(outline("Why us?\nMax 50 words\nWhat we look for\nWe like examples.\n"),
            "Why us?{..50}<Max 50 words What we look for We like examples.>");
}

TEST(PastedQuestion, a_second_one_behind_and_is_an_ask_of_its_own) {
  EXPECT_EQ(outline("Why do you ask and what do you bring?\n"),
            "Why do you ask and what do you bring?[Why do you ask|what do you bring]");
  EXPECT_EQ(
      outline("How did you do it, who helped you and what came of it?\n"),
      "How did you do it, who helped you and what came of it?[How did you do it|who helped you|what came "
      "of it]");
  EXPECT_EQ(outline("Tell us why you ask, what you know and how you learn.\n"),
            "Tell us why you ask, what you know and how you learn.[Tell us why you ask|what you know|how you "
            "learn]");
  EXPECT_EQ(outline("Recount a fall. What did you learn?\n"),
            "Recount a fall. What did you learn?[Recount a fall|What did you learn]");
}

TEST(PastedQuestion, what_goes_on_with_the_first_is_no_second_one) {
  for (const auto* prompt : {"How and when did you come?", "Explain how, when and where you came.",
                             "How would you help those who fail and who need help?",
                             "Tell us about your group (who you are, what you do and how long you exist).",
                             "When you came, what did you do?"})
    EXPECT_EQ(outline(concat({prompt, "\n"})), prompt);
  EXPECT_EQ(outline("If you could change a law, what would it be and why?\n"),
            "If you could change a law, what would it be and why?[If you could change a law, what would it "
            "be|why]");
}

TEST(PastedQuestion, a_title_with_a_limit_is_that_of_its_question_above_a_section_too) {
  EXPECT_EQ(outline("Statement (maximum 75 words)\n\nPlease explain how you fit.\n\nBehaviours (25 words "
                    "each)\n\nLeading\n\nWorking Together\n"),
            "Statement (maximum 75 words): Please explain how you fit.{..75}; Behaviours (25 words each): "
            "~Leading{..25}; ~Working Together{..25}");
  EXPECT_EQ(outline("Statement (maximum 75 words)\n\nPlease explain how you fit.\n\nBehaviours (25 words "
                    "each)\n\nLeading\nWorking Together\n"),
            "Statement (maximum 75 words): Please explain how you fit.{..75}; Behaviours (25 words each): "
            "~Leading{..25}; ~Working Together{..25}");
}

TEST(PastedQuestion, questions_on_a_line_each_below_a_limit_of_each_are_parted) {
  EXPECT_EQ(
      outline("Short answers (35 words each)\nTell us about your dream.\nWho inspires you?\n\nEssay (650 "
              "words)\nWhy do you want to come?\n"),
      "Short answers (35 words each): Tell us about your dream.{..35}; Who "
      "inspires you?{..35}; Essay (650 words): Why do you want to come?{..650}");
}

TEST(PastedQuestion, titled_lists_below_what_asks_for_criteria_are_its_asks) {
  EXPECT_EQ(
      outline("Please explain, in no more than 500 words, how you meet these criteria:\n\nEssential\n- "
              "Speaks Welsh\n- Drives\n\nDesirable:\n\n- Sails\n\nWhy do you want to come?\n"),
      "Please explain, in no more than 500 words, how you meet these criteria: Essential: Speaks Welsh; "
      "Drives; Desirable: Sails{..500}[Speaks Welsh|Drives|Sails]; Why do you want to come?");
  EXPECT_EQ(outline("Person specification\n\nExplain how you meet these criteria.\n\nSkills\n- Driving\n- "
                    "Sailing\n"),
            "Person specification: Explain how you meet these criteria. Skills: Driving; "
            "Sailing[Driving|Sailing]");
}

TEST(PastedQuestion, a_title_that_asks_for_each_of_what_is_named_below_it_asks_nothing_itself) {
  EXPECT_EQ(outline("Behaviours: please give one example of each (25 words each)\n\nLeading\nWorking "
                    "Together\n"),
            "Behaviours: please give one example of each (25 words each): Leading{..25}; Working "
            "Together{..25}");
}

}  // namespace
}  // namespace cvbuild
