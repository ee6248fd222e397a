// A baseline: the findings that a project has accepted for now, so that only new ones fail a run.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Findings by file, rule and content, with how often each is there. The content is the finding's message and
/// the line that it stands on: it holds while lines move.
class Baseline {
 public:
  /// What makes two findings the same.
  struct Key {
    std::string file;     ///< as messages show it
    std::string rule;     ///< the rule's id
    std::string content;  ///< a fingerprint
    /// By file, rule and content.
    friend bool operator<(const Key& a, const Key& b) {
      return std::tie(a.file, a.rule, a.content) < std::tie(b.file, b.rule, b.content);
    }
  };
  /// A finding that is known.
  struct Entry {
    std::size_t count = 0;  ///< how often it is there
    std::string message;    ///< of the first, for people
  };

  /// Nothing, with `error` in the user's words, for a text that is no baseline.
  [[nodiscard]] static bool parse(std::string_view text, Baseline& baseline, std::string& error);
  /// JSON, sorted, one finding a line; ends in a line feed.
  [[nodiscard]] std::string text() const;

  /// Adds the findings at or above `least`.
  void add(const Diagnostics& findings, const Sources& sources, Severity least);
  /// Drops from `findings` what is in the baseline, and takes it out of it: what is left in the end is stale.
  void take_from(Diagnostics& findings, const Sources& sources);

  /// In the order of the file. Valid until this is changed or gone.
  [[nodiscard]] const std::map<Key, Entry>& entries() const { return entries_; }
  /// What this one has more than `other`: a baseline may only shrink.
  [[nodiscard]] std::vector<std::pair<Key, Entry>> beyond(const Baseline& other) const;

 private:
  std::map<Key, Entry> entries_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
