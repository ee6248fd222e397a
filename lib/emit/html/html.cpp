// The html format: a whole self-contained page, or the body's content alone.
#include "emit/html/html.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include <cvbuild/locale/locale.hpp>
#include "emit/html/blocks.hpp"
#include "emit/html/style.hpp"

namespace cvbuild::emitters {

namespace {

/// Bytes of markup around the text: the style sheet and what elements take, about.
constexpr std::size_t page_overhead = 8192;

void write_meta(XmlWriter& out, Literal name, std::string_view content) {
  if (!content.empty())
    out.markup("<meta").attribute("name", name.text()).attribute("content", content).markup(">\n");
}

std::string joined(Slice<std::string_view> words) {
  std::string text;
  for (const auto word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

/// A page must have a title: where none was given, the first heading's words, else the first words there are.
std::string page_title(const Document& document) {
  if (!document.meta().title.empty()) return std::string(document.meta().title);
  std::string heading;
  doc::walk(
      document.blocks(),
      [&heading](const doc::Block& block) {
        const auto* node = std::get_if<doc::Heading>(&block.kind());
        if (node != nullptr && heading.empty()) heading = doc::plain_text(node->content);
      },
      [](const doc::Inline&) {});
  return heading.empty() ? "–" : heading;
}

/// Two policies, which browsers enforce both: what is loaded, and what is sent. The Nu checker, which takes
/// every data: picture for a violation of any img-src, looks at the last one alone.
constexpr Literal policies =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "img-src data:\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"base-uri 'none'; form-action 'none'\">\n";

void write_head(const Document& document, XmlWriter& out, Sink& sink) {
  const auto& meta = document.meta();
  out.markup("<!DOCTYPE html>\n<html").attribute("lang", meta.language.empty() ? "en" : meta.language);
  if (is_right_to_left(meta.language)) out.markup(" dir=\"rtl\"");
  out.markup(">\n<head>\n<meta charset=\"utf-8\">\n").markup(policies);
  out.markup(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
  out.text(page_title(document)).markup("</title>\n");
  write_meta(out, "description", meta.subject);
  write_meta(out, "author", meta.author);
  write_meta(out, "keywords", joined(meta.keywords));
  out.markup("<style>\n");
  write_style(*document.theme(), sink);
  out.markup("</style>\n</head>\n");
}

/// The title alone: whatever else stands at the head of a document is part of its text.
void write_header(const Meta& meta, XmlWriter& out) {
  if (!meta.title.empty()) out.markup("<header>\n<h1>").text(meta.title).markup("</h1>\n</header>\n");
}

void write_page(const Document& document, Sink& sink, Diagnostics& diagnostics) {
  const Anchors anchors(document.blocks());
  HtmlContext context{XmlWriter(sink), sink, anchors, diagnostics, false};
  sink.reserve(sink.size() + page_overhead);
  write_head(document, context.out, sink);
  context.out.markup("<body>\n");
  write_header(document.meta(), context.out);
  context.out.markup("<main>\n");
  BlockWriter(context, document.meta().title.empty() ? 1 : 2).write(document.blocks());
  context.out.markup("</main>\n</body>\n</html>\n");
}

}  // namespace

void emit_html(const Document& document, const EmitOptions& options, Sink& sink, Diagnostics& diagnostics) {
  if (!options.fragment) return write_page(document, sink, diagnostics);
  const Anchors none;
  HtmlContext context{XmlWriter(sink), sink, none, diagnostics, true};
  BlockWriter(context, 1).write(document.blocks());
}

}  // namespace cvbuild::emitters
