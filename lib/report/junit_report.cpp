// Findings and states as JUnit's XML: a suite is a question, a case is an ask.
#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/place.hpp"
#include "report/xml_text.hpp"

namespace cvbuild::inline v0 {

namespace {

using reports::xml_text;

/// Cases, and how many of them are what.
struct Suite {
  std::string name;
  std::string cases;
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;

  [[nodiscard]] std::string text() const {
    return concat({"  <testsuite name=\"", xml_text(name), "\" tests=\"", Decimal(tests), "\" failures=\"",
                   Decimal(failures), "\" errors=\"", Decimal(errors), "\" skipped=\"", Decimal(skipped),
                   "\">\n", cases, "  </testsuite>\n"});
  }
};

class JunitWriter {
 public:
  JunitWriter(const CheckReport& report, const ReportOptions& options) : report_(report), options_(options) {}

  std::vector<Suite> write() {
    for (const auto& status : report_.coverage->questions) question(status);
    others();
    return std::move(suites_);
  }

 private:
  void question(const QuestionStatus& status) {
    Suite suite;
    const auto id = status.question->id.value;
    suite.name = concat({report_.name, ": ", id});
    for (const auto& ask : status.asks) one(suite, status, ask);
    suites_.push_back(std::move(suite));
  }

  void one(Suite& suite, const QuestionStatus& status, const AskStatus& ask) const {
    const auto id = status.question->id.value;
    const auto* failing = finding_about(id, ask);
    std::string inside;
    if (failing != nullptr)
      inside = problem(suite, *failing);
    else if (ask.state == AskState::not_evaluated)
      inside = concat({"<error message=\"", xml_text(ask.reason), "\"/>"}), ++suite.errors;
    else if (ask.state == AskState::waived)
      inside = concat({"<skipped message=\"waived: ", xml_text(ask.reason), "\"/>"}), ++suite.skipped;
    else if (ask.state != AskState::covered)
      inside = concat({"<skipped message=\"", name(ask.state), ", and no finding that fails the run\"/>"}),
      ++suite.skipped;
    const auto& span = status.answer ? status.answer->heading->span : status.question->span;
    add_case(suite, ask.id, id, span, inside);
  }

  void add_case(Suite& suite, std::string_view name, std::string_view of, Span span,
                std::string_view inside) const {
    const auto place = report_.sources->locate(span);
    ++suite.tests;
    suite.cases += concat({"    <testcase name=\"", xml_text(name), "\" classname=\"", xml_text(of), "\""});
    if (place.source != nullptr)
      suite.cases +=
          concat({" file=\"", xml_text(place.source->name), "\" line=\"", Decimal(place.line), "\""});
    suite.cases += inside.empty() ? std::string("/>\n") : concat({">", inside, "</testcase>\n"});
  }

  /// What fails the run and is about that ask, or about its question as a whole, which no waived ask is part
  /// of.
  [[nodiscard]] const Diagnostic* finding_about(std::string_view question, const AskStatus& ask) const {
    const auto subject = concat({question, "/", ask.id});
    const bool of_whole = ask.state != AskState::waived;
    for (const auto& finding : report_.findings->all())
      if (finding.severity >= options_.fail_on &&
          (finding.subject == subject || (of_whole && finding.subject == question)))
        return &finding;
    return nullptr;
  }

  /// What could not be checked is an error of the check, all else a failure.
  [[nodiscard]] static bool is_error(std::string_view rule) {
    return rule == "not-evaluated" || rule == "missing-form" || rule == "unreadable";
  }

  [[nodiscard]] std::string problem(Suite& suite, const Diagnostic& finding) const {
    const bool error = is_error(reports::rule_of(finding).id);
    const std::string_view element = error ? "error" : "failure";
    ++(error ? suite.errors : suite.failures);
    const auto place = reports::place_of(finding, *report_.sources);
    return concat({"<", element, " type=\"", reports::rule_of(finding).id, "\" message=\"",
                   xml_text(finding.message), "\">",
                   xml_text(concat({place.file, ":", Decimal(place.line), ":", Decimal(place.column), ": ",
                                    reports::message_of(finding)})),
                   "</", element, ">"});
  }

  /// All that no ask has told; one case that passes where nothing is wrong, so that no suite is empty.
  void others() {
    Suite suite;
    suite.name = concat({report_.name, ": findings"});
    for (const auto& finding : report_.findings->all()) {
      if (finding.severity < options_.fail_on || !finding.subject.empty()) continue;
      const auto inside = problem(suite, finding);
      add_case(suite, finding.message, reports::rule_of(finding).id, finding.span, inside);
    }
    if (suite.tests == 0) add_case(suite, "no finding fails the run", "cvcheck", {}, {});
    suites_.push_back(std::move(suite));
  }

  const CheckReport& report_;
  const ReportOptions& options_;
  std::vector<Suite> suites_;
};

}  // namespace

std::string junit_report(const CheckReports& reports, const ReportOptions& options) {
  Suite all;
  for (const auto& report : reports)
    for (const auto& suite : JunitWriter(report, options).write()) {
      all.tests += suite.tests;
      all.failures += suite.failures;
      all.errors += suite.errors;
      all.skipped += suite.skipped;
      all.cases += suite.text();
    }
  return concat({"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cvcheck\" tests=\"",
                 Decimal(all.tests), "\" failures=\"", Decimal(all.failures), "\" errors=\"",
                 Decimal(all.errors), "\" skipped=\"", Decimal(all.skipped), "\">\n", all.cases,
                 "</testsuites>\n"});
}

}  // namespace cvbuild
