// The colours of a terminal's report; none of them where colour is off.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/rule_info.hpp>

#include "report/severities.hpp"

namespace cvbuild::reports {

/// ECMA-48 "select graphic rendition" sequences.
struct Style {
  bool colour = false;

  [[nodiscard]] std::string bold(std::string_view text) const { return wrap("\x1b[1m", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return wrap("\x1b[2m", text); }
  [[nodiscard]] std::string of(Severity severity, std::string_view text) const {
    constexpr std::string_view starts[] = {"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;31m"};
    return wrap(starts[reports::index_of(severity)], text);
  }
  [[nodiscard]] std::string good(std::string_view text) const { return wrap("\x1b[32m", text); }
  [[nodiscard]] std::string bad(std::string_view text) const { return wrap("\x1b[31m", text); }

 private:
  [[nodiscard]] std::string wrap(std::string_view start, std::string_view text) const {
    if (!colour || text.empty()) return std::string(text);
    return std::string(start).append(text).append("\x1b[0m");
  }
};

}  // namespace cvbuild::reports
