// A CV of two pages from JSON: reading it, composing it, and all of it in three formats; and reading long
// ones.
#include <benchmark/benchmark.h>

#include <stdexcept>
#include <string>

#include <cvbuild/cvbuild.hpp>
#include <cvbuild/write/json_resume.hpp>

namespace cvbuild::bench {
namespace {

/// The CV of sources/ as JSON, its positions repeated `factor` times.
std::string sample_json(int factor) {
  auto sources = Sources::from_path(std::string(CVBUILD_SOURCE_DIR) + "/sources/cv.yaml");
  if (!sources) throw std::runtime_error(sources.error().message);
  Diagnostics diagnostics;
  const auto application = read_application(sources.value(), diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error("the sample has errors");
  auto cv = *application.data().cv;
  std::vector<model::Position> positions;
  for (int i = 0; i < factor; ++i)
    positions.insert(positions.end(), cv.work.entries.begin(), cv.work.entries.end());
  cv.work.entries = {positions.data(), positions.size()};
  Sink sink;
  write_json_resume(cv, {}, sink);
  return sink.take();
}

Sources in_memory(const std::string& text) { return Sources::from_buffers({{"cv.json", text}}); }

void read_cv(benchmark::State& state) {
  const auto text = sample_json(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(read_application(in_memory(text), diagnostics));
  }
}

void compose_cv(benchmark::State& state) {
  Diagnostics diagnostics;
  const auto application =
      read_application(in_memory(sample_json(static_cast<int>(state.range(0)))), diagnostics);
  const auto theme = classic_theme();
  for (auto _ : state) benchmark::DoNotOptimize(compose(application, application.documents()[0], theme));
}

void cv_in_three_formats(benchmark::State& state) {
  const auto text = sample_json(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    Diagnostics diagnostics;
    const auto application = read_application(in_memory(text), diagnostics);
    const auto document = compose(application, application.documents()[0], classic_theme());
    for (const auto format : {Format::docx, Format::html, Format::latex}) {
      Sink sink;
      emit(document, format, sink, diagnostics);
      benchmark::DoNotOptimize(sink.bytes().data());
    }
  }
}

#define CVBUILD_BENCH(name) BENCHMARK(name)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMicrosecond)
CVBUILD_BENCH(read_cv);
CVBUILD_BENCH(compose_cv);
CVBUILD_BENCH(cv_in_three_formats);
#undef CVBUILD_BENCH

}  // namespace
}  // namespace cvbuild::bench
