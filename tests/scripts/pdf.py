#!/usr/bin/env python3
"""--to pdf: the installed TeX makes it, twice the same, and nothing is left behind; what TeX cannot do is told where it is meant.

usage: CVBUILD=build/dev/cvbuild python3 tests/scripts/pdf.py
"""
import os
import pathlib
import re
import shutil
import stat
import sys
import tempfile

import harness

ANSWERS = """# Bridges

I built forty-one bridges of steel, and one of stone.

![The stone one](stone.png)

## Rivers

Rivers run under most of them, `\\input{/etc/passwd}` and \\\\write18{touch x} do not.
"""
# 1 x 1 pixel, made for this test.
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63d86061030002ee010dc8cbd8a10000000049454e44ae426082")
FAKE = """#!/bin/sh
cat > document.log <<'END'
{log}
END
exit 1
"""


def make(scratch):
    folder = pathlib.Path(scratch, "work")
    folder.mkdir()
    (folder / "a.md").write_text(ANSWERS, encoding="utf-8")
    (folder / "stone.png").write_bytes(PNG)
    return folder


def build(folder, *more, path=None, out="out"):
    env = {"TMPDIR": str(folder / "tmp")}
    if path is not None:
        env["PATH"] = str(path)
    (folder / "tmp").mkdir(exist_ok=True)
    return harness.cvbuild("a.md", "--to", "pdf", "-o", out, *more, cwd=folder, env=env, timeout=240)


def check_real(checks, folder):
    if not shutil.which("pdflatex"):
        checks.skip("pdflatex is not installed")
        return
    for engine in [name for name in ("pdflatex", "lualatex") if shutil.which(name)]:
        done = build(folder, "--pdf-engine", engine, out=engine)
        if not checks.expect(done.code == 0, f"{engine}: {done.code}: {done.err}"):
            continue
        pdf = folder / engine / "a.pdf"
        again = build(folder, "--pdf-engine", engine, out="again")
        checks.expect(again.code == 0 and (folder / "again/a.pdf").read_bytes() == pdf.read_bytes(), f"{engine}: the same bytes twice")
        raw = pdf.read_bytes()
        checks.expect(b"/PTEX.Fullbanner" not in raw and str(folder).encode() not in raw, f"{engine}: it tells of the machine")
        if shutil.which("pdftotext"):
            text = " ".join(harness.run(["pdftotext", pdf, "-"]).out.decode("utf-8").split())
            for words in ("I built forty-one bridges of steel, and one of stone.", "The stone one", r"\input{/etc/passwd}", r"\write18{touch x}"):
                checks.expect(words in text, f"{engine}: '{words}' is not in {text!r}")
            checks.expect("root:" not in text, f"{engine}: a file of the machine is in it")
        checks.expect(list((folder / "tmp").iterdir()) == [], f"{engine}: something is left behind")
    (folder / "letters.md").write_text("# Work\n\nPlain.\n\nSigned \u5c65\u6b74 by hand.\n", encoding="utf-8")
    done = harness.cvbuild("letters.md", "--to", "pdf", "--pdf-engine", "pdflatex", cwd=folder, timeout=240)
    checks.expect(done.code == 1 and "letters.md:5:1: error: pdflatex cannot set the letters" in done.err and "--pdf-engine lualatex" in done.err,
                  f"letters that pdflatex has not: {done.code}: {done.err}")
    done = build(folder, out="out.pdf")
    checks.expect(done.code == 0 and (folder / "out.pdf").read_bytes().startswith(b"%PDF"), f"-o out.pdf: {done.code}: {done.err}")
    piped = build(folder, out="-")
    checks.expect(piped.code == 0 and piped.out.startswith(b"%PDF"), f"-o -: {piped.code}")
    same = build(folder, "--check", out="out.pdf")
    checks.expect(same.code == 0, f"--check: {same.code}: {same.err}")


def fake(folder, log):
    """A TeX that only writes a log; the shell's tools stay reachable."""
    programs = folder / "programs"
    shutil.rmtree(programs, ignore_errors=True)
    programs.mkdir()
    engine = programs / "pdflatex"
    engine.write_text(FAKE.format(log=log), encoding="utf-8")
    engine.chmod(engine.stat().st_mode | stat.S_IXUSR)
    return f"{programs}{os.pathsep}/usr/bin{os.pathsep}/bin"


def check_errors(checks, folder):
    empty = folder / "nothing"
    empty.mkdir()
    done = build(folder, path=empty)
    checks.expect(done.code == 2 and "apt install" in done.err and not (folder / "out").exists(), f"no TeX: {done.code}: {done.err}")
    done = build(folder, "--pdf-engine", "pdflatex", path=empty)
    checks.expect(done.code == 2 and "pdflatex is not installed: apt install" in done.err, f"no pdflatex: {done.code}: {done.err}")
    done = build(folder, "--pdf-engine", "tex")
    checks.expect(done.code == 2 and "lualatex, xelatex or pdflatex" in done.err, f"no such engine: {done.code}: {done.err}")
    path = fake(folder, "./document.tex:9: LaTeX Error: File `xcolor.sty' not found.")
    done = build(folder, "--pdf-engine", "pdflatex", path=path)
    checks.expect(done.code == 2 and "xcolor.sty: apt install texlive-latex-recommended" in done.err, f"a package is missing: {done.code}: {done.err}")
    table = (harness.ROOT / "tools/tex_log.cpp").read_text(encoding="utf-8")
    for source in sorted((harness.ROOT / "lib/emit/latex").glob("*.?pp")):
        for names in re.findall(r"\\usepackage.*?\{([a-z0-9,]+)\}", source.read_text(encoding="utf-8")):
            for name in names.split(","):
                checks.expect(name == "fontenc" or f'"{name}.sty"' in table, f"{name}.sty: what installs it is not in tools/tex_log.cpp")
    checks.expect('"geometry.sty"' in table, "geometry.sty: what installs it is not in tools/tex_log.cpp")
    tex = harness.cvbuild("a.md", "--to", "latex", "-o", "-", cwd=folder).out.decode("utf-8").splitlines()
    line = next(i for i, text in enumerate(tex, 1) if "forty-one bridges" in text)
    path = fake(folder, f"This is TeX\n./document.tex:{line}: Undefined control sequence.\nl.{line} x")
    done = build(folder, "--pdf-engine", "pdflatex", path=path)
    checks.expect(done.code == 1 and "a.md:3:1: error: pdflatex cannot typeset this: Undefined control sequence." in done.err,
                  f"an error of TeX: {done.code}: {done.err}")
    for log in ("!pdfTeX error: pdflatex (file ./pictures/stone.png): libpng: internal error",
                "<./pictures/stone.png\n\n./document.tex:30: error:  (readpng): internal error",
                "./document.tex:9: LaTeX Error: File `pictures/stone.png' not found."):
        picture = build(folder, "--pdf-engine", "pdflatex", path=fake(folder, log))
        checks.expect(picture.code == 1 and "a.md:5:1: error: pdflatex cannot take this picture: " in picture.err,
                      f"an error of TeX about a picture: {picture.code}: {picture.err}")
    checks.expect("[tex-error]" in done.err and not (folder / "out").exists(), done.err)
    checks.expect(list((folder / "tmp").iterdir()) == [], "something is left behind")


def main():
    harness.tool("cvbuild")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        folder = make(scratch)
        check_errors(checks, folder)
        check_real(checks, folder)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
