// A read-only view of a contiguous array in an arena, usable while its element type is still incomplete.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <cvbuild/core/misuse.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Points at `size()` elements that an Arena owns; valid as long as that arena. Copying copies the view. To
/// ask for an element that is not there is a programmer's error, which is told.
template <class T>
class Slice {
 public:
  constexpr Slice() = default;
  /// `data` may be null where `size` is 0 alone. At most 2^32 - 1 elements.
  constexpr Slice(const T* data, std::size_t size) : data_(data), size_(static_cast<std::uint32_t>(size)) {
    if (data == nullptr && size != 0) [[unlikely]]
      misused("Slice: elements at a null pointer");
  }

  /// As those of std::span.
  /// @{
  [[nodiscard]] constexpr const T* data() const { return data_; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr const T* begin() const { return data_; }
  [[nodiscard]] constexpr const T* end() const { return data_ + size_; }
  /// @}
  /// The element; there must be one.
  /// @{
  [[nodiscard]] constexpr const T& operator[](std::size_t index) const {
    if (index >= size_) [[unlikely]]
      misused("Slice: an element that is not there");
    return data_[index];
  }
  [[nodiscard]] constexpr const T& front() const { return (*this)[0]; }
  [[nodiscard]] constexpr const T& back() const { return (*this)[std::size_t{size_} - 1]; }
  /// @}
  /// `count` elements from index `first` on; they must be there.
  [[nodiscard]] constexpr Slice part(std::size_t first, std::size_t count) const {
    if (first > size_ || count > size_ - first) [[unlikely]]
      misused("Slice: a part that is not there");
    return {data_ + first, count};
  }
  /// The same elements.
  [[nodiscard]] constexpr operator std::span<const T>() const { return {data_, size_}; }

 private:
  const T* data_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace cvbuild
#pragma GCC visibility pop
