// What a comment says to cvcheck: `<!-- cvcheck: allow RULE reason -->`.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::reading {

struct Remark {
  bool allows = false;    ///< it is one that counts
  std::string_view rule;  ///< maybe empty
  std::string_view reason;
  std::string wrong;  ///< what is wrong with one that seems to be meant for cvcheck; empty: nothing
  std::string help;
};

/// Reads a whole comment. What is meant for nobody or for other programs says nothing.
[[nodiscard]] Remark read_remark(std::string_view comment);

}  // namespace cvbuild::reading
