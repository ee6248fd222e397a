// Where bytes go: a contiguous, growing buffer whose error is sticky, and the type of text that is markup.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// A string literal, and nothing else: what an emitter may write unescaped. `Literal{some_string}` does not
/// compile.
class Literal {
 public:
  /// Of a string literal, its final NUL apart.
  template <std::size_t Size>
  consteval Literal(const char (&text)[Size]) : text_(text, Size - 1) {}
  /// Its bytes; of static lifetime.
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// A contiguous growing buffer. What would go past `limit` bytes is dropped whole, and so is all that
/// follows, until clear(): check failed() once, at the end.
class Sink {
 public:
  /// `limit` is in bytes, 2 GiB if not said.
  explicit Sink(std::size_t limit = std::size_t{1} << 31) : limit_(limit) {}

  /// Copies `bytes` behind what is there.
  void write(std::string_view bytes) {
    if (bytes.size() > limit_ - bytes_.size()) [[unlikely]]
      failed_ = true;
    if (!failed_) bytes_.append(bytes);
  }
  /// The same for one byte.
  void write(char byte) { write(std::string_view(&byte, 1)); }
  /// Makes room for `size` bytes in all.
  void reserve(std::size_t size) { bytes_.reserve(size); }
  /// Forgets what was written and that it failed; keeps the memory.
  void clear() {
    bytes_.clear();
    failed_ = false;
  }
  /// For a format with a bound of its own: what was written is not fit for use.
  void fail() { failed_ = true; }

  /// Whether something did not fit, or fail() was called.
  [[nodiscard]] bool failed() const { return failed_; }
  /// Bytes written.
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  /// What was written; valid until the next change.
  [[nodiscard]] std::string_view bytes() const& { return bytes_; }
  std::string_view bytes() const&& = delete;
  /// Moves the bytes out; the sink is empty afterwards, and failed() what it was.
  [[nodiscard]] std::string take() { return std::exchange(bytes_, {}); }

 private:
  std::string bytes_;
  std::size_t limit_;
  bool failed_ = false;
};

}  // namespace cvbuild
#pragma GCC visibility pop
