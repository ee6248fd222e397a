// Arguments of the wrong kind, or of something else: the program ends with what was wrong.
#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cvbuild/check/prose.hpp>
#include <cvbuild/check/suggest_covers.hpp>
#include <cvbuild/cvbuild.hpp>
#include <cvbuild/read/json_schema.hpp>
#include <cvbuild/write/skeleton.hpp>

namespace {

using namespace cvbuild;

Application read(std::string text) {
  Diagnostics findings;
  return read_application(Sources::from_buffers({{"a.md", std::move(text)}}), findings);
}

TEST(MisuseDeath, SchemasOfNoKindAndOfNoRule) {
  EXPECT_DEATH((void)json_schema(static_cast<SchemaKind>(9), {}), "misuse: json_schema: there is no such");
  const RuleInfo* const rules[] = {nullptr};
  EXPECT_DEATH((void)json_schema(SchemaKind::application, {{}, {}, rules}),
               "misuse: json_schema: a rule is a null pointer");
}

TEST(MisuseDeath, UnitsAndCountersThatAreNone) {
  EXPECT_DEATH((void)model::unit_of(static_cast<model::Counter>(200)), "misuse: unit_of: no Counter");
  EXPECT_DEATH((void)model::default_counter(static_cast<model::Unit>(200)), "misuse: default_counter: no");
}

TEST(MisuseDeath, WhatIsOfAnotherProse) {
  const auto small = read("Word.\n");
  const auto large = read("Many words of a text, and `code`.\n\nOne more.\n");
  const Prose own(small), other(large);
  const auto& word = other.words().back();
  const auto& block = other.blocks().back();
  constexpr auto* told = "misuse: Prose: a block, sentence, word or mark that is none of its own";
  EXPECT_DEATH((void)own.text(word), told);
  EXPECT_DEATH((void)own.lower(word), told);
  EXPECT_DEATH((void)own.words(block), told);
  EXPECT_DEATH((void)own.sentences(block), told);
  EXPECT_DEATH((void)own.marks(block), told);
  EXPECT_DEATH((void)own.has_mark(block, MarkKind::code, 0, 1), told);
  EXPECT_DEATH((void)own.words(other.sentences(block).back()), told);
}

TEST(MisuseDeath, VocabulariesOutOfTurn) {
  EXPECT_DEATH((void)Vocabulary().add("word"), "misuse: Vocabulary::add: before begin");
  Vocabulary words;
  words.begin(1);
  EXPECT_DEATH((void)words.add(""), "misuse: Vocabulary::add: the word is empty");
  EXPECT_EQ(words.add("one"), 0U);
  EXPECT_DEATH((void)words.add("two"), "misuse: Vocabulary::add: before begin\\(\\), past its room");
  EXPECT_DEATH((void)words.places(0), "misuse: Vocabulary::places");
  words.finish();
  EXPECT_EQ(words.places(0).size(), 1U);
  EXPECT_DEATH((void)words.places(1), "misuse: Vocabulary::places");
}

TEST(MisuseDeath, AVocabularyOfMoreWordsThanNumbers) {
  Vocabulary words;
  EXPECT_DEATH(words.begin(SIZE_MAX), "misuse: Vocabulary::begin");
}

TEST(MisuseDeath, ARuleThatReportsUnderAnothersInfo) {
  static constexpr auto info_of = [](std::string_view id) {
    RuleInfo info{};
    info.id = id;
    return info;
  };
  static constexpr RuleInfo own = info_of("own"), other = info_of("other");
  const std::vector<Rule> rules{
      {&own, [](const RuleContext&, Diagnostics& findings) { findings.report(other, {}, "not mine"); }}};
  const auto application = read("Word.\n");
  EXPECT_DEATH((void)check(application, rules), "misuse: check: the rule 'own' reports under another rule's");
}

TEST(MisuseDeath, ASchemasWordThatIsNoText) {
  const std::string_view words[] = {"caf\xE9"};
  EXPECT_DEATH((void)json_schema(SchemaKind::application, {words, {}, {}}), "misuse: json_schema: a word is");
  EXPECT_DEATH((void)json_schema(SchemaKind::theme, {{}, words, {}}), "misuse: json_schema: a word is");
}

TEST(MisuseDeath, AFormThatIsNoFileBesideTheOthers) {
  const model::Form form;
  for (const auto* name : {"../../x", "", "..", "a/b.yaml", "cv.yaml", "application.yaml"})
    EXPECT_DEATH((void)skeleton(form, name, ""), "misuse: skeleton: form_name is no name of a file") << name;
}

TEST(Misuse, AReportOfNothingSaysSo) {
  EXPECT_EQ(github_report({}), "no application was checked\n");
  EXPECT_EQ(github_summary({}), "no application was checked\n");
}

TEST(Misuse, AStateThatIsNoneHasNoName) { EXPECT_EQ(name(static_cast<AskState>(99)), ""); }

/// Data of a document that holds one block, made by hand.
std::shared_ptr<Document::Data> data_of(const doc::Block& block) {
  auto data = std::make_shared<Document::Data>();
  data->blocks = data->arena.copy(std::span<const doc::Block>(&block, 1));
  return data;
}

TEST(MisuseDeath, DocumentsMadeByHandThatAreNotSound) {
  const auto told = [](std::shared_ptr<Document::Data> data, const std::string& what) {
    EXPECT_DEATH((void)Document(std::move(data)), "misuse: Document: " + what);
  };
  doc::Paragraph paragraph;
  paragraph.role = static_cast<doc::Role>(200);
  told(data_of(paragraph), "a role is none of the list");
  doc::Heading heading;
  heading.level = 9;
  told(data_of(heading), "a heading's level is not 1 to 6");
  doc::Table table;
  const doc::Alignment columns[] = {static_cast<doc::Alignment>(99)};
  table.columns = {columns, 1};
  table.head_rows = 0;
  told(data_of(table), "a column's alignment is none");
  auto data = data_of(doc::Paragraph{});
  const doc::Image* const images[] = {nullptr};
  data->images = {images, 1};
  told(data, "one of the document's pictures is a null pointer");
  data = data_of(doc::Paragraph{});
  data->meta.title = "caf\xE9";
  told(data, "the title is not UTF-8");
  data = std::make_shared<Document::Data>();
  doc::Block block{doc::Paragraph{}};
  for (int depth = 0; depth < 300'000; ++depth) {
    doc::Quote quote;
    quote.blocks = data->arena.copy(std::span<const doc::Block>(&block, 1));
    block = quote;
  }
  data->blocks = data->arena.copy(std::span<const doc::Block>(&block, 1));
  told(data, "blocks are nested deeper than 64");
}

TEST(MisuseDeath, SuggestionsOfNothing) {
  const auto application = read("Word.\n");
  EXPECT_DEATH((void)cover_edits({CoverSuggestion{}}, application.sources()),
               "misuse: cover_edits: .* no ask");
  const model::Ask ask;
  EXPECT_DEATH((void)cover_edits({{nullptr, &ask, nullptr}}, application.sources()),
               "misuse: cover_edits: .* no block");
  const doc::Block block{doc::Paragraph{}};
  EXPECT_DEATH((void)cover_edits({{nullptr, &ask, &block}}, application.sources()),
               "misuse: cover_edits: a block is of other sources");
}

TEST(MisuseDeath, ElementsAtANullPointer) {
  EXPECT_DEATH((void)classic_theme().with([](ThemeData& theme) {
    theme.section_order = {nullptr, 3};
  }),
               "misuse: Slice: elements at a null pointer");
  EXPECT_DEATH((void)classic_theme().with([](ThemeData& theme) {
    theme.section_titles = {nullptr, 3};
  }),
               "misuse: Slice: elements at a null pointer");
}

TEST(MisuseDeath, ChoicesOfAThemeThatAreNone) {
  const std::function<void(ThemeData&)> wrong[] = {
      [](ThemeData& theme) { theme.section_rule = static_cast<RulePlace>(9); },
      [](ThemeData& theme) { theme.name_as = static_cast<NameAs>(9); },
      [](ThemeData& theme) { theme.dates = static_cast<DatesAs>(9); },
      [](ThemeData& theme) { theme.head_left = static_cast<PagePart>(9); },
      [](ThemeData& theme) { theme.foot_right = static_cast<PagePart>(9); }};
  for (const auto& change : wrong) {
    Builder builder;
    builder.theme(classic_theme().with(change)).paragraph("x");
    const auto document = builder.finish();
    Sink sink;
    Diagnostics findings;
    EXPECT_DEATH(emit(document, Format::html, sink, findings), "misuse: emit: a RulePlace, NameAs");
  }
}

TEST(MisuseDeath, ASeverityThatIsNone) {
  static constexpr RuleInfo info{"mine", Stage::check, Severity::note, "", "", "", ""};
  static constexpr RuleInfo none{"mine", Stage::check, static_cast<Severity>(3), "", "", "", ""};
  const auto application = read("Word.\n");
  const Rule bad{&none, [](const RuleContext&, Diagnostics&) {}};
  EXPECT_DEATH((void)check(application, std::span(&bad, 1)), "severity or stage of rule 'mine' is none");
  const Rule worse{&info, [](const RuleContext&, Diagnostics& findings) {
                     findings.report(info, {}, "x").severity = static_cast<Severity>(200);
                   }};
  EXPECT_DEATH((void)check(application, std::span(&worse, 1)),
               "a severity that the rule 'mine' gives is none");
  Diagnostics findings;
  findings.report(info, {}, "x").severity = static_cast<Severity>(9);
  const auto states = coverage(application);
  const CheckReports reports{{"a", &application.sources(), &findings, &states}};
  EXPECT_DEATH((void)checkstyle_report(reports), "severity of a finding is none");
  EXPECT_DEATH((void)gitlab_report(reports), "severity of a finding is none");
  EXPECT_DEATH((void)sarif_report(reports), "severity of a finding is none");
  EXPECT_DEATH((void)github_report(reports), "severity of a finding is none");
}

TEST(MisuseDeath, AReferenceThatCouldNotBeRead) {
  const ReferenceDocx none;
  Builder builder;
  builder.paragraph("x");
  const auto document = builder.finish();
  EmitOptions options;
  options.reference = &none;
  Sink sink;
  Diagnostics findings;
  EXPECT_DEATH(emit(document, Format::docx, sink, findings, options),
               "misuse: emit: the reference is not one");
}

}  // namespace
