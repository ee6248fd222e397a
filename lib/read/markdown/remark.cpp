// Tells comments that are for cvcheck from all others, and those that count from those that only seem to.
#include "read/markdown/remark.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view right = "write <!-- cvcheck: allow RULE reason --> before the block";
constexpr std::array<std::string_view, 1> programs{"cvcheck"};
constexpr std::array<std::string_view, 1> verbs{"allow"};
/// What other checkers call it.
constexpr std::array<std::string_view, 10> elsewhere{
    "disable", "enable", "ignore", "off", "on", "skip", "suppress", "noqa", "lint", "disable-next-line"};

std::string_view take_word(std::string_view& words, std::string_view ends = blanks) {
  words.remove_prefix(std::min(words.find_first_not_of(blanks), words.size()));
  const auto end = std::min(words.find_first_of(ends), words.size());
  const auto word = words.substr(0, end);
  words.remove_prefix(end);
  return word;
}

/// Whether that is what one would say to a checker.
bool is_order(std::string_view verb) {
  return !nearest(verb, verbs).empty() ||
         std::find(elsewhere.begin(), elsewhere.end(), verb) != elsewhere.end();
}

std::string nothing_of(std::string_view verb) {
  return verb.empty() ? "this comment asks nothing of cvcheck"
                      : concat({"'", verb, "' means nothing to cvcheck, so this comment changes nothing"});
}

}  // namespace

Remark read_remark(std::string_view comment) {
  Remark remark;
  auto words = comment.size() >= 7 ? comment.substr(4, comment.size() - 7) : std::string_view{};
  const auto program = take_word(words, ": \t\r\n");
  const bool colon = words.starts_with(':');
  if (colon) words.remove_prefix(1);
  const auto verb = take_word(words);
  if (program != programs[0]) {
    if (is_order(verb) && (program == "cvbuild" || !nearest(program, programs).empty())) {
      remark.wrong = concat({"'", program, "' is no name of cvcheck's, so this comment changes nothing"});
      remark.help = right;
    }
    return remark;
  }
  remark.allows = colon && verb == verbs[0];
  if (remark.allows) {
    remark.rule = take_word(words);
    remark.reason = trim(words);
    if (remark.rule.empty()) remark.wrong = "this comment allows no rule, so it changes nothing";
    remark.allows = !remark.rule.empty();
  } else if (colon) {
    remark.wrong = nothing_of(verb);
  } else if (is_order(verb)) {
    remark.wrong = "a colon is missing after 'cvcheck', so this comment changes nothing";
  }
  if (!remark.wrong.empty()) remark.help = right;
  return remark;
}

}  // namespace cvbuild::reading
