// table: the words that name fields of a form, in English, German and French, in lower case.
#include "write/pasted/labels.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/asks.hpp"
#include "write/pasted/furniture.hpp"
#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr std::string_view last_words[] = {"name",
                                           "names",
                                           "title",
                                           "date",
                                           "number",
                                           "email",
                                           "e-mail",
                                           "phone",
                                           "mobile",
                                           "telephone",
                                           "address",
                                           "postcode",
                                           "website",
                                           "url",
                                           "country",
                                           "profile",
                                           "surname",
                                           "pronouns",
                                           "nationality",
                                           "username",
                                           "amount",
                                           "citizenship",
                                           "vorname",
                                           "nachname",
                                           "adresse",
                                           "telefonnummer",
                                           "projekttitel",
                                           "e-mail-adresse",
                                           "nom",
                                           "pr\u00E9nom",
                                           "t\u00E9l\u00E9phone",
                                           "courriel"};
constexpr std::string_view first_words[] = {"name of ",  "title of ",         "date of ",  "number of ",
                                            "name der ", "titel des ",        "name des ", "titre du ",
                                            "nom de ",   "date de naissance", "name and ", "name ("};

/// What stands above fields, or is a part of such a word.
constexpr std::string_view group_words[] = {
    "detail",  "information", "data",    "contact", "about",    "personal", "form",
    "applica", "you",         "profile", "basic",   "section",  "angaben",  "daten",
    "person",  "kontakt",     "antrag",  "bewerb",  "coordonn", "identit",  "candidat"};

/// "Project summary (max 100 words): *" without its limit and marks.
std::string bare_label(std::string_view line) {
  return std::string(trim(model::without_limits(without_mark(without_colon(line)))));
}

bool is_short_line(std::string_view line) { return is_title(bare_label(line)); }

/// A short line at the end of which its own limit stands.
bool is_bounded_label(std::string_view line) {
  return line.ends_with(')') && !model::limits_in(line).empty() && is_short_line(line);
}

bool is_label_with_colon(std::string_view line) { return line.ends_with(':') && is_short_line(line); }

}  // namespace

bool names_field(std::string_view line) {
  const auto label = bare_label(line);
  if (!is_title(label)) return false;
  const auto words = lower(label);
  const auto last = std::string_view(words).substr(words.find_last_of(' ') + 1);
  return std::find(std::begin(last_words), std::end(last_words), last) != std::end(last_words) ||
         std::any_of(std::begin(first_words), std::end(first_words),
                     [&words](std::string_view first) { return words.starts_with(first); });
}

bool is_label_with_bracket(std::string_view line) {
  while (line.ends_with('*') || line.ends_with(':') || line.ends_with(' ')) line.remove_suffix(1);
  if (!line.ends_with(')') && !line.ends_with(']')) return false;
  const auto bracket = line.substr(std::min(line.find_last_of("(["), line.size()));
  return (!model::limits_in(bracket).empty() || is_optional(line)) && !is_beside(line) && is_short_line(line);
}

bool may_be_field(std::string_view line, std::string_view below) {
  const auto words = lower(line), field = lower(below);
  if (field.find("name") != std::string::npos || field.starts_with("nom")) return false;
  return is_title(line) && std::count(words.begin(), words.end(), ' ') <= 1 &&
         words.find_first_of("0123456789") == std::string::npos &&
         std::none_of(std::begin(group_words), std::end(group_words),
                      [&words](std::string_view word) { return words.find(word) != std::string::npos; });
}

bool FieldLines::list(std::string_view line) const {
  return !has_question_ && is_label_with_colon(above_) && is_label_with_colon(line) && !is_signature(line);
}

bool FieldLines::ends_options(std::string_view line) const {
  constexpr int fewest = 2, fewest_alone = 3;  // a title and another may stand above a question
  if (is_beside(line)) return false;
  return has_question_ ? options_ >= fewest && is_question(line) : options_ >= fewest_alone && asks(line);
}

bool FieldLines::part(std::string_view line) const {
  if (above_.empty()) return false;
  if (ends_options(line)) return true;
  if (has_question_ || is_signature(line) || !is_title(without_mark(without_colon(above_)))) return false;
  if (is_bounded_label(line) || names_field(line) || list(line)) return true;
  return is_field_ && (asks(line) || is_short_line(line));
}

void FieldLines::take(std::string_view line, bool is_apart) {
  if (is_apart) {
    has_question_ = false;
    options_ = 0;
  }
  is_field_ = is_apart && names_field(line) && is_short_line(above_);
  options_ = is_short_line(line) ? options_ + 1 : 0;
  has_question_ = has_question_ || asks(line) || is_signature(line);
  above_ = line;
}

}  // namespace cvbuild::writing
