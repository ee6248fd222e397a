// Reads an application, composes its documents and emits each in its formats, all in memory.
#include "build.hpp"

#include <algorithm>
#include <filesystem>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "documents.hpp"
#include "formats.hpp"
#include "names.hpp"
#include "variants.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

class Builder {
 public:
  Builder(Built& built, const BuildRequest& request) : built_(built), request_(request) {}

  void run() {
    const auto application = read();
    check_formats(application, built_.findings);
    if ((built_.problem = find_unknown_tag(application.data(), request_.tags))) return;
    const auto due = find_due(application, request_.formats, request_.tags);
    if (built_.findings.has_errors()) return;
    tell_silent_pictures(application);
    if ((built_.problem = find_useless_reference(due))) return;
    if ((built_.problem = find_places(due))) return;
    DocumentEmitter emitter(application,
                            {.fragment = request_.fragment,
                             .drafts = request_.drafts,
                             .columns = request_.columns,
                             .pdf_engine = request_.pdf_engine,
                             .theme = request_.theme,
                             .reference = request_.reference ? &*request_.reference : nullptr},
                            built_.findings);
    for (std::size_t i = 0; i < due.size(); ++i)
      if (auto error = emitter.emit(due[i], places_[i], built_.outputs)) built_.problem = std::move(error);
  }

  Result<std::vector<std::string>> places() {
    const auto application = read();
    const auto due = find_due(application, request_.formats, request_.tags);
    auto problem = find_unknown_tag(application.data(), request_.tags);
    if (!problem) problem = find_useless_reference(due);
    if (!problem) problem = find_places(due);
    if (problem) return *problem;
    return places_;
  }

 private:
  /// Who does not see a picture has to be told what it shows: cvcheck's rule, for who only builds.
  void tell_silent_pictures(const Application& application) {
    if (!has_pictures(application.data())) return;
    const auto* rule = find_rule(built_in_rules(), "missing-alternative");
    built_.findings.append(check(application, {rule, 1}));
  }
  static bool has_pictures(const Application::Data& data) {
    bool found = false;
    for (const auto blocks : data.texts)
      doc::walk(
          blocks,
          [&](const doc::Block& block) { found |= std::holds_alternative<doc::Figure>(block.kind()); },
          [&](const doc::Inline& item) { found |= std::holds_alternative<doc::Picture>(item.kind()); });
    return found;
  }

  Application read() {
    return read_application(built_.sources, built_.findings,
                            {.from = request_.from, .resolve = !request_.fragment, .to_build = true});
  }

  /// A look that no document can have was asked for by mistake.
  [[nodiscard]] std::optional<Error> find_useless_reference(const std::vector<Due>& due) const {
    const auto takes = [](const Due& one) { return takes_reference(*one.format); };
    if (!request_.reference || std::any_of(due.begin(), due.end(), takes)) return std::nullopt;
    return Error{ErrorKind::usage,
                 "--reference-docx gives its look to docx and flat-opc, and neither is due"};
  }
  /// The destination is a file where it has the extension of the only output due, else a folder.
  std::optional<Error> find_places(const std::vector<Due>& due) {
    const fs::path destination = request_.destination;
    const auto extension = destination.extension().generic_string();
    std::error_code ignored;
    const bool folder = fs::is_directory(destination, ignored);
    const bool file = !folder && due.size() == 1 && extension == concat({".", due[0].format->extension});
    if (request_.destination == "-" || (!folder && !file && names_output(extension))) {
      if (due.size() != 1 || request_.destination != "-") return destination_error(due.size());
    }
    for (const auto& one : due)
      places_.push_back(file || request_.destination == "-" ? request_.destination
                                                            : place_in(request_.destination, one));
    return std::nullopt;
  }
  static bool names_output(std::string_view extension) {
    for (const auto* format : all_formats())
      if (!extension.empty() && extension.substr(1) == format->extension) return true;
    return false;
  }
  [[nodiscard]] Error destination_error(std::size_t due) const {
    return {ErrorKind::usage, concat({"-o ", request_.destination, " takes one output of that kind, but ",
                                      Decimal(due), due == 1 ? " of another kind is due" : " are due",
                                      ": name a folder, or choose one with --to"})};
  }

  Built& built_;
  const BuildRequest& request_;
  std::vector<std::string> places_;
};

}  // namespace

Built build(Sources sources, const BuildRequest& request) {
  Built built{std::move(sources), {}, {}, std::nullopt};
  Builder(built, request).run();
  built.findings.sort();
  if (built.findings.has_errors() || built.problem) built.outputs.clear();
  return built;
}

Result<std::vector<std::string>> places_due(Sources sources, const BuildRequest& request) {
  Built built{std::move(sources), {}, {}, std::nullopt};
  return Builder(built, request).places();
}

}  // namespace cvbuild::cli
