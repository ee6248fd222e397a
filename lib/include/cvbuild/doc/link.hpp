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

/// The kind of a target. A target with a colon before any of `/ ? #` has a scheme (RFC 3986 section 4.2);
/// `//host` is `other`.
[[nodiscard]] constexpr LinkKind link_kind(std::string_view target) {
  if (target.starts_with('#')) return LinkKind::anchor;
  if (has_scheme(target, "http") || has_scheme(target, "https")) return LinkKind::web;
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
