// Walks both texts together, character by character.
#include "check/source_place.hpp"

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::checking {

namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
bool is_alphanumeric(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The size of the character reference that begins `text`; 0 if none does.
std::size_t reference_size(std::string_view text) {
  constexpr std::size_t longest = 33;
  std::size_t at = 1;
  if (text.substr(at).starts_with('#')) ++at;
  while (at < text.size() && at < longest && is_alphanumeric(text[at])) ++at;
  return text.starts_with('&') && at > 2 && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

std::size_t blanks_at(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_blank(text[size])) ++size;
  return size;
}

/// How many bytes of `source` spell the character at the beginning of `decoded`, which takes `size` bytes; 0
/// if they do not.
std::size_t spelling(std::string_view source, std::string_view decoded, std::size_t& size) {
  std::size_t character = 0;
  (void)next_code_point(decoded, character);
  size = character;
  const auto same = [&](std::size_t at) {
    return source.substr(at).starts_with(decoded.substr(0, character));
  };
  if (const auto reference = reference_size(source);
      reference != 0 && !source.starts_with(decoded.substr(0, reference)))
    return reference;
  if (source.starts_with('\\') && source.size() > 1 && !(decoded.starts_with('\\') && source[1] != '\\')) {
    if (same(1)) return 1 + character;
    constexpr std::size_t four_digits = 6;
    if (source[1] == 'u' && source.size() >= four_digits) return four_digits;
    if (source[1] == 'n' || source[1] == 't') return 2;
  }
  if (source.starts_with("''") && decoded.starts_with('\'') && !decoded.starts_with("''")) return 2;
  if (is_blank(decoded[0]) && is_blank(source[0])) {
    size = blanks_at(decoded);
    return blanks_at(source);
  }
  return same(0) ? character : 0;
}

}  // namespace

std::optional<SourcePlace> place_in_source(std::string_view source, std::string_view decoded,
                                           std::size_t begin, std::size_t end) {
  SourcePlace place;
  bool begun = false;
  std::size_t from = 0;
  for (std::size_t at = 0; at < end;) {
    if (from >= source.size()) return std::nullopt;
    std::size_t size = 0;
    const auto taken = spelling(source.substr(from), decoded.substr(at), size);
    if (taken == 0) {
      ++from;  // a mark, a quote, an indicator
      continue;
    }
    if (!begun && at + size > begin) {
      begun = true;
      place.begin = from;
    }
    at += size;
    from += taken;
    place.end = from;
  }
  return begun ? std::optional(place) : std::nullopt;
}

}  // namespace cvbuild::checking
