// What passes over the tree cost: walk, plain text, tree dump; at 1, 10 and 100 times the usual length.
#include <benchmark/benchmark.h>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/emit/emit.hpp>

#include "sample_document.hpp"

namespace {

using namespace cvbuild;

void lengths(benchmark::internal::Benchmark* bench) {
  bench->Arg(bench::usual_words)->Arg(10 * bench::usual_words)->Arg(100 * bench::usual_words);
  bench->Unit(benchmark::kMicrosecond);
}

Document sample(const benchmark::State& state) {
  return bench::sample_document(static_cast<unsigned>(state.range(0)));
}

void build_tree(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sample(state));
}
BENCHMARK(build_tree)->Apply(lengths);

void walk_tree(benchmark::State& state) {
  const auto document = sample(state);
  std::size_t nodes = 0;
  for (auto _ : state) {
    nodes = 0;
    doc::walk(
        document.blocks(), [&](const doc::Block&) { ++nodes; }, [&](const doc::Inline&) { ++nodes; });
    benchmark::DoNotOptimize(nodes);
  }
  state.counters["nodes"] = static_cast<double>(nodes);
}
BENCHMARK(walk_tree)->Apply(lengths);

void plain_text(benchmark::State& state) {
  const auto document = sample(state);
  std::size_t words = 0;
  for (auto _ : state) benchmark::DoNotOptimize(doc::plain_text(document.blocks()));
  words = count_words(doc::plain_text(document.blocks()));
  state.counters["words"] = static_cast<double>(words);
}
BENCHMARK(plain_text)->Apply(lengths);

void emit_format(benchmark::State& state, Format format) {
  const auto document = sample(state);
  Sink sink;
  for (auto _ : state) {
    Diagnostics diagnostics;
    sink.clear();
    emit(document, format, sink, diagnostics);
  }
  state.counters["bytes"] = static_cast<double>(sink.size());
}
BENCHMARK_CAPTURE(emit_format, text, Format::text)->Apply(lengths);
BENCHMARK_CAPTURE(emit_format, tree, Format::tree)->Apply(lengths);

}  // namespace
