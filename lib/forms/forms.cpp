// Looks up a form by its name.
#include <cvbuild/forms/forms.hpp>

#include <algorithm>

namespace cvbuild::inline v0 {

namespace {

constexpr BuiltInForm forms[] = {
#include "forms/forms_table.inc"  // made of this folder by lib/CMakeLists.txt
};

}  // namespace

std::span<const BuiltInForm> built_in_forms() { return forms; }

const BuiltInForm* find_form(TextArgument given) {
  const std::string_view name = given;
  const auto* found = std::find_if(std::begin(forms), std::end(forms),
                                   [name](const BuiltInForm& form) { return form.name == name; });
  return found == std::end(forms) ? nullptr : found;
}

}  // namespace cvbuild
