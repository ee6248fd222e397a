#!/usr/bin/env python3
"""Nasty strings in every field of a CV come out of every format as they are, escaped once and only once.

usage: cv_nasties.py

The strings: tests/cv/nasties.json (with what Markdown makes of each in prose; null: it is markup, and not looked up),
the list of naughty strings and the personal names of the shared corpus. A CV is generated that holds each of them in each kind
of field, a mark before each; between two marks the output must say the string and nothing else. Control characters,
which HTML forbids, may be shown as U+FFFD. ASCII ones are looked up in the PDF that pdflatex makes, the others in what
Pandoc reads in the LaTeX.
"""
import dataclasses
import html
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unicodedata

import cv_text
import extract
import harness
import latex
import pandoc_back

OWN = harness.ROOT / "tests/cv/nasties.json"
FORMATS = "docx,html,latex,text,markdown,json"
MARK = re.compile(r"qz(\d{5})zq")
BETWEEN = set(",;:·•–-|/")  # what may stand between the entries of a list
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # TeX's fonts have none of them
STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")  # shapeless ones that a TeX engine takes no order from
SIMPLE_COMMANDS = ("\\newcommand{\\unknown}{\ufffd}\\newcommand{\\readas}[2]{#2}"
                   "\\newcommand{\\righttoleft}[1]{#1}\\newcommand{\\bidimark}[1]{}"
                   "\\newcommand{\\organisation}[1]{\\par #1\\par}\n")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # as lib/core/controls.hpp has them


@dataclasses.dataclass
class Nasty:
    text: str
    prose: str | None  # what Markdown makes of it; nothing: not looked up
    exact: bool = True  # of prose: every character, not the words alone


def own_nasties():
    return [Nasty(row["text"], row.get("prose", row["text"])) for row in json.loads(OWN.read_text(encoding="utf-8"))]


def naughty_strings(checks):
    path = harness.SHARED / "corpus/07-unicode-nasties/blns.json"
    if not path.exists():
        checks.skip("the list of naughty strings is absent")
        return []
    texts = [row["string"] for row in json.loads(path.read_bytes())]
    return [Nasty(text, None if "<!--" in text else text, exact=False) for text in texts if fold(text)]


def names(checks):
    path = harness.SHARED / "corpus/07-unicode-nasties/cldr-person-names.json"
    if not path.exists():
        checks.skip("the list of personal names is absent")
        return []
    found = {" ".join(str(part) for part in name.values() if part): None
             for locale in json.loads(path.read_bytes()).values() for name in locale.get("sampleName", {}).values() if name}
    return [Nasty(text, text) for text in found if fold(text)]


# --- the CV ---

# How the fields of one kind are filled with texts, in order: (section, entries).
PLACES = {
    "skills.name": lambda texts: ("skills", [{"name": text} for text in texts]),
    "interests.keywords": lambda texts: ("interests", [{"name": "All", "keywords": texts}]),
    "languages.language": lambda texts: ("languages", [{"language": text} for text in texts]),
    "references.name": lambda texts: ("references", [{"name": text} for text in texts]),
    "awards.title": lambda texts: ("awards", [{"title": texts[0]}, *({"title": text, "awarder": mark} for text, mark in zip(texts[1::2], texts[2::2]))]),
    "certificates.issuer": lambda texts: ("certificates", [{"name": mark, "issuer": text} for mark, text in zip(texts[::2], texts[1::2])]),
    "work.name": lambda texts: ("work", [{"position": mark, "name": text} for mark, text in zip(texts[::2], texts[1::2])]),
    "volunteer.location": lambda texts: ("volunteer", [{"position": mark, "location": text} for mark, text in zip(texts[::2], texts[1::2])]),
    "projects.highlights": lambda texts: ("projects", [{"name": "All", "highlights": texts}]),
    "publications.summary": lambda texts: ("publications", [{"name": mark, "summary": text} for mark, text in zip(texts[::2], texts[1::2])]),
    "own.title": lambda texts: ("things", {"title": "Things", "entries": [{"title": texts[0]}, *(
        {"title": text, "organisation": mark} for text, mark in zip(texts[1::2], texts[2::2]))]}),
}
PROSE_PLACES = {"projects.highlights", "publications.summary"}


