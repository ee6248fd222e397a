"""Compiling a .tex file in a scratch folder, and judging its log."""
import os
import pathlib
import re
import shutil
import tempfile

import harness

ALLOWED_WARNINGS = re.compile(r"Label\(s\) may have changed|There were undefined references.*rerun", re.IGNORECASE)
COMPLAINTS = re.compile(r"^(?:Overfull \\.*|Missing character.*|LaTeX Warning:.*|LaTeX Font Warning:.*|Package \w+ Warning:.*|! .*)$",
                        re.MULTILINE)


class Compiled:
    """What came of it; `folder` lives as long as this object."""

    def __init__(self, scratch, code, log, needs_lualatex):
        self.scratch, self.code, self.log, self.needs_lualatex = scratch, code, log, needs_lualatex
        self.pdf = pathlib.Path(scratch.name, "job.pdf")

    def log_tail(self):
        errors = re.findall(r"^!.*(?:\n.*){0,4}", self.log, re.MULTILINE)
        return "\n".join(errors[:3]) or self.log[-800:]

    def complaints(self):
        return [line for line in COMPLAINTS.findall(self.log) if not ALLOWED_WARNINGS.search(line)]


def compile_pdf(tex, engine="pdflatex", runs=2):
    """Runs the engine on a copy beside copies of everything in the file's folder (its pictures)."""
    tex = pathlib.Path(tex)
    needs_lualatex = tex.read_text(encoding="utf-8").startswith("% !TeX program = lualatex")
    scratch = tempfile.TemporaryDirectory()
    if needs_lualatex and engine == "pdflatex":
        return Compiled(scratch, 0, "", True)
    shutil.copytree(tex.parent, scratch.name, dirs_exist_ok=True)
    shutil.copy(tex, pathlib.Path(scratch.name, "job.tex"))
    environment = {"max_print_line": "10000", "error_line": "254", "half_error_line": "238", "SOURCE_DATE_EPOCH": "0",
                   "FORCE_SOURCE_DATE": "1", "openout_any": "p", "MKTEXTFM": "0",
                   "TEXMFVAR": os.environ.get("TEXMFVAR", os.path.expanduser("~/.texmf-var"))}
    code = 0
    for _ in range(runs):
        done = harness.run([engine, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "job.tex"],
                           cwd=scratch.name, env=environment, timeout=120)
        code = done.code
        if code != 0:
            break
    log = pathlib.Path(scratch.name, "job.log")
    return Compiled(scratch, code, log.read_text(encoding="utf-8", errors="replace") if log.exists() else "", needs_lualatex)
