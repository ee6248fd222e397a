// An acronym that nothing explains, that is explained twice, or whose explanation has other initials.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/word_list.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

/// Nobody needs these explained.
constexpr std::array<std::string_view, 45> well_known{
    "IT",  "CV",   "UK",  "US",   "USA",  "EU",   "UN",  "BBC", "NHS", "GCSE", "BA",  "BSC",
    "MA",  "MSC",  "PHD", "MBA",  "HR",   "PR",   "TV",  "PC",  "AM",  "PM",   "OK",  "FAQ",
    "PDF", "HTML", "CSS", "SQL",  "API",  "HTTP", "URL", "XML", "CSV", "CPU",  "RAM", "USB",
    "ID",  "IP",   "AWS", "JSON", "YAML", "REST", "CEO", "CTO", "GB"};
/// Words that an acronym passes over: "Department of Health (DH)".
constexpr std::array<std::string_view, 7> passed_over{"of", "and", "the", "for", "in", "on", "to"};

/// What is known of one acronym so far.
struct Seen {
  Span expanded;      ///< where it is first explained
  bool used = false;  ///< without explanation, and told
};

class Acronyms {
 public:
  Acronyms(const RuleInfo& info, const Prose& prose, Diagnostics& findings)
      : info_(info), prose_(prose), findings_(findings) {}

  void check(const ProseBlock& block) {
    if (block.kind == TextKind::value || block.kind == TextKind::heading) return;
    const auto words = prose_.words(block);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i].plain && is_acronym(prose_.text(words[i]))) check(words, i);
  }

 private:
  using Words = std::span<const ProseWord>;

  static bool is_acronym(std::string_view word) {
    return word.size() >= 2 && word.size() <= 6 &&
           std::all_of(word.begin(), word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; }) &&
           !is_one_of(word, well_known);
  }

  void check(Words words, std::size_t i) {
    const auto text = prose_.text(words[i]);
    auto& seen = seen_[std::string(text)];
    if (!in_brackets(words[i])) {
      if (!seen.expanded.known() && !seen.used)
        report(words[i], concat({"'", text, "' is used, and nothing explains it before"}),
               "write it out once, with the letters in brackets");
      seen.used = true;
      return;
    }
    if (i == 0) return;
    if (seen.expanded.known()) {
      auto& finding = report(words[i], concat({"'", text, "' is explained a second time"}),
                             "the letters are enough here");
      finding.related.push_back({seen.expanded, "it is first explained here"});
      return;
    }
    seen.expanded = prose_.span(words[i]);
    if (!has_initials(words, i))
      report(words[i], concat({"the words before '", text, "' have other initials"}),
             "write out what the letters stand for");
  }

  [[nodiscard]] bool in_brackets(const ProseWord& word) const {
    const auto text = prose_.text();
    return word.begin > 0 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
  }

  /// Of the words before it, the last letters first.
  [[nodiscard]] bool has_initials(Words words, std::size_t i) const {
    const auto letters = prose_.lower(words[i]);
    auto letter = letters.size();
    for (auto before = i; before > 0 && letter > 0; --before) {
      const auto word = prose_.lower(words[before - 1]);
      if (word[0] == letters[letter - 1])
        --letter;
      else if (!is_one_of(word, passed_over))
        return false;
    }
    return letter == 0;
  }

  Diagnostic& report(const ProseWord& word, std::string message, std::string_view help) {
    return findings_.report(info_, prose_.span(word), std::move(message), std::string(help));
  }

  const RuleInfo& info_;
  const Prose& prose_;
  Diagnostics& findings_;
  std::unordered_map<std::string, Seen> seen_;
};

struct Acronym {
  static constexpr RuleInfo info{
      "acronym",
      Stage::check,
      Severity::note,
      "an acronym that nothing explains at its first use, that is explained twice, or whose "
      "explanation has other initials",
      "Who first reads an application is seldom of the trade.",
      "I ran the MDT meetings.",
      "I ran the meetings of the multi-disciplinary team (MDT).",
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    Acronyms acronyms(info, context.prose, findings);
    for (const auto& block : context.prose.blocks()) acronyms.check(block);
  }
};

}  // namespace

constinit const Rule acronym{&Acronym::info, &Acronym::run};

}  // namespace cvbuild::rules
