// The state of a question is that of one: without it, it does not compile.
// expect-error: deleted (member )?function|deleted function|deleted (default )?constructor|no matching|use of
// deleted
#include <cvbuild/check/check.hpp>

void use(const cvbuild::model::Question& question) {
#ifdef SHOULD_COMPILE
  static_cast<void>(cvbuild::QuestionStatus{&question});
#else
  static_cast<void>(question);
  static_cast<void>(cvbuild::QuestionStatus{});
#endif
}
