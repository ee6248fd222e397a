// Takes a DOCX apart: the body's paragraphs, what of them is hidden, and what stands beside them.
#include <cvbuild/inspect/opened.hpp>

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/xml/xml.hpp>
#include <cvbuild/zip/zip.hpp>

#include "inspect/docx_styles.hpp"
#include "inspect/line_store.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

using xml::Node;

constexpr long twips_a_point = 20;
constexpr long emus_a_twip = 635;
constexpr long smallest_half_points = 8;

/// In twips; A4 until the document says otherwise.
struct Page {
  long width = 11906, height = 16838;

  [[nodiscard]] bool is_off(std::optional<long> x, std::optional<long> y) const {
    const auto beyond = [](std::optional<long> place, long size) {
      return place && (*place >= size || *place <= -size);
    };
    return beyond(x, width) || beyond(y, height);
  }
};

/// What holds for everything inside: the ground, and whether it lies off the page.
struct Surroundings {
  RunLook look;
  bool off_page = false;
};

/// Reads the body in the order of its text.
class BodyReader {
 public:
  BodyReader(const DocxStyles& styles, Opened& opened) : styles_(styles), opened_(opened) {}

  void read(const Node& document) {
    if (const auto* body = word_child(document, "body")) {
      if (const auto* section = word_child(*body, "sectPr")) read_page(word_child(*section, "pgSz"));
      Surroundings around;
      if (const auto* ground = word_child(document, "background"))
        around.look.ground = parse_hex(value_of(ground, "color"));
      blocks(*body, around);
    }
  }

 private:
  void read_page(const Node* size) {
    page_.width = number_of(size, "w").value_or(page_.width);
    page_.height = number_of(size, "h").value_or(page_.height);
  }

  void blocks(const Node& node, const Surroundings& around) {
    for (const auto& child : node.children) block(child, around);
  }

  void block(const Node& node, const Surroundings& around) {
    if (is_deleted(node)) return;
    if (node.name == "AlternateContent") return alternative(node, around, nullptr);
    if (is_word(node, "p")) return paragraph(node, around);
    auto inside = around;
    if (is_word(node, "tc")) inside.look.apply(ground_of(word_child(node, "tcPr")));
    if (node.name == "anchor") inside.off_page = inside.off_page || is_off_page(node);
    blocks(node, inside);
  }

  static bool is_deleted(const Node& node) {
    return is_word(node, "del") || is_word(node, "moveFrom") || is_word(node, "pPr") ||
           is_word(node, "sectPr");
  }

  /// ECMA-376 part 3: the first choice is for those who know what it needs.
  void alternative(const Node& node, const Surroundings& around, OpenLine* line) {
    const auto* chosen = node.child("Choice");
    if (chosen == nullptr) chosen = node.child("Fallback");
    if (chosen == nullptr) return;
    if (line == nullptr) return blocks(*chosen, around);
    for (const auto& child : chosen->children) content(child, around, *line);
  }

  /// Where a drawing is anchored, in EMU.
  [[nodiscard]] bool is_off_page(const Node& anchor) const {
    const auto offset = [&](std::string_view name) -> std::optional<long> {
      const auto* position = anchor.child(name);
      const auto* place = position != nullptr ? position->child("posOffset") : nullptr;
      if (place == nullptr) return std::nullopt;
      Node value;
      value.attributes.push_back({{}, "val", xml::text_of(*place)});
      const auto number = number_of(&value);
      return number ? std::optional(*number / emus_a_twip) : std::nullopt;
    };
    return page_.is_off(offset("positionH"), offset("positionV"));
  }

  [[nodiscard]] bool is_off_page(const Node* properties) const {
    if (properties == nullptr) return false;
    const auto* frame = word_child(*properties, "framePr");
    const auto* indent = word_child(*properties, "ind");
    auto left = number_of(indent, "left");
    if (!left) left = number_of(indent, "start");
    return page_.is_off(number_of(frame, "x"), number_of(frame, "y")) || page_.is_off(left, std::nullopt) ||
           page_.is_off(number_of(indent, "hanging"), std::nullopt) ||
           page_.is_off(number_of(indent, "firstLine"), std::nullopt);
  }

