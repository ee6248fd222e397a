#!/usr/bin/env python3
"""Links and alternative texts are the tree's in every format: DOCX, HTML, Markdown, ODT (through Pandoc) and, compiled, LaTeX.

usage: links_and_alternatives.py [--pdf] [FILE|FOLDER]...     default: sources/, the golden inputs, the shared corpus

Where they point and in which order is compared. A link that a PDF breaks over lines counts once there, and so do
neighbours of one target. --pdf compiles what pdflatex can.
"""
import argparse
import json
import pathlib
import re
import shutil
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile
from html.parser import HTMLParser

import harness
import latex

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LINK = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}a"
HREF = "{http://www.w3.org/1999/xlink}href"
LIVE = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
PDF_SAMPLES = 12


def plain(target):
    """An address without what formats write in one way or another: percent signs and the case of a host."""
    target = urllib.parse.unquote(target)
    if target.startswith("#"):
        name = target[1:].replace("-", "_")  # Word's bookmarks have no hyphens, and begin with a letter
        return "#" + (name if name[:1].isalpha() else "b_" + name)
    parts = urllib.parse.urlsplit(target) if target.isprintable() and "[" not in target and "]" not in target else None
    return target.replace(parts.netloc, parts.netloc.lower(), 1) if parts and parts.netloc else target


class Found:
    """What a document has: where its live links point, and what stands for its pictures."""
    def __init__(self, links=(), alternatives=()):
        self.links = [plain(link) for link in links]
        self.alternatives = [" ".join(text.split()) for text in alternatives]

    def outside(self):
        return [link for link in self.links if LIVE.match(link)]


def quoted(line, name):
    value = re.search(rf'[ {{]{name}=("(?:[^"\\]|\\.)*")', line)
    return json.loads(re.sub(r"\\x(..)", r"\\u00\1", value[1]), strict=False) if value else ""


def words_below(lines, at):
    """The text of the nodes inside that of a line: a caption."""
    depth = len(lines[at]) - len(lines[at].lstrip())
    words = []
    for line in lines[at + 1:]:
        if len(line) - len(line.lstrip()) <= depth:
            break
        text = re.search(r'"((?:[^"\\]|\\.)*)"$', line)
        if line.split()[0] in ("text", "code") and text:
            words.append(json.loads(f'"{text[1]}"', strict=False))
    return "".join(words)


def of_tree(path):
    """A link within the document is live if a block bears its id; of other schemes only LIVE ones are."""
    lines = path.read_text(encoding="utf-8").splitlines()
    ids = {quoted(line, "id") for line in lines}
    links, alternatives = [], []
    for at, line in enumerate(lines):
        kind = line.split(" @")[0].split()[:1]
        if kind == ["link"]:
            target = quoted(line, "target")
            scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", target)
            if LIVE.match(target) if scheme else target[1:] in ids if target.startswith("#") else target:
                links.append(target)
        if kind in (["figure"], ["picture"]) and quoted(line, "image"):
            alternatives.append(quoted(line, "alternative") or words_below(lines, at))
    return Found(links, alternatives)


def of_docx(path):
    package = zipfile.ZipFile(path)
    targets = {one.get("Id"): one.get("Target") for one in ElementTree.fromstring(package.read("word/_rels/document.xml.rels"))}
    links, alternatives = [], []
    for node in ElementTree.fromstring(package.read("word/document.xml")).iter():
        if node.tag == WORD + "hyperlink":
            links.append(targets[node.get(RELATION + "id")] if node.get(RELATION + "id") else "#" + node.get(WORD + "anchor"))
        if node.tag == DRAWING + "docPr":
            alternatives.append(node.get("descr", ""))
    return Found(links, alternatives)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.alternatives = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "img":
            self.alternatives.append(given.get("alt") or "")


def of_html(path):
    page = Page(path.read_text(encoding="utf-8"))
    return Found(page.links, page.alternatives)


