#!/usr/bin/env python3
"""The shared judges over what sources/ and the golden inputs give in every theme: docx-validate with Microsoft's SDK, of
flat OPC too, html-validate (Nu, axe), tex-validate with three engines. They need npm packages beside
them: the folder is copied to build/judges and set up there once.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import flat_opc
import harness

COPY = harness.ROOT / "build/judges"
JUDGES = {".docx": ["docx-validate", "--strict", "--quiet"], ".html": ["html-validate", "--strict"],
          ".tex": ["tex-validate", "--no-lint", "--engines"]}
# What the golden inputs' authors, who wrote them for other ends, are warned of: no author, "link" as a link's words, code
# that begins with blanks, no headings, an empty item behind a table. sources/ is warned of nothing.
OF_AUTHORS = ["meta.creator", "link.text", "text.spaces", "text.zero-width", "a11y.no-headings", "a11y.empty-paras"]
NEEDED = {".html": ("java", "chromium", "node"), ".tex": ("lualatex", "xelatex", "qpdf"), ".docx": ()}


def set_up(tools):
    """The judges with their npm packages, or why there are none."""
    if not (COPY / "setup.sh").exists():
        shutil.copytree(tools, COPY, dirs_exist_ok=True)
    if (COPY / "node/node_modules/vnu-jar").exists():
        return None
    subprocess.run(["chmod", "-R", "u+w", str(COPY)], check=False)
    done = harness.run(["bash", COPY / "setup.sh"], timeout=1200)
    return None if done.code == 0 else f"setup.sh ended with {done.code}: {done.err.strip().splitlines()[-1:]}"


def engines(tex):
    """Those that the file is for."""
    opening = tex.read_text(encoding="utf-8")[:400]
    if "% lualatex, run" in opening:
        return "lualatex"
    return "lualatex,xelatex" if "!TeX program = lualatex" in opening else "pdflatex,lualatex,xelatex"


def judge(checks, name, file):
    command, *options = JUDGES[file.suffix]
    if file.suffix == ".tex":
        options.append(engines(file))
    if file.suffix == ".docx" and "golden/" in name:
        options += [option for warning in OF_AUTHORS for option in ("--ignore", warning)]
    done = harness.run([COPY / command, *options, file], timeout=300)
    checks.expect(done.code == 0, f"{name}: {command} {file.name}: exit {done.code}\n{done.out.decode()[-3000:]}{done.err[-800:]}")


def main():
    tools = harness.need_shared("tools/setup.sh").parent
    harness.tool("cvbuild")
    checks = harness.Checks()
    reason = set_up(tools)
    if reason:
        harness.skip(f"the shared judges cannot be set up here: {reason}")
    samples = [sample for sample in harness.text_samples() if sample[0] == "sources" or sample[0].startswith("golden/")]
    missing = {suffix: [name for name in names if not shutil.which(name)] for suffix, names in NEEDED.items()}
    for suffix, names in missing.items():
        if names:
            checks.skip(f"{JUDGES[suffix][0]}: not installed: {', '.join(names)}")
    themes = [line.split()[0] for line in harness.cvbuild("--list-themes").out.decode().splitlines()]
    for theme in themes:
        for name, path in samples:
            with tempfile.TemporaryDirectory() as out:
                harness.cvbuild(path, "-o", out, "--theme", theme, "--to", "docx,html,latex,flat-opc")
                for flat in pathlib.Path(out).glob("*.xml"):
                    flat_opc.pack(flat, flat.with_suffix(".flat.docx"))
                for file in sorted(pathlib.Path(out).iterdir()):
                    if file.suffix in JUDGES and not missing[file.suffix]:
                        judge(checks, f"{theme}, {name}", file)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
