// Looks at the words around a number of years: of what they are, and whose.
#include "check/years_claim.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "check/word_list.hpp"

namespace cvbuild::checking {

namespace {

/// Between a verb and its number.
constexpr std::array<std::string_view, 14> qualifiers{"over",   "more",    "than",          "about", "around",
                                                      "nearly", "almost",  "approximately", "some",  "at",
                                                      "least",  "roughly", "well",          "a"};
constexpr std::array<std::string_view, 13> having{"have",   "had",  "bring",       "possess",  "offer",
                                                  "gained", "got",  "accumulated", "acquired", "built",
                                                  "hold",   "i've", "i\u2019ve"};
constexpr std::array<std::string_view, 8> with_words{"with",       "having", "bringing", "offering",
                                                     "possessing", "has",    "and",      "of"};
constexpr std::array<std::string_view, 4> first_person{"i", "i've", "i\u2019ve", "my"};
constexpr std::array<std::string_view, 6> being{"i'm", "i\u2019m", "am", "as", "was", "became"};
/// Before the verb: what is not so, or only wished for.
constexpr std::array<std::string_view, 26> unreal{
    "not",   "don't",  "don\u2019t", "didn't", "didn\u2019t", "haven't", "haven\u2019t", "never", "to",
    "would", "will",   "could",      "should", "might",       "may",     "if",           "wish",  "hope",
    "until", "unless", "when",       "once",   "cannot",      "can't",   "can\u2019t",   "nor"};
constexpr std::array<std::string_view, 2> offers{"bring", "offer"};
/// What tells that a noun before "with" is not the CV's owner.
constexpr std::array<std::string_view, 12> others{"the",    "my",      "our",      "his", "her", "their",
                                                  "people", "someone", "somebody", "we",  "who", "they"};

constexpr std::array<std::string_view, 28> persons{
    "manager",    "managers", "mentor",  "mentors", "boss",      "supervisor", "colleague",
    "colleagues", "team",     "lead",    "teacher", "professor", "tutor",      "coach",
    "director",   "employer", "client",  "clients", "customer",  "father",     "mother",
    "partner",    "friend",   "brother", "sister",  "company",   "advisor",    "predecessor"};

class ClaimFinder {
 public:
  ClaimFinder(const Prose& prose, const ProseBlock& block, const ProseSentence& sentence)
      : prose_(prose), block_(block), first_(sentence.first_word), last_(sentence.last_word) {}

  std::vector<YearsClaim> find() {
    std::vector<YearsClaim> claims;
    for (auto word = first_; word + 1 < last_; ++word) {
      const auto unit = at(word + 1);
      auto years = years_in(at(word), unit);
      if (!years || !prose_.words()[word].plain) continue;
      auto number = word;
      if (const auto tens = tens_before(word); tens != 0 && *years < 10) {
        *years += tens;
        --number;
      }
      const bool is_claim = is_experience(word + 2) ? is_own(number, !claims.empty())
                                                    : is_worked(number) || is_career(number, word + 2);
      if (is_claim) claims.push_back({*years, number, word + 2, last_});
    }
    return claims;
  }

 private:
  [[nodiscard]] std::string_view at(std::size_t word) const { return prose_.lower(prose_.words()[word]); }

  /// "five years", "a decade", "two decades".
  static std::optional<std::int32_t> years_in(std::string_view number, std::string_view unit) {
    constexpr std::int32_t decade = 10;
    if (unit == "years" || unit == "years'" || unit == "years\u2019" || unit == "year")
      return number_of_years(number);
    if (unit == "decade" && (number == "a" || number == "one")) return decade;
    const auto decades = unit == "decades" ? number_of_years(number) : std::nullopt;
    if (decades) return *decades * decade;
    return {};
  }

  /// The 20 of "twenty-five" before the five; 0 if there is none.
  [[nodiscard]] std::int32_t tens_before(std::size_t word) const {
    if (word == first_) return 0;
    const auto& before = prose_.words()[word - 1];
    const char between = prose_.text()[before.end];
    const bool joined = prose_.words()[word].begin == before.end + 1 && (between == '-' || between == ' ');
    const auto tens = joined ? number_of_years(at(word - 1)).value_or(0) : 0;
    return tens >= 20 && tens % 10 == 0 && at(word - 1)[0] > '9' ? tens : 0;
  }

