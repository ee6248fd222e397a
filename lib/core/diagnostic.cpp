// The list of findings: counting and putting in order.
#include <cvbuild/core/diagnostic.hpp>

#include <algorithm>
#include <tuple>

namespace cvbuild::inline v0 {

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
