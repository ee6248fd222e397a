#!/usr/bin/env python3
"""Every CV of the shared corpus, broken ones included, and sources/cv.yaml: it builds into every format with all its text,
or it is refused with places.

usage: cv_text.py [--to FORMAT,…] [FILE]...       default: all formats; the shared corpus and sources/cv.yaml

Of a CV that builds, each text is looked up in the text of the DOCX, the HTML, the plain text, the Markdown and the JSON;
DOCX and HTML say what the plain text says; and the JSON, read back, gives the same plain text and the same JSON.
"""
import argparse
import html
import json
import pathlib
import re
import sys
import tempfile

import extract
import harness
import text_equality

try:
    import yaml
except ImportError:
    yaml = None

FORMATS = "docx,html,latex,text,markdown,json"
WHOLE_CVS = 20  # that many must build
PLACE = re.compile(r"^[^\s:][^:\n]*:\d+:\d+: error: .+\[[a-z-]+\]$", re.MULTILINE)
UNSHOWN_AT_TOP = {"meta", "$schema"}
UNSHOWN = {"image", "picture", "countryCode", "tags"}
PROSE = {"summary", "description", "highlights", "reference", "courses", "text"}
SECTIONS = {"basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests",
            "references", "projects"}
DATE = re.compile(r"(\d{4})(-\d\d){0,2}")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://(\S+?)/?", re.IGNORECASE)


def samples():
    """(name, path, whether it is a CV in JSON Resume's vocabulary that must build or be refused with places)."""
    found = [("sources/cv.yaml", harness.ROOT / "sources/cv.yaml")]
    corpus = harness.SHARED / "corpus"
    for folder in ("01-jsonresume/samples", "01-jsonresume/validation", "01-jsonresume/lookalike", "02-resume-yaml"):
        for path in sorted((corpus / folder).rglob("*")):
            if path.suffix in (".json", ".yaml", ".yml") and path.name not in ("sample-verdicts.json", "resume-schema-cases.json"):
                found.append((path.relative_to(corpus).as_posix(), path))
    return found


def labelled_cases(folder):
    """The documents of the schema's suite, each in a file of its own."""
    cases = harness.SHARED / "corpus/01-jsonresume/validation/resume-schema-cases.json"
    if not cases.exists():
        return []
    found = []
    for case in json.loads(cases.read_bytes())["cases"]:
        path = folder / f"{case['id']}.json"
        path.write_text(json.dumps(case["document"], ensure_ascii=False), encoding="utf-8")
        found.append((f"case {case['id']}", path))
    return found


def load(path):
    """What a file holds, all scalars of YAML as texts; nothing where it cannot be read here."""
    if path.suffix == ".json":
        return json.loads(path.read_bytes())
    return yaml.load(path.read_bytes(), Loader=yaml.BaseLoader) if yaml else None


def leaves(value, path=()):
    """(path, text) of every text in a document, numbers and truth values as they are written; blank ones count as absent."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    elif isinstance(value, str) and value.strip():
        yield path, value
    elif isinstance(value, (bool, int, float)):
        yield path, json.dumps(value)


def is_shown(path):
    return path[0] not in UNSHOWN_AT_TOP and not any(key in UNSHOWN or key.startswith("x-") for key in path)


def words_key(text):
    """Letters and digits alone: what Markdown's syntax leaves of a text."""
    return "".join(re.findall(r"[^\W_]+", text))


def prose_words(value):
    """The text of Markdown: without the targets of its links, character references resolved."""
    return words_key(html.unescape(re.sub(r"\]\([^)\s]*(?:\s+\"[^\"]*\")?\)", "]", value)))


class Shown:
    """The text of one output, to look things up in."""

    def __init__(self, lines):
        self.all = extract.text_key(lines, markers=False)
        self.words = words_key(self.all)

    def says(self, path, value):
        date, address = DATE.fullmatch(value), ADDRESS.fullmatch(value)
        if date:
            return date[1] in self.all
        if address:
            return address[1] in self.all
        prose = prose_words(value) in self.words
        if path[0] in SECTIONS and PROSE.intersection(path):
            return prose
        plain = all(extract.text_key([line], markers=False) in self.all for line in value.splitlines())
        return plain or (path[0] not in SECTIONS and prose)  # of an own section, some is prose


def read_back(out, name, to, read_from):
    done = harness.cvbuild(out / name, "--from", read_from, "--to", to, "-o", "-")
    return done.out.decode("utf-8") if done.code == 0 else None


