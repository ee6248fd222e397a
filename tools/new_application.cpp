// Reads the form, makes the skeleton and writes it where nothing is yet.
#include "new_application.hpp"

#include <filesystem>
#include <system_error>
#include <vector>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/forms/forms.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/write/prompts.hpp>
#include <cvbuild/write/skeleton.hpp>

#include "output.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

std::optional<Error> already_there(const std::vector<Output>& files) {
  std::error_code error;
  for (const auto& file : files)
    if (fs::exists(fs::symlink_status(file.path, error)))
      return Error{ErrorKind::unwritable,
                   concat({file.path, ": is already there, and nothing was written; choose another folder"})};
  return std::nullopt;
}

/// The form's own text, which is copied as it is.
std::string_view text_of(const Application& application) {
  return application.sources().source_of(application.data().form->span)->text;
}

/// A form.yaml, its text made of prompts, or one that ships.
Result<Sources> open_form(const Arguments& arguments) {
  if (arguments.has("form")) {
    const auto name = arguments.text("form");
    if (const auto* form = find_form(name))
      return Sources::from_buffers({{name + ".yaml", std::string(form->text)}});
    auto sources = Sources::from_path(name);
    if (sources || name.find_first_of("./") != std::string::npos) return sources;
    std::vector<std::string_view> names;
    for (const auto& form : built_in_forms()) names.push_back(form.name);
    const auto meant = did_you_mean(name, names);
    return Error{ErrorKind::usage,
                 concat({"there is no form '", name, "', and no file of that name; ",
                         meant.empty() ? "cvcheck --list-forms says which forms there are" : meant})};
  }
  const auto file = arguments.text("prompts");
  auto pasted = Sources::from_path(file);
  if (!pasted) return pasted;
  const std::string_view text = pasted.value().root().text;
  if (find_invalid_utf8(text) != std::string_view::npos)
    return Error{ErrorKind::unreadable, concat({file, ": is no UTF-8 text; save it as UTF-8"})};
  if (text.find('\0') != std::string_view::npos)
    return Error{ErrorKind::unreadable,
                 concat({file, ": holds bytes that no text has; save it as plain text"})};
  auto form = form_of_prompts(text);
  if (form.questions == 0)
    return Error{ErrorKind::unreadable,
                 concat({file,
                         ": there is no prompt in it; paste the form's questions into it, "
                         "one a paragraph or numbered"})};
  return Sources::from_buffers({{"form.yaml", std::move(form.text)}});
}

std::string next_steps(const std::string& folder) {
  return concat({"Wrote a new application into ", folder, ".\n  Write your answers into ", folder,
                 "/answers/.\n  cvcheck ", folder, "      says what is still missing, and where.\n  cvbuild ",
                 folder, "      builds the documents.\n"});
}

}  // namespace

Exit new_application(const Program& program, const Arguments& arguments) {
  if (arguments.has("form") == arguments.has("prompts") || !arguments.positional.empty())
    return fail(
        program,
        {ErrorKind::usage,
         "write --new DIR --form FORM, where FORM is a form.yaml or the name of a form that ships, or "
         "--new DIR --prompts FILE"});
  auto sources = open_form(arguments);
  if (!sources) return fail(program, sources.error());
  Diagnostics findings;
  const auto application = read_application(sources.value(), findings);
  findings.sort();
  const auto least = arguments.has("quiet") ? Severity::error : Severity::note;
  if (!print_findings(findings, sources.value(), least)) return Exit::unreadable;
  if (findings.has_errors()) return Exit::findings;
  if (!application.data().form)
    return fail(program, {ErrorKind::unreadable,
                          concat({arguments.text("form"), ": is no form: it has no questions"})});
  std::vector<Output> files;
  const auto folder = fs::path(arguments.text("new")).lexically_normal();
  for (auto& file : skeleton(*application.data().form, "form.yaml", text_of(application)))
    files.push_back({(folder / file.path).generic_string(), std::move(file.text)});
  if (const auto error = already_there(files)) return fail(program, *error);
  if (const auto error = write_all(files)) return fail(program, *error);
  if (arguments.has("quiet")) return Exit::clean;
  return print(stdout, next_steps(folder.generic_string())) ? Exit::clean : Exit::unreadable;
}

}  // namespace cvbuild::cli
