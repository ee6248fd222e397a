// Decodes character references by a sorted table.
#include "read/markdown/entities.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::reading {

namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr Entity entities[] = {
#include "read/markdown/entity_table.inc"
};

/// `digits` as a code point; 0 and what is no code point become U+FFFD.
char32_t parse_code_point(std::string_view digits, int base) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value == 0 ? U'\uFFFD' : static_cast<char32_t>(value);
}

std::string_view find_named(std::string_view name) {
  const auto* found =
      std::lower_bound(std::begin(entities), std::end(entities), name,
                       [](const Entity& entity, std::string_view key) { return entity.name < key; });
  return found != std::end(entities) && found->name == name ? found->text : std::string_view{};
}

}  // namespace

void append_entity(std::string& text, std::string_view reference) {
  const auto name = reference.substr(1, reference.size() - 2);
  if (name.starts_with("#x") || name.starts_with("#X"))
    return append_utf8(text, parse_code_point(name.substr(2), 16));
  if (name.starts_with('#')) return append_utf8(text, parse_code_point(name.substr(1), 10));
  const auto named = find_named(name);
  text.append(named.empty() ? reference : named);
}

}  // namespace cvbuild::reading
