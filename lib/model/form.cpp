// Looking things up in a form.
#include <cvbuild/model/form.hpp>

namespace cvbuild::inline v0::model {

const Question* Form::find(TextArgument given_id) const {
  const std::string_view id = given_id;
  if (id.empty()) return nullptr;
  for (const auto& question : questions)
    if (question.id.value == id) return &question;
  return nullptr;
}

const Ask* find_ask(const Question& question, TextArgument given_id) {
  const std::string_view id = given_id;
  for (const auto& ask : question.asks) {
    if (ask.any_of.empty() && ask.id.value == id) return &ask;
    for (const auto& alternative : ask.any_of)
      if (alternative.id.value == id) return &alternative;
  }
  return nullptr;
}

std::string name(const Ask& ask) {
  if (ask.any_of.empty()) return std::string(ask.id.value);
  std::string joined;
  for (const auto& alternative : ask.any_of) {
    if (!joined.empty()) joined += '|';
    joined += alternative.id.value;
  }
  return joined;
}

}  // namespace cvbuild::model
