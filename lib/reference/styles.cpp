// Takes word/styles.xml over, clean, and notes by which ids its styles go.
#include "reference/styles.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <unordered_map>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"
#include "reference/names.hpp"
#include "reference/tidy.hpp"

namespace cvbuild::reference {

namespace {

using xml::Node;

constexpr std::string_view types[] = {"paragraph", "character", "table", "numbering"};
constexpr std::string_view part = "word/styles.xml";

std::optional<ReferenceDocx::StyleType> type_of(const Node& style) {
  auto type = value_of(&style, "type");
  if (type.empty()) type = types[0];
  const auto found = std::find(std::begin(types), std::end(types), type);
  if (found == std::end(types)) return std::nullopt;
  return static_cast<ReferenceDocx::StyleType>(found - std::begin(types));
}

Node element(std::string_view name) {
  Node node;
  node.space = word_space;
  node.name = name;
  return node;
}

/// The child of that name, made where it is not there.
Node& need_child(Node& node, std::string_view name) {
  if (auto* child = word_child(node, name)) return *child;
  return *node.children.insert(node.children.begin(), element(name));
}

class StyleTaker {
 public:
  StyleTaker(Node& styles, const ListIds& lists, ReferenceDocx& reference, Report& report)
      : styles_(styles), lists_(lists), reference_(reference), report_(report) {}

  void run() {
    remove_below(styles_, [](const Node& node) { return is_word(node, "lang"); });
    drop_unusable();
    for (auto& style : styles_.children)
      if (is_word(style, "style")) mend(style);
    tell_names_apart();
    for (const auto& style : styles_.children)
      if (is_word(style, "style") && !check_ancestors(style)) return;
    need_default_paragraph();
    for (const auto& style : styles_.children)
      if (is_word(style, "style")) note(style);
    measure_text();
    note_title();
    note_tab_stops();
    write();
  }

 private:
  /// Of two styles with one id the first counts.
  void drop_unusable() {
    std::erase_if(styles_.children, [this](const Node& style) {
      if (!is_word(style, "style")) return !is_word(style, "docDefaults") && !is_word(style, "latentStyles");
      const auto id = value_of(&style, "styleId");
      const auto type = type_of(style);
      return id.empty() || !type || value_of(word_child(style, "name")).empty() ||
             !reference_.types_of_styles.emplace(id, *type).second;
    });
  }

  [[nodiscard]] bool has(std::string_view id) const {
    return reference_.types_of_styles.count(std::string(id)) != 0;
  }
  [[nodiscard]] bool has(std::string_view id, ReferenceDocx::StyleType type) const {
    const auto found = reference_.types_of_styles.find(std::string(id));
    return found != reference_.types_of_styles.end() && found->second == type;
  }

  /// Styles are told by their ids; of two with one name Word would rename one as well.
  void tell_names_apart() {
    std::set<std::string> names;
    for (auto& style : styles_.children) {
      auto* name = is_word(style, "style") ? word_child(style, "name") : nullptr;
      if (name == nullptr) continue;
      const std::string first(value_of(name));
      for (unsigned number = 2; !names.insert(detail::ascii_lower(value_of(name))).second; ++number)
        set_value(*name, "val", concat({first, " ", Decimal(number)}));
    }
  }

  void mend(Node& style) {
    const auto type = *type_of(style);
    set_value(style, "type", std::string(types[static_cast<std::size_t>(type)]));
    std::erase_if(style.children, [&](const Node& child) {
      const auto id = value_of(&child);
      if (is_word(child, "basedOn")) return !has(id, type);
      return (is_word(child, "next") || is_word(child, "link")) && !has(id);
    });
    mend_level(style);
    auto* properties = word_child(style, "pPr");
    const auto* list = properties != nullptr ? word_child(*properties, "numPr", "numId") : nullptr;
    if (list != nullptr && value_of(list) != "0" && lists_.count(std::string(value_of(list))) == 0)
      std::erase_if(properties->children, [](const Node& child) { return is_word(child, "numPr"); });
  }

  /// The headings that Word knows have the levels that their names say: the outline is made of them.
  static void mend_level(Node& style) {
    const auto name = detail::ascii_lower(value_of(word_child(style, "name")));
    auto* properties = word_child(style, "pPr");
    auto* level = properties != nullptr ? word_child(*properties, "outlineLvl") : nullptr;
    if (level == nullptr || name.size() != 9 || !name.starts_with("heading ") || name[8] < '1' ||
        name[8] > '9')
      return;
    set_value(*level, "val", std::string(1, static_cast<char>(name[8] - 1)));
  }

  /// False for a style that is, at some remove, based on itself.
  bool check_ancestors(const Node& style) {
    const auto* at = &style;
    for (std::size_t steps = 0; at != nullptr; ++steps) {
      if (steps > styles_.children.size()) {
        report_.refuse(part, concat({"the style '", value_of(&style, "styleId"), "' is based on itself"}));
        return false;
      }
      const auto* base = word_child(*at, "basedOn");
      at = base != nullptr ? find_style(styles_, value_of(base)) : nullptr;
    }
    return true;
  }

  [[nodiscard]] static bool is_default(const Node& style) {
    const auto value = value_of(&style, "default");
    return value == "1" || value == "true" || value == "on";
  }