  /// "I have worked in the NHS for over twenty years"; not "I have lived there for".
  [[nodiscard]] bool is_worked(std::size_t number) const {
    constexpr std::array<std::string_view, 22> working{
        "worked",   "working",   "practised", "practising", "practiced",  "practicing", "nursed", "nursing",
        "taught",   "teaching",  "lectured",  "lecturing",  "managed",    "managing",   "led",    "leading",
        "designed", "designing", "coded",     "coding",     "programmed", "programming"};
    auto word = number;
    while (word > first_ && is_one_of(at(word - 1), qualifiers)) --word;
    if (word == first_ || at(word - 1) != "for") return false;
    for (auto verb = word - 1; verb > first_; --verb) {
      if (is_parted(verb)) return false;
      if (at(verb) == "been" && is_occupation(verb + 1, word - 1))
        return has_subject(verb) && !is_unreal(verb) && is_perfect(verb);
      if (is_one_of(at(verb), working)) return has_subject(verb) && !is_unreal(verb) && is_perfect(verb);
    }
    return false;
  }
  /// "a nurse", "a primary school teacher", in the words [begin, end).
  [[nodiscard]] bool is_occupation(std::size_t begin, std::size_t end) const {
    constexpr std::array<std::string_view, 20> names{
        "nurse",      "chef",       "cook",        "engineer",  "manager",    "teacher",   "lecturer",
        "developer",  "analyst",    "midwife",     "solicitor", "barrister",  "architect", "paramedic",
        "programmer", "researcher", "electrician", "plumber",   "accountant", "consultant"};
    return end - begin >= 2 && end - begin <= 5 && (at(begin) == "a" || at(begin) == "an") &&
           is_one_of(at(end - 1), names);
  }
  /// "have worked", "I've worked", "have been working": until today, and not for one of several employers.
  [[nodiscard]] bool is_perfect(std::size_t verb) const {
    constexpr std::array<std::string_view, 4> perfect{"have", "been", "i've", "i\u2019ve"};
    return is_one_of(at(verb - 1), perfect);
  }

  /// Whether a mark of punctuation stands before the word.
  [[nodiscard]] bool is_parted(std::size_t word) const {
    const auto before = prose_.words()[word - 1].end;
    return prose_.text().substr(before, prose_.words()[word].begin - before).find_first_of(",;:.(") !=
           std::string_view::npos;
  }

