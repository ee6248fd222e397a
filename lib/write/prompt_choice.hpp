// What says that only some of the questions below it are to be answered.
#pragma once

#include <cstddef>
#include <string_view>

namespace cvbuild::writing {

/// How many questions are to be answered where `text` says so and nothing else: 1 for "Answer ONE of the
/// following:"; 0: it says something else.
[[nodiscard]] std::size_t choice_count(std::string_view text);

}  // namespace cvbuild::writing
