// What every finding refers to: a rule's id, when it runs, how grave it may be, and why it exists.
#pragma once

#include <optional>
#include <string_view>

#include <cvbuild/core/enum_name.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// How grave a finding is. The order is the order of gravity.
enum class Severity : unsigned char { note, warning, error };

/// Source findings stop cvbuild as well as cvcheck; check findings are cvcheck's; emission findings tell what
/// a format cannot show; output findings are those of cvcheck --outputs, on files that were built.
enum class Stage : unsigned char { source, check, emission, output };

/// The documentation of one rule; `--explain`, `--list-rules` and the README's table are generated from it.
struct RuleInfo {
  std::string_view id;                    ///< words joined by hyphens: "uncovered-ask"
  Stage stage = Stage::check;             ///< who reports it
  Severity severity = Severity::warning;  ///< the ceiling: a finding may be graver only by the user's wish
  std::string_view summary;               ///< one line, what it checks
  std::string_view rationale;             ///< why it matters
  std::string_view bad;                   ///< an example that it reports
  std::string_view good;                  ///< the same, mended
  bool opinion = false;                   ///< off, unless `checks:` grades it
  bool english_only = false;  ///< it knows English words, and is not run on texts in other languages
};

/// "note", "warning", "error"; empty for a value that is none of these.
[[nodiscard]] constexpr std::string_view name(Severity severity) {
  constexpr std::string_view names[] = {"note", "warning", "error"};
  return enum_name(names, severity);
}

/// "source", "check", "emission", "output"; empty for a value that is none of these.
[[nodiscard]] constexpr std::string_view name(Stage stage) {
  constexpr std::string_view names[] = {"source", "check", "emission", "output"};
  return enum_name(names, stage);
}

/// "note", "warning" or "error"; nothing for any other word.
[[nodiscard]] constexpr std::optional<Severity> severity_named(std::string_view word) {
  for (auto severity : {Severity::note, Severity::warning, Severity::error})
    if (word == name(severity)) return severity;
  return std::nullopt;
}

}  // namespace cvbuild
#pragma GCC visibility pop
