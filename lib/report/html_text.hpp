// Text in the report's page, and lines of sources with what findings are about marked in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

namespace cvbuild::reports {

using FindingList = std::vector<const Diagnostic*>;

/// Shows stretches of sources. Findings are given once, and each is shown at most once.
class MarkedText {
 public:
  MarkedText(const Diagnostics& findings, const Sources& sources);

  /// The text of `place`, widened to whole lines, paragraph by paragraph: a row is a paragraph with the
  /// findings that begin in it.
  void add_rows(Span place, std::string& page);

  /// What no row has shown yet: each line that a finding begins in, under its file's name, in the order of
  /// the sources.
  void add_others(std::string& page);

  /// Shows, as a list, those of `wanted` that no row has shown.
  void add_list(const FindingList& wanted, std::string& page);

 private:
  struct Row {
    std::string_view text;
    std::uint32_t begin = 0;  ///< in the job's address space
  };
  [[nodiscard]] FindingList take(std::uint32_t begin, std::uint32_t end);
  void add_row(const Row& row, const FindingList& findings, std::string& page) const;
  void add_finding(const Diagnostic& finding, std::string& page) const;
  void add_marked(const Row& row, const FindingList& findings, std::string& page) const;

  const Sources& sources_;
  FindingList open_;         ///< by place; those without one are last
  std::vector<bool> shown_;  ///< of open_
};

}  // namespace cvbuild::reports
