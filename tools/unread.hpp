// What the command line names and could not be read, as the reports tell of it.
#pragma once

#include <deque>
#include <string>

#include <cvbuild/check/check.hpp>
#include <cvbuild/report/report.hpp>

namespace cvbuild::cli {

/// A file or folder that was named and could not be read: it has a finding, which says why, and nothing else.
class Unread {
 public:
  Unread(std::string name, std::string why);

  /// Valid as long as this object is where it is.
  [[nodiscard]] CheckReport report() const { return {name_, &sources_, &findings_, &coverage_}; }

 private:
  std::string name_;
  Sources sources_;
  Diagnostics findings_;
  Coverage coverage_;
};

[[nodiscard]] CheckReports reports_of(const std::deque<Unread>& unread);

}  // namespace cvbuild::cli
