// What was edited points at its sources.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/report/edits.hpp>

cvbuild::Sources make();

void use() {
#ifdef SHOULD_COMPILE
  const auto sources = make();
  static_cast<void>(cvbuild::apply_edits({}, sources));
#else
  static_cast<void>(cvbuild::apply_edits({}, make()));
#endif
}
