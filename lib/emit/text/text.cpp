// Plain text: the title, and the projection that limits count.
#include "emit/text/text.hpp"

#include <algorithm>
#include <iterator>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "core/controls.hpp"
#include "emit/text/wrap.hpp"

namespace cvbuild::emitters {

namespace {

using source_rules::lossy_emission;

void report_picture(Span span, std::string_view path, Diagnostics& diagnostics) {
  diagnostics.report(lossy_emission, span,
                     concat({"plain text shows of the picture '", path, "' only its caption"}));
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char byte) { return byte >= '0' && byte <= '9'; });
  return digits;
}

/// What a reader types to get to `target`: without its scheme, "www." and the stroke at its end.
std::string_view as_typed(std::string_view target) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (target.starts_with(scheme)) target.remove_prefix(scheme.size());
  if (target.starts_with("www.")) target.remove_prefix(4);
  while (target.ends_with('/')) target.remove_suffix(1);
  return target;
}

/// A link whose text is its target, as `<https://…>`, `example.org` and a telephone number give it, loses
/// nothing.
void report_link(const doc::Link& link, std::string& text, Diagnostics& diagnostics) {
  text.clear();
  doc::append_plain_text(link.content, text);
  if (as_typed(link.target) == as_typed(text)) return;
  // Of a number the last figures are dialled from everywhere.
  constexpr std::size_t local = 7;
  const auto dialled = digits_of(link.target);
  const auto last = dialled.substr(dialled.size() - std::min(dialled.size(), local));
  if (link.target.starts_with("tel:") && digits_of(text).ends_with(last)) return;
  diagnostics.report(lossy_emission, link.span,
                     concat({"plain text does not show the link's target '", link.target, "'"}));
}

void report_losses(doc::Blocks blocks, Diagnostics& diagnostics) {
  std::string text;
  doc::walk(
      blocks,
      [&](const doc::Block& block) {
        if (const auto* figure = std::get_if<doc::Figure>(&block.kind()))
          report_picture(figure->span, figure->target, diagnostics);
      },
      [&](const doc::Inline& item) {
        if (const auto* picture = std::get_if<doc::Picture>(&item.kind()))
          report_picture(picture->span, picture->target, diagnostics);
        if (const auto* link = std::get_if<doc::Link>(&item.kind())) report_link(*link, text, diagnostics);
      });
}

}  // namespace

void emit_text(const Document& document, const EmitOptions& options, Sink& sink, Diagnostics& diagnostics) {
  const bool titled = !options.fragment && opening_head(document.blocks()) == nullptr;
  std::string text(titled ? document.meta().title : std::string_view{});
  const auto body = doc::plain_text(document.blocks());
  if (!text.empty() && !body.empty()) text += "\n\n";
  text += body;
  if (find_control(text) != std::string_view::npos) text = without_controls(text);
  sink.write(options.columns == 0 ? text : wrapped(text, options.columns));
  if (sink.size() != 0) sink.write('\n');
  report_losses(document.blocks(), diagnostics);
}

}  // namespace cvbuild::emitters
