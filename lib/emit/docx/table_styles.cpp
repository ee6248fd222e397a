// The styles of what stands in tables, and of the space behind them.
#include "emit/docx/definition.hpp"
#include "emit/docx/units.hpp"
#include "emit/table_needs.hpp"

namespace cvbuild::emitters::docx {

namespace {

Definition cell(Style style, Style based_on, double size) {
  Definition it{style, based_on};
  it.paragraph.spacing = Spacing{twips(2), twips(2), twips(size * 1.2), false};
  return it;
}

/// As `base`, in smaller type.
Definition smaller(Style style, Style base, double size) {
  auto it = cell(style, base, size * small_table);
  it.run.size = size * small_table;
  return it;
}

}  // namespace

std::vector<Definition> table_styles(const ThemeData& theme) {
  auto text = cell(Style::table_text, Style::normal, theme.text_size);
  // What Word takes from the defaults, LibreOffice puts above the styles of code and links in cells.
  text.run.font = theme.text_font.word;
  text.run.colour = theme.text_colour;
  text.run.size = theme.text_size;
  Definition head{Style::table_head, Style::table_text};
  head.paragraph.keep_next = true;
  head.run.bold = true;
  // Word wants a paragraph behind a table; this one is the space between the table and what follows.
  Definition end{Style::table_end, Style::normal, Style::normal, StyleType::paragraph, false};
  end.paragraph.spacing = Spacing{0, 0, twips(theme.paragraph_space * 1.5), true};
  return {text, head, smaller(Style::table_text_small, Style::table_text, theme.text_size),
          smaller(Style::table_head_small, Style::table_head, theme.text_size), end};
}

}  // namespace cvbuild::emitters::docx
