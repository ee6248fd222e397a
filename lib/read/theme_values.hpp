// Lengths and colours as theme files write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <cvbuild/theme/theme.hpp>

namespace cvbuild::reading {

/// Points of "11", "11pt", "20mm", "2cm", "0.8in"; nothing for anything else. A factor has no unit.
[[nodiscard]] std::optional<double> points_in(std::string_view text, bool factor);

/// "#1f3a5f"; nothing for anything else.
[[nodiscard]] std::optional<Colour> colour_in(std::string_view text);

/// As people write it: "1.5", "150".
[[nodiscard]] std::string number_text(double number);

/// WCAG 2.2, "contrast ratio": from 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace cvbuild::reading
