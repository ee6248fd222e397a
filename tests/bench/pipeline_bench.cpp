// The whole way: reading, composing, each format, and all of it, at 1, 10 and 100 times 3,500 words.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include <cvbuild/cvbuild.hpp>

#include "sample_application.hpp"

namespace cvbuild::bench {
namespace {

struct Sample {
  explicit Sample(int factor)
      : application(read_application(sample_application(factor), diagnostics)),
        document(compose(application, application.documents()[0], classic_theme())) {
    if (diagnostics.has_errors()) throw std::runtime_error("the sample has errors");
  }
  Diagnostics diagnostics;
  Application application;
  Document document;
};

void read(benchmark::State& state) {
  const auto factor = static_cast<int>(state.range(0));
  for (auto _ : state) {
    state.PauseTiming();
    auto sources = sample_application(factor);
    state.ResumeTiming();
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(read_application(std::move(sources), diagnostics));
  }
}

void compose_document(benchmark::State& state) {
  const Sample sample(static_cast<int>(state.range(0)));
  const auto theme = classic_theme();
  for (auto _ : state)
    benchmark::DoNotOptimize(compose(sample.application, sample.application.documents()[0], theme));
}

void emit_one(benchmark::State& state, Format format) {
  const Sample sample(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    Sink sink;
    Diagnostics diagnostics;
    emit(sample.document, format, sink, diagnostics);
    benchmark::DoNotOptimize(sink.bytes().data());
  }
}
void emit_docx(benchmark::State& state) { emit_one(state, Format::docx); }
void emit_html(benchmark::State& state) { emit_one(state, Format::html); }
void emit_latex(benchmark::State& state) { emit_one(state, Format::latex); }
void emit_text(benchmark::State& state) { emit_one(state, Format::text); }
void emit_tree(benchmark::State& state) { emit_one(state, Format::tree); }

void all_three_formats(benchmark::State& state) {
  const auto factor = static_cast<int>(state.range(0));
  for (auto _ : state) {
    state.PauseTiming();
    auto sources = sample_application(factor);
    state.ResumeTiming();
    Diagnostics diagnostics;
    const auto application = read_application(std::move(sources), diagnostics);
    const auto document = compose(application, application.documents()[0], classic_theme());
    for (const auto format : {Format::docx, Format::html, Format::latex}) {
      Sink sink;
      emit(document, format, sink, diagnostics);
      benchmark::DoNotOptimize(sink.bytes().data());
    }
  }
}

void check_all_rules(benchmark::State& state) {
  const Sample sample(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check(sample.application, built_in_rules()));
}

#define CVBUILD_BENCH(name) BENCHMARK(name)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMicrosecond)
CVBUILD_BENCH(read);
CVBUILD_BENCH(compose_document);
CVBUILD_BENCH(emit_docx);
CVBUILD_BENCH(emit_html);
CVBUILD_BENCH(emit_latex);
CVBUILD_BENCH(emit_text);
CVBUILD_BENCH(emit_tree);
CVBUILD_BENCH(all_three_formats);
CVBUILD_BENCH(check_all_rules);

}  // namespace
}  // namespace cvbuild::bench
