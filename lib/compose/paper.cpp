// A4 or Letter, by region.
#include "compose/paper.hpp"

#include <algorithm>
#include <array>

#include "compose/region.hpp"

namespace cvbuild::composing {

namespace {

constexpr double letter_width = 612, letter_height = 792;  // 8.5 by 11 inches

/// ISO 3166-1; CLDR 42, supplemental data "paperSize".
constexpr std::array<std::string_view, 14> letter_regions{"BZ", "CA", "CL", "CO", "CR", "GT", "MX",
                                                          "NI", "PA", "PH", "PR", "SV", "US", "VE"};

}  // namespace

Theme on_usual_paper(const Theme& theme, const Application::Data& application) {
  if (theme->paper_is_chosen) return theme;
  auto region = region_of(application.language);
  if (region.empty() && application.cv != nullptr)
    region = region_code(application.cv->basics.location.country_code.value);
  if (std::find(letter_regions.begin(), letter_regions.end(), region) == letter_regions.end()) return theme;
  return theme.with([](ThemeData& data) {
    data.paper_width = letter_width;
    data.paper_height = letter_height;
  });
}

}  // namespace cvbuild::composing
