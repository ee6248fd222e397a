// How deep a heading stands: where the text skips a level, the sections of LaTeX do not.
#pragma once

#include <cstddef>
#include <vector>

namespace cvbuild::emitters::latex {

/// The headings that are open at a place of the text.
class OpenHeadings {
 public:
  /// How many headings are open once one of `level` has begun, this one included.
  std::size_t depth_of(unsigned level) {
    while (!levels_.empty() && levels_.back() >= level) levels_.pop_back();
    levels_.push_back(level);
    return levels_.size();
  }

 private:
  std::vector<unsigned> levels_;
};

}  // namespace cvbuild::emitters::latex
