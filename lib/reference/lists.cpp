// Takes word/numbering.xml over, clean, and finds what bullets and numbers look like in it.
#include "reference/lists.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include <cvbuild/core/text.hpp>

#include "reference/names.hpp"
#include "reference/tidy.hpp"

namespace cvbuild::reference {

namespace {

using xml::Node;

constexpr std::string_view part = "word/numbering.xml";
constexpr long most_lists = 1'000'000;

/// The child of that name whose attribute has that value; null if there is none.
const Node* find(const Node& numbering, std::string_view name, std::string_view attribute,
                 std::string_view value) {
  for (const auto& node : numbering.children)
    if (is_word(node, name) && value_of(&node, attribute) == value) return &node;
  return nullptr;
}

/// A mark is four bytes in hexadecimal (17.9.15).
std::optional<unsigned> mark_of(const Node& node) {
  const auto text = value_of(&node);
  unsigned mark = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), mark, 16);
  const bool whole = text.size() == 8 && error == std::errc{} && end == text.data() + text.size();
  return whole ? std::optional(mark) : std::nullopt;
}

void clean_pattern(Node& pattern) {
  std::erase_if(pattern.children, [](const Node& child) {
    return (is_word(child, "nsid") || is_word(child, "tmpl")) && !mark_of(child);
  });
  for (auto& level : pattern.children)
    std::erase_if(level.attributes, [](const xml::Attribute& one) { return one.name == "tplc"; });
}

/// The first of three marks that no pattern has, so that Word takes no list for another.
unsigned free_marks(const Node& numbering) {
  constexpr unsigned ours = 0x4C1B0A01;
  unsigned first = ours;
  for (bool again = true; again;) {
    again = false;
    for (const auto& pattern : numbering.children) {
      const auto* nsid = word_child(pattern, "nsid");
      const auto mark = nsid != nullptr ? mark_of(*nsid) : std::nullopt;
      if (mark && *mark >= first && *mark < first + 3) {
        first = *mark + 1;
        again = true;
      }
    }
  }
  return first;
}

/// The pattern of that list; where it only names a style, that style's.
const Node* pattern_of(const Node& numbering, const Node& styles, std::string_view list) {
  for (int hop = 0; hop < 2; ++hop) {
    const auto* instance = find(numbering, "num", "numId", list);
    if (instance == nullptr) return nullptr;
    const auto* pattern =
        find(numbering, "abstractNum", "abstractNumId", value_of(word_child(*instance, "abstractNumId")));
    const auto* link = pattern != nullptr ? word_child(*pattern, "numStyleLink") : nullptr;
    if (link == nullptr) return pattern;
    const auto* style = find_style(styles, value_of(link));
    const auto* properties = style != nullptr ? word_child(*style, "pPr", "numPr") : nullptr;
    list = properties != nullptr ? value_of(word_child(*properties, "numId")) : std::string_view{};
  }
  return nullptr;
}

/// How far the text of a level, or of a style, stands in, and how far its mark stands out.
struct Place {
  double left = 0, hanging = 0;
};
std::optional<Place> place_of(const Node* owner) {
  const auto* indent = owner != nullptr ? word_child(*owner, "pPr", "ind") : nullptr;
  if (indent == nullptr) return std::nullopt;
  auto left = twips_of(indent, "left");
  if (!left) left = twips_of(indent, "start");
  if (!left) return std::nullopt;
  return Place{*left, twips_of(indent, "hanging").value_or(0)};
}

ReferenceDocx::ListLook look_of(const Node& pattern, const Node& style) {
  ReferenceDocx::ListLook look;
  const auto* first = word_child(pattern, "lvl");
  auto place = place_of(first);
  if (!place) place = place_of(&style);
  constexpr double least = 100, most = 2880;  // twips: lists in lists stand in by as much again
  if (!place || place->left < least || place->left > most) return look;
  for (const auto& child : pattern.children) {
    if (!is_word(child, "lvl")) continue;
    if (number_of(&child, "ilvl") != static_cast<long>(look.levels_xml.size())) break;
    auto level = child;
    std::erase_if(level.children, [](const Node& node) { return is_word(node, "pStyle"); });
    look.levels_xml.push_back(properties_xml(level));
  }
  look.left = static_cast<int>(place->left);
  look.hanging = static_cast<int>(std::clamp(place->hanging, 0.0, place->left));
  return look;
}

