// Takes over what word/document.xml, word/settings.xml and word/fontTable.xml say of pages and fonts.
#include "reference/page.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include <cvbuild/core/text.hpp>

#include "reference/names.hpp"
#include "reference/tidy.hpp"

namespace cvbuild::reference {

namespace {

using xml::Node;

constexpr std::string_view part = "word/document.xml";

// In the schema's order (17.6.17), without what speaks of printers, forms and notes, and of the direction,
// which is the document's.
constexpr std::string_view before_bidi[] = {"pgBorders", "lnNumType", "pgNumType",    "cols",
                                            "vAlign",    "titlePg",   "textDirection"};
constexpr std::string_view after_bidi[] = {"rtlGutter", "docGrid"};

// In the schema's order (17.15.1.78).
constexpr std::string_view before_compatibility[] = {"mirrorMargins",
                                                     "alignBordersAndEdges",
                                                     "bordersDoNotSurroundHeader",
                                                     "bordersDoNotSurroundFooter",
                                                     "gutterAtTop",
                                                     "defaultTabStop",
                                                     "autoHyphenation",
                                                     "consecutiveHyphenLimit",
                                                     "hyphenationZone",
                                                     "doNotHyphenateCaps",
                                                     "evenAndOddHeaders",
                                                     "noPunctuationKerning",
                                                     "characterSpacingControl",
                                                     "strictFirstAndLastChars",
                                                     "noLineBreaksAfter",
                                                     "noLineBreaksBefore"};
constexpr std::string_view after_language[] = {"clrSchemeMapping", "decimalSymbol", "listSeparator"};

template <std::size_t Count>
std::string children_xml(const Node& node, const std::string_view (&names)[Count]) {
  std::string text;
  for (const auto name : names)
    if (const auto* child = word_child(node, name)) text += properties_xml(*child);
  return text;
}

void find_sections(const Node& node, std::vector<const Node*>& sections) {
  for (const auto& child : node.children) {
    if (is_word(child, "sectPr"))
      sections.push_back(&child);
    else
      find_sections(child, sections);
  }
}

std::vector<Furniture> furniture_of(const std::vector<const Node*>& sections, bool even_pages_differ) {
  std::map<std::pair<std::string, std::string>, std::string> last;  // in a fixed order
  for (const auto* section : sections)
    for (const auto& child : section->children) {
      if (!is_word(child, "headerReference") && !is_word(child, "footerReference")) continue;
      auto type = std::string(value_of(&child, "type"));
      if (type.empty()) type = "default";
      if (const auto* id = attribute_of(child, reference_space, "id")) last[{child.name, type}] = *id;
    }
  const bool has_first = is_on(word_child(*sections.back(), "titlePg"));
  std::vector<Furniture> shown;
  for (const auto& [key, id] : last) {
    const bool is_shown = key.second == "default" || (key.second == "first" && has_first) ||
                          (key.second == "even" && even_pages_differ);
    if (is_shown) shown.push_back({key.first, key.second, id});
  }
  return shown;
}

/// Programs write a space below nothing as an unsigned number; the attribute is a signed one (17.6.5).
void mend_grid(Node& grid) {
  const std::string text(value_of(&grid, "charSpace"));
  if (text.empty()) return;
  const auto value = std::strtoll(text.c_str(), nullptr, 10);
  constexpr long long largest = 0x7FFFFFFF, wrap = 0x100000000;
  set_value(grid, "charSpace", std::to_string(value > largest ? value - wrap : value));
}

class PageTaker {
 public:
  PageTaker(const Node& section, ReferenceDocx& reference, Report& report)
      : section_(section), reference_(reference), report_(report) {
    tidy_properties(section_);
  }

  void run() {
    take_size();
    take_margins();
    take_columns();
    reference_.section_xml = children_xml(section_, before_bidi);
    if (auto* grid = word_child(section_, "docGrid")) mend_grid(*grid);
    reference_.section_end_xml = children_xml(section_, after_bidi);
    check_room();
  }

 private:
  static constexpr double twips_a_point = 20;

  void take_size() {
    const auto* size = word_child(section_, "pgSz");
    const auto width = twips_of(size, "w"), height = twips_of(size, "h");
    if (!width || !height) return;
    reference_.page.size = {*width / twips_a_point, *height / twips_a_point};
    reference_.page_size_xml = properties_xml(*size);
  }