  /// "five years' commercial experience", "five years of experience"; not "in five years, experience".
  [[nodiscard]] bool is_experience(std::size_t after) const {
    for (auto word = after; word < std::min(after + 4, last_) && !is_parted(word); ++word)
      if (at(word) == "experience" || at(word) == "practice" || at(word) == "service")
        return !is_of_life(word);
    return is_in_field(after) || is_of_doing(after);
  }
  /// "lived experience", "driving experience", "experience as a parent", "of caring for my father", "ten
  /// years of service out of a bike": no employment proves it.
  [[nodiscard]] bool is_of_life(std::size_t experience) const {
    constexpr std::array<std::string_view, 8> kinds{"lived",  "life",     "living",    "driving",
                                                    "riding", "personal", "parenting", "family"};
    constexpr std::array<std::string_view, 22> things{
        "parent",   "parents", "mother",    "father",   "mum",         "dad",        "patient",  "carer",
        "customer", "mental",  "illness",   "caring",   "living",      "disability", "recovery", "addiction",
        "being",    "life",    "childhood", "guardian", "grandmother", "grandfather"};
    constexpr std::size_t reach = 5;
    if (is_one_of(at(experience - 1), kinds)) return true;
    if (experience + 1 < last_ && at(experience + 1) == "out") return true;
    for (auto word = experience + 1; word < std::min(experience + reach, last_) && !is_parted(word); ++word)
      if (is_one_of(at(word), things)) return true;
    return false;
  }
  /// "my ten years as a chef", "my 15-year career".
  [[nodiscard]] bool is_career(std::size_t number, std::size_t after) const {
    if (number == first_ || at(number - 1) != "my" || after >= last_ || is_parted(after)) return false;
    if (at(after) == "career") return true;
    return after + 1 < last_ && at(after) == "as" && (at(after + 1) == "a" || at(after + 1) == "an") &&
           !is_person_at_home(after + 2);
  }
  [[nodiscard]] bool is_person_at_home(std::size_t word) const {
    constexpr std::array<std::string_view, 16> homes{
        "parent",  "mother",   "father", "mum",    "dad",   "carer", "patient", "wife",
        "husband", "customer", "member", "single", "child", "user",  "student", "foster"};
    return word < last_ && is_one_of(at(word), homes);
  }
  /// "twelve years in nursing", "in the public sector"; not "in London", "in hand", "in a row".
  [[nodiscard]] bool is_in_field(std::size_t after) const {
    constexpr std::array<std::string_view, 24> places{
        "a",      "an",     "and",    "all", "between", "captivity", "court", "custody",
        "debt",   "exile",  "hand",   "her", "his",     "hospital",  "jail",  "my",
        "office", "prison", "school", "so",  "this",    "total",     "which", "college"};
    constexpr std::array<std::string_view, 8> fields{"industry", "field",      "profession", "sector",
                                                     "business", "industries", "trade",      "area"};
    constexpr std::size_t reach = 4;
    if (after + 1 >= last_ || at(after) != "in" || is_parted(after) || is_parted(after + 1)) return false;
    const auto first = prose_.text()[prose_.words()[after + 1].begin];
    if (at(after + 1) != "the") return first >= 'a' && first <= 'z' && !is_one_of(at(after + 1), places);
    for (auto word = after + 2; word < std::min(after + reach, last_); ++word)
      if (is_one_of(at(word), fields)) return true;
    return false;
  }
  /// "12+ years of nursing"; not "ten years of waiting".
  [[nodiscard]] bool is_of_doing(std::size_t after) const {
    constexpr std::array<std::string_view, 15> others_doing{
        "being",  "bringing", "caring",   "doing",     "going",  "having",  "king",     "learning",
        "living", "studying", "training", "suffering", "trying", "waiting", "wondering"};
    if (after + 1 >= last_ || at(after) != "of" || is_parted(after) || is_parted(after + 1)) return false;
    const auto doing = at(after + 1);
    return doing.size() > 5 && doing.ends_with("ing") && !is_one_of(doing, others_doing);
  }

  [[nodiscard]] bool is_own(std::size_t number, bool follows_own) const {
    auto word = number;
    while (word > first_ && is_one_of(at(word - 1), qualifiers)) --word;
    if (word == first_) return is_fragment(number) || continues_as_own(number);
    const auto before = at(word - 1);
    if (before == "my") return true;
    if (follows_own && (is_parted(word) || before == "and" || before == "including")) return true;
    if (is_one_of(before, having)) return has_subject(word - 1) && !is_unreal(word - 1);
    if (word - 1 == first_ && is_one_of(before, with_words)) return continues_as_own(number);
    return is_one_of(before, with_words) && is_of_writer(word - 1);
  }

  /// "I do not have", "I want to have": a word between the subject and the verb, or what opens the clause.
  [[nodiscard]] bool is_unreal(std::size_t verb) const {
    constexpr std::size_t reach = 5;
    for (auto word = verb; word > first_ && verb - word < reach; --word) {
      const auto before = at(word - 1);
      // "I would bring twenty years" says that they are there.
      const bool offered =
          (before == "would" || before == "will" || before == "can") && is_one_of(at(verb), offers);
      if (is_one_of(before, unreal) && !offered) return true;
      if (is_parted(word)) return false;
    }
    return false;
  }

  /// Nothing but the claim, as in a list: "Five years' experience of Python".
  [[nodiscard]] bool is_fragment(std::size_t number) const {
    for (auto word = number; word < last_; ++word)
      if (word > number && is_parted(word)) return false;
    return true;
  }

