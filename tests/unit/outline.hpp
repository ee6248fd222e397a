// A pasted form in one line, for tests.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/write/prompts.hpp>

namespace cvbuild {

/// "prompt{100..300 words}[ask|ask]<help>; …": each question; "S: " before the first of a section, "(…)"
/// where it need not be answered, "~" before one that asks nothing by its words.
inline std::string outline(std::string_view pasted) {
  Diagnostics findings;
  const auto form = form_of_prompts(pasted);
  const auto application = read_application(Sources::from_buffers({{"form.yaml", form.text}}), findings);
  EXPECT_FALSE(findings.has_errors()) << form.text;
  if (application.data().form == nullptr) return form.text;
  std::string all;
  std::string_view section;
  for (const auto& question : application.data().form->questions) {
    if (!all.empty()) all += "; ";
    if (question.section != section) all += concat({question.section, ": "});
    section = question.section;
    const auto id = concat({"remove it if it is no question.\n  - id: ", question.id.value, "\n"});
    if (form.text.find(id) != std::string::npos) all += '~';
    all += question.required ? std::string(question.prompt.value) : concat({"(", question.prompt.value, ")"});
    for (const auto& limit : question.limits)
      all += concat({"{", limit.min ? std::to_string(*limit.min) : "", "..",
                     limit.max ? std::to_string(*limit.max) : "", limit.unit == model::Unit::words ? "" : " ",
                     limit.unit == model::Unit::words ? "" : name(limit.unit), "}"});
    std::string asks;
    for (const auto& ask : question.asks) asks += concat({asks.empty() ? "[" : "|", ask.ask});
    if (!asks.empty()) all += asks + "]";
    if (!question.help.empty()) all += concat({"<", question.help, ">"});
  }
  return all;
}

/// "exactly: 1, of: [a, b]"
inline std::string choices(std::string_view pasted) {
  const auto text = form_of_prompts(pasted).text;
  std::string all;
  for (auto at = text.find("  - {"); at != std::string::npos && at < text.find("questions:\n");
       at = text.find("  - {", at + 1))
    all += text.substr(at + 5, text.find("}\n", at) - at - 5) + ";";
  return all;
}

/// Whether the form has that line.
inline bool has_line(std::string_view pasted, std::string_view line) {
  return form_of_prompts(pasted).text.find(concat({"\n", line, "\n"})) != std::string::npos;
}

}  // namespace cvbuild
