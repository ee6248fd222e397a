// A visitor that forgets a kind of block is refused, and the message names both.
// expect-error: (?s)(VisitorWithoutTable.*doc::Table|doc::Table.*VisitorWithoutTable)
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/node.hpp>

using namespace cvbuild::doc;

struct VisitorWithoutTable {
  int operator()(const Heading&) { return 1; }
  int operator()(const Paragraph&) { return 2; }
  int operator()(const List&) { return 3; }
  int operator()(const CodeBlock&) { return 4; }
  int operator()(const Quote&) { return 5; }
  int operator()(const Figure&) { return 6; }
  int operator()(const Rule&) { return 7; }
  int operator()(const PageBreak&) { return 8; }
  int operator()(const Group&) { return 9; }
#ifdef SHOULD_COMPILE
  int operator()(const Table&) { return 10; }
#endif
};

int kind_of(const Block& block) { return cvbuild::visit(VisitorWithoutTable{}, block.kind()); }
