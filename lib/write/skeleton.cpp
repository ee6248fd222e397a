// Writes the text of a new application's files from its form.
#include <cvbuild/write/skeleton.hpp>

#include <algorithm>
#include <iterator>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"
#include "write/pasted/language.hpp"
#include "write/yaml_text.hpp"

namespace cvbuild::inline v0 {

namespace {

using model::Ask;
using model::Question;
using writing::quoted;

/// What a form cannot be called.
constexpr std::string_view own_files[] = {"",        ".",         "..",     "application.yaml",
                                          "cv.yaml", "letter.md", "answers"};

/// `operating-systems` as a heading: "Operating systems".
std::string heading_words(std::string_view words) {
  std::string text;
  for (const char byte : words) {
    if (byte == '-' || byte == '_') text += ' ';
    // Nothing in a heading of ours may be markup.
    else if (std::string_view("\\`*_{}[]<>#|~&!").find(byte) == std::string_view::npos)
      text += byte;
  }
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// The words of an id as `prompt` spells them: "linkedin-profile" of "LinkedIn Profile" is "LinkedIn
/// profile".
std::string spelt_as_in(std::string_view prompt, std::string_view id) {
  const auto is_letter = [](char byte) {
    return byte < 0 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
  };
  std::string text;
  while (!id.empty()) {
    const auto word = id.substr(0, id.find('-'));
    std::string_view spelt = word;
    for (std::size_t at = 0; at + word.size() <= prompt.size(); ++at) {
      const auto found = prompt.substr(at, word.size());
      const bool whole = (at == 0 || !is_letter(prompt[at - 1])) &&
                         (at + word.size() == prompt.size() || !is_letter(prompt[at + word.size()]));
      const bool same = std::equal(found.begin(), found.end(), word.begin(), word.end(),
                                   [&](char a, char b) { return detail::ascii_lower(a) == b; });
      const bool inner = std::any_of(found.begin() + (found.empty() ? 0 : 1), found.end(),
                                     [](char byte) { return byte >= 'A' && byte <= 'Z'; });
      if (whole && same && inner) spelt = found;
    }
    text += concat({text.empty() ? "" : " ", spelt});
    id.remove_prefix(std::min(id.size(), word.size() + 1));
  }
  return text;
}

/// `text` without the mark of a list's item: "(b) teaching", "iv) teaching".
std::string_view without_letter(std::string_view text) {
  const std::size_t first = text.starts_with('(') ? 1 : 0;
  const auto close = text.find(')');
  if (close == std::string_view::npos || close <= first) return text;
  const auto sign = text.substr(first, close - first);
  const bool is_mark = sign.size() == 1 || (sign.size() <= 4 && sign.find_first_not_of("ivxIVX0123456789") ==
                                                                    std::string_view::npos);
  return is_mark ? trim(text.substr(close + 1)) : text;
}

/// The words of an ask without what joins them to the others of a list: "(b) teaching; and" is "teaching".
std::string_view ask_words(std::string_view ask) {
  auto words = without_letter(trim(ask));
  for (const std::string_view joint : {"; and", ", and", "; or", ", or"})
    if (words.ends_with(joint)) words.remove_suffix(joint.size());
  while (!words.empty() && std::string_view(";,:. ").find(words.back()) != std::string_view::npos)
    words.remove_suffix(1);
  return words.empty() ? ask : words;
}

/// A file name of a section: lower-case letters and digits joined by hyphens.
std::string file_words(std::string_view words) {
  std::string name;
  for (const char byte : words) {
    const char lower = detail::ascii_lower(byte);
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
      name += lower;
    else if (!name.empty() && name.back() != '-')
      name += '-';
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.substr(0, 40);
}

/// What an author must know while writing, in a comment that is never emitted.
std::string comment(std::string text) {
  for (auto at = text.find("--"); at != std::string::npos; at = text.find("--", at))
    text.replace(at, 2, "- -");
  return concat({"<!--\n", text, "\n-->\n\n"});
}

std::string limit_words(const model::Limit& limit) {
  const auto unit = name(limit.unit);
  if (limit.min && limit.max) return concat({Decimal(*limit.min), " to ", Decimal(*limit.max), " ", unit});
  if (limit.max) return concat({"at most ", Decimal(*limit.max), " ", unit});
  return limit.min ? concat({"at least ", Decimal(*limit.min), " ", unit}) : std::string{};
}

std::string guidance(const Question& question) {
  std::string text(question.prompt.value);
  if (!question.help.empty()) text += concat({"\n\n", question.help});
  for (const auto& limit : question.limits) text += concat({"\nLimit: ", limit_words(limit), "."});
  if (question.in_choice)
    text += "\nOne of several to choose from: delete this heading if you answer another.";
  else if (!question.required)
    text += "\nThis question need not be answered: delete its heading if you leave it out.";
  return comment(std::move(text));
}

std::string ask_heading(std::string_view marks, std::string_view words, std::string_view ids) {
  return concat({marks, " ", heading_words(ask_words(words)), " {covers=",
                 ids.find(' ') == std::string_view::npos ? std::string(ids) : quoted(ids), "}\n\n"});
}

std::string ask_section(const Ask& ask) {
  if (ask.any_of.empty()) return ask_heading("##", ask.ask, ask.id.value);
  std::string sections = comment("One of the next sections is enough: delete the others.");
  for (const auto& alternative : ask.any_of)
    sections += ask_heading("##", alternative.ask, alternative.id.value);
  return sections;
}

std::string question_text(const Question& question) {
  auto text = concat({"# ", heading_words(spelt_as_in(question.prompt.value, question.id.value)), " {#",
                      question.id.value, "}\n\n", guidance(question)});
  // One ask is covered by the answer as a whole.
  if (question.asks.size() > 1)
    for (const auto& ask : question.asks) text += ask_section(ask);
  return text;
}

class SkeletonWriter {
 public:
  SkeletonWriter(const model::Form& form, std::string_view form_name, std::string_view form_text)
      : form_(form), form_name_(form_name), form_text_(form_text) {}

  std::vector<SkeletonFile> write() {
    files_.push_back({"application.yaml", application()});
    files_.push_back({std::string(form_name_), std::string(form_text_)});
    for (const auto& question : form_.questions)
      answer_file(question.section).text += question_text(question);
    files_.push_back({"cv.yaml", cv()});
    if (form_.required.letter.value) files_.push_back({"letter.md", comment("Write your letter here.")});
    return std::move(files_);
  }

 private:
  [[nodiscard]] std::string cv() const {
    std::string text =
        "# Your CV, in JSON Resume's vocabulary (https://jsonresume.org/schema); prose is Markdown. For "
        "example:\n"
        "#   basics: {name: Ada Example, label: Engineer, email: ada@example.org}\n"
        "#   work:\n"
        "#     - {name: Example Ltd, position: Engineer, startDate: 2021-05, highlights: [Built this.]}\n";
    for (const auto& name : form_.required.cv)
      text += concat({&name == form_.required.cv.begin() ? "# The form requires: " : ", ", name.value});
    return text + (form_.required.cv.empty() ? "" : "\n") + "basics: {}\n";
  }

  [[nodiscard]] std::string application() const {
    auto text = concat({"application: ", quoted(form_.title.empty() ? "My application" : form_.title),
                        "\nlanguage: ", writing::language_of(form_), "\n"});
    text += "# as-of: 2026-01-31       # the day of the application; dates are measured against it\n";
    text += concat({"form: ", quoted(form_name_), "\nanswers: answers/\n"});
    const bool cv = !form_.required.cv.empty();
    text +=
        cv ? "cv: cv.yaml\n" : "# cv: cv.yaml             # take out the number sign to send your CV too\n";
    if (form_.required.letter.value) text += "letter: letter.md\n";
    // Answers that must not name their author stand in a document of their own.
    if (form_.anonymous && (cv || form_.required.letter.value))
      text += concat({"documents:\n  - {name: answers, parts: [answers]}\n",
                      cv ? "  - {name: cv, parts: [cv]}\n" : "",
                      form_.required.letter.value ? "  - {name: letter, parts: [letter]}\n" : ""});
    for (const auto& name : form_.required.attachments)
      text += concat({&name == form_.required.attachments.begin()
                          ? "# attachments:            # the form asks for these files: take out the number "
                            "signs and give their paths\n"
                          : "",
                      "#   ", name.value, ": files/", file_words(name.value), ".pdf\n"});
    text += "# waive: {question.ask: the reason why it need not be answered}\n";
    return text;
  }

  SkeletonFile& answer_file(std::string_view section) {
    if (sections_ == 0 || section != section_) {
      section_ = section;
      auto words = file_words(section);
      const auto number = concat({++sections_ < 10 ? "0" : "", Decimal(sections_)});
      files_.push_back({concat({"answers/", number, "-", words.empty() ? "answers" : words, ".md"}), {}});
    }
    return files_.back();
  }

  const model::Form& form_;
  std::string_view form_name_, form_text_;
  std::vector<SkeletonFile> files_;
  std::string_view section_;
  int sections_ = 0;
};

}  // namespace

std::vector<SkeletonFile> skeleton(const model::Form& form, std::string_view form_name,
                                   std::string_view form_text) {
  const bool is_own = std::none_of(std::begin(own_files), std::end(own_files),
                                   [form_name](auto name) { return name == form_name; });
  if (form_name.find('/') != std::string_view::npos || !is_own)
    misused("skeleton: form_name is no name of a file beside the application's others");
  return SkeletonWriter(form, form_name, form_text).write();
}

}  // namespace cvbuild