  void take_margins() {
    auto* margins = word_child(section_, "pgMar");
    const auto left = twips_of(margins, "left"), right = twips_of(margins, "right");
    const auto top = twips_of(margins, "top"), bottom = twips_of(margins, "bottom");
    if (!left || !right || !top || !bottom) return;
    for (const std::string_view needed : {"header", "footer", "gutter"})
      if (value_of(margins, needed).empty()) set_value(*margins, needed, needed == "gutter" ? "0" : "720");
    const auto gutter = twips_of(margins, "gutter").value_or(0);
    // Below zero: the text may lie over headers (17.6.11).
    reference_.page.margins = {std::abs(*top) / twips_a_point, *right / twips_a_point,
                               std::abs(*bottom) / twips_a_point, (*left + gutter) / twips_a_point};
    reference_.page_margins_xml = properties_xml(*margins);
  }

  void take_columns() {
    constexpr long most = 45;  // Word's own limit
    const auto* columns = word_child(section_, "cols");
    const auto count = std::clamp(number_of(columns, "num").value_or(1), 1L, most);
    reference_.page.columns = static_cast<unsigned>(count);
    reference_.page.column_space = twips_of(columns, "space").value_or(720) / twips_a_point;
    const auto* first = columns != nullptr ? word_child(*columns, "col") : nullptr;
    if (count > 1 && first != nullptr)
      reference_.page.first_column = twips_of(first, "w").value_or(0) / twips_a_point;
  }

  void check_room() {
    const auto& page = reference_.page;
    if (!page.size || !page.margins) return;
    constexpr double least = 72;  // an inch
    const double width = page.size->width - page.margins->left - page.margins->right;
    const double column = page.first_column > 0
                              ? page.first_column
                              : (width - (page.columns - 1) * page.column_space) / page.columns;
    const double height = page.size->height - page.margins->top - page.margins->bottom;
    if (width < least || column < least || height < least)
      report_.refuse(part, "its margins leave less than an inch for text");
  }

  Node section_;
  ReferenceDocx& reference_;
  Report& report_;
};

}  // namespace

std::vector<Furniture> take_page(const Node& document, bool even_pages_differ, ReferenceDocx& reference,
                                 Report& report) {
  std::vector<const Node*> sections;
  find_sections(document, sections);
  if (sections.empty()) return {};
  PageTaker(*sections.back(), reference, report).run();
  return furniture_of(sections, even_pages_differ);
}

void take_default_settings(ReferenceDocx& reference) {
  Node settings;
  take_settings(settings, reference);
}

void take_settings(Node& settings, ReferenceDocx& reference) {
  tidy_properties(settings);
  reference.settings_xml = children_xml(settings, before_compatibility);
  reference.settings_end_xml = children_xml(settings, after_language);
  const auto* compatibility = word_child(settings, "compat");
  const auto says_mode = [](const Node& node) {
    return is_word(node, "compatSetting") && value_of(&node, "name") == "compatibilityMode";
  };
  if (compatibility != nullptr &&
      std::any_of(compatibility->children.begin(), compatibility->children.end(), says_mode))
    reference.settings_xml += properties_xml(*compatibility);
  else
    reference.settings_xml +=
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";
}

std::string font_table(Node& fonts, Report& report) {
  tidy_properties(fonts);
  bool embedded = false;
  remove_below(fonts, [&embedded](const Node& node) {
    embedded = embedded || node.name.starts_with("embed");
    return node.name.starts_with("embed");
  });
  // Programs write names of character sets here that Word does not know; fonts are found by their names.
  for (auto& font : fonts.children)
    if (auto* set = word_child(font, "charset"))
      std::erase_if(set->attributes, [](const xml::Attribute& one) { return one.name == "characterSet"; });
  if (embedded) report.note("the fonts in it are not taken: who reads the document needs to have them");
  Sink sink;
  emitters::XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
  for (const auto& child : fonts.children)
    if (is_word(child, "font")) write_properties(out, child);
  out.markup("</w:fonts>");
  return sink.take();
}

}  // namespace cvbuild::reference
