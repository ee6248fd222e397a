// The application forms that ship with the library: lib/forms/*.yaml, built into it.
#pragma once

#include <span>
#include <string_view>

#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// `text` is a form.yaml; where its facts are from stands in its comments.
struct BuiltInForm {
  std::string_view name;  ///< as in `form: ucas-2026`
  std::string_view text;  ///< YAML, UTF-8
};

/// Sorted by name. Views of static lifetime.
[[nodiscard]] std::span<const BuiltInForm> built_in_forms();

/// The form of that name, or null.
[[nodiscard]] const BuiltInForm* find_form(TextArgument name);

}  // namespace cvbuild
#pragma GCC visibility pop
