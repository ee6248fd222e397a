// XML and HTML of any origin as a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/result.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::xml {

/// An attribute.
struct Attribute {
  std::string space;  ///< the namespace's URI; empty without one, and in HTML
  std::string name;   ///< without prefix
  std::string value;  ///< UTF-8, references resolved
};

/// A namespace that an element declares.
struct Declaration {
  std::string prefix;  ///< empty: that of names without one
  std::string space;   ///< the URI
};

/// What a node is.
enum class Kind : std::uint8_t { element, text, comment, instruction };

/// A node and all below it, which it owns.
struct Node {
  Kind kind = Kind::element;          ///< which of the members below hold something
  std::string space;                  ///< of an element: its namespace's URI; empty without one, and in HTML
  std::string name;                   ///< of an element: without prefix; of an instruction: its target
  std::string text;                   ///< of a text, a comment and an instruction
  std::vector<Attribute> attributes;  ///< in the order of the text
  std::vector<Declaration> declared;  ///< in the order of the text; none in HTML
  std::vector<Node> children;         ///< in order

  /// The value of the attribute of that name, whatever its namespace; null if there is none.
  [[nodiscard]] const std::string* find(TextArgument attribute) const&;
  const std::string* find(TextArgument attribute) const&& = delete;
  /// The first child element of that name, whatever its namespace; null if there is none.
  [[nodiscard]] const Node* child(TextArgument element) const&;
  const Node* child(TextArgument element) const&& = delete;
};

/// What a text may not exceed; past one it is refused.
struct Bounds {
  std::size_t bytes = std::size_t{64} << 20;  ///< of the text
  unsigned depth = 200;                       ///< of elements in elements
};

/// The root element of a well-formed XML text; comments outside it are its first children. Nothing is loaded,
/// no entity is expanded; a text with a document type declaration is refused. An error (`missing_tool`) where
/// libxml2 is not installed.
[[nodiscard]] Result<Node> read_xml(TextArgument text, const Bounds& bounds = {});

/// The root element of an HTML text in UTF-8, mended where it is broken, as browsers do about.
[[nodiscard]] Result<Node> read_html(TextArgument text, const Bounds& bounds = {});

/// All text below the node, in order.
[[nodiscard]] std::string text_of(const Node& node);

}  // namespace cvbuild::xml
#pragma GCC visibility pop
