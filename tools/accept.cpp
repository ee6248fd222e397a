// Reads each application, and writes its lock beside it.
#include "accept.hpp"

#include <algorithm>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/write/lock.hpp>

#include "output.hpp"

namespace cvbuild::cli {

namespace {

/// What is covered or waived, and what would be if its question had not changed.
std::vector<AcceptedAsk> accepted_asks(const Coverage& coverage) {
  std::vector<AcceptedAsk> accepted;
  for (const auto& status : coverage.questions)
    for (const auto& ask : status.asks)
      if (ask.state == AskState::covered || ask.state == AskState::waived || ask.state == AskState::outdated)
        accepted.emplace_back(&*status.question, ask.ask);
  return accepted;
}

Exit accept_one(const Program& program, const std::string& name) {
  auto sources = Sources::from_path(name);
  if (!sources) {
    complain(program, sources.error().message);
    return exit_of(sources.error());
  }
  const std::string root = sources.value().root().name;
  Diagnostics findings;
  const auto application = read_application(std::move(sources.value()), findings);
  const auto& data = application.data();
  if (!findings.has_errors() && (data.form == nullptr || root == "-")) {
    complain(program, concat({name, ": there is no form whose questions could be accepted"}));
    return Exit::findings;
  }
  if (findings.has_errors()) {
    findings.sort();
    return print_findings(findings, application.sources(), Severity::error) ? Exit::findings
                                                                            : Exit::unreadable;
  }
  const auto accepted = accepted_asks(coverage(application));
  const auto path = root.substr(0, root.rfind('/') + 1) + model::lock_name(root);
  if (const auto error = write_all({{path, lock_text(*data.form, accepted)}})) {
    complain(program, error->message);
    return exit_of(*error);
  }
  const auto told =
      concat({path, ": ", Decimal(data.form->questions.size()), " questions as the form asks them, ",
              Decimal(accepted.size()), " asks answered or waived\n"});
  return print(stdout, told) ? Exit::clean : Exit::unreadable;
}

}  // namespace

Exit accept(const Program& program, const std::vector<std::string>& names) {
  Exit exit = Exit::clean;
  for (const auto& name : names) exit = worst(exit, accept_one(program, name));
  return exit;
}

}  // namespace cvbuild::cli
