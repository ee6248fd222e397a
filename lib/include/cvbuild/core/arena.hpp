// Memory that lives and dies with one job: nodes, their children and the text that is not in a source.
#pragma once

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>

#include <cvbuild/core/slice.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Hands out memory that is freed all at once; what it holds is trivially destructible. A temporary hands
/// out nothing: it would be gone. Not for concurrent use.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  /// A copy of `text` that lives as long as the arena.
  [[nodiscard]] std::string_view copy(std::string_view text) & {
    if (text.empty()) return {};
    auto* memory = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(memory, text.data(), text.size());
    return {memory, text.size()};
  }

  /// A copy of `items`, contiguous.
  template <class T>
  [[nodiscard]] Slice<T> copy(std::span<const T> items) & {
    return {make_copy(items), items.size()};
  }

  /// The same, to be changed by the one who made it until the tree is handed out.
  template <class T>
  [[nodiscard]] std::span<T> copy_mutable(std::span<const T> items) & {
    return {make_copy(items), items.size()};
  }

  /// One object.
  template <class T>
  [[nodiscard]] T* make(const T& value) & {
    static_assert(std::is_trivially_destructible_v<T>, "an arena never runs destructors");
    return ::new (memory_.allocate(sizeof(T), alignof(T))) T(value);
  }

 private:
  template <class T>
  T* make_copy(std::span<const T> items) & {
    static_assert(std::is_trivially_destructible_v<T>, "an arena never runs destructors");
    if (items.empty()) return nullptr;
    auto* memory = static_cast<T*>(memory_.allocate(items.size_bytes(), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), memory);
    return memory;
  }

  std::pmr::monotonic_buffer_resource memory_{16384};
};

}  // namespace cvbuild
#pragma GCC visibility pop
