// The choice whose questions are being read.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "write/pasted/asks.hpp"
#include "write/pasted/choice.hpp"
#include "write/pasted/lines.hpp"
#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

class Choices {
 public:
  /// `words`: what offers the choice; empty: the title of a section, which then is its scope. `first`: the
  /// line below it, or null.
  void begin(const Choice& choice, std::string words, const Line* first) {
    all.push_back(choice);
    words_ = std::move(words);
    first_ = first;
    taken_ = 0;
  }
  /// Returns the words of a choice of which no question followed.
  [[nodiscard]] std::string end() {
    first_ = nullptr;
    auto words = std::exchange(words_, {});
    return taken_ == 0 ? words : std::string();
  }
  /// Whether the line, if it opens a question, opens one of those to choose from.
  [[nodiscard]] bool hold(const Line& line, bool is_behind_blank) const {
    if (first_ == nullptr || line.kind != first_->kind || line.style != first_->style) return false;
    if (words_.empty()) return true;  // all of the section
    if (all.back().offered != 0) return taken_ < all.back().offered;
    // Where those to choose from stand in one paragraph, it ends them.
    return taken_ < 2 || are_apart_ || !is_behind_blank;
  }
  void take(Prompt& prompt, bool is_behind_blank) {
    if (++taken_ == 2) are_apart_ = is_behind_blank;
    append(prompt.help, words_);
    prompt.choice = all.size();
  }

  std::vector<Choice> all;

 private:
  std::string words_;
  const Line* first_ = nullptr;
  std::size_t taken_ = 0;   ///< how many questions of it were read
  bool are_apart_ = false;  ///< a blank line parts them
};

}  // namespace cvbuild::writing
