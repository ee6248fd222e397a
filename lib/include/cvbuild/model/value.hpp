// What a YAML or JSON text says, before anyone asks what it means: text, lists and mappings, each with its
// place.
#pragma once

#include <cstdint>
#include <string_view>

#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/span.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// What a value of YAML or JSON is.
enum class ValueKind : std::uint8_t { null, scalar, sequence, mapping };

struct ValueEntry;

/// A node of the tree. Scalars are text until someone knows what type their key takes: `no`, `012` and `2023`
/// lose nothing. An aliased node hangs in the tree at several places; its span is that of the anchored one.
struct Value {
  Span span;                         ///< of all of it
  ValueKind kind = ValueKind::null;  ///< which of the members below hold something
  bool quoted = false;        ///< a scalar in quotes, or a block of text: never a number or a truth value
  std::uint32_t weight = 1;   ///< nodes and bytes of text in it, counted at every place where they hang
  std::string_view text;      ///< of a scalar; of a null as it is written (`~`), mostly empty
  Slice<const Value*> items;  ///< of a sequence
  Slice<ValueEntry> entries;  ///< of a mapping, in the order of the text; no key occurs twice

  /// Which kind it is.
  /// @{
  [[nodiscard]] bool is_null() const { return kind == ValueKind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == ValueKind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind == ValueKind::sequence; }
  [[nodiscard]] bool is_mapping() const { return kind == ValueKind::mapping; }
  /// @}
  /// Null or empty text, which count as if the key were not there.
  [[nodiscard]] bool is_absent() const { return is_null() || (is_scalar() && text.empty()); }
  /// The value of `key` in a mapping; null where there is none. Linear.
  [[nodiscard]] inline const Value* find(std::string_view key) const;
};

/// One `key: value` of a mapping.
struct ValueEntry {
  std::string_view key;          ///< decoded, UTF-8
  Span key_span;                 ///< of the key as written
  const Value* value = nullptr;  ///< never null
};

inline const Value* Value::find(std::string_view key) const {
  for (const ValueEntry& entry : entries) {
    if (entry.key == key) return entry.value;
  }
  return nullptr;
}

}  // namespace cvbuild::model
#pragma GCC visibility pop
