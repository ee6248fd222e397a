#!/usr/bin/env python3
"""The Debian packages: made by cpack, installed by apt into a bare Debian 12 (debootstrap, chroot: as root alone), where the tools
run on sources/ and a program is compiled, found by CMake and by pkg-config. Then they are removed, and nothing is left.

usage: full_packages.py [BUILD-FOLDER]      packs that build instead of making build/package; KEEP=FOLDER keeps the Debian there
"""
import os
import pathlib
import shutil
import sys
import tempfile

import harness

PROGRAM = """#include <cstdio>
#include <cvbuild/cvbuild.hpp>
int main() {
  for (const auto& rule : cvbuild::built_in_rules()) std::printf("%s\\n", rule.info->id.data());
}
"""
CMAKE = """cmake_minimum_required(VERSION 3.25)
project(rules LANGUAGES CXX)
find_package(cvbuild REQUIRED)
add_executable(rules rules.cpp)
target_link_libraries(rules PRIVATE cvbuild::cvbuild)
cvbuild_add_application(page DIR page.md)
"""
QUIET = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}


def make_packages(checks, build):
    commands = []
    if build is None:
        build = harness.ROOT / "build/package"
        commands += [["cmake", "--preset", "package"], ["cmake", "--build", build, "--parallel", os.cpu_count()]]
    shutil.rmtree(build / "_CPack_Packages", ignore_errors=True)
    for old in build.glob("*.deb"):
        old.unlink()
    for command in (*commands, ["cpack", "-G", "DEB"]):
        done = harness.run(command, cwd=build if command[0] == "cpack" else harness.ROOT, timeout=3600)
        if not checks.expect(done.code == 0, f"{command}: {done.out.decode()[-2000:]}{done.err[-2000:]}"):
            return {}
    packages = {path.name.split("_")[0]: path for path in build.glob("*.deb")}
    checks.expect(sorted(packages) == ["cvbuild", "libcvbuild-dev", "libcvbuild0"], f"the packages are {sorted(packages)}")
    for path in packages.values():
        print(f"{path.name}: {path.stat().st_size} bytes")
    return packages


def check_fields(checks, packages):
    wanted = {"cvbuild": ["Depends: .*libcvbuild0 (= ", "Suggests: pandoc"], "libcvbuild0": ["Depends: .*libmd4c0", "Recommends: libxml2"],
              "libcvbuild-dev": ["Depends: libcvbuild0 (= "]}
    for name, fields in wanted.items():
        text = harness.run(["dpkg-deb", "--info", packages[name]]).out.decode()
        for field in fields:
            start, _, part = field.partition(".*")
            line = next((line for line in text.splitlines() if line.strip().startswith(start.split(":")[0] + ":")), "")
            checks.expect((part or field.split(": ", 1)[1]) in line, f"{name}: no '{field}' in:\n{text}")
    if not shutil.which("lintian"):
        checks.skip("lintian is not installed")
        return
    done = harness.run(["lintian", "--allow-root", "--fail-on", "error", "--suppress-tags", "initial-upload-closes-no-bugs,bogus-mail-host",
                        *packages.values()], timeout=300)
    print(done.out.decode())
    checks.expect(done.code == 0, f"lintian: {done.out.decode()[-3000:]}{done.err[-500:]}")


def mirror():
    """The mirror that apt takes packages of this Debian from."""
    listed = harness.run(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Codename: bookworm", "Component: main"]).out.decode().split()
    return listed[0] if listed else "http://deb.debian.org/debian"


class Debian:
    """A bare Debian 12 in a folder."""

    def __init__(self, checks, folder):
        self.checks, self.folder = checks, pathlib.Path(folder)

    def make(self):
        if (self.folder / "usr/bin/apt-get").exists():
            return True
        done = harness.run(["debootstrap", "--variant=minbase", "bookworm", self.folder, mirror()], timeout=1800)
        if done.code != 0:
            harness.skip(f"debootstrap makes no Debian here: {done.out.decode()[-500:]}{done.err[-500:]}")
        proxies = harness.run(["apt-config", "dump", "Acquire"]).out.decode()
        (self.folder / "etc/apt/apt.conf.d/99host").write_text(
            "".join(line + "\n" for line in proxies.splitlines() if "Proxy" in line), encoding="utf-8")
        return self.run("apt-get", "update", "-q")

    def run(self, *command, code=0, said=""):
        # Nothing of this machine's own settings, such as a compiler launcher.
        settings = [f"{name}={value}" for name, value in {**QUIET, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}.items()]
        done = harness.run(["chroot", self.folder, "env", "-i", *settings, *command], timeout=1800)
        text = done.out.decode() + done.err
        return self.checks.expect(done.code == code and said in text, f"{' '.join(command)}: exit {done.code}, not {code} with '{said}'\n{text[-2500:]}")

    def install(self, *what, more=()):
        return self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *more, *what)


