// "over five years' experience of X" against what the CV's dates add up to.
#include "check/rules/list.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/timeline.hpp"
#include "check/years_claim.hpp"

namespace cvbuild::rules {

namespace {

using checking::MonthRange;
using Claim = checking::YearsClaim;

/// What the CV proves: the time of all work, and that of everything with one tag or key word.
class Experience {
 public:
  Experience(const model::Cv& cv, const Application::Data& data)
      : undated_(checking::undated_position(cv)), refused_today_(data.as_of_refused.known()) {
    if (data.as_of) today_ = checking::latest_month(*data.as_of);
    for (const auto& position : cv.work.entries) add(position);
    for (const auto& entry : cv.volunteer.entries) add(entry);
    for (const auto& project : cv.projects.entries) {
      add(project);
      if (checking::is_dated(project))
        for (const auto& word : project.keywords)
          tagged_[fold(word.value)].ranges.push_back(checking::widest(project));
    }
  }

  /// Why nothing can be said; empty: it can.
  [[nodiscard]] std::string_view unknown() const {
    if (undated_ != nullptr)
      return undated_->start.refused.known() || undated_->end.refused.known()
                 ? "a date of a position in the CV is none"
                 : "a position in the CV has no dates";
    if (all_.empty()) return "the CV has no positions";
    if (!today_ && goes_on_)
      return refused_today_ ? "a position goes on, and the as-of of application.yaml is no date"
                            : "a position goes on, and application.yaml has no as-of";
    return {};
  }
  [[nodiscard]] std::int32_t months() { return checking::months_covered(all_, today()); }
  /// The time of what has a tag of those letters; nothing: the CV has no such tag.
  [[nodiscard]] std::optional<std::int32_t> months_tagged(const std::string& letters) {
    const auto found = tagged_.find(letters);
    if (found == tagged_.end()) return {};
    auto& tagged = found->second;
    if (!tagged.months) tagged.months = checking::months_covered(tagged.ranges, today());
    return tagged.months;
  }

  /// The letters and digits in lower case: what a tag and its words in a text have in common.
  static std::string fold(std::string_view text) {
    std::string letters;
    for (const char byte : text)
      if (byte >= 'A' && byte <= 'Z')
        letters += static_cast<char>(byte - 'A' + 'a');
      else if (byte != ' ' && byte != '-' && byte != '.')
        letters += byte;
    return letters;
  }

 private:
  template <class Entry>
  void add(const Entry& entry) {
    if (!checking::is_dated(entry)) return;
    all_.push_back(checking::widest(entry));
    goes_on_ = goes_on_ || all_.back().goes_on();
    for (const auto& tag : entry.tags) tagged_[fold(tag.value)].ranges.push_back(all_.back());
  }

  struct Tagged {
    std::vector<MonthRange> ranges;
    std::optional<std::int32_t> months;  ///< computed once, however many claims there are
  };
  [[nodiscard]] std::int32_t today() const { return today_.value_or(MonthRange::open - 1); }

  std::vector<MonthRange> all_;
  std::unordered_map<std::string, Tagged> tagged_;
  std::optional<std::int32_t> today_;
  const model::Position* undated_ = nullptr;
  bool refused_today_ = false;  ///< as-of is no date
  bool goes_on_ = false;
};

struct YearsClaimMismatch {
  static constexpr RuleInfo info{
      "years-claim-mismatch",
      Stage::check,
      Severity::warning,
      "years of experience that the CV's dates do not add up to (of what it tags so: a note); a note, too, "
      "where they cannot be added up",
      "Anyone can add up the dates of the CV, and somebody will.",
      "over ten years' experience, and work: [{name: Example Ltd, startDate: 2019-03, endDate: 2023-05}]",
      "over four years' experience, and work: [{name: Example Ltd, startDate: 2019-03, endDate: 2023-05}]",
      false,
      true};
  static constexpr std::int32_t tolerance = 3;   // months: nobody counts them
  static constexpr std::size_t reach = 12;       // words after "years" that say of what
  static constexpr std::size_t longest_tag = 3;  // words

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    std::optional<Experience> experience;
    if (data.cv != nullptr) experience.emplace(*data.cv, data);
    const auto months = experience ? experience->months() : 0;
    for (const auto& block : context.prose.blocks()) {
      if (block.kind == TextKind::value || block.kind == TextKind::heading) continue;
      for (const auto& sentence : context.prose.sentences(block))
        for (const auto& claim : checking::years_claims(context.prose, block, sentence))
          check(context.prose, claim, experience ? &*experience : nullptr, months, findings);
    }
  }

