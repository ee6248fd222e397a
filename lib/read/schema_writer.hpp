// Writes a JSON Schema (draft-07) type by type, as the tables of keys ask for it.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include <cvbuild/core/json_writer.hpp>
#include <cvbuild/core/slice.hpp>
#include <cvbuild/model/date.hpp>
#include <cvbuild/model/form.hpp>
#include <cvbuild/read/json_schema.hpp>

namespace cvbuild::reading {

/// Each function adds to the schema object that is open. Null stands for "not given" wherever a key may be
/// left out.
class SchemaWriter {
 public:
  SchemaWriter(Sink& sink, const SchemaWords& words) : json_(sink, 2), words_(words) {}

  [[nodiscard]] JsonWriter& json() { return json_; }
  [[nodiscard]] const SchemaWords& words() const { return words_; }

  /// `"type": …`; null is added.
  void types(std::initializer_list<std::string_view> names);
  /// Any scalar: YAML's numbers and truth values are text where text is wanted.
  void text() { types({"string", "number", "boolean"}); }
  /// Text of that form (ECMA 262), or blank, which counts as not given.
  void pattern(std::string_view regular_expression);
  /// The same without the blanks: what is only that is refused as well. Empty text counts as not given.
  void word(std::string_view regular_expression);
  void date();
  /// Of a key that must be there: null, empty text and an empty list count as not given.
  void given();
  /// Of a mapping: one of these keys is given.
  void any_given(std::span<const std::string_view> keys);
  void one_of(std::span<const std::string_view> words);
  /// A list of what `item` describes; or, if `or_single`, one by itself.
  template <class Item>
  void list(const Item& item, bool or_single) {
    if (or_single) {
      json_.key("anyOf").begin_array();
      schema(item);
      json_.begin_object();
    }
    types({"array"});
    json_.key("items");
    schema(item);
    if (or_single) json_.end_object().end_array();
  }
  /// Keys of the author's own, each with what `value` describes.
  template <class Value>
  void entries(const Value& value) {
    types({"object"});
    json_.key("additionalProperties");
    schema(value);
  }
  /// A schema of its own.
  template <class Describe>
  void schema(const Describe& describe) {
    json_.begin_object();
    describe(*this);
    json_.end_object();
  }
  /// One key of `"properties"`.
  template <class Describe>
  void property(std::string_view key, std::string_view summary, const Describe& describe) {
    json_.key(key).begin_object();
    if (!summary.empty()) json_.member("description", summary);
    describe(*this);
    json_.end_object();
  }

 private:
  JsonWriter json_;
  const SchemaWords& words_;
};

template <class T>
struct TypeTag {};

inline void describe(TypeTag<std::string_view> /*type*/, SchemaWriter& writer) { writer.text(); }
inline void describe(TypeTag<model::Text> /*type*/, SchemaWriter& writer) { writer.text(); }
inline void describe(TypeTag<bool> /*type*/, SchemaWriter& writer) { writer.types({"boolean"}); }
inline void describe(TypeTag<model::Located<bool>> /*type*/, SchemaWriter& writer) {
  writer.types({"boolean"});
}
inline void describe(TypeTag<std::optional<bool>> /*type*/, SchemaWriter& writer) {
  writer.types({"boolean"});
}
inline void describe(TypeTag<std::optional<std::uint32_t>> /*type*/, SchemaWriter& writer) {
  writer.types({"integer"});
  writer.json().key("minimum").literal("0");
}
inline void describe(TypeTag<std::optional<model::Date>> /*type*/, SchemaWriter& writer) { writer.date(); }

}  // namespace cvbuild::reading
