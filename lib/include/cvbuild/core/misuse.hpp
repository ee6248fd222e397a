// A programmer's error that no type could forbid: the program says what was wrong, and ends.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Prints `cvbuild: misuse: WHAT` to standard error and aborts, in every build: to go on would be to read
/// what is not there.
[[noreturn]] void misused(std::string_view what);

/// `pointer`, which must not be null; `what` says so.
template <class Pointer>
[[nodiscard]] constexpr Pointer required(Pointer pointer, std::string_view what) {
  if (pointer == nullptr) [[unlikely]]
    misused(what);
  return pointer;
}

/// A pointer that is not null: as a member, it has to be given.
template <class T>
class NotNull {
 public:
  /// Owns nothing. A null is a programmer's error, which is told.
  NotNull(T* pointer) : pointer_(required(pointer, "a pointer is null that must not be")) {}
  NotNull(std::nullptr_t) = delete;

  /// What it points at.
  /// @{
  [[nodiscard]] T& operator*() const { return *pointer_; }
  [[nodiscard]] T* operator->() const { return pointer_; }
  /// @}

 private:
  T* pointer_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
