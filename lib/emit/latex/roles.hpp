// table: what roles are called in LaTeX.
#pragma once

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
inline constexpr Literal headings[] = {"\\section",   "\\subsection",   "\\subsubsection",
                                       "\\paragraph", "\\subparagraph", "\\subparagraph"};

[[nodiscard]] constexpr const RoleCommands& commands(doc::Role role) {
  return roles[static_cast<std::size_t>(role)];
}

/// How many lines must be left on the page where `group` begins: all that a short one takes, about; of a
/// longer one its heading and the lines that belong to it.
[[nodiscard]] unsigned lines_needed(const doc::Group& group);

}  // namespace cvbuild::emitters::latex
