#!/usr/bin/env python3
"""LibreOffice opens the DOCX and prints it: the text is all there, and there is at least a page."""
import pathlib
import sys
import tempfile

import extract
import harness


def render(docx, folder):
    """The text of LibreOffice's PDF, or None and what it said."""
    profile = pathlib.Path(folder, "profile")
    done = harness.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, docx],
                       timeout=180)
    pdf = pathlib.Path(folder, docx.stem + ".pdf")
    if not pdf.exists():
        return None, done.err
    return harness.run(["pdftotext", "-enc", "UTF-8", pdf, "-"]).out.decode("utf-8", "replace"), ""


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
                    wanted = extract.pdf_key(extract.docx_lines(docx))
                    got = extract.pdf_key(extract.pdf_lines(text))
                    checks.expect(sorted(wanted) == sorted(got), f"{name}: {harness.first_difference(wanted, got)}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
