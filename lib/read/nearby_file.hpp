// What an author probably meant by the name of a file that is not there.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/source.hpp>

namespace cvbuild::reading {

/// "did you mean 'form.yaml'?" with the nearest name in the same folder; else how paths are written.
[[nodiscard]] std::string nearby_file(const Sources& sources, const Source& from, std::string_view path);

}  // namespace cvbuild::reading
