// Orders addresses as the Universal Postal Union describes them, country by country.
#include "compose/address.hpp"

#include <algorithm>
#include <array>

#include "compose/cv_head.hpp"
#include "compose/region.hpp"

namespace cvbuild::composing {

namespace {

enum class Order : unsigned char {
  code_before_city,  ///< "Hauptstraße 1, 89073 Ulm, Bayern"
  code_last,         ///< "2712 Broadway St, San Francisco, CA 94115"
  largest_first      ///< "150-0043 東京都渋谷区道玄坂1-2-3"
};

/// Where the code stands behind city and region.
constexpr std::array<std::string_view, 31> code_last{
    "AU", "BD", "BR", "CA", "CN", "CO", "GB", "GG", "ID", "IE", "IM", "IN", "JE", "JP", "KR", "LK",
    "LV", "NG", "NP", "NZ", "PK", "PR", "RU", "SA", "SG", "TH", "TW", "UA", "US", "VN", "ZA"};

/// Where people who write in the country's own script begin with the largest part.
constexpr std::array<std::string_view, 6> east_asia{"CN", "HK", "JP", "KR", "MO", "TW"};

bool is_one_of(std::string_view code, const auto& codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool speaks(const Context& context, std::string_view language) {
  return context.locale.tag().substr(0, 2) == language;
}

/// Han, kana and Hangul, which need no blank between the parts.
bool is_in_own_script(const model::Location& location) {
  const auto is_own = [](const model::Text& text) {
    return !text.given() || static_cast<unsigned char>(text.value.front()) >= 0xE2;
  };
  return is_own(location.region) && is_own(location.city) && is_own(location.address);
}

Order order_of(const model::Location& location, const Context& context) {
  auto region = region_code(location.country_code.value);
  if (region.empty()) region = region_of(context.application.language);
  const bool east_asian = speaks(context, "ja") || speaks(context, "zh") || speaks(context, "ko");
  if (east_asian && is_in_own_script(location) && (region.empty() || is_one_of(region, east_asia)))
    return Order::largest_first;
  if (region.empty() && speaks(context, "en")) return Order::code_last;
  return is_one_of(region, code_last) ? Order::code_last : Order::code_before_city;
}

}  // namespace

doc::Inlines address_words(const model::Location& location, const Context& context) {
  Line line(context.arena);
  const bool says_twice = location.region.value == location.city.value;  // "Madrid, Madrid"
  const auto next = [&](const model::Text& text, std::string_view separator) {
    if (text.given() && !(says_twice && &text == &location.region)) line.next(separator).text(text);
  };
  const auto street = [&](std::string_view separator) {
    if (location.address.given())
      line.next(separator).words(joined_lines(location.address.value, context.arena), location.address.span);
  };
  switch (order_of(location, context)) {
    case Order::largest_first: {
      const std::string_view between = speaks(context, "ko") ? " " : "";
      next(location.postal_code, "");
      next(location.region, " ");
      next(location.city, location.region.given() ? between : " ");
      street(location.region.given() || location.city.given() ? between : " ");
      break;
    }
    case Order::code_last:
      street(context.comma);
      next(location.city, context.comma);
      next(location.region, context.comma);
      next(location.postal_code, location.city.given() || location.region.given() ? " " : context.comma);
      break;
    case Order::code_before_city:
      street(context.comma);
      next(location.postal_code, context.comma);
      next(location.city, location.postal_code.given() ? " " : context.comma);
      next(location.region, context.comma);
  }
  return line.content();
}

}  // namespace cvbuild::composing
