#!/usr/bin/env python3
"""Bad input: each gets a diagnostic with its place, or exit 3 with the path and the reason; nothing on disk is lost, and
neither tool crashes, hangs or writes half a file.

usage: bad_input.py [CASE]...       with a build under sanitizers, if there is one: CVBUILD=build/asan/cvbuild
"""
import dataclasses
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

import bad_input_cases
import harness

SECONDS = 10
MEBIBYTES = 1200  # with the address sanitizer's share, and the 50 MB file read at most once
PLACE = re.compile(r"^[^\s:][^:\n]*:\d+:\d+: (error|warning|note): .+\[[a-z-]+\]$", re.MULTILINE)
OLD = {"doc.docx": b"old docx", "doc.html": b"old html", "doc.tex": b"old tex"}


@dataclasses.dataclass
class Result:
    done: harness.Done
    changed: bool  # whether anything in the output folder is not as it was
    left_over: list  # files that are no output: half written, temporary
    outputs: dict


def peak_mebibytes():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def write_files(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8")
        path.write_bytes(content)


def build(folder, case):
    out = folder / "out"
    before = harness.snapshot(out)
    output = () if "-o" in case.options else ("-o", "out")
    done = harness.cvbuild(case.run, *output, *case.options, cwd=folder, timeout=SECONDS, preexec=case.preexec)
    after = harness.snapshot(out)
    fresh = {name: data for name, data in after.items() if before.get(name) != data}
    left_over = [name for name in after if not name.endswith((".docx", ".html", ".tex", ".txt", "-files")) and "/" not in name]
    return Result(done, after != before, left_over, fresh)


def judge(checks, case, result):
    done, name = result.done, case.name
    checks.expect(not done.crashed(), f"{name}: cvbuild crashed or hung (exit {done.code}): {done.err[:1500]}")
    checks.expect(done.code == case.code, f"{name}: cvbuild exits with {done.code}, not {case.code}: {done.err[:600]}")
    checks.expect(re.search(case.says, done.err, re.MULTILINE), f"{name}: no /{case.says}/ in: {done.err[:600]!r}")
    if case.place:
        checks.expect(PLACE.search(done.err), f"{name}: no diagnostic with a place in: {done.err[:600]!r}")
    checks.expect(not result.left_over, f"{name}: left over: {result.left_over}")
    if case.code != 0:
        checks.expect(not result.changed, f"{name}: a failed run changed the output folder")
    else:
        checks.expect(result.outputs, f"{name}: nothing was built")


def check_case(checks, case):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        folder.chmod(0o755)
        write_files(folder, case.files() if callable(case.files) else case.files)
        write_files(folder / "out", OLD)
        for prepare in case.prepare:
            prepare(folder)
        if case.preexec and harness.cvbuild("--version", preexec=case.preexec).code != 0:
            checks.skip(f"{case.name}: another user cannot run {harness.tool('cvbuild')}")
            return
        judge(checks, case, build(folder, case))
        checked = harness.cvcheck(case.run, cwd=folder, timeout=SECONDS, preexec=case.preexec)
        checks.expect(not checked.crashed(), f"{case.name}: cvcheck crashed or hung (exit {checked.code}): {checked.err[:1500]}")
        expected = case.code if case.check_code is None else case.check_code
        checks.expect(checked.code == expected,
                      f"{case.name}: cvcheck exits with {checked.code}, not {expected}: {checked.out[:400]!r} {checked.err[:400]!r}")


def check_same_as_clean(checks):
    """A byte order mark and CRLF mean nothing: the documents are the same as without."""
    text = "---\ntitle: T\n---\n# A\n\ntext  \nmore\n\n```\ncode\nlines\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    variants = {"plain": text, "CRLF": text.replace("\n", "\r\n"), "BOM": "\ufeff" + text,
                "BOM and CRLF": "\ufeff" + text.replace("\n", "\r\n"), "CR": text.replace("\n", "\r")}
    outputs = {}
    for name, content in variants.items():
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            write_files(folder, {"doc.md": content})
            done = harness.cvbuild("doc.md", "-o", "out", "--to", "docx,html,latex,text", cwd=folder, timeout=SECONDS)
            checks.expect(done.code == 0, f"{name}: exit {done.code}: {done.err[:400]}")
            outputs[name] = harness.snapshot(folder / "out")
    for name, files in outputs.items():
        if name != "CR":  # an end of line in CommonMark, but no YAML reader must take it for front matter
            checks.expect(files == outputs["plain"], f"{name}: the documents differ from those of the plain file")


def check_broken_pipe_and_full_disk(checks):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        write_files(folder, {"doc.md": "# A\n\n" + "text\n" * 20000})
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([harness.tool("cvbuild"), "doc.md", "--to", "html", "-o", "-"], cwd=folder, stdout=full,
                                      stderr=subprocess.PIPE, timeout=SECONDS, check=False)
            said = done.stderr.decode("utf-8", "replace")
            checks.expect(done.returncode == 3, f"standard output is full: exit {done.returncode}, not 3: {said}")
            checks.expect("No space left" in said, f"standard output is full: no reason given: {said!r}")
        out = folder / "out"
        write_files(out, OLD)
        before = harness.snapshot(out)
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        done = harness.cvbuild("doc.md", "-o", "out", cwd=folder, timeout=SECONDS, preexec=limit)
        checks.expect(done.code == 3, f"a file that cannot be written whole: exit {done.code}, not 3: {done.err[:400]}")
        checks.expect(harness.snapshot(out) == before, "a file that cannot be written whole: the old outputs are not whole")


def main():
    harness.tool("cvbuild"), harness.tool("cvcheck")
    checks = harness.Checks()
    names = set(sys.argv[1:])
    for case in bad_input_cases.CASES:
        if not names or case.name in names:
            check_case(checks, case)
    if not names:
        check_same_as_clean(checks)
        check_broken_pipe_and_full_disk(checks)
        checks.expect(peak_mebibytes() < MEBIBYTES, f"one run took {peak_mebibytes()} MiB, {MEBIBYTES} are allowed")
    print(f"{len(bad_input_cases.CASES)} cases, peak {peak_mebibytes()} MiB")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
