// The keys of a theme file that choose among a few: titles, dates, rules, bullets and what stands at a page's
// foot.
#pragma once

#include <span>
#include <string_view>

#include <cvbuild/theme/theme.hpp>

#include "read/schema.hpp"
#include "read/schema_writer.hpp"

namespace cvbuild::reading {

[[nodiscard]] std::span<const std::string_view> theme_choice_keys();

/// Reads the value of one of those keys into `theme`.
void read_theme_choice(std::string_view key, const Value& value, ThemeData& theme, ReadContext& context);

/// The same keys as properties of a JSON Schema.
void describe_theme_choices(SchemaWriter& writer);

}  // namespace cvbuild::reading