  void paragraph(const Node& node, const Surroundings& around) {
    auto inside = around;
    const auto* properties = word_child(node, "pPr");
    inside.look = styles_.defaults();
    inside.look.apply(around.look);
    const auto* style = properties != nullptr ? word_child(*properties, "pStyle") : nullptr;
    inside.look.apply(styles_.paragraph(value_of(style)));
    inside.look.apply(ground_of(properties));
    inside.off_page = inside.off_page || is_off_page(properties);
    OpenLine line;
    for (const auto& child : node.children) content(child, inside, line);
    line.close(opened_);
  }

  /// What a paragraph holds: runs, and whatever they are wrapped in.
  void content(const Node& node, const Surroundings& around, OpenLine& line) {
    if (is_deleted(node)) return;
    if (node.name == "AlternateContent") return alternative(node, around, &line);
    if (is_word(node, "p")) return paragraph(node, around);
    if (node.name == "anchor") return block(node, around);
    if (!is_word(node, "r")) {
      for (const auto& child : node.children) content(child, around, line);
      return;
    }
    auto inside = around;
    const auto* properties = word_child(node, "rPr");
    if (properties != nullptr) {
      inside.look.apply(styles_.character(value_of(word_child(*properties, "rStyle"))));
      inside.look.apply(look_of_run(properties));
    }
    run(node, inside, line);
  }

  void run(const Node& node, const Surroundings& around, OpenLine& line) {
    const auto how = hidden_by(around);
    for (const auto& child : node.children) {
      if (is_word(child, "t"))
        line.add(xml::text_of(child), how);
      else if (is_word(child, "tab") || is_word(child, "cr") || is_word(child, "br"))
        line.add(" ", how);
      else if (is_word(child, "noBreakHyphen"))
        line.add("-", how);
      else if (is_word(child, "sym"))
        line.add(symbol(value_of(&child, "char")), how);
      else if (!is_word(child, "rPr") && !is_word(child, "instrText") && !is_word(child, "delText"))
        content(child, around, line);
    }
  }

  /// A character of a font of symbols, by its number.
  static std::string symbol(std::string_view number) {
    char32_t code = 0;
    for (const char digit : number.substr(0, 6))
      code = code * 16 + static_cast<char32_t>(std::max(0, hex_digit(digit)));
    std::string text;
    append_utf8(text, code);
    return text;
  }

  [[nodiscard]] std::string_view hidden_by(const Surroundings& around) const {
    const auto& look = around.look;
    if (look.vanish.value_or(false)) return "it is formatted as hidden (w:vanish)";
    if (look.half_points && *look.half_points < smallest_half_points) return "it is smaller than 4 points";
    if (around.off_page || page_.is_off(std::nullopt, look.raised.value_or(0) * (twips_a_point / 2)))
      return "it lies off the page";
    const auto colour = look.colour.value_or(std::nullopt);
    const auto ground = look.ground.value_or(std::optional(white));
    if (colour && ground && look_alike(*colour, *ground)) return "it has the colour of what is behind it";
    return {};
  }

  const DocxStyles& styles_;
  Opened& opened_;
  Page page_;
};

/// Attributes that hold what a person wrote, and not how it looks.
constexpr std::array<std::string_view, 10> telling{"author", "initials",    "descr",  "title", "tooltip",
                                                   "userId", "displayName", "Target", "name",  "val"};

bool is_telling(const Node& node, const xml::Attribute& attribute) {
  if (std::find(telling.begin(), telling.end(), attribute.name) == telling.end()) return false;
  if (attribute.name == "name")
    return node.name == "docPr" || node.name == "property" || node.name == "docVar";
  if (attribute.name == "val") return node.name == "docVar" || node.name == "alias" || node.name == "tag";
  return attribute.name != "Target" || value_of(&node, "TargetMode") == "External";
}

