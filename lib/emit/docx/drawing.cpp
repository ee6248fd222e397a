// Pictures: their size on the page and their markup.
#include "emit/docx/drawing.hpp"

#include "emit/estimate.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// Marks a picture that says nothing to those who cannot see it ([MS-ODRAWXML] 2.28.1).
void mark_decorative(XmlWriter& out) {
  out.markup(
      "><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
      "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" "
      "val=\"1\"/></a:ext></a:extLst>"
      "</wp:docPr>");
}

void write_names(XmlWriter& out, unsigned id, std::string_view alternative, std::string_view title,
                 bool decorative) {
  out.markup("<wp:docPr").attribute("id", id).markup(" name=\"Picture ").number(id).markup("\"");
  if (!alternative.empty()) out.attribute("descr", alternative);
  if (!title.empty()) out.attribute("title", title);
  if (decorative)
    mark_decorative(out);
  else
    out.markup("/>");
}

void write_picture(XmlWriter& out, unsigned id, unsigned relationship, long width, long height) {
  out.markup(
      "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
      "<pic:nvPicPr><pic:cNvPr");
  out.attribute("id", id).markup(" name=\"Picture ").number(id);
  out.markup("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId").number(relationship);
  out.markup(
      "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" "
      "y=\"0\"/><a:ext");
  out.attribute("cx", width).attribute("cy", height);
  out.markup(
      "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
      "</a:graphic>");
}

}  // namespace

Extent fitted(const doc::Image& image, const ThemeData& theme, double indent) {
  const double width = theme.paper_width - theme.margin_left - theme.margin_right - indent;
  const double height = (theme.paper_height - theme.margin_top - theme.margin_bottom) * 0.8;
  const double scale =
      std::min({1.0, std::max(width, 36.0) / image.width_points(), height / image.height_points()});
  return {image.width_points() * scale, image.height_points() * scale};
}

Extent fitted_photo(const doc::Image& image) {
  const double scale = photo_scale(image);
  return {image.width_points() * scale, image.height_points() * scale};
}

bool can_embed(Context& context, const doc::Image* image, std::string_view target, Span span) {
  if (image && image->format != doc::ImageFormat::svg) return true;
  report_loss(context, span,
              concat({"picture '", target, "' is shown as its text in DOCX: ",
                      image ? "Word has no SVG without a second picture beside it" : "it was not loaded"}));
  return false;
}

void write_drawing(Context& context, Flow& flow, const doc::Image& image, std::string_view alternative,
                   std::string_view title) {
  write_drawing(context, flow, image, fitted(image, context.theme, flow.indent()), alternative, title);
}

void write_drawing(Context& context, Flow& flow, const doc::Image& image, const Extent& extent,
                   std::string_view alternative, std::string_view title, bool decorative) {
  const long width = std::max(emu(extent.width), 1L), height = std::max(emu(extent.height), 1L);
  const auto id = ++context.drawings;
  flow.close_run();
  auto& out = flow.out();
  out.markup("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent");
  out.attribute("cx", width)
      .attribute("cy", height)
      .markup("/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
  write_names(out, id, alternative, title, decorative);
  out.markup("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
  write_picture(out, id, context.relationships.picture(image), width, height);
  out.markup("</wp:inline></w:drawing></w:r>");
}

}  // namespace cvbuild::emitters::docx
