// What --list-forms prints: each form is read as an application would read it.
#include "forms.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/forms/forms.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild::cli {

namespace {

std::string row_of(const BuiltInForm& built_in, std::size_t width) {
  Diagnostics findings;
  const auto application =
      read_application(Sources::from_buffers({{"form.yaml", std::string(built_in.text)}}), findings);
  const auto& form = *application.data().form;
  std::size_t asks = 0;
  for (const auto& question : form.questions) asks += std::max<std::size_t>(question.asks.size(), 1);
  const auto count = [](std::size_t number, std::string_view what) {
    return concat({Decimal(number), " ", what, number == 1 ? "" : "s"});
  };
  return concat({padded(built_in.name, width + 2), padded(count(form.questions.size(), "question"), 14),
                 padded(count(asks, "ask"), 10), form.title, "\n"});
}

}  // namespace

Exit list_forms() {
  std::size_t width = 0;
  for (const auto& form : built_in_forms()) width = std::max(width, form.name.size());
  std::string text;
  for (const auto& form : built_in_forms()) text += row_of(form, width);
  return print(stdout, text) ? Exit::clean : Exit::unreadable;
}

}  // namespace cvbuild::cli
