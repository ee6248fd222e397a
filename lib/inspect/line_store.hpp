// Collects the lines of an opened document, and what of them is hidden.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cvbuild/inspect/opened.hpp>

#include "inspect/fold.hpp"

namespace cvbuild::inline v0::inspect {

/// One line while it grows.
class OpenLine {
 public:
  /// `how`: how it is hidden; empty: it is seen.
  void add(std::string_view text, std::string_view how) {
    text_ += text;
    if (how.empty() || fold_white_space(text).empty()) return;
    if (!hidden_.empty() && hidden_.back().second == how)
      hidden_.back().first += text;
    else
      hidden_.emplace_back(std::string(text), how);
  }

  /// Puts it behind the lines that there are, and begins the next.
  void close(Opened& opened) {
    auto line = fold_white_space(text_);
    for (auto& [text, how] : hidden_)
      opened.hidden.push_back({opened.lines.size(), fold_white_space(text), std::move(how)});
    if (!line.empty()) opened.lines.push_back(std::move(line));
    text_.clear();
    hidden_.clear();
  }

 private:
  std::string text_;
  std::vector<std::pair<std::string, std::string>> hidden_;
};

}  // namespace cvbuild::inspect
