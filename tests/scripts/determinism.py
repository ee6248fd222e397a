#!/usr/bin/env python3
"""Same input, same bytes: twice, from another folder, in another time zone and locale, with other pointers; and outputs/
is what the sources give.
"""
import pathlib
import shutil
import sys
import tempfile

import harness

FORMATS = "docx,html,latex,text,tree"
SURROUNDINGS = {
    "again": {},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "another locale": {"LANG": "tr_TR.UTF-8", "LC_ALL": "C", "LANGUAGE": "de"},
    "a build date": {"SOURCE_DATE_EPOCH": "86400"},
    "a wide terminal": {"COLUMNS": "300", "TERM": "xterm-256color", "NO_COLOR": "1"},
}


def build(sources, cwd, env=None, out=None):
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(out or scratch)
        done = harness.cvbuild(sources, "-o", out, "--to", FORMATS, cwd=cwd, env=env)
        return done.code, harness.snapshot(out)


def check_surroundings(checks, name, path, scratch):
    code, first = build(path, harness.ROOT)
    if code != 0 or not checks.expect(first, f"{name}: nothing was built (exit {code})"):
        return
    for label, env in SURROUNDINGS.items():
        checks.expect(build(path, harness.ROOT, env)[1] == first, f"{name}: {label} gives other bytes")
    checks.expect(build(path, scratch)[1] == first, f"{name}: another working folder gives other bytes")
    copy = pathlib.Path(scratch, name.replace("/", "-"), path.name)
    if path.is_dir():
        shutil.copytree(path, copy)
    else:
        shutil.copytree(path.parent, copy.parent)  # with the pictures beside it
    checks.expect(build(copy.name, copy.parent)[1] == first, f"{name}: another place on disk gives other bytes")


def check_several_at_once(checks, samples, scratch):
    """One process that builds all gives what one process each gives."""
    singles, out = {}, pathlib.Path(scratch, "together")
    paths = [path for _, path in samples]
    stems = [path.stem for path in paths]
    paths = [path for path in paths if stems.count(path.stem) == 1 and path.is_file()]
    for path in paths:
        singles.update(build(path, harness.ROOT)[1])
    out.mkdir()
    done = harness.cvbuild(*paths, "-o", out, "--to", FORMATS, cwd=harness.ROOT)
    checks.expect(harness.snapshot(out) == singles, f"several applications in one process give other bytes: {done.err[-400:]}")


def check_outputs(checks):
    sources, outputs = harness.ROOT / "sources", harness.ROOT / "outputs"
    if not (sources / "application.yaml").exists():
        checks.skip("sources/ holds no application")
        return
    before = harness.snapshot(outputs)
    done = harness.cvbuild("sources/", "-o", "outputs/", "--check", cwd=harness.ROOT)
    checks.expect(done.code == 0, f"outputs/ is stale: run `cvbuild sources/ -o outputs/`\n{done.err}")
    checks.expect(harness.snapshot(outputs) == before, "--check changed outputs/")
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch, "outputs")
        shutil.copytree(outputs, copy)
        for path in sorted(file for file in copy.rglob("*") if file.is_file()):
            whole = path.read_bytes()
            path.write_bytes(whole + b" ")
            done = harness.cvbuild("sources/", "-o", copy, "--check", cwd=harness.ROOT)
            expected = 1 if path.suffix in (".html", ".tex", ".txt") else None
            checks.expect(done.code == expected or expected is None and done.code in (0, 1),
                          f"--check did not see that {path.name} was changed (exit {done.code})")
            path.unlink()
            done = harness.cvbuild("sources/", "-o", copy, "--check", cwd=harness.ROOT)
            checks.expect(done.code == 1, f"--check did not see that {path.name} is missing (exit {done.code})")
            path.write_bytes(whole)


def main():
    harness.tool("cvbuild")
    checks = harness.Checks()
    samples = [sample for sample in harness.text_samples() if sample[0] == "sources" or sample[0].startswith("golden/")]
    with tempfile.TemporaryDirectory() as scratch:
        for name, path in samples:
            check_surroundings(checks, name, path, scratch)
        corpus = [(name, path) for name, path in harness.text_samples() if name.startswith("04-markdown/cv/")]
        if corpus:
            check_several_at_once(checks, corpus, scratch)
        else:
            checks.skip("../shared is absent: several applications in one process")
    check_outputs(checks)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