def mark(place, index):
    """What stands before the string of that index: it occurs once in the CV."""
    return f"qz{list(PLACES).index(place):02}{index:03}zq"


def text_for(place, nasty):
    return "left out" if place in PROSE_PLACES and nasty.prose is None else nasty.text


def make_cv(nasties):
    cv = {"basics": {"name": "Ada Example", "email": "ada@example.org"}, "meta": {"order": "as-written"}}
    for place, fill in PLACES.items():
        texts = [text for index, nasty in enumerate(nasties) for text in (mark(place, index), text_for(place, nasty))]
        section, entries = fill([*texts, mark(place, len(nasties)), "end"])
        cv[section] = entries
    return cv


# --- looking up ---

def fold(text):
    """Without white space; what XML cannot hold is U+FFFD."""
    return "".join(FORBIDDEN.sub("\ufffd", text).split())


def stretches(folded):
    """Mark -> the text from it to the next one."""
    parts = MARK.split(folded)
    found = {}
    for number, text in zip(parts[1::2], parts[2::2]):
        found.setdefault(f"qz{number}zq", []).append(text)
    return found


def says(stretch, expected):
    return expected in stretch and not set(stretch.replace(expected, "", 1)) - BETWEEN


def says_words(stretch, text):
    """Markdown resolves character references, and not those in HTML, which is shown as it is."""
    words = cv_text.words_key(stretch)
    return cv_text.words_key(html.unescape(text)) in words or cv_text.words_key(text) in words


def check_text(checks, name, folded, nasties, key=fold):
    """Each nasty string stands after its mark, in every field."""
    found = stretches(folded)
    wrong = []
    for place in PLACES:
        for index, nasty in enumerate(nasties):
            prose = place in PROSE_PLACES
            expected = nasty.prose if prose else nasty.text
            if expected is None:
                continue
            texts = found.get(mark(place, index), [])
            good = len(texts) == 1 and (says_words(texts[0], expected) if prose and not nasty.exact else says(texts[0], key(expected)))
            if not good:
                wrong.append(f"{place}: {ascii(expected)[:100]} became {ascii(texts)[:160]}")
    checks.expect(not wrong, f"{name}: {len(wrong)} of {len(nasties) * len(PLACES)} are wrong: " + "\n  ".join(["", *wrong[:12]]))


def check_json(checks, name, path, cv):
    checks.expect(json.loads(path.read_bytes()) == cv, f"{name}, JSON: it is not the CV that was read")


def check_markdown(checks, name, path, nasties):
    done = harness.cvbuild(path, "--from", "markdown", "--to", "text", "-o", "-")
    checks.expect(done.code == 0, f"{name}, Markdown: it cannot be read back: {done.err[:400]}")
    check_text(checks, f"{name}, Markdown", fold(done.out.decode("utf-8")), nasties)
    if shutil.which("pandoc"):
        page = harness.run(["pandoc", "-f", "commonmark", "-t", "html", path]).out.decode("utf-8")
        composed = lambda text: fold(unicodedata.normalize("NFC", text))  # as its reader of CommonMark makes them
        check_text(checks, f"{name}, Markdown by Pandoc", composed("\n".join(extract.html_lines(page))), nasties, composed)


def check_latex(checks, name, path, nasties):
    if not shutil.which("pandoc"):
        checks.skip(f"{name}, LaTeX: Pandoc is not installed")
        return
    # Pandoc keeps the first definition of a command: these stand for what it cannot run.
    simple = path.with_name("simple.tex")
    simple.write_text(SIMPLE_COMMANDS + path.read_text(encoding="utf-8"), encoding="utf-8")
    found, problem = pandoc_back.outline(simple, path.parent)
    if checks.expect(found, f"{name}, LaTeX: Pandoc cannot read it: {problem}"):
        key = lambda text: pandoc_back.key(fold(CONTROLS.sub("\ufffd", STEERING.sub("", text))))
        check_text(checks, f"{name}, LaTeX by Pandoc", key("".join(found.text)), nasties, key)


