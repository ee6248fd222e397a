// A form that is not the one which was accepted: questions gone, new or moved, and other limits.
#include "check/rules/list.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct ChangedForm {
  static constexpr RuleInfo info{
      "changed-form",
      Stage::check,
      Severity::warning,
      "what changed in the form since it was accepted: a question removed or new, an ask removed, another "
      "order, another limit or choice",
      "A form that moves under its answers is noticed only when it is too late, unless someone compares.",
      "limits: [{max: 400, unit: words}]   # accepted as: at most 500 words",
      "limits: [{max: 400, unit: words}]   # seen, and accepted"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.form == nullptr || data.lock == nullptr) return;
    report_removed(*data.form, *data.lock, findings);
    for (const auto& question : data.form->questions) report_question(question, *data.lock, findings);
    report_order(*data.form, *data.lock, findings);
    const auto& form = *data.form;
    const auto at = [&](const auto& list) { return list.empty() ? form.span : list.front().span; };
    report_words("the limit over all answers", data.lock->limits, model::limits_in_words(form.limits),
                 at(form.limits), *data.lock, findings);
    report_words("what may be chosen", data.lock->choices, model::choices_in_words(form.choose),
                 at(form.choose), *data.lock, findings);
  }

  /// Something of the form as a whole, in words.
  static void report_words(std::string_view what, const model::Text& then, std::string_view now, Span place,
                           const model::Lock& lock, Diagnostics& findings) {
    if (then.value == now) return;
    auto& finding =
        findings.report(info, place, concat({what, " was ", shown(then.value), " and is now ", shown(now)}),
                        std::string(cure));
    finding.related.push_back({then.given() ? then.span : lock.span, "accepted here"});
  }

  static std::string_view shown(std::string_view words) { return words.empty() ? "none" : words; }

  static constexpr std::string_view cure = "once you have seen to it, run cvcheck --accept";

  static void report_removed(const model::Form& form, const model::Lock& lock, Diagnostics& findings) {
    for (const auto& locked : lock.questions)
      if (form.find(locked.id.value) == nullptr)
        findings.report(info, locked.id.span,
                        concat({"the form no longer has the question '", locked.id.value, "'"}),
                        std::string(cure));
  }

  static void report_question(const model::Question& question, const model::Lock& lock,
                              Diagnostics& findings) {
    const auto* locked = lock.find(question.id.value);
    if (locked == nullptr) {
      findings
          .report(info, question.span, concat({"the question '", question.id.value, "' is new in the form"}),
                  std::string(cure))
          .severity = Severity::note;
      return;
    }
    report_removed_asks(question, *locked, findings);
    const auto limits = model::limits_in_words(question.limits);
    if (limits == locked->limits.value) return;
    const auto place = question.limits.empty() ? question.span : question.limits.front().span;
    auto& finding = findings.report(info, place,
                                    concat({"the limit of question '", question.id.value, "' was ",
                                            shown(locked->limits.value), " and is now ", shown(limits)}),
                                    std::string(cure));
    finding.related.push_back({locked->limits.given() ? locked->limits.span : locked->span, "accepted here"});
  }

  static void report_removed_asks(const model::Question& question, const model::LockedQuestion& locked,
                                  Diagnostics& findings) {
    for (const auto& ask : locked.asks) {
      const bool is_there =
          ask.id.value == question.id.value ||  // which was its own one ask
          std::any_of(question.asks.begin(), question.asks.end(),
                      [&](const model::Ask& one) { return model::name(one) == ask.id.value; });
      if (!is_there)
        findings.report(
            info, ask.id.span,
            concat({"the question '", question.id.value, "' no longer has the ask '", ask.id.value, "'"}),
            std::string(cure));
    }
  }

  /// Once, at the first question that stands elsewhere than it did among those that both know.
  static void report_order(const model::Form& form, const model::Lock& lock, Diagnostics& findings) {
    std::vector<const model::Question*> then, now;
    for (const auto& locked : lock.questions)
      if (const auto* question = form.find(locked.id.value)) then.push_back(question);
    for (const auto& question : form.questions)
      if (lock.find(question.id.value)) now.push_back(&question);
    const auto [before, after] = std::mismatch(then.begin(), then.end(), now.begin(), now.end());
    if (before == then.end() || after == now.end()) return;
    findings
        .report(info, (*after)->span,
                concat({"the form asks its questions in another order: '", (*after)->id.value,
                        "' now comes where '", (*before)->id.value, "' was"}),
                std::string(cure))
        .severity = Severity::note;
  }
};

}  // namespace

constinit const Rule changed_form{&ChangedForm::info, &ChangedForm::run};

}  // namespace cvbuild::rules
