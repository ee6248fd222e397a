// For tests of the readers of YAML and JSON: a source in memory, its findings as lines, its tree as one line.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

#include "read/data/parse.hpp"

namespace cvbuild::reading {

/// One source and what reading it yields.
struct Data {
  Source source;
  Bounds bounds;
  Arena arena;
  Diagnostics diagnostics;

  explicit Data(std::string text) : source{"data", std::move(text), 1} {}

  const Value* yaml() { return parse_yaml(source, 0, source.text.size(), bounds, arena, diagnostics); }
  const Value* json() { return parse_json(source, 0, source.text.size(), bounds, arena, diagnostics); }

  [[nodiscard]] std::string_view at(Span span) const {
    return std::string_view(source.text).substr(span.begin - source.base, span.size());
  }
  /// `rule@offset: message`, a line for each finding; related places follow as `+offset`.
  [[nodiscard]] std::string findings() {
    diagnostics.sort();
    std::string lines;
    for (const Diagnostic& finding : diagnostics.all()) {
      lines += std::string(finding.rule->id) + "@" + std::to_string(finding.span.begin - source.base);
      for (const Related& related : finding.related)
        lines += "+" + std::to_string(related.span.begin - source.base);
      lines += ": " + finding.message + "\n";
    }
    return lines;
  }
};

/// `{key: text, key: [1, ~]}`; quoted scalars in quotes.
inline std::string show(const Value* value) {
  if (value == nullptr) return "nothing";
  if (value->is_null()) return "~";
  if (value->is_scalar())
    return value->quoted ? "\"" + std::string(value->text) + "\"" : std::string(value->text);
  std::string text;
  for (const Entry& entry : value->entries) {
    text += (text.empty() ? "" : ", ") + std::string(entry.key) + ": " + show(entry.value);
  }
  for (const Value* item : value->items) text += (text.empty() ? "" : ", ") + show(item);
  return value->is_mapping() ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace cvbuild::reading
