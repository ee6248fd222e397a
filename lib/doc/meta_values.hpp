// What may stand in a document's Meta.
#pragma once

#include <string_view>

namespace cvbuild::inline v0::doc {

/// BCP 47, roughly: subtags of letters and digits, the first of 2 to 8 letters. Empty: not said.
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// A day of the calendar, written "2026-11-30".
[[nodiscard]] bool is_day(std::string_view date);

}  // namespace cvbuild::inline v0::doc
