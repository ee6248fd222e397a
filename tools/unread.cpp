// Gives what could not be read a place and a finding.
#include "unread.hpp"

#include <utility>

namespace cvbuild::cli {

Unread::Unread(std::string name, std::string why)
    : name_(std::move(name)), sources_(Sources::from_buffers({{name_, {}}})) {
  findings_.report(built_in_rule("unreadable"), sources_.root().whole(), std::move(why));
}

CheckReports reports_of(const std::deque<Unread>& unread) {
  CheckReports reports;
  for (const auto& one : unread) reports.push_back(one.report());
  return reports;
}

}  // namespace cvbuild::cli
