// An application of about 3,800 words times a factor, in memory: four questions with headings, lists, links,
// a table and code.
#pragma once

#include <string>

#include <cvbuild/core/source.hpp>

namespace cvbuild::bench {

inline std::string sample_answer(int number, int repeats) {
  const std::string prose =
      "I *designed* and maintained services in **Python** and C++, each with its own data store, which talk "
      "over HTTP or an event bus; the "
      "[documentation](https://example.org/docs?page=1&part=2) was kept `beside the code`, so that a change "
      "of one was a change of both. "
      "The team of five worked in sprints of two weeks, reviewed every change, and shared the duty of "
      "answering alerts at night.\n\n";
  const auto id = std::to_string(number);
  std::string text = "# Question " + id + " {#q" + id + "}\n\n";
  for (int i = 0; i < repeats; ++i) {
    text += "## Heading " + std::to_string(i) + (i == 0 ? " {covers=a}\n\n" : "\n\n") + prose + prose;
    text +=
        "- Tests ran against a database that every run made afresh, and took less than four minutes in all.\n"
        "- A release was a tag; deploying it was a merge, and going back was another.\n\n";
    // One section in four has the rest.
    if (i % 4 == 0)
      text +=
          "| Tool | Used for |\n|---|---|\n| Terraform | clusters & networks |\n| Grafana | graphs of "
          "*everything* |\n\n"
          "> A quotation of some length that says what the team thought of it afterwards, in its own "
          "words.\n\n"
          "```sh\nmake test deploy\n```\n\n";
    text += prose;
  }
  return text;
}

/// `factor` 1 is about 3,800 words.
inline Sources sample_application(int factor) {
  std::string form = "form: Sample\nquestions:\n", answers;
  for (int i = 1; i <= 4; ++i) {
    const auto id = std::to_string(i);
    form += "  - {id: q" + id + ", prompt: \"What have you done, and why? Question " + id +
            "\", limits: [{max: 100000, unit: words}], asks: [{id: a}, {id: b}]}\n";
    answers += sample_answer(i, 4 * factor) + "{covers=b}\nAnd that is why.\n\n";
  }
  return Sources::from_buffers(
      {{"application.yaml", "application: Sample\nform: form.yaml\nanswers: answers.md\n"},
       {"form.yaml", form},
       {"answers.md", answers}},
      {});
}

}  // namespace cvbuild::bench
