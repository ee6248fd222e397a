// Text that a terminal may be given.
#include <cvbuild/report/report.hpp>

#include "core/glyph.hpp"

namespace cvbuild::inline v0 {

std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const auto glyph = next_glyph(text, offset);
    const bool blank = glyph.code_point == '\t' || glyph.code_point == '\n' || glyph.code_point == '\r';
    shown += blank ? " " : glyph.shown ? glyph.bytes : replacement;
  }
  return shown;
}

}  // namespace cvbuild
