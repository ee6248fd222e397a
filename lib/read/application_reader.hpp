// Reads application.yaml: what this application is (DESIGN.md section 2).
#pragma once

#include <span>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

class SchemaWriter;

/// An entry of `allow:`: one finding that stands where no comment can.
struct Allowed {
  Span span;
  model::Text rule;
  model::Text at;
  model::Text reason;
};

/// An entry of `waive:`, before its question is looked up.
struct WaiverEntry {
  model::Text ask;  ///< `question.ask` or `question`
  model::Text reason;
};

/// application.yaml as it is written; names are not looked up yet.
struct ApplicationFile {
  model::Text title;
  model::Text language;
  std::optional<model::Date> as_of;
  Span as_of_refused;
  model::Text cv, form, answers, letter, theme;
  Slice<std::string_view> keywords;
  Slice<model::DocumentPlan> documents;
  Slice<WaiverEntry> waivers;
  Slice<model::Grade> grades;
  Slice<model::PreferredTerm> terms;
  Slice<Allowed> allowed;
  Slice<model::Attachment> attachments;
  bool as_written = false;  ///< `order: as-written`
  bool photo = false;
};

/// Whether a YAML or JSON file is an application: it names answers, a form or a CV. Any other is a CV.
[[nodiscard]] bool is_application(const Value& root);

[[nodiscard]] ApplicationFile read_application_file(const Value& root, Arena& arena,
                                                    Diagnostics& diagnostics);

/// The documents with what they leave unsaid: the file's stem, the parts that there are. Reports names that
/// clash or are none, and documents that mix anonymous answers with what identifies the applicant.
[[nodiscard]] std::vector<model::DocumentPlan> complete_documents(const ApplicationFile& file,
                                                                  Application::Data& application,
                                                                  Diagnostics& diagnostics);

/// Looks up the questions and asks that are waived.
[[nodiscard]] std::vector<model::Waiver> resolve_waivers(const ApplicationFile& file,
                                                         const Application::Data& application,
                                                         Diagnostics& diagnostics);

/// Reports the tags of `for:` that nothing in the application carries.
void check_tags(const std::vector<model::DocumentPlan>& plans, const Application::Data& application,
                Diagnostics& diagnostics);

/// `allow:` as suppressions. `at` is a file, relative to application.yaml, with an optional `:line` or `#id`.
[[nodiscard]] std::vector<model::Suppression> resolve_allowed(const ApplicationFile& file,
                                                              Application::Data& application,
                                                              Diagnostics& diagnostics);

/// The file's type, into the schema object that is open.
void describe_application(SchemaWriter& writer);

}  // namespace cvbuild::reading
