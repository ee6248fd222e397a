#!/usr/bin/env python3
"""cvbuild_add_application(): what is made anew, and when; and cvcheck as a test. With Ninja and with make."""
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

import harness

PROJECT = """cmake_minimum_required(VERSION 3.16)
project(documents LANGUAGES NONE)
enable_testing()
set(CVBUILD_EXECUTABLE "%s")
set(CVCHECK_EXECUTABLE "%s")
include("%s/lib/cmake/cvbuild_add_application.cmake")
cvbuild_add_application(mine DIR app FORMATS html text THEME look.yaml REQUIRE_FORM FAIL_ON error)
cvbuild_add_application(page DIR page.md OUTPUT_DIR pages NO_TEST)
get_target_property(outputs mine CVBUILD_OUTPUTS)
file(WRITE "${CMAKE_BINARY_DIR}/outputs.txt" "${outputs}")
"""
FILES = {
    "app/application.yaml": "application: An application\nform: form.yaml\nanswers: answers.md\n"
                            "documents: [{name: answers, parts: [answers]}]\n",
    "app/form.yaml": "form: A form\nquestions:\n  - id: why\n    prompt: Why?\n    asks: [{id: reason, ask: the reason}, {id: aim, ask: the aim}]\n",
    "app/answers.md": "# Why {#why}\n\n{covers=reason}\nBecause.\n\n{covers=aim}\nTo know.\n\n![A square](square.svg)\n",
    "app/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>\n',
    "app/notes.txt": "Nothing reads this.\n",
    "look.yaml": "extends: classic\n",
    "page.md": "# A page\n\nText.\n",
}


class Project:
    def __init__(self, checks, folder, generator):
        self.checks, self.source, self.build, self.generator = checks, folder, folder / "build", generator
        for name, text in FILES.items():
            self.write(name, text)
        self.write("CMakeLists.txt", PROJECT % (harness.tool("cvbuild"), harness.tool("cvcheck"), harness.ROOT))

    def write(self, name, text):
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *command, code=0):
        done = harness.run(command, timeout=300)
        self.checks.expect(done.code == code, f"{self.generator}: {' '.join(map(str, command))}: {done.code}, not {code}\n"
                           f"{done.out.decode()[-1500:]}{done.err[-1500:]}")
        return done

    def make(self, code=0):
        """Builds, and gives the names of the applications that were made anew."""
        done = self.run("cmake", "--build", self.build, code=code)
        said = done.out.decode() + done.err
        return {name for name in ("mine", "page") if f"Building the documents of {name}" in said}

    def touch(self, name):
        time.sleep(0.05)  # newer than what was made last, whatever the clock's ticks
        os.utime(self.source / name)
        time.sleep(0.05)

    def expect(self, expected, what):
        made = self.make()
        self.checks.expect(made == expected, f"{self.generator}: {what}: made anew were {sorted(made)}, expected {sorted(expected)}")
        made = self.make()
        self.checks.expect(made == set(), f"{self.generator}: {what}, and once more: made anew were {sorted(made)}")


def check(checks, folder, generator):
    project = Project(checks, folder, generator)
    project.run("cmake", "-S", folder, "-B", project.build, "-G", generator)
    project.expect({"mine", "page"}, "the first build")
    outputs = [pathlib.Path(path) for path in (project.build / "outputs.txt").read_text(encoding="utf-8").split(";")]
    checks.expect([path.name for path in outputs] == ["answers.html", "answers.txt"], f"{generator}: the outputs are {outputs}")
    checks.expect(all(path.exists() for path in outputs), f"{generator}: not all outputs are there")
    checks.expect(sorted(path.suffix for path in (project.build / "pages").iterdir()) == [".docx", ".html", ".tex"],
                  f"{generator}: page gives {list((project.build / 'pages').iterdir())}")
    for name in ("app/answers.md", "app/square.svg", "app/form.yaml", "app/application.yaml", "look.yaml"):
        project.touch(name)
        project.expect({"mine"}, f"{name} is newer")
    project.touch("page.md")
    project.expect({"page"}, "page.md is newer")
    project.write("app/more.svg", FILES["app/square.svg"])
    project.write("app/answers.md", FILES["app/answers.md"] + "\n![A square](more.svg)\n")
    project.expect({"mine"}, "a picture more")
    project.write("app/answers.md", FILES["app/answers.md"])
    (folder / "app/more.svg").unlink()
    project.expect({"mine"}, "a picture less")
    project.touch("app/notes.txt")
    project.expect(set(), "a file that nothing reads is newer")
    outputs[1].unlink()
    project.expect({"mine"}, "an output is gone")
    checks.expect(outputs[1].exists(), f"{generator}: a deleted output was not made again")

    project.run("ctest", "--test-dir", project.build)
    project.write("app/answers.md", FILES["app/answers.md"].replace("{covers=reason}\n", ""))
    done = project.run("ctest", "--test-dir", project.build, "--output-on-failure", code=8)
    checks.expect(b"ask 'reason' of question 'why' is not covered" in done.out, f"{generator}: ctest says {done.out[-600:]!r}")
    project.expect({"mine"}, "an open ask does not stop the build")
    project.write("app/answers.md", "# Why {#why}\n\n# Why {#why}\n")
    before = outputs[0].read_bytes()
    project.make(code=2 if generator == "Unix Makefiles" else 1)
    checks.expect(outputs[0].read_bytes() == before, f"{generator}: a failed build left the old output")
    project.write("app/answers.md", FILES["app/answers.md"])
    project.write("app/application.yaml", FILES["app/application.yaml"].replace("name: answers", "name: other"))
    project.make()
    checks.expect((outputs[0].parent / "other.html").exists(), f"{generator}: a new name in application.yaml makes a new output")
    checks.expect("other.html" in (project.build / "outputs.txt").read_text(encoding="utf-8"), f"{generator}: and is known")