def check_tools(checks, debian, packages):
    if not debian.install("/packages/" + packages["cvbuild"].name, "/packages/" + packages["libcvbuild0"].name):
        return
    for file in ("/usr/share/man/man1/cvcheck.1.gz", "/usr/share/bash-completion/completions/cvbuild", "/usr/share/zsh/vendor-completions/_cvbuild",
                 "/usr/share/fish/vendor_completions.d/cvcheck.fish"):
        listed = harness.run(["dpkg-deb", "--contents", packages["cvbuild"]]).out.decode()
        checks.expect("." + file in listed, f"{file} is not in the package:\n{listed}")
    debian.run("cvbuild", "--version", said="cvbuild 0.1.0")
    debian.run("cvcheck", "/program/sources", said="questions complete")
    debian.run("cvbuild", "/program/sources", "-o", "/out")
    built = sorted(path.name for path in (debian.folder / "out").iterdir())
    checks.expect(len(built) >= 3, f"built were {built}")
    # What is opened only when it is needed may be missing; that is told.
    debian.run("cvcheck", "--outputs", "/out", "/program/sources", code=1, said="libzip is not installed [not-evaluated]")
    debian.install("libxml2", "libzip4")
    debian.run("cvcheck", "--outputs", "/out", "/program/sources")


def check_development(checks, debian, packages):
    if not debian.install("/packages/" + packages["libcvbuild-dev"].name, "g++", "make", "cmake", "pkg-config"):
        return
    debian.run("sh", "-c", "cd /program && g++ -std=c++20 rules.cpp $(pkg-config --cflags --libs cvbuild) -o linked && ./linked", said="uncovered-ask")
    debian.run("sh", "-c", "cmake -S /program -B /program/build && cmake --build /program/build && /program/build/rules && ls /program/build/page",
               said="page.docx")


def check_removal(checks, debian):
    debian.run("apt-get", "purge", "-y", "-q", "cvbuild", "libcvbuild0", "libcvbuild-dev")
    left = [path for path in (debian.folder / "usr").rglob("*cvbuild*")]
    checks.expect(not left, f"left behind: {left[:5]}")


def check_chroot(checks, folder, packages):
    debian = Debian(checks, folder)
    if not debian.make():
        return
    shutil.rmtree(debian.folder / "program", ignore_errors=True)
    shutil.rmtree(debian.folder / "out", ignore_errors=True)
    (debian.folder / "program").mkdir()
    for name, text in (("rules.cpp", PROGRAM), ("CMakeLists.txt", CMAKE), ("page.md", "# A page\n\nText.\n")):
        (debian.folder / "program" / name).write_text(text, encoding="utf-8")
    shutil.copytree(harness.ROOT / "sources", debian.folder / "program/sources")
    (debian.folder / "packages").mkdir(exist_ok=True)
    for path in packages.values():
        shutil.copy(path, debian.folder / "packages")
    check_tools(checks, debian, packages)
    check_development(checks, debian, packages)
    check_removal(checks, debian)


def main():
    if os.geteuid() != 0:
        harness.skip("a chroot needs root")
    harness.need_program("debootstrap")
    harness.need_program("dpkg-shlibdeps")
    checks = harness.Checks()
    packages = make_packages(checks, pathlib.Path(sys.argv[1]).resolve() if sys.argv[1:] else None)
    if len(packages) == 3:
        check_fields(checks, packages)
        kept = os.environ.get("KEEP")
        with tempfile.TemporaryDirectory() as folder:
            check_chroot(checks, kept or folder, packages)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
