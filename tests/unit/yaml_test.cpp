// The YAML reader: what it keeps, where things stand, and what it says of text that is no YAML.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "unit/data_fixture.hpp"

namespace cvbuild::reading {
namespace {

std::string read(std::string text) {
  Data data(std::move(text));
  const Value* value = data.yaml();
  return data.diagnostics.empty() ? show(value) : data.findings();
}

TEST(Yaml, KeepsScalarsAsText) {
  EXPECT_EQ(read("a: no\nb: 012\nc: 2023\nd: true\ne: \"yes\"\nf: 'x'"),
            "{a: no, b: 012, c: 2023, d: true, e: \"yes\", f: \"x\"}");
}

TEST(Yaml, KnowsNull) {
  EXPECT_EQ(read("a:\nb: ~\nc: null\nd: ''\ne: nul"), "{a: ~, b: ~, c: ~, d: \"\", e: nul}");
  EXPECT_EQ(read(""), "~");
  EXPECT_EQ(read("# nothing\n"), "~");
}

TEST(Yaml, RefusesToMerge) {
  EXPECT_EQ(read("a: &x {b: c}\nd:\n  <<: *x\n").substr(0, 10), "syntax@18:");
  EXPECT_EQ(read("\"<<\": x"), "{<<: x}");
  EXPECT_EQ(read("a: <<"), "{a: <<}");
}

TEST(Yaml, NestsListsAndMappings) {
  EXPECT_EQ(read("a:\n- 1\n- {b: c, d: [e, f]}\n-\n  - g\n"), "{a: [1, {b: c, d: [e, f]}, [g]]}");
}

TEST(Yaml, FoldsBlocksOfText) {
  EXPECT_EQ(read("a: |\n  one\n  two\nb: >\n  one\n  two\n\n\nc: x"),
            "{a: \"one\ntwo\n\", b: \"one two\n\", c: x}");
}

TEST(Yaml, GivesPlacesInBytes) {
  Data data(
      "\xEF\xBB\xBF# \xC3\xA9\xE2\x82\xAC\r\n\xC3\xA9t\xC3\xA9: \"\xF0\x9F\x98\x80\"\r\nb: [\xC3\xA4, c "
      "]\r\nd: |\r\n  x\r\n\r\ne: f\r\n");
  const Value* root = data.yaml();
  ASSERT_EQ(data.findings(), "");
  ASSERT_EQ(root->entries.size(), 4U);
  EXPECT_EQ(data.at(root->entries[0].key_span), "\xC3\xA9t\xC3\xA9");
  EXPECT_EQ(data.at(root->entries[0].value->span), "\"\xF0\x9F\x98\x80\"");
  EXPECT_EQ(data.at(root->entries[1].value->span), "[\xC3\xA4, c ]");
  EXPECT_EQ(data.at(root->entries[1].value->items[0]->span), "\xC3\xA4");
  EXPECT_EQ(data.at(root->entries[2].value->span), "|\r\n  x");
  EXPECT_EQ(data.at(root->entries[3].value->span), "f");
  EXPECT_EQ(root->span.end, data.source.whole().end - 2);
}

TEST(Yaml, CountsOddLineBreaksAsCharacters) {
  Data data("a: \"x\xE2\x80\xA8y\xC2\x85z\"\nb: c\n");
  const Value* root = data.yaml();
  ASSERT_EQ(data.findings(), "");
  EXPECT_EQ(data.at(root->entries[1].value->span), "c");
}

TEST(Yaml, EndsBlocksWithTheirLastChild) {
  Data data("a:\n  - b: c\n\n# comment\n\nd: e\n");
  const Value* root = data.yaml();
  EXPECT_EQ(data.at(root->entries[0].value->span), "- b: c");
  EXPECT_EQ(data.at(root->entries[0].value->items[0]->span), "b: c");
}

TEST(Yaml, ReadsAStretchOfASource) {
  Data data("---\na: b\n---\n# text: [\n");
  const Value* root = parse_yaml(data.source, 4, 9, data.bounds, data.arena, data.diagnostics);
  EXPECT_EQ(show(root), "{a: b}");
  EXPECT_EQ(data.at(root->entries[0].value->span), "b");
}

TEST(Yaml, SharesAliasedValues) {
  Data data("a: &x {b: c}\nd: *x\n&k e: f\ng: *k\n*k : h");
  const Value* root = data.yaml();
  EXPECT_EQ(data.findings(), "duplicate-key@33+19: the key 'e' is here twice\n");
  EXPECT_EQ(show(root), "{a: {b: c}, d: {b: c}, e: f, g: \"e\"}");
  EXPECT_EQ(root->find("a"), root->find("d"));
}

TEST(Yaml, RefusesBadAliases) {
  EXPECT_EQ(read("a: *b"), "syntax@3: nothing before this place has the name '&b'\n");
  EXPECT_EQ(read("a: &b [*b]"), "syntax@7: '*b' stands inside the value that it repeats\n");
  EXPECT_EQ(read("a: &b {}\n*b : c"), "syntax@9: a key must be text, not a list or a mapping\n");
}

std::string bomb(int levels) {
  std::string text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
  for (int level = 1; level < levels; ++level) {
    const std::string before = "*a" + std::to_string(level - 1);
    text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [";
    for (int copy = 0; copy < 9; ++copy) text += (copy == 0 ? "" : ",") + before;
    text += "]\n";
  }
  return text;
}

TEST(Yaml, BoundsAliases) {
  EXPECT_NE(read(bomb(9)).find("over-bounds@"), std::string::npos);
  // A long text that is repeated weighs as much as many nodes.
  std::string text = "a: &a " + std::string(10000, 'x') + "\nb: [";
  for (int copy = 0; copy < 100; ++copy) text += "*a,";
  EXPECT_EQ(read(text + "*a]").substr(0, 11), "over-bounds");
  EXPECT_EQ(read(bomb(2)).substr(0, 4), "{a0:");
}

TEST(Yaml, BoundsDepth) {
  EXPECT_EQ(read(std::string(100000, '[')),
            "over-bounds@64: lists and mappings are nested more than 64 deep\n");
  std::string dashes;
  for (int level = 0; level < 100000; ++level) dashes += "- ";
  EXPECT_EQ(read(dashes), "over-bounds@128: lists and mappings are nested more than 64 deep\n");
  EXPECT_EQ(read(std::string(64, '[') + std::string(64, ']')).size(), 128U);
}

TEST(Yaml, BoundsDirectives) {
  std::string text;
  for (int line = 0; line < 200000; ++line) text += "%TAG !" + std::to_string(line) + "! x\n";
  EXPECT_EQ(read(text + "--- a").substr(0, 11), "over-bounds");
}

TEST(Yaml, ReportsKeysTwice) {
  Data data("a: 1\nb: 2\na: 3\na: 4\n");
  EXPECT_EQ(show(data.yaml()), "{a: 1, b: 2}");
  EXPECT_EQ(data.findings(),
            "duplicate-key@10+0: the key 'a' is here twice\nduplicate-key@15+0: the key 'a' is here twice\n");
}

TEST(Yaml, RefusesKeysThatAreNoText) {
  EXPECT_EQ(read("? [a]\n: b"), "syntax@2: a key must be text, not a list or a mapping\n");
  EXPECT_EQ(read("{{a: b}: c}"), "syntax@1: a key must be text, not a list or a mapping\n");
}

TEST(Yaml, RefusesASecondDocument) {
  EXPECT_EQ(read("a: b\n---\nc: d\n"), "syntax@5: a second YAML document begins here; a file holds one\n");
  EXPECT_EQ(read("---\na: b\n...\n"), "{a: b}");
}

TEST(Yaml, RefusesTagsThatMeanSomething) {
  EXPECT_EQ(read("a: !!str 12\nb: !!map {}"), "{a: 12, b: {}}");
  EXPECT_EQ(read("a: !include x.yaml"), "syntax@3: the tag '!include' means nothing here\n");
  EXPECT_EQ(read("a: !!binary eA=="), "syntax@3: the tag 'tag:yaml.org,2002:binary' means nothing here\n");
}

TEST(Yaml, RefusesWhatIsNoText) {
  EXPECT_EQ(read("a: \xFF"), "syntax@3: the byte 0xFF is not UTF-8\n");
  EXPECT_EQ(read(std::string("a: b\0c", 6)), "syntax@4: a NUL byte: this is no text file\n");
  EXPECT_EQ(read(std::string("\xFF\xFE"
                             "a\0",
                             4)),
            "syntax@0: the file is UTF-16, not UTF-8\n");
  EXPECT_EQ(read("\xC3\xA9: \x01"), "syntax@4: a control character\n");
}

TEST(Yaml, SaysWhatWasExpected) {
  EXPECT_EQ(read("limits: [{max: 150, unit: words}\n"), "syntax@33+8: expected ',' or ']', found the end\n");
  EXPECT_EQ(read("a: {b: c\nd: e}"), "syntax@10+3: expected ',' or '}', found ':'\n");
  EXPECT_EQ(read("a: b: c"), "syntax@4: a ':' is not expected here\n");
  EXPECT_EQ(read("a: b\nc\nd: e"), "syntax@5: expected ':' behind this key\n");
  EXPECT_EQ(read("a:\n\tb: c"), "syntax@3: a value cannot begin with a tab\n");
  EXPECT_EQ(read("a: @b"), "syntax@3: a value cannot begin with '@'\n");
  EXPECT_EQ(read("a: \"b\nc: d"), "syntax@3: the quotation mark that opens here is never closed\n");
  EXPECT_EQ(read("a: \"\\q\""), "syntax@4: a backslash before a character that it does not go with\n");
  EXPECT_EQ(read("a: * b"), "syntax@3: '*' is not followed by a name\n");
  EXPECT_EQ(read("a:\n  - b\n c: d"), "syntax@10: expected a key of the mapping, found 'c'\n");
  EXPECT_EQ(read("a: [b]]"), "syntax@6: expected a key of the mapping, found ']'\n");
}

TEST(Yaml, IsLinear) {
  std::string text;
  while (text.size() < (std::size_t{1} << 20))
    text += "- {id: question, prompt: \"Why?\", terms: [a, b, c]}\n";
  Data data(std::move(text));
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_NE(data.yaml(), nullptr);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

}  // namespace
}  // namespace cvbuild::reading
