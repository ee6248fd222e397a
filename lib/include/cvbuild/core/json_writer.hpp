// Writes JSON (RFC 8259) to a sink as it is said, without a tree of it in memory.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <cvbuild/core/sink.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Commas, indentation and escapes are its own business; that objects take keys and values in turn, and that
/// what is begun is ended, is the caller's. Text is UTF-8 and stays so; controls, quotation marks and
/// backslashes are escaped.
class JsonWriter {
 public:
  /// `indent` blanks for each level, a value a line; 0: all on one line. With `in_html`, `<` is escaped too,
  /// so that no text can end a script element.
  explicit JsonWriter(Sink& sink, unsigned indent = 0, bool in_html = false)
      : sink_(sink), indent_(indent), in_html_(in_html) {}

  /// Begins or ends a container.
  /// @{
  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }
  /// @}
  /// The name of the member that comes next.
  JsonWriter& key(std::string_view name);
  /// A string value.
  JsonWriter& string(std::string_view text);
  /// A number, a truth value or null, as JSON spells it.
  JsonWriter& literal(std::string_view word);
  /// `key` and a string in one.
  JsonWriter& member(std::string_view name, std::string_view text) { return key(name).string(text); }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  void separate();
  void new_line();
  void write_string(std::string_view text);

  Sink& sink_;
  unsigned indent_;
  bool in_html_;
  std::vector<bool> has_values_;  ///< of each container that is open
  bool after_key_ = false;
};

}  // namespace cvbuild
#pragma GCC visibility pop
