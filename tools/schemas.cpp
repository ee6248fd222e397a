// What --schema prints, with the formats, themes and rules that this build has.
#include "schemas.hpp"

#include <vector>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/json_schema.hpp>
#include <cvbuild/theme/theme.hpp>

#include "formats.hpp"

namespace cvbuild::cli {

std::string schema_list() {
  std::string list;
  for (const auto kind : schema_kinds) list += concat({list.empty() ? "" : "|", kind});
  return list;
}

Exit print_schema(const Program& program, const std::string& kind) {
  std::vector<std::string_view> formats;
  for (const auto* format : all_formats()) formats.push_back(format->name);
  std::vector<const RuleInfo*> rules;
  for (const auto& rule : built_in_rules()) rules.push_back(rule.info);
  const auto themes = built_in_theme_names();
  const SchemaWords words{formats, {themes.data(), themes.size()}, rules};
  for (std::size_t i = 0; i < std::size(schema_kinds); ++i)
    if (kind == schema_kinds[i])
      return print(stdout, json_schema(static_cast<SchemaKind>(i), words)) ? Exit::clean : Exit::unreadable;
  const auto suggestion = did_you_mean(kind, schema_kinds);
  complain(program,
           concat({"there is no schema '", kind, "'; ", suggestion.empty() ? "there are " : suggestion,
                   suggestion.empty() ? schema_list() : ""}));
  return Exit::usage;
}

}  // namespace cvbuild::cli
