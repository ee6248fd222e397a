// A few slips of English that are always slips.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "check/word_list.hpp"
#include "check/years_claim.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

constexpr std::array<std::string_view, 5> after_years{"experience", "service", "practice", "employment",
                                                      "tenure"};
constexpr std::array<std::string_view, 4> joined_verbs{"setup", "backup", "login", "shutdown"};
constexpr std::array<std::string_view, 4> parted_verbs{"set up", "back up", "log in", "shut down"};
/// Words before which "to setup" is no infinitive: "similar to setup scripts".
constexpr std::array<std::string_view, 9> no_infinitive{"similar", "due",    "according", "prior", "related",
                                                        "next",    "access", "addition",  "close"};
/// What makes "setup" a noun behind "to": "to setup instructions".
constexpr std::array<std::string_view, 12> nouns_after{"script", "scripts",      "file",    "files",
                                                       "screen", "page",         "guide",   "time",
                                                       "steps",  "instructions", "process", "wizard"};
/// What follows a verb, and hardly a noun that stands for one: "to setup the".
constexpr std::array<std::string_view, 22> after_verbs{
    "a",   "all", "an",     "another", "any", "both",  "each", "every", "her",  "his",   "it",
    "its", "my",  "myself", "our",     "the", "their", "them", "these", "this", "those", "your"};
/// Behind these "to" opens an infinitive: "like to setup servers", not "switched to backup power".
constexpr std::array<std::string_view, 41> before_infinitives{
    "able",   "allowed", "asked",    "attempted", "decided", "difficult", "easier", "easy",      "going",
    "had",    "hard",    "have",     "help",      "helped",  "him",       "how",    "important", "learned",
    "learnt", "like",    "liked",    "love",      "me",      "necessary", "need",   "needed",    "order",
    "plan",   "planned", "possible", "ready",     "scripts", "simple",    "team",   "tried",     "try",
    "us",     "useful",  "want",     "wanted",    "way"};
/// What one does before one sets something up: "to configure and setup".
constexpr std::array<std::string_view, 12> beside_verbs{"build",  "configure", "create",   "deploy",
                                                        "design", "install",   "maintain", "manage",
                                                        "run",    "test",      "update",   "write"};
/// Behind these, a verb: "I setup", "would backup", "have also setup".
constexpr std::array<std::string_view, 12> before_verbs{"i",    "we",     "also", "would", "could",  "can",
                                                        "will", "should", "must", "then",  "cannot", "they"};
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

class Idioms {
 public:
  Idioms(const RuleInfo& info, const Prose& prose, Diagnostics& findings)
      : info_(info), prose_(prose), findings_(findings) {}

