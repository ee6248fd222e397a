// There is no empty Application: one is read.
// expect-error: no matching function|no default constructor|no matching constructor
#include <optional>

#include <cvbuild/model/application.hpp>

#ifdef SHOULD_COMPILE
std::optional<cvbuild::Application> application;
#else
cvbuild::Application application;
#endif
