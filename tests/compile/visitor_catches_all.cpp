// A function that takes every kind is refused: it would swallow the kinds of tomorrow.
// expect-error: no catch-all
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/node.hpp>

using namespace cvbuild::doc;

struct Visitor {
  int operator()(const Heading&) const { return 1; }
  int operator()(const Paragraph&) const { return 2; }
  int operator()(const List&) const { return 3; }
  int operator()(const CodeBlock&) const { return 4; }
  int operator()(const Quote&) const { return 5; }
  int operator()(const Table&) const { return 6; }
  int operator()(const Figure&) const { return 7; }
#ifdef SHOULD_COMPILE
  int operator()(const Rule&) const { return 8; }
  int operator()(const PageBreak&) const { return 9; }
  int operator()(const Group&) const { return 10; }
#else
  int operator()(const auto&) const { return 0; }
#endif
};

int kind_of(const Block& block) { return cvbuild::visit(Visitor{}, block.kind()); }
