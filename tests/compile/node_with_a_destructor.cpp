// An arena takes nothing that would need its destructor run.
// expect-error: an arena never runs destructors
#include <cvbuild/core/arena.hpp>
#include <string>
#include <string_view>

#ifdef SHOULD_COMPILE
using Characters = std::string_view;
#else
using Characters = std::string;
#endif

struct Node {
  Characters text;
};

const Node* keep(cvbuild::Arena& arena, const Node& node) { return arena.make(node); }
