// The time of the LaTeX emitter: prose of 3,500 words, and ten and a hundred times as much.
#include <benchmark/benchmark.h>

#include "../unit/latex_tree.hpp"

namespace cvbuild::latex_test {
namespace {

constexpr std::string_view sentence =
    "Since then I've kept Ubuntu on my desk & macOS in my bag: Python 3 for most of it, C++20 where time "
    "matters, and shell where it does not, which is about half of the time. ";
constexpr std::size_t words_a_paragraph = 35 * 3;

Document prose(std::size_t words) {
  Tree t;
  std::vector<doc::Block> blocks;
  for (std::size_t done = 0; done < words; done += words_a_paragraph)
    blocks.push_back(t.paragraph({t.text(sentence), t.strong({t.text(sentence)}), t.text(sentence)}));
  auto whole = t.group(doc::Role::answer, {});
  std::get<doc::Group>(whole).blocks = t.copy(blocks);
  return t.finish({whole});
}

void latex(benchmark::State& state) {
  const auto document = prose(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    Sink sink;
    Diagnostics diagnostics;
    emit(document, Format::latex, sink, diagnostics);
    benchmark::DoNotOptimize(sink.bytes().data());
  }
}
BENCHMARK(latex)->Arg(3500)->Arg(35000)->Arg(350000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace cvbuild::latex_test
