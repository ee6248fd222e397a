#!/usr/bin/env python3
"""Golden tests: one input, and beside it what every format and both tools make of it.

usage: golden.py [--update] [CASE]...

A case is a folder tests/golden/CASE with `input.md` (or .yaml, .json, or a folder `input/`), if need be `options`
(more options for cvbuild, one a line), and `expected/`: every output file (a DOCX as its parts in readable lines,
see docx_lines.py), `cvbuild.txt` and `cvcheck.txt`: what the tools said, and their exit codes.
The case `package` shows every part of the DOCX, the others those that differ from document to document.
"""
import argparse
import difflib
import pathlib
import shutil
import sys
import tempfile

import docx_lines
import harness

FOLDER = harness.ROOT / "tests/golden"
FORMATS = "docx,html,latex,text,tree"


def said(done):
    return f"{done.out.decode('utf-8', 'replace')}{done.err}exit {done.code}\n"


def readable(path, name, whole):
    """An output under its name in expected/, as text."""
    if path.suffix == ".docx":
        return name + ".txt", docx_lines.dump(path, whole)
    try:
        return name, path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return name + ".txt", "\n".join(docx_lines.part_lines(name, path.read_bytes(), whole)) + "\n"


def build(case):
    """What the case gives now: file name -> text."""
    sources = sorted(path.name for path in case.glob("input*"))
    if len(sources) != 1:
        return {"cvbuild.txt": f"the case must have exactly one input, it has {sources}\n"}
    options_file = case / "options"
    options = options_file.read_text(encoding="utf-8").split() if options_file.exists() else []
    if "--to" not in options and sources[0] != "input":
        options += ["--to", FORMATS]
    with tempfile.TemporaryDirectory() as out:
        made = harness.cvbuild(sources[0], "-o", out, *options, cwd=case)
        checked = harness.cvcheck(sources[0], cwd=case)
        files = {"cvbuild.txt": said(made).replace(out, "OUT"), "cvcheck.txt": said(checked)}
        for path in sorted(file for file in pathlib.Path(out).rglob("*") if file.is_file()):
            name = path.relative_to(out).as_posix().replace("/", "--")
            name, text = readable(path, name, case.name == "package")
            files[name] = text
    return files


def rewrite(case, files):
    folder = case / "expected"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def compare(case, files, checks):
    folder = case / "expected"
    expected = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*"))}
    checks.expect(sorted(expected) == sorted(files), f"{case.name}: files {sorted(files)}, expected {sorted(expected)}")
    for name in sorted(set(expected) & set(files)):
        if not checks.expect(expected[name] == files[name], f"{case.name}/expected/{name} differs"):
            lines = difflib.unified_diff(expected[name].splitlines(), files[name].splitlines(), "expected", "now", lineterm="")
            print("\n".join(list(lines)[:40]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    cases = [case for case in sorted(FOLDER.iterdir()) if case.is_dir() and (not options.cases or case.name in options.cases)]
    checks = harness.Checks()
    for case in cases:
        files = build(case)
        if options.update:
            rewrite(case, files)
            print(f"{case.name}: {len(files)} files written")
        else:
            compare(case, files, checks)
    return 0 if options.update else checks.finish()


if __name__ == "__main__":
    sys.exit(main())
