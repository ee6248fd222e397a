// Carries headers, footers and the theme over, each cleaned, with the pictures and links that they show.
#include "reference/furniture.hpp"

#include <algorithm>
#include <set>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

#include "emit/docx/relationships.hpp"
#include "emit/xml_writer.hpp"
#include "reference/names.hpp"
#include "reference/pictures.hpp"
#include "reference/text_part.hpp"
#include "reference/tidy.hpp"
#include "reference/whole_xml.hpp"

namespace cvbuild::reference {

namespace {

constexpr unsigned first_relationship = 4;
constexpr unsigned first_drawing = 1'000'000;  // the text's are numbered from 1

constexpr std::string_view relationships_media_type =
    "application/vnd.openxmlformats-package.relationships+xml";

/// `header1.xml` lies in word/, `theme/theme1.xml` in word/theme/.
std::string relationships_name(std::string_view name) {
  const auto slash = name.rfind('/') + 1;
  return concat({name.substr(0, slash), "_rels/", name.substr(slash), ".rels"});
}

void write_relationship(emitters::XmlWriter& out, const Relationship& one, std::string_view target) {
  out.markup("<Relationship").attribute("Id", one.id);
  if (one.external)
    out.markup(
        " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
        "TargetMode=\"External\"");
  else
    out.markup(" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"");
  out.attribute("Target", target).markup("/>");
}

}  // namespace

unsigned PartCarrier::relate(std::string_view type, std::string target) {
  reference_.relationships.push_back({std::string(type), std::move(target)});
  return first_relationship + static_cast<unsigned>(reference_.relationships.size()) - 1;
}

void PartCarrier::carry(std::string_view type, std::string_view name, std::string content_type,
                        std::string bytes) {
  reference_.parts.push_back({concat({"word/", name}), std::move(content_type), std::move(bytes)});
  relate(type, std::string(name));
}

/// The name under which a picture is carried, as `user` (a part in word/ or below it) refers to it; empty for
/// what is no picture.
std::string PartCarrier::picture(std::string_view part, std::string_view user) {
  const auto up = user.find('/') == std::string_view::npos ? std::string_view("") : std::string_view("../");
  const auto known = media_.find(std::string(part));
  if (known != media_.end()) return concat({up, known->second});
  const auto& bytes = *package_.find(part);
  const auto* kind = picture_kind(bytes);
  if (kind == nullptr) {
    report_.refuse(part, "it is no picture of a kind that Word shows, or is cut off");
    return {};
  }
  auto name = concat({"media/house", Decimal(media_.size() + 1), ".", kind->extension});
  reference_.parts.push_back({concat({"word/", name}), std::string(kind->media_type), bytes});
  media_.emplace(part, name);
  return concat({up, name});
}

void PartCarrier::carry_with_relationships(std::string_view part, std::string_view name,
                                           std::string_view type, const xml::Node& root) {
  const auto all = package_.relationships_of(part, report_);
  if (report_.refused()) return;
  std::set<std::string> wanted;
  each_reference(root, [&wanted](const std::string& id) { wanted.insert(id); });
  Sink sink;
  emitters::XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
  for (const auto& id : wanted) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&id](const Relationship& one) { return one.id == id; });
    if (found == all.end()) {
      report_.refuse(part, concat({"it refers to '", id, "', which is no relationship of it"}));
      continue;
    }
    const bool is_link = found->external && found->type == "hyperlink";
    const auto kind = doc::link_kind(found->target);
    if (is_link && (kind == doc::LinkKind::other || kind == doc::LinkKind::relative)) {
      report_.refuse(part, concat({"its link to '", found->target, "' is none that a reader could follow"}));
    } else if (is_link) {
      write_relationship(out, *found, emitters::docx::to_uri(found->target));
    } else if (found->external) {
      report_.refuse(part, concat({"it shows what lies outside the file: '", found->target, "'"}),
                     "put the picture into the file");
    } else if (found->type == "image") {
      write_relationship(out, *found, picture(found->target, name));
    } else {
      report_.refuse(part, concat({"it holds more than text, pictures and links: ", found->target}),
                     "take it out, or replace it by a picture");
    }
  }
  out.markup("</Relationships>");
  reference_.parts.push_back({concat({"word/", name}),
                              concat({"application/vnd.openxmlformats-officedocument.", type, "+xml"}),
                              whole_xml(root)});
  if (!wanted.empty())
    reference_.parts.push_back(
        {concat({"word/", relationships_name(name)}), std::string(relationships_media_type), sink.take()});
}

unsigned PartCarrier::carry_furniture(std::string_view part, std::string_view type) {
  if (const auto known = furniture_.find(std::string(part)); known != furniture_.end()) return known->second;
  const bool header = type == "header";
  auto root = read_part(package_, part,
                        {header ? "wordprocessingml.header+xml" : "wordprocessingml.footer+xml",
                         header ? "hdr" : "ftr", word_space},
                        report_);
  if (!root) return 0;
  if (drawings_ == 0) drawings_ = first_drawing;
  if (clean_text(*root, drawings_) != 0)
    report_.note(
        concat({"a picture in its ", type,
                " has no alternative text, so it is marked as decorative: write one there if it says "
                "something"}));
  remove_below(*root, [this](const xml::Node& node) {
    const bool refers = is_word(node, "pStyle") || is_word(node, "rStyle") || is_word(node, "tblStyle");
    return refers && reference_.types_of_styles.count(std::string(value_of(&node))) == 0;
  });
  check_fields(*root, part, report_);
  const auto name = concat({type, Decimal(++counts_[std::string(type)]), ".xml"});
  carry_with_relationships(part, name, concat({"wordprocessingml.", type}), *root);
  return furniture_[std::string(part)] = relate(type, name);
}

namespace {

/// The only attribute of a theme and of its schemes (20.1.6.9, 20.1.6.2, 20.1.4.1.18, 20.1.4.1.14).
void keep_name(xml::Node& node) {
  std::erase_if(node.attributes,
                [](const xml::Attribute& one) { return one.space.empty() && one.name != "name"; });
}

/// Colours, fonts and effects: a theme has all three (ECMA-376 part 1, 20.1.6.10).
constexpr std::string_view theme_schemes[] = {"clrScheme", "fontScheme", "fmtScheme"};

bool is_whole_theme(const xml::Node& theme) {
  return !theme.children.empty() &&
         std::all_of(std::begin(theme_schemes), std::end(theme_schemes), [&](std::string_view scheme) {
           return std::any_of(
               theme.children[0].children.begin(), theme.children[0].children.end(),
               [scheme](const xml::Node& node) { return is_element(node, drawing_space, scheme); });
         });
}

}  // namespace

void PartCarrier::carry_theme(std::string_view part) {
  auto root = read_part(package_, part, {"officedocument.theme+xml", "theme", drawing_space}, report_);
  if (!root) return;
  std::erase_if(root->children,
                [](const xml::Node& node) { return !is_element(node, drawing_space, "themeElements"); });
  static_cast<void>(clean_text(*root, drawings_));
  if (!is_whole_theme(*root))
    return report_.note("its theme, which lacks colours, fonts or effects, is not used");
  keep_name(*root);
  for (auto& scheme : root->children[0].children) keep_name(scheme);
  carry_with_relationships(part, "theme/theme1.xml", "theme", *root);
  relate("theme", "theme/theme1.xml");
}

}  // namespace cvbuild::reference