ReferenceDocx::ListLook look_of_style(const Node& numbering, const Node& styles, std::string_view name,
                                      const ReferenceDocx& reference) {
  const auto found = reference.style_ids[0].find(std::string(name));
  const auto* style = found != reference.style_ids[0].end() ? find_style(styles, found->second) : nullptr;
  const auto* list = style != nullptr ? word_child(*style, "pPr", "numPr") : nullptr;
  if (list == nullptr) return {};
  const auto* pattern = pattern_of(numbering, styles, value_of(word_child(*list, "numId")));
  return pattern != nullptr ? look_of(*pattern, *style) : ReferenceDocx::ListLook{};
}

class ListTaker {
 public:
  ListTaker(Node& numbering, const Node& styles, ReferenceDocx& reference, Report& report)
      : numbering_(numbering), reference_(reference), report_(report) {
    for (const auto& style : styles.children) styles_.emplace(value_of(&style, "styleId"));
  }

  ListIds run() {
    bool pictures = false;
    // Tidying would take these for what nobody knows.
    remove_below(numbering_, [&pictures](const Node& node) {
      const bool picture = is_word(node, "numPicBullet") || is_word(node, "lvlPicBulletId");
      pictures = pictures || picture;
      return picture;
    });
    if (pictures) report_.note("its bullets that are pictures are not taken: their lists have plain ones");
    tidy_properties(numbering_);
    remove_below(numbering_, [this](const Node& node) {
      const bool names_style =
          is_word(node, "pStyle") || is_word(node, "styleLink") || is_word(node, "numStyleLink");
      return names_style && styles_.count(std::string(value_of(&node))) == 0;
    });
    for (auto& child : numbering_.children)
      if (is_word(child, "abstractNum")) take_pattern(child);
    for (const auto& child : numbering_.children)
      if (is_word(child, "num")) take_list(child);
    reference_.first_nsid = free_marks(numbering_);
    return std::move(ids_);
  }

 private:
  [[nodiscard]] std::optional<unsigned> id_of(const Node& node, std::string_view attribute) {
    const auto id = number_of(&node, attribute);
    if (id && *id >= 0 && *id <= most_lists) return static_cast<unsigned>(*id);
    report_.refuse(part, concat({"a list has the number '", value_of(&node, attribute), "'"}));
    return std::nullopt;
  }

  void take_pattern(Node& pattern) {
    const auto id = id_of(pattern, "abstractNumId");
    if (!id || !patterns_.insert(std::to_string(*id)).second) return;
    clean_pattern(pattern);
    reference_.list_patterns_xml += properties_xml(pattern);
    reference_.first_pattern = std::max(reference_.first_pattern, *id + 1);
  }

  void take_list(const Node& list) {
    const auto id = id_of(list, "numId");
    if (!id || *id == 0) return;
    if (patterns_.count(std::string(value_of(word_child(list, "abstractNumId")))) == 0) return;
    if (!ids_.insert(std::to_string(*id)).second) return;
    reference_.lists_xml += properties_xml(list);
    reference_.last_list = std::max(reference_.last_list, *id);
  }

  Node& numbering_;
  ReferenceDocx& reference_;
  Report& report_;
  ListIds patterns_, ids_;
  std::unordered_set<std::string> styles_;
};

}  // namespace

ListIds take_lists(Node& numbering, const Node& styles, ReferenceDocx& reference, Report& report) {
  return ListTaker(numbering, styles, reference, report).run();
}

void take_list_looks(const Node& numbering, const Node& styles, ReferenceDocx& reference) {
  reference.bullets = look_of_style(numbering, styles, "list bullet", reference);
  reference.numbers = look_of_style(numbering, styles, "list number", reference);
}

}  // namespace cvbuild::reference
