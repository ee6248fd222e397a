// Reads formatting out of WordprocessingML.
#include "inspect/docx_styles.hpp"

#include <charconv>
#include <vector>

namespace cvbuild::inline v0::inspect {

namespace {

constexpr std::string_view transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// ECMA-376 part 1, 22.9.2.7: without a value it is on.
bool is_on(const xml::Node& node) {
  const auto value = value_of(&node);
  return value != "0" && value != "false" && value != "off" && value != "none";
}

/// Only of white and black it is sure what they are; another highlight is taken for something to be read on.
std::optional<Rgb> highlight(std::string_view name) {
  if (name == "white") return white;
  if (name == "black") return Rgb{};
  return std::nullopt;
}

template <class Value>
void override_with(std::optional<Value>& value, const std::optional<Value>& later) {
  if (later) value = later;
}

}  // namespace

bool is_word(const xml::Node& node, std::string_view name) {
  return node.kind == xml::Kind::element && node.name == name &&
         (node.space == transitional || node.space == strict);
}

const xml::Node* word_child(const xml::Node& node, std::string_view name) {
  for (const auto& child : node.children)
    if (is_word(child, name)) return &child;
  return nullptr;
}

std::string_view value_of(const xml::Node* node, std::string_view attribute) {
  const auto* value = node != nullptr ? node->find(attribute) : nullptr;
  return value != nullptr ? std::string_view(*value) : std::string_view{};
}

std::optional<long> number_of(const xml::Node* node, std::string_view attribute) {
  const auto text = value_of(node, attribute);
  long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end != text.data() ? std::optional(number) : std::nullopt;
}

void RunLook::apply(const RunLook& later) {
  override_with(vanish, later.vanish);
  override_with(colour, later.colour);
  override_with(half_points, later.half_points);
  override_with(raised, later.raised);
  override_with(ground, later.ground);
}

RunLook ground_of(const xml::Node* properties) {
  RunLook look;
  const auto* shading = properties != nullptr ? word_child(*properties, "shd") : nullptr;
  if (shading == nullptr) return look;
  const auto fill = value_of(shading, "fill");
  if (fill != "auto" && !fill.empty()) look.ground = parse_hex(fill);
  return look;
}

RunLook look_of_run(const xml::Node* properties) {
  if (properties == nullptr) return {};
  RunLook look = ground_of(properties);
  if (const auto* vanish = word_child(*properties, "vanish")) look.vanish = is_on(*vanish);
  if (const auto* colour = word_child(*properties, "color")) look.colour = parse_hex(value_of(colour));
  if (const auto* mark = word_child(*properties, "highlight"); mark != nullptr && is_on(*mark))
    look.ground = highlight(value_of(mark));
  look.half_points = number_of(word_child(*properties, "sz"));
  look.raised = number_of(word_child(*properties, "position"));
  return look;
}

DocxStyles::DocxStyles(const xml::Node& styles) {
  if (const auto* defaults = word_child(styles, "docDefaults"))
    if (const auto* run = word_child(*defaults, "rPrDefault"))
      defaults_ = look_of_run(word_child(*run, "rPr"));
  for (const auto& node : styles.children) {
    if (!is_word(node, "style")) continue;
    Style style{std::string(value_of(word_child(node, "basedOn"))), ground_of(word_child(node, "pPr"))};
    style.look.apply(look_of_run(word_child(node, "rPr")));
    const auto id = std::string(value_of(&node, "styleId"));
    if (value_of(&node, "type") == "paragraph" && !value_of(&node, "default").empty() &&
        value_of(&node, "default") != "0")
      default_paragraph_ = id;
    styles_.emplace(id, std::move(style));
  }
}

RunLook DocxStyles::resolved(std::string id) const {
  constexpr std::size_t longest_chain = 32;  // a style that is based on itself ends here
  std::vector<const Style*> chain;
  while (chain.size() < longest_chain) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) break;
    chain.push_back(&found->second);
    id = found->second.based_on;
  }
  RunLook look;
  for (auto style = chain.rbegin(); style != chain.rend(); ++style) look.apply((*style)->look);
  return look;
}

RunLook DocxStyles::paragraph(std::string_view id) const {
  return resolved(id.empty() ? default_paragraph_ : std::string(id));
}

RunLook DocxStyles::character(std::string_view id) const {
  return id.empty() ? RunLook{} : resolved(std::string(id));
}

}  // namespace cvbuild::inspect
