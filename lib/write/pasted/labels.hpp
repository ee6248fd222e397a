// Lines that name a field of a form: "Organisation name".
#pragma once

#include <string_view>

namespace cvbuild::writing {

/// "Organisation name", "Start date *", "Name of your school": a few words, of which one says that a line is
/// to be filled in. No section has such a title.
[[nodiscard]] bool names_field(std::string_view line);

/// A short line that ends in a bracket with its limit, or that says that it is optional: "Additional
/// information (optional, 300 words)".
[[nodiscard]] bool is_label_with_bracket(std::string_view line);

/// "Affiliation", right above the field `below`: a word or two that name no group of fields, as "Contact"
/// does; so may any word above a name: "Referee", "Name".
[[nodiscard]] bool may_be_field(std::string_view line, std::string_view below);

/// Tells where empty lines are missing between fields: it is fed line by line.
class FieldLines {
 public:
  /// Nothing stands right above the next line.
  void begin() { *this = {}; }
  /// Whether `line` is not about what stands right above it.
  [[nodiscard]] bool part(std::string_view line) const;
  /// Whether `line` and the one above are of a list of fields: "Surname:", "Salary:".
  [[nodiscard]] bool list(std::string_view line) const;
  /// `is_apart`: an empty line is missing above it, by its words or by others.
  void take(std::string_view line, bool is_apart);

 private:
  /// "Monday", "Tuesday", "Anything else?": what may be answered does not ask.
  [[nodiscard]] bool ends_options(std::string_view line) const;

  std::string_view above_;
  bool has_question_ = false;  ///< one stands above, without an empty line between
  int options_ = 0;            ///< how many short lines stand right above, below that if there is one
  bool is_field_ = false;      ///< the line above is one by itself, whatever is below
};

}  // namespace cvbuild::writing
