// A string that a caller hands in: whatever std::string_view takes, but for a null pointer.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

#include <cvbuild/core/misuse.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The type of parameters only, as it owns nothing. `nullptr` does not compile; a pointer that is null, which
/// std::getenv() may give, is a programmer's error that is told.
class TextArgument {
 public:
  /// Ends at the NUL; must not be null.
  constexpr TextArgument(const char* text) : text_(required(text, "a string is a null pointer")) {}
  /// Of whatever is a string without being a pointer.
  template <class Text>
  requires(std::convertible_to<const Text&, std::string_view> &&
           !std::convertible_to<const Text&, const char*>) constexpr TextArgument(const Text& text)
      : text_(text) {}
  TextArgument(std::nullptr_t) = delete;

  /// As long as what it was made of.
  [[nodiscard]] constexpr operator std::string_view() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
