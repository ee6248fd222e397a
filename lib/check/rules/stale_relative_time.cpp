// "Currently" without a day that it holds for, or said of a version that nobody maintains any more.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "check/end_of_life.hpp"
#include "check/word_list.hpp"

namespace cvbuild::rules {

namespace {

using checking::EndOfLife;
using checking::is_one_of;

constexpr std::array<std::string_view, 7> relative{"currently", "recently", "nowadays", "lately",
                                                   "presently", "recent",   "current"};
/// What makes a sentence one about today.
constexpr std::array<std::string_view, 6> of_today{"currently", "now",   "nowadays",
                                                   "presently", "today", "current"};

struct StaleRelativeTime {
  static constexpr RuleInfo info{
      "stale-relative-time",
      Stage::check,
      Severity::note,
      "\"currently\" or \"recent\" in an application without an as-of, or said of software that was no "
      "longer "
      "maintained on that day (English only)",
      "Texts are kept and sent again; what was current then is not when it is read.",
      "as-of: 2023-11-20, and \"I am currently a user of Ubuntu 16.04\"",
      "as-of: 2023-11-20, and \"I am currently a user of Ubuntu 22.04\"",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.as_of)
      check_versions(context.prose, *data.as_of, findings);
    else if (data.as_of_refused.known())
      return;                                             // what it should say is told already
    else if (data.form != nullptr || data.cv != nullptr)  // a plain document has no as-of to give
      check_words(context.prose, findings);
  }

 private:
  /// One finding for all of them: what mends one mends all.
  static void check_words(const Prose& prose, Diagnostics& findings) {
    const ProseWord* first = nullptr;
    std::size_t count = 0;
    for (const auto& word : prose.words()) {
      if (!word.plain || !is_one_of(prose.lower(word), relative)) continue;
      if (count++ == 0) first = &word;
    }
    if (first == nullptr) return;
    const auto more = count == 1 ? std::string() : concat({", and ", Decimal(count - 1), " more like it"});
    findings.report(
        info, prose.span(*first),
        concat({"'", prose.text(*first), "'", more, ": nothing says of which day this holds"}),
        "give application.yaml the day of writing, as in as-of: 2024-05-31, or write the year here");
  }

  static void check_versions(const Prose& prose, model::Date as_of, Diagnostics& findings) {
    for (const auto& block : prose.blocks())
      for (const auto& sentence : prose.sentences(block)) {
        const auto words = prose.words(sentence);
        const bool today = std::any_of(words.begin(), words.end(), [&](const ProseWord& word) {
          return word.plain && is_one_of(prose.lower(word), of_today);
        });
        for (std::size_t i = 0; today && i < words.size(); ++i)
          check_version(prose, words, i, as_of, findings);
      }
  }

  static void check_version(const Prose& prose, std::span<const ProseWord> words, std::size_t i,
                            model::Date as_of, Diagnostics& findings) {
    const auto product = prose.lower(words[i]);
    const auto version_word = std::min(behind_edition(prose, words, i + 1), words.size());
    if (version_word == words.size()) return;
    const auto version = version_at(prose, words[version_word].begin);
    const EndOfLife* best = nullptr;
    for (const auto& row : checking::end_of_life)
      if (is_product(row, product) && is_version(row.version, version) &&
          (best == nullptr || row.version.size() > best->version.size()))
        best = &row;
    if (best == nullptr || as_of <= best->end) return;
    const auto end = words[version_word].begin + static_cast<std::uint32_t>(version.size());
    findings.report(info, prose.span(words[i].begin, end),
                    concat({"'", prose.text().substr(words[i].begin, end - words[i].begin),
                            "' is said to be in use, and was last maintained in ", Decimal(best->end.year)}),
                    "name the version that you use now, or say when you used this one");
  }

  /// "Ubuntu Desktop 16.04", "Debian GNU/Linux 9".
  static std::size_t behind_edition(const Prose& prose, std::span<const ProseWord> words, std::size_t at) {
    constexpr std::array<std::string_view, 5> editions{"desktop", "server", "linux", "gnu", "version"};
    while (at < words.size() && is_one_of(prose.lower(words[at]), editions)) ++at;
    return at;
  }
  static std::string_view version_at(const Prose& prose, std::size_t begin) {
    const auto text = prose.lower().substr(begin);
    auto end = std::min(text.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz."), text.size());
    while (end > 0 && text[end - 1] == '.') --end;
    return text.substr(0, end);
  }
  /// "node.js" is two words, and the second stands before the version.
  static bool is_product(const EndOfLife& row, std::string_view word) {
    return row.product == word ||
           (row.product == "node.js" && (word == "js" || word == "node" || word == "nodejs"));
  }
  static bool is_version(std::string_view listed, std::string_view written) {
    return written.starts_with(listed) && (written.size() == listed.size() || written[listed.size()] == '.');
  }
};

}  // namespace

constinit const Rule stale_relative_time{&StaleRelativeTime::info, &StaleRelativeTime::run};

}  // namespace cvbuild::rules
