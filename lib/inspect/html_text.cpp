// Takes a page apart: its text by blocks, what of it is hidden, and what stands beside it.
#include <cvbuild/inspect/opened.hpp>

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/xml/xml.hpp>

#include "inspect/base64.hpp"
#include "inspect/html_look.hpp"
#include "inspect/line_store.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

using xml::Kind;
using xml::Node;

constexpr std::array<std::string_view, 36> blocks{
    "address", "article", "aside",    "blockquote", "body",   "caption", "dd",   "details", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer",  "form", "h1",      "h2",
    "h3",      "h4",      "h5",       "h6",         "header", "hr",      "li",   "main",    "nav",
    "ol",      "p",       "pre",      "section",    "table",  "td",      "th",   "tr",      "ul"};
/// Elements whose text is no text of the page.
constexpr std::array<std::string_view, 4> silent{"script", "style", "title", "template"};
/// Attributes that say how something looks or how a program finds it.
constexpr std::array<std::string_view, 13> technical{
    "class",   "id",    "style",           "lang",       "dir",      "width", "height",
    "charset", "scope", "aria-labelledby", "http-equiv", "tabindex", "type"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void collect_styles(const Node& node, StyleSheet& sheet) {
  if (node.name == "style") sheet.add(xml::text_of(node));
  for (const auto& child : node.children)
    if (child.kind == Kind::element) collect_styles(child, sheet);
}

class PageReader {
 public:
  PageReader(const StyleSheet& sheet, Opened& opened) : sheet_(sheet), opened_(opened) {}

  void read(const Node& root) {
    element(root, {});
    line_.close(opened_);
  }

 private:
  void element(const Node& node, const HtmlLook& outer) {
    path_.push_back(&node);
    const auto look = look_of(path_, sheet_, outer);
    for (const auto& attribute : node.attributes) add_attribute(node, attribute);
    const bool is_block = is_one_of(blocks, node.name);
    if (is_block) line_.close(opened_);
    if (node.name == "br") line_.add(" ", {});
    for (const auto& child : node.children) this->child(node, child, look);
    if (is_block) line_.close(opened_);
    path_.pop_back();
  }

  void child(const Node& node, const Node& child, const HtmlLook& look) {
    if (child.kind == Kind::element) return element(child, look);
    if (child.kind != Kind::text) return add("a comment", child.text);
    if (!is_one_of(silent, node.name)) return line_.add(child.text, look.hidden_by());
    if (node.name != "style") add(concat({"<", node.name, ">"}), child.text);
  }

  void add(std::string where, std::string_view text, BesideKind kind = BesideKind::words) {
    auto folded = fold_white_space(text);
    if (!folded.empty()) opened_.beside.push_back({std::move(where), std::move(folded), kind});
  }

  void add_attribute(const Node& node, const xml::Attribute& attribute) {
    if (is_one_of(technical, attribute.name) || (node.name == "meta" && attribute.name == "name")) return;
    if (attribute.value.starts_with("data:")) return add_picture(attribute.value);
    const bool is_link = attribute.name == "href" || attribute.name == "src";
    if (is_link && attribute.value.starts_with('#')) return;
    const auto* name = node.find("name");
    add(name != nullptr && node.name == "meta" ? concat({"<meta name=\"", *name, "\">"})
                                               : concat({"<", node.name, " ", attribute.name, ">"}),
        attribute.value, is_link ? BesideKind::link : BesideKind::words);
  }

  void add_picture(std::string_view url) {
    constexpr std::string_view mark = ";base64,";
    const auto begin = url.find(mark);
    if (begin == std::string_view::npos) return add("a data: address", url);
    opened_.pictures.push_back({concat({"picture ", Decimal(opened_.pictures.size() + 1)}),
                                decode_base64(url.substr(begin + mark.size()))});
  }

  const StyleSheet& sheet_;
  Opened& opened_;
  ElementPath path_;
  OpenLine line_;
};

}  // namespace

Result<Opened> open_html(TextArgument given_bytes) {
  const std::string_view bytes = given_bytes;
  const auto root = xml::read_html(bytes);
  if (!root) return root.error();
  StyleSheet sheet;
  collect_styles(root.value(), sheet);
  Opened opened;
  PageReader(sheet, opened).read(root.value());
  if (sheet.is_cut()) return Error{ErrorKind::too_large, "its style sheet has more rules than are looked at"};
  return opened;
}

}  // namespace cvbuild::inspect
