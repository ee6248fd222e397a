#!/usr/bin/env python3
"""Builds and runs the programs of tests/package against an installed cvbuild, with nothing of the source tree in reach.

usage: package_programs.py --prefix PREFIX [--compiler CXX]   installed, found by find_package() and by pkg-config
       package_programs.py --build FOLDER                     the same of a build, which is installed into a scratch folder
       package_programs.py --subdirectory [thread]            as a subdirectory of their own build, with ThreadSanitizer

A shared library is also opened by Python. The programs are copied out of the source tree before they are built.
"""
import argparse
import os
import pathlib
import re
import shutil
import sys
import tempfile

import harness

PROGRAMS = harness.ROOT / "tests/package"
CXX_TO_C = {"g++": "gcc", "clang++": "clang"}


def succeed(checks, command, what, **more):
    """Whether the command ends well; else what it said is told."""
    done = harness.run(command, timeout=1800, **more)
    return checks.expect(done.code == 0, f"{what}: {' '.join(map(str, command))}\n{done.out.decode()[-4000:]}{done.err[-3000:]}")


def configure_build_test(checks, source, build, what, options, env=None):
    """CMake, the compiler and ctest, in this order; ctest's words where the tests ran."""
    if not succeed(checks, ["cmake", "-S", source, "-B", build, "-G", "Ninja", *options], what, env=env):
        return ""
    if not succeed(checks, ["cmake", "--build", build, "--parallel", os.cpu_count()], what):
        return ""
    done = harness.run(["ctest", "--test-dir", build, "--output-on-failure"], timeout=1800)
    checks.expect(done.code == 0, f"{what}: {done.out.decode()[-6000:]}")
    return done.out.decode()


def copied_programs(scratch):
    source = pathlib.Path(scratch) / "programs"
    if not source.exists():
        shutil.copytree(PROGRAMS, source)
    return source


def check_prefix(checks, prefix, scratch, compiler="g++", flags=""):
    """Both ways to find what lies in `prefix`; the second has no CMake package to fall back on."""
    source = copied_programs(scratch)
    package = next(pathlib.Path(prefix).rglob("cvbuild.pc"), None)
    shared = next(pathlib.Path(prefix).rglob("libcvbuild.so"), None)
    options = [f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_C_COMPILER={CXX_TO_C[compiler]}", "-DCMAKE_BUILD_TYPE=Debug",
               f"-DCMAKE_CXX_FLAGS={flags}", f"-DCMAKE_C_FLAGS={flags}", f"-DCVBUILD_SANITIZED={'ON' if flags else 'OFF'}"]
    if shared and not flags:
        options.append(f"-Dcvbuild_library={shared}")
    kind = "shared" if shared else "static"
    ways = [("find_package", [f"-DCMAKE_PREFIX_PATH={prefix}"])]
    if package:
        ways.append(("pkg-config", ["-DCVBUILD_PKG_CONFIG=ON"]))
    for way, more in ways:
        what = f"{kind}, {compiler}, {way}"
        env = {"PKG_CONFIG_PATH": str(package.parent)} if package else {}
        said = configure_build_test(checks, source, pathlib.Path(scratch) / f"{kind}-{compiler}-{way}", what, options + more, env)
        if shared and not flags:
            checks.expect("python" in said, f"{what}: Python was not tried")


def check_build(checks, build, scratch):
    """What a build installs; a sanitized library is linked by programs that are sanitized too."""
    prefix = pathlib.Path(scratch) / "prefix"
    cache = (pathlib.Path(build) / "CMakeCache.txt").read_text(encoding="utf-8")
    sanitize = re.search(r"^CVBUILD_SANITIZE:\w+=(.+)$", cache, re.MULTILINE)
    if succeed(checks, ["cmake", "--install", build, "--prefix", prefix], "installing"):
        check_prefix(checks, prefix, scratch, flags=f"-fsanitize={sanitize[1]}" if sanitize else "")


def check_subdirectory(checks, scratch, sanitizer):
    """The library is compiled anew, so that one compile serves two purposes."""
    flags = f"-O1 -fsanitize={sanitizer}" if sanitizer else "-O1"
    options = [f"-DCVBUILD_SOURCE={harness.ROOT}", f"-DCMAKE_CXX_FLAGS={flags}", f"-DCMAKE_C_FLAGS={flags}",
               f"-DCVBUILD_SANITIZED={'ON' if sanitizer else 'OFF'}"]
    if shutil.which("ccache"):
        options.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
    configure_build_test(checks, copied_programs(scratch), pathlib.Path(scratch) / "subdirectory", f"add_subdirectory, {flags}", options)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prefix", type=pathlib.Path)
    parser.add_argument("--compiler", default="g++", choices=CXX_TO_C)
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--subdirectory", nargs="?", const="", choices=["", "thread"])
    options = parser.parse_args()
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        if options.prefix:
            check_prefix(checks, options.prefix.resolve(), scratch, options.compiler)
        if options.build:
            check_build(checks, options.build.resolve(), scratch)
        if options.subdirectory is not None:
            check_subdirectory(checks, scratch, options.subdirectory)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
