// The meaning that a node keeps on its way to the page; each emitter maps roles to its own styles in one
// table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cvbuild::doc {

/// `none` is plain body text.
enum class Role : std::uint8_t {
  none,
  section,   ///< Group or Heading: a section of the form or of a CV
  question,  ///< Group: a question and its answer. Heading: the prompt, verbatim
  answer,    ///< Group: what answers the question
  declined,  ///< Paragraph: the reason why a question is declined
  draft,  ///< Group: shown only with --drafts, and marked. Its label is the Phrase of this role that opens it
  raw,    ///< Paragraph or Phrase: HTML or LaTeX shown as text
};

inline constexpr std::string_view role_names[] = {"none",     "section", "question", "answer",
                                                  "declined", "draft",   "raw"};
inline constexpr std::size_t role_count = sizeof role_names / sizeof role_names[0];

[[nodiscard]] constexpr std::string_view name(Role role) {
  return role_names[static_cast<std::size_t>(role)];
}

}  // namespace cvbuild::doc
