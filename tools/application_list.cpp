// Reads names, a line each.
#include "application_list.hpp"

#include <algorithm>

#include <cvbuild/core/source.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

Result<std::vector<std::string>> read_list(const std::string& path) {
  const auto file = Sources::from_path(path);
  if (!file) return file.error();
  std::vector<std::string> names;
  for (std::string_view rest = file.value().root().text; !rest.empty();) {
    const auto end = std::min(rest.find_first_of("\r\n"), rest.size());
    const auto name = trim(rest.substr(0, end));
    if (!name.empty() && !name.starts_with('#')) names.emplace_back(name);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return names;
}

}  // namespace cvbuild::cli
