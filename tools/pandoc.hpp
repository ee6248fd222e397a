// Formats that cvbuild does not write itself, through the Pandoc that is installed.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/doc/document.hpp>

namespace cvbuild::cli {

/// The file that Pandoc makes of `document` in its output format `name`. It works in a folder of its own that
/// goes with it, and sees no templates and defaults of its user's. The same document gives the same bytes as
/// long as the same Pandoc is installed. An error where there is none, or it cannot write that format.
[[nodiscard]] Result<std::string> through_pandoc(const Document& document, std::string_view name,
                                                 Diagnostics& findings);

}  // namespace cvbuild::cli
