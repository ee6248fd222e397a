// Reads the form, makes the skeleton and writes it where nothing is yet.
#include "new_application.hpp"

#include <filesystem>
#include <system_error>

#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/write/skeleton.hpp>

#include "output.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

Exit fail(const Program& program, const Error& error) {
  complain(program, error.message);
  return exit_of(error);
}

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

std::string next_steps(const std::string& folder) {
  return concat({"Wrote a new application into ", folder, ".\n  Write your answers into ", folder,
                 "/answers/.\n  cvcheck ", folder, "      says what is still missing, and where.\n  cvbuild ",
                 folder, "      builds the documents.\n"});
}

}  // namespace

Exit new_application(const Program& program, const Arguments& arguments) {
  if (!arguments.has("form") || !arguments.positional.empty())
    return fail(program, {ErrorKind::usage, "write --new DIR --form FORM, where FORM is a form.yaml"});
  auto sources = Sources::from_path(arguments.text("form"));
  if (!sources) return fail(program, sources.error());
  Diagnostics findings;
  const auto application = read_application(sources.value(), findings);
  findings.sort();
  if (!print_findings(findings, sources.value())) return Exit::unreadable;
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
  return print(stdout, next_steps(folder.generic_string())) ? Exit::clean : Exit::unreadable;
}

}  // namespace cvbuild::cli