UNUSUAL = {"space": "a b", "and": "R&D", "sharp": "C# post", "dollar": "a$b", "apostrophe": "O'Reilly", "letters": "ümläut 日本", "brackets": "(a) [b]",
           "tilde": "a~b"}


def check_names(checks, folder, generator):
    """Folders of any name: made once, made again when an answer changes, and not otherwise."""
    project = Project(checks, folder, generator)
    text = (folder / "CMakeLists.txt").read_text(encoding="utf-8")
    for target, name in UNUSUAL.items():
        for file, words in FILES.items():
            if file.startswith("app/"):
                project.write(f"{name}/{file[4:]}", words)
        quoted = name.replace("$", "\\$")
        text += f'cvbuild_add_application({target} DIR "{quoted}" FORMATS html)\n'
    project.write("note & more.md", "# A page\n\nText.\n")
    project.write("CMakeLists.txt", text + 'cvbuild_add_application(note DIR "note & more.md" FORMATS html)\n')
    project.run("cmake", "-S", folder, "-B", project.build, "-G", generator)

    def made():
        said = project.run("cmake", "--build", project.build).out.decode()
        return set(re.findall(r"Building the documents of (\w+)", said)) - {"mine", "page"}

    checks.expect(made() == {*UNUSUAL, "note"}, f"{generator}: not all were made at first")
    again = made()
    checks.expect(again == set(), f"{generator}: {again} are made again, though nothing has changed")
    for target, name in UNUSUAL.items():
        project.touch(f"{name}/answers.md")
        again = made()
        checks.expect(target in again and len(again) == 1, f"{generator}: '{name}' has changed: made again are {again}")
    project.touch("note & more.md")
    checks.expect("note" in made(), f"{generator}: 'note & more.md' has changed")


