// The html format: a whole self-contained page, or the body's content alone.
#include "emit/html/html.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include <cvbuild/locale/locale.hpp>
#include "emit/html/blocks.hpp"
#include "emit/html/person.hpp"
#include "emit/html/resume.hpp"
#include "emit/html/style.hpp"
#include "emit/look.hpp"

namespace cvbuild::emitters {

namespace {

/// Bytes of markup around the text: the style sheet and what elements take, about.
constexpr std::size_t page_overhead = 12288;

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

/// A page must have a title: where none was given, the name at its head, else the first heading's words.
std::string page_title(const Document& document) {
  if (!document.meta().title.empty()) return std::string(document.meta().title);
  std::string heading;
  if (const auto* head = opening_head(document.blocks())) {
    const auto& name = first_of(head->blocks, doc::Role::name)->kind();
    if (const auto* paragraph = std::get_if<doc::Paragraph>(&name))
      heading = doc::plain_text(paragraph->content);
  }
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

/// A block of data, which nothing runs: the policies let no script through.
void write_data(const Document& document, XmlWriter& out, Sink& sink) {
  if (document.meta().person == nullptr) return;
  out.markup("<script type=\"application/ld+json\">");
  write_person(*document.meta().person, sink);
  out.markup("</script>\n");
}

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
  write_style(theme_in_use(document), meta, has_resume_style(document.blocks()), sink);
  out.markup("</style>\n");
  write_data(document, out, sink);
  out.markup("</head>\n");
}

/// The title alone: whatever else stands at the head of a document is part of its text.
void write_header(const Meta& meta, XmlWriter& out) {
  if (!meta.title.empty()) out.markup("<header>\n<h1>").text(meta.title).markup("</h1>\n</header>\n");
}

/// A CV among other parts is an article of its own, if the page's heading stands in it; one that is alone has
/// the page's main element.
void write_parts(doc::Blocks blocks, XmlWriter& out, BlockWriter& writer) {
  const bool alone = part_from(blocks, 0).size() == blocks.size();
  out.markup(alone && is_resume(blocks) ? Literal("<main class=\"h-resume\">\n") : Literal("<main>\n"));
  for (std::size_t at = 0; at < blocks.size();) {
    const auto part = part_from(blocks, at);
    const bool apart = !alone && is_resume(part), article = at == 0;
    if (apart)
      out.markup(article ? Literal("<article class=\"h-resume\">\n") : Literal("<div class=\"h-resume\">\n"));
    writer.write(part);
    if (apart) out.markup(article ? Literal("</article>\n") : Literal("</div>\n"));
    at += part.size();
    if (at < blocks.size()) writer.write(blocks.part(at++, 1));
  }
  out.markup("</main>\n");
}

void write_page(const Document& document, Sink& sink, Diagnostics& diagnostics) {
  const Anchors anchors(document.blocks());
  const auto& theme = theme_in_use(document);
  const double line = (theme.paper_width - theme.margin_left - theme.margin_right) / theme.text_size;
  HtmlContext context{
      XmlWriter(sink), sink, anchors, diagnostics, false, is_right_to_left(document.meta().language), line};
  sink.reserve(sink.size() + page_overhead);
  write_head(document, context.out, sink);
  context.out.markup("<body>\n");
  const auto* head = opening_head(document.blocks());
  const auto* name = head != nullptr ? first_of(head->blocks, doc::Role::name) : nullptr;
  if (name == nullptr) write_header(document.meta(), context.out);
  BlockWriter writer(context, name == nullptr && document.meta().title.empty() ? 1 : 2, name);
  write_parts(document.blocks(), context.out, writer);
  context.out.markup("</body>\n</html>\n");
}

}  // namespace

void emit_html(const Document& document, const EmitOptions& options, Sink& sink, Diagnostics& diagnostics) {
  if (!options.fragment) return write_page(document, sink, diagnostics);
  const Anchors none;
  HtmlContext context{XmlWriter(sink), sink, none,
                      diagnostics,     true, is_right_to_left(document.meta().language)};
  BlockWriter(context, 1).write(document.blocks());
}

}  // namespace cvbuild::emitters
