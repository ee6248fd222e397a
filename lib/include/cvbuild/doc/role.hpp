// The meaning that a node keeps on its way to the page; each emitter maps roles to its own styles in one
// table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <cvbuild/core/enum_name.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::doc {

/// `none` is plain body text.
enum class Role : std::uint8_t {
  none,
  section,   ///< Group or Heading: a section of the form or of a CV
  question,  ///< Group: a question and its answer. Heading: the prompt, verbatim
  answer,    ///< Group: what answers the question
  declined,  ///< Paragraph: the reason why a question is declined
  draft,  ///< Group: shown only with --drafts, and marked. Its label is the Phrase of this role that opens it
  raw,    ///< Paragraph or Phrase: HTML or LaTeX shown as text

  // The head of a CV and of a letter.
  head,     ///< Group: who this is from. As the first block of a document it stands for the title
  name,     ///< Paragraph: the person's name; in a head that opens the document, the document's title
  label,    ///< Paragraph: what the person is
  contact,  ///< Paragraph: ways to reach the person, parted by middle dots
  photo,    ///< Figure: the person

  // A CV's sections and entries.
  summary,       ///< Group: the words that a CV opens with, its heading included
  entry,         ///< Group: an entry. Heading: its title
  experience,    ///< Group: an entry about work, paid or not
  education,     ///< Group: an entry about study
  employer,      ///< Group: the positions at one organisation. Heading: that organisation
  organisation,  ///< Paragraph: where it was: organisation, place, site. Phrase: the organisation's name
  place,         ///< Phrase: a place
  dates,  ///< Phrase that ends an entry's Heading: set flush right on its line. Its value is an ISO 8601
          ///< interval, "2021-05/2023-06" or "2021-05/.."; or one date
  start,  ///< Phrase in `dates`; its value is an ISO 8601 date of any precision
  end,    ///< the same; empty where it is not over
  item,   ///< Paragraph: a label in bold and what belongs to it (skills, languages, facts), set close
  skill,  ///< Phrase: the name of a group of skills

  // A letter.
  letter,     ///< Group: a whole letter
  addressee,  ///< Paragraph: its lines are parted by hard breaks
  date,       ///< Paragraph: the day of the letter. Its text is a Phrase of this role with the ISO date
  subject,    ///< Heading: what the letter is about
  closing,    ///< Paragraph: "Yours sincerely"
  signature,  ///< Paragraph: the name below it

  part,  ///< Heading: the title of a part that is not the document's first
};

/// By Role; the tables of formats have the same order.
inline constexpr std::string_view role_names[] = {
    "none",     "section",      "question", "answer",  "declined", "draft",     "raw",        "head",
    "name",     "label",        "contact",  "photo",   "summary",  "entry",     "experience", "education",
    "employer", "organisation", "place",    "dates",   "start",    "end",       "item",       "skill",
    "letter",   "addressee",    "date",     "subject", "closing",  "signature", "part"};
/// How many roles there are.
inline constexpr std::size_t role_count = sizeof role_names / sizeof role_names[0];
static_assert(role_count == static_cast<std::size_t>(Role::part) + 1);

/// "none", "section", …; empty for a value that is no role.
[[nodiscard]] constexpr std::string_view name(Role role) { return enum_name(role_names, role); }

}  // namespace cvbuild::doc
#pragma GCC visibility pop
