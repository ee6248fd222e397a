// Findings that stand for several places; and the list of findings: counting and putting in order.
#include <cvbuild/core/diagnostic.hpp>

#include <algorithm>
#include <tuple>

#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0 {

namespace {

std::string count_of(std::size_t times) {
  return times == 1 ? std::string() : concat({" (", Decimal(times), " times)"});
}

bool holds(Span place, Span edited) { return place.begin <= edited.begin && edited.end <= place.end; }

}  // namespace

void stand_for(Diagnostic& finding, std::vector<Span> others) {
  finding.message = message_of_one(finding);
  finding.others = std::move(others);
  finding.message += count_of(finding.times());
}

std::string_view message_of_one(const Diagnostic& finding) {
  std::string_view message = finding.message;
  const auto count = count_of(finding.times());
  if (message.ends_with(count)) message.remove_suffix(count.size());
  return message;
}

bool keep_places(Diagnostic& finding, const std::function<bool(Span)>& kept) {
  std::vector<Span> left, gone;
  (kept(finding.span) ? left : gone).push_back(finding.span);
  for (const auto place : finding.others) (kept(place) ? left : gone).push_back(place);
  if (left.empty() || gone.empty()) return !left.empty();
  std::sort(gone.begin(), gone.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::erase_if(finding.fix, [&](const Edit& edit) {
    const auto after = std::upper_bound(gone.begin(), gone.end(), edit.span.begin,
                                        [](std::uint32_t at, Span place) { return at < place.begin; });
    return after != gone.begin() && holds(*(after - 1), edit.span);
  });
  const bool counts = message_of_one(finding).size() < finding.message.size();
  finding.message = message_of_one(finding);
  finding.span = left.front();
  finding.others.assign(left.begin() + 1, left.end());
  if (counts) finding.message += count_of(finding.times());
  return true;
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(items_.begin(), items_.end(),
                    [severity](const Diagnostic& item) { return item.severity >= severity; }));
}

void Diagnostics::sort() {
  for (const auto& one : items_) static_cast<void>(required(one.rule, "Diagnostics: a finding has no rule"));
  std::stable_sort(items_.begin(), items_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(a.span.begin, a.rule->id) < std::tuple(b.span.begin, b.rule->id);
  });
  const auto is_same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.rule == b.rule && a.span == b.span && a.severity == b.severity && a.message == b.message;
  };
  items_.erase(std::unique(items_.begin(), items_.end(), is_same), items_.end());
}

}  // namespace cvbuild