def check_pdf(checks, name, path, nasties):
    if not (shutil.which("pdflatex") and shutil.which("pdftotext")):
        checks.skip(f"{name}, PDF: pdflatex or pdftotext is not installed")
        return
    done = latex.compile_pdf(path)
    if checks.expect(done.code == 0 and not done.needs_lualatex, f"{name}: pdflatex failed: {done.log_tail()}"):
        text = harness.run(["pdftotext", "-raw", "-enc", "UTF-8", done.pdf, "-"]).out.decode("utf-8", "replace")
        key = lambda words: extract.pdf_key(["x" + words])  # whatever begins a line here is no list's marker
        check_text(checks, f"{name}, PDF", key("".join(extract.pdf_lines(text))), nasties, lambda words: key(words)[1:])


def check_set(checks, name, nasties, pdf=False):
    cv = make_cv(nasties)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "cv.json").write_text(json.dumps(cv), encoding="utf-8")
        done = harness.cvbuild("cv.json", "-o", "out", "--to", FORMATS, cwd=folder)
        if not checks.expect(done.code == 0, f"{name}: exit {done.code}: {done.err[-1500:]}"):
            return
        out = folder / "out"
        if pdf:
            check_pdf(checks, name, out / "cv.tex", nasties)
            return
        check_text(checks, f"{name}, text", fold((out / "cv.txt").read_text(encoding="utf-8")), nasties)
        check_text(checks, f"{name}, DOCX", fold("\n".join(extract.docx_lines(out / "cv.docx"))), nasties)
        page = (out / "cv.html").read_text(encoding="utf-8")
        check_text(checks, f"{name}, HTML", fold("\n".join(extract.html_lines(page))), nasties)
        check_markdown(checks, name, out / "cv.md", nasties)
        check_latex(checks, name, out / "cv.tex", nasties)
        check_json(checks, name, out / "cv.json", cv)


# --- the head ---

def heading_text(page, tag):
    """The text of the first element of a name."""
    found = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", found[1])) if found else None


def linked_data(page):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1]) if found else {}


def check_head(checks, folder, nasty):
    """The same string as name and label, in the title and the JSON-LD too."""
    text, name = fold(nasty.text), ascii(nasty.text)
    cv = {"basics": {"name": nasty.text, "label": nasty.text, "email": "ada@example.org"}}
    (folder / "cv.json").write_text(json.dumps(cv), encoding="utf-8")
    done = harness.cvbuild("cv.json", "-o", ".", "--to", "docx,html,latex,text,markdown", cwd=folder)
    if not checks.expect(done.code == 0, f"name {name}: exit {done.code}: {done.err[-600:]}"):
        return
    head = text + text + "ada@example.org"
    page = (folder / "cv.html").read_text(encoding="utf-8")
    back = harness.cvbuild("cv.md", "--to", "text", "-o", "-", cwd=folder).out.decode("utf-8")
    for form, got in (("text", (folder / "cv.txt").read_text(encoding="utf-8")), ("DOCX", "\n".join(extract.docx_lines(folder / "cv.docx"))),
                      ("HTML", "\n".join(extract.html_lines(page))), ("Markdown", back)):
        checks.expect(fold(got) == head, f"name {name}, {form}: {ascii(fold(got))}")
    for what, got in (("title", heading_text(page, "title")), ("h1", heading_text(page, "h1")), ("JSON-LD", linked_data(page).get("name"))):
        checks.expect(got is not None and fold(got) == text, f"name {name}, {what}: {ascii(got)}")


def check_surrogates(checks, folder):
    """A half of a pair is no character: it is refused with its place, and nothing crashes."""
    (folder / "half.json").write_bytes(b'{"basics": {"name": "\\ud83d"}}')
    done = harness.cvbuild("half.json", "-o", "half", cwd=folder)
    checks.expect(done.code == 1 and "half.json:1:" in done.err, f"half a pair: exit {done.code}: {done.err[:300]}")


def main():
    harness.tool("cvbuild")
    checks = harness.Checks()
    own = own_nasties()
    sets = {"own": own, "naughty": naughty_strings(checks), "names": names(checks)}
    for name, nasties in sets.items():
        if nasties:
            check_set(checks, name, nasties)
    check_set(checks, "own, ASCII", [nasty for nasty in own if re.fullmatch("[ -~]+", nasty.text)], pdf=True)
    with tempfile.TemporaryDirectory() as scratch:
        for nasty in own:
            check_head(checks, pathlib.Path(scratch), nasty)
        check_surrogates(checks, pathlib.Path(scratch))
    print(", ".join(f"{len(nasties)} {name}" for name, nasties in sets.items()), "strings")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