  void need_default_paragraph() {
    Node* normal = nullptr;
    for (auto& style : styles_.children) {
      if (!is_word(style, "style") || type_of(style) != ReferenceDocx::StyleType::paragraph) continue;
      if (is_default(style)) return;
      if (normal == nullptr && detail::ascii_lower(value_of(word_child(style, "name"))) == "normal")
        normal = &style;
    }
    if (normal != nullptr) set_value(*normal, "default", "1");
  }

  void note(const Node& style) {
    const auto type = static_cast<std::size_t>(*type_of(style));
    const std::string id(value_of(&style, "styleId"));
    reference_.style_ids[type].emplace(detail::ascii_lower(value_of(word_child(style, "name"))), id);
    if (is_default(style) && reference_.default_styles[type].empty()) reference_.default_styles[type] = id;
  }

  static std::optional<double> size_in(const Node* properties) {
    const auto* size = properties != nullptr ? word_child(*properties, "sz") : nullptr;
    const auto half_points = number_of(size);
    return half_points ? std::optional(static_cast<double>(*half_points) / 2) : std::nullopt;
  }

  /// What `read` finds in a style's properties, or in those of a style that it is based on.
  template <class Read>
  auto inherited(const Node* style, const Read& read) {
    auto found = read(*style);
    while (!found) {
      const auto* base = word_child(*style, "basedOn");
      style = base != nullptr ? find_style(styles_, value_of(base)) : nullptr;
      if (style == nullptr) break;
      found = read(*style);
    }
    return found;
  }

  void note_title() {
    const auto& paragraphs =
        reference_.style_ids[static_cast<std::size_t>(ReferenceDocx::StyleType::paragraph)];
    const auto title = paragraphs.find("title");
    const auto* style = title != paragraphs.end() ? find_style(styles_, title->second) : nullptr;
    if (style == nullptr) return;
    const auto alignment = inherited(style, [](const Node& one) -> std::optional<std::string> {
      const auto* properties = word_child(one, "pPr");
      const auto* found = properties != nullptr ? word_child(*properties, "jc") : nullptr;
      return found != nullptr ? std::optional(std::string(value_of(found))) : std::nullopt;
    });
    reference_.title_is_centred = alignment == "center";
  }

  void note_tab_stops() {
    constexpr long longest_position = 31680;  // 22 inches, the most that Word takes
    auto& stops = reference_.tab_stops;
    const auto take = [&stops](const Node* properties) {
      const auto* tabs = properties != nullptr ? word_child(*properties, "tabs") : nullptr;
      if (tabs == nullptr) return;
      for (const auto& tab : tabs->children)
        if (const auto position = number_of(&tab, "pos"); position && std::abs(*position) <= longest_position)
          stops.push_back(static_cast<int>(*position));
    };
    if (const auto* defaults = word_child(styles_, "docDefaults", "pPrDefault"))
      take(word_child(*defaults, "pPr"));
    for (const auto& style : styles_.children)
      if (is_word(style, "style")) take(word_child(style, "pPr"));
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  }

  /// The size of plain text: the default paragraph style's, what that is based on, the defaults.
  void measure_text() {
    constexpr double smallest = 6, largest = 36;
    std::optional<double> size;
    if (const auto* style = find_style(styles_, reference_.default_styles[0]))
      size = inherited(style, [](const Node& one) { return size_in(word_child(one, "rPr")); });
    const auto* defaults = word_child(styles_, "docDefaults", "rPrDefault");
    if (!size && defaults != nullptr) size = size_in(word_child(*defaults, "rPr"));
    reference_.text_size = std::clamp(size.value_or(10), smallest, largest);  // 10: ECMA-376, 17.3.2.38
  }

  void write() {
    Sink sink;
    emitters::XmlWriter out(sink);
    out.markup(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    write_defaults(out, sink);
    for (const std::string_view name : {"latentStyles", "style"})
      for (const auto& child : styles_.children)
        if (is_word(child, name)) write_properties(out, child);
    reference_.styles_xml = sink.take();
  }

  void write_defaults(emitters::XmlWriter& out, const Sink& sink) {
    auto& run = need_child(need_child(need_child(styles_, "docDefaults"), "rPrDefault"), "rPr");
    out.markup("<w:docDefaults><w:rPrDefault><w:rPr>");
    const auto place = place_in_run_properties("lang");
    for (const auto& child : run.children)
      if (place_in_run_properties(child.name) < place) write_properties(out, child);
    reference_.styles_language_at = sink.size();
    for (const auto& child : run.children)
      if (place_in_run_properties(child.name) > place) write_properties(out, child);
    out.markup("</w:rPr></w:rPrDefault>");
    if (const auto* paragraph = word_child(styles_, "docDefaults", "pPrDefault"))
      write_properties(out, *paragraph);
    out.markup("</w:docDefaults>");
  }

  Node& styles_;
  const ListIds& lists_;
  ReferenceDocx& reference_;
  Report& report_;
};

}  // namespace

const Node* find_style(const Node& styles, std::string_view id) {
  if (id.empty()) return nullptr;
  const auto found = std::find_if(styles.children.begin(), styles.children.end(), [id](const Node& node) {
    return is_word(node, "style") && value_of(&node, "styleId") == id;
  });
  return found == styles.children.end() ? nullptr : &*found;
}

void take_styles(Node& styles, const ListIds& lists, ReferenceDocx& reference, Report& report) {
  tidy_properties(styles);
  StyleTaker(styles, lists, reference, report).run();
}

}  // namespace cvbuild::reference
