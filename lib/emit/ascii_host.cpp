// Finds the hosts in addresses of the web and of mail.
#include "emit/ascii_host.hpp"

#include <algorithm>

#include <cvbuild/doc/link.hpp>

#include "core/domain.hpp"

namespace cvbuild::emitters {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Appends `target` up to `end`, of which what begins at `host` is a domain.
void append_domain(std::string& out, std::string_view target, std::size_t host, std::size_t end) {
  const auto name = target.substr(host, end - host);
  const auto ascii = is_ascii(name) ? std::string() : ascii_domain(name);
  out.append(target.substr(0, host)).append(ascii.empty() ? name : ascii);
}

std::string web_address(std::string_view target) {
  std::string out;
  const auto host = target.find("://") + 3;
  const auto end = std::min(target.find_first_of(":/?#", host), target.size());
  append_domain(out, target, host, end);
  return out.append(target.substr(end));
}

/// RFC 6068: several addresses may stand before the question mark, parted by commas.
std::string mail_address(std::string_view target) {
  std::string out;
  auto addresses = target.substr(0, target.find('?'));
  const auto rest = target.substr(addresses.size());
  while (!addresses.empty()) {
    const auto end = std::min(addresses.find(','), addresses.size() - 1) + 1;
    const auto one = addresses.substr(0, end);
    const auto at = one.rfind('@');
    const auto name_end = one.ends_with(',') ? end - 1 : end;
    append_domain(out, one, at == std::string_view::npos ? name_end : at + 1, name_end);
    out.append(one.substr(name_end));
    addresses.remove_prefix(end);
  }
  return out.append(rest);
}

}  // namespace

std::string_view with_ascii_host(std::string_view target, std::string& room) {
  if (is_ascii(target)) return target;
  const auto kind = doc::link_kind(target);
  if (kind == doc::LinkKind::web)
    room = web_address(target);
  else if (kind == doc::LinkKind::mail)
    room = mail_address(target);
  else
    return target;
  return room;
}

}  // namespace cvbuild::emitters
