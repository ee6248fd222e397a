"""The text of a built document, taken out of the file by means that share nothing with the emitter.

Each function gives lines; text_key() folds them to what must be equal in all formats: white space, list markers and
soft line ends apart, every character in its order.
"""
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile
from html.parser import HTMLParser

from html_events import BLOCKS, VOID

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKER = re.compile(r"^(?:(?:[-*+•◦▪–·]|\d+[.)])\s+)+|^(?:[-*+•◦▪–·]|\d+[.)])$")


def text_key(lines, markers=True):
    """All characters in order, without white space and, if asked, without list markers at the beginning of a line."""
    kept = []
    for line in lines:
        line = " ".join(line.split())
        while markers and MARKER.match(line):
            line = MARKER.sub("", line, count=1)
        kept.append(line)
    return "".join("".join(kept).split())


def docx_paragraph_lines(paragraph):
    line = ""
    for node in paragraph.iter():
        if node.tag == W + "t":
            line += node.text or ""
        elif node.tag in (W + "tab", W + "noBreakHyphen") and node.attrib.get(W + "val") is None:
            line += "\t" if node.tag == W + "tab" else "-"
        elif node.tag in (W + "br", W + "cr") and node.get(W + "type") != "page":
            line += "\n"
    return line.split("\n")


def docx_lines(path):
    """The body's paragraphs, in order; tab stops inside w:pPr are no text."""
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml")).find(W + "body")
    for properties in [node for node in body.iter() if node.tag == W + "p"]:
        for child in properties.findall(W + "pPr"):
            properties.remove(child)
    return [line for paragraph in body.iter(W + "p") for line in docx_paragraph_lines(paragraph)]


class _Text(HTMLParser):
    SILENT = {"style", "script", "title", "template"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.hidden, self.pre = [""], 0, 0

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.lines.append("")
        self.hidden += tag in self.SILENT
        self.pre += tag == "pre"

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if tag in BLOCKS:
            self.lines.append("")
        self.hidden -= tag in self.SILENT
        self.pre -= tag == "pre"

    def handle_data(self, data):
        if self.hidden:
            return
        parts = data.split("\n") if self.pre else [data.replace("\n", " ")]
        self.lines[-1] += parts[0]
        self.lines += parts[1:]


def html_lines(html):
    reader = _Text()
    reader.feed(html)
    reader.close()
    return reader.lines


def pdf_lines(text):
    """Of pdftotext's output: page feeds and lines that hold nothing but the page's number are no text."""
    return [line for page in text.split("\f") for line in page.splitlines() if not re.fullmatch(r"\s*\d+( / \d+)?\s*", line)]


def pdf_key(lines):
    """text_key, with what TeX's fonts and hyphenation change folded: compatibility forms, hyphens and quotes."""
    key = unicodedata.normalize("NFKC", text_key(lines))
    return re.sub(r"[-\u2010\u00ad]", "", key).translate(str.maketrans("’‘“”`´", "''\"\"''"))