def check_odd_names(checks, folder, generator):
    """Names that no rule of make or Ninja holds, of folders and files, and a build folder below the application."""
    project = Project(checks, folder, generator)
    for name in ("10:30", "a|b", "a;b", 'a"b', "a*b", "a?b", "a\\b", "Q&A", "[x]", "it's", "a#b", "$(X)", "a\tb", "a\nb"):
        odd = folder / "odd"
        shutil.rmtree(odd, ignore_errors=True)
        project.write("odd/CMakeLists.txt", PROJECT.partition("cvbuild_add_application(mine")[0] % (harness.tool("cvbuild"), harness.tool("cvcheck"), harness.ROOT)
                      + "cvbuild_add_application(mine DIR . FORMATS text)\n")
        project.write("odd/application.yaml", f"answers: {json.dumps(name + '/')}\n")
        for file in ("1.md", f"{name}.md"):
            project.write(f"odd/{name}/{file}", f"# A\n\nText of {file}.\n")
        project.run("cmake", "-S", odd, "-B", odd / "build", "-G", generator)

        def made():
            said = project.run("cmake", "--build", odd / "build").out.decode()
            return "Building the documents of mine" in said

        text = lambda: (odd / "build/mine/odd.txt").read_text(encoding="utf-8") if (odd / "build/mine/odd.txt").exists() else ""
        where = f"{generator}: {name}"
        checks.expect(made(), f"{where}: nothing was made at first")
        made()  # the folder of the application has changed: its build folder is new
        checks.expect(not made(), f"{where}: made again, though nothing has changed")
        project.write(f"odd/{name}/2.md", "# B\n\nA second one.\n")
        os.utime(odd / name / "2.md", (0, 0))
        checks.expect(made() and "A second one." in text(), f"{where}: a file more, with an old date: {text()!r}")
        (odd / name / "1.md").rename(odd / name / "9.md")
        checks.expect(made() and text().find("second") < text().find("Text of 1.md"), f"{where}: a file renamed: {text()!r}")
        (odd / name / "9.md").unlink()
        checks.expect(made() and "Text of 1.md" not in text(), f"{where}: a file less: {text()!r}")
        checks.expect(not made(), f"{where}: made again, though nothing has changed since")
    text = (folder / "CMakeLists.txt").read_text(encoding="utf-8")
    packing = ('add_custom_command(OUTPUT out.tar COMMAND ${CMAKE_COMMAND} -E tar cf out.tar ${outputs} DEPENDS mine ${outputs} COMMENT Packing VERBATIM)\n'
               'add_custom_target(pack ALL DEPENDS out.tar)\n')
    for odd in (None, "app/C#.txt"):
        if odd:
            project.write(odd, "x\n")
        project.write("CMakeLists.txt", text + packing)
        shutil.rmtree(project.build, ignore_errors=True)
        project.run("cmake", "-S", folder, "-B", project.build, "-G", generator)
        packed = lambda: b"Packing" in project.run("cmake", "--build", project.build, "-j2").out
        checks.expect(packed(), f"{generator}, {odd}: nothing was packed")
        packed()
        checks.expect(not packed(), f"{generator}, {odd}: packed again")
        project.touch("app/answers.md")
        checks.expect(packed(), f"{generator}, {odd}: a change is not packed")
        project.run("cmake", "--build", project.build, "--target", "clean")
        checks.expect(not (project.build / "mine/answers.html").exists(), f"{generator}, {odd}: clean leaves the outputs")
        packed()
        checks.expect((project.build / "mine/answers.html").exists(), f"{generator}, {odd}: after clean nothing is made")
    project.write("CMakeLists.txt", text)
    project.write("sub dir/CMakeLists.txt", 'cvbuild_add_application(below DIR ../app FORMATS html NO_TEST)\n')
    cmake = (folder / "CMakeLists.txt").read_text(encoding="utf-8")
    project.write("CMakeLists.txt", cmake + 'add_subdirectory("sub dir")\n')
    project.run("cmake", "-S", folder, "-B", project.build, "-G", generator)
    for expected, touched in ((True, None), (False, None), (True, "app/answers.md")):
        if touched:
            project.touch(touched)
        done = project.run("cmake", "--build", project.build)
        checks.expect((b"Building the documents of below" in done.out) == expected, f"{generator}: a folder with a space, touched: {touched}")


def check_misuse(checks, folder):
    project = Project(checks, folder, "Ninja")
    text = (folder / "CMakeLists.txt").read_text(encoding="utf-8")
    for wrong, message in (("x DIR nowhere", "there is no"), ("x", "DIR is missing"), ("x DIR app FORMAT html", "FORMAT;html"),
                           ('x DIR "a[b"', "DIR '"), ('x DIR "a[b"', "has a single [ or ]"), ('x DIR "a]b"', "has a single [ or ]"), ('x DIR "[a[b]"', "has a single [ or ]"),
                           ('x DIR app OUTPUT_DIR "a[b"', "OUTPUT_DIR '"), ('x DIR app THEME "a[b.yaml"', "THEME '"),
                           ("x DIR app FAIL_ON bad", "FAIL_ON is note, warning or error"), ('x DIR "a*b"', "'*' in its name"),
                           ("x DIR app REFERENCE_DOCX no.docx FORMATS docx", "no.docx"),
                           ("x DIR app FORMATS htlm", "did you mean 'html'"),
                           ('"" DIR app', "'' is no name of a target"), ('"a b" DIR app', "'a b' is no name of a target"),
                           ("x DIR app OPTIONS --help", "OPTIONS has --help"),
                           ("x DIR app OUTPUT_DIR o)\ncvbuild_add_application(y DIR app OUTPUT_DIR o", "x makes")):
        project.write("CMakeLists.txt", text + f"cvbuild_add_application({wrong})\n")
        done = harness.run(["cmake", "-S", folder, "-B", project.build, "-G", "Ninja"])
        checks.expect(done.code != 0 and message in " ".join(done.err.split()), f"cvbuild_add_application({wrong}): {done.err[-500:]}")


def main():
    checks = harness.Checks()
    for generator, program in (("Ninja", "ninja"), ("Unix Makefiles", "make")):
        if not shutil.which(program):
            checks.skip(f"{program} is not installed")
            continue
        with tempfile.TemporaryDirectory() as folder:
            check(checks, pathlib.Path(folder), generator)
        with tempfile.TemporaryDirectory() as folder:
            check_names(checks, pathlib.Path(folder), generator)
        with tempfile.TemporaryDirectory() as folder:
            check_odd_names(checks, pathlib.Path(folder), generator)
    with tempfile.TemporaryDirectory() as folder:
        check_misuse(checks, pathlib.Path(folder))
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
