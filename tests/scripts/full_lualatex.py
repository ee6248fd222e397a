#!/usr/bin/env python3
"""The LaTeX compiles with lualatex too, and what asks for lualatex compiles there: documents in many scripts.

CVs that run from right to left give all their characters back, code, addresses and telephone numbers included.
"""
import collections
import pathlib
import sys
import tempfile
import unicodedata

import harness
import latex
import latex_compile

LEFTWARDS = {
    "he": ("נועה בן־דוד", "מהנדסת תוכנה ב־`C++` ו[קוד `a_b`](https://example.org/x) וגם *מודגש*.", "חברת הדוגמה"),
    "ar": ("ليلى الحسن", "مهندسة برمجيات بلغة `C++` و[شيفرة `a_b`](https://example.org/x) و*مهم*.", "شركة المثال"),
    "fa": ("لیلا حسنی", "مهندس نرم‌افزار با `C++` و [کد `a_b`](https://example.org/x).", "شرکت نمونه"),
}
CV = """\
basics:
  name: {name}
  email: a.rather.long.address.of.somebody@with.a.rather.long.name.of.a.host.example.org
  phone: +972 3 555 0123
  url: https://example.org
  profiles: [{{network: GitHub, username: x, url: https://github.com/x}}, {{network: Mastodon, username: x, url: https://m.example/x}}]
  summary: "{text}"
work: [{{name: {firm}, position: {firm}, startDate: 2021-05, url: https://firm.example, highlights: ["{text}"]}}]
"""


def characters(text):
    """What is printed, in no order: a PDF's text from right to left has the order that its reader chooses. Letters in the forms
    in which fonts have them ("ﺣ") are not what was written."""
    folded = unicodedata.normalize("NFC", text).replace("•", "-")
    return collections.Counter(c for c in folded if unicodedata.category(c)[0] not in "CZ")


def check_leftwards(checks, language):
    name, text, firm = LEFTWARDS[language]
    with tempfile.TemporaryDirectory() as folder:
        here = pathlib.Path(folder)
        (here / "cv.yaml").write_text(CV.format(name=name, text=text, firm=firm), encoding="utf-8")
        (here / "application.yaml").write_text(f"language: {language}\ncv: cv.yaml\ndocuments: [{{name: cv, parts: [cv]}}]\n",
                                               encoding="utf-8")
        done = harness.cvbuild("application.yaml", "-o", "out", "--to", "latex,text", cwd=here)
        if not checks.expect(done.code == 0, f"{language}: exit {done.code}: {done.err[-400:]}"):
            return
        compiled = latex.compile_pdf(here / "out" / "cv.tex", "lualatex")
        checks.expect(compiled.code == 0, f"{language}: {compiled.log_tail()}")
        checks.expect(not compiled.complaints(), f"{language}: {compiled.complaints()[:4]}")
        shown = characters(harness.run(["pdftotext", "-enc", "UTF-8", compiled.pdf, "-"]).out.decode("utf-8", "replace"))
        told = characters((here / "out" / "cv.txt").read_text(encoding="utf-8"))
        checks.expect(shown == told, f"{language}: lost {told - shown}, added {shown - told}")


def main():
    harness.need_program("lualatex")
    harness.need_program("pdftotext")
    checks = harness.Checks()
    for language in LEFTWARDS:
        check_leftwards(checks, language)
    leftwards = checks.finish()
    scripts = [str(path) for name, path in harness.text_samples() if name.startswith("04-markdown/i18n/osguide-")]
    sys.argv = [sys.argv[0], "--engine", "lualatex", *[str(path) for _, path in latex_compile.samples()], *scripts]
    return latex_compile.main() or leftwards


if __name__ == "__main__":
    sys.exit(main())
