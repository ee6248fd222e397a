// Where bytes go: a contiguous, growing buffer whose error is sticky, and the type of text that is markup.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace cvbuild {

/// A string literal, and nothing else: what an emitter may write unescaped. `Literal{some_string}` does not
/// compile.
class Literal {
 public:
  template <std::size_t Size>
  consteval Literal(const char (&text)[Size]) : text_(text, Size - 1) {}
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// A contiguous growing buffer. Past `limit` bytes it keeps what it has, drops the rest and says so: check
/// failed() once, at the end.
class Sink {
 public:
  explicit Sink(std::size_t limit = std::size_t{1} << 31) : limit_(limit) {}

  void write(std::string_view bytes) {
    if (bytes.size() > limit_ - bytes_.size()) [[unlikely]] {
      failed_ = true;
      return;
    }
    bytes_.append(bytes);
  }
  void write(char byte) { write(std::string_view(&byte, 1)); }
  void reserve(std::size_t size) { bytes_.reserve(size); }
  void clear() { bytes_.clear(); }

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::string_view bytes() const& { return bytes_; }
  std::string_view bytes() const&& = delete;
  /// Moves the bytes out; the sink is empty afterwards.
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::size_t limit_;
  bool failed_ = false;
};

}  // namespace cvbuild
