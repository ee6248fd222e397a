// The markdown format: the title, then the blocks.
#include "emit/markdown/markdown.hpp"

#include "core/controls.hpp"
#include "emit/markdown/blocks.hpp"

namespace cvbuild::emitters {

namespace {

/// Of what was written behind `begin`.
void replace_controls(Sink& sink, std::size_t begin) {
  if (sink.failed() || find_control(sink.bytes().substr(begin)) == std::string_view::npos) return;
  const auto written = sink.take();
  sink.write(std::string_view(written).substr(0, begin));
  sink.write(without_controls(std::string_view(written).substr(begin)));
}

}  // namespace

void emit_markdown(const Document& document, const EmitOptions& options, Sink& sink,
                   Diagnostics& diagnostics) {
  const auto begin = sink.size();
  const auto blocks = document.blocks();
  const auto* head = options.fragment ? nullptr : opening_head(blocks);
  const bool titled = !options.fragment && head == nullptr && !document.meta().title.empty();
  BlockMarkdown writer(document, options, head, titled || head != nullptr ? 1 : 0, sink, diagnostics);
  if (titled) writer.title(document.meta().title);
  writer.write(blocks);
  replace_controls(sink, begin);
}

}  // namespace cvbuild::emitters
