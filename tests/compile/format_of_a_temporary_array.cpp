// The format that is found is one of the list, which must live as long: a temporary array does not.
// expect-error: deleted (member )?function|deleted function
#include <cvbuild/emit/emit.hpp>

std::array<cvbuild::OutputFormat, 2> make();

void use() {
#ifdef SHOULD_COMPILE
  const auto formats = make();
  static_cast<void>(cvbuild::find_format(formats, "mine"));
#else
  static_cast<void>(cvbuild::find_format(make(), "mine"));
#endif
}
