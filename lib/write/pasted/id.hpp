// Ids for the questions and asks of a form that is made of prompts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cvbuild::writing {

/// Ids that there are, and how often each was wanted.
using Ids = std::unordered_map<std::string, std::size_t>;

/// The first `most` words of weight of `text`, or of all its words, joined by hyphens: small letters and
/// digits of ASCII, letters with accents without them; `question` and a number where that leaves nothing.
/// Limits that stand in brackets are left out. The id is new in `taken`, and enters it.
[[nodiscard]] std::string id_of(std::string_view text, std::size_t most, Ids& taken);

}  // namespace cvbuild::writing