/// Everything in a part but the running text, which is what the body's paragraphs show.
class BesideReader {
 public:
  BesideReader(const std::string& part, bool with_text, Opened& opened)
      : part_(part), with_text_(with_text), opened_(opened) {}

  void read(const Node& node) {
    for (const auto& attribute : node.attributes)
      if (is_telling(node, attribute))
        add(attribute.name, attribute.value,
            attribute.name == "Target" ? BesideKind::link : BesideKind::words);
    if (is_word(node, "p") && with_text_) add("text", xml::text_of(node));
    if (is_word(node, "p") && !with_text_) {
      add("deleted text", text_in(node, "delText"));
      add("a field", text_in(node, "instrText"));
    }
    for (const auto& child : node.children) {
      if (child.kind == xml::Kind::comment || child.kind == xml::Kind::instruction)
        add("a comment", child.text);
      if (child.kind == xml::Kind::text && with_text_ && !is_word(node, "t")) add(node.name, child.text);
      if (child.kind == xml::Kind::element) read(child);
    }
  }

 private:
  /// Of all elements of that name; a word may be parted among several.
  static std::string text_in(const Node& node, std::string_view name) {
    if (is_word(node, name)) return xml::text_of(node);
    std::string text;
    for (const auto& child : node.children) text += text_in(child, name);
    return text;
  }

  void add(std::string_view what, std::string_view text, BesideKind kind = BesideKind::words) {
    auto folded = fold_white_space(text);
    if (!folded.empty()) opened_.beside.push_back({concat({part_, ", ", what}), std::move(folded), kind});
  }

  const std::string& part_;
  bool with_text_;
  Opened& opened_;
};

bool is_xml(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

constexpr std::string_view body_part = "word/document.xml";
constexpr std::string_view style_part = "word/styles.xml";

/// How it looks, which names fonts and styles and no person.
bool is_formatting(std::string_view name) {
  return name == style_part || name == "word/fontTable.xml" || name.starts_with("word/theme/") ||
         name == "word/numbering.xml" || name == "[Content_Types].xml";
}

Error in_part(std::string_view part, const Error& error) {
  return {error.kind, concat({part, ": ", error.message})};
}

const zip::Entry* find_part(const std::vector<zip::Entry>& parts, std::string_view name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [name](const zip::Entry& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

Result<DocxStyles> read_styles(const std::vector<zip::Entry>& parts) {
  const auto* part = find_part(parts, style_part);
  if (part == nullptr) return DocxStyles();
  const auto root = xml::read_xml(part->bytes);
  if (!root) return in_part(style_part, root.error());
  return DocxStyles(root.value());
}

std::optional<Error> read_part(const zip::Entry& part, const DocxStyles& styles, Opened& opened) {
  if (part.name.find("/media/") != std::string::npos)
    opened.pictures.push_back({concat({"the picture ", part.name}), part.bytes});
  opened.beside.push_back({"the name of a part", part.name, BesideKind::words});
  if (!is_xml(part.name) || is_formatting(part.name)) return std::nullopt;
  const auto root = xml::read_xml(part.bytes);
  if (!root) return in_part(part.name, root.error());
  const bool is_body = part.name == body_part;
  if (is_body) BodyReader(styles, opened).read(root.value());
  BesideReader(part.name, !is_body, opened).read(root.value());
  return std::nullopt;
}

}  // namespace

Result<Opened> open_docx(TextArgument given_bytes) {
  const std::string_view bytes = given_bytes;
  const auto parts = zip::read_zip(bytes);
  if (!parts) return parts.error();
  if (find_part(parts.value(), body_part) == nullptr)
    return Error{ErrorKind::unreadable, "it is no Word document: word/document.xml is not in it"};
  const auto styles = read_styles(parts.value());
  if (!styles) return styles.error();
  Opened opened;
  for (const auto& part : parts.value())
    if (auto error = read_part(part, styles.value(), opened)) return *error;
  return opened;
}

}  // namespace cvbuild::inspect
