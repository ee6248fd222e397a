// Nothing of a header or footer is kept that tells of its author or reaches outside the document.
#include "reference/text_part.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

#include "core/ascii.hpp"
#include "reference/names.hpp"
#include "reference/tidy.hpp"
#include "reference/values.hpp"

namespace cvbuild::reference {

namespace {

using xml::Node;

constexpr std::string_view office_space = "urn:schemas-microsoft-com:office:office";
constexpr std::string_view decorative_space = "http://schemas.microsoft.com/office/drawing/2017/decorative";
constexpr std::string_view vml_space = "urn:schemas-microsoft-com:vml";

template <std::size_t Count>
bool is_one_of(std::string_view name, const std::string_view (&names)[Count]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// An element around text that stays when the element goes.
bool is_wrapper(const Node& node) {
  constexpr std::string_view names[] = {"ins", "moveTo", "smartTag", "customXml", "sdtContent"};
  if (node.space != word_space) return false;
  // Word's own building block, of which no gallery is taken along; a control that shows a property stays.
  if (is_word(node, "sdt")) return true;  // a control: what it holds is its text
  const bool leads_to_bookmark = node.name == "hyperlink" && !attribute_of(node, reference_space, "id");
  return leads_to_bookmark || is_one_of(node.name, names);
}

/// Programs keep the document's own properties at these addresses, which the document has as well.
bool is_bound_outside(const Node& node) {
  constexpr std::string_view own[] = {"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
                                      "{6668398D-A668-4E3E-A5EB-62B293D839F1}"};
  return is_word(node, "dataBinding") && !is_one_of(value_of(&node, "storeItemID"), own);
}

bool has_reference(const Node& node) {
  bool found = false;
  each_reference(node, [&found](std::string_view) { found = true; });
  return found;
}

bool is_unwanted(const Node& node) {
  constexpr std::string_view names[] = {
      "ffData",           "fldData", "smartTagPr",   "customXmlPr", "placeholder", "footnoteReference",
      "endnoteReference", "sectPr",  "delInstrText", "delText"};
  if (node.kind != xml::Kind::element) return node.kind != xml::Kind::text;
  if (is_trace(node) || is_bound_outside(node)) return true;
  if (node.space == word_space) return is_one_of(node.name, names);
  // Another version of a picture, for programs that know it: the one that all know stays.
  return is_element(node, drawing_space, "ext") && has_reference(node);
}

/// `C:\Users\ann\logo.png`: what follows the last bar of a path.
std::string without_path(std::string value) {
  const auto bar = value.find_last_of("\\/");
  const bool is_path = value.find('\\') != std::string::npos || value.starts_with("file:") ||
                       (value.starts_with('/') && value.find(' ') == std::string::npos);
  return is_path ? value.substr(bar == std::string::npos ? 0 : bar + 1) : value;
}

/// Blanks at the ends of a text are shown only where the element says so (XML 1.0, 2.10): else they go, so
/// that no program takes them for text.
void drop_unseen_blanks(Node& node) {
  const auto says_so = [](const xml::Attribute& one) {
    return one.space == xml_space && one.name == "space";
  };
  const bool is_text = is_word(node, "t") || is_word(node, "instrText");
  if (!is_text || std::any_of(node.attributes.begin(), node.attributes.end(), says_so)) return;
  for (auto& child : node.children) child.text = std::string(trim(child.text));
}

class TextCleaner {
 public:
  explicit TextCleaner(unsigned& drawings) : drawings_(drawings) {}
  [[nodiscard]] unsigned decorative() const { return decorative_; }

  void clean(Node& node) {
    std::erase_if(node.children, is_unwanted);
    unwrap(node);
    clean_attributes(node);
    drop_unseen_blanks(node);
    for (auto& child : node.children) clean(child);
  }

 private:
  /// Puts what wrappers hold in their place.
  static void unwrap(Node& node) {
    while (std::any_of(node.children.begin(), node.children.end(), is_wrapper)) {
      std::vector<Node> children;
      for (auto& child : node.children) {
        const bool goes = is_wrapper(child);
        if (goes && is_word(child, "sdt"))
          std::erase_if(child.children, [](const Node& one) { return !is_word(one, "sdtContent"); });
        if (goes)
          std::move(child.children.begin(), child.children.end(), std::back_inserter(children));
        else
          children.push_back(std::move(child));
      }
      node.children = std::move(children);
      std::erase_if(node.children, is_unwanted);
    }
  }

  void clean_attributes(Node& node) {
    const bool is_shape = node.space == vml_space || node.space == office_space;
    std::erase_if(node.attributes, [&](const xml::Attribute& one) {
      constexpr std::string_view loading[] = {"src", "href", "althref"};
      const bool loads = is_shape && one.space != reference_space && is_one_of(one.name, loading);
      return is_session(one) || loads;
    });
    for (auto& one : node.attributes)
      if (one.name == "descr" || one.name == "title" || one.name == "name" || one.name == "alt")
        one.value = without_path(std::move(one.value));
    if (node.name == "docPr")
      for (auto& one : node.attributes)
        if (one.name == "id") one.value = std::to_string(++drawings_);
    if (node.name == "docPr" && !is_described(node)) mark_decorative(node);
  }

  static bool is_described(const Node& picture) {
    const auto* words = picture.find("descr");
    const auto* title = picture.find("title");
    if ((words != nullptr && !trim(*words).empty()) || (title != nullptr && !trim(*title).empty()))
      return true;
    const auto* extensions = picture.child("extLst");
    return extensions != nullptr &&
           std::any_of(extensions->children.begin(), extensions->children.end(),
                       [](const Node& one) { return one.child("decorative") != nullptr; });
  }
  /// What Word writes for "mark as decorative": an extension of the picture's properties.
  void mark_decorative(Node& picture) {
    Node mark;
    mark.space = decorative_space;
    mark.name = "decorative";
    mark.declared = {{"adec", std::string(decorative_space)}};
    mark.attributes = {{"", "val", "1"}};
    Node extension;
    extension.space = drawing_space;
    extension.name = "ext";
    extension.attributes = {{"", "uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"}};
    extension.children.push_back(std::move(mark));
    if (picture.child("extLst") == nullptr) {
      Node list;
      list.space = drawing_space;
      list.name = "extLst";
      list.declared = {{"a", std::string(drawing_space)}};
      picture.children.push_back(std::move(list));
    }
    picture.children.back().children.push_back(std::move(extension));
    ++decorative_;
  }

  unsigned& drawings_;
  unsigned decorative_ = 0;
};

/// What a field does is its first word (17.16.5); these load nothing and run nothing.
bool is_harmless(std::string_view field) {
  constexpr std::string_view names[] = {
      "page",     "numpages",    "section",  "sectionpages", "title", "subject",    "author",    "keywords",
      "comments", "docproperty", "styleref", "date",         "time",  "createdate", "savedate",  "printdate",
      "filename", "numwords",    "numchars", "revnum",       "seq",   "if",         "=",         "quote",
      "symbol",   "advance",     "eq",       "lastsavedby",  "info",  "listnum",    "hyperlink", ""};
  return is_one_of(field, names);
}

std::string_view first_word(std::string_view instruction) {
  instruction = trim(instruction);
  if (instruction.starts_with('=')) return instruction.substr(0, 1);
  return instruction.substr(0, instruction.find_first_of(" \t\r\n\"\\"));
}

/// The place that a HYPERLINK field leads to; empty for one in the document.
std::string_view target_of(std::string_view instruction) {
  const auto begin = instruction.find('"');
  if (begin == std::string_view::npos || instruction.find("\\l") < begin) return {};
  const auto rest = instruction.substr(begin + 1);
  return rest.substr(0, rest.find('"'));
}

class FieldChecker {
 public:
  FieldChecker(std::string_view part, Report& report) : part_(part), report_(report) {}

  void read(const Node& node) {
    if (is_word(node, "fldSimple")) check(value_of(&node, "instr"));
    if (is_word(node, "fldChar")) read_mark(value_of(&node, "fldCharType"));
    if (is_word(node, "instrText") && !open_.empty()) open_.back() += xml::text_of(node);
    for (const auto& child : node.children) read(child);
  }
  void finish() {
    if (!open_.empty())
      report_.refuse(part_, concat({"the field ", first_word(open_.back()), " has no end"}));
  }

 private:
  void read_mark(std::string_view mark) {
    if (mark == "begin") open_.emplace_back();
    if (mark != "end" || open_.empty()) return;
    check(open_.back());
    open_.pop_back();
  }

  void check(std::string_view instruction) {
    const auto name = first_word(instruction);
    const auto lower = detail::ascii_lower(name);
    if (!is_harmless(lower))
      return report_.refuse(part_, concat({"the field ", name, " is not one that only shows the document"}),
                            "take it out, or replace it by its text");
    const auto target = lower == "hyperlink" ? target_of(instruction) : std::string_view{};
    if (!target.empty() && doc::link_kind(target) == doc::LinkKind::other)
      report_.refuse(part_, concat({"its link to '", target, "' is none that a reader could follow"}));
  }

  std::string_view part_;
  Report& report_;
  std::vector<std::string> open_;  ///< instructions of fields that have begun
};

void append_text(const Node& node, std::string& text) {
  if (is_word(node, "t")) text += xml::text_of(node);
  if (is_word(node, "p") || is_word(node, "tab") || is_word(node, "br")) text += ' ';
  if (is_word(node, "del") || is_word(node, "moveFrom") || is_element(node, compatibility_space, "Fallback"))
    return;
  for (const auto& child : node.children) append_text(child, text);
}

}  // namespace

unsigned clean_text(Node& root, unsigned& drawings) {
  TextCleaner cleaner(drawings);
  cleaner.clean(root);
  mend_values(root);
  return cleaner.decorative();
}

void check_fields(const Node& root, std::string_view part, Report& report) {
  FieldChecker checker(part, report);
  checker.read(root);
  checker.finish();
}

bool is_reference(const xml::Attribute& attribute) {
  return (attribute.space == reference_space ||
          (attribute.space == office_space && attribute.name == "relid")) &&
         !attribute.value.empty();
}

std::string text_in(const Node& node) {
  std::string text;
  append_text(node, text);
  return std::string(trim(text));
}

}  // namespace cvbuild::reference
