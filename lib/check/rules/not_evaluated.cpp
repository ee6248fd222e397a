// What the form or the application asks to be checked and this version cannot check.
#include "check/rules/anonymity.hpp"
#include "check/rules/list.hpp"
#include "check/wanted.hpp"

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct NotEvaluated {
  static constexpr RuleInfo info{"not-evaluated",
                                 Stage::check,
                                 Severity::error,
                                 "a check that cannot be done: an error if the form requires it, else a note",
                                 "What was not checked must not look as if it had passed.",
                                 "limits: [{max: 2, unit: pages}]",
                                 "limits: [{max: 800, unit: words}]"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    report_english(context, findings);
    if (data.form == nullptr) return;
    check_answers(data, findings);
    check_limits(context, findings);
    if (data.cv == nullptr && !data.cv_file.given() && has_anonymous_answers(data))
      findings
          .report(info, data.span,
                  "whether the answers say who wrote them is not checked: no CV here tells the names and "
                  "addresses to "
                  "look for",
                  "name it in application.yaml, in no document of the answers: cv: cv.yaml")
          .severity = Severity::note;
    const auto& required = data.form->required;
    if (!required.cv.empty() && data.cv_file.given() && data.cv == nullptr)
      findings.report(info, data.cv_file.span,
                      "whether the CV holds what the form requires is not known: it could not be read");
  }

  /// In one note: which rules do not understand the language.
  static void report_english(const RuleContext& context, Diagnostics& findings) {
    if (context.prose.is_english() || context.prose.words().empty()) return;
    std::string ids;
    for (const auto& rule : context.rules)
      if (rule.info->english_only && checking::is_wanted(context.application.data(), rule))
        ids.append(ids.empty() ? "" : ", ").append(rule.info->id);
    if (ids.empty()) return;
    const auto& data = context.application.data();
    findings
        .report(info, data.span,
                concat({"these rules know English alone, and say nothing of a text in '", data.language,
                        "': ", ids}))
        .severity = Severity::note;
  }

  static void check_answers(const Application::Data& data, Diagnostics& findings) {
    if (!data.unread_answers.given()) return;
    findings.report(info, data.unread_answers.span,
                    concat({"which questions are answered is not known: '", data.unread_answers.value,
                            "' could not be read"}));
  }

  /// Once a limit. A limit on what is not answered needs no count.
  static void check_limits(const RuleContext& context, Diagnostics& findings) {
    bool answered = false;
    for (const auto& status : context.coverage.questions) {
      answered = answered || status.answered;
      for (const auto& limit : status.limits)
        if (status.answered && !limit.count)
          report_limit(*limit.limit, concat({" of question '", status.question->id.value, "'"}),
                       context.coverage.questions.size() > 1, findings);
    }
    for (const auto& limit : context.coverage.limits)
      if (answered && !limit.count) report_limit(*limit.limit, " over all answers", false, findings);
  }

  /// `of_one`: of one question among several, whose pages nobody measures.
  static std::string_view why_not_pages(bool of_one) {
    return of_one ? " in pages is not checked: the pages of one answer among several are not measured, only "
                    "those of all together (limits: at the top of form.yaml, and --outputs with a PDF)"
                  : " in pages is not checked: pages need a laid-out document (--outputs, with a PDF)";
  }

  static void report_limit(const model::Limit& limit, std::string_view of_what, bool of_one,
                           Diagnostics& findings) {
    findings.report(info, limit.span,
                    limit.counter == model::Counter::pages
                        ? concat({"the limit", of_what, why_not_pages(of_one)})
                        : concat({"the limit", of_what, " is not checked: this version does not count by ",
                                  name(limit.counter)}),
                    "count it by hand, and grade this in application.yaml: checks: {not-evaluated: warning}");
  }
};

}  // namespace

constinit const Rule not_evaluated{&NotEvaluated::info, &NotEvaluated::run};

}  // namespace cvbuild::rules
