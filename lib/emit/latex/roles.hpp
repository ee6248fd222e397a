// table: what roles are called in LaTeX.
#pragma once

#include <algorithm>
#include <iterator>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters::latex {

/// A heading is a sectioning command of its depth, which every reader of LaTeX knows; `heading` before it
/// gives it the look of its role. Names that other classes have (\\subject, \\closing) are none of ours.
struct RoleCommands {
  Literal begin_group, end_group;
  Literal begin_text, end_text;  ///< around a Paragraph's words, and a Phrase's where `in_words`
  Literal heading;               ///< before a Heading
  bool needs_room;               ///< a Group that begins on a new page rather than in the last lines of one
  bool in_words = false;
};
inline constexpr RoleCommands roles[] = {
    /* none         */ {"", "", "", "", "", false},
    /* section      */ {"", "", "", "", "", true},
    /* question     */ {"", "", "", "", "\\question", false},
    /* answer       */ {"\\begin{answer}\n", "\\end{answer}\n", "", "", "", false},
    /* declined     */ {"", "", "\\declined{", "}", "", false},
    /* draft        */ {"\\begin{draft}\n", "\\end{draft}\n", "\\draftmark{", "}", "", false, true},
    /* raw          */ {"", "", "\\texttt{", "}", "", false, true},
    /* head         */ {"\\begin{cvhead}\n", "\\end{cvhead}\n", "", "", "", false},
    /* name         */ {"", "", "\\cvname{", "}", "", false},
    /* label        */ {"", "", "\\cvlabel{", "}", "", false},
    /* contact      */ {"", "", "\\contact{", "}", "", false},
    /* photo        */ {"", "", "", "", "", false},
    /* summary      */ {"", "", "", "", "", true},
    /* entry        */ {"\\begin{cventry}\n", "\\end{cventry}\n", "", "", "\\entry", true},
    /* experience   */ {"\\begin{cventry}\n", "\\end{cventry}\n", "", "", "", true},
    /* education    */ {"\\begin{cventry}\n", "\\end{cventry}\n", "", "", "", true},
    /* employer     */ {"", "", "", "", "\\employer", true},
    /* organisation */ {"", "", "\\organisation{", "}", "", false},
    /* place        */ {"", "", "", "", "", false},
    /* dates        */ {"", "", "", "", "", false},
    /* start        */ {"", "", "", "", "", false},
    /* end          */ {"", "", "", "", "", false},
    /* item         */ {"", "", "\\cvitem{", "}", "", false},
    /* skill        */ {"", "", "", "", "", false},
    /* letter       */ {"\\begin{letter}\n", "\\end{letter}\n", "", "", "", false},
    /* addressee    */ {"", "", "\\letteraddressee{", "}", "", false},
    /* date         */ {"", "", "\\letterdate{", "}", "", false},
    /* subject      */ {"", "", "", "", "\\lettersubject", false},
    /* closing      */ {"", "", "\\letterclosing{", "}", "", false},
    /* signature    */ {"", "", "\\lettersignature{", "}", "", false},
    /* part         */ {"", "", "", "", "\\parttitle", false},
};
static_assert(sizeof roles / sizeof roles[0] == doc::role_count);

/// By depth, 1 being the highest.
inline constexpr Literal section_commands[] = {"\\section", "\\subsection", "\\subsubsection", "\\paragraph",
                                               "\\subparagraph"};
/// The index in section_commands of a heading that is so deep, 1 being the highest.
[[nodiscard]] constexpr std::size_t section_index(std::size_t depth) {
  return std::min(depth, std::size(section_commands)) - 1;
}
[[nodiscard]] constexpr Literal section_command(std::size_t depth) {
  return section_commands[section_index(depth)];
}
/// Whether an entry's heading is one of several at one employer's.
[[nodiscard]] constexpr bool is_position(std::size_t depth) { return depth > 2; }
/// How deep a heading's bookmark stands. Headings with a look of their own have one level, whatever is above.
[[nodiscard]] constexpr std::size_t bookmark_level(doc::Role role, std::size_t depth) {
  switch (role) {
    case doc::Role::part:
      return 0;
    case doc::Role::subject:
      return 1;
    case doc::Role::question:
    case doc::Role::employer:
      return 2;
    case doc::Role::entry:
      return is_position(depth) ? 3 : 2;
    default:
      return section_index(depth) + 1;
  }
}

[[nodiscard]] constexpr const RoleCommands& commands(doc::Role role) {
  return roles[static_cast<std::size_t>(role)];
}

/// How many lines must be left on the page where `group` begins: all that a short one takes, about; of a
/// longer one its heading and the lines that belong to it.
[[nodiscard]] unsigned lines_needed(const doc::Group& group);

}  // namespace cvbuild::emitters::latex
