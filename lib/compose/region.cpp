// Reads regions out of language tags.
#include "compose/region.hpp"

namespace cvbuild::composing {

std::string region_code(std::string_view code) {
  std::string result(code);
  for (char& byte : result)
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  return result == "UK" ? "GB" : result;  // the usual slip
}

std::string region_of(std::string_view tag) {
  for (auto at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
    const auto subtag = tag.substr(at + 1, tag.find('-', at + 1) - at - 1);
    if (subtag.size() == 1) return {};
    if (subtag.size() == 2) return region_code(subtag);
  }
  return {};
}

}  // namespace cvbuild::composing
