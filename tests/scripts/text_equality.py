#!/usr/bin/env python3
"""The text in every format equals the document's plain text: nothing is dropped, doubled or reordered.

usage: text_equality.py [--pdf] [FILE|FOLDER]...     default: sources/, the golden inputs and the shared corpus

DOCX and HTML are read by their own parsers here; --pdf compiles the LaTeX and reads the PDF back (of a few samples).
What may differ: white space, list markers and the generated numbers of questions.
"""
import argparse
import json
import pathlib
import re
import shutil
import sys
import tempfile

import extract
import harness
import latex
import pandoc_back

PDF_SAMPLES = 6


def compare(checks, name, plain_lines, lines):
    """Text that looks like a list's marker may begin a line in one of the two and stand within one in the other: the
    markers that plain text adds are taken from it alone, or from both."""
    plain, key = extract.text_key(plain_lines), extract.text_key(lines)
    same = key == plain or extract.text_key(lines, markers=False) == plain
    return checks.expect(same, f"{name}: {harness.first_difference(plain, key)}")


def without_repeated_heads(key, plain, plain_lines):
    """A table that goes on on the next page repeats its head there."""
    for before, line in zip([""] + plain_lines, plain_lines):
        head = extract.pdf_key([line])
        while not before.strip() and "\t" in line and key.count(head) > plain.count(head):
            same = next((at for at, (a, b) in enumerate(zip(key, plain)) if a != b), len(plain))
            at = key.find(head, max(0, same - len(head)))
            if at < 0:
                break
            key = key[:at] + key[at + len(head):]
    return key


def check_pdf(checks, name, tex, plain_lines):
    done = latex.compile_pdf(tex)
    if done.needs_lualatex:
        return
    if checks.expect(done.code == 0, f"{name}: pdflatex failed\n{done.log_tail()}"):
        text = harness.run(["pdftotext", "-raw", "-enc", "UTF-8", done.pdf, "-"]).out.decode("utf-8", "replace")
        plain, key = extract.pdf_key(plain_lines), extract.pdf_key(extract.pdf_lines(text))
        key = without_repeated_heads(key, plain, plain_lines)
        checks.expect(key == plain, f"{name}, LaTeX: {harness.first_difference(plain, key)}")


class MarkdownText(pandoc_back.Outline):
    """A picture's caption is its alternative text in Markdown."""
    def on_Image(self, content):
        self.walk(content[1])


def check_markdown(checks, name, markdown, plain_lines):
    """Read by another reader of Markdown than ours; quotation marks are folded as it turns them."""
    done = harness.run(["pandoc", "-f", "commonmark+pipe_tables+strikeout+attributes", "-t", "json", markdown])
    if checks.expect(done.code == 0, f"{name}: pandoc cannot read the Markdown: {done.err}"):
        found = MarkdownText()
        found.walk(json.loads(done.out)["blocks"])
        plain, got = without_marks("\n".join(plain_lines)), without_marks("".join(found.text))
        checks.expect(got == plain, f"{name}, Markdown: {harness.first_difference(plain, got)}")


def without_marks(text):
    """What may be a list's marker is taken from both; a bar in a table's code is escaped in one of them."""
    return re.sub(r"[-*+.)\d]", "", pandoc_back.key(text).replace("\\|", "|"))


def check_sample(checks, name, path, pdf):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        done = harness.cvbuild(path, "-o", out, "--to", "docx,html,latex,text,markdown")
        checks.expect(not done.crashed(), f"{name}: exit {done.code}: {done.err[-800:]}")
        if done.code != 0:
            checks.expect(": error:" in done.err, f"{name}: exit {done.code} without an error: {done.err[-400:]}")
            return False
        for text in sorted(out.glob("*.txt")):
            lines = text.read_text(encoding="utf-8").splitlines()
            html = text.with_suffix(".html").read_text(encoding="utf-8")
            compare(checks, f"{name}, DOCX", lines, extract.docx_lines(text.with_suffix(".docx")))
            compare(checks, f"{name}, HTML", lines, extract.html_lines(html))
            check_markdown(checks, name, text.with_suffix(".md"), lines)
            if pdf:
                check_pdf(checks, name, text.with_suffix(".tex"), lines)
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    samples = [(path.name, path) for path in options.files] or harness.text_samples()
    if options.pdf and not (shutil.which("pdflatex") and shutil.which("pdftotext")):
        harness.skip("pdflatex or pdftotext is not installed")
    if options.pdf and not options.files:
        samples = [sample for sample in samples if "i18n" not in sample[0]][:PDF_SAMPLES]
    checks = harness.Checks()
    if not harness.SHARED.exists():
        checks.skip("../shared is absent: only the project's own samples are compared")
    built = sum(check_sample(checks, name, path, options.pdf) for name, path in samples)
    print(f"{len(samples)} samples, {built} of them build")
    checks.expect(built > 0, "no sample builds")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
