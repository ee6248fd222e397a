// The addresses on the web that an application's documents link to, asked whether they are there.
#pragma once

#include <cvbuild/check/check.hpp>

namespace cvbuild::cli {

/// A dead-url note for each that is not, at the first link to it. An error where curl is not installed. What
/// answered within the last week is not asked again: `$XDG_CACHE_HOME/cvbuild/links` (or `~/.cache/…`) keeps
/// it.
[[nodiscard]] Result<Diagnostics> check_links(const Application& application);

}  // namespace cvbuild::cli
