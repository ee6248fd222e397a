// The application form as data: its questions, the asks inside each prompt, and its limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include <cvbuild/core/enum_name.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/slice.hpp>
#include <cvbuild/core/span.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// A scalar and the place where it stands; an unknown span where it was not given.
template <class T>
struct Located {
  T value{};  ///< a default where it was not given
  Span span;  ///< of the value
  /// Whether the source has it.
  [[nodiscard]] bool given() const { return span.known(); }
};
/// A string and its place.
using Text = Located<std::string_view>;

/// What a limit counts.
enum class Unit : std::uint8_t { words, characters, bytes, pages };
/// How it is counted. Words: runs without White_Space, or the segments of
/// UAX #29 that hold a letter or a digit. Characters: UTF-16 code units (HTML's maxlength), the same with two
/// for each end of line, or extended grapheme clusters of UAX #29. Bytes: of UTF-8, as it is, or with HTML's
/// special characters and quotation marks written as character references.
enum class Counter : std::uint8_t { whitespace, uax29, utf16, utf16_crlf, graphemes, utf8, utf8_html, pages };

/// By Unit, as forms spell them.
inline constexpr std::string_view unit_names[] = {"words", "characters", "bytes", "pages"};
/// By Counter, as forms spell them.
inline constexpr std::string_view counter_names[] = {"whitespace", "uax29", "utf16",     "utf16-crlf",
                                                     "graphemes",  "utf8",  "utf8-html", "pages"};
/// As forms spell it; empty for a value that is none.
/// @{
[[nodiscard]] constexpr std::string_view name(Unit unit) { return enum_name(unit_names, unit); }
[[nodiscard]] constexpr std::string_view name(Counter counter) { return enum_name(counter_names, counter); }
/// @}

/// The counter that a unit has unless the form names another.
[[nodiscard]] constexpr Counter default_counter(Unit unit) {
  constexpr Counter counters[] = {Counter::whitespace, Counter::utf16, Counter::utf8, Counter::pages};
  const auto row = static_cast<std::size_t>(unit);
  if (row >= std::size(counters)) misused("default_counter: no Unit");
  return counters[row];
}
/// The unit that a counter counts.
[[nodiscard]] constexpr Unit unit_of(Counter counter) {
  constexpr Unit units[] = {Unit::words,      Unit::words, Unit::characters, Unit::characters,
                            Unit::characters, Unit::bytes, Unit::bytes,      Unit::pages};
  const auto row = static_cast<std::size_t>(counter);
  if (row >= std::size(units)) misused("unit_of: no Counter");
  return units[row];
}

/// One limit on the length of an answer, or of all together. It has a minimum, a maximum or both.
struct Limit {
  Span span;                              ///< of the entry
  std::optional<std::uint32_t> min;       ///< nothing: none
  std::optional<std::uint32_t> max;       ///< nothing: none; not below `min`
  Unit unit = Unit::words;                ///< what is counted
  Counter counter = Counter::whitespace;  ///< how it is counted; of that unit
  bool has_counter = false;               ///< the form names it; else it is the unit's default
};

/// What an answer to an ask has to be made of: situation, task, action and result; a reason; an example; a
/// figure.
enum class Shape : std::uint8_t { none, star, why, example, metric };

/// A sub-question inside a prompt; or, where `any_of` is not empty, several of which one is enough: it then
/// has no id of its own.
struct Ask {
  Span span;                      ///< of the entry
  Text id;                        ///< unique in its question; not given where `any_of` is not empty
  std::string_view ask;           ///< its words in the prompt; the id where the form gives none
  Slice<std::string_view> terms;  ///< words of which an answer has one, probably
  Shape shape = Shape::none;      ///< what an answer is made of
  bool mandatory = false;         ///< the shape is required by the form
  Slice<Ask> any_of;              ///< asks of which one is enough; they have no alternatives themselves
};

/// A question of the form.
struct Question {
  Span span;                 ///< of the entry
  Text id;                   ///< unique in the form
  std::string_view section;  ///< its heading in the documents; empty: none
  Text prompt;               ///< plain text, shown verbatim
  std::string_view help;     ///< what the form says beside it, never shown
  bool required = true;      ///< as the form says, whatever it depends on
  bool in_choice = false;    ///< named in a `choose`: required only through it
  Text depends_on;           ///< the id of another; not given: none
  Slice<Limit> limits;       ///< each must be kept
  Slice<Ask> asks;           ///< empty: the question is itself its one ask
};

/// How many of `of` are to be answered.
struct Choice {
  Span span;                              ///< of the entry
  std::optional<std::uint32_t> exactly;   ///< how many; nothing: not said
  std::optional<std::uint32_t> at_least;  ///< how many; nothing: not said
  std::optional<std::uint32_t> at_most;   ///< how many; nothing: not said
  Slice<Text> of;                         ///< ids of questions
};

/// Sections, fields and parts that must be there.
struct Requires {
  Slice<Text> cv;           ///< as has_field() takes them
  Located<bool> letter;     ///< not given: no letter is asked for
  Slice<Text> attachments;  ///< names of attachments
};

/// What an employer's form takes: a document, or text without links, pictures and tables.
enum class Accepts : std::uint8_t { document, text };

/// A whole form.
struct Form {
  Span span;                            ///< of the file or mapping
  std::string_view title;               ///< empty: none
  std::string_view source_url;          ///< where its facts are from; empty: not said
  std::string_view source_retrieved;    ///< on which day, as written
  std::string_view cycle;               ///< of which year it is, as written
  bool anonymous = false;               ///< answers may not tell who wrote them
  Accepts accepts = Accepts::document;  ///< what is lost where it takes only text is a finding
  Requires required;                    ///< what must be there beside the answers
  Slice<Limit> limits;                  ///< over all answers together
  Slice<Choice> choose;                 ///< questions of which some are enough
  Slice<Question> questions;            ///< in the form's order

  /// The question of that id, or null.
  [[nodiscard]] const Question* find(TextArgument id) const;
};

/// The ask of that id in `question`, alternatives included, or null.
[[nodiscard]] const Ask* find_ask(const Question& question, TextArgument id);
/// A name for messages: the id, or the alternatives' ids joined by '|'.
[[nodiscard]] std::string name(const Ask& ask);

}  // namespace cvbuild::model
#pragma GCC visibility pop
