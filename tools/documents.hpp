// The documents of one application, in the formats that are due, emitted one after the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>
#include <cvbuild/model/application.hpp>

#include "output.hpp"

namespace cvbuild::cli {

/// A document in one format.
struct Due {
  const model::DocumentPlan* plan = nullptr;
  const OutputFormat* format = nullptr;
  std::string name;                    ///< of the file, without extension
  std::vector<std::string_view> tags;  ///< of the variant; empty: the plan's own
};

/// Each document of the application, each of its variants that `tags` ask for, in each format: those given,
/// else those that the application names, else docx, html and latex.
[[nodiscard]] std::vector<Due> find_due(const Application& application,
                                        const std::vector<const OutputFormat*>& formats,
                                        const std::vector<std::string>& tags);

/// Whether documents in that format can have the look of a Word file.
[[nodiscard]] bool takes_reference(const OutputFormat& format);

/// `folder/name.extension`.
[[nodiscard]] std::string place_in(const std::string& folder, const Due& due);

struct EmissionOptions {
  bool fragment = false;
  bool drafts = false;
  unsigned columns = 0;
  std::string pdf_engine{};                  ///< empty: the first that is right
  std::optional<Theme> theme{};              ///< instead of the application's
  const ReferenceDocx* reference = nullptr;  ///< whose look DOCX documents have; it must outlive the emitter
};

/// Composes each document once, and emits it in any of its formats. The application must outlive it.
class DocumentEmitter {
 public:
  DocumentEmitter(const Application& application, EmissionOptions options, Diagnostics& findings);

  /// Adds what `due` gives, to be written to `place`, and the pictures that lie beside it.
  [[nodiscard]] std::optional<Error> emit(const Due& due, const std::string& place,
                                          std::vector<Output>& outputs);
  /// What `due` is emitted from; null for a format that is not made of a document.
  [[nodiscard]] const Document* compose(const Due& due);

 private:
  [[nodiscard]] std::optional<Error> emit_pdf(const Document& document, const std::string& tex,
                                              const std::string& place, std::vector<Output>& outputs) const;
  [[nodiscard]] std::optional<Error> emit_json(const Due& due, const std::string& place,
                                               std::vector<Output>& outputs) const;

  const Application& application_;
  EmissionOptions options_;
  Diagnostics& findings_;
  Theme theme_;
  std::optional<Document> document_;
  const model::DocumentPlan* composed_ = nullptr;
  std::string composed_name_;
};

}  // namespace cvbuild::cli
