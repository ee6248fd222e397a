// The built files of an application, for cvcheck --outputs: found, opened and compared with their sources.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <cvbuild/check/check.hpp>
#include <cvbuild/emit/reference_docx.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::cli {

/// What the command line said to cvbuild when the files were built.
struct BuiltWith {
  std::optional<Theme> theme{};  ///< instead of the application's
  const ReferenceDocx* reference =
      nullptr;  ///< the Word file whose look they have; it must outlive its users
};

/// Of one application in one folder. The application must outlive it.
class BuiltFiles {
 public:
  BuiltFiles(const Application& application, std::string folder, BuiltWith with = {});
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
