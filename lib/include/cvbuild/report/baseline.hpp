// A baseline: the findings that a project has accepted for now, so that only new ones fail a run.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
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
    std::string file;  ///< relative to the baseline's folder; a finding without a place is the application's
    std::string rule;  ///< the rule's id
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

  /// `folder`: where its file stands, to which the paths in it are relative; empty: the working directory.
  explicit Baseline(std::string folder = {}) : folder_(std::move(folder)) {}

  /// False, with `error` in the user's words, for a text that is no baseline.
  [[nodiscard]] static bool parse(std::string_view text, Baseline& baseline, std::string& error);
  /// JSON, sorted, one finding a line; ends in a line feed.
  [[nodiscard]] std::string text() const;

  /// Adds the findings at or above `least`.
  void add(const Diagnostics& findings, const Sources& sources, Severity least);
  /// Drops from `findings` what is in the baseline, and takes it out of it: what is left in the end of files
  /// that were checked is stale.
  void take_from(Diagnostics& findings, const Sources& sources);
  /// The paths of all files of `sources`, as the keys have them.
  [[nodiscard]] std::set<std::string> files_of(const Sources& sources) const;
  /// Leaves what is about one of these files, or one that is no longer there.
  void keep_only(const std::set<std::string>& files);
  /// Takes over from `other` what keep_only(files) would drop of it.
  void add_others(const Baseline& other, const std::set<std::string>& files);

  /// In the order of the file. Valid until this is changed or gone.
  [[nodiscard]] const std::map<Key, Entry>& entries() const& { return entries_; }
  const std::map<Key, Entry>& entries() const&& = delete;
  /// What this one has more than `other`: a baseline may only shrink.
  [[nodiscard]] std::vector<std::pair<Key, Entry>> beyond(const Baseline& other) const;

 private:
  [[nodiscard]] Key key_of(const Diagnostic& finding, Span span, const Sources& sources);
  [[nodiscard]] std::map<Key, std::vector<Span>> keys_of(const Diagnostic& finding, const Sources& sources);
  [[nodiscard]] bool is_about(const Key& key, const std::set<std::string>& files) const;

  std::string folder_;
  std::map<Key, Entry> entries_;
  std::map<std::string, std::string> paths_;  ///< of files by their names, as far as they were needed
};

}  // namespace cvbuild
#pragma GCC visibility pop
