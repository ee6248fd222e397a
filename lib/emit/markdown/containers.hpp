// Lines inside quotes and list items: what each begins with, and the empty lines between blocks.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters {

/// Writes lines to a sink behind the markers of the containers that are open. Empty lines are owed, not
/// written: the next line pays for them.
class Containers {
 public:
  explicit Containers(Sink& sink) : sink_(sink) {}

  void line(std::string_view text) {
    pay();
    if (has_first_) {
      put(first_, text);
      has_first_ = false;
    } else {
      put(prefix_, text);
    }
    ++lines_;
  }
  /// An empty line in the container that is open now, before the next line.
  void owe_empty_line() {
    owed_ = true;
    owed_prefix_ = prefix_.size();
  }
  void owe_nothing() { owed_ = false; }

  /// What is passed to leave() when the container ends.
  struct Mark {
    std::size_t prefix = 0, first = 0;
    bool had_first = false;
  };
  /// A container whose first line begins with `marker` and whose others with `rest`.
  Mark enter(std::string_view marker, std::string_view rest) {
    const Mark mark{prefix_.size(), first_.size(), has_first_};
    if (!has_first_) first_ = prefix_;
    first_ += marker;
    prefix_ += rest;
    has_first_ = true;
    return mark;
  }
  /// A container without a line leaves nothing.
  void leave(const Mark& mark) {
    prefix_.resize(mark.prefix);
    if (!has_first_) return;
    first_.resize(mark.first);
    has_first_ = mark.had_first;
  }
  /// Whether the next line is the first of a container.
  [[nodiscard]] bool at_begin() const { return has_first_; }
  /// How many lines were written.
  [[nodiscard]] std::size_t lines() const { return lines_; }

 private:
  void pay() {
    if (owed_) put(std::string_view(prefix_).substr(0, owed_prefix_), {});
    owed_ = false;
  }
  void put(std::string_view prefix, std::string_view text) {
    if (text.empty()) prefix = prefix.substr(0, prefix.find_last_not_of(' ') + 1);
    sink_.write(prefix);
    sink_.write(text);
    sink_.write('\n');
  }

  Sink& sink_;
  std::string prefix_;
  std::string first_;  ///< what the next line begins with instead
  bool has_first_ = false;
  bool owed_ = false;
  std::size_t owed_prefix_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace cvbuild::emitters
