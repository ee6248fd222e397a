// What a diff shows of edits: nothing of those that change nothing, and else what patch makes the new text
// of.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cvbuild/core/source.hpp>
#include <cvbuild/report/edits.hpp>

namespace {

using namespace cvbuild;

/// Takes one line of a text off its beginning, with its line feed.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
  const auto line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

/// As `patch` applies it, without leave to search for the place; a word on what does not fit.
std::string patched(std::string_view text, std::string_view diff) {
  std::string result;
  std::size_t old_line = 1, new_line = 1;
  while (!diff.empty()) {
    unsigned long old_first = 0, old_count = 0, new_first = 0, new_count = 0;
    const std::string head(take_line(diff));
    if (head.starts_with("--- ") || head.starts_with("+++ ")) continue;
    if (std::sscanf(head.c_str(), "@@ -%lu,%lu +%lu,%lu @@", &old_first, &old_count, &new_first,
                    &new_count) != 4)
      return "no head of a hunk: " + head;
    for (old_first += old_count == 0 ? 1 : 0; old_line < old_first; ++old_line, ++new_line)
      result += take_line(text);
    if (new_line != new_first + (new_count == 0 ? 1 : 0)) return "another place: " + head;
    while (old_count + new_count > 0) {
      if (diff.empty()) return "a hunk is cut off";
      const char mark = diff.front();
      auto line = take_line(diff).substr(1);
      if (diff.starts_with('\\')) {
        (void)take_line(diff);
        line.remove_suffix(1);
      }
      if (mark != '+') {
        if (text.empty() || take_line(text) != line) return "another line: " + std::string(line);
        --old_count, ++old_line;
      }
      if (mark != '-') {
        if (!result.empty() && result.back() != '\n') return "a line behind the last";
        result += line;
        --new_count, ++new_line;
      }
    }
  }
  return result + std::string(text);
}

std::string random_text(std::mt19937& random, std::size_t longest) {
  constexpr std::string_view pieces[] = {"\n", "\n", "a", "b", "\r\n", "-- c", "a\n"};
  std::string text;
  for (auto count = random() % (longest + 1); count > 0; --count)
    text += pieces[random() % std::size(pieces)];
  return text;
}

TEST(UnifiedDiff, IsWhatPatchMakesTheNewTextOf) {
  std::mt19937 random(6);
  for (int round = 0; round < 20000; ++round) {
    const auto text = random_text(random, round % 5 == 0 ? 60 : 8);
    const auto sources = Sources::from_buffers({{"a.md", text}});
    std::vector<Edit> edits;
    for (std::size_t at = random() % 5; at <= text.size();) {
      const auto end = std::min(text.size(), at + random() % 4);
      edits.push_back({sources.root().span(at, end), random_text(random, 3)});
      at = end + (random() % 2 == 0 ? 0 : random() % 30) + (end == at ? 1 : 0);
    }
    for (const auto& edited : apply_edits(edits, sources))
      ASSERT_EQ(patched(text, unified_diff(edited)), edited.text) << text << "\n---\n"
                                                                  << unified_diff(edited);
  }
}

std::string heads_of(std::string name) {
  const auto sources = Sources::from_buffers({{std::move(name), "a"}});
  const auto edited = apply_edits({{sources.root().span(1, 1), "b"}}, sources);
  const auto diff = unified_diff(edited.at(0));
  return diff.substr(0, diff.find("@@"));
}

TEST(UnifiedDiff, NamesAreSpeltAsPatchAndGitReadThem) {
  EXPECT_EQ(heads_of("x y.md"), "--- a/x y.md\t\n+++ b/x y.md\t\n");
  EXPECT_EQ(heads_of("caf\xC3\xA9.md"), "--- a/caf\xC3\xA9.md\n+++ b/caf\xC3\xA9.md\n");
  EXPECT_EQ(heads_of("a\"b\\c\td\n.md"),
            "--- \"a/a\\\"b\\\\c\\011d\\012.md\"\n+++ \"b/a\\\"b\\\\c\\011d\\012.md\"\n");
}

TEST(UnifiedDiff, AnEditThatChangesNothingIsNoDifference) {
  const auto sources = Sources::from_buffers({{"a.md", "a\nb\nc\n"}});
  const auto diff_of = [&sources](std::vector<Edit> edits) {
    const auto edited = apply_edits(std::move(edits), sources);
    return unified_diff(edited.at(0));
  };
  const auto span = [&sources](std::size_t begin, std::size_t end) {
    return sources.root().span(begin, end);
  };
  EXPECT_EQ(diff_of({{span(0, 1), "a"}}), "");
  EXPECT_EQ(diff_of({{span(0, 1), ""}, {span(1, 1), "a"}}), "");
  EXPECT_EQ(diff_of({{span(0, 1), "a"}, {span(4, 5), "d"}}),
            "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n a\n b\n-c\n+d\n");
}

}  // namespace