def of_markdown(path):
    """Pandoc takes `{alt="…"}` for the paragraph's: it is read here."""
    done = harness.run(["pandoc", "-f", "commonmark+pipe_tables+strikeout+attributes", "-t", "html", "--wrap=none", "--no-highlight", path])
    page = Page(done.out.decode("utf-8", "replace"))
    lines, alternatives = path.read_text(encoding="utf-8").splitlines(), list(page.alternatives)
    pictures = [before for before, line in zip([""] + lines, lines) for _ in range(line.count("!["))]
    if len(pictures) == len(alternatives):
        alternatives = [quoted(before, "alt") or text for before, text in zip(pictures, alternatives)]
    return Found(page.links, alternatives)


def of_odt(path):
    """Without alternative texts, which Pandoc 2.17 does not write there."""
    nodes = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml")).iter(LINK)
    return Found([node.get(HREF) for node in nodes])


def of_pdf(path):
    told = harness.run(["pdfinfo", "-url", path]).out.decode("utf-8", "replace").splitlines()
    return Found([line.split(None, 2)[2] for line in told[1:] if len(line.split(None, 2)) == 3])


def once(links):
    """Neighbours that point to the same place, taken together."""
    return [link for link, before in zip(links, [None] + links) if link != before]


def compare(checks, name, form, wanted, found, alternatives=True):
    checks.expect(found.links == wanted.links, f"{name}, {form}: links\n  {found.links}\n  in the tree: {wanted.links}")
    if alternatives:
        checks.expect(found.alternatives == wanted.alternatives,
                      f"{name}, {form}: alternative texts\n  {found.alternatives}\n  in the tree: {wanted.alternatives}")


def check_built(checks, name, tree, pdf):
    wanted = of_tree(tree)
    # A relative link is live on a web page alone.
    live = Found([link for link in wanted.links if LIVE.match(link) or link.startswith("#")], wanted.alternatives)
    compare(checks, name, "HTML", wanted, of_html(tree.with_suffix(".html")))
    compare(checks, name, "DOCX", live, of_docx(tree.with_suffix(".docx")))
    # Markdown is a source again: what leads nowhere stands there as it was written.
    markdown = of_markdown(tree.with_suffix(".md"))
    markdown.links = [link for link in markdown.links if link in wanted.links]
    compare(checks, name, "Markdown", wanted, markdown)
    if tree.with_suffix(".odt").exists():
        compare(checks, name, "ODT", live, of_odt(tree.with_suffix(".odt")), alternatives=False)
    if not pdf:
        return
    done = latex.compile_pdf(tree.with_suffix(".tex"))
    if not done.needs_lualatex and checks.expect(done.code == 0, f"{name}: pdflatex failed\n{done.log_tail()}"):
        got, outside = once(of_pdf(done.pdf).outside()), once(live.outside())
        checks.expect(sorted(got) == sorted(outside), f"{name}, PDF: links\n  {got}\n  in the tree: {outside}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    harness.need_program("pandoc")
    samples = [(path.name, path) for path in options.files] or harness.text_samples() + cvs()
    if options.pdf:
        harness.need_program("pdflatex")
        samples = samples if options.files else samples[:PDF_SAMPLES]
    checks = harness.Checks()
    if not harness.SHARED.exists():
        checks.skip("../shared is absent: only the project's own samples are compared")
    for name, path in samples:
        with tempfile.TemporaryDirectory() as folder:
            done = harness.cvbuild(path, "-o", folder, "--to", "tree,docx,html,latex,markdown,odt", timeout=240)
            for tree in sorted(pathlib.Path(folder).glob("*.tree")) if done.code == 0 else []:
                check_built(checks, name, tree, options.pdf and shutil.which("pdfinfo"))
    return checks.finish()


def cvs():
    corpus = harness.SHARED / "corpus"
    return [(path.relative_to(corpus).as_posix(), path) for path in sorted(corpus.glob("01-jsonresume/samples/*.json"))]


if __name__ == "__main__":
    sys.exit(main())
