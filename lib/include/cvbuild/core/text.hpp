// Small helpers on text that every layer needs: joining pieces and writing numbers, without a locale.
#pragma once

#include <charconv>
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The pieces, one after the other.
[[nodiscard]] inline std::string concat(std::initializer_list<std::string_view> pieces) {
  std::size_t size = 0;
  for (auto piece : pieces) size += piece.size();
  std::string text;
  text.reserve(size);
  for (auto piece : pieces) text.append(piece);
  return text;
}

/// A number in decimal digits, on the stack.
class Decimal {
 public:
  /// Converts at once; a sign stands only before a negative number.
  template <std::integral Number>
  explicit Decimal(Number number) : end_(std::to_chars(digits_, digits_ + sizeof digits_, number).ptr) {}
  /// The digits; they live as long as this object.
  /// @{
  [[nodiscard]] std::string_view text() const& { return {digits_, static_cast<std::size_t>(end_ - digits_)}; }
  operator std::string_view() const { return text(); }
  /// @}
  std::string_view text() const&& = delete;

 private:
  char digits_[24];
  char* end_;
};

/// Where the line at `from` ends: the offset of the next CR or LF, or the text's size. Two searches for one
/// byte are much faster than one for two; the window keeps them linear whichever of the two a text has.
[[nodiscard]] constexpr std::size_t line_end(std::string_view text, std::size_t from) {
  constexpr std::size_t window = 512;
  for (auto at = from; at < text.size(); at += window) {
    auto part = text.substr(at, window);
    if (const auto feed = part.find('\n'); feed != std::string_view::npos) part = part.substr(0, feed);
    const auto back = part.find('\r');
    if (back != std::string_view::npos) return at + back;
    if (part.size() < window && at + part.size() <= text.size()) return at + part.size();
  }
  return text.size();
}

/// `text` without the blanks and tabs at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace cvbuild
#pragma GCC visibility pop
