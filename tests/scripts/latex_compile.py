#!/usr/bin/env python3
"""The LaTeX compiles: no error, no overfull box, no missing character, no warning worth reading.

usage: latex_compile.py [--engine lualatex] [FILE|FOLDER]...     default: sources/, the golden inputs, some of the corpus
"""
import argparse
import pathlib
import sys
import tempfile

import harness
import latex

CORPUS = ("04-markdown/cv/pandoc_resume--johnny-coder.md", "04-markdown/readme/amperser--proselint.md",
          "04-markdown/blog/rust-Next-year.md", "04-markdown/i18n/osguide-fr-code-of-conduct.md")


def samples():
    own = [(name, path) for name, path in harness.text_samples() if name == "sources" or name.startswith("golden/")]
    return own + [(name, harness.SHARED / "corpus" / name) for name in CORPUS if (harness.SHARED / "corpus" / name).exists()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", default="pdflatex")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    harness.need_program(options.engine)
    checks = harness.Checks()
    for name, path in [(file.name, file) for file in options.files] or samples():
        with tempfile.TemporaryDirectory() as out:
            done = harness.cvbuild(path, "-o", out, "--to", "latex")
            checks.expect(not done.crashed(), f"{name}: exit {done.code}: {done.err[-800:]}")
            for tex in sorted(pathlib.Path(out).glob("*.tex")):
                result = latex.compile_pdf(tex, options.engine)
                if result.needs_lualatex and options.engine == "pdflatex":
                    print(f"{name}: asks for lualatex")
                    continue
                checks.expect(result.code == 0, f"{name}: {options.engine} ended with {result.code}\n{result.log_tail()}")
                checks.expect(not result.complaints(), f"{name}: " + "\n  ".join(result.complaints()[:8]))
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