  /// "With ten years of experience, I …": the clause behind the comma is the writer's, or says no other's.
  [[nodiscard]] bool continues_as_own(std::size_t number) const {
    for (auto word = number + 1; word < last_; ++word) {
      if (!is_parted(word)) continue;
      return !is_one_of(at(word), others) || (at(word) == "my" && !is_person(word + 1));
    }
    return true;
  }

  /// "my manager", "my previous team lead"; not "my strength is".
  [[nodiscard]] bool is_person(std::size_t word) const {
    constexpr std::size_t reach = 3;
    for (auto at_word = word; at_word < std::min(word + reach, last_); ++at_word)
      if (is_one_of(at(at_word), persons)) return true;
    return false;
  }

  /// "I", or "I also", just before the verb at `verb` or in it.
  [[nodiscard]] bool has_subject(std::size_t verb) const {
    constexpr std::size_t reach = 3;
    for (auto word = verb + 1; word > first_ && verb + 1 - word <= reach; --word)
      if (is_one_of(at(word - 1), first_person)) return at(word - 1) != "my";
    return verb == first_;
  }

  /// "mentored by an engineer with", "part of a team with", "as a teacher with … told me".
  [[nodiscard]] bool is_of_another(std::size_t with) const {
    constexpr std::array<std::string_view, 3> of_others{"by", "under", "part"};
    if (at(with - 1) == "team" || at(with - 1) == "group") return true;
    for (auto word = first_; word < last_; ++word)
      if (word < with ? is_one_of(at(word), of_others) : at(word) == "told") return true;
    return false;
  }

  /// "A nurse with ten years' experience, I lead".
  [[nodiscard]] bool goes_on_with_i(std::size_t with) const {
    for (auto word = with + 1; word < last_; ++word)
      if (is_parted(word)) return is_one_of(at(word), first_person) && at(word) != "my";
    return false;
  }

  /// "With …" at the begin, "I am an engineer with …"; in a CV what begins without a verb of somebody else.
  [[nodiscard]] bool is_of_writer(std::size_t with) const {
    if (with == first_) return true;
    if ((at(first_) == "a" || at(first_) == "an") && goes_on_with_i(with)) return !is_of_another(with);
    constexpr std::size_t reach = 10;
    if (with - first_ > reach) return false;
    bool is_self = false;
    if (is_of_another(with)) return false;
    for (auto word = first_; word < with; ++word) {
      if (is_one_of(at(word), others)) return false;
      const bool copula = is_one_of(at(word), being);
      is_self = is_self || (copula && (at(word) != "am" || (word > first_ && at(word - 1) == "i")));
    }
    const bool is_summary = block_.owner == TextOwner::cv && !is_one_of(at(first_), first_person);
    return is_self || is_summary;
  }

  const Prose& prose_;
  const ProseBlock& block_;
  std::size_t first_, last_;
};

}  // namespace

std::optional<std::int32_t> number_of_years(std::string_view word) {
  static constexpr std::string_view names[] = {"one",     "two",       "three",    "four",     "five",
                                               "six",     "seven",     "eight",    "nine",     "ten",
                                               "eleven",  "twelve",    "thirteen", "fourteen", "fifteen",
                                               "sixteen", "seventeen", "eighteen", "nineteen"};
  static constexpr std::string_view tens[] = {"twenty", "thirty", "forty", "fifty"};
  for (std::size_t index = 0; index < std::size(names); ++index)
    if (word == names[index]) return static_cast<std::int32_t>(index) + 1;
  for (std::size_t index = 0; index < std::size(tens); ++index)
    if (word == tens[index]) return static_cast<std::int32_t>(index + 2) * 10;
  if (word.ends_with('+')) word.remove_suffix(1);
  std::int32_t years = 0;
  const auto* end = word.data() + word.size();
  if (word.empty() || word.size() > 2 || std::from_chars(word.data(), end, years).ptr != end) return {};
  return years;
}

std::vector<YearsClaim> years_claims(const Prose& prose, const ProseBlock& block,
                                     const ProseSentence& sentence) {
  return ClaimFinder(prose, block, sentence).find();
}

}  // namespace cvbuild::checking
