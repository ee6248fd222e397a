// Opens DOCX and HTML through lib/inspect, PDF through Poppler's programs.
#include "built_files.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/inspect/opened.hpp>
#include <cvbuild/inspect/output.hpp>

#include "documents.hpp"
#include "formats.hpp"
#include "process.hpp"
#include "stale.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

using inspect::BuiltFrom;
using inspect::OutputKind;

namespace {

/// What Poppler says of a PDF.
struct Pdf {
  std::string path;
  std::string bytes, text, boxes, properties, metadata;
  std::optional<Error> error;  ///< a program is not installed, or the file is damaged

  Pdf(std::string file, std::string content) : path(std::move(file)), bytes(std::move(content)) {
    take({"pdfinfo", "-enc", "UTF-8", path}, properties);
    take({"pdfinfo", "-meta", path}, metadata);
    take({"pdftotext", "-raw", "-enc", "UTF-8", path, "-"}, text);
    take({"pdftotext", "-bbox", "-enc", "UTF-8", path, "-"}, boxes);
  }

  [[nodiscard]] Result<inspect::Opened> open() const {
    return error ? Result<inspect::Opened>(*error)
                 : inspect::open_pdf({bytes, text, boxes, properties, metadata});
  }

 private:
  void take(const std::vector<std::string>& command, std::string& into) {
    if (error) return;
    auto answer = run_process(command);
    if (!answer)
      error = answer.error();
    else if (answer.value().exit == 0)
      into = std::move(answer.value().output);
    else
      error = Error{ErrorKind::unreadable, concat({command[0], " says: ", trim(answer.value().complaints)})};
  }
};

/// A document, or a variant of one, in all formats that are due; and a PDF that somebody made of it.
struct Built {
  std::vector<Due> due;
  bool is_expected = true;  ///< not: a variant, which need not have been built
  std::optional<Pdf> pdf;

  [[nodiscard]] const model::DocumentPlan& plan() const { return *due.front().plan; }
  [[nodiscard]] const std::string& name() const { return due.front().name; }
};

}  // namespace

class BuiltFiles::Files {
 public:
  Files(const Application& application, std::string folder, BuiltWith with)
      : application_(application), folder_(std::move(folder)), with_(std::move(with)) {
    add(find_due(application, {}, {}), true);
    add(find_due(application, {}, {"*"}), false);
    for (auto& one : built_) {
      auto path = (fs::path(folder_) / (one.name() + ".pdf")).lexically_normal().generic_string();
      if (auto bytes = file_bytes(path)) one.pdf.emplace(std::move(path), std::move(*bytes));
    }
  }

  [[nodiscard]] Measured measured() const {
    for (const auto& one : built_)
      if (one.pdf && one.plan().parts.size() == 1 && one.plan().parts[0] == model::Part::answers)
        return {inspect::pages_of_pdf(one.pdf->properties)};
    return {};
  }

  [[nodiscard]] Diagnostics check() const {
    Diagnostics findings, emission;
    DocumentEmitter emitter(application_, {.theme = with_.theme, .reference = with_.reference},
                            emission);  // what emission reports, cvbuild has said
    for (const auto& one : built_) check(one, emitter, findings);
    application_.sources().settle(findings);
    findings.sort();  // what several formats show is told once
    apply_policy(application_.data(), findings);
    return findings;
  }

 private:
  void add(std::vector<Due> all, bool is_expected) {
    for (auto& due : all) {
      const auto same = std::find_if(built_.begin(), built_.end(),
                                     [&](const Built& built) { return built.name() == due.name; });
      if (same == built_.end())
        built_.push_back({{std::move(due)}, is_expected, {}});
      else if (same->is_expected == is_expected)
        same->due.push_back(std::move(due));
    }
  }

