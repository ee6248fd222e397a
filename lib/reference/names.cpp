// Looks things up in trees of WordprocessingML.
#include "reference/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace cvbuild::reference {

namespace {

struct Unit {
  std::string_view name;
  double twips;
};
constexpr std::array<Unit, 6> units{
    {{"mm", 1440 / 25.4}, {"cm", 1440 / 2.54}, {"in", 1440}, {"pt", 20}, {"pc", 240}, {"pi", 240}}};

}  // namespace

const xml::Node* word_child(const xml::Node& node, std::string_view name) {
  const auto found = std::find_if(node.children.begin(), node.children.end(),
                                  [name](const xml::Node& child) { return is_word(child, name); });
  return found == node.children.end() ? nullptr : &*found;
}

xml::Node* word_child(xml::Node& node, std::string_view name) {
  const auto found = std::find_if(node.children.begin(), node.children.end(),
                                  [name](const xml::Node& child) { return is_word(child, name); });
  return found == node.children.end() ? nullptr : &*found;
}

const xml::Node* word_child(const xml::Node& node, std::string_view name, std::string_view below) {
  const auto* child = word_child(node, name);
  return child == nullptr ? nullptr : word_child(*child, below);
}

const std::string* attribute_of(const xml::Node& node, std::string_view space, std::string_view name) {
  for (const auto& one : node.attributes)
    if (one.name == name && one.space == space) return &one.value;
  return nullptr;
}

std::string_view value_of(const xml::Node* node, std::string_view attribute) {
  const auto* value = node != nullptr ? attribute_of(*node, word_space, attribute) : nullptr;
  return value != nullptr ? std::string_view(*value) : std::string_view{};
}

std::optional<long> number_of(const xml::Node* node, std::string_view attribute) {
  const auto text = value_of(node, attribute);
  long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<double> twips_of(const xml::Node* node, std::string_view attribute) {
  const auto text = value_of(node, attribute);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr double most = 31680;  // 22 inches, Word's own limit
  if (error != std::errc{} || !(number >= -most && number <= most)) return std::nullopt;
  const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (rest.empty()) return number;
  for (const auto& unit : units)
    if (rest == unit.name) return number * unit.twips;
  return std::nullopt;
}

bool is_on(const xml::Node* node) {
  if (node == nullptr) return false;
  const auto value = value_of(node);
  return value != "0" && value != "false" && value != "off";
}

void set_value(xml::Node& node, std::string_view attribute, std::string value) {
  for (auto& one : node.attributes)
    if (one.name == attribute && one.space == word_space) {
      one.value = std::move(value);
      return;
    }
  node.attributes.push_back({std::string(word_space), std::string(attribute), std::move(value)});
}

}  // namespace cvbuild::reference
