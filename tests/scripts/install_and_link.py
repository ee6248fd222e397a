#!/usr/bin/env python3
"""Installs a build, static and then shared, into a folder that is moved afterwards, and builds and runs programs outside this
project that link it: found by CMake and by pkg-config, compiled by GCC and by Clang; and as a part of their own build.

usage: install_and_link.py BUILD-FOLDER      it is relinked as shared and back; nothing is compiled anew for that
"""
import json
import os
import pathlib
import shutil
import sys
import tempfile

import exported_symbols
import harness

FOUND = """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES CXX)
find_package(cvbuild 0.1 REQUIRED COMPONENTS inspect xml)
add_executable(consumer main.cpp)
target_link_libraries(consumer PRIVATE cvbuild::cvbuild cvbuild::inspect)
enable_testing()
cvbuild_add_application(page DIR page.md FORMATS html text)
"""
# Both ways to have the source in one's own build. They share a build folder, so that the second compiles nothing.
PART = """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES CXX)
if(FETCH)
  include(FetchContent)
  FetchContent_Declare(cvbuild SOURCE_DIR "${SOURCE}" BINARY_DIR "${CMAKE_BINARY_DIR}/cvbuild")
  FetchContent_MakeAvailable(cvbuild)
else()
  add_subdirectory("${SOURCE}" cvbuild)
endif()
foreach(extra cvbuild_tool cvcheck_tool unit_tests cvbuild_bench)
  if(TARGET ${extra})
    message(FATAL_ERROR "${extra} is built by default")
  endif()
endforeach()
add_executable(consumer main.cpp)
target_link_libraries(consumer PRIVATE cvbuild::cvbuild)
install(TARGETS consumer)
enable_testing()
"""
C_ONLY = """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES C)
find_package(cvbuild 0.1 REQUIRED)
add_executable(consumer main.c)
target_link_libraries(consumer PRIVATE cvbuild::cvbuild)
"""
C_PROGRAM = r"""#include <cvbuild.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *name = "page.md", *words = "# Hello\n\nA *plain* page.\n", *text;
  size_t name_size = strlen(name), words_size = strlen(words), size;
  cvbuild_result *application, *page;
  if (cvbuild_read_buffers(&name, &name_size, &words, &words_size, 1, &application) != CVBUILD_OK) return 1;
  if (cvbuild_emit(application, 0, "html", 4, "classic", 7, 0, &page) != CVBUILD_OK) return 1;
  if (cvbuild_text(page, CVBUILD_OUTPUT, 0, &text, &size) != CVBUILD_OK) return 1;
  fwrite(text, 1, size, stdout);
  cvbuild_free(page);
  cvbuild_free(application);
  return 0;
}
"""
PROGRAM = r"""#include <cstdio>
#include <cvbuild/cvbuild.hpp>
#include <cvbuild/inspect/docx.hpp>

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
# A consumer's own flags must not matter: other assertions, other visibility, everything an error.
STRICT = "-Wall -Wextra -Werror -fvisibility=hidden -O0 -D_GLIBCXX_ASSERTIONS"


def succeed(checks, command, what, **more):
    """Whether the command ends well; else what it said is told."""
    done = harness.run(command, timeout=900, **more)
    return checks.expect(done.code == 0, f"{what}: {' '.join(map(str, command))}\n{done.out.decode()[-3000:]}{done.err[-3000:]}")


def expect_page(checks, program, what, env=None):
    done = harness.run([program], env=env)
    checks.expect(done.code == 0 and b"<em>plain</em>" in done.out, f"{what}: the program says {done.out[-300:]!r}, exit {done.code} {done.err}")


def check_found(checks, prefix, program, compiler, what, env):
    build = program / f"cmake-{prefix.name}-{compiler}"
    if succeed(checks, ["cmake", "-S", program, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Debug",
                        f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_CXX_FLAGS={STRICT}"], what, env=env) and \
            succeed(checks, ["cmake", "--build", build], what, env=env):
        expect_page(checks, build / "consumer", what)
        checks.expect((build / "page/page.html").exists() and (build / "page/page.txt").exists(), f"{what}: cvbuild_add_application made nothing")
        succeed(checks, ["ctest", "--test-dir", build], what)


def check_only_c(checks, prefix, scratch, what, env):
    """A project that knows no C++."""
    program = scratch / f"c-{prefix.name}"
    program.mkdir()
    (program / "CMakeLists.txt").write_text(C_ONLY, encoding="utf-8")
    (program / "main.c").write_text(C_PROGRAM, encoding="utf-8")
    if succeed(checks, ["cmake", "-S", program, "-B", program / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}"], what, env=env) and \
            succeed(checks, ["cmake", "--build", program / "build"], what, env=env):
        expect_page(checks, program / "build/consumer", what)
    (program / "CMakeLists.txt").write_text(C_ONLY.replace("REQUIRED", "REQUIRED COMPONENTS nonsense"), encoding="utf-8")
    done = harness.run(["cmake", "-S", program, "-B", program / "other", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}"], env=env)
    checks.expect(done.code != 0 and "no component 'nonsense'" in " ".join(done.err.split()), f"{what}: a component that is not there: {done.err[-500:]}")


def check_pkg_config(checks, prefix, program, compiler, what, env):
    asked = harness.run(["pkg-config", "--cflags", "--libs", "cvbuild"], env=env)
    flags = asked.out.decode().split()
    if checks.expect(asked.code == 0, f"{what}: pkg-config: {asked.err}") and \
            succeed(checks, [compiler, "-std=c++20", *STRICT.split(), program / "main.cpp", "-o", program / "linked", *flags], what):
        expect_page(checks, program / "linked", what, {"LD_LIBRARY_PATH": str(prefix / "lib")})


def check_installed(checks, prefix, kind):
    """The files that a user sees: programs that run where they lie, manual pages and completions; and no name of a place."""
    for tool in ("cvbuild", "cvcheck"):
        done = harness.run([prefix / "bin" / tool, "--version"])
        checks.expect(done.code == 0 and b"0.1.0" in done.out, f"{kind}: installed {tool} --version: {done.out!r} {done.err}")
        for file in (f"share/man/man1/{tool}.1", f"share/bash-completion/completions/{tool}", f"share/zsh/site-functions/_{tool}",
                     f"share/fish/vendor_completions.d/{tool}.fish"):
            checks.expect((prefix / file).exists(), f"{kind}: {file} is not installed")
    done = harness.run([prefix / "bin/cvbuild", "-", "--to", "html", "-o", "-"], stdin=b"# A\n\nPage.\n")
    checks.expect(done.code == 0 and b"Page." in done.out, f"{kind}: the moved cvbuild builds: {done.err}")
    for path in prefix.rglob("*"):
        if path.suffix in (".cmake", ".pc", ".hpp"):
            text = path.read_text(encoding="utf-8")
            for place in (prefix.parent / "installed", harness.ROOT):
                checks.expect(str(place) not in text, f"{kind}: {path.name} names {place}")


def check_kind(checks, build, scratch, program, kind):
    before, prefix = scratch / "installed", scratch / kind
    if not succeed(checks, ["cmake", "--install", build, "--prefix", before], kind):
        return
    before.rename(prefix)
    check_installed(checks, prefix, kind)
    libraries = sorted(path.name for path in prefix.glob("lib*/**/libcvbuild*"))
    wanted = ["libcvbuild.a"] if kind == "static" else ["libcvbuild.so", "libcvbuild.so.0", "libcvbuild.so.0.1.0"]
    checks.expect(libraries == wanted, f"{kind}: the libraries are {libraries}")
    # Whoever links the shared library needs no development files of what it uses.
    folder = next(prefix.rglob("cvbuild.pc")).parent
    env = {"PKG_CONFIG_LIBDIR": str(folder)} if kind == "shared" else {"PKG_CONFIG_PATH": str(folder)}
    if kind == "shared":
        exported_symbols.check(checks, folder.parent / "libcvbuild.so")
    if kind == "static":
        sections = harness.run(["objdump", "-h", folder.parent / "libcvbuild.a"]).out
        checks.expect(b".text" in sections and b".gnu.lto_" not in sections, "static: the archive holds code for link-time optimisation")
    check_only_c(checks, prefix, scratch, f"{kind}, C alone", env)
    for compiler in ("g++", "clang++"):
        check_found(checks, prefix, program, compiler, f"{kind}, {compiler}, find_package", env)
        check_pkg_config(checks, prefix, program, compiler, f"{kind}, {compiler}, pkg-config", env)


def check_part(checks, scratch):
    """add_subdirectory and FetchContent: no target, test, flag or installed file beside the program's own."""
    program, build = scratch / "part", scratch / "part/build"
    write_program(program, PART)
    # As the preset `clang` compiles, so that ccache knows the objects.
    options = ["-DCMAKE_CXX_COMPILER=clang++", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DCVBUILD_WERROR=ON"]
    if shutil.which("ccache"):
        options.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
    for fetch, what in ((0, "add_subdirectory"), (1, "FetchContent")):
        if not (succeed(checks, ["cmake", "-S", program, "-B", build, "-G", "Ninja", f"-DSOURCE={harness.ROOT}", f"-DFETCH={fetch}",
                                 "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", *options], what)
                and succeed(checks, ["cmake", "--build", build, "--parallel", os.cpu_count()], what)):
            return
        expect_page(checks, build / "consumer", what)
        commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
        own = [entry["command"] for entry in commands if entry["file"].endswith("/main.cpp")]
        checks.expect(len(own) == 1 and " -W" not in own[0] and "CVBUILD_" not in own[0], f"{what}: the program is compiled by {own}")
        tests = harness.run(["ctest", "--test-dir", build, "-N"]).out
        checks.expect(b"Total Tests: 0" in tests, f"{what}: {tests[-300:]}")
        shutil.rmtree(program / "installed", ignore_errors=True)
        succeed(checks, ["cmake", "--install", build, "--prefix", program / "installed"], what)
        files = [path.name for path in (program / "installed").rglob("*") if path.is_file()]
        checks.expect(files == ["consumer"], f"{what}: installed are {files}")


def write_program(folder, cmake):
    folder.mkdir()
    (folder / "CMakeLists.txt").write_text(cmake, encoding="utf-8")
    (folder / "main.cpp").write_text(PROGRAM, encoding="utf-8")
    (folder / "page.md").write_text("# A page\n\nText.\n", encoding="utf-8")


def relink(checks, build, shared):
    # `all` without tests and benchmarks, which are not installed.
    return succeed(checks, ["cmake", "-S", harness.ROOT, "-B", build, f"-DBUILD_SHARED_LIBS={shared}"], "configuring") and \
        succeed(checks, ["cmake", "--build", build, "--target", "cvbuild", "cvbuild_tool", "cvcheck_tool", "cvbuild_descriptions"], "relinking")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checks, build = harness.Checks(), pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        write_program(scratch / "program", FOUND)
        try:
            for kind, shared in (("static", "OFF"), ("shared", "ON")):
                if relink(checks, build, shared):
                    check_kind(checks, build, scratch, scratch / "program", kind)
        finally:
            relink(checks, build, "OFF")
        check_part(checks, scratch)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
