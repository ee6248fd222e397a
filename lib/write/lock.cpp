// Writes application.lock: YAML, a few lines for each question.
#include <cvbuild/write/lock.hpp>

#include <algorithm>

#include <cvbuild/core/text.hpp>

#include "write/yaml_text.hpp"

namespace cvbuild::inline v0 {

namespace {

using writing::quoted;

std::string asks_of(const model::Question& question, const std::vector<AcceptedAsk>& accepted) {
  std::string text;
  for (const auto& [of, ask] : accepted) {
    if (of != &question) continue;
    const auto id = ask ? name(*ask) : std::string(question.id.value);
    const auto print = ask ? model::ask_fingerprint(*ask) : model::prompt_fingerprint(question);
    text += concat({"      ", quoted(id), ": ", quoted(print), "\n"});
  }
  return text;
}

}  // namespace

std::string lock_text(const model::Form& form, const std::vector<AcceptedAsk>& accepted) {
  std::string text =
      concat({"# What the form asked when its answers were accepted; cvcheck --accept writes it, and cvcheck "
              "says what "
              "changed since.\n# Keep it with your answers.\nversion: ",
              Decimal(model::Lock::newest_version), "\n"});
  if (const auto limits = model::limits_in_words(form.limits); !limits.empty())
    text += concat({"limits: ", quoted(limits), "\n"});
  if (const auto choices = model::choices_in_words(form.choose); !choices.empty())
    text += concat({"choose: ", quoted(choices), "\n"});
  text += "questions:\n";
  for (const auto& question : form.questions) {
    text += concat({"  - id: ", quoted(question.id.value),
                    "\n    prompt: ", quoted(model::prompt_fingerprint(question)), "\n"});
    const auto limits = model::limits_in_words(question.limits);
    if (!limits.empty()) text += concat({"    limits: ", quoted(limits), "\n"});
    const auto asks = asks_of(question, accepted);
    if (!asks.empty()) text += concat({"    asks:\n", asks});
  }
  return text;
}

}  // namespace cvbuild