  void check(const Built& built, DocumentEmitter& emitter, Diagnostics& findings) const {
    std::vector<std::string> missing;
    for (const auto& due : built.due) {
      auto path = place_in(folder_, due);
      // A PDF is opened as any that is there; which TeX made it is not known.
      if (due.format->name == pdf_format && built.pdf) continue;
      if (is_through_pandoc(*due.format) && file_bytes(path)) {
        inspect::report_not_evaluated(place_of(*due.plan), path, "what is in it: Pandoc wrote it",
                                      is_anonymous(application_.data(), *due.plan), findings);
        continue;
      }
      if (const auto found = file_bytes(path))
        check(due, path, *found, emitter, findings);
      else
        missing.push_back(std::move(path));
    }
    if (built.pdf) check(built, *built.pdf, emitter, findings);
    // Who did not say which formats there are to be may have built some.
    const bool any = missing.size() < built.due.size() || built.pdf;
    if (!built.is_expected || (any && built.plan().formats.empty())) return;
    for (const auto& path : missing)
      inspect::report_stale(place_of(built.plan()), path, "is not there", findings);
  }

  void check(const Due& due, const std::string& path, const std::string& found, DocumentEmitter& emitter,
             Diagnostics& findings) const {
    std::vector<Output> outputs;
    if (emitter.emit(due, path, outputs)) return;  // a format that this application cannot have
    if (!is_same(outputs[0], found))
      inspect::report_stale(place_of(*due.plan), path, "is not what the sources give", findings);
    const auto* document = emitter.compose(due);
    if (document == nullptr) return;
    const auto from = from_of(*document, *due.plan);
    inspect::check_file_name(from, path, findings);
    if (due.format->name == "docx")
      check(from, path, OutputKind::docx, inspect::open_docx(found), findings);
    else if (due.format->name == "html")
      check(from, path, OutputKind::html, inspect::open_html(found), findings);
    else
      inspect::check_text_file(from, path, found, outputs[0].bytes, findings);
    for (std::size_t i = 1; i < outputs.size(); ++i) check_picture(from, outputs[i], findings);
  }

  static void check_picture(const BuiltFrom& from, const Output& picture, Diagnostics& findings) {
    const auto found = file_bytes(picture.path);
    if (!found) return inspect::report_stale(from.place, picture.path, "is not there", findings);
    if (*found != picture.bytes)
      inspect::report_stale(from.place, picture.path, "is not the picture that the sources name", findings);
    inspect::check_file_name(from, picture.path, findings);
    inspect::check_picture_file(from, picture.path, *found, findings);
  }

  void check(const Built& built, const Pdf& pdf, DocumentEmitter& emitter, Diagnostics& findings) const {
    const auto due = std::find_if(built.due.begin(), built.due.end(),
                                  [](const Due& one) { return one.format->emit != nullptr; });
    if (due == built.due.end()) return;
    const auto from = from_of(*emitter.compose(*due), built.plan());
    inspect::check_file_name(from, pdf.path, findings);
    check(from, pdf.path, OutputKind::pdf, pdf.open(), findings);
  }

  static void check(const BuiltFrom& from, const std::string& path, OutputKind kind,
                    const Result<inspect::Opened>& opened, Diagnostics& findings) {
    if (opened)
      inspect::check_output(from, {path, kind, opened.value()}, findings);
    else
      inspect::report_unopened(from.place, path, opened.error(), from.document.meta().anonymous, findings);
  }

  [[nodiscard]] BuiltFrom from_of(const Document& document, const model::DocumentPlan& plan) const {
    return {document, place_of(plan), application_.data().cv};
  }
  [[nodiscard]] Span place_of(const model::DocumentPlan& plan) const {
    if (plan.name.given()) return plan.name.span;
    return plan.span.known() ? plan.span : application_.data().span;
  }

  const Application& application_;
  std::string folder_;
  BuiltWith with_;
  std::vector<Built> built_;
};

BuiltFiles::BuiltFiles(const Application& application, std::string folder, BuiltWith with)
    : files_(std::make_unique<Files>(application, std::move(folder), std::move(with))) {}
BuiltFiles::BuiltFiles(BuiltFiles&&) noexcept = default;
BuiltFiles::~BuiltFiles() = default;

Measured BuiltFiles::measured() const { return files_->measured(); }
Diagnostics BuiltFiles::check() const { return files_->check(); }

}  // namespace cvbuild::cli
