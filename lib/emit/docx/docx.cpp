// The DOCX format: a document's parts, packed.
#include "emit/docx/docx.hpp"

#include <algorithm>
#include <optional>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/locale/locale.hpp>

#include "emit/docx/blocks.hpp"
#include "emit/docx/house.hpp"
#include "emit/docx/package.hpp"
#include "emit/docx/parts.hpp"
#include "emit/docx/units.hpp"
#include "emit/look.hpp"

namespace cvbuild::emitters {

namespace docx {

namespace {

// Parts that are the same in every document.
constexpr Literal package_relationships =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/>"
    "<Relationship Id=\"rId3\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
    "Target=\"docProps/app.xml\"/></Relationships>";
constexpr Literal application_properties =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
    "<Application>cvbuild</Application></Properties>";

#define CVBUILD_WORD_TYPE(name) "application/vnd.openxmlformats-officedocument.wordprocessingml." name "+xml"

SectionProperties section(const ThemeData& theme, bool right_to_left) {
  SectionProperties properties;
  properties.right_to_left = right_to_left;
  properties.footer = footer_relationship;
  if (has_head(theme)) properties.header = header_relationship;
  properties.page_width = twips(theme.paper_width);
  properties.page_height = twips(theme.paper_height);
  properties.top = twips(theme.margin_top);
  properties.right = twips(theme.margin_right);
  properties.bottom = twips(theme.margin_bottom);
  properties.left = twips(theme.margin_left);
  // In the middle of the margin, but never into the text, which would give way.
  const auto line = theme.text_size * theme.small_factor * 1.5;
  properties.header_distance = twips(std::min(theme.margin_top / 2, std::max(theme.margin_top - line, 0.0)));
  properties.footer_distance = twips(theme.margin_bottom / 2);
  return properties;
}

/// The section as the file has it, between our own elements.
void write_house_section(XmlWriter& out, const ReferenceDocx& reference, const SectionProperties& own,
                         Sink& sink) {
  out.markup("<w:sectPr>");
  sink.write(reference.header_references_xml);
  sink.write(reference.page_size_xml);
  if (reference.page_size_xml.empty()) write_page_size(out, own);
  sink.write(reference.page_margins_xml);
  if (reference.page_margins_xml.empty()) write_page_margins(out, own);
  sink.write(reference.section_xml);
  if (own.right_to_left) out.markup("<w:bidi/>");
  sink.write(reference.section_end_xml);
  out.markup("</w:sectPr>");
}

void write_document(const Document& document, Context& context, const ReferenceDocx* reference, Sink& sink) {
  Flow flow(sink, context.theme, context.right_to_left, context.ids);
  auto& out = flow.out();
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>");
  if (const auto title = document.meta().title; !title.empty() && !opening_head(document.blocks())) {
    ParagraphProperties properties;
    properties.style = Style::title;
    flow.open_paragraph(properties);
    flow.text(title, {});
    flow.close_paragraph();
  }
  BlockWriter(context, flow).write(document.blocks());
  flow.finish();
  const auto own = section(context.theme, context.right_to_left);
  if (reference != nullptr)
    write_house_section(out, *reference, own, sink);
  else
    write(out, own);
  out.markup("</w:body></w:document>");
}

/// What the style sheet depends on, and the theme as this document uses it: a CV is set a little smaller.
struct Look {
  ThemeData theme;
  StyleSheet sheet;
  std::optional<StyleIds> ids;  ///< those of the file
  Look(const Document& document, const ReferenceDocx* reference)
      : theme(*document.theme()), sheet{theme, document.meta().language} {
    sheet.right_to_left = is_right_to_left(document.meta().language);
    sheet.reference = reference;
    if (reference != nullptr) {
      theme = with_house_page(theme, *reference);
      sheet.ids = &ids.emplace(*reference);
      // The lines below the name stand as it does, which is a title of the file's.
      if (ids->is_given(Style::title)) theme.head_is_centred = reference->title_is_centred;
    } else {
      theme = theme_in_use(document);
    }
    const auto on_block = [this](const doc::Block& block) {
      const auto role = doc::node(block).role;
      sheet.has_cv = sheet.has_cv || role >= doc::Role::head;
      sheet.has_prompts = sheet.has_prompts ||
                          (std::holds_alternative<doc::Heading>(block.kind()) && styles_of(role).is_prompt);
    };
    doc::walk(document.blocks(), on_block, [](const doc::Inline&) {});
  }
  Look(const Look&) = delete;
  Look& operator=(const Look&) = delete;
};

/// Adds the part that `write_part(Sink&)` writes.
template <class WritePart>
void add(Package& package, std::string_view name, std::string_view type, WritePart&& write_part) {
  Sink sink;
  write_part(sink);
  package.add(name, type, sink);
}

void add_document(const Document& document, const Look& look, Diagnostics& diagnostics, Package& package) {
  const auto& theme = look.theme;
  const auto* reference = look.sheet.reference;
  Bookmarks bookmarks(document.blocks());
  Relationships relationships(reference, has_head(theme));
  Lists lists(reference, look.sheet.ids);
  Context context{
      theme, bookmarks, relationships, lists, diagnostics, look.sheet.right_to_left, look.sheet.ids, 0, {}};
  if (reference != nullptr) context.tab_stops = reference->tab_stops;
  add(package, "word/document.xml", CVBUILD_WORD_TYPE("document.main"),
      [&](Sink& sink) { write_document(document, context, reference, sink); });
  add(package, "word/_rels/document.xml.rels", relationships_type,
      [&](Sink& sink) { relationships.write(sink); });
  add(package, "word/numbering.xml", CVBUILD_WORD_TYPE("numbering"),
      [&](Sink& sink) { lists.write(theme, sink); });
  const auto& pictures = relationships.pictures();
  for (std::size_t i = 0; i < pictures.size(); ++i)
    package.add_view(package.keep(concat({"word/", picture_part(i + 1, *pictures[i])})),
                     doc::info(pictures[i]->format).media_type, pictures[i]->bytes);
}

/// The parts that show the theme: those of the file, or our own.
void add_look(const Meta& meta, const Look& look, Package& package) {
  if (look.sheet.reference != nullptr) {
    for (const auto& part : look.sheet.reference->parts)
      package.add_view(part.name, part.content_type, part.bytes);
    return;
  }
  const auto& theme = look.theme;
  add(package, "word/fontTable.xml", CVBUILD_WORD_TYPE("fontTable"),
      [&](Sink& sink) { write_font_table(theme, sink); });
  add(package, "word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml",
      [&](Sink& sink) { write_theme(theme, sink); });
  add(package, "word/footer1.xml", CVBUILD_WORD_TYPE("footer"),
      [&](Sink& sink) { write_footer(meta, theme, sink); });
  if (has_head(theme))
    add(package, "word/header1.xml", CVBUILD_WORD_TYPE("header"),
        [&](Sink& sink) { write_header(meta, theme, sink); });
}

Package make_package(const Document& document, const EmitOptions& options, Diagnostics& diagnostics) {
  const auto& meta = document.meta();
  const Look look(document, options.reference);
  Package package;
  package.add_view("_rels/.rels", relationships_type, package_relationships.text());
  add_document(document, look, diagnostics, package);
  add(package, "word/styles.xml", CVBUILD_WORD_TYPE("styles"),
      [&](Sink& sink) { write_styles(look.sheet, sink); });
  add(package, "word/settings.xml", CVBUILD_WORD_TYPE("settings"),
      [&](Sink& sink) { write_settings(meta, options.reference, sink); });
  add_look(meta, look, package);
  add(package, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
      [&](Sink& sink) { write_core_properties(meta, sink); });
  package.add_view("docProps/app.xml",
                   "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                   application_properties.text());
  return package;
}

#undef CVBUILD_WORD_TYPE

}  // namespace

}  // namespace docx

void emit_docx(const Document& document, const EmitOptions& options, Sink& sink, Diagnostics& diagnostics) {
  docx::write_zip(docx::make_package(document, options, diagnostics), sink);
}

void emit_flat_opc(const Document& document, const EmitOptions& options, Sink& sink,
                   Diagnostics& diagnostics) {
  docx::write_flat(docx::make_package(document, options, diagnostics), sink);
}

}  // namespace cvbuild::emitters
