// What a caller can do wrong and no type can forbid: it ends the program with what was wrong, in every build.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <utility>
#include <vector>

#include <cvbuild.h>

#include <cvbuild/check/prose.hpp>
#include <cvbuild/core/json_writer.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/cvbuild.hpp>
#include <cvbuild/forms/forms.hpp>
#include <cvbuild/locale/locale.hpp>
#include <cvbuild/report/edits.hpp>
#include <cvbuild/xml/xml.hpp>
#include <cvbuild/zip/zip.hpp>

namespace {

using namespace cvbuild;
using namespace std::string_literals;

Application read(std::vector<std::pair<std::string, std::string>> buffers, Diagnostics& findings) {
  return read_application(Sources::from_buffers(std::move(buffers)), findings);
}

Document document_of(const std::function<void(Builder&)>& fill) {
  Builder builder;
  fill(builder);
  return builder.finish();
}

TEST(MisuseDeath, NumbersThatAreNoEnumerators) {
  const auto english = find_locale("en");
  EXPECT_DEATH((void)english.word(static_cast<Word>(200)), "misuse: Locale::word");
  EXPECT_DEATH((void)english.date(2026, 5, 0, static_cast<DateStyle>(9)), "misuse: Locale::date");
  EXPECT_DEATH((void)doc::info(static_cast<doc::ImageFormat>(9)), "misuse: doc::info");
}

TEST(MisuseDeath, AnEditThatReachesOutOfItsSource) {
  const auto sources = Sources::from_buffers({{"a.md", "text"}});
  const auto whole = sources.root().whole();
  EXPECT_DEATH((void)apply_edits({{{whole.begin + 1, whole.end + 4000}, "x"}}, sources),
               "misuse: apply_edits: an edit reaches out");
}

TEST(Misuse, EachFormatAppends) {
  const auto document = document_of([](Builder& b) { b.paragraph("a\x1B"); });
  for (const auto& format : built_in_formats()) {
    Sink sink;
    Diagnostics findings;
    sink.write(std::string_view("A\0B", 3));
    emit(document, format, sink, findings);
    EXPECT_EQ(sink.bytes().substr(0, 3), std::string_view("A\0B", 3)) << format.name;
  }
}

TEST(Misuse, AFixOfSeveralEditsIsAppliedAsAWholeOrNot) {
  Diagnostics findings;
  const auto application = read({{"a.md", "The (sea) is wide.\n"}}, findings);
  const auto& sources = application.sources();
  const auto edit = [&](std::size_t begin, std::size_t end, std::string text) {
    return Edit{sources.root().span(begin, end), std::move(text)};
  };
  auto& first = findings.report(source_rules::syntax, {}, "first");
  first.fix = {edit(0, 8, "A (lake")};
  auto& second = findings.report(source_rules::syntax, {}, "second");
  second.fix = {edit(4, 5, "["), edit(8, 9, "]")};
  auto& third = findings.report(source_rules::syntax, {}, "third");
  third.fix = {edit(13, 17, "deep")};
  const auto edited = apply_edits(fixes_of(findings), sources);
  ASSERT_EQ(edited.size(), 1U);
  EXPECT_EQ(edited[0].text, "A (lake) is deep.\n");
}

TEST(MisuseDeath, AnElementThatIsNotThere) {
  EXPECT_DEATH((void)Slice<int>()[0], "misuse: Slice: an element that is not there");
  EXPECT_DEATH((void)Slice<int>().back(), "misuse: Slice");
  EXPECT_DEATH((void)Slice<int>().part(1, 0), "misuse: Slice");
  Diagnostics findings;  // a form by itself has one document at the most
  const auto form = read({{"form.yaml", "form: F\nquestions: [{id: a, prompt: Why?}]\n"}}, findings);
  EXPECT_DEATH((void)form.documents()[1], "misuse: Slice");
}

TEST(MisuseDeath, TheOtherHalfOfAResult) {
  const auto failed = Sources::from_path("no/such/folder");
  EXPECT_DEATH((void)failed.value(), "misuse: no/such/folder: No such file");
  EXPECT_DEATH((void)Result<int>(1).error(), "misuse: Result: the error of a success");
}

TEST(MisuseDeath, NullPointers) {
  const char* name = std::getenv("CVBUILD_NO_SUCH_VARIABLE");
  EXPECT_DEATH(document_of([&](Builder& builder) { builder.author(name); }),
               "misuse: a string is a null pointer");
  EXPECT_DEATH((void)find_theme(name), "misuse: a string is a null pointer");
  EXPECT_DEATH((void)unified_diff({}), "misuse: unified_diff");
  EXPECT_DEATH((void)Sources::from_path(name), "misuse: a string is a null pointer");
  EXPECT_DEATH((void)Document(std::shared_ptr<const Document::Data>()),
               "misuse: Document: its data is a null");
  EXPECT_DEATH((void)Application(std::shared_ptr<const Application::Data>()),
               "misuse: Application: its data");
  EXPECT_DEATH((void)Theme(std::shared_ptr<const ThemeData>()), "misuse: Theme: its data is a null pointer");
  EXPECT_DEATH(Diagnostics().add({}), "misuse: Diagnostics: a finding has no rule");
  const Sources* sources = nullptr;
  const Diagnostics findings;
  const Coverage states;
  EXPECT_DEATH((void)text_report({"example", sources, &findings, &states}), "misuse: a pointer is null");
}

TEST(MisuseDeath, BuildersOutOfTurn) {
  constexpr auto* words =
      "misuse: Builder: one is used outside its scope, or while a scope inside it is open";
  EXPECT_DEATH(document_of([](Builder& builder) {
                 builder.quote([&](BlockBuilder&) { builder.paragraph("outside"); });
               }),
               words);
  EXPECT_DEATH(document_of([](Builder& builder) {
                 builder.paragraph([&](InlineBuilder& outer) {
                   outer.strong([&](InlineBuilder&) { outer.text("outside"); });
                 });
               }),
               words);
  EXPECT_DEATH(
      document_of([](Builder& builder) {
        builder.bullet_list([&](ListBuilder& list) { list.item([&](BlockBuilder&) { list.item("b"); }); });
      }),
      words);
  EXPECT_DEATH(
      document_of([](Builder& builder) { builder.quote([&](BlockBuilder&) { (void)builder.finish(); }); }),
      words);
}

TEST(MisuseDeath, WhatABuilderCannotTake) {
  EXPECT_DEATH(
      document_of([](Builder& b) { b.table([](TableBuilder& table) { table.cell("before a row"); }); }),
      "misuse: Builder: a cell before the first row");
  EXPECT_DEATH(document_of([](Builder& b) {
                 b.table([](TableBuilder& table) { table.column(static_cast<doc::Alignment>(77)); });
               }),
               "misuse: Builder: there is no such alignment");
  EXPECT_DEATH(document_of([](Builder& b) { b.ordered_list([](ListBuilder&) {}, 1'000'000'000); }),
               "misuse: Builder::ordered_list: it begins at 999,999,999 at the most");
  EXPECT_DEATH(document_of([](Builder& builder) { builder.quote(nullptr); }),
               "misuse: Builder: a scope has no");
  EXPECT_DEATH(document_of([](Builder& builder) { builder.paragraph(BlockBuilder::Text{}); }),
               "misuse: Builder: a scope has no function");
  EXPECT_DEATH(document_of([](Builder& builder) { builder.group(doc::Role{200}, [](BlockBuilder&) {}); }),
               "misuse: Builder: there is no such role");
  const std::function<void(BlockBuilder&, int)> nest = [&](BlockBuilder& builder, int depth) {
    if (depth > 0) builder.quote([&](BlockBuilder& inside) { nest(inside, depth - 1); });
  };
  EXPECT_DEATH(document_of([&](Builder& builder) { nest(builder, 200); }),
               "misuse: Builder: blocks are nested deeper than 64");
}

TEST(MisuseDeath, FormatsAndRules) {
  const auto document = document_of([](Builder& builder) { builder.paragraph("a"); });
  Sink sink;
  Diagnostics findings;
  EXPECT_DEATH(emit(document, Format{200}, sink, findings), "misuse: emit: there is no such Format");
  EXPECT_DEATH(emit(document, OutputFormat{}, sink, findings), "misuse: emit: the format has no function");
  EXPECT_DEATH((void)built_in_rule("no-such-rule"), "misuse: built_in_rule: there is no rule 'no-such-rule'");
  const auto application = read({{"a.md", "Text.\n"}}, findings);
  const std::vector<Rule> nameless{{}};
  EXPECT_DEATH((void)check(application, nameless), "misuse: check: rule 0 of the list has no info");
  const std::vector<Rule> twice{*find_rule(built_in_rules(), "gap"), *find_rule(built_in_rules(), "gap")};
  EXPECT_DEATH((void)check(application, twice), "misuse: check: two rules of the list are called 'gap'");
}

TEST(MisuseDeath, WhatIsNoTagDateNumberOrRange) {
  Builder wrong;
  EXPECT_DEATH(wrong.language("very english"), "misuse: Builder::language");
  EXPECT_DEATH(wrong.language("e"), "misuse: Builder::language");
  for (const auto* date : {"yesterday", "", "2026-02-30", "2026-13", "2026-00-10", "0000", "2026-1"})
    EXPECT_DEATH(wrong.date(date), "misuse: Builder::date") << date;
  const auto good = document_of([](Builder& b) { b.language("zh-Hant-TW").date("2026-11").paragraph("x"); });
  EXPECT_EQ(good.meta().language, "zh-Hant-TW");
  EXPECT_EQ(good.meta().date, "2026-11-01");
  Sink sink;
  Diagnostics findings;
  EmitOptions options;
  options.pandoc_version = 7;
  EXPECT_DEATH(emit(good, Format::pandoc_json, sink, findings, options), "misuse: emit: pandoc-types");
  const auto application = read({{"a.md", "# A\n\nWords.\n"}}, findings);
  const Prose prose(application);
  EXPECT_DEATH((void)prose.exact_span(5, 2), "misuse: Prose::exact_span");
  EXPECT_DEATH((void)prose.span(0, 1000), "misuse: Prose::span");
  EXPECT_DEATH((void)prose.block_of(99), "misuse: Prose::block_of");
  const auto place = application.sources().root().span(3, 4);
  EXPECT_DEATH((void)apply_edits({{{place.end, place.begin}, "x"}}, application.sources()),
               "misuse: apply_edits");
  EXPECT_EQ(name(static_cast<Severity>(99)), "");
  EXPECT_EQ(name(static_cast<Stage>(99)), "");
}

TEST(MisuseDeath, NullStringsAndAFindingWithoutARule) {
  const char* volatile none = nullptr;
  EXPECT_DEATH((void)find_locale(none), "misuse: a string is a null pointer");
  EXPECT_DEATH((void)find_form(none), "misuse: a string is a null pointer");
  EXPECT_DEATH((void)xml::read_xml(none), "misuse: a string is a null pointer");
  EXPECT_DEATH((void)zip::read_zip(none), "misuse: a string is a null pointer");
  EXPECT_DEATH((void)count_units(none, model::Counter::whitespace), "misuse: a string is a null pointer");
  Diagnostics findings;
  const auto application = read({{"a.md", "x\n"}}, findings);
  findings.items().emplace_back();
  const auto states = coverage(application);
  const CheckReports reports{{"app", &application.sources(), &findings, &states}};
  for (const auto report :
       {&json_report, &sarif_report, &github_report, &html_report, &gitlab_report, &checkstyle_report})
    EXPECT_DEATH((void)report(reports), "misuse: a report: a finding has no rule");
  EXPECT_DEATH(findings.sort(), "misuse: Diagnostics: a finding has no rule");
  EXPECT_DEATH((void)format_diagnostic(Diagnostic{}, application.sources()), "misuse: format_diagnostic");
}

TEST(MisuseDeath, JsonThatEndsWhatItHasNotBegun) {
  Sink sink;
  EXPECT_DEATH(JsonWriter(sink).end_object(), "misuse: JsonWriter: what ends here was never begun");
}

TEST(Misuse, HandlesThatWereMovedFromAreWhole) {
  auto document = document_of([](Builder& builder) { builder.title("T").paragraph("a"); });
  const auto moved = std::move(document);
  EXPECT_EQ(document.meta().title,
            moved.meta().title);  // NOLINT(bugprone-use-after-move): that is the promise
  Diagnostics findings;
  auto application = read({{"a.md", "Text.\n"}}, findings);
  const auto other = std::move(application);
  EXPECT_EQ(application.documents().size(), other.documents().size());  // NOLINT(bugprone-use-after-move)
  auto theme = classic_theme();
  const auto same = std::move(theme);
  EXPECT_EQ(theme->name, same->name);  // NOLINT(bugprone-use-after-move)
}

TEST(Misuse, WhatIsNotThereIsAnErrorInWords) {
  EXPECT_EQ(Sources::from_path("no/such/folder").error().message,
            "no/such/folder: No such file or directory");
  EXPECT_EQ(Sources::from_path("a\0b"s).error().message, "a path holds no NUL");
  EXPECT_EQ(Sources::from_path("").error().kind, ErrorKind::unreadable);
  const auto document = document_of([](Builder& builder) { builder.paragraph("a"); });
  Diagnostics findings;
  EXPECT_EQ(emit(document, built_in_formats(), "htm", findings).error().message,
            "there is no format 'htm'; did you mean 'html'?");
  const std::vector<OutputFormat> formats{OutputFormat{.name = "mine"}};
  EXPECT_EQ(emit(document, formats, "yours", findings).error().message,
            "there is no format 'yours'; the formats are mine");
  EXPECT_EQ(emit(document, {}, "yours", findings).error().message, "there is no format 'yours'");
  EXPECT_EQ(emit(document, formats, "mine", findings).error().message,
            "the format 'mine' has no function that emits it");
  EXPECT_EQ(emit(document, built_in_formats(), "\xFF\xFE", findings).error().kind, ErrorKind::usage);
  EXPECT_EQ(find_format(formats, "yours"), nullptr);
  EXPECT_EQ(find_rule(built_in_rules(), "no-such-rule"), nullptr);
  EXPECT_EQ(fault_of(built_in_rules()), std::nullopt);
}

// No format may tell whom a document is from that is anonymous.
TEST(Misuse, AnAnonymousDocumentNamesNobodyInAnyFormat) {
  for (const bool first : {true, false}) {
    const auto document = document_of([first](Builder& b) {
      if (first) b.anonymous();
      b.title("T").author("Zyxwv Name").paragraph("x");
      if (!first) b.anonymous();
    });
    EXPECT_EQ(document.meta().author, anonymous_author);
    for (const auto& format : built_in_formats()) {
      Sink sink;
      Diagnostics findings;
      emit(document, format, sink, findings);
      EXPECT_EQ(sink.bytes().find("Zyxwv"), std::string_view::npos) << format.name;
    }
  }
}

TEST(Misuse, AThemeThatIsNotThereIsTold) {
  Diagnostics findings;
  const auto application =
      read({{"application.yaml", "answers: a.md\ntheme: modrn\n"}, {"a.md", "Text.\n"}}, findings);
  ASSERT_EQ(findings.all().size(), 1U);
  EXPECT_EQ(findings.all()[0].message, "there is no theme 'modrn'");
  const auto theme = theme_of(application);
  EXPECT_EQ(theme->name, "classic");
}

TEST(Misuse, FindingsAppendedToThemselvesStay) {
  Diagnostics findings;
  findings.report(source_rules::lossy_emission, {}, "a");
  findings.append(std::move(findings));
  ASSERT_EQ(findings.all().size(), 1U);  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(findings.all()[0].message, "a");
}

TEST(Version, OfTheHeadersIsThatOfTheLibrary) {
  EXPECT_STREQ(CVBUILD_VERSION, cvbuild_version());
  EXPECT_EQ(std::to_string(CVBUILD_VERSION_NUMBER / 10000) + "." +
                std::to_string(CVBUILD_VERSION_NUMBER / 100 % 100) + "." +
                std::to_string(CVBUILD_VERSION_NUMBER % 100),
            cvbuild_version());
}

TEST(Misuse, SpansOfOtherSourcesGiveSomethingOrNothing) {
  const auto sources = Sources::from_buffers({{"a.md", "abc"}});
  EXPECT_EQ(sources.text({2, 3}), "b");
  EXPECT_EQ(sources.text({3, 900}), "c");
  EXPECT_EQ(sources.text({700, 900}), "");
  EXPECT_EQ(sources.text({3, 1}), "");
  EXPECT_EQ(sources.text({}), "");
  EXPECT_EQ(sources.locate({700, 900}).line, 1U);
}

TEST(Misuse, BuffersKeepToTheBounds) {
  const Bounds bounds{.source_bytes = 40};
  const std::string large(50, 'a');
  Diagnostics findings;
  (void)read_application(Sources::from_buffers({{"a.md", large}}, bounds), findings);
  (void)read_application(Sources::from_buffers({{"a.yaml", "answers: b.md\n"}, {"b.md", large}}, bounds),
                         findings);
  ASSERT_GE(findings.all().size(), 2U);
  EXPECT_EQ(findings.all()[0].rule->id, findings.all()[1].rule->id);
  EXPECT_EQ(findings.all()[0].severity, Severity::error);
}

TEST(Misuse, AThemeOutlivesWhatItWasMadeOf) {
  const std::string title = "A title that is longer than a string's own room";
  const auto read_it = [&] {
    Diagnostics findings;
    return read_theme(Sources::from_buffers({{"theme.yaml", "titles: {work: " + title + "}\n"}}), findings);
  };
  const auto theme = read_it().with([](ThemeData& data) { data.text_size = 12; });
  ASSERT_EQ(theme->section_titles.size(), 1U);
  EXPECT_EQ(theme->section_titles[0].title, title);
  const auto document = [&] {  // in American English it gets paper of its own
    Diagnostics findings;
    const auto application = read({{"application.yaml", "cv: cv.yaml\nlanguage: en-US\n"},
                                   {"cv.yaml", "basics: {name: N}\nwork: [{name: E, position: P}]\n"}},
                                  findings);
    return compose(application, application.documents()[0], read_it());
  }();
  ASSERT_EQ(document.theme()->section_titles.size(), 1U);
  EXPECT_EQ(document.theme()->section_titles[0].title, title);
}

/// What reading a Markdown file of those bytes says.
std::string told_of(std::string bytes) {
  Diagnostics findings;
  (void)read({{"a.md", std::move(bytes)}}, findings);
  return findings.empty() ? "" : findings.all()[0].message;
}

TEST(Misuse, ANumberThatIsNoEnumeratorHasNoName) {
  EXPECT_EQ(model::name(static_cast<model::Unit>(200)), "");
  EXPECT_EQ(model::name(static_cast<model::Counter>(200)), "");
  EXPECT_EQ(doc::name(static_cast<doc::Role>(200)), "");
  EXPECT_EQ(name(static_cast<Severity>(200)), "");
}

TEST(Misuse, ForeignEncodingsAreTold) {
  EXPECT_EQ(told_of("caf\xE9\n"), "the byte 0xE9 is not UTF-8");
  EXPECT_EQ(told_of("\xFF\xFE"s + "a\0b\0"s), "the file is UTF-16, not UTF-8");
  EXPECT_EQ(told_of("\xFF\xFE\0\0a\0\0\0"s), "the file is UTF-32, not UTF-8");
  EXPECT_EQ(told_of("a\0b\0"s), "a NUL byte: this is no text file");
}

TEST(Misuse, ACutOffCharacterIsNotReadBeyondItsText) {
  for (const std::string_view cut : {"\xF0", "\xE2\x82", "\xC3"}) {
    std::size_t at = 0;
    (void)next_code_point(cut, at);
    EXPECT_LE(at, cut.size());
  }
}

}  // namespace