def shown_texts(checks, name, out, stem, formats):
    """(format, its text) of each output that is compared."""
    yield "text", Shown((out / f"{stem}.txt").read_text(encoding="utf-8").splitlines())
    if "docx" in formats:
        yield "DOCX", Shown(extract.docx_lines(out / f"{stem}.docx"))
    if "html" in formats:
        yield "HTML", Shown(extract.html_lines((out / f"{stem}.html").read_text(encoding="utf-8")))
    if "markdown" in formats:
        text = read_back(out, f"{stem}.md", "text", "markdown")
        if checks.expect(text is not None, f"{name}: its Markdown cannot be read back"):
            yield "Markdown", Shown(text.splitlines())


def check_texts(checks, name, out, stem, formats, document):
    shown = [(path, value) for path, value in leaves(document) if is_shown(path)]
    for form, text in shown_texts(checks, name, out, stem, formats):
        missing = [f"{'.'.join(path)}: {value[:80]!r}" for path, value in shown if not text.says(path, value)]
        checks.expect(not missing, f"{name}, {form}: {len(missing)} texts are missing: {missing[:5]}")


def check_same_text(checks, name, out, stem, formats):
    lines = (out / f"{stem}.txt").read_text(encoding="utf-8").splitlines()
    if "docx" in formats:
        text_equality.compare(checks, f"{name}, DOCX", lines, extract.docx_lines(out / f"{stem}.docx"))
    if "html" in formats:
        text_equality.compare(checks, f"{name}, HTML", lines, extract.html_lines((out / f"{stem}.html").read_text(encoding="utf-8")))


def check_json(checks, name, out, stem, document):
    written = (out / f"{stem}.json").read_text(encoding="utf-8")
    texts = {value for _, value in leaves(json.loads(written))}
    missing = [f"{'.'.join(path)}: {value[:80]!r}" for path, value in leaves(document) if value not in texts]
    checks.expect(not missing, f"{name}, JSON: {len(missing)} texts are missing: {missing[:5]}")
    text, again = (read_back(out, f"{stem}.json", to, "json") for to in ("text", "json"))
    checks.expect(text == (out / f"{stem}.txt").read_text(encoding="utf-8"), f"{name}: its JSON does not give the same text")
    checks.expect(again == written, f"{name}: its JSON does not give the same JSON")


def check_refusal(checks, name, done):
    checks.expect(done.code == 1, f"{name}: exit {done.code}: {done.err[:400]}")
    errors = [line for line in done.err.splitlines() if ": error: " in line and not line.startswith(" ")]
    checks.expect(errors, f"{name}: exit {done.code} without an error: {done.err[:400]}")
    for line in errors:
        checks.expect(PLACE.fullmatch(line), f"{name}: an error without a place: {line}")


def check_sample(checks, name, path, formats):
    """Whether it builds."""
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch)
        done = harness.cvbuild(path.name, "-o", out, "--to", ",".join(formats), cwd=path.parent)
        if not checks.expect(not done.crashed(), f"{name}: exit {done.code}: {done.err[-800:]}"):
            return False
        if done.code != 0:
            check_refusal(checks, name, done)
            checks.expect(not list(out.iterdir()), f"{name}: it is refused, and something is written")
            return False
        document = load(path)
        check_same_text(checks, name, out, path.stem, formats)
        if document is None:
            checks.skip(f"{name}: there is no YAML for Python here")
            return True
        check_texts(checks, name, out, path.stem, formats, document)
        if "json" in formats:
            check_json(checks, name, out, path.stem, document)
        return True


def is_whole(path):
    document = load(path)
    return isinstance(document, dict) and isinstance(document.get("basics"), dict) and len(document) > 2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--to", default=FORMATS)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    formats = sorted({*options.to.split(","), "text"})
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        found = [(path.name, path.resolve()) for path in options.files]
        found = found or samples() + labelled_cases(pathlib.Path(scratch))
        built = [(name, path) for name, path in found if check_sample(checks, name, path, formats)]
        whole = sum(is_whole(path) for _, path in built)
    print(f"{len(found)} samples, {len(built)} of them build, {whole} whole CVs among them")
    if options.files:
        return checks.finish()
    if harness.SHARED.exists():
        checks.expect(whole >= WHOLE_CVS, f"{whole} whole CVs build, not {WHOLE_CVS}")
    else:
        checks.skip("../shared is absent: only sources/cv.yaml is built")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
