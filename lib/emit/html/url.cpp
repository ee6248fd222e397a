// Link targets: schemes and percent-encoding.
#include "emit/html/url.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/ascii.hpp"

namespace cvbuild::emitters {

namespace {

constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_control_or_blank(char byte) { return static_cast<unsigned char>(byte) <= 0x20; }

/// The scheme in lower case without its colon; empty if there is none.
std::string scheme_of(std::string_view target) {
  std::string scheme;
  const auto* at = std::find_if_not(target.begin(), target.end(), is_control_or_blank);
  for (; at != target.end(); ++at) {
    if (*at == ':') return scheme;
    if (*at == '\t' || *at == '\n' || *at == '\r') continue;
    const bool follows = is_digit(*at) || *at == '+' || *at == '-' || *at == '.';
    if (!is_letter(*at) && (scheme.empty() || !follows)) return {};
    scheme += detail::ascii_lower(*at);
  }
  return {};
}

constexpr std::array<std::string_view, 4> forbidden_schemes{"javascript", "vbscript", "data", "file"};

/// Characters that stand in a URL as they are: RFC 3986's unreserved and reserved ones without the brackets.
using Bytes = std::array<bool, 256>;
constexpr Bytes make_plain_bytes() {
  Bytes plain{};
  for (unsigned byte = '0'; byte <= 'z'; ++byte)
    plain[byte] = is_letter(static_cast<char>(byte)) || is_digit(static_cast<char>(byte));
  for (const char byte : std::string_view("-_.+!*'(),#@?=;:/&$~"))
    plain[static_cast<unsigned char>(byte)] = true;
  return plain;
}
constexpr Bytes plain_bytes = make_plain_bytes();
constexpr bool is_plain(char byte) { return plain_bytes[static_cast<unsigned char>(byte)]; }

/// The end of `scheme://host`, or 0.
std::size_t host_end(std::string_view target) {
  const auto slashes = target.find("://");
  if (slashes == std::string_view::npos || slashes > target.find_first_of("/?#")) return 0;
  return std::min(target.find_first_of("/?#", slashes + 3), target.size());
}

bool is_encoded(std::string_view target, std::size_t at) {
  constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
  return target.size() - at >= 3 && hexadecimal.find(target[at + 1]) != std::string_view::npos &&
         hexadecimal.find(target[at + 2]) != std::string_view::npos;
}

bool stays(std::string_view target, std::size_t at, std::size_t host, UrlSpelling spelling) {
  const char byte = target[at];
  // A fragment holds no second one (RFC 3986, 3.5), though browsers know what is meant.
  if (byte == '#' && spelling == UrlSpelling::valid) return target.find('#') == at;
  if (is_plain(byte)) return true;
  if (byte == '%') return spelling == UrlSpelling::reference || is_encoded(target, at);
  return at < host && (byte == '[' || byte == ']' || static_cast<unsigned char>(byte) >= 0x80);
}

}  // namespace

bool is_forbidden(std::string_view target) {
  const auto scheme = scheme_of(target);
  return std::find(forbidden_schemes.begin(), forbidden_schemes.end(), scheme) != forbidden_schemes.end();
}

void write_url(XmlWriter& out, Literal name, std::string_view target, UrlSpelling spelling) {
  const bool has_second_fragment =
      spelling == UrlSpelling::valid && std::count(target.begin(), target.end(), '#') > 1;
  if (!has_second_fragment && std::all_of(target.begin(), target.end(), is_plain)) {
    out.attribute(name, target);
    return;
  }
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto host = spelling == UrlSpelling::valid ? host_end(target) : 0;
  std::string encoded;
  for (std::size_t at = 0; at < target.size(); ++at) {
    const auto byte = static_cast<unsigned char>(target[at]);
    if (stays(target, at, host, spelling))
      encoded += target[at];
    else
      encoded.append({'%', digits[byte >> 4], digits[byte & 0xF]});
  }
  out.attribute(name, encoded);
}

}  // namespace cvbuild::emitters
