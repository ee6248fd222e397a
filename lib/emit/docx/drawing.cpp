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

void write_names(XmlWriter& out, unsigned id, const Drawing& drawing) {
  out.markup("<wp:docPr").attribute("id", id).markup(" name=\"Picture ").number(id).markup("\"");
  if (!drawing.alternative.empty()) out.attribute("descr", drawing.alternative);
  if (!drawing.title.empty()) out.attribute("title", drawing.title);
  if (drawing.decorative)
    mark_decorative(out);
  else
    out.markup("/>");
}

/// By doc::Orientation: DrawingML mirrors first and then turns clockwise, in 60,000ths of a degree.
constexpr Literal transforms[] = {"",
                                  "",
                                  " flipH=\"1\"",
                                  " rot=\"10800000\"",
                                  " flipV=\"1\"",
                                  " rot=\"16200000\" flipH=\"1\"",
                                  " rot=\"5400000\"",
                                  " rot=\"5400000\" flipH=\"1\"",
                                  " rot=\"16200000\""};

/// The size before the picture is turned, in EMU. Word exchanges width and height by itself where it makes
/// room for one that lies on its side; so does LibreOffice.
struct Size {
  long width, height;
};
Size size_in_file(const Drawing& drawing) {
  const Size shown{std::max(emu(drawing.extent.width), 1L), std::max(emu(drawing.extent.height), 1L)};
  return lies_on_its_side(drawing.image.orientation) ? Size{shown.height, shown.width} : shown;
}

void write_picture(XmlWriter& out, unsigned id, unsigned relationship, const Drawing& drawing) {
  const auto size = size_in_file(drawing);
  out.markup(
      "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
      "<pic:nvPicPr><pic:cNvPr");
  out.attribute("id", id).markup(" name=\"Picture ").number(id);
  out.markup("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId").number(relationship);
  out.markup("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm");
  out.markup(transforms[static_cast<std::size_t>(drawing.image.orientation)]);
  out.markup("><a:off x=\"0\" y=\"0\"/><a:ext").attribute("cx", size.width).attribute("cy", size.height);
  out.markup(
      "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
      "</a:graphic>");
}

}  // namespace

Extent fitted(const doc::Image& image, const ThemeData& theme, double indent) {
  const double width = theme.paper_width - theme.margin_left - theme.margin_right - indent;
  const double scale = std::min(
      {1.0, std::max(width, 36.0) / image.width_points(), highest_picture(theme) / image.height_points()});
  return {image.width_points() * scale, image.height_points() * scale};
}

Extent fitted_photo(const doc::Image& image) {
  const double scale = photo_scale(image);
  return {image.width_points() * scale, image.height_points() * scale};
}

bool is_embeddable(const doc::Image* image) { return image && image->format != doc::ImageFormat::svg; }

bool can_embed(Context& context, const doc::Image* image, std::string_view target, Span span) {
  if (is_embeddable(image)) return true;
  report_loss(context, span,
              concat({"picture '", target, "' is shown as its text in DOCX: ",
                      image ? "Word has no SVG without a second picture beside it" : "it was not loaded"}));
  return false;
}

void write_drawing(Context& context, Flow& flow, const Drawing& drawing) {
  const auto id = ++context.drawings;
  const auto size = size_in_file(drawing);
  flow.close_run();
  auto& out = flow.out();
  out.markup("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent");
  out.attribute("cx", size.width).attribute("cy", size.height);
  out.markup("/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
  write_names(out, id, drawing);
  out.markup("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
  write_picture(out, id, context.relationships.picture(drawing.image), drawing);
  out.markup("</wp:inline></w:drawing></w:r>");
}

}  // namespace cvbuild::emitters::docx
