// table: which values the properties of WordprocessingML take. ECMA-376 part 1: 17.18 (simple types of its
// own) and 22.9 (shared ones).
#include "reference/values.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

#include "reference/names.hpp"

namespace cvbuild::reference {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view theme_colours[] = {"dark1",
                                              "light1",
                                              "dark2",
                                              "light2",
                                              "accent1",
                                              "accent2",
                                              "accent3",
                                              "accent4",
                                              "accent5",
                                              "accent6",
                                              "text1",
                                              "text2",
                                              "background1",
                                              "hyperlink",
                                              "background2",
                                              "none",
                                              "followedHyperlink"};
constexpr std::string_view theme_fonts[] = {"majorEastAsia", "majorBidi", "majorAscii", "majorHAnsi",
                                            "minorEastAsia", "minorBidi", "minorAscii", "minorHAnsi"};
constexpr std::string_view highlights[] = {"black",       "blue",     "cyan",       "green",    "magenta",
                                           "red",         "yellow",   "white",      "darkBlue", "darkCyan",
                                           "darkMagenta", "darkRed",  "darkYellow", "darkGray", "lightGray",
                                           "none",        "darkGreen"};
constexpr std::string_view underlines[] = {
    "single",     "words",           "double",   "thick",         "dotted",     "dottedHeavy",
    "dash",       "dashedHeavy",     "dashLong", "dashLongHeavy", "dotDash",    "dashDotHeavy",
    "dotDotDash", "dashDotDotHeavy", "wave",     "wavyHeavy",     "wavyDouble", "none"};
constexpr std::string_view alignments[] = {"start",         "center",         "end",    "both",
                                           "mediumKashida", "distribute",     "numTab", "highKashida",
                                           "lowKashida",    "thaiDistribute", "left",   "right"};
constexpr std::string_view level_alignments[] = {"left", "center", "right", "start", "end"};
constexpr std::string_view tab_kinds[] = {"clear", "start", "center", "end",  "decimal",
                                          "bar",   "num",   "left",   "right"};
constexpr std::string_view leaders[] = {"none", "dot", "hyphen", "underscore", "heavy", "middleDot"};
constexpr std::string_view line_rules[] = {"auto", "exact", "atLeast"};
constexpr std::string_view vertical_places[] = {"baseline", "superscript", "subscript"};
constexpr std::string_view emphasis_marks[] = {"none", "dot", "comma", "circle", "underDot"};
constexpr std::string_view effects[] = {"blinkBackground", "lights",  "antsBlack", "antsRed",
                                        "shimmer",         "sparkle", "none"};
constexpr std::string_view number_formats[] = {"decimal",
                                               "upperRoman",
                                               "lowerRoman",
                                               "upperLetter",
                                               "lowerLetter",
                                               "ordinal",
                                               "cardinalText",
                                               "ordinalText",
                                               "hex",
                                               "chicago",
                                               "ideographDigital",
                                               "japaneseCounting",
                                               "aiueo",
                                               "iroha",
                                               "decimalFullWidth",
                                               "decimalHalfWidth",
                                               "japaneseLegal",
                                               "japaneseDigitalTenThousand",
                                               "decimalEnclosedCircle",
                                               "decimalFullWidth2",
                                               "aiueoFullWidth",
                                               "irohaFullWidth",
                                               "decimalZero",
                                               "bullet",
                                               "ganada",
                                               "chosung",
                                               "decimalEnclosedFullstop",
                                               "decimalEnclosedParen",
                                               "decimalEnclosedCircleChinese",
                                               "ideographEnclosedCircle",
                                               "ideographTraditional",
                                               "ideographZodiac",
                                               "ideographZodiacTraditional",
                                               "taiwaneseCounting",
                                               "ideographLegalTraditional",
                                               "taiwaneseCountingThousand",
                                               "taiwaneseDigital",
                                               "chineseCounting",
                                               "chineseLegalSimplified",
                                               "chineseCountingThousand",
                                               "koreanDigital",
                                               "koreanCounting",
                                               "koreanLegal",
                                               "koreanDigital2",
                                               "vietnameseCounting",
                                               "russianLower",
                                               "russianUpper",
                                               "none",
                                               "numberInDash",
                                               "hebrew1",
                                               "hebrew2",
                                               "arabicAlpha",
                                               "arabicAbjad",
                                               "hindiVowels",
                                               "hindiConsonants",
                                               "hindiNumbers",
                                               "hindiCounting",
                                               "thaiLetters",
                                               "thaiNumbers",
                                               "thaiCounting",
                                               "bahtText",
                                               "dollarText",
                                               "custom"};
constexpr std::string_view suffixes[] = {"tab", "space", "nothing"};
constexpr std::string_view level_kinds[] = {"singleLevel", "multilevel", "hybridMultilevel"};
constexpr std::string_view widths[] = {"nil", "pct", "dxa", "auto"};
constexpr std::string_view text_alignments[] = {"top", "center", "baseline", "bottom", "auto"};
constexpr std::string_view cell_alignments[] = {"top", "center", "both", "bottom"};
constexpr std::string_view hints[] = {"default", "eastAsia"};
constexpr std::string_view patterns[] = {"nil",
                                         "clear",
                                         "solid",
                                         "horzStripe",
                                         "vertStripe",
                                         "reverseDiagStripe",
                                         "diagStripe",
                                         "horzCross",
                                         "diagCross",
                                         "thinHorzStripe",
                                         "thinVertStripe",
                                         "thinDiagStripe",
                                         "thinHorzCross",
                                         "thinDiagCross",
                                         "thinReverseDiagStripe",
                                         "pct5",
                                         "pct10",
                                         "pct12",
                                         "pct15",
                                         "pct20",
                                         "pct25",
                                         "pct30",
                                         "pct35",
                                         "pct37",
                                         "pct40",
                                         "pct45",
                                         "pct50",
                                         "pct55",
                                         "pct60",
                                         "pct62",
                                         "pct65",
                                         "pct70",
                                         "pct75",
                                         "pct80",
                                         "pct85",
                                         "pct87",
                                         "pct90",
                                         "pct95"};
/// Those that are lines; the others are pictures for the edges of pages.
constexpr std::string_view lines[] = {"nil",
                                      "none",
                                      "single",
                                      "thick",
                                      "double",
                                      "dotted",
                                      "dashed",
                                      "dotDash",
                                      "dotDotDash",
                                      "triple",
                                      "thinThickSmallGap",
                                      "thickThinSmallGap",
                                      "thinThickThinSmallGap",
                                      "thinThickMediumGap",
                                      "thickThinMediumGap",
                                      "thinThickThinMediumGap",
                                      "thinThickLargeGap",
                                      "thickThinLargeGap",
                                      "thinThickThinLargeGap",
                                      "wave",
                                      "doubleWave",
                                      "dashSmallGap",
                                      "dashDotStroked",
                                      "threeDEmboss",
                                      "threeDEngrave",
                                      "outset",
                                      "inset"};

enum class Kind : unsigned char {
  word,      ///< one of a list
  number,    ///< digits
  integer,   ///< the same with a sign
  measure,   ///< twips, or a length with a unit (22.9.2.14)
  distance,  ///< the same with a sign
  colour,    ///< six hexadecimal digits, or auto
  byte,      ///< two hexadecimal digits
  toggle     ///< on or off (22.9.2.7)
};

/// An empty name of an element: all elements that have the attribute.
struct Rule {
  std::string_view element, attribute;
  Kind kind;
  Words words = {};
  bool required = false;
};
// clang-format off
constexpr Rule rules[] = {
    {"", "themeColor", Kind::word, theme_colours},
    {"", "themeFill", Kind::word, theme_colours},
    {"", "themeTint", Kind::byte},
    {"", "themeShade", Kind::byte},
    {"", "themeFillTint", Kind::byte},
    {"", "themeFillShade", Kind::byte},
    {"", "color", Kind::colour},
    {"", "fill", Kind::colour},
    {"rFonts", "asciiTheme", Kind::word, theme_fonts},
    {"rFonts", "hAnsiTheme", Kind::word, theme_fonts},
    {"rFonts", "eastAsiaTheme", Kind::word, theme_fonts},
    {"rFonts", "cstheme", Kind::word, theme_fonts},
    {"rFonts", "hint", Kind::word, hints},
    {"color", "val", Kind::colour, {}, true},
    {"sz", "val", Kind::measure, {}, true},
    {"szCs", "val", Kind::measure, {}, true},
    {"kern", "val", Kind::measure, {}, true},
    {"position", "val", Kind::distance, {}, true},
    {"highlight", "val", Kind::word, highlights, true},
    {"u", "val", Kind::word, underlines},
    {"effect", "val", Kind::word, effects, true},
    {"em", "val", Kind::word, emphasis_marks, true},
    {"vertAlign", "val", Kind::word, vertical_places, true},
    {"shd", "val", Kind::word, patterns, true},
    {"jc", "val", Kind::word, alignments, true},
    {"lvlJc", "val", Kind::word, level_alignments, true},
    {"numFmt", "val", Kind::word, number_formats, true},
    {"suff", "val", Kind::word, suffixes, true},
    {"multiLevelType", "val", Kind::word, level_kinds, true},
    {"textAlignment", "val", Kind::word, text_alignments, true},
    {"vAlign", "val", Kind::word, cell_alignments, true},
    {"outlineLvl", "val", Kind::number, {}, true},
    {"uiPriority", "val", Kind::integer, {}, true},
    {"spacing", "val", Kind::distance},
    {"spacing", "before", Kind::measure},
    {"spacing", "after", Kind::measure},
    {"spacing", "beforeLines", Kind::integer},
    {"spacing", "afterLines", Kind::integer},
    {"spacing", "beforeAutospacing", Kind::toggle},
    {"spacing", "afterAutospacing", Kind::toggle},
    {"spacing", "line", Kind::distance},
    {"spacing", "lineRule", Kind::word, line_rules},
    {"ind", "left", Kind::distance},
    {"ind", "right", Kind::distance},
    {"ind", "start", Kind::distance},
    {"ind", "end", Kind::distance},
    {"ind", "hanging", Kind::measure},
    {"ind", "firstLine", Kind::measure},
    {"tab", "val", Kind::word, tab_kinds, true},
    {"tab", "leader", Kind::word, leaders},
    {"tab", "pos", Kind::distance, {}, true},
    {"tblW", "type", Kind::word, widths},
    {"tcW", "type", Kind::word, widths},
    {"tblInd", "type", Kind::word, widths},
};
constexpr std::string_view toggles[] = {
    "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
    "snapToGrid", "vanish", "webHidden", "rtl", "cs", "specVanish", "keepNext", "keepLines", "pageBreakBefore",
    "widowControl", "suppressLineNumbers", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "contextualSpacing", "mirrorIndents", "suppressOverlap",
    "isLgl", "bidiVisual", "cantSplit", "tblHeader", "noWrap", "tcFitText", "hideMark"};
/// Toggles of styles, which have no other value than to be there.
constexpr std::string_view marks[] = {"hidden", "semiHidden", "unhideWhenUsed", "qFormat", "autoRedefine", "locked"};
/// The attributes of what properties stand in, which has no others.
struct Container {
  std::string_view element;
  std::string_view attributes[4];
};
constexpr Container containers[] = {{"style", {"type", "styleId", "default", "customStyle"}},
                                    {"abstractNum", {"abstractNumId"}},
                                    {"num", {"numId"}},
                                    {"lvl", {"ilvl", "tplc", "tentative"}},
                                    {"font", {"name"}}};
constexpr std::string_view bordered[] = {"pBdr", "tblBorders", "tcBorders"};
/// What a style of all text (17.7.5.5) cannot have.
constexpr std::string_view not_defaults[] = {"rStyle", "highlight", "rtl", "cs", "oMath"};

bool is_one_of(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
bool is_hexadecimal(std::string_view text, std::size_t digits) {
  return text.size() == digits &&
         std::all_of(text.begin(), text.end(), [](unsigned char byte) { return std::isxdigit(byte) != 0; });
}
bool is_number(std::string_view text, std::size_t most = 9) {
  return !text.empty() && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}
std::string_view without_sign(std::string_view text) {
  return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}
bool is_measure(std::string_view text) {
  constexpr std::string_view units[] = {"mm", "cm", "in", "pt", "pc", "pi"};
  if (is_number(text)) return true;
  if (text.size() < 3 || !is_one_of(text.substr(text.size() - 2), units)) return false;
  text.remove_suffix(2);
  const auto point = text.find('.');
  return is_number(text.substr(0, point)) && (point == std::string_view::npos || is_number(text.substr(point + 1)));
}
bool is_off(std::string_view text) { return text == "0" || text == "false" || text == "off"; }
bool is_toggle(std::string_view text) {
  return is_off(text) || text == "1" || text == "true" || text == "on";
}

bool fits(std::string_view value, const Rule& rule) {
  switch (rule.kind) {
    case Kind::word:
      return is_one_of(value, rule.words);
    case Kind::number:
      return is_number(value);
    case Kind::integer:
      return is_number(without_sign(value));
    case Kind::measure:
      return is_measure(value);
    case Kind::distance:
      return is_measure(without_sign(value));
    case Kind::colour:
      return value == "auto" || is_hexadecimal(value, 6);
    case Kind::byte:
      return is_hexadecimal(value, 2);
    case Kind::toggle:
      return is_toggle(value);
  }
  return false;
}

bool governs(const Rule& rule, const xml::Node& node, std::string_view attribute) {
  if (rule.attribute != attribute) return false;
  return rule.element.empty() || rule.element == node.name;
}

bool has(const xml::Node& node, std::string_view attribute) {
  return std::any_of(node.attributes.begin(), node.attributes.end(),
                     [&](const xml::Attribute& one) { return one.name == attribute; });
}

bool is_unknown(const xml::Node& node, std::string_view attribute) {
  return std::any_of(std::begin(containers), std::end(containers), [&](const Container& container) {
    return container.element == node.name && !is_one_of(attribute, container.attributes);
  });
}

void drop_what_is_no_value(xml::Node& node) {
  const bool toggle = is_one_of(node.name, toggles);
  const bool mark = is_one_of(node.name, marks);
  std::erase_if(node.attributes, [&](const xml::Attribute& one) {
    if (one.space != word_space) return false;
    if (one.name == "val" && toggle) return !is_toggle(one.value);
    if (one.name == "val" && mark) return !is_off(one.value);
    if (is_unknown(node, one.name)) return true;
    return std::any_of(std::begin(rules), std::end(rules), [&](const Rule& rule) {
      return governs(rule, node, one.name) && !fits(one.value, rule);
    });
  });
}

bool means_nothing(const xml::Node& node, std::string_view parent) {
  if (node.space != word_space || (node.name == "tab" && parent != "tabs")) return false;  // a tabulator in text
  if (is_one_of(node.name, marks)) return has(node, "val");  // what is left of its values is "off"
  return std::any_of(std::begin(rules), std::end(rules), [&](const Rule& rule) {
    return rule.required && rule.element == node.name && !has(node, rule.attribute);
  });
}

void mend_borders(xml::Node& borders) {
  for (auto& border : borders.children)
    for (auto& one : border.attributes)
      if (one.name == "val" && !is_one_of(one.value, lines)) one.value = "single";
  std::erase_if(borders.children, [](const xml::Node& border) { return !has(border, "val"); });
}

}  // namespace

void mend_values(xml::Node& node) {
  for (auto& child : node.children) {
    drop_what_is_no_value(child);
    if (is_word(child, "shd") && !has(child, "val"))
      child.attributes.push_back({std::string(word_space), "val", "clear"});
  }
  std::erase_if(node.children, [&](const xml::Node& child) { return means_nothing(child, node.name); });
  if (is_one_of(node.name, bordered)) mend_borders(node);
  if (node.name == "rPrDefault")
    for (auto& run : node.children)
      std::erase_if(run.children, [](const xml::Node& one) { return is_one_of(one.name, not_defaults); });
  for (auto& child : node.children) mend_values(child);
}

}  // namespace cvbuild::reference
