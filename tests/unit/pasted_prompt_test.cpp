// How lines of pasted prompts become the questions of a form, and the headings of its answers.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/write/prompts.hpp>
#include <cvbuild/write/skeleton.hpp>

namespace cvbuild {
namespace {

/// "q[a|b] q2": each question's prompt, and its asks; "(…)" where it need not be answered; "S: " before the
/// first of a section.
std::string outline(std::string_view pasted) {
  Diagnostics findings;
  const auto form = form_of_prompts(pasted);
  const auto application = read_application(Sources::from_buffers({{"form.yaml", form.text}}), findings);
  EXPECT_FALSE(findings.has_errors()) << form.text;
  if (application.data().form == nullptr) return form.text;
  std::string all;
  std::string_view section;
  for (const auto& question : application.data().form->questions) {
    if (!all.empty()) all += ' ';
    if (question.section != section) all += concat({question.section, ": "});
    section = question.section;
    all += question.required ? std::string(question.prompt.value) : concat({"(", question.prompt.value, ")"});
    std::string asks;
    for (const auto& ask : question.asks) asks += concat({asks.empty() ? "[" : "|", ask.ask});
    if (!asks.empty()) all += asks + "]";
    if (!question.help.empty()) all += concat({"<", question.help, ">"});
  }
  return all;
}

TEST(Prompts, lists_below_a_question_are_its_asks) {
  const std::pair<const char*, const char*> lists[] = {{"a) X\nb) Y\n", "a) X; b) Y"},
                                                       {"(a) X\n(b) Y\n", "(a) X; (b) Y"},
                                                       {"a. X\nb. Y\n", "a. X; b. Y"},
                                                       {"A) X\nB) Y\n", "A) X; B) Y"},
                                                       {"i) X\nii) Y\n", "i) X; ii) Y"},
                                                       {"(i) X\n(ii) Y\n", "(i) X; (ii) Y"},
                                                       {"(1) X\n(2) Y\n", "(1) X; (2) Y"},
                                                       {"1) X\n2) Y\n", "1) X; 2) Y"},
                                                       {"\na) X\n\nb) Y\n", "a) X; b) Y"},
                                                       {"   1. X\n   2. Y\n", "1. X; 2. Y"},
                                                       {"- X\n- Y\n", "X; Y"}};
  for (const auto& [list, words] : lists) {
    EXPECT_EQ(outline(concat({"1. Tell us about:\n", list, "\n2. Why?\n"})),
              concat({"Tell us about: ", words, "[X|Y] Why?"}))
        << list;
    if (std::string_view(list).find('1') != std::string_view::npos) continue;
    EXPECT_EQ(outline(concat({"Describe your work:\n", list, "\nWhy us?\n"})),
              concat({"Describe your work: ", words, "[X|Y] Why us?"}))
        << list;
  }
  EXPECT_EQ(outline("a) Tell us about:\n(i) X\n(ii) Y\nb) Why?\n"), "Tell us about: (i) X; (ii) Y[X|Y] Why?");
  EXPECT_EQ(outline("a) Tell us about:\ni) X\nii) Y\nb) Why?\n"), "Tell us about: i) X; ii) Y[X|Y] Why?");
}

TEST(Prompts, a_prompt_keeps_the_words_of_the_list_below_it) {
  EXPECT_EQ(outline("1. Describe a time when you:\n- led a team;\n- failed.\n"),
            "Describe a time when you: led a team; failed.[led a team;|failed.]");
  EXPECT_EQ(outline("1. Describe your work (300 words)\n- servers\n- clouds\n"),
            "Describe your work (300 words): servers; clouds[servers|clouds]");
  EXPECT_EQ(outline("1. Describe a time when you:\n- led; and\n- failed.\n"),
            "Describe a time when you: led; and failed.[led; and|failed.]");
  EXPECT_EQ(outline("Question 1\n- servers\n- clouds\n"), "servers; clouds[servers|clouds]");
}

TEST(Skeleton, headings_are_the_words_of_asks_without_marks_of_a_list) {
  const auto headings = [](std::string_view pasted) {
    Diagnostics findings;
    const auto form = form_of_prompts(pasted);
    const auto application = read_application(Sources::from_buffers({{"form.yaml", form.text}}), findings);
    std::string all;
    for (const auto& file : skeleton(*application.data().form, "form.yaml", form.text))
      for (auto at = file.text.find("\n## "); at != std::string::npos; at = file.text.find("\n## ", at + 1))
        all += concat({file.text.substr(at + 4, file.text.find(" {", at) - at - 4), "|"});
    return all;
  };
  EXPECT_EQ(headings("1. Describe a time when you:\n- led a team; and\n- failed.\n"), "Led a team|Failed|");
  EXPECT_EQ(headings("1. Tell us of: (a) your audits; (b) teaching; and (iv) budgets.\n"),
            "Tell us of: (a) your audits|Teaching|Budgets|");
  EXPECT_EQ(headings("1. Tell us of:\n- (UK) visas\n- ;\n"), "(UK) visas|;|");
}

TEST(Prompts, a_list_below_no_question_is_of_questions) {
  EXPECT_EQ(outline("a) Why us?\nb) Why you?\n"), "Why us? Why you?");
  EXPECT_EQ(outline("Part of the form.\n\na) Why us?\nb) Why you?\n"), "Why us? Why you?");
  EXPECT_EQ(outline("i) Why us?\nii) Why you?\niii) When?\n"), "Why us? Why you? When?");
  EXPECT_EQ(outline("g) G?\nh) H?\ni) I?\nj) J?\n"), "G? H? I? J?");
  EXPECT_EQ(outline("# One\n1. Why us?\n# Two\n1) Why you?\n"), "One: Why us? Two: Why you?");
}

TEST(Prompts, what_is_optional_is_not_required) {
  EXPECT_EQ(outline("1. Why us? (optional)\n2. Why you?\n"), "(Why us? (optional)) Why you?");
  EXPECT_EQ(outline("1. Why us?\nThis question is optional.\n2. Why you? (required)\n"),
            "(Why us?)<This question is optional.> Why you? (required)");
  EXPECT_EQ(outline("Why us? (if applicable)\n\nWhy you? *\n"), "(Why us? (if applicable)) Why you? *");
  EXPECT_EQ(outline("Warum wir? (freiwillig)\n\nPourquoi vous ? (facultatif, 300 mots)\n"),
            "(Warum wir? (freiwillig)) (Pourquoi vous ? (facultatif, 300 mots))");
  EXPECT_EQ(outline("1. Your degree (if applicable) and your school\n"),
            "Your degree (if applicable) and your school");
  EXPECT_EQ(outline("1. Why us?\nThis question is optional for students.\n"),
            "Why us?<This question is optional for students.>");
  EXPECT_NE(form_of_prompts("1. Tell us more (optional):\n").text.find("id: tell-us-more\n"),
            std::string::npos)
      << form_of_prompts("1. Tell us more (optional):\n").text;
  EXPECT_NE(form_of_prompts("1. Anything else? (optional)\n").text.find("id: anything-else\n"),
            std::string::npos);
}

TEST(Prompts, a_short_title_before_a_prompt_is_its_section) {
  EXPECT_EQ(outline("Personal Statement\n1. Why us?\n\nSection B: Equality\n\n2. Why you?\n"),
            "Personal Statement: Why us? Section B: Equality: Why you?");
  EXPECT_EQ(
      outline("Personal Statement\nWhy do you want this?\n\nSection B: Equality\n\nDescribe yourself.\n"),
      "Personal Statement: Why do you want this? Section B: Equality: Describe yourself.");
  EXPECT_EQ(outline("Motivation\na) Why us?\nb) Why you?\n"), "Motivation: Why us? Why you?");
  EXPECT_EQ(outline("1. What is your\nFavourite Colour\n2. Why?\n"), "What is your Favourite Colour Why?");
  EXPECT_EQ(outline("What would you do\nWith more time?\n"), "What would you do With more time?");
  EXPECT_EQ(outline("1. Why us?\n\nYour answer\n\n2. Why you?\n"), "Why us? Why you?");
}

TEST(Prompts, a_paragraph_among_numbers_that_asks_with_a_limit_of_its_own_is_a_question) {
  const auto form = form_of_prompts(
      "1. Why us?\n\n2. What is your notice period?\n\nGive an example of a failure. (between 150 and 250 "
      "words)");
  EXPECT_EQ(form.questions, 3U);
  EXPECT_NE(form.text.find("prompt: \"What is your notice period?\"\n  - id: failure\n"), std::string::npos)
      << form.text;
  EXPECT_EQ(outline("1. Why us?\n\nTell us of\na failure in up to 50 words.\n"),
            "Why us? Tell us of a failure in up to 50 words.");
  EXPECT_EQ(outline("1. Why us?\n\nGive examples.\n"), "Why us?<Give examples.>");
  EXPECT_EQ(outline("1. Why us?\n\nAnswer in 300 words.\n"), "Why us?<Answer in 300 words.>");
}

TEST(Prompts, a_paragraph_before_a_list_that_asks_is_a_question_too) {
  EXPECT_EQ(outline("Please answer in full.\n\nWhy do you want this job? (300 words)\n\nAbout your "
                    "studies:\n\na) What did you study?\nb) Why?"),
            "Why do you want this job? (300 words) About your studies: What did you study? Why?");
  EXPECT_EQ(outline("Only this: why us? (20 words)\n\n2. Why you?\n"),
            "Only this: why us? (20 words) Why you?");
  EXPECT_EQ(outline("Give it in at most 50 words.\n\n1. Why you?\n"),
            "Why you?<Give it in at most 50 words.>");
  EXPECT_EQ(outline("Give it in at most 50 words.\n\n1. Why you?\n2. Why us?\n"), "Why you? Why us?");
}

TEST(Prompts, a_section_may_number_its_questions_in_its_own_way) {
  EXPECT_EQ(outline("3) Why us?\n\nSection B: Values\n\nQ4. What are your values?\n"),
            "Why us? Section B: Values: What are your values?");
  EXPECT_EQ(outline("1. Why us?\n\nSection B: Values\n\n1) Why you?\n"),
            "Why us? Section B: Values: Why you?");
  EXPECT_EQ(outline("3) Why us?\n\nValues\n\nQ4. Why you?\n"), "Why us? Values: Why you?");
}

TEST(Prompts, hierarchical_numbers_are_numbers) {
  EXPECT_EQ(
      outline("1.1 Describe the project.\n1.2 Who is in the team?\n2.1 What is the budget?\n2.2. Why?\n"),
      "Describe the project. Who is in the team? What is the budget? Why?");
  EXPECT_EQ(outline("Q1.1: Why us?\nQ1.2: Why you?\n"), "Why us? Why you?");
  EXPECT_EQ(outline("1. Describe your work in\n1.5 hours.\n2. Why?\n"),
            "Describe your work in 1.5 hours. Why?");
}

TEST(Prompts, a_title_behind_a_number_is_the_section_of_its_question) {
  const std::string_view pasted =
      "**1. Motivation**\nTell us why you applied. Max 250 words.\n\n**2. Strengths**\n\nWhat are your "
      "strengths "
      "and how have you used them? Max 250 words.\n";
  EXPECT_EQ(
      outline(pasted),
      "Motivation: Tell us why you applied. Max 250 words. Strengths: What are your strengths and how have "
      "you used them? Max 250 words.[What are your strengths|how have you used them]");
  EXPECT_NE(form_of_prompts(pasted).text.find("- id: applied-"), std::string::npos)
      << form_of_prompts(pasted).text;
  EXPECT_EQ(outline("# You\n1. Motivation\nWhy us?\n2. Why you?\n"),
            "You: Motivation: Why us? You: Why you?");
  EXPECT_EQ(outline("1. Motivation\nMax 250 words.\n"), "Motivation<Max 250 words.>");
  EXPECT_EQ(outline("1. Motivation\nPlease provide no more than 250 words.\n"),
            "Motivation<Please provide no more than 250 words.>");
}

TEST(Prompts, marks_of_bold_words_are_left_out) {
  EXPECT_EQ(outline("**Prompt 1.** Why **us**? (650 words)\n\n**Prompt 2.** Why you?\n"),
            "Why us? (650 words) Why you?");
  EXPECT_EQ(outline("1. Why us? **\n2. What is 2 ** 3 ** 4?\n"), "Why us? ** What is 2 ** 3 ** 4?");
  EXPECT_EQ(outline("1. Why ****?\n2. Why **\nyou**?\n"), "Why ****? Why ** you**?");
}

TEST(Prompts, the_new_application_is_in_their_language) {
  const auto language = [](std::string_view pasted) {
    Diagnostics findings;
    const auto form = form_of_prompts(pasted);
    const auto application = read_application(Sources::from_buffers({{"form.yaml", form.text}}), findings);
    const auto text = skeleton(*application.data().form, "form.yaml", form.text).front().text;
    const auto begin = text.find("language: ") + 10;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  EXPECT_EQ(language("Beschreiben Sie Ihre Erfahrung.\n\nWarum wollen Sie zu uns?\n"), "de");
  EXPECT_EQ(language("D\u00E9crivez votre parcours.\n\nPourquoi nous ?\n"), "fr");
  EXPECT_EQ(language("Describe your experience.\n\nWhy us?\n"), "en-GB");
  EXPECT_EQ(language("Leadership\n\nDie Hard?\n"), "en-GB");
  EXPECT_EQ(language("Por qu\u00E9 nosotros?\n"), "en-GB");
}

TEST(Prompts, a_choice_is_told_as_one) {
  const auto text =
      form_of_prompts(
          "**Prompt 1.** Why? (650 words)\n\n**Prompt 2.** How? 250-650 words\n\nAnswer ONE of the "
          "following:\n\na) Where?\nb) When?\n\nPrompt 3. Who?\n")
          .text;
  EXPECT_NE(text.find("choose:\n  - {exactly: 1, of: [where, when]}\nquestions:\n"), std::string::npos)
      << text;
  EXPECT_EQ(outline("1. Why?\nPlease choose two of the following questions.\n- A?\n- B?\n- C?\n2. How?\n"),
            "Why? A?<Please choose two of the following questions.> B?<Please choose two of the following "
            "questions.> C?<Please choose two of the following questions.> How?");
  const auto chosen = [](std::string_view pasted) {
    const auto form = form_of_prompts(pasted).text;
    const auto begin = form.find("{exactly");
    return begin == std::string::npos ? form : form.substr(begin, form.find('\n', begin) - begin);
  };
  EXPECT_EQ(chosen("Answer any 2 questions:\n1. Where?\n2. When?\n3. Who?\n# Last\n4. Why?\n"),
            "{exactly: 2, of: [where, when, who]}");
  EXPECT_EQ(chosen("Pick one topic:\n\nWhere?\n\nWhen?\n"), "{exactly: 1, of: [where, when]}");
  EXPECT_EQ(chosen("Beantworten Sie eine der folgenden Fragen:\na) Wo?\nb) Wann?\n"),
            "{exactly: 1, of: [wo, wann]}");
}

TEST(Prompts, what_leaves_nothing_to_choose_is_no_choice) {
  EXPECT_EQ(outline("1. Why?\n\nChoose one of your projects.\n\n2. How?\n"),
            "Why?<Choose one of your projects.> How?");
  EXPECT_EQ(outline("Answer one of the following:\n1. Why?\n"), "Why?<Answer one of the following:>");
  const auto text = form_of_prompts("1. Why?\n\nAnswer one of the following:\n\nBelow.\n\n2. How?\n").text;
  EXPECT_NE(text.find("# Answer one of the following:\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("choose:"), std::string::npos) << text;
}

TEST(Prompts, no_question_is_swallowed_by_the_one_before) {
  EXPECT_EQ(outline("1. Describe your experience. (300 words)\n\nDo you require sponsorship? Yes / No\n"),
            "Describe your experience. (300 words) Do you require sponsorship? Yes / No");
  EXPECT_EQ(
      outline("1. Why us? (250 words)\n\nStatement\nPlease set out how you fit in no more than 750 words.\n"),
      "Why us? (250 words) Statement: Please set out how you fit in no more than 750 words.");
  EXPECT_EQ(outline("E1. Ability to write\nE2. Experience of audit\n\nWhy do you want this job?\n"),
            "Ability to write Experience of audit Why do you want this job?");
  EXPECT_EQ(
      outline("Why us?\n\nCover Letter *\nPlease upload a cover letter (maximum 2 pages).\n\nWhat next?\n"),
      "Why us? Cover Letter *: Please upload a cover letter (maximum 2 pages). : What next?");
}

TEST(Prompts, a_limit_for_all_is_one_of_each_question_without_its_own) {
  const auto text =
      form_of_prompts("Please answer all (max. 200 words each):\n\n1. Why us?\n2. Why you? (50 words)\n")
          .text;
  EXPECT_NE(text.find("prompt: \"Why us?\"\n    limits: [{max: 200, unit: words}]"), std::string::npos)
      << text;
  EXPECT_NE(text.find("50 words)\"\n    limits: [{max: 50, unit: words}]"), std::string::npos) << text;
}

TEST(Prompts, one_of_a_list_is_enough_where_the_form_says_so) {
  const auto text =
      form_of_prompts("1. Why us?\n\n2. Answer ONE of the following (400 words):\na) A lesson.\nb) A book.\n")
          .text;
  EXPECT_NE(text.find("- any-of:\n          - {id: lesson, ask: \"A lesson.\"}"), std::string::npos) << text;
}

TEST(Prompts, the_forms_own_name_is_no_question) {
  const auto form = form_of_prompts("Application form\n\nEthics: does your project raise any issues?\n");
  EXPECT_EQ(form.questions, 1U);
  EXPECT_NE(form.text.find("form: \"Application form\"\n"), std::string::npos) << form.text;
}

TEST(Prompts, the_stars_legend_is_no_question) {
  EXPECT_EQ(outline("* Required\n\nWhy us? *\n\nWhy you? *\n"), "Why us? * Why you? *");
  EXPECT_EQ(outline("* Indicates required question\n\nWhy us? *\n"), "Why us? *");
  EXPECT_EQ(outline("* Required reading: which books?\n* Why us?\n"),
            "Required reading: which books? Why us?");
}

TEST(Prompts, a_last_question_without_a_number_keeps_its_own_limit) {
  const auto text =
      form_of_prompts("1. Describe your work.\n\n2. Why us?\n\nAdditional comments (optional, 100 words)\n")
          .text;
  EXPECT_NE(text.find("prompt: \"Additional comments (optional, 100 words)\"\n    required: false\n    "
                      "limits: [{max: 100"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("help"), std::string::npos) << text;
}

TEST(Prompts, the_unit_may_stand_before_the_number) {
  for (const auto* limit : {"Word count: maximum 300", "Word count max 300", "Word limit: maximum 300",
                            "Words: 300", "Max words: 300"})
    EXPECT_NE(form_of_prompts(std::string("Why us? (") + limit + ")\n")
                  .text.find("limits: [{max: 300, unit: words}]"),
              std::string::npos)
        << limit;
  EXPECT_EQ(form_of_prompts("Why did you say the word 300 times?\n").text.find("limits"), std::string::npos);
}

TEST(Prompts, a_title_may_bear_the_limit) {
  const auto text =
      form_of_prompts(
          "Communicating (250 words)\nPlease provide an example.\n\nDeciding (300 words)\nGive an example "
          "of a hard decision.\n\nWhy do you want this job?\n")
          .text;
  EXPECT_NE(text.find("prompt: \"Please provide an example.\"\n    limits: [{max: 250"), std::string::npos)
      << text;
  EXPECT_NE(text.find("prompt: \"Give an example of a hard decision.\"\n    limits: [{max: 300"),
            std::string::npos)
      << text;
  EXPECT_TRUE(text.ends_with("  - id: want-job\n    prompt: \"Why do you want this job?\"\n")) << text;
}

TEST(Prompts, each_section_may_mark_its_questions_in_its_own_way) {
  EXPECT_EQ(
      outline(
          "Eligibility\n\n- Are you over 18?\n- Can you drive?\n\nMotivation\n\n1. Why us?\n2. Why you?\n"),
      "Eligibility: Are you over 18? Can you drive? Motivation: Why us? Why you?");
  EXPECT_EQ(outline("- Are you over 18?\n\n1. Why us?\n- As a person\n- As a company\n"),
            "Are you over 18? Why us? As a person; As a company[As a person|As a company]");
  EXPECT_EQ(outline("# One\n1. Why us?\n# Two\n- Describe your work.\n- Describe your life.\n"),
            "One: Why us? Two: Describe your work. Describe your life.");
}

TEST(Prompts, what_a_section_says_of_limits_is_about_its_own_questions) {
  const auto text = form_of_prompts(
                        "Part 1: You\n\n1. Who are you?\n\nPart 2: Essays\n\nAnswer each in up to 350 "
                        "words.\n\n1. Why us?\n2. Why you?\n")
                        .text;
  EXPECT_NE(text.find("prompt: \"Who are you?\"\n  - id"), std::string::npos) << text;
  EXPECT_NE(
      text.find("prompt: \"Why us?\"\n    help: \"Answer each in up to 350 words.\"\n    limits: [{max: 350"),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("prompt: \"Why you?\"\n    limits: [{max: 350"), std::string::npos) << text;
  const auto least =
      form_of_prompts("Each answer must have at least 350 characters.\n\n1. Why?\n2. How?\n").text;
  EXPECT_NE(least.find("prompt: \"How?\"\n    limits: [{min: 350, unit: characters}]"), std::string::npos)
      << least;
}

TEST(Prompts, a_title_among_points_is_none_of_them) {
  EXPECT_EQ(outline("1. Show how you meet these.\n\nEssential criteria\n- A degree\n- Three years\nDesirable "
                    "criteria\n- A doctorate\n\n2. Why us?\n"),
            "Show how you meet these. Essential criteria: A degree; Three years; Desirable criteria: A "
            "doctorate[A degree|Three years|A doctorate] Why us?");
  EXPECT_EQ(outline("1. Show how you meet these.\n\n## Essential criteria\n- A degree\n- Three years\n"),
            "Show how you meet these. Essential criteria: A degree; Three years[A degree|Three years]");
}

TEST(Prompts, what_stands_behind_a_whole_prompt_may_be_a_remark) {
  EXPECT_EQ(
      outline("1. Why us?\nThis may be from work or\nfrom life.\n2. Why you?\nIf so, say since when.\n"),
      "Why us?<This may be from work or from life.> Why you? If so, say since when.");
  EXPECT_EQ(outline("1. Describe your work.\nYour answer should name:\n- the place\n- the time\n"),
            "Describe your work. Your answer should name: the place; the time[the place|the time]");
  EXPECT_EQ(outline("1. Why us?\n\n2. Why you?\nThank you for applying.\n"), "Why us? Why you?");
  EXPECT_EQ(outline("Question 1: Why us?\n\nIf you have gaps in your career, please explain them.\n"),
            "Why us? If you have gaps in your career, please explain them.");
}

TEST(Prompts, a_choice_ends_with_its_questions) {
  EXPECT_NE(form_of_prompts(
                "1. Why?\n\nAnswer one of the following two questions:\n\n2. Who?\n\n3. Where?\n\n4. When?\n")
                .text.find("choose:\n  - {exactly: 1, of: [who, where]}"),
            std::string::npos);
  EXPECT_NE(form_of_prompts("1. Why?\n\nAnswer one of the following:\n2. Who?\n3. Where?\n\n4. When?\n")
                .text.find("choose:\n  - {exactly: 1, of: [who, where]}"),
            std::string::npos);
}

}  // namespace
}  // namespace cvbuild
