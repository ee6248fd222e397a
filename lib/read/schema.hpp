// Typed reading by tables: each struct lists its keys once, and from that list it is read, checked and
// documented.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/model/date.hpp>
#include <cvbuild/model/form.hpp>

#include "read/data/value.hpp"
#include "read/schema_writer.hpp"

namespace cvbuild::reading {

/// Where what is read goes, and where what is wrong is told.
struct ReadContext {
  Arena& arena;
  Diagnostics& diagnostics;
};

/// One key of a mapping that is read into a `Struct`.
template <class Struct>
struct Field {
  std::string_view key;
  bool required = false;
  std::string_view summary;  ///< one line, for editors and the documentation
  void (*read)(const Value&, Struct&, ReadContext&) = nullptr;
  void (*describe)(SchemaWriter&) = nullptr;  ///< its type, for editors
};

/// The keys of a `Struct`; specialised once for each, beside its reader.
template <class Struct>
[[nodiscard]] std::span<const Field<Struct>> fields_of();

/// Keys of a `Struct` of which one must be given; none, unless specialised beside its reader, which tells it.
template <class Struct>
[[nodiscard]] std::span<const std::string_view> one_needed_of() {
  return {};
}

/// The words of an enumeration, in the order of its values; specialised for each that is read.
template <class Enumeration>
[[nodiscard]] std::span<const std::string_view> words_of();

/// `wrong-type` at the value: what stands there, and what is wanted.
void report_wrong_type(const Value& value, std::string_view wanted, Diagnostics& diagnostics,
                       std::string help = {});

// Each reads a value into a target of its type, or reports `wrong-type` and leaves the target as it is.
void read_value(const Value& value, std::string_view& target, ReadContext& context);
void read_value(const Value& value, model::Text& target, ReadContext& context);
void read_value(const Value& value, bool& target, ReadContext& context);
void read_value(const Value& value, model::Located<bool>& target, ReadContext& context);
void read_value(const Value& value, std::optional<bool>& target, ReadContext& context);
void read_value(const Value& value, std::optional<std::uint32_t>& target, ReadContext& context);
void read_value(const Value& value, std::optional<model::Date>& target, ReadContext& context);

template <class Enumeration>
requires std::is_enum_v<Enumeration>
void read_value(const Value& value, Enumeration& target, ReadContext& context) {
  const auto words = words_of<Enumeration>();
  for (std::size_t i = 0; value.is_scalar() && i < words.size(); ++i) {
    if (words[i] != value.text || words[i].empty()) continue;
    target = static_cast<Enumeration>(i);
    return;
  }
  if (!value.is_scalar()) return report_wrong_type(value, "one word", context.diagnostics);
  context.diagnostics.report(source_rules::wrong_type, value.span,
                             concat({"'", value.text, "' is not known here"}),
                             suggest_or_list(value.text, words, "one of these is expected:"));
}

/// A mapping, key by key: unknown ones are told with the nearest known one, missing ones at the mapping's
/// place.
template <class Struct>
requires std::is_class_v<Struct>
void read_value(const Value& value, Struct& target, ReadContext& context) {
  if (!value.is_mapping()) return report_wrong_type(value, "keys and values", context.diagnostics);
  const auto fields = fields_of<Struct>();
  if constexpr (requires { target.span; }) target.span = value.span;
  for (const auto& entry : value.entries) {
    const Field<Struct>* known = nullptr;
    for (const auto& field : fields)
      if (field.key == entry.key) known = &field;
    if (known && !entry.value->is_absent()) known->read(*entry.value, target, context);
    if (known) continue;
    std::vector<std::string_view> keys;
    for (const auto& field : fields) keys.push_back(field.key);
    context.diagnostics.report(source_rules::unknown_key, entry.key_span,
                               concat({"the key '", entry.key, "' is not known here"}),
                               suggest_or_list(entry.key, keys, "the keys are"));
  }
  for (const auto& field : fields) {
    const auto* found = field.required ? value.find(field.key) : &value;
    if (!found || (field.required && found->is_absent()))
      context.diagnostics.report(source_rules::missing_key, value.span,
                                 concat({"the key '", field.key, "' is missing"}),
                                 std::string(field.summary));
  }
}

/// A list; a single value counts as a list of one.
template <class T>
void read_value(const Value& value, Slice<T>& target, ReadContext& context) {
  std::vector<T> items;
  const auto read = [&](const Value& item) { read_value(item, items.emplace_back(), context); };
  if (value.is_sequence()) {
    for (const auto* item : value.items) read(*item);
  } else {
    read(value);
  }
  target = context.arena.copy(std::span<const T>(items));
}

// Each describes what the reader of its type takes.
template <class Enumeration>
requires std::is_enum_v<Enumeration>
void describe(TypeTag<Enumeration> /*type*/, SchemaWriter& writer) { writer.one_of(words_of<Enumeration>()); }

template <class Struct>
requires std::is_class_v<Struct>
void describe(TypeTag<Struct> /*type*/, SchemaWriter& writer) {
  auto& json = writer.json();
  writer.types({"object"});
  json.key("properties").begin_object();
  const auto fields = fields_of<Struct>();
  for (const auto& field : fields)
    writer.property(field.key, field.summary, [&field](SchemaWriter& value) {
      field.describe(value);
      if (field.required) value.given();
    });
  json.end_object();
  if (const auto needed = one_needed_of<Struct>(); !needed.empty()) writer.any_given(needed);
  if (std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.required; })) {
    json.key("required").begin_array();
    for (const auto& field : fields)
      if (field.required) json.string(field.key);
    json.end_array();
  }
  json.key("additionalProperties").literal("false");
}

template <class T>
void describe(TypeTag<Slice<T>> /*type*/, SchemaWriter& writer) {
  writer.list([](SchemaWriter& item) { describe(TypeTag<T>{}, item); }, true);
}

namespace detail {
template <class Member>
struct MemberOf;
template <class Struct, class Value>
struct MemberOf<Value Struct::*> {
  using Owner = Struct;
  using Type = Value;
};
}  // namespace detail

/// How a member's type is described to editors, unless a row of its table knows it better.
template <auto Member>
void describe_member(SchemaWriter& writer) {
  describe(TypeTag<typename detail::MemberOf<decltype(Member)>::Type>{}, writer);
}

/// A row of a table: the key of `Member`.
template <auto Member>
[[nodiscard]] constexpr auto field(std::string_view key, std::string_view summary, bool required = false,
                                   void (*describe)(SchemaWriter&) = &describe_member<Member>) {
  using Struct = typename detail::MemberOf<decltype(Member)>::Owner;
  return Field<Struct>{key, required, summary,
                       [](const Value& value, Struct& target, ReadContext& context) {
                         read_value(value, target.*Member, context);
                       },
                       describe};
}

/// Of what no editor writes.
inline void describe_anything(SchemaWriter& /*writer*/) {}

/// A row whose value needs more than its type: the function reads it, another describes it to editors.
template <class Struct>
[[nodiscard]] constexpr Field<Struct> custom_field(std::string_view key, std::string_view summary,
                                                   void (*read)(const Value&, Struct&, ReadContext&),
                                                   void (*describe)(SchemaWriter&) = &describe_anything) {
  return {key, false, summary, read, describe};
}

}  // namespace cvbuild::reading
