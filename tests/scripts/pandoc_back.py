#!/usr/bin/env python3
"""Pandoc reads DOCX, HTML and LaTeX back and finds the same in all three: headings by relative level, lists with their
items, tables with their size, links and the text, which is the plain text that cvbuild gives. Of Markdown, in its own dialect,
it finds that text.

usage: pandoc_back.py [FILE|FOLDER]...     default: sources/, the golden inputs, some of the corpus
"""
import json
import pathlib
import re
import sys
import tempfile
import urllib.parse

import extract
import harness

MARKDOWN = "markdown-smart"  # typographic quotes and dashes are no text of ours
# Lines of attributes are ours alone; a bar in code in a cell is escaped for GitHub, which Pandoc shows; a dash that is an empty item is told from no other here.
OTHER_DIALECT = ("sources", "golden/attributes", "golden/lists", "golden/packet", "golden/photo", "golden/tables")
NASTY = r"""# $5 and $10, x^2^ and [^1]

$5 for two, 3^rd^ and 2^nd, costs $x$ or $$y$$. Write to @handle, a@b.org or (@fig1), see -@doe99 [@doe99, p. 3].

: no definition

a. no list

iv) nor here, and (1) nor here

(1) nor here

#. nor here

A. Smith is a name.

% no title

::: warning

H~2~O and ~~gone~~ and `code $x$ ^y^`, R&D, C#, #OpenToWork, {.class}, \\server\share, <1%, 50%, snake_case, :smile:

| a line
+---+
| b |
+---+
"""

READERS = {".docx": "docx", ".html": "html", ".tex": "latex"}
CORPUS = ("04-markdown/cv/markdown-cv--isaac-newton.md", "04-markdown/cv/lapiscv--typora-en.md",
          "04-markdown/blog/18f-2020-05-12-rapid-implementation-of-policy-as-code.md", "04-markdown/cv/prbart--en.md")


class Outline:
    """What a document holds, in order."""

    def __init__(self):
        self.headings, self.lists, self.tables, self.links, self.text = [], [], [], [], []

    def walk(self, node):
        if isinstance(node, list):
            for child in node:
                self.walk(child)
        elif isinstance(node, dict) and "t" in node:
            handler = getattr(self, "on_" + node["t"], None)
            handler(node.get("c")) if handler else self.walk(node.get("c", []))

    def on_Str(self, content):
        self.text.append(content)

    def on_Code(self, content):
        self.text.append(content[1])

    def on_CodeBlock(self, content):
        self.text.append(content[1])

    def on_Math(self, content):
        self.text.append(content[1])

    def on_RawInline(self, content):
        self.text.append(f"(raw {content[0]}: {content[1]})")

    on_RawBlock = on_RawInline

    def on_Quoted(self, content):
        marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        self.text.append(marks[0])
        self.walk(content[1])
        self.text.append(marks[1])

    def on_Note(self, content):
        self.text.append("(note)")
        self.walk(content)

    def on_Header(self, content):
        before = len(self.text)
        self.walk(content[2])
        self.headings.append((content[0], "".join(self.text[before:])))

    def on_BulletList(self, content):
        self.lists.append(("bullet", len(content)))
        self.walk(content)

    def on_OrderedList(self, content):
        self.lists.append((f"ordered from {content[0][0]}", len(content[1])))
        self.walk(content[1])

    def on_Link(self, content):
        if not content[2][0].startswith("#"):
            self.links.append(content[2][0])
        self.walk(content[1])

    def on_Image(self, content):
        """An alternative text is no text of the page; of a figure, Pandoc keeps the caption here."""
        if content[2][1].startswith("fig:"):
            self.walk(content[1])

    def on_Table(self, content):
        _, caption, columns, head, bodies, foot = content
        rows = head[1] + [row for body in bodies for row in body[2] + body[3]] + foot[1]
        self.tables.append((len(rows), len(columns)))
        for row in rows:
            for cell in row[1]:
                self.walk(cell[4])
        self.walk(caption)


def outline(path, cwd):
    done = harness.run(["pandoc", "-f", READERS[path.suffix], "-t", "json", path], cwd=cwd)
    if done.code != 0:
        return None, done.err
    document, found = json.loads(done.out), Outline()
    found.walk(document["blocks"])
    return found, title_text(document)


def title_text(document):
    found = Outline()
    found.walk(document["meta"].get("title", {"t": "Space"}))
    return "".join("".join(found.text).split())


def key(text):
    """Quotes, dashes and the like are what a reader makes typographic; breakable spaces are none."""
    folded = "".join("".join(text).split()).replace("\u200b", "").replace("\xad", "")  # unknown to its reader of LaTeX
    for written, plain in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", "---"), ("–", "--"), ("…", "...")):
        folded = folded.replace(written, plain)
    return re.sub("[`'\"]+", '"', folded)  # quotation marks of one sort: readers pair and turn them