  static std::string_view word_at(const Prose& prose, std::size_t word) {
    return prose.lower(prose.words()[word]);
  }

  static void check(const Prose& prose, const Claim& claim, Experience* experience, std::int32_t months,
                    Diagnostics& findings) {
    const auto span = span_of(prose, claim);
    const auto unknown = experience ? experience->unknown() : std::string_view("there is no CV");
    if (!unknown.empty()) {
      findings
          .report(info, span,
                  concat({"whether the dates add up to ", Decimal(claim.years),
                          " years is not evaluated: ", unknown}))
          .severity = Severity::note;
      return;
    }
    if (is_short(months, claim))
      report(span, claim, "the CV's positions add", months, findings);
    else
      check_tagged(prose, claim, *experience, findings);
  }

  static bool is_short(std::int32_t months, const Claim& claim) {
    return months + tolerance < claim.years * 12;
  }

  static Diagnostic& report(Span span, const Claim& claim, std::string_view whose, std::int32_t months,
                            Diagnostics& findings) {
    auto sum = concat({Decimal(months / 12), months / 12 == 1 ? " year" : " years"});
    if (months % 12 != 0)
      sum += concat({" and ", Decimal(months % 12), months % 12 == 1 ? " month" : " months"});
    return findings.report(info, span,
                           concat({Decimal(claim.years), " years are claimed, but ", whose, " up to ", sum}),
                           "correct the number or the dates");
  }

  /// The first thing after the claim that the CV tags: "experience of developing micro-services". A comma, or
  /// another claim, ends what is said of this one.
  static void check_tagged(const Prose& prose, const Claim& claim, Experience& experience,
                           Diagnostics& findings) {
    const auto end = std::min(claim.after + reach, claim.last);
    for (auto word = claim.after;
         word < end && !parts(prose, word) && !checking::number_of_years(word_at(prose, word)); ++word) {
      std::string letters;
      for (auto last = word; last < std::min(word + longest_tag, end); ++last) {
        letters += Experience::fold(word_at(prose, last));
        if (const auto months = experience.months_tagged(letters)) {
          if (is_short(*months, claim)) report_tagged(prose, claim, {word, last}, *months, findings);
          return;
        }
      }
    }
  }

  /// Whether a comma, semicolon or colon stands before the word.
  static bool parts(const Prose& prose, std::size_t word) {
    const auto before = prose.words()[word - 1].end;
    return prose.text().substr(before, prose.words()[word].begin - before).find_first_of(",;:") !=
           std::string_view::npos;
  }

  struct Words {
    std::size_t first = 0, last = 0;
  };
  static void report_tagged(const Prose& prose, const Claim& claim, Words what, std::int32_t months,
                            Diagnostics& findings) {
    const auto begin = prose.words()[what.first].begin;
    const auto name = prose.text().substr(begin, prose.words()[what.last].end - begin);
    report(span_of(prose, claim), claim, concat({"what the CV tags with '", name, "' adds"}), months,
           findings)
        .severity = Severity::note;
  }

  static Span span_of(const Prose& prose, const Claim& claim) {
    return prose.span(prose.words()[claim.number].begin, prose.words()[claim.after - 1].end);
  }
};

}  // namespace

constinit const Rule years_claim_mismatch{&YearsClaimMismatch::info, &YearsClaimMismatch::run};

}  // namespace cvbuild::rules
