// The events that a parser of structured text sends, and the tree that is made of them: one for YAML and
// JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

/// Takes events in the order of the text. In a mapping, keys and values take turns. Every function returns
/// false where the parser should stop: the reason is then reported.
class ValueEvents {
 public:
  ValueEvents(const Bounds& bounds, std::size_t source_bytes, Arena& arena, Diagnostics& diagnostics);

  /// `anchor` names the value for later aliases; empty: none.
  bool begin_mapping(Span span, std::string_view anchor = {});
  bool begin_sequence(Span span, std::string_view anchor = {});
  /// Ends the innermost mapping or sequence at offset `end`; 0: where the last event before ended.
  bool end(std::uint32_t end);
  bool key(std::string_view text, Span span, std::string_view anchor = {});
  /// `text` lives as long as the tree.
  bool scalar(std::string_view text, Span span, bool quoted, std::string_view anchor = {});
  bool null(std::string_view text, Span span, std::string_view anchor = {});
  /// The value of that anchor once more.
  bool alias(std::string_view anchor, Span span);

  /// Whether the next event is to be a key.
  [[nodiscard]] bool expects_key() const {
    return !open_.empty() && open_.back().is_mapping && !open_.back().has_key;
  }
  /// The scalar that an alias stands for where a key is expected; null after reporting that there is none.
  const Value* aliased_scalar(std::string_view anchor, Span span);
  /// The finished tree; null if nothing came, or if it was stopped.
  [[nodiscard]] const Value* root() const { return stopped_ ? nullptr : root_; }
  /// Reports a syntax error and stops.
  bool fail(Span span, std::string message, std::string help = {});

 private:
  struct Open {
    Span span;
    std::size_t first;  ///< its first child in pending_
    std::string anchor;
    bool is_mapping;
    bool has_key = false;
    Entry entry;  ///< the key whose value is due
  };

  bool begin(bool is_mapping, Span span, std::string_view anchor);
  const Value* make_scalar(std::string_view text, Span span, bool quoted);
  bool add(const Value* value, std::uint32_t end);
  bool weigh(std::size_t weight, Span span);
  const Value* anchored(std::string_view anchor, Span span);
  void name(std::string_view anchor, const Value* value);
  void drop_duplicate_keys(std::size_t first);
  [[nodiscard]] Value closed(const Open& open);

  const Bounds& bounds_;
  std::size_t allowed_;  ///< weight that may still come
  Arena& arena_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::vector<Entry> pending_;  ///< the children of all open containers, the innermost's last
  std::unordered_map<std::string, const Value*> anchors_;  ///< null: its value is still open
  const Value* root_ = nullptr;
  std::uint32_t last_end_ = 0;
  bool stopped_ = false;
};

}  // namespace cvbuild::reading
