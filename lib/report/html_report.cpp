// Findings and states as one page for a person.
#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/report/report.hpp>

#include "report/html_style.hpp"
#include "report/html_text.hpp"
#include "report/severities.hpp"
#include "report/xml_text.hpp"

namespace cvbuild::inline v0 {

namespace {

using reports::xml_text;

/// "1 word", "2 words".
std::string counted(std::size_t number, model::Unit unit) {
  auto text = concat({Decimal(number), " ", name(unit)});
  if (number == 1) text.pop_back();
  return text;
}

/// "412 words, of at most 500", with how the form counts where it says so.
std::string in_words(const LimitStatus& status) {
  const auto& limit = *status.limit;
  auto text =
      status.count ? counted(*status.count, limit.unit) : concat({"no ", name(limit.unit), " counted"});
  if (limit.min && limit.max)
    text += concat({", of ", Decimal(*limit.min), " to ", Decimal(*limit.max)});
  else if (limit.max)
    text += concat({", of at most ", Decimal(*limit.max)});
  else if (limit.min)
    text += concat({", of at least ", Decimal(*limit.min)});
  if (limit.has_counter) text += concat({" (", name(limit.counter), ")"});
  if (status.excess() != 0) text += concat({": ", Decimal(status.excess()), " too many"});
  if (status.missing() != 0) text += concat({": ", Decimal(status.missing()), " too few"});
  return text;
}

/// "62%", at most all of it.
std::string share(std::size_t part, std::size_t whole) {
  const auto percent = whole == 0 ? 100 : std::min<std::size_t>(part * 100 / whole, 100);
  return concat({Decimal(percent), "%"});
}

class Page {
 public:
  explicit Page(std::string& page) : page_(page) {}

  void application(const CheckReport& report, std::size_t number) {
    report_ = &report;
    number_ = number;
    reports::MarkedText text(*report.findings, *report.sources);
    page_ +=
        concat({"<section aria-labelledby=\"a", Decimal(number), "\">\n<h2 id=\"a", Decimal(number), "\">",
                xml_text(report.name), "</h2>\n<p class=\"totals\">", totals(*report.coverage), "</p>\n"});
    const auto counts = reports::severity_counts(*report.findings);
    page_ += concat({"<p class=\"soft\">", counts.empty() ? "no findings" : counts, "</p>\n"});
    for (const auto& limit : report.coverage->limits) bar(limit, "All answers together: ");
    contents();
    for (std::size_t i = 0; i < report.coverage->questions.size(); ++i)
      question(report.coverage->questions[i], i, text);
    others(text);
    page_ += "</section>\n";
  }

 private:
  [[nodiscard]] std::string anchor(std::size_t question) const {
    return concat({"a", Decimal(number_), "q", Decimal(question)});
  }

  static bool breaks_limit(const QuestionStatus& status) {
    return status.answered &&
           std::any_of(status.limits.begin(), status.limits.end(),
                       [](const LimitStatus& limit) { return limit.excess() != 0 || limit.missing() != 0; });
  }
  static bool is_optional(const QuestionStatus& status) { return !status.counted && !status.required; }
  static std::string_view state_of(const QuestionStatus& status) {
    return breaks_limit(status)  ? "outside its limits"
           : status.complete     ? "complete"
           : is_optional(status) ? "optional"
           : status.answered     ? "not complete"
                                 : "not answered";
  }
  static std::string_view class_of(const QuestionStatus& status) {
    return status.complete && !breaks_limit(status) ? "covered"
           : is_optional(status)                    ? "waived"
                                                    : "uncovered";
  }

  void contents() {
    const auto& questions = report_->coverage->questions;
    if (questions.empty()) return;
    page_ +=
        concat({"<nav aria-label=\"Questions of ", xml_text(report_->name), "\"><ol class=\"contents\">\n"});
    for (std::size_t i = 0; i < questions.size(); ++i)
      page_ += concat({"<li><a href=\"#", anchor(i), "\">", xml_text(questions[i].question->id.value),
                       "</a> <span class=\"state ", class_of(questions[i]), "\">", state_of(questions[i]),
                       "</span></li>\n"});
    page_ += "</ol></nav>\n";
  }

