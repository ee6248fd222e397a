// What a variant keeps is told by views of the application's sources.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/compose/compose.hpp>

cvbuild::Application make();

void use(const cvbuild::model::DocumentPlan& plan) {
#ifdef SHOULD_COMPILE
  const auto application = make();
  static_cast<void>(cvbuild::explain_variant(application, plan));
#else
  static_cast<void>(cvbuild::explain_variant(make(), plan));
#endif
}
