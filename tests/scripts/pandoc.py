#!/usr/bin/env python3
"""Through Pandoc: its HTML of our pandoc-json holds the text of our HTML; odt holds it too, twice the same bytes; no Pandoc is told.

usage: CVBUILD=build/dev/cvbuild python3 tests/scripts/pandoc.py
"""
import json
import pathlib
import shutil
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
import zipfile

import extract
import harness

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def odt_lines(path):
    """Paragraphs and headings of an OpenDocument, in order."""
    body = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml")).find(f"{OFFICE}body/{OFFICE}text")

    def words(node):
        text = node.text or ""
        for child in node:
            text += " " * int(child.get(TEXT + "c", "1")) if child.tag == TEXT + "s" else "\n" if child.tag == TEXT + "line-break" else words(child)
            text += child.tail or ""
        return text

    return [words(node) for node in body.iter() if node.tag in (TEXT + "p", TEXT + "h")]


def key(lines):
    return extract.text_key(lines, markers=False)


def check(checks, name, source, scratch):
    out = pathlib.Path(scratch, name.replace("/", "-").replace(".", "-"))
    done = harness.cvbuild(source, "--to", "html,pandoc-json,odt", "-o", out, timeout=240)
    if done.code == 1:
        return False  # its sources are wrong
    if not checks.expect(done.code == 0, f"{name}: {done.code}: {done.err[-600:]}"):
        return False
    for page in sorted(out.glob("*.html")):
        wanted = key(extract.html_lines(page.read_text(encoding="utf-8")))
        model = page.with_suffix(".pandoc.json")
        checks.expect(json.loads(model.read_bytes())["pandoc-api-version"][0] == 1, f"{name}: the version of the model")
        made = harness.run(["pandoc", "-f", "json", "-t", "html", model], cwd=out)
        again = pathlib.Path(scratch, "again.html")
        again.write_bytes(b"<body>" + made.out + b"</body>")
        found = key(extract.html_lines(again.read_text(encoding="utf-8")))
        checks.expect(made.code == 0 and found == wanted, f"{name}: Pandoc's HTML: {made.err[:200]} {harness.first_difference(wanted, found)}")
        found = key(odt_lines(page.with_suffix(".odt")))
        checks.expect(found == wanted, f"{name}: odt: {harness.first_difference(wanted, found)}")
    return True


def check_properties(checks, scratch):
    """Title, author, language and direction are properties of the file; in its text the title stands once."""
    author = "R\u00f3 <Ko> & Co"
    cv = {"basics": {"name": author, "label": "x"}, "skills": [{"name": "Ab", "keywords": ["c"]}]}
    pathlib.Path(scratch, "cv.json").write_text(json.dumps(cv), encoding="utf-8")
    pathlib.Path(scratch, "application.yaml").write_text("cv: cv.json\nlanguage: he\napplication: T & <t>\n", encoding="utf-8")
    done = harness.cvbuild("application.yaml", "--to", "odt,epub", "-o", "properties", cwd=scratch)
    if not checks.expect(done.code == 0, f"properties: {done.err}"):
        return
    core = "{http://purl.org/dc/elements/1.1/}"
    found = {}
    for kind, member in (("odt", "meta.xml"), ("epub", "EPUB/content.opf")):
        path, = pathlib.Path(scratch, "properties").glob(f"*.{kind}")
        found[kind] = zipfile.ZipFile(path).read(member)
        tree = ElementTree.fromstring(found[kind])
        said = [next((node.text for node in tree.iter(core + name)), None) for name in ("creator", "language")]
        checks.expect(said == [author, "he"], f"{kind}: {said}")
        title = next((node.text or "" for node in tree.iter(core + "title")), "")
        checks.expect(title, f"{kind}: no title: {found[kind]}")
        if kind == "odt":
            lines = odt_lines(path)
            checks.expect(lines.count(author) == 1, f"odt: the text: {lines}")
        else:
            page = zipfile.ZipFile(path).read("EPUB/text/title_page.xhtml").decode()
            checks.expect('class="author"' not in page, f"epub: {page}")
    checks.expect(b'page-progression-direction="rtl"' in found["epub"], f"epub: direction: {found['epub']}")


def check_tool(checks, scratch):
    source = pathlib.Path(scratch, "a.md")
    source.write_text("# A\n\nText of it.\n", encoding="utf-8")
    first = harness.cvbuild("a.md", "--to", "odt,epub,rtf", "-o", "one", cwd=scratch)
    time.sleep(2.1)  # the times in a ZIP have steps of two seconds
    second = harness.cvbuild("a.md", "--to", "odt,epub,rtf", "-o", "two", cwd=scratch)
    checks.expect(first.code == 0 and second.code == 0, f"{first.err} {second.err}")
    checks.expect(harness.snapshot(pathlib.Path(scratch, "one")) == harness.snapshot(pathlib.Path(scratch, "two")), "the same bytes twice")
    done = harness.cvbuild("a.md", "--to", "odt", "-o", "none", cwd=scratch, env={"PATH": "/nowhere"})
    checks.expect(done.code == 2 and "apt install pandoc" in done.err and not pathlib.Path(scratch, "none").exists(), f"no Pandoc: {done.code}: {done.err}")
    pathlib.Path(scratch, "he.md").write_text("---\nlanguage: he\n---\n# \u05e9\n\n\u05de\n", encoding="utf-8")
    harness.cvbuild("he.md", "--to", "pandoc-json", "-o", "he", cwd=scratch)
    page = harness.run(["pandoc", "-s", "-f", "json", "-t", "html", pathlib.Path(scratch, "he/he.pandoc.json")], cwd=scratch)
    checks.expect(b'dir="rtl"' in page.out, f"from right to left: {page.out[:200]}")
    done = harness.cvbuild("a.md", "--to", "odtt", cwd=scratch)
    checks.expect(done.code == 2 and "did you mean 'odt'" in done.err, f"{done.code}: {done.err}")


def main():
    harness.tool("cvbuild")
    if not shutil.which("pandoc"):
        harness.skip("pandoc is not installed")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        check_properties(checks, scratch)
        check_tool(checks, scratch)
        samples = [("sources", harness.ROOT / "sources"), *harness.text_samples()]
        built = sum(check(checks, name, source, scratch) for name, source in samples)
        print(f"{built} samples built")
        checks.expect(built > 3, f"only {built} samples were built")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