  void question(const QuestionStatus& status, std::size_t index, reports::MarkedText& text) {
    const auto& question = *status.question;
    const auto prompt = question.prompt.value.empty() ? question.id.value : question.prompt.value;
    page_ += concat({"<section class=\"question\" aria-labelledby=\"", anchor(index), "\">\n<h3 id=\"",
                     anchor(index), "\">", xml_text(prompt), "</h3>\n<p class=\"soft\"><code>",
                     xml_text(question.id.value), "</code> ", state_of(status), ", ",
                     counted(status.words, model::Unit::words), "</p>\n<ul class=\"asks\">\n"});
    for (const auto& ask : status.asks) one_ask(ask);
    page_ += "</ul>\n";
    for (const auto& limit : status.limits) bar(limit, "");
    if (status.answer != nullptr) text.add_rows(place_of(*status.answer), page_);
    text.add_list(about(question.id.value), page_);
    page_ += "</section>\n";
  }

  void one_ask(const AskStatus& ask) {
    page_ += concat({"<li><span class=\"state ", name(ask.state), "\">", name(ask.state), "</span> "});
    page_ += ask.ask == nullptr ? "the question as a whole" : xml_text(ask.id);
    if (ask.ask != nullptr && ask.ask->any_of.empty() && ask.ask->ask != ask.id)
      page_ += concat({" <span class=\"soft\">", xml_text(ask.ask->ask), "</span>"});
    if (!ask.reason.empty()) page_ += concat({" <span class=\"soft\">(", xml_text(ask.reason), ")</span>"});
    page_ += "</li>\n";
  }

  /// The whole bar is the most that is allowed; where there is only a least, that. A stroke marks a least
  /// below a most.
  void bar(const LimitStatus& status, std::string_view subject) {
    const auto& limit = *status.limit;
    const auto words = concat({subject, in_words(status)});
    const auto whole = limit.max.value_or(limit.min.value_or(0));
    const bool broken = status.excess() != 0 || status.missing() != 0;
    page_ += concat({"<div class=\"limit\"><div>", words, "</div><div class=\"bar", broken ? " broken" : "",
                     "\" aria-hidden=\"true\"><span style=\"width:", share(status.count.value_or(0), whole),
                     "\"></span>"});
    if (limit.min && limit.max) page_ += concat({"<i style=\"left:", share(*limit.min, whole), "\"></i>"});
    page_ += "</div></div>\n";
  }

  static Span place_of(const model::Answer& answer) {
    const auto begin = answer.heading->span;
    return {begin.begin,
            answer.body.empty() ? begin.end : std::max(begin.end, doc::node(answer.body.back()).span.end)};
  }

  [[nodiscard]] reports::FindingList about(std::string_view question) const {
    reports::FindingList list;
    for (const auto& finding : report_->findings->all()) {
      const std::string_view subject = finding.subject;
      if (subject.substr(0, subject.find('/')) == question) list.push_back(&finding);
    }
    return list;
  }

  void others(reports::MarkedText& text) {
    std::string rest;
    text.add_others(rest);
    if (rest.empty()) return;
    const bool questions = !report_->coverage->questions.empty();
    page_ += concat({"<section class=\"question\" aria-labelledby=\"a", Decimal(number_),
                     "rest\">\n<h3 id=\"a", Decimal(number_), "rest\">",
                     questions ? "Other findings" : "Findings", "</h3>\n", rest, "</section>\n"});
  }

  std::string& page_;
  const CheckReport* report_ = nullptr;
  std::size_t number_ = 0;
};

}  // namespace

std::string html_report(const CheckReports& reports) {
  std::string page =
      concat({"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src "
              "'unsafe-inline'\">\n"
              "<title>cvcheck",
              reports.size() == 1 ? concat({": ", xml_text(reports.front().name)}) : "", "</title>\n<style>",
              reports::html_style,
              "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the questions</a>\n"
              "<header><h1>What cvcheck found</h1></header>\n<main id=\"main\" tabindex=\"-1\">\n"});
  Page writer(page);
  for (std::size_t i = 0; i < reports.size(); ++i) writer.application(reports[i], i);
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace cvbuild
