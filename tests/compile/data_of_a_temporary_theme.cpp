// What a theme says lives as long as the theme.
// expect-error: deleted (member )?function|deleted function|deleted operator
#include <cvbuild/theme/theme.hpp>

void use() {
#ifdef SHOULD_COMPILE
  const auto theme = cvbuild::classic_theme();
  const auto& data = *theme;
#else
  const auto& data = *cvbuild::classic_theme();
#endif
  static_cast<void>(data);
}
