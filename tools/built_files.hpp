// The built files of an application, for cvcheck --outputs: found, opened and compared with their sources.
#pragma once

#include <memory>
#include <string>

#include <cvbuild/check/check.hpp>
#include <cvbuild/emit/reference_docx.hpp>

namespace cvbuild::cli {

/// Of one application in one folder. The application must outlive it.
class BuiltFiles {
 public:
  /// `reference`: the Word file whose look they were built with; null: none. It must outlive this, too.
  BuiltFiles(const Application& application, std::string folder, const ReferenceDocx* reference = nullptr);
  BuiltFiles(BuiltFiles&&) noexcept;
  BuiltFiles& operator=(BuiltFiles&&) = delete;
  ~BuiltFiles();

  /// How many pages the answers have in the PDF of a document that holds nothing else.
  [[nodiscard]] Measured measured() const;

  /// What the rules on outputs find in every file that should be there or is there. `checks:` and
  /// suppressions are applied.
  [[nodiscard]] Diagnostics check() const;

 private:
  class Files;
  std::unique_ptr<Files> files_;
};

}  // namespace cvbuild::cli
