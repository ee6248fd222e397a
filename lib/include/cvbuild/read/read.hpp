// From sources to the model: reads an application, with every finding that its files give rise to.
#pragma once

#include <optional>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>
#include <cvbuild/model/application.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// How a file is to be parsed.
enum class Syntax : unsigned char { markdown, yaml, json };

/// How an application is read.
struct ReadOptions {
  std::optional<Syntax> from;  ///< the root's syntax; by its extension if nothing is said (.md .markdown
                               ///< .yaml .yml .json), else Markdown
  bool resolve = true;         ///< load pictures and check links; false for a fragment
  bool to_build = false;       ///< documents are wanted: a form by itself, which holds none, is an error
};

/// Always yields an application; it is fit to be built if `diagnostics` holds no error afterwards. The
/// application's `checks:` and its suppressions are already applied to what is reported. Never throws but
/// bad_alloc.
[[nodiscard]] Application read_application(Sources sources, Diagnostics& diagnostics,
                                           const ReadOptions& options = {});

/// The theme that the root of `sources` holds, a file of its own that no application names; the classic theme
/// where it holds none. The handle keeps the sources alive.
[[nodiscard]] Theme read_theme(Sources sources, Diagnostics& diagnostics);

}  // namespace cvbuild
#pragma GCC visibility pop
