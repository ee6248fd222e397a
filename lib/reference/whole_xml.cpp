// Finds the prefix of every name among the declarations around it.
#include "reference/whole_xml.hpp"

#include <vector>

#include "emit/xml_writer.hpp"
#include "reference/names.hpp"

namespace cvbuild::reference {

namespace {

using xml::Node;

class TreeWriter {
 public:
  explicit TreeWriter(Sink& sink) : out_(sink) {}

  void write(const Node& node) {
    if (node.kind == xml::Kind::text) {
      out_.text(node.text);
      return;
    }
    if (node.kind != xml::Kind::element) return;
    for (const auto& one : node.declared) scope_.push_back(&one);
    open(node);
    for (const auto& child : node.children) write(child);
    if (!node.children.empty()) {
      out_.markup("</");
      name(node.space, node.name, false);
      out_.markup(">");
    }
    scope_.resize(scope_.size() - node.declared.size());
  }

 private:
  void open(const Node& node) {
    out_.markup("<");
    name(node.space, node.name, false);
    for (const auto& one : node.declared) {
      out_.markup(" xmlns");
      if (!one.prefix.empty()) out_.markup(":").value(one.prefix);
      out_.markup("=\"").value(one.space).markup("\"");
    }
    for (const auto& one : node.attributes) {
      out_.markup(" ");
      name(one.space, one.name, true);
      out_.markup("=\"").value(one.value).markup("\"");
    }
    if (node.children.empty())
      out_.markup("/>");
    else
      out_.markup(">");
  }

  void name(std::string_view space, std::string_view local, bool is_attribute) {
    const auto prefix = prefix_of(space, is_attribute);
    if (!prefix.empty()) out_.value(prefix).markup(":");
    out_.value(local);
  }

  [[nodiscard]] bool is_hidden(std::size_t at) const {
    for (auto later = at + 1; later < scope_.size(); ++later)
      if (scope_[later]->prefix == scope_[at]->prefix) return true;
    return false;
  }

  [[nodiscard]] std::string_view prefix_of(std::string_view space, bool is_attribute) const {
    if (space.empty()) return {};
    if (space == xml_space) return "xml";
    for (auto at = scope_.size(); at-- > 0;) {
      const auto& one = *scope_[at];
      if (one.space == space && !(is_attribute && one.prefix.empty()) && !is_hidden(at)) return one.prefix;
    }
    return {};
  }

  emitters::XmlWriter out_;
  std::vector<const xml::Declaration*> scope_;
};

}  // namespace

std::string whole_xml(const Node& root) {
  Sink sink;
  emitters::XmlWriter(sink).markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  TreeWriter(sink).write(root);
  return sink.take();
}

}  // namespace cvbuild::reference
