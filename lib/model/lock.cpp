// Fingerprints of what a form asks, and its limits in words.
#include <cvbuild/model/lock.hpp>

#include <algorithm>

#include <cvbuild/core/fingerprint.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0::model {

namespace {

std::string in_words(const Limit& limit) {
  const auto number = [](const auto& value) { return std::string(Decimal(*value)); };
  const auto range = limit.min && limit.max ? concat({number(limit.min), "-", number(limit.max)})
                     : limit.max            ? concat({"at most ", number(limit.max)})
                     : limit.min            ? concat({"at least ", number(limit.min)})
                                            : std::string("any number of");
  const auto counted = concat({range, " ", name(limit.unit)});
  return limit.counter == default_counter(limit.unit) ? counted
                                                      : concat({counted, " by ", name(limit.counter)});
}

}  // namespace

const LockedQuestion* Lock::find(std::string_view id) const {
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [id](const auto& question) { return question.id.value == id; });
  return found == questions.end() ? nullptr : found;
}

const LockedAsk* find_ask(const LockedQuestion& question, std::string_view name) {
  const auto found = std::find_if(question.asks.begin(), question.asks.end(),
                                  [name](const auto& ask) { return ask.id.value == name; });
  return found == question.asks.end() ? nullptr : found;
}

std::string lock_name(std::string_view application_file) {
  const auto name = application_file.substr(application_file.rfind('/') + 1);
  return concat({name.substr(0, name.rfind('.')), ".lock"});
}

std::string prompt_fingerprint(const Question& question) { return fingerprint(question.prompt.value); }

std::string ask_fingerprint(const Ask& ask) {
  std::string words(ask.any_of.empty() ? ask.ask : std::string_view{});
  for (const auto& alternative : ask.any_of) words += concat({alternative.ask, " | "});
  return fingerprint(words);
}

std::string limits_in_words(Slice<Limit> limits) {
  std::string all;
  for (const auto& limit : limits) {
    if (!all.empty()) all += ", ";
    all += in_words(limit);
  }
  return all;
}

std::string choices_in_words(Slice<Choice> choices) {
  std::string all;
  for (const auto& choice : choices) {
    if (!all.empty()) all += "; ";
    const auto bound = [&](std::string_view words, const auto& number) {
      if (number) all += concat({words, Decimal(*number), " "});
    };
    bound("exactly ", choice.exactly);
    bound("at least ", choice.at_least);
    bound("at most ", choice.at_most);
    all += "of";
    for (const auto& id : choice.of) all += concat({&id == choice.of.begin() ? " " : ", ", id.value});
  }
  return all;
}

}  // namespace cvbuild::model
