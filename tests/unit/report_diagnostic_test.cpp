// A finding as a person reads it: the place, the line, the carets under the right characters.
#include <gtest/gtest.h>

#include <cvbuild/report/report.hpp>

#include "core/glyph.hpp"
#include "report/excerpt.hpp"

namespace cvbuild {
namespace {

constexpr RuleInfo example{"example-rule", Stage::check, Severity::error, "s", "r", "b", "g"};

Sources one_source(std::string text) { return Sources::from_buffers({{"a.md", std::move(text)}}); }

std::string shown(const Sources& sources, std::size_t begin, std::size_t end, std::string help = {}) {
  const Diagnostic finding{&example,      Severity::error, sources.root().span(begin, end),
                           "it is wrong", std::move(help), {}};
  return format_diagnostic(finding, sources);
}

TEST(ReportDiagnostic, looks_as_the_design_says) {
  const auto sources = one_source("\n\n# Operations {#operations}\n\nText\n");
  EXPECT_EQ(shown(sources, 2, 28, "add {covers=saas} to it"),
            "a.md:3:1: error: it is wrong [example-rule]\n"
            "    3 | # Operations {#operations}\n"
            "      | ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "   = help: add {covers=saas} to it\n");
}

TEST(ReportDiagnostic, related_places_are_notes) {
  const auto sources = one_source("one\ntwo\n");
  Diagnostic finding{&example, Severity::warning, sources.root().span(4, 7), "again", {}, {}};
  finding.related.push_back({sources.root().span(0, 3), "first here"});
  EXPECT_EQ(format_diagnostic(finding, sources),
            "a.md:2:1: warning: again [example-rule]\n"
            "    2 | two\n"
            "      | ^~~\n"
            "a.md:1:1: note: first here\n");
}

TEST(ReportDiagnostic, without_a_place) {
  const auto sources = one_source("one\n");
  const Diagnostic finding{&example, Severity::note, {}, "nowhere", {}, {}};
  EXPECT_EQ(format_diagnostic(finding, sources), "note: nowhere [example-rule]\n");
}

TEST(ReportDiagnostic, a_span_over_several_lines_marks_the_first) {
  const auto sources = one_source("ab cd\r\nef\r\n");
  EXPECT_EQ(shown(sources, 3, 10),
            "a.md:1:4: error: it is wrong [example-rule]\n"
            "    1 | ab cd\n"
            "      |    ^~\n");
}

TEST(ReportDiagnostic, an_empty_line_and_the_end_of_the_file) {
  const auto sources = one_source("ab\n\n");
  EXPECT_EQ(shown(sources, 3, 3), "a.md:2:1: error: it is wrong [example-rule]\n    2 |\n      | ^\n");
  EXPECT_EQ(shown(sources, 4, 4), "a.md:3:1: error: it is wrong [example-rule]\n    3 |\n      | ^\n");
}

TEST(ReportDiagnostic, an_empty_file) {
  const auto sources = one_source("");
  EXPECT_EQ(shown(sources, 0, 0), "a.md:1:1: error: it is wrong [example-rule]\n    1 |\n      | ^\n");
}

TEST(ReportDiagnostic, a_byte_order_mark_takes_no_column) {
  const auto sources = one_source(
      "\xEF\xBB\xBF"
      "ab cd\n");
  EXPECT_EQ(shown(sources, 6, 8),
            "a.md:1:4: error: it is wrong [example-rule]\n    1 | ab cd\n      |    ^~\n");
}

TEST(ReportDiagnostic, columns_are_code_points) {
  const auto sources = one_source("na\xC3\xAFve caf\xC3\xA9 here\n");  // naïve café here
  EXPECT_EQ(shown(sources, 13, 17),
            "a.md:1:12: error: it is wrong [example-rule]\n"
            "    1 | na\xC3\xAFve caf\xC3\xA9 here\n"
            "      |            ^~~~\n");
}

TEST(ReportDiagnostic, colour_wraps_and_changes_nothing_else) {
  const auto sources = one_source("ab cd\n");
  const Diagnostic finding{&example, Severity::error, sources.root().span(3, 5), "m", "h", {}};
  std::string text = format_diagnostic(finding, sources, {true});
  EXPECT_NE(text.find("\x1b[1;31merror:\x1b[0m"), std::string::npos);
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b'))
    text.erase(at, text.find('m', at) + 1 - at);
  EXPECT_EQ(text, format_diagnostic(finding, sources));
}

TEST(ReportDiagnostic, what_a_user_wrote_cannot_command_the_terminal) {
  EXPECT_EQ(printable("a\x1b[31mb\nc\td"), "a\xEF\xBF\xBD[31mb c d");
  EXPECT_EQ(printable("\xFFok\xE2\x82"), "\xEF\xBF\xBDok\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(printable("\xE2\x80\xAEtxt"), "\xEF\xBF\xBDtxt");  // U+202E, right-to-left override
  EXPECT_EQ(printable("caf\xC3\xA9"), "caf\xC3\xA9");
}

TEST(Excerpt, a_tab_moves_to_the_next_stop) {
  const auto result = reports::excerpt("\ta\tbc", 3, 5, 80);
  EXPECT_EQ(result.line, "    a   bc");
  EXPECT_EQ(result.carets, "        ^~");
}

TEST(Excerpt, a_marked_tab_is_marked_whole) { EXPECT_EQ(reports::excerpt("\tab", 0, 1, 80).carets, "^~~~"); }

TEST(Excerpt, wide_and_combining_characters) {
  // U+4E2D is two columns wide, U+0301 none, U+1F600 two.
  const auto wide = reports::excerpt(
      "\xE4\xB8\xAD\xE4\xB8\xAD"
      "ab",
      3, 7, 80);
  EXPECT_EQ(wide.carets, "  ^~~");
  EXPECT_EQ(reports::excerpt("e\xCC\x81"
                             "ab",
                             3, 4, 80)
                .carets,
            " ^");
  EXPECT_EQ(reports::excerpt("\xF0\x9F\x98\x80x", 4, 5, 80).carets, "  ^");
}

TEST(Excerpt, control_characters_and_broken_utf8_take_a_column) {
  const auto result = reports::excerpt(
      "\x1b[\xFF"
      "ab",
      3, 5, 80);
  EXPECT_EQ(result.line,
            "\xEF\xBF\xBD[\xEF\xBF\xBD"
            "ab");
  EXPECT_EQ(result.carets, "   ^~");
}

TEST(Excerpt, a_long_line_is_cut_around_the_place) {
  std::string line(5000, 'a');
  line.replace(2500, 4, "MARK");
  const auto result = reports::excerpt(line, 2500, 2504, 60);
  EXPECT_LE(columns_of(result.line), 60U);
  EXPECT_EQ(result.line.substr(0, 3), ellipsis);
  EXPECT_EQ(result.line.substr(result.line.size() - 3), ellipsis);
  const auto at = result.carets.find('^');
  EXPECT_EQ(result.carets.substr(at), "^~~~");
  EXPECT_EQ(result.line.substr(3 + at - 1, 4), "MARK");
}

TEST(Excerpt, a_mark_at_either_end_of_a_long_line) {
  const std::string line(300, 'a');
  const auto first = reports::excerpt(line, 0, 2, 60);
  EXPECT_EQ(first.carets, "^~");
  EXPECT_NE(first.line.substr(0, 3), ellipsis);
  const auto last = reports::excerpt(line, 298, 300, 60);
  EXPECT_NE(last.line.substr(last.line.size() - 3), ellipsis);
  EXPECT_EQ(columns_of(last.line), last.carets.size());
}

TEST(Excerpt, a_mark_longer_than_the_view) {
  const std::string line(300, 'a');
  const auto result = reports::excerpt(line, 0, 300, 60);
  EXPECT_LE(result.carets.size(), 60U);
  EXPECT_EQ(result.carets[0], '^');
}

TEST(Excerpt, a_huge_line_of_wide_characters_stays_bounded) {
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "\xE4\xB8\xAD";
  const auto result = reports::excerpt(line, 150000, 150003, 60);
  EXPECT_LE(columns_of(result.line), 60U);
  EXPECT_EQ(result.carets.substr(result.carets.find('^')), "^~");
}

}  // namespace
}  // namespace cvbuild
