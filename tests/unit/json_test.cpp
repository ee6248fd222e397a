// The JSON reader: what it keeps, where things stand, what it refuses; and both readers against public
// suites.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "unit/data_fixture.hpp"

namespace cvbuild::reading {
namespace {

std::string read(std::string text) {
  Data data(std::move(text));
  const Value* value = data.json();
  return data.diagnostics.empty() ? show(value) : data.findings();
}

TEST(Json, KeepsScalarsAsTheyAreWritten) {
  EXPECT_EQ(read(R"({"a": 1.50e+2, "b": true, "c": null, "d": "x\u00e9\n", "e": [-0, "1", {}]})"),
            "{a: 1.50e+2, b: true, c: ~, d: \"x\xC3\xA9\n\", e: [-0, \"1\", {}]}");
}

TEST(Json, GivesPlaces) {
  Data data("\xEF\xBB\xBF{ \"\xC3\xA9\" : [ 10 ,\r\n \"x\\t\" , { } ] , \"b\":null}\n");
  const Value* root = data.json();
  ASSERT_EQ(data.findings(), "");
  EXPECT_EQ(data.at(root->entries[0].key_span), "\"\xC3\xA9\"");
  const Value& list = *root->entries[0].value;
  EXPECT_EQ(data.at(list.span), "[ 10 ,\r\n \"x\\t\" , { } ]");
  EXPECT_EQ(data.at(list.items[0]->span), "10");
  EXPECT_EQ(data.at(list.items[1]->span), "\"x\\t\"");
  EXPECT_EQ(data.at(list.items[2]->span), "{ }");
  EXPECT_EQ(data.at(root->entries[1].value->span), "null");
  EXPECT_EQ(root->span, data.source.span(3, data.source.text.size() - 1));
}

TEST(Json, SaysWhatWasExpected) {
  EXPECT_EQ(read("{\"a\": 1"), "syntax@7: expected ',' or '}', found the end\n");
  EXPECT_EQ(read("{\"a\" 1}"), "syntax@5: expected ':' behind the key, found '1'\n");
  EXPECT_EQ(read("{\"a\": 1,}"), "syntax@8: expected a key in double quotes, found '}'\n");
  EXPECT_EQ(read("[1 2]"), "syntax@3: expected ',' or ']', found '2'\n");
  EXPECT_EQ(read("[1,]"), "syntax@3: expected a value, found ']'\n");
  EXPECT_EQ(read("[True]"), "syntax@1: expected a value, found 'T'\n");
  EXPECT_EQ(read("[1] x"), "syntax@4: expected the end of the file, found 'x'\n");
  EXPECT_EQ(read("\"abc"), "syntax@0: the quotation mark that opens here is never closed\n");
  EXPECT_EQ(read("[\"a\tb\"]"), "syntax@3: a string holds a tab\n");
  EXPECT_EQ(read("[\"\\x\"]"), "syntax@2: a backslash before a character that it does not go with\n");
  EXPECT_EQ(read("  "), "syntax@2: the file is empty\n");
}

TEST(Json, RefusesWhatIsNoText) {
  EXPECT_EQ(read("[\"\xC3\"]"), "syntax@2: the byte 0xC3 is not UTF-8\n");
  EXPECT_EQ(read(std::string("[1]\0", 4)), "syntax@3: a NUL byte: this is no text file\n");
}

TEST(Json, ReportsKeysTwice) {
  EXPECT_EQ(read(R"({"a": 1, "\u0061": 2})"), "duplicate-key@9+1: the key 'a' is here twice\n");
}

TEST(Json, BoundsDepth) {
  EXPECT_EQ(read(std::string(100000, '[')),
            "over-bounds@64: lists and mappings are nested more than 64 deep\n");
  std::string objects;
  for (int level = 0; level < 100000; ++level) objects += "{\"a\":";
  EXPECT_EQ(read(objects), "over-bounds@320: lists and mappings are nested more than 64 deep\n");
}

/// The conformance suites, which are handed out beside the repository.
std::filesystem::path suites() {
  return std::filesystem::path(CVBUILD_SOURCE_DIR) / ".." / "shared" / "corpus" / "08-json-yaml-conformance";
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (char character : text) {
    const auto digit = digits.find(character);
    if (digit == std::string_view::npos) break;
    bits = (bits << 6U) | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return bytes;
}

std::string_view text_of(const Value& test, std::string_view key) {
  const Value* value = test.find(key);
  return value == nullptr ? std::string_view() : value->text;
}

TEST(Json, TakesAndRefusesAsJsonTestSuiteSays) {
  if (!std::filesystem::exists(suites())) GTEST_SKIP() << "no ../shared beside the checkout";
  Data suite(contents(suites() / "json-test-suite.json"));
  const Value* tests = suite.json();
  ASSERT_NE(tests, nullptr) << suite.findings();
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (const Value* test : tests->items) {
    if (test->find("base64") == nullptr) continue;  // two are described in words
    Data data(decode_base64(text_of(*test, "base64")));
    const bool ok = data.json() != nullptr;
    const bool only_twice = ok && data.findings().find("duplicate-key") == 0;
    EXPECT_TRUE(ok || data.diagnostics.has_errors()) << text_of(*test, "name");
    const std::string_view expected = text_of(*test, "expect");
    EXPECT_TRUE(expected != "accept" || (ok && (only_twice || data.diagnostics.empty())))
        << text_of(*test, "name");
    EXPECT_TRUE(expected != "reject" || !ok) << text_of(*test, "name");
    if (expected != "either") ++(ok ? accepted : refused);
  }
  EXPECT_GE(accepted, 56U);
  EXPECT_GE(refused, 115U);
}

TEST(Yaml, SurvivesTheYamlTestSuite) {
  if (!std::filesystem::exists(suites())) GTEST_SKIP() << "no ../shared beside the checkout";
  Data suite(contents(suites() / "yaml-test-suite.json"));
  const Value* tests = suite.json();
  ASSERT_NE(tests, nullptr) << suite.findings();
  std::size_t taken = 0;
  std::size_t valid = 0;
  for (const Value* test : tests->items) {
    Data data{std::string(text_of(*test, "yaml"))};
    const bool ok = data.yaml() != nullptr;
    EXPECT_TRUE(ok || data.diagnostics.has_errors()) << text_of(*test, "id");
    if (text_of(*test, "fail") == "true") continue;
    ++valid;
    if (ok) ++taken;
  }
  // What is not taken is what libyaml refuses, and what this reader refuses by choice: keys that are no text,
  // several documents, tags.
  RecordProperty("valid", std::to_string(valid));
  RecordProperty("taken", std::to_string(taken));
  EXPECT_GT(taken * 10, valid * 6) << taken << " of " << valid;
}

// Every prefix of a text that uses most of the syntax is either read or refused with a place inside it.
TEST(Yaml, SurvivesTruncation) {
  const std::string whole =
      "%YAML 1.1\n---\na: &x [1, {b: 'c'}]\n? \"d\\u00e9\"\n: |+\n  text\n\ne: *x\n!!str f: >-\n  x\n...\n";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    Data data(whole.substr(0, size));
    const bool ok = data.yaml() != nullptr;
    EXPECT_TRUE(ok || data.diagnostics.has_errors()) << size;
    for (const Diagnostic& finding : data.diagnostics.all()) {
      EXPECT_TRUE(data.source.whole().contains(finding.span)) << size;
    }
  }
}

}  // namespace
}  // namespace cvbuild::reading