def relative(headings):
    """Each heading by how many are open above it: formats close the gaps where a level is skipped."""
    depths, open_levels = [], []
    for level, text in headings:
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        depths.append((len(open_levels), key(text)))
        open_levels.append(level)
    return depths


def with_dates(headings, complete):
    """An entry's dates are an argument of their own in LaTeX, which its reader takes for the next paragraph."""
    pairs = zip(headings, complete)
    dated = [(a, (b[0], b[1][:len(a[1])])) for a, b in pairs if re.search(r"(19|20)\d\d", b[1][len(a[1]):]) or a == b]
    return complete if len(headings) == len(complete) == len(dated) and all(a == b for a, b in dated) else headings


def items(lists):
    """How many items of which kind: what continues an item opens a new list where DOCX is read."""
    return {kind: sum(count for other, count in lists if other == kind) for kind, _ in lists}


def without_title(found, title):
    """Formats that set the title as a heading of the body: it is not part of the text."""
    if found.headings and key(found.headings[0][1]) == key(title) and found.headings[0][0] == 1:
        found.headings.pop(0)
    text = key(found.text)
    return text[len(key(title)):] if title and text.startswith(key(title)) else text


def live_everywhere(links):
    """A relative link is live in HTML only."""
    return [urllib.parse.unquote(link) for link in links if link.startswith("#") or ":" in link]


def check_sample(checks, name, path):
    with tempfile.TemporaryDirectory() as out:
        done = harness.cvbuild(path, "-o", out, "--to", "docx,html,latex,text")
        if not checks.expect(done.code == 0, f"{name}: exit {done.code}: {done.err[-800:]}"):
            return
        for plain in sorted(pathlib.Path(out).glob("*.txt")):
            lines = plain.read_text(encoding="utf-8").splitlines()
            compare(checks, name, plain, lines[0], [key(extract.text_key(lines)), key(extract.text_key(lines, markers=False))])


def check_markdown(checks, name, path):
    """What Pandoc takes for markup and we for text must be escaped."""
    with tempfile.TemporaryDirectory() as out:
        done = harness.cvbuild(path, "-o", out, "--to", "markdown,text")
        checks.expect(done.code == 0, f"{name}: exit {done.code}: {done.err[-800:]}")
        for written in sorted(pathlib.Path(out).glob("*.md")):
            done = harness.run(["pandoc", "-f", MARKDOWN, "-t", "json", written], cwd=out)
            document, found = json.loads(done.out), Outline()
            found.walk(document["blocks"])
            checks.expect(not document["meta"], f"{name}: pandoc reads a title: {document['meta']}")
            lines = written.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
            told = key(re.sub(r"^\s*((-|\d+\.) )*", "", line) for line in lines)
            checks.expect(key(found.text) == told, f"{name}, .md: text {harness.first_difference(told, key(found.text))}")


def compare(checks, name, plain, heading, references):
    first = None
    for suffix in READERS:
        found, title = outline(plain.with_suffix(suffix), plain.parent)
        if not checks.expect(found, f"{name}: pandoc cannot read the {suffix}: {title}"):
            continue
        title = heading  # of the document, or the name that a CV opens with: not every reader knows it as the title
        text = key(title) + without_title(found, title)
        checks.expect(text in references, f"{name}, {suffix}: text {harness.first_difference(references[0], text)}")
        got = {"headings": relative(found.headings), "lists": items(found.lists), "tables": found.tables, "links": live_everywhere(found.links)}
        first = first or got
        if suffix == ".tex":
            got["headings"] = with_dates(got["headings"], first["headings"])
        for what, value in got.items():
            checks.expect(value == first[what], f"{name}, {suffix}: {what}\n  {value}\n  in DOCX: {first[what]}")


def main():
    harness.need_program("pandoc")
    harness.tool("cvbuild")
    checks = harness.Checks()
    own = [sample for sample in harness.text_samples() if sample[0] == "sources" or sample[0].startswith("golden/")]
    corpus = [(name, harness.SHARED / "corpus" / name) for name in CORPUS if (harness.SHARED / "corpus" / name).exists()]
    if not corpus:
        checks.skip("../shared is absent: only the project's own samples are read back")
    for name, path in [(path, pathlib.Path(path)) for path in sys.argv[1:]] or own + corpus:
        check_sample(checks, name, path)
        if name not in OTHER_DIALECT:
            check_markdown(checks, name, path)
    with tempfile.TemporaryDirectory() as here:
        nasty = pathlib.Path(here, "nasty.md")
        nasty.write_text(NASTY, encoding="utf-8")
        check_markdown(checks, "nasty", nasty)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
