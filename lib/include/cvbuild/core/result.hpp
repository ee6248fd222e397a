// What is wrong in the environment (a file, a folder, a missing program), or the value that was asked for.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include <cvbuild/core/misuse.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Which kind of thing failed; the tools turn it into their exit code.
enum class ErrorKind : unsigned char {
  unreadable,    ///< the named application or a file of it cannot be read (exit 3)
  unwritable,    ///< an output cannot be written (exit 3)
  missing_tool,  ///< an external program is not installed (exit 2)
  usage,         ///< the caller asked for what does not exist: a format, a theme (exit 2)
  too_large,     ///< an output grew past its bound (exit 3)
};

/// The path or name concerned and the reason, in the user's words: "outputs: permission denied".
struct Error {
  ErrorKind kind = ErrorKind::unreadable;  ///< which exit code it means
  std::string message;                     ///< without a full stop
};

/// A value or an Error. Reading the one that is not there is a programmer's error, which is told. Of a
/// temporary, the value is moved out.
template <class T>
class [[nodiscard]] Result {
 public:
  /// Made of either: `return value;` and `return Error{…};` both do.
  /// @{
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}
  /// @}

  /// Whether there is a value.
  /// @{
  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  /// @}
  /// The value; there must be one. A reference lives as long as this object.
  /// @{
  [[nodiscard]] T& value() & { return check_ok(), *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const& { return check_ok(), *std::get_if<0>(&state_); }
  [[nodiscard]] T value() && { return check_ok(), std::move(*std::get_if<0>(&state_)); }
  /// @}
  /// The error; there must be one. A reference lives as long as this object.
  /// @{
  [[nodiscard]] const Error& error() const& {
    return *required(std::get_if<1>(&state_), "Result: the error of a success");
  }
  [[nodiscard]] Error error() && { return std::as_const(*this).error(); }
  /// @}

 private:
  void check_ok() const {
    if (!ok()) [[unlikely]]
      misused(std::get_if<1>(&state_)->message);
  }

  std::variant<T, Error> state_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
