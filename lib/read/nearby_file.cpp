// Looks for the nearest file name in the folder that was named.
#include "read/nearby_file.hpp"

#include <algorithm>

#include <cvbuild/core/suggest.hpp>

namespace cvbuild::reading {

std::string nearby_file(const Sources& sources, const Source& from, std::string_view path) {
  const auto slash = path.rfind('/');
  const auto folder = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash + 1);
  const auto names = sources.list(from, folder.empty() ? "." : folder);
  std::vector<std::string_view> candidates;
  if (names)
    for (const auto& name : names.value())
      candidates.push_back(folder.empty() && name.starts_with("./") ? std::string_view(name).substr(2)
                                                                    : std::string_view(name));
  // The file itself is there, but cannot be read: it is no advice.
  candidates.erase(std::remove(candidates.begin(), candidates.end(), path), candidates.end());
  auto suggestion = did_you_mean(path, candidates);
  return suggestion.empty()
             ? "a path is relative to the file that names it, and lies inside the application's folder"
             : suggestion;
}

}  // namespace cvbuild::reading
