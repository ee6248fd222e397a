// A visitor that forgets a kind of inline is refused, and the message names both.
// expect-error: (?s)(VisitorWithoutPhrase.*doc::Phrase|doc::Phrase.*VisitorWithoutPhrase)
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/node.hpp>

using namespace cvbuild::doc;

struct VisitorWithoutPhrase {
  int operator()(const Text&) const { return 1; }
  int operator()(const Code&) const { return 2; }
  int operator()(const Emphasis&) const { return 3; }
  int operator()(const Strong&) const { return 4; }
  int operator()(const Strikethrough&) const { return 5; }
  int operator()(const Link&) const { return 6; }
  int operator()(const Picture&) const { return 7; }
  int operator()(const Break&) const { return 8; }
#ifdef SHOULD_COMPILE
  int operator()(const Phrase&) const { return 9; }
#endif
};

int kind_of(const Inline& item) { return cvbuild::visit(VisitorWithoutPhrase{}, item.kind()); }
