// How long HTML takes: 3,500 words, and 10 and 100 times as many.
#include <benchmark/benchmark.h>

#include "../unit/html_tree.hpp"

namespace {

using cvbuild::html_test::Tree;
namespace doc = cvbuild::doc;

constexpr std::string_view words =
    "Text of an answer, with C++ & others, as people write it: twenty words that stand here again and again, "
    "more or less. ";

/// About 70 words: a heading, prose with a link and emphasis, a list.
void append_part(Tree& tree, std::vector<doc::Block>& blocks) {
  doc::Emphasis emphasis;
  emphasis.content = tree.text("emphasised");
  doc::Text plain;
  plain.text = words;
  blocks.emplace_back(tree.heading(2, "A heading of some words"));
  blocks.emplace_back(tree.paragraph(
      tree.inlines({plain, tree.link("https://example.org/a/page?of=it", "a link"), plain, emphasis})));
  blocks.emplace_back(
      tree.list(doc::ListKind::bullet, true,
                {tree.blocks({tree.paragraph("The first of two items, in some eleven words of prose.")}),
                 tree.blocks({tree.paragraph("The second.")})}));
}

void emit(benchmark::State& state, bool fragment) {
  Tree tree;
  tree.data->meta.title = "Title";
  std::vector<doc::Block> blocks;
  for (std::int64_t part = 0; part < state.range(0) * 50; ++part) append_part(tree, blocks);
  const auto document = tree.document(tree.data->arena.copy(std::span<const doc::Block>(blocks)));
  cvbuild::Diagnostics diagnostics;
  cvbuild::EmitOptions options;
  options.fragment = fragment;
  cvbuild::Sink sink;
  for (auto _ : state) {
    sink.clear();
    cvbuild::emitters::emit_html(document, options, sink, diagnostics);
    benchmark::DoNotOptimize(sink.bytes().data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(sink.size()));
}

void html_page(benchmark::State& state) { emit(state, false); }
void html_fragment(benchmark::State& state) { emit(state, true); }
BENCHMARK(html_page)->Arg(1)->Arg(10)->Arg(100);
BENCHMARK(html_fragment)->Arg(1)->Arg(10)->Arg(100);

}  // namespace
