// table: what each role becomes in HTML; the style sheet knows the same classes.
//
// Classes with a prefix (`h-`, `p-`, `u-`, `dt-`) are microformats2's:
// https://microformats.org/wiki/h-resume, h-event for entries, h-card for people and organisations.
// No other class is a root of classic microformats (`item`, `hentry`, `vcard`…): parsers would take it for
// one.
#pragma once

#include <cstdint>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/role.hpp>

namespace cvbuild::emitters {

/// What the text of a Paragraph or Phrase is to machines.
enum class TextKind : std::uint8_t {
  words,
  card,   ///< of a person or an organisation: links in it are ways to reach them
  moment  ///< a date: a Phrase with a value is a `<time>`
};

struct RoleMarkup {
  Literal group;            ///< the element of a Group; a section without a heading is a div
  Literal group_class;      ///< empty: none
  Literal heading_class;    ///< of a Heading
  Literal heading_words;    ///< the class of a span around a Heading's text, dates apart; empty: no span
  Literal paragraph_class;  ///< of a Paragraph or Figure
  Literal phrase_class;     ///< of a Phrase
  bool in_fragment;         ///< a fragment, which has no theme's markup, keeps the class of a Group
  TextKind text = TextKind::words;
};

inline constexpr RoleMarkup role_markup[] = {
    /* none     */ {"div", "", "", "", "", "", false},
    /* section  */ {"section", "section", "", "", "", "", false},
    /* question */ {"section", "question", "prompt", "", "", "", true},
    /* answer   */ {"div", "answer", "", "", "", "", true},
    /* declined */ {"div", "declined", "", "", "declined", "declined", false},
    /* draft    */ {"div", "draft", "", "", "label", "label", false},
    /* raw      */ {"div", "raw", "", "", "raw", "raw", false},
    /* head     */ {"header", "p-contact h-card", "", "", "", "", false},
    /* name     */ {"div", "", "", "", "name p-name", "", false},
    /* label    */ {"div", "", "", "", "p-job-title", "p-job-title", false},
    /* contact  */ {"div", "", "", "", "contact", "", false, TextKind::card},
    /* photo    */ {"div", "", "", "", "photo", "", false},
    /* summary  */ {"section", "", "", "", "", "", false},
    /* entry    */ {"section", "entry h-event", "title", "p-name", "", "", false},
    /* experience */ {"section", "entry p-experience h-event", "title", "p-name", "", "", false},
    /* education */ {"section", "entry p-education h-event", "title", "p-name", "", "", false},
    /* employer */ {"section", "employer", "title", "h-card", "", "", false},
    /* organisation */ {"div", "", "", "", "org p-location h-card", "p-name p-org", false, TextKind::card},
    /* place    */ {"div", "", "", "", "", "p-adr", false},
    /* dates    */ {"div", "", "", "", "", "dates", false},
    /* start    */ {"div", "", "", "", "", "dt-start", false, TextKind::moment},
    /* end      */ {"div", "", "", "", "", "dt-end", false, TextKind::moment},
    /* item     */ {"div", "", "", "", "line", "", false},
    /* skill    */ {"div", "", "", "", "", "p-skill", false},
    /* letter   */ {"div", "letter", "", "", "", "", false},
    /* addressee */ {"div", "", "", "", "addressee", "", false},
    /* date     */ {"div", "", "", "", "date", "", false, TextKind::moment},
    /* subject  */ {"div", "", "subject", "", "", "", false},
    /* closing  */ {"div", "", "", "", "closing", "", false},
    /* signature */ {"div", "", "", "", "signature", "", false},
    /* part     */ {"div", "", "part", "", "", "", false},
};
static_assert(sizeof role_markup / sizeof role_markup[0] == doc::role_count);

[[nodiscard]] constexpr const RoleMarkup& markup(doc::Role role) {
  return role_markup[static_cast<std::size_t>(role)];
}

}  // namespace cvbuild::emitters
