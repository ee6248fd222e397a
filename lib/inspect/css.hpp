// As much of CSS as tells whether an element of a page can be seen: simple selectors, the cascade, and the
// properties that hide text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cvbuild/xml/xml.hpp>

#include "inspect/colour.hpp"

namespace cvbuild::inline v0::inspect {

struct Declaration {
  std::string property;
  std::string value;
  bool important = false;
};

/// `color: red; display: none`. What is no declaration is passed over.
[[nodiscard]] std::vector<Declaration> parse_declarations(std::string_view text);

/// Elements from the root down to the one that is looked at.
using ElementPath = std::vector<const xml::Node*>;

/// `p`, `.class`, `#id` and what they make together, below or directly below each other. Everything else
/// (siblings, states, attributes, pseudo-elements) is not understood, and such a rule applies to nothing.
class Selector {
 public:
  static std::optional<Selector> parse(std::string_view text);
  [[nodiscard]] bool matches(const ElementPath& path) const;
  [[nodiscard]] unsigned specificity() const { return specificity_; }

 private:
  struct Compound {
    std::string element, id;
    std::vector<std::string> classes;
    bool direct = false;  ///< it stands directly above the one after it

    bool read(std::string_view text, unsigned& specificity);
    [[nodiscard]] bool matches(const xml::Node& node) const;
  };
  [[nodiscard]] bool matches(const ElementPath& path, std::size_t element, std::size_t compound) const;

  std::vector<Compound> compounds_;
  unsigned specificity_ = 0;
};

/// The rules of a page that may hide text; those for the dark are left out, a page is looked at in light.
class StyleSheet {
 public:
  void add(std::string_view css);

  /// What is declared for an element, the weakest first; with its style attribute's.
  [[nodiscard]] std::vector<Declaration> of(const ElementPath& path) const;
  /// `value` with its custom properties (those of :root) in their place.
  [[nodiscard]] std::string resolve(std::string_view value) const;
  /// Whether there were more rules than are looked at.
  [[nodiscard]] bool is_cut() const { return cut_; }

 private:
  struct Rule {
    Selector selector;
    std::vector<Declaration> declarations;
  };
  void add_rules(std::string_view css, unsigned depth);
  void add_rule(std::string_view selectors, std::string_view declarations);

  std::vector<Rule> rules_;
  std::unordered_map<std::string, std::string> variables_;
  bool cut_ = false;
};

}  // namespace cvbuild::inspect
