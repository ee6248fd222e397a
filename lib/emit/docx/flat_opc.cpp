// A package as one XML file ("flat OPC": the namespace of Office's 2006/xmlPackage, which Word and
// LibreOffice open).
#include <algorithm>

#include "emit/docx/package.hpp"
#include "emit/xml_writer.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// A part of XML without its declaration: there is but one in a file.
std::string_view without_declaration(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return xml;
  const auto end = xml.find("?>");
  xml.remove_prefix(std::min(xml.size(), end + 2));
  while (xml.starts_with('\n')) xml.remove_prefix(1);
  return xml;
}

bool is_xml(const Part& part) {
  return part.content_type.ends_with("+xml") && !part.content_type.starts_with("image/");
}

void write_part(const Part& part, Sink& sink, XmlWriter& out) {
  out.markup("<pkg:part pkg:name=\"/")
      .text(part.name)
      .markup("\"")
      .attribute("pkg:contentType", part.content_type);
  if (is_xml(part)) {
    out.markup("><pkg:xmlData>");
    sink.write(without_declaration(part.bytes));
    out.markup("</pkg:xmlData></pkg:part>\n");
    return;
  }
  constexpr std::size_t line = 57;  // bytes, 76 letters: as in mail (RFC 2045, 6.8)
  out.markup(" pkg:compression=\"store\"><pkg:binaryData>");
  for (std::size_t at = 0; at < part.bytes.size(); at += line)
    out.base64(part.bytes.substr(at, line)).markup("\n");
  out.markup("</pkg:binaryData></pkg:part>\n");
}

}  // namespace

void write_flat(const Package& package, Sink& sink) {
  XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<?mso-application progid=\"Word.Document\"?>\n"
      "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\n");
  for (const auto& part : package.parts()) write_part(part, sink, out);
  out.markup("</pkg:package>\n");
}

}  // namespace cvbuild::emitters::docx
