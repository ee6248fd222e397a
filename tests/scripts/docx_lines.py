#!/usr/bin/env python3
"""Shows a DOCX as text with one element of interest a line, so that two of them can be compared by diff.

usage: docx_lines.py [--whole] FILE.docx      --whole: the parts that are the same in every document too
"""
import hashlib
import re
import sys
import zipfile

OWN = re.compile(r"word/document\.xml|word/numbering\.xml|.*\.rels|docProps/core\.xml|\[Content_Types\]\.xml")
BREAK_BEFORE = re.compile(
    r"><(?=/?(?:w:(?:body|tbl|tr|tc|sectPr|abstractNum|lvl|num|style|docDefaults|latentStyles|font|compat)|Relationships|Types)\b"
    r"|w:(?:p|r|hyperlink|bookmarkStart|drawing|lsdException)\b|Relationship\b|Override\b|Default\b|dc:|dcterms:|cp:|a:\w+Font\b)")


def part_lines(name, data, whole):
    if not name.endswith((".xml", ".rels")):
        return [f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()[:16]}"]
    if not whole and not OWN.fullmatch(name):
        return ["(the same in every document of its theme)"]
    return BREAK_BEFORE.sub(">\n<", data.decode("utf-8")).splitlines()


def dump(path, whole=False):
    lines = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            lines += [f"=== {name}", *part_lines(name, package.read(name), whole), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--whole"]
    print(dump(arguments[0], "--whole" in sys.argv[1:]))
