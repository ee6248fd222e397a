// Which syntax a source is written in.
#pragma once

#include <cvbuild/read/read.hpp>

namespace cvbuild::reading {

/// By the name's ending; without one, what begins as an object of JSON is JSON. All else is Markdown.
[[nodiscard]] Syntax syntax_of(const Source& source);

}  // namespace cvbuild::reading
