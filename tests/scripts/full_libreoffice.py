#!/usr/bin/env python3
"""LibreOffice opens the DOCX and prints it: the text is all there, and there is at least a page."""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter

import extract
import harness

FOOT = 50  # points at the end of a page that hold its foot and no text



def render(docx, folder):
    """The text of LibreOffice's PDF, or None and what it said."""
    profile = pathlib.Path(folder, "profile")
    done = harness.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, docx],
                       timeout=180)
    pdf = pathlib.Path(folder, docx.stem + ".pdf")
    if not pdf.exists():
        return None, done.err
    width, height = re.search(r"Page size: +([\d.]+) x ([\d.]+)", harness.run(["pdfinfo", pdf]).out.decode()).groups()
    body = ["-x", 0, "-y", 0, "-W", int(float(width)), "-H", int(float(height)) - FOOT]
    return harness.run(["pdftotext", *body, "-enc", "UTF-8", pdf, "-"]).out.decode("utf-8", "replace"), ""


def key(lines):
    """What is not there to be seen is not printed either."""
    return sorted(extract.pdf_key(lines).replace("\u200b", ""))


def table_heads(docx):
    """The rows that a table repeats on the next page."""
    with zipfile.ZipFile(docx) as package:
        document = ElementTree.fromstring(package.read("word/document.xml"))
    rows = [row for row in document.iter(extract.W + "tr") if row.find(f"{extract.W}trPr/{extract.W}tblHeader") is not None]
    return ["".join(text.text or "" for text in row.iter(extract.W + "t")) for row in rows]


def main():
    harness.need_program("soffice")
    harness.need_program("pdftotext")
    checks = harness.Checks()
    samples = [sample for sample in harness.text_samples() if sample[0] == "sources" or sample[0].startswith("golden/")]
    for name, path in samples:
        with tempfile.TemporaryDirectory() as scratch:
            done = harness.cvbuild(path, "-o", scratch, "--to", "docx")
            for docx in sorted(pathlib.Path(scratch).glob("*.docx")):
                text, said = render(docx, scratch)
                if checks.expect(text is not None, f"{name}: LibreOffice made no PDF: {said}"):
                    wanted, got = key(extract.docx_lines(docx)), key(text.splitlines())
                    lost, more = Counter(wanted) - Counter(got), Counter(got) - Counter(wanted) - Counter(key(table_heads(docx)))
                    checks.expect(not lost and not more, f"{name}, {docx.name}: {lost} lost, {more} more")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
