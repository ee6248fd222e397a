// Language tags (BCP 47).
#pragma once

#include <string_view>

namespace cvbuild::inline v0 {

/// Whether `tag` is `language`, or begins with it and goes on with a subtag: "zh-Hant-TW" is "zh-Hant" and
/// "zh".
[[nodiscard]] inline bool is_language(std::string_view tag, std::string_view language) {
  return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

}  // namespace cvbuild
