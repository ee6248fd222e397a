// How a programmer's error ends the program.
#include <cvbuild/core/misuse.hpp>

#include <cstdio>
#include <cstdlib>

namespace cvbuild::inline v0 {

void misused(std::string_view what) {
  std::fprintf(stderr, "cvbuild: misuse: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace cvbuild
