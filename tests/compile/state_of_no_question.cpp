// The state of a question is that of one: without it, it does not compile.
// expect-error: could not convert|no matching|no viable|deleted
#include <cvbuild/check/check.hpp>

void use(const cvbuild::model::Question& question) {
#ifdef SHOULD_COMPILE
  static_cast<void>(cvbuild::QuestionStatus{&question});
#else
  static_cast<void>(question);
  static_cast<void>(cvbuild::QuestionStatus{});
#endif
}
