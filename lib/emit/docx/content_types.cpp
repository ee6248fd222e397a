// [Content_Types].xml: relationships and pictures by their extension, every other part by its name.
#include <algorithm>

#include "emit/docx/package.hpp"
#include "emit/xml_writer.hpp"

namespace cvbuild::emitters::docx {

namespace {

std::string_view extension(std::string_view name) { return name.substr(name.rfind('.') + 1); }

}  // namespace

void write_content_types(const Package& package, Sink& sink) {
  XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\"");
  out.attribute("ContentType", relationships_type).markup("/>");
  out.markup("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
  std::vector<std::string_view> seen{"rels", "xml"};
  for (const auto& part : package.parts()) {
    if (std::find(seen.begin(), seen.end(), extension(part.name)) != seen.end()) continue;
    seen.push_back(extension(part.name));
    out.markup("<Default").attribute("Extension", seen.back());
    out.attribute("ContentType", part.content_type).markup("/>");
  }
  for (const auto& part : package.parts()) {
    if (extension(part.name) != "xml") continue;
    out.markup("<Override PartName=\"/").text(part.name).markup("\"");
    out.attribute("ContentType", part.content_type).markup("/>");
  }
  out.markup("</Types>");
}

}  // namespace cvbuild::emitters::docx
