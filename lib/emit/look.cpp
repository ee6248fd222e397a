// Sets a document that begins with a head as CVs are set.
#include "emit/look.hpp"

namespace cvbuild::emitters {

ThemeData theme_in_use(const Document& document) {
  ThemeData theme = *document.theme();
  if (!opening_head(document.blocks())) return theme;
  theme.text_size = theme.cv_text_size;
  theme.line_height = theme.cv_line_height;
  theme.list_indent = theme.cv_list_indent;
  return theme;
}

}  // namespace cvbuild::emitters
