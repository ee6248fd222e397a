// What stands above the question that it is about: "The next question is optional."
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "write/pasted/asks.hpp"
#include "write/pasted/marks.hpp"
#include "write/pasted/reader.hpp"

namespace cvbuild::writing {

class HeldWords {
 public:
  void hold(std::string_view words) { append(words_, words); }
  /// Before the rest of its help: there it is known to be about this question.
  void give(Prompt& prompt) {
    if (words_.empty()) return;
    prompt.may_be_left = is_optional(words_);
    auto help = take();
    append(help, prompt.help);
    prompt.help = std::move(help);
  }
  [[nodiscard]] std::string take() { return std::exchange(words_, {}); }

 private:
  std::string words_;
};

}  // namespace cvbuild::writing
