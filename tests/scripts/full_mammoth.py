#!/usr/bin/env python3
"""What programs that read DOCX find in ours: Pandoc's and mammoth's HTML of it has the headings, the items of lists, the rows of
tables, the links and the pictures of our own HTML.

mammoth is an npm package; its bundle for browsers needs no other. It knows headings by their styles' names: it is told ours.
"""
import pathlib
import sys
import tempfile
from html.parser import HTMLParser

import harness

MAMMOTH = ("mammoth", "1.13.0")
PROGRAM = """
const mammoth = require(process.argv[1]), fs = require("fs");
const styleMap = ["Question", "Question 2", "Question 3", "Entry Title", "Position", "Part Title", "Subject"]
    .map(name => `p[style-name='${name}'] => h2:fresh`);
const bytes = fs.readFileSync(process.argv[2]);
mammoth.convertToHtml({arrayBuffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)}, {styleMap, ignoreEmptyParagraphs: false})
    .then(result => process.stdout.write(result.value));
"""


def folded(text):
    return "".join(text.split())


class Structure(HTMLParser):
    """Texts of headings, how many items and rows there are, targets of live links, and how many pictures."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.headings, self.items, self.rows, self.links, self.pictures = [], 0, 0, [], 0
        self.heading = None
        self.feed(html)
        self.close()
        self.headings = [text for text in map(folded, self.headings) if text]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.heading = ""
        self.items += tag == "li"
        self.rows += tag == "tr"
        self.pictures += tag == "img"
        if tag == "a" and (attributes.get("href") or "").split(":")[0] in ("http", "https", "mailto", "tel"):
            self.links.append(attributes["href"])

    def handle_endtag(self, tag):
        if self.heading is not None and len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(self.heading)
            self.heading = None

    def handle_data(self, data):
        if self.heading is not None:
            self.heading += data


def difference(ours, theirs):
    if isinstance(ours, int):
        return f"{ours} in our HTML, {theirs}"
    return f"lost {[one for one in ours if one not in theirs]}, new {[one for one in theirs if one not in ours]}, of {len(ours)} and {len(theirs)}"


def compare(checks, name, wanted, found):
    for what in ("headings", "items", "rows", "links", "pictures"):
        ours, theirs = getattr(wanted, what), getattr(found, what)
        checks.expect(ours == theirs, f"{name}: {what}: {difference(ours, theirs)}")


def main():
    package = harness.npm_package(*MAMMOTH)
    harness.need_program("node")
    harness.need_program("pandoc")
    checks = harness.Checks()
    for name, path in harness.text_samples():
        if not (name == "sources" or name.startswith("golden/")):
            continue
        with tempfile.TemporaryDirectory() as out:
            harness.cvbuild(path, "-o", out, "--to", "docx,html")
            for docx in sorted(pathlib.Path(out).glob("*.docx")):
                wanted = Structure(docx.with_suffix(".html").read_text(encoding="utf-8"))
                wanted.headings = wanted.headings[1:]  # a title is no heading to them
                read = harness.run(["node", "-e", PROGRAM, package / "mammoth.browser.js", docx])
                if checks.expect(read.code == 0, f"{name}: mammoth: {read.err[-500:]}"):
                    compare(checks, f"{name}, {docx.name}, mammoth", wanted, Structure(read.out.decode()))
                read = harness.run(["pandoc", "-f", "docx+styles", "-t", "html", docx])
                if checks.expect(read.code == 0, f"{name}: Pandoc: {read.err[-500:]}"):
                    compare(checks, f"{name}, {docx.name}, Pandoc", wanted, Structure(read.out.decode()))
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
