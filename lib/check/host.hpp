// The host of an address, for rules that look at where links lead.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::checking {

/// In lower case; of a mail address what follows the @. Empty: it has none.
[[nodiscard]] inline std::string host_of(std::string_view target) {
  if (const auto scheme = target.find("://"); scheme != std::string_view::npos)
    target.remove_prefix(scheme + 3);
  else if (const auto at = target.find('@'); at == std::string_view::npos)
    return {};
  target = target.substr(0, target.find_first_of("/?#"));
  if (const auto at = target.rfind('@'); at != std::string_view::npos) target.remove_prefix(at + 1);
  std::string host(target.substr(0, target.find(':')));
  for (char& byte : host)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return host;
}

/// Whether `host` is `domain` or belongs to it.
[[nodiscard]] constexpr bool is_within(std::string_view host, std::string_view domain) {
  return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                            host[host.size() - domain.size() - 1] == '.');
}

}  // namespace cvbuild::checking
