// table: what each role becomes in HTML; the style sheet knows the same classes.
#pragma once

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/role.hpp>

namespace cvbuild::emitters {

struct RoleMarkup {
  Literal group;          ///< the element of a Group
  Literal group_class;    ///< empty: none
  Literal heading_class;  ///< of a Heading
  Literal text_class;     ///< of a Paragraph or Phrase
  bool in_fragment;       ///< a fragment, which has no theme's markup, keeps the class of a Group
};

inline constexpr RoleMarkup role_markup[] = {
    /* none     */ {"div", "", "", "", false},
    /* section  */ {"section", "section", "", "", false},
    /* question */ {"section", "question", "prompt", "", true},
    /* answer   */ {"div", "answer", "", "", true},
    /* declined */ {"div", "declined", "", "declined", false},
    /* draft    */ {"div", "draft", "", "label", false},
    /* raw      */ {"div", "raw", "", "raw", false},
    /* head     */ {"div", "", "", "", false},
    /* name     */ {"div", "", "", "", false},
    /* label    */ {"div", "", "", "", false},
    /* contact  */ {"div", "", "", "", false},
    /* photo    */ {"div", "", "", "", false},
    /* summary  */ {"div", "", "", "", false},
    /* entry    */ {"div", "", "", "", false},
    /* experience */ {"div", "", "", "", false},
    /* education */ {"div", "", "", "", false},
    /* employer */ {"div", "", "", "", false},
    /* organisation */ {"div", "", "", "", false},
    /* place    */ {"div", "", "", "", false},
    /* dates    */ {"div", "", "", "", false},
    /* start    */ {"div", "", "", "", false},
    /* end      */ {"div", "", "", "", false},
    /* item     */ {"div", "", "", "", false},
    /* skill    */ {"div", "", "", "", false},
    /* letter   */ {"div", "", "", "", false},
    /* addressee */ {"div", "", "", "", false},
    /* date     */ {"div", "", "", "", false},
    /* subject  */ {"div", "", "", "", false},
    /* closing  */ {"div", "", "", "", false},
    /* signature */ {"div", "", "", "", false},
    /* part     */ {"div", "", "", "", false},
};
static_assert(sizeof role_markup / sizeof role_markup[0] == doc::role_count);

[[nodiscard]] constexpr const RoleMarkup& markup(doc::Role role) {
  return role_markup[static_cast<std::size_t>(role)];
}

}  // namespace cvbuild::emitters
