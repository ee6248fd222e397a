// Reads an application from memory, without touching a file, and prints its coverage and its findings.
#include <cstdio>
#include <string>

#include <cvbuild/cvbuild.hpp>

#include "check.hpp"

namespace {

constexpr const char* application_yaml = R"(application: Software engineer, Example Ltd
form: form.yaml
answers: answers.md
as-of: 2023-11-20
)";

constexpr const char* form_yaml = R"(form: Written interview
questions:
  - id: experience
    prompt: Outline your programming experience. Which systems and languages do you know?
    asks:
      - {id: systems, ask: systems}
      - {id: languages, ask: languages}
  - id: why
    prompt: Why us?
)";

constexpr const char* answers_md = R"(# Programming experience {#experience}

{covers=systems}
Ubuntu and macOS, daily.
)";

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace

int main() {
  using namespace cvbuild;

  // The first is where reading starts; it names the others.
  const auto sources = Sources::from_buffers(
      {{"application.yaml", application_yaml}, {"form.yaml", form_yaml}, {"answers.md", answers_md}});
  Diagnostics diagnostics;
  const Application application = read_application(sources, diagnostics);
  check(diagnostics.empty(), "the sources can be read");

  // The state of every ask.
  const Coverage states = coverage(application);
  for (const auto& question : states.questions)
    for (const auto& ask : question.asks) {
      const auto id = question.question->id.value;
      const auto state = name(ask.state);
      std::printf("%.*s/%s: %.*s\n", static_cast<int>(id.size()), id.data(), ask.id.c_str(),
                  static_cast<int>(state.size()), state.data());
    }
  print(totals(states) + "\n");
  check(totals(states) == "0/2 questions complete, 1/3 asks covered, 0 waived", "the totals");

  // What the rules find, as a compiler shows it.
  const Diagnostics findings = check(application, built_in_rules());
  for (const auto& finding : findings.all()) print(format_diagnostic(finding, application.sources()));
  std::string rules;
  for (const auto& finding : findings.all()) rules += std::string(finding.rule->id) + " ";
  check(rules.find("uncovered-ask") != std::string::npos, "an ask that nothing covers is found: " + rules);
  check(rules.find("unanswered-question") != std::string::npos,
        "a question without an answer is found: " + rules);

  // All of it for machines.
  const std::string json = json_report({{"example", &application.sources(), &findings, &states}});
  check(json.find("\"uncovered-ask\"") != std::string::npos, "the report in JSON");
}
