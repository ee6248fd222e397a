#!/usr/bin/env python3
"""Installs a build into a scratch folder, and builds and runs a program outside this project that links it.

usage: install_and_link.py BUILD-FOLDER
"""
import pathlib
import sys
import tempfile

import harness

CMAKE = """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES CXX)
find_package(cvbuild 0.1 REQUIRED)
add_executable(consumer main.cpp)
target_link_libraries(consumer PRIVATE cvbuild::cvbuild)
"""
PROGRAM = r"""#include <cstdio>
#include <cvbuild/cvbuild.hpp>

int main() {
  cvbuild::Diagnostics diagnostics;
  const auto application =
      cvbuild::read_application(cvbuild::Sources::from_buffers({{"cv.md", "# Hello\n\nA *plain* page.\n"}}), diagnostics);
  const auto findings = cvbuild::check(application, cvbuild::built_in_rules());
  const auto theme = cvbuild::classic_theme();
  const auto document = cvbuild::compose(application, application.documents()[0], theme);
  cvbuild::Sink sink;
  cvbuild::emit(document, cvbuild::Format::html, sink, diagnostics);
  const auto html = sink.bytes();
  std::fwrite(html.data(), 1, html.size(), stdout);
  return diagnostics.empty() ? 0 : 1;
}
"""


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        prefix, program = pathlib.Path(scratch, "prefix"), pathlib.Path(scratch, "program")
        program.mkdir()
        (program / "CMakeLists.txt").write_text(CMAKE, encoding="utf-8")
        (program / "main.cpp").write_text(PROGRAM, encoding="utf-8")
        for command in (["cmake", "--install", sys.argv[1], "--prefix", prefix],
                        ["cmake", "-S", program, "-B", program / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
                         "-DCMAKE_BUILD_TYPE=Release"],
                        ["cmake", "--build", program / "build"]):
            done = harness.run(command, timeout=300)
            if not checks.expect(done.code == 0, f"{' '.join(map(str, command))}\n{done.out.decode()[-3000:]}{done.err[-3000:]}"):
                return checks.finish()
        done = harness.run([program / "build/consumer"])
        checks.expect(done.code == 0 and b"<em>plain</em>" in done.out, f"the program says {done.out[-300:]!r}, exit {done.code}")
        for tool in ("cvbuild", "cvcheck"):
            done = harness.run([prefix / "bin" / tool, "--version"])
            checks.expect(done.code == 0 and b"0.1.0" in done.out, f"installed {tool} --version: {done.out!r} {done.err}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
