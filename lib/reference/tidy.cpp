// The schema's orders are those of ECMA-376 part 1: 17.7.4.17 (style), CT_PPr 17.3.1, EG_RPrBase 17.3.2,
// CT_TblPr 17.4.60, CT_TcPr 17.4.70, 17.9.6 (lvl), 17.9.1 (abstractNum).
#include "reference/tidy.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "reference/names.hpp"
#include "reference/values.hpp"

namespace cvbuild::reference {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view style_order[] = {
    "name",           "aliases", "basedOn", "next", "link",  "hidden", "uiPriority", "semiHidden",
    "unhideWhenUsed", "qFormat", "pPr",     "rPr",  "tblPr", "trPr",   "tcPr",       "tblStylePr"};
constexpr std::string_view paragraph_order[] = {"pStyle",
                                                "keepNext",
                                                "keepLines",
                                                "pageBreakBefore",
                                                "framePr",
                                                "widowControl",
                                                "numPr",
                                                "suppressLineNumbers",
                                                "pBdr",
                                                "shd",
                                                "tabs",
                                                "suppressAutoHyphens",
                                                "kinsoku",
                                                "wordWrap",
                                                "overflowPunct",
                                                "topLinePunct",
                                                "autoSpaceDE",
                                                "autoSpaceDN",
                                                "bidi",
                                                "adjustRightInd",
                                                "snapToGrid",
                                                "spacing",
                                                "ind",
                                                "contextualSpacing",
                                                "mirrorIndents",
                                                "suppressOverlap",
                                                "jc",
                                                "textDirection",
                                                "textAlignment",
                                                "textboxTightWrap",
                                                "outlineLvl",
                                                "cnfStyle",
                                                "rPr"};
constexpr std::string_view run_order[] = {"rStyle",
                                          "rFonts",
                                          "b",
                                          "bCs",
                                          "i",
                                          "iCs",
                                          "caps",
                                          "smallCaps",
                                          "strike",
                                          "dstrike",
                                          "outline",
                                          "shadow",
                                          "emboss",
                                          "imprint",
                                          "noProof",
                                          "snapToGrid",
                                          "vanish",
                                          "webHidden",
                                          "color",
                                          "spacing",
                                          "w",
                                          "kern",
                                          "position",
                                          "sz",
                                          "szCs",
                                          "highlight",
                                          "u",
                                          "effect",
                                          "bdr",
                                          "shd",
                                          "fitText",
                                          "vertAlign",
                                          "rtl",
                                          "cs",
                                          "em",
                                          "lang",
                                          "eastAsianLayout",
                                          "specVanish",
                                          "oMath"};
constexpr std::string_view table_order[] = {
    "tblStyle",  "tblpPr",     "tblOverlap",     "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize",
    "tblW",      "jc",         "tblCellSpacing", "tblInd",     "tblBorders",          "shd",
    "tblLayout", "tblCellMar", "tblLook",        "tblCaption", "tblDescription"};
constexpr std::string_view cell_order[] = {"cnfStyle",  "tcW",    "gridSpan", "hMerge", "vMerge",
                                           "tcBorders", "shd",    "noWrap",   "tcMar",  "textDirection",
                                           "tcFitText", "vAlign", "hideMark"};
constexpr std::string_view level_order[] = {"start",   "numFmt", "lvlRestart", "pStyle", "isLgl", "suff",
                                            "lvlText", "legacy", "lvlJc",      "pPr",    "rPr"};
constexpr std::string_view pattern_order[] = {"nsid",      "multiLevelType", "tmpl", "name",
                                              "styleLink", "numStyleLink",   "lvl"};
constexpr std::string_view defaults_order[] = {"rPrDefault", "pPrDefault"};
// 17.3.1.24 (pBdr), 17.4.38 (tblBorders), 17.4.66 (tcBorders), 17.4.42 (tblCellMar): one order for all.
constexpr std::string_view border_order[] = {"top",     "left",    "start", "bottom", "right",   "end",
                                             "insideH", "insideV", "tl2br", "tr2bl",  "between", "bar"};

struct Order {
  std::string_view element;
  Names children;
};
constexpr std::array<Order, 13> orders{{{"style", style_order},
                                        {"pBdr", border_order},
                                        {"tblBorders", border_order},
                                        {"tcBorders", border_order},
                                        {"tblCellMar", border_order},
                                        {"tcMar", border_order},
                                        {"pPr", paragraph_order},
                                        {"rPr", run_order},
                                        {"tblPr", table_order},
                                        {"tcPr", cell_order},
                                        {"lvl", level_order},
                                        {"abstractNum", pattern_order},
                                        {"docDefaults", defaults_order}}};

std::size_t place_in(Names names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// What is in no list of the schema's is dropped; what may stand once stands once.
void order_children(xml::Node& node) {
  const auto order =
      std::find_if(orders.begin(), orders.end(), [&](const Order& one) { return one.element == node.name; });
  if (order == orders.end()) return;
  auto& children = node.children;
  std::erase_if(children, [&](const xml::Node& child) {
    return place_in(order->children, child.name) == order->children.size();
  });
  std::stable_sort(children.begin(), children.end(), [&](const xml::Node& a, const xml::Node& b) {
    return place_in(order->children, a.name) < place_in(order->children, b.name);
  });
  const auto same = std::unique(children.begin(), children.end(), [](const xml::Node& a, const xml::Node& b) {
    return a.name == b.name && a.name != "lvl" && a.name != "tblStylePr";
  });
  children.erase(same, children.end());
}

/// Puts what everybody understands in the place of alternatives (ECMA-376 part 3, 9.4).
void resolve_alternatives(xml::Node& node) {
  std::vector<xml::Node> children;
  for (auto& child : node.children) {
    if (!is_element(child, compatibility_space, "AlternateContent")) {
      children.push_back(std::move(child));
      continue;
    }
    for (auto& branch : child.children)
      if (is_element(branch, compatibility_space, "Fallback"))
        for (auto& inner : branch.children) children.push_back(std::move(inner));
  }
  node.children = std::move(children);
}

}  // namespace

bool is_trace(const xml::Node& node) {
  constexpr std::string_view traces[] = {"rsid",
                                         "rsids",
                                         "proofErr",
                                         "permStart",
                                         "permEnd",
                                         "lastRenderedPageBreak",
                                         "bookmarkStart",
                                         "bookmarkEnd",
                                         "commentRangeStart",
                                         "commentRangeEnd",
                                         "commentReference",
                                         "annotationRef",
                                         "moveFromRangeStart",
                                         "moveFromRangeEnd",
                                         "moveToRangeStart",
                                         "moveToRangeEnd",
                                         "cellIns",
                                         "cellDel",
                                         "cellMerge",
                                         "del",
                                         "moveFrom",
                                         "divId"};
  if (node.space != word_space) return false;
  return node.name.ends_with("Change") || node.name.ends_with("RangeStart") ||
         node.name.ends_with("RangeEnd") ||
         std::find(std::begin(traces), std::end(traces), node.name) != std::end(traces);
}

bool is_session(const xml::Attribute& attribute) {
  const auto& name = attribute.name;
  const bool own = attribute.space == word_space;
  return (own && name.starts_with("rsid")) ||
         (!own && (name == "paraId" || name == "textId" || name == "anchorId" || name == "editId"));
}

namespace {

void clean(xml::Node& node) {
  resolve_alternatives(node);
  std::erase_if(node.attributes, [](const xml::Attribute& one) {
    return (one.space != word_space && one.space != reference_space) || is_session(one);
  });
  std::erase_if(node.children,
                [](const xml::Node& child) { return child.space != word_space || is_trace(child); });
  for (auto& child : node.children) clean(child);
  order_children(node);
}

}  // namespace

void tidy_properties(xml::Node& node) {
  clean(node);
  mend_values(node);
}

void write_properties(emitters::XmlWriter& out, const xml::Node& node) {
  out.markup("<w:").value(node.name);
  for (const auto& one : node.attributes) {
    if (one.space == reference_space)
      out.markup(" r:");
    else
      out.markup(" w:");
    out.value(one.name).markup("=\"").value(one.value).markup("\"");
  }
  if (node.children.empty()) {
    out.markup("/>");
    return;
  }
  out.markup(">");
  for (const auto& child : node.children) write_properties(out, child);
  out.markup("</w:").value(node.name).markup(">");
}

std::string properties_xml(const xml::Node& node) {
  Sink sink;
  emitters::XmlWriter out(sink);
  write_properties(out, node);
  return sink.take();
}

std::size_t place_in_run_properties(std::string_view name) { return place_in(run_order, name); }

}  // namespace cvbuild::reference
