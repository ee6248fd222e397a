#!/usr/bin/env python3
"""cvcheck --report: one page that stands alone, shows every question, ask, limit and finding once, and escapes what they hold.

usage: CVCHECK=build/dev/cvcheck python3 tests/scripts/report_page.py
"""
import json
import pathlib
import re
import sys
import tempfile
from html.parser import HTMLParser

import harness

FORM = """form: Fixture
limits: [{max: 400, unit: characters}]
questions:
  - id: operations
    prompt: Describe your work with <servers> & "Debian".
    limits: [{min: 5, max: 6, unit: words}, {min: 900, unit: characters, counter: graphemes}]
    asks: [{id: servers, ask: servers}, {id: debian, ask: Debian}, {id: cloud, ask: cloud}, {id: draft, ask: draft}]
  - {id: why, prompt: Why us?}
  - {id: more, prompt: Anything else?, required: false}
"""
ANSWERS = """# Operations {#operations}

{covers=servers}
Forty servers, for five years experience.
I setup mail, <script>alert(1)</script> & more.

## Later {covers=draft status=draft}

Soon.

Outside of everything: TODO.

# Else

TODO, outside.
"""
APPLICATION = "form: form.yaml\nanswers: answers.md\nwaive: {operations.cloud: 'never, \"ever\" <used>'}\n"


class Page(HTMLParser):
    """The open elements, the text of each of some classes, ids and links; a stray end tag is an error."""

    VOID = {"meta", "br"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.errors, self.ids, self.links, self.items, self.marks, self.tags, self.widths = [], [], [], [], [], [], [], []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for name in ("href", "aria-labelledby"):
            if name in attributes:
                self.links.append(attributes[name].lstrip("#"))
        if "style" in attributes:
            self.widths.append(attributes["style"])
        if tag not in self.VOID:
            self.open.append((tag, len(self.text)))

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.errors.append(f"</{tag}> closes {self.open[-1:]}")
            return
        begin = self.open.pop()[1]
        if tag == "li":
            self.items.append(self.text[begin:])
        if tag == "mark":
            self.marks.append(self.text[begin:])

    def handle_data(self, data):
        self.text += data


def make(scratch, name, answers, form=FORM, application=APPLICATION):
    folder = pathlib.Path(scratch, name)
    folder.mkdir()
    for file, text in (("application.yaml", application), ("form.yaml", form), ("answers.md", answers)):
        (folder / file).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def findings(scratch, name):
    return json.loads(harness.cvcheck("--format", "json", name, cwd=scratch).out)["applications"][0]["findings"]


def check_page(checks, scratch, *names):
    """Well-formed, its links lead somewhere, and each finding stands in it as often as it was made."""
    done = harness.cvcheck("--report", "page.html", *names, cwd=scratch)
    raw = pathlib.Path(scratch, "page.html").read_text(encoding="utf-8")
    page = Page(raw)
    checks.expect(not page.errors and not page.open, f"{names}: {page.errors} {page.open}")
    checks.expect(len(set(page.ids)) == len(page.ids) and set(page.links) <= set(page.ids), f"{names}: {page.links} and {page.ids}")
    checks.expect("script" not in page.tags and "http:" not in raw and "https:" not in raw.split("</style>")[0], f"{names}: stands alone")
    for name in names:
        wanted = [one["message"] for one in findings(scratch, name)]
        for message in set(wanted):
            shown = sum(message in item for item in page.items)
            checks.expect(shown >= wanted.count(message), f"{names}: {message!r} is shown {shown} times")
    total = sum(len(findings(scratch, name)) for name in names)
    checks.expect(sum(bool(re.match("(error|warning|note) ", item)) for item in page.items) == total, f"{names}: {total} findings")
    return done, page, raw


def main():
    harness.tool("cvcheck")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        make(scratch, "a", ANSWERS)
        make(scratch, "nasty", b"# Q\x01]]> {#q}\r\n\r\n[INSERT \x1b[31m </p></mark> &amp; \"'\xe2\x80\xae \xf0\x9f\x98\x80]\r\n\xff\xfe TODO\r\n",
             "form: F\nquestions:\n  - {id: q, prompt: \"P \\u0007 </h3> <b>\"}\n", "form: form.yaml\nanswers: answers.md\n")
        pathlib.Path(scratch, "plain.md").write_text("# A\n\nTODO [x](#nowhere)\n", encoding="utf-8")
        pathlib.Path(scratch, "broken.yaml").write_text("cv: [\n", encoding="utf-8")
        done, page, raw = check_page(checks, scratch, "a")
        checks.expect(done.code == 1 and b"uncovered-ask" in done.out, "the terminal gets its report too")
        for words in ('Describe your work with <servers> & "Debian".', "Why us?", "Anything else?", "servers", "12 words, of 5 to 6: 6 too many",
                      "of at least 900 (graphemes)", "All answers together: ", 'never, "ever" <used>', "Other findings"):
            checks.expect(words in page.text, f"'{words}' is not on the page: {page.text[-1500:]}")
        states = [item.split(" ")[0] for item in page.items if re.match("(covered|uncovered|waived|draft) ", item)]
        checks.expect(states == ["covered", "uncovered", "waived", "draft", "uncovered", "uncovered"], f"states: {states}")
        checks.expect("years experience" in page.marks and "setup" in page.marks, f"marks: {page.marks}")
        checks.expect("width:100%" in page.widths and "left:83%" in page.widths, f"bars: {page.widths}")
        check_page(checks, scratch, "nasty")
        _, both, _ = check_page(checks, scratch, "a", "nasty", "plain.md", "broken.yaml")
        checks.expect("plain.md" in both.text and "completeness: not evaluated" in both.text, "a plain document is on it")
        again = harness.cvcheck("--report", "page.html", "a", cwd=scratch)
        checks.expect(again.code == 1 and pathlib.Path(scratch, "page.html").read_text(encoding="utf-8") == raw, "the same bytes twice")
        both = harness.cvcheck("--report", "-", "a", cwd=scratch)
        checks.expect(both.code == 2 and "run into each other" in both.err, f"--report -: {both.code} {both.err}")
        alone = harness.cvcheck("--format", "html", "a", cwd=scratch)
        checks.expect(alone.code == 1 and alone.out.decode("utf-8") == raw, "--format html is the same page")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
