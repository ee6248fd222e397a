// What is said of a reference file: what is wrong in which of its parts, and what is not taken from it.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reference {

class Report {
 public:
  Report(std::string_view file, Diagnostics& findings) : file_(file), findings_(findings) {}

  /// The file cannot be used. `part` is empty where it is the file itself.
  void refuse(std::string_view part, std::string_view why, std::string help = {}) {
    ++refusals_;
    findings_.report(source_rules::bad_reference, {}, about(part, why), std::move(help));
  }
  /// It can, without that.
  void note(std::string_view what) { findings_.report(source_rules::unused_reference, {}, about({}, what)); }
  [[nodiscard]] bool refused() const { return refusals_ != 0; }

 private:
  [[nodiscard]] std::string about(std::string_view part, std::string_view what) const {
    return concat({file_, ": ", part, part.empty() ? "" : ": ", what});
  }

  std::string_view file_;
  Diagnostics& findings_;
  unsigned refusals_ = 0;
};

}  // namespace cvbuild::reference
