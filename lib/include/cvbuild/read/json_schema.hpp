// The files that cvbuild reads, described to editors: a JSON Schema (draft-07) made from the readers' own
// tables.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <cvbuild/core/rule_info.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Which of the files.
enum class SchemaKind : std::uint8_t { application, form, cv, theme };
/// By SchemaKind, as `cvcheck --schema` takes them.
inline constexpr std::string_view schema_kinds[] = {"application", "form", "cv", "theme"};

/// Words that the readers take as they come, and that others know.
struct SchemaWords {
  std::span<const std::string_view> formats;  ///< of documents
  std::span<const std::string_view> themes;   ///< names of built-in ones
  std::span<const RuleInfo* const> rules;     ///< those that `checks:` may name
};

/// The same bytes for the same words. What a schema cannot say (a range that ends before it begins, an id
/// that comes twice, a key that is nearly another) is left to the readers; what it says, they say too.
[[nodiscard]] std::string json_schema(SchemaKind kind, const SchemaWords& words);

}  // namespace cvbuild
#pragma GCC visibility pop
