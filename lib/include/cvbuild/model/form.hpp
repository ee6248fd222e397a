// The application form as data: its questions, the asks inside each prompt, and its limits (DESIGN.md section
// 2, form.yaml).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/span.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// A scalar and the place where it stands; an unknown span where it was not given.
template <class T>
struct Located {
  T value{};
  Span span;
  [[nodiscard]] bool given() const { return span.known(); }
};
using Text = Located<std::string_view>;

enum class Unit : std::uint8_t { words, characters, bytes, pages };
enum class Counter : std::uint8_t { whitespace, uax29, utf16, utf16_crlf, graphemes, utf8, utf8_html, pages };

inline constexpr std::string_view unit_names[] = {"words", "characters", "bytes", "pages"};
inline constexpr std::string_view counter_names[] = {"whitespace", "uax29", "utf16",     "utf16-crlf",
                                                     "graphemes",  "utf8",  "utf8-html", "pages"};
[[nodiscard]] constexpr std::string_view name(Unit unit) {
  return unit_names[static_cast<std::size_t>(unit)];
}
[[nodiscard]] constexpr std::string_view name(Counter counter) {
  return counter_names[static_cast<std::size_t>(counter)];
}

/// The counter that a unit has unless the form names another.
[[nodiscard]] constexpr Counter default_counter(Unit unit) {
  constexpr Counter counters[] = {Counter::whitespace, Counter::utf16, Counter::utf8, Counter::pages};
  return counters[static_cast<std::size_t>(unit)];
}
/// The unit that a counter counts.
[[nodiscard]] constexpr Unit unit_of(Counter counter) {
  constexpr Unit units[] = {Unit::words,      Unit::words, Unit::characters, Unit::characters,
                            Unit::characters, Unit::bytes, Unit::bytes,      Unit::pages};
  return units[static_cast<std::size_t>(counter)];
}

struct Limit {
  Span span;
  std::optional<std::uint32_t> min;
  std::optional<std::uint32_t> max;
  Unit unit = Unit::words;
  Counter counter = Counter::whitespace;
  bool has_counter = false;  ///< the form names it; else it is the unit's default
};

enum class Shape : std::uint8_t { none, star, why, example, metric };

/// A sub-question inside a prompt; or, where `any_of` is not empty, several of which one is enough: it then
/// has no id of its own.
struct Ask {
  Span span;
  Text id;
  std::string_view ask;  ///< its words in the prompt; the id where the form gives none
  Slice<std::string_view> terms;
  Shape shape = Shape::none;
  bool mandatory = false;  ///< the shape is required by the form
  Slice<Ask> any_of;
};

struct Question {
  Span span;
  Text id;
  std::string_view section;
  Text prompt;
  std::string_view help;
  bool required = true;
  bool in_choice = false;  ///< named in a `choose`: required only through it
  Text depends_on;
  Slice<Limit> limits;
  Slice<Ask> asks;  ///< empty: the question is itself its one ask
};

/// How many of `of` are to be answered.
struct Choice {
  Span span;
  std::optional<std::uint32_t> exactly;
  std::optional<std::uint32_t> at_least;
  std::optional<std::uint32_t> at_most;
  Slice<Text> of;
};

/// Sections, fields and parts that must be there.
struct Requires {
  Slice<Text> cv;
  Located<bool> letter;
  Slice<Text> attachments;
};

/// What an employer's form takes: a document, or text without links, pictures and tables.
enum class Accepts : std::uint8_t { document, text };

struct Form {
  Span span;
  std::string_view title;
  std::string_view source_url;
  std::string_view source_retrieved;
  std::string_view cycle;
  bool anonymous = false;
  Accepts accepts = Accepts::document;
  Requires required;
  Slice<Limit> limits;  ///< over all answers together
  Slice<Choice> choose;
  Slice<Question> questions;

  /// The question of that id, or null.
  [[nodiscard]] const Question* find(std::string_view id) const;
};

/// The ask of that id in `question`, alternatives included, or null.
[[nodiscard]] const Ask* find_ask(const Question& question, std::string_view id);
/// A name for messages: the id, or the alternatives' ids joined by '|'.
[[nodiscard]] std::string name(const Ask& ask);

}  // namespace cvbuild::model
#pragma GCC visibility pop
