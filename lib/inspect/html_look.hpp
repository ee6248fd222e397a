// How an element of a page looks, as far as it decides whether its text can be seen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "inspect/css.hpp"

namespace cvbuild::inline v0::inspect {

/// What an element has, and hands on to what is inside it.
struct HtmlLook {
  double size = 16;       ///< of the text, in CSS pixels
  double root_size = 16;  ///< the same, of the root
  double opacity = 1;
  bool visible = true;  ///< `visibility`, which an element inside can set again
  std::optional<Rgb> colour = Rgb{};
  std::optional<Rgb> ground = white;  ///< nothing: it is not known
  bool transparent = false;
  std::string_view gone;  ///< how it, and all inside, is hidden; empty: it is not

  /// How text here is hidden; empty: it is seen.
  [[nodiscard]] std::string_view hidden_by() const;
};

/// The look of the last element of `path`, whose parent has `outer`.
[[nodiscard]] HtmlLook look_of(const ElementPath& path, const StyleSheet& sheet, const HtmlLook& outer);

}  // namespace cvbuild::inspect
