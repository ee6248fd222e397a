// Lets libxml2 read, and copies its tree into one that owns itself.
#include <cvbuild/xml/xml.hpp>

#include <memory>

#include <cvbuild/core/text.hpp>

#include "xml/libxml2.hpp"

namespace cvbuild::inline v0::xml {

namespace {

struct Free {
  void operator()(xmlDoc* document) const { libxml2()->free(document); }
};
using Tree = std::unique_ptr<xmlDoc, Free>;

std::string_view view(const xmlChar* text) {
  return text != nullptr ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}
std::string_view space_of(const xmlNs* space) { return space != nullptr ? view(space->href) : ""; }

Error unreadable(std::string message) { return {ErrorKind::unreadable, std::move(message)}; }

Error last_error() {
  const auto* error = libxml2()->last_error();
  if (error == nullptr || error->message == nullptr) return unreadable("it cannot be read");
  std::string_view message = error->message;
  while (message.ends_with('\n')) message.remove_suffix(1);
  return unreadable(concat({"line ", Decimal(error->line), ": ", message}));
}

/// Texts of an attribute's value; a reference to an entity has none.
std::string value_of(const xmlAttr& attribute) {
  std::string value;
  for (const auto* part = attribute.children; part != nullptr; part = part->next)
    if (part->type == XML_TEXT_NODE) value += view(part->content);
  return value;
}

/// False where the tree is deeper than the bound.
class Copy {
 public:
  explicit Copy(unsigned depth) : depth_(depth) {}

  bool element(const xmlNode& from, Node& to, unsigned depth) {
    if (depth > depth_) return false;
    to.space = space_of(from.ns);
    to.name = view(from.name);
    for (const auto* one = from.nsDef; one != nullptr; one = one->next)
      to.declared.push_back({std::string(view(one->prefix)), std::string(view(one->href))});
    for (const auto* attribute = from.properties; attribute != nullptr; attribute = attribute->next)
      to.attributes.push_back(
          {std::string(space_of(attribute->ns)), std::string(view(attribute->name)), value_of(*attribute)});
    for (const auto* child = from.children; child != nullptr; child = child->next)
      if (!add(*child, to.children, depth)) return false;
    return true;
  }

  bool add(const xmlNode& from, std::vector<Node>& to, unsigned depth) {
    if (from.type == XML_ELEMENT_NODE) return element(from, to.emplace_back(), depth + 1);
    const bool is_text = from.type == XML_TEXT_NODE || from.type == XML_CDATA_SECTION_NODE;
    const bool is_comment = from.type == XML_COMMENT_NODE;
    if (!is_text && !is_comment && from.type != XML_PI_NODE) return true;
    auto& node = to.emplace_back();
    node.kind = is_text ? Kind::text : is_comment ? Kind::comment : Kind::instruction;
    if (node.kind == Kind::instruction) node.name = view(from.name);
    node.text = view(from.content);
    return true;
  }

 private:
  unsigned depth_;
};

Result<Node> copy(const xmlDoc& document, const Bounds& bounds) {
  const auto* root = document.children;
  while (root != nullptr && root->type != XML_ELEMENT_NODE) root = root->next;
  if (root == nullptr) return unreadable("there is nothing in it");
  Node node;
  Copy copy(bounds.depth);
  for (const auto* before = document.children; before != nullptr; before = before->next)
    if (before != root && before->type != XML_ELEMENT_NODE) (void)copy.add(*before, node.children, 0);
  if (copy.element(*root, node, 1)) return node;
  return Error{ErrorKind::too_large, "elements are nested too deep"};
}

/// What keeps a text from being read at all.
std::string_view refusal(std::string_view text, const Bounds& bounds) {
  if (text.size() > bounds.bytes) return "larger than the bound";
  return text.empty() ? "it is empty" : "";
}

Error missing() { return {ErrorKind::missing_tool, "libxml2 is not installed"}; }

}  // namespace

const std::string* Node::find(TextArgument given) const& {
  const std::string_view attribute = given;
  for (const auto& one : attributes)
    if (one.name == attribute) return &one.value;
  return nullptr;
}

const Node* Node::child(TextArgument given) const& {
  const std::string_view element = given;
  for (const auto& one : children)
    if (one.kind == Kind::element && one.name == element) return &one;
  return nullptr;
}

Result<Node> read_xml(TextArgument given_text, const Bounds& bounds) {
  const std::string_view text = given_text;
  const auto* library = libxml2();
  if (library == nullptr) return missing();
  if (const auto why = refusal(text, bounds); !why.empty()) return unreadable(std::string(why));
  library->reset_error();
  const Tree tree(library->read_xml(text.data(), static_cast<int>(text.size()), nullptr, nullptr,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (!tree) return last_error();
  const auto* error = library->last_error();
  if (error != nullptr && error->domain == XML_FROM_NAMESPACE) return last_error();
  if (tree->intSubset != nullptr) return unreadable("it has a document type declaration");
  return copy(*tree, bounds);
}

Result<Node> read_html(TextArgument given_text, const Bounds& bounds) {
  const std::string_view text = given_text;
  const auto* library = libxml2();
  if (library == nullptr) return missing();
  if (const auto why = refusal(text, bounds); !why.empty()) return unreadable(std::string(why));
  library->reset_error();
  const Tree tree(
      library->read_html(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
  return tree ? copy(*tree, bounds) : last_error();
}

std::string text_of(const Node& node) {
  std::string text = node.kind == Kind::text ? node.text : std::string();
  for (const auto& child : node.children) text += text_of(child);
  return text;
}

}  // namespace cvbuild::xml
