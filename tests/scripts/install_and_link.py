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


def check_program(checks, prefix, program, compiler):
    """Builds the program with one compiler (the library was built by GCC) and runs it."""
    build = program / compiler
    for command in (["cmake", "-S", program, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
                     "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_CXX_COMPILER={compiler}"],
                    ["cmake", "--build", build]):
        done = harness.run(command, timeout=300)
        if not checks.expect(done.code == 0, f"{' '.join(map(str, command))}\n{done.out.decode()[-3000:]}{done.err[-3000:]}"):
            return
    done = harness.run([build / "consumer"])
    checks.expect(done.code == 0 and b"<em>plain</em>" in done.out, f"the program says {done.out[-300:]!r}, exit {done.code}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        prefix, program = pathlib.Path(scratch, "prefix"), pathlib.Path(scratch, "program")
        program.mkdir()
        (program / "CMakeLists.txt").write_text(CMAKE, encoding="utf-8")
        (program / "main.cpp").write_text(PROGRAM, encoding="utf-8")
        done = harness.run(["cmake", "--install", sys.argv[1], "--prefix", prefix], timeout=300)
        if not checks.expect(done.code == 0, f"cmake --install: {done.out.decode()[-2000:]}{done.err[-2000:]}"):
            return checks.finish()
        for compiler in ("g++", "clang++"):
            check_program(checks, prefix, program, compiler)
        for tool in ("cvbuild", "cvcheck"):
            done = harness.run([prefix / "bin" / tool, "--version"])
            checks.expect(done.code == 0 and b"0.1.0" in done.out, f"installed {tool} --version: {done.out!r} {done.err}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
