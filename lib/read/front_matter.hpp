// What a Markdown file says of itself before its text.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

struct FrontMatter {
  std::string_view title;
};

/// Reads `title`, `author`, `lang` or `language`, `keywords` and `date`; any other key is told in a note,
/// since nothing shows it. What an earlier file or application.yaml has said is kept.
void read_front_matter(const Value& mapping, Application::Data& application, FrontMatter& front,
                       Diagnostics& diagnostics);

}  // namespace cvbuild::reading