  void check(const ProseBlock& block) {
    const auto words = prose_.words(block);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].plain) continue;
      const auto word = prose_.lower(words[i]);
      if (word == "years") check_years(words, i);
      if (word.size() >= 5 && word.size() <= 8) check_verb(words, i);
      if (word == "since") check_since(words, i);
    }
  }

 private:
  using Words = std::span<const ProseWord>;

  [[nodiscard]] std::string_view at(Words words, std::size_t index) const {
    return index < words.size() && words[index].plain ? prose_.lower(words[index]) : std::string_view{};
  }
  /// Nothing but a blank stands between the word at `index` and the next.
  [[nodiscard]] bool joined(Words words, std::size_t index) const {
    if (index + 1 >= words.size()) return false;
    const auto between = prose_.text().substr(words[index].end, words[index + 1].begin - words[index].end);
    return between == " ";
  }

  /// A blank, or a comma and a blank, stands before the word: the sentence goes on.
  [[nodiscard]] bool goes_on(Words words, std::size_t index) const {
    const auto between =
        prose_.text().substr(words[index - 1].end, words[index].begin - words[index - 1].end);
    return between == " " || between == ", ";
  }

  /// "five years experience"; "years experienced" and "years. Experience" are something else.
  void check_years(Words words, std::size_t i) {
    if (i == 0 || !joined(words, i) || !is_one_of(at(words, i + 1), after_years)) return;
    const auto number = at(words, i - 1);
    if (!checking::number_of_years(number) && number != "many" && number != "several") return;
    if (opens_time(words, i - 1) || is_subject(words, i + 1)) return;
    auto& finding = report(words[i].begin, words[i + 1].end, "\"years\" wants an apostrophe here",
                           concat({"write \"years' ", prose_.text(words[i + 1]), "\""}));
    fix(finding, words[i].end, words[i].end, "'");
  }

  /// "Within two years service levels rose": until then, and no experience of two years.
  [[nodiscard]] bool opens_time(Words words, std::size_t number) const {
    static constexpr std::array<std::string_view, 5> openings{"in", "within", "after", "during", "every"};
    return number > 0 && is_one_of(at(words, number - 1), openings);
  }
  /// "Over many years experience taught me": what the noun does stands behind it.
  [[nodiscard]] bool is_subject(Words words, std::size_t noun) const {
    static constexpr std::array<std::string_view, 12> behind{"in",   "of",  "as",   "at", "on", "and",
                                                             "with", "for", "from", "to", "or", "i"};
    if (noun + 1 >= words.size() || !goes_on(words, noun + 1) || !joined(words, noun)) return false;
    const auto next = at(words, noun + 1);
    return !next.empty() && !is_one_of(next, behind) && !next.ends_with("ing");
  }

  /// "to setup", "I setup", "would backup", "to configure and setup": the verb is two words.
  void check_verb(Words words, std::size_t i) {
    const auto verb = std::find(joined_verbs.begin(), joined_verbs.end(), at(words, i));
    const auto written = prose_.text(words[i]);
    if (verb == joined_verbs.end() || i == 0 || !is_capital_free(written)) return;
    if (!joined(words, i - 1) || !takes_verb(words, i)) return;
    if (joined(words, i) ? is_one_of(at(words, i + 1), nouns_after) : !ends_phrase(words, i)) return;
    const auto parted = parted_verbs[static_cast<std::size_t>(verb - joined_verbs.begin())];
    auto& finding = report(words[i].begin, words[i].end, concat({"the verb is \"", parted, "\""}),
                           concat({"'", written, "' is the noun: write \"", parted, "\""}));
    fix(finding, words[i].begin, words[i].end, parted);
  }

  /// "needed to setup, test and run it": a mark of punctuation stands behind the word, and no hyphen.
  [[nodiscard]] bool ends_phrase(Words words, std::size_t i) const {
    const auto rest = prose_.text().substr(words[i].end, 2);
    return at(words, i - 1) == "to" && !rest.empty() &&
           std::string_view(",.;:!?)\n\"(").find(trim_blank(rest)) != std::string_view::npos;
  }
  static char trim_blank(std::string_view two) { return two[0] == ' ' && two.size() > 1 ? two[1] : two[0]; }

  static bool is_capital_free(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

  [[nodiscard]] bool takes_verb(Words words, std::size_t i) const {
    const auto before = at(words, i - 1);
    const bool has_object = is_one_of(at(words, i + 1), after_verbs);
    if (before == "to")
      return i < 2 || (!is_one_of(at(words, i - 2), no_infinitive) &&
                       (has_object || is_one_of(at(words, i - 2), before_infinitives)));
    if (before == "and")
      return i >= 3 && at(words, i - 3) == "to" && (has_object || is_one_of(at(words, i - 2), beside_verbs));
    return is_one_of(before, before_verbs);
  }

  /// "Since May 2023 I am": what goes on until today "has been".
  void check_since(Words words, std::size_t i) {
    std::size_t next = i + 1;
    if (is_one_of(at(words, next), months)) ++next;
    if (!is_year(at(words, next)) && next == i + 1) return;
    if (is_year(at(words, next))) ++next;
    if (next >= words.size() || !goes_on(words, next)) return;
    // What one feels while one tells of the past is of today.
    static constexpr std::array<std::string_view, 12> feelings{
        "pleased", "glad", "happy", "sorry",     "proud",     "afraid",
        "told",    "sure", "aware", "delighted", "confident", "grateful"};
    if (at(words, next) == "i" && at(words, next + 1) == "am" && !is_one_of(at(words, next + 2), feelings))
      report(words[next].begin, words[next + 1].end, "what has gone on since then is \"I have been\"",
             "write \"I have been\"");
  }

  Diagnostic& report(std::uint32_t begin, std::uint32_t end, std::string message, std::string help) {
    return findings_.report(info_, prose_.span(begin, end), std::move(message), std::move(help));
  }

  /// Only where the source spells the word plainly.
  void fix(Diagnostic& finding, std::uint32_t begin, std::uint32_t end, std::string_view text) const {
    if (begin == end) {
      const auto before = prose_.exact_span(begin - 1, begin);
      if (before.known()) finding.fix.push_back({{before.end, before.end}, std::string(text)});
      return;
    }
    const auto place = prose_.exact_span(begin, end);
    if (place.known()) finding.fix.push_back({place, std::string(text)});
  }

  const RuleInfo& info_;
  const Prose& prose_;
  Diagnostics& findings_;
};

struct Idiom {
  static constexpr RuleInfo info{
      "idiom",
      Stage::check,
      Severity::warning,
      "\"five years experience\", \"to setup\", \"since 2019 I am\" (English only; the first two are mended "
      "by --fix)",
      "Each is a slip that a careful reader sees at once, and that spell checkers pass over.",
      "I have five years experience, and like to setup servers.",
      "I have five years' experience, and like to set up servers.",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    Idioms idioms(info, context.prose, findings);
    for (const auto& block : context.prose.blocks()) idioms.check(block);
  }
};

}  // namespace

constinit const Rule idiom{&Idiom::info, &Idiom::run};

}  // namespace cvbuild::rules
