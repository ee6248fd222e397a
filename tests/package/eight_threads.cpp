// Eight threads, each of which reads, checks and emits applications of its own, and one that all of them
// share.
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include <cvbuild/cvbuild.hpp>

#include "check.hpp"

namespace {

using namespace cvbuild;

constexpr int threads = 8;
constexpr int rounds = 4;

/// An application of that number, with a CV, a form and an answer.
Application make_application(int number, Diagnostics& diagnostics) {
  const auto name = "Applicant " + std::to_string(number);
  return read_application(
      Sources::from_buffers(
          {{"application.yaml",
            "application: Engineer\nform: form.yaml\nanswers: a.md\ncv: cv.json\nas-of: 2023-11-20\n"
            "documents:\n  - {name: packet, parts: [cv, answers], anonymous: false}\n"},
           {"form.yaml",
            "form: F\nquestions:\n  - {id: why, prompt: Why us?, limits: [{max: 100, unit: words}]}\n"},
           {"a.md", "# Why? {#why}\n\nBecause *" + name + "* says so.\n\n- one\n- two\n"},
           {"cv.json", R"({"basics": {"name": ")" + name +
                           R"("}, "work": [{"name": "Example Ltd", "position": "Engineer", )"
                           R"("startDate": "2021-05", "highlights": ["Built this."]}]})"}}),
      diagnostics);
}

/// All of its outputs and findings, one after the other.
std::string everything(const Application& application) {
  std::string all;
  Diagnostics diagnostics;
  const auto document = compose(application, application.documents()[0], theme_of(application));
  for (const auto& format : built_in_formats())
    all += emit(document, built_in_formats(), format.name, diagnostics).value();
  const auto findings = check(application, built_in_rules());
  for (const auto& finding : findings.all()) all += format_diagnostic(finding, application.sources());
  return all + totals(coverage(application));
}

}  // namespace

int main() {
  Diagnostics diagnostics;
  const Application shared = make_application(0, diagnostics);
  check(!diagnostics.has_errors(), "the shared application can be read");

  std::vector<std::string> own(threads), common(threads);
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i)
    running.emplace_back([&shared, &own, &common, i] {
      const auto at = static_cast<std::size_t>(i);
      for (int round = 0; round < rounds; ++round) {
        Diagnostics mine;
        own[at] = everything(make_application(i + 1, mine));
        common[at] = everything(shared);
      }
    });
  for (auto& thread : running) thread.join();

  // Every thread has got the same bytes as one that is alone.
  for (int i = 0; i < threads; ++i) {
    const auto at = static_cast<std::size_t>(i);
    check(own[at] == everything(make_application(i + 1, diagnostics)), "a thread's own application");
    check(common[at] == everything(shared), "the application that all share");
  }
  std::printf("%d threads, %d applications, %zu bytes each\n", threads, threads * rounds, own[0].size());
}
