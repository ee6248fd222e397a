// What is wrong in a source, where, and how to mend it; and the list in which a run collects all of it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/rule_info.hpp>
#include <cvbuild/core/span.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// A second place that explains a finding: "first opened here".
struct Related {
  Span span;            ///< where it is
  std::string message;  ///< what it has to do with the finding, without a full stop
};

/// One change that mends a finding: `text` in the place of what stands in `span`; an empty span inserts.
struct Edit {
  Span span;            ///< what is replaced, in one source
  std::string text;     ///< the new text, UTF-8
  std::size_t fix = 0;  ///< edits of one number are applied together or not at all; 0: it stands alone
};

/// One finding. `rule` has static lifetime or that of the span of rules given to check().
struct Diagnostic {
  const RuleInfo* rule = nullptr;       ///< never null in what report(), check() and the readers give
  Severity severity = Severity::error;  ///< the rule's own, unless `checks:` or the reporter graded it
  Span span;                            ///< unknown where a finding belongs to no place of a source
  std::string message;                  ///< what is wrong, in the user's words, without a full stop
  std::string help;                     ///< how to mend it; empty where the message says it
  std::vector<Related> related;         ///< places that explain it, in the order to be told
  /// What mends it without a person's judgement, in order of place; empty: nothing does. check() empties it
  /// where an edit has no place or its source spells the text otherwise; apply_edits() takes an edit that
  /// reaches out of its source for a programmer's error.
  std::vector<Edit> fix{};
  /// The question, or `question/ask`, that is open; empty where the finding is about something else.
  std::string subject{};
  /// The further places that it stands for, in order, where it tells of several at once.
  std::vector<Span> others{};
  /// For how many places it stands.
  [[nodiscard]] std::size_t times() const { return others.size() + 1; }
};

/// Makes a finding stand for `others` too; its message then ends in "(3 times)".
void stand_for(Diagnostic& finding, std::vector<Span> others);
/// The message as it is where the finding stands for one place. A view of the finding's.
[[nodiscard]] std::string_view message_of_one(const Diagnostic& finding);
std::string_view message_of_one(const Diagnostic&& finding) = delete;
/// Takes the places for which `kept` does not hold from a finding, and the edits there: the first that is
/// left is then its span, and the message counts the rest. False where none is left; the finding is then
/// unchanged.
[[nodiscard]] bool keep_places(Diagnostic& finding, const std::function<bool(Span)>& kept);

/// Collects findings in the order of their discovery. Not for concurrent use: one for each job.
class Diagnostics {
 public:
  /// Reports at the rule's own severity. The reference serves to add related places; it is valid until the
  /// next report.
  Diagnostic& report(const RuleInfo& rule, Span span, std::string message, std::string help = {}) {
    return items_.emplace_back(
        Diagnostic{&rule, rule.severity, span, std::move(message), std::move(help), {}, {}});
  }
  Diagnostic& report(const RuleInfo&& rule, Span span, std::string message, std::string help = {}) = delete;
  /// Puts a finding behind the others.
  void add(Diagnostic diagnostic) {
    static_cast<void>(required(diagnostic.rule, "Diagnostics: a finding has no rule"));
    items_.push_back(std::move(diagnostic));
  }
  /// All of another's findings, behind these; nothing where it is this one.
  void append(Diagnostics&& others) {
    if (&others == this) return;
    for (auto& one : others.items_) items_.push_back(std::move(one));
    others.items_.clear();
  }

  /// In their order. Valid until this object is changed or gone.
  [[nodiscard]] std::span<const Diagnostic> all() const& { return items_; }
  std::span<const Diagnostic> all() const&& = delete;
  /// The same, to be changed.
  [[nodiscard]] std::vector<Diagnostic>& items() & { return items_; }
  /// Whether nothing was found.
  [[nodiscard]] bool empty() const { return items_.empty(); }
  /// How many findings are at least as grave as `severity`.
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// Whether one of them is an error: then nothing should be built.
  [[nodiscard]] bool has_errors() const { return count(Severity::error) != 0; }
  /// By place (source by source, then offset), then rule; findings of one place keep their order. What is
  /// told twice in succession, of two documents, is told once.
  void sort();

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
