// Where a link leads, by its scheme: which links are live in which formats.
#pragma once

#include <cstdint>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// What a link leads to.
enum class LinkKind : std::uint8_t {
  web,       ///< http or https: live everywhere
  mail,      ///< mailto: live everywhere
  phone,     ///< tel: live everywhere
  anchor,    ///< `#id` of this document: live everywhere
  relative,  ///< live in HTML only
  other      ///< any other scheme: shown as text
};

/// Whether `target` begins with `scheme`, given in lower case, and a colon; letter case does not count.
[[nodiscard]] constexpr bool has_scheme(std::string_view target, std::string_view scheme) {
  if (target.size() <= scheme.size() || target[scheme.size()] != ':') return false;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const char letter =
        target[i] >= 'A' && target[i] <= 'Z' ? static_cast<char>(target[i] - 'A' + 'a') : target[i];
    if (letter != scheme[i]) return false;
  }
  return true;
}

/// Whether it begins as an address of the web does.
[[nodiscard]] constexpr bool has_web_scheme(std::string_view target) {
  return has_scheme(target, "http") || has_scheme(target, "https");
}

/// Whether it is a port's number, or none: "", ":8080".
[[nodiscard]] constexpr bool is_port(std::string_view port) {
  if (port.empty()) return true;
  constexpr std::size_t longest = 6;  // with its colon
  if (port[0] != ':' || port.size() > longest) return false;
  unsigned number = 0;
  for (const char digit : port.substr(1)) {
    if (digit < '0' || digit > '9') return false;
    number = number * 10 + static_cast<unsigned>(digit - '0');
  }
  return number <= 65535;
}

/// What an address of the web is to be like, for who wrote another.
inline constexpr std::string_view web_address_hint =
    "write a web address as https://example.org/page, without a user's name";

/// Whether what has the scheme http or https is an address of the web (RFC 3986, sections 3.2 and 4.2; RFC
/// 9110, 4.2): behind `//` a host, which may have a port behind it. A user before it hides where the link
/// leads (9110, 4.2.4). Letters beyond ASCII are taken (RFC 3987).
[[nodiscard]] constexpr bool is_web_address(std::string_view target) {
  constexpr auto none = std::string_view::npos;
  auto authority = target.substr(target.find(':') + 1);
  if (!authority.starts_with("//")) return false;
  authority.remove_prefix(2);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  for (const char byte : authority)
    if (static_cast<unsigned char>(byte) <= 0x20 || std::string_view("<>\"{}|\\^`@").find(byte) != none)
      return false;
  const auto host = authority.starts_with('[') ? authority.substr(0, authority.find(']') + 1)
                                               : authority.substr(0, authority.find(':'));
  const auto port = authority.substr(host.size());
  const bool is_number = host.starts_with('[');
  if (host.find_first_not_of('.') == none ||
      (is_number ? host.find_first_not_of("0123456789abcdefABCDEF:.", 1) != host.size() - 1
                 : host.find_first_of("[]") != none))
    return false;
  return is_port(port);
}

/// The kind of a target; what begins as a web address and is none is `other`. A target with a colon before
/// any of `/ ? #` has a scheme (RFC 3986 section 4.2);
/// `//host` is `other`.
[[nodiscard]] constexpr LinkKind link_kind(std::string_view target) {
  if (target.starts_with('#')) return LinkKind::anchor;
  if (has_web_scheme(target)) return is_web_address(target) ? LinkKind::web : LinkKind::other;
  if (has_scheme(target, "mailto")) return LinkKind::mail;
  if (has_scheme(target, "tel")) return LinkKind::phone;
  const auto stop = target.find_first_of(":/?#");
  if (stop != std::string_view::npos && target[stop] == ':') return LinkKind::other;
  if (target.starts_with("//") || target.starts_with('\\')) return LinkKind::other;
  // Browsers drop tabs and line ends inside a scheme and blanks before it: such a target is no relative path.
  for (const char byte : target)
    if (static_cast<unsigned char>(byte) < 0x20) return LinkKind::other;
  return LinkKind::relative;
}

}  // namespace cvbuild::doc
#pragma GCC visibility pop
