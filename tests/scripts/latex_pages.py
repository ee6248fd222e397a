#!/usr/bin/env python3
"""A CV's pages, wherever they end: no heading at the foot, no short entry parted, no page left nearly empty.

usage: latex_pages.py     the same CV again and again, each time pushed down by some more lines
"""
import pathlib
import re
import sys
import tempfile

import harness
import latex

CV = """\
basics: {name: Ina Vogt, label: Surveyor, email: ina.vogt@example.org, summary: SUMMARY}
work:
  - {name: Marsh & Dale, position: Lead surveyor, startDate: 2021-05, highlights: [Levelled a fen., Mapped a moor., Drained a mine.]}
  - {name: Ordnance, position: Surveyor, startDate: 2019-01, endDate: 2021-04, highlights: [Walked a coast., Drew a chart.]}
  - {name: Ordnance, position: Trainee, startDate: 2017-09, endDate: 2018-12}
  - {name: Quarry, position: Assistant, startDate: 2016, endDate: 2017, summary: Held the staff., highlights: [A, B, C, D]}
projects:
  - {name: Theodolite, description: An instrument of glass., startDate: 2020, keywords: [glass, brass]}
  - {name: Chain, description: An instrument of steel., startDate: 2018, highlights: [Never broke.]}
education:
  - {institution: Fen College, area: Geodesy, studyType: MSc, startDate: 2012-10, endDate: 2016-07, courses: [Adjustment, Optics]}
awards: [{title: Plumb line of the year, date: 2019-06, awarder: Guild, summary: For a straight wall.}]
skills:
  - {name: Field, keywords: [levelling, traversing]}
  - {name: Office, keywords: [adjustment, drawing, writing of reports that are read to their last page by those who pay for them]}
languages: [{language: English, fluency: native}, {language: German, fluency: fluent}]
interests: [{name: Mountains, keywords: [maps]}]
"""
HEADINGS = {"Profile", "Experience", "Projects", "Education", "Awards", "Skills", "Languages", "Interests", "Ordnance"}
DATES = re.compile(r"(?:20\d\d|present)$")
FEWEST_LINES = 12
PUSHES = range(0, 60, 4)


def pages_of(pdf):
    text = harness.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"]).out.decode("utf-8", "replace")
    number = re.compile(r"\s*\d+( / \d+)?\s*")
    return [[line for line in page.splitlines() if line.strip() and not number.fullmatch(line)] for page in text.split("\f")[:-1]]


def check_pages(checks, name, pages):
    checks.expect(len(pages) > 1, f"{name}: all on one page")
    for page in pages[:-1]:
        checks.expect(len(page) >= FEWEST_LINES, f"{name}: a page of {len(page)} lines, '{page[0]}' to '{page[-1]}'")
        heading = page[-1] in HEADINGS or (DATES.search(page[-1]) and not page[-1].startswith("Trainee"))
        checks.expect(not heading, f"{name}: '{page[-1]}' is the last of its page")
    for page in pages[1:]:
        checks.expect(not page[0].startswith("•"), f"{name}: '{page[0]}' is parted from its entry")


def main():
    harness.need_program("pdflatex")
    harness.need_program("pdftotext")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as folder:
        for push in PUSHES:
            words = "\\n\\n".join(f"Line {i}." for i in range(push + 1))
            pathlib.Path(folder, "cv.yaml").write_text(CV.replace("SUMMARY", f'"{words}"'), encoding="utf-8")
            done = harness.cvbuild("cv.yaml", "-o", ".", "--to", "latex", cwd=folder)
            if not checks.expect(done.code == 0, f"{push} lines: exit {done.code}: {done.err[-400:]}"):
                continue
            compiled = latex.compile_pdf(pathlib.Path(folder, "cv.tex"), runs=1)
            if checks.expect(compiled.code == 0, f"{push} lines: {compiled.log_tail()}"):
                check_pages(checks, f"{push} lines", pages_of(compiled.pdf))
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
