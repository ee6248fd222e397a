#!/usr/bin/env python3
"""A CV as a stranger meets it: what is said of slips, variants, formats, languages, letter and packet; and that reading takes
a time that grows with the file and no faster.

usage: cv_tool.py [CHECK]...        a check is a function's name without check_, as `slips`
"""
import json
import pathlib
import resource
import sys
import tempfile

import extract
import harness

RATIO = 16.0  # of user times, for ten times the size
CV = """basics:
  name: Ada Example
  label: Engineer
  email: ada@example.org
  image: ada.png
  summary: Builds bridges.
work:
  - {name: Old Works, position: Apprentice, startDate: 2011-03, endDate: 2014-10, highlights: [Swept the floor.]}
  - name: New Works
    position: Engineer
    startDate: 2021-05
    tags: [bridges]
    highlights:
      - Measured twice, cut once.
      - {text: Built a tunnel., tags: [tunnels]}
education:
  - {institution: Example University, studyType: MSc, area: Statics, startDate: 2009, endDate: 2011}
skills:
  - {name: Materials, keywords: [steel, stone]}
"""
LETTER = """---
addressee: [Hiring team, Example Ltd]
date: 2023-11-20
subject: The bridge
closing: Yours sincerely,
---

Dear team,

I would like to build your bridge.
"""
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001"
                    "f61738550000000049454e44ae426082")


class Folder:
    """A scratch folder with files, and the tools run in it."""

    def __init__(self, path, **files):
        self.path = pathlib.Path(path)
        for name, text in files.items():
            self.write(name.replace("_", "."), text)

    def write(self, name, content):
        (self.path / name).parent.mkdir(parents=True, exist_ok=True)
        (self.path / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def cvbuild(self, *arguments):
        return harness.cvbuild(*arguments, cwd=self.path)

    def read(self, name):
        path = self.path / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def text(self, *arguments, source="cv.yaml"):
        """The plain text that is built, or what is said instead."""
        done = self.cvbuild(source, "--to", "text", "-o", "-", *arguments)
        return done.out.decode("utf-8") if done.code == 0 else f"exit {done.code}: {done.err}"

    def names(self, folder="out"):
        return sorted(path.name for path in (self.path / folder).glob("*") if path.is_file())


def occurs_in_order(words, text):
    """Whether the words stand in the text, each after the one before."""
    at = 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True


# --- slips ---

SLIPS = [  # (what is replaced, by what, what must be said, each on a line of its own)
    ("work:", "wrok:", ["cv.yaml:7:1: error: the key 'wrok' is not known here [unknown-key]", "did you mean 'work'?"]),
    ("startDate: 2021-05", "startDate: March 21", ["cv.yaml:11:16: error: 'March 21' is no date [invalid-date]", "2021-03"]),
    ("ada@example.org", "ada at example.org", ["cv.yaml:4:10: error: 'ada at example.org' is no e-mail address [invalid-email]", "name@example.com"]),
    ("endDate: 2014-10", "endDate: 2010-10", ["cv.yaml:8:74: error: this ends before it has begun [reversed-range]", "it begins here"]),
    ("studyType", "studyTipe", ["cv.yaml:17:39: error: the key 'studyTipe' is not known here [unknown-key]", "did you mean 'studyType'?"]),
    ("[steel, stone]", "steel", ["cv.yaml:19:33: error: expected a list, found 'steel' [wrong-type]", "[steel]"]),
    ("skills:", "work:", ["cv.yaml:18:1: error: the key 'work' is here twice [duplicate-key]"]),
    ("[steel, stone]", "[steel, stone", ["error: ", "[syntax]"]),
]


def check_slips(checks, folder):
    tools = Folder(folder)
    for old, new, said in SLIPS:
        tools.write("cv.yaml", CV.replace(old, new, 1))
        for name, done in (("cvbuild", tools.cvbuild("cv.yaml", "-o", "out")), ("cvcheck", harness.cvcheck("cv.yaml", cwd=tools.path))):
            text = done.err if name == "cvbuild" else done.out.decode("utf-8")
            checks.expect(done.code == 1, f"{name}, {new}: exit {done.code}")
            for words in said:
                checks.expect(words in text, f"{name}, {new}: not said: {words!r}: {text}")
        checks.expect(not tools.names(), f"{new}: something was built")
    both = CV.replace("work:", "wrok:").replace("startDate: 2009", "startDate: March 21")
    tools.write("cv.yaml", both)
    done = tools.cvbuild("cv.yaml", "-o", "out")
    checks.expect("cv.yaml:7:1: " in done.err and "cv.yaml:17:81: " in done.err, f"two slips are told in one run: {done.err}")


# --- variants ---

APPLICATION = """cv: cv.yaml
documents:
  - {name: all, parts: [cv]}
  - {name: bridge, parts: [cv], for: [bridges]}
"""


def check_variants(checks, folder):
    tools = Folder(folder, cv_yaml=CV)
    plain, bridges, tunnels = tools.text(), tools.text("--for", "bridges"), tools.text("--for", "tunnels")
    checks.expect("New Works" in plain and "tunnel" in plain, f"without --for all is there: {plain}")
    checks.expect("New Works" in bridges and "tunnel" not in bridges and "Old Works" in bridges, f"--for bridges: {bridges}")
    checks.expect("New Works" not in tunnels and "Old Works" in tunnels, f"--for tunnels drops the entry that is for bridges: {tunnels}")
    both = tools.text("--for", "bridges,tunnels")
    checks.expect("New Works" in both and "tunnel" in both, f"--for bridges,tunnels: {both}")
    done = tools.cvbuild("cv.yaml", "--to", "text,json", "-o", "out", "--for", "*")
    expected = ["cv-bridges.json", "cv-bridges.txt", "cv-tunnels.json", "cv-tunnels.txt"]
    checks.expect(done.code == 0 and tools.names() == expected, f"--for '*': {tools.names()}, {done.err}")
    checks.expect(tools.read("out/cv-bridges.txt") == bridges, "--for '*' gives what --for bridges gives")
    checks.expect("tunnel" not in tools.read("out/cv-bridges.json"), "the JSON of a variant holds what it keeps")
    unknown = tools.cvbuild("cv.yaml", "-o", "no", "--for", "bridge")
    checks.expect(unknown.code == 2 and "bridge" in unknown.err and "did you mean 'bridges'?" in unknown.err, f"an unknown tag: {unknown.code}, {unknown.err}")
    checks.expect(not tools.names("no"), "of an unknown tag nothing is built")


def check_explanation(checks, folder):
    tools = Folder(folder, cv_yaml=CV, application_yaml=APPLICATION)
    done = tools.cvbuild("application.yaml", "--explain-variant", "bridge")
    text = done.out.decode("utf-8")
    checks.expect(done.code == 0, f"--explain-variant: exit {done.code}: {done.err}")
    lines = {line.split()[0]: line for line in text.splitlines()[1:] if line.strip()}
    checks.expect(set(lines) == {"kept", "dropped"} and len(text.splitlines()) == 3, f"one is kept and one dropped: {text}")
    checks.expect("cv.yaml:9:" in lines.get("kept", "") and "[bridges]" in lines.get("kept", ""), f"what is kept: {text}")
    checks.expect("cv.yaml:15:" in lines.get("dropped", "") and "[tunnels]" in lines.get("dropped", ""), f"what is dropped: {text}")
    checks.expect("1 of 2" in text.splitlines()[0], f"the count: {text}")
    checks.expect(not tools.names(), "it builds nothing")
    misspelt = tools.cvbuild("application.yaml", "--explain-variant", "brigde")
    checks.expect(misspelt.code == 2 and "did you mean 'bridge'?" in misspelt.err, f"a name that there is not: {misspelt.code}, {misspelt.err}")
    built = tools.cvbuild("application.yaml", "--to", "text", "-o", "out")
    checks.expect(built.code == 0 and "tunnel" in tools.read("out/all.txt"), f"a document for all: {built.err}")
    checks.expect("tunnel" not in tools.read("out/bridge.txt") and "New Works" in tools.read("out/bridge.txt"), "a document that is for a tag")
    tools.write("application.yaml", APPLICATION.replace("[bridges]", "[bridgse]"))
    done = tools.cvbuild("application.yaml", "-o", "no")
    said = "application.yaml:4:39: error: nothing has the tag 'bridgse' [unknown-tag]"
    checks.expect(done.code == 1 and said in done.err and "did you mean 'bridges'?" in done.err, f"an unknown tag in `for`: {done.code}, {done.err}")


# --- formats ---

def check_formats(checks, folder):
    tools = Folder(folder, cv_yaml=CV)
    done = tools.cvbuild("cv.yaml", "--to", "json", "-o", "-")
    document = json.loads(done.out) if done.code == 0 else {}
    checks.expect(document.get("work", [{}])[0].get("startDate") == "2011-03", f"--to json of YAML: {done.out[:400]} {done.err}")
    checks.expect(list(document) == ["basics", "work", "education", "skills"], f"the sections in the schema's order: {list(document)}")
    twice = tools.cvbuild("cv.yaml", "--to", "html,html", "-o", "twice")
    checks.expect(twice.code == 0 and (tools.path / "twice/cv.html").exists(), f"a format asked for twice: {twice.code}: {twice.err}")
    for columns in ("0", "-5", "19", "1001", "wide", "20x", ""):
        wrong = tools.cvbuild("cv.yaml", "--to", "text", "--columns", columns, "-o", "-")
        checks.expect(wrong.code == 2 and "from 20 to 1000" in wrong.err, f"--columns {columns}: {wrong.code}: {wrong.err}")
    wrong = tools.cvbuild("cv.yaml", "--to", "text", "--for", "", "-o", "-")
    checks.expect(wrong.code == 2 and "'*' for every variant" in wrong.err, f"--for '': {wrong.code}: {wrong.err}")
    narrow = tools.text("--columns", "20")
    checks.expect(max(map(len, narrow.splitlines())) <= 20, f"--columns 20: {narrow}")
    checks.expect("".join(narrow.split()) == "".join(tools.text().split()), "wrapped text is the same text")
    markdown = tools.cvbuild("cv.yaml", "--to", "markdown", "-o", "-").out.decode("utf-8")
    checks.expect(markdown.startswith("# Ada Example\n"), f"Markdown opens with the name: {markdown[:200]}")
    checks.expect(any(line.startswith("- Measured twice") for line in markdown.splitlines()), f"highlights are a list: {markdown}")
    built = tools.cvbuild("cv.yaml", "-o", "out")
    checks.expect(built.code == 0 and tools.names() == ["cv.docx", "cv.html", "cv.tex"], f"three formats without --to: {tools.names()} {built.err}")
    tools.write("cv.json", json.dumps(document))
    checks.expect(tools.text(source="cv.json") == tools.text(), "JSON gives what YAML gives")
    checks.expect(tools.cvbuild("cv.yaml", "--to", "jsno").code == 2, "an unknown format is refused")
    tools.write("note.md", "# A note\n\nText.\n")
    checks.expect(tools.cvbuild("note.md", "--to", "json", "-o", "-").code != 0, "JSON is of a CV alone")


def check_order_and_photo(checks, folder):
    tools = Folder(folder, cv_yaml=CV, ada_png=PNG)
    checks.expect(occurs_in_order(["New Works", "Old Works"], tools.text()), "newest first")
    tools.cvbuild("cv.yaml", "--to", "html", "-o", "out")
    checks.expect("<img" not in tools.read("out/cv.html"), "no photo unless it is asked for")
    tools.write("cv.yaml", CV + "meta: {order: as-written, photo: true}\n")
    checks.expect(occurs_in_order(["Old Works", "New Works"], tools.text()), f"order: as-written: {tools.text()}")
    done = tools.cvbuild("cv.yaml", "--to", "html", "-o", "out")
    checks.expect(done.code == 0 and "<img" in tools.read("out/cv.html"), f"photo: true shows it: {done.err}")
    tools.write("cv.yaml", CV + "meta: {theme: even}\n")
    done = tools.cvbuild("cv.yaml", "--to", "html", "-o", "out")
    checks.expect(done.code == 0 and "note: there is no theme 'even' here; classic is used" in done.err, f"another tool's theme: {done.err}")
    tools.write("application.yaml", "cv: cv.yaml\ntheme: house.yaml\n")
    tools.write("house.yaml", "extends: modern\ncolours: {accent: \"#123456\"}\n")
    done = tools.cvbuild(".", "--to", "html", "-o", "out", "--deps", "deps.mk")
    pages = [path for path in tools.path.glob("out/*.html") if "#123456" in path.read_text(encoding="utf-8")]
    checks.expect(done.code == 0 and pages and "house.yaml" in tools.read("deps.mk"), f"a theme file: {done.err}")


LANGUAGES = [  # (language, words that must be there, in this order); the present is the locale's own word
    ("de", ["Berufserfahrung", "Mai 2021", "heute", "März 2011", "Okt. 2014", "Ausbildung", "Kenntnisse"]),
    ("fr", ["mai 2021", "mars 2011", "oct. 2014"]),
    ("ja", ["2021年5月", "2011年3月"]),
    ("ar", ["مايو"]),
]


def check_languages(checks, folder):
    tools = Folder(folder)
    for language, words in LANGUAGES:
        tools.write("cv.yaml", CV + f"meta: {{language: {language}}}\n")
        text = tools.text()
        checks.expect(occurs_in_order(words, text), f"{language}: {words} are not there in this order: {text}")
        checks.expect("Work experience" not in text and "Education\n" not in text and "May 2021" not in text, f"{language}: English is left: {text}")
        tools.cvbuild("cv.yaml", "--to", "html", "-o", "out")
        page = tools.read("out/cv.html")
        checks.expect(f'lang="{language}"' in page and ('dir="rtl"' in page) == (language == "ar"), f"{language}: the page's language and direction: {page[:200]}")
    tools.write("cv.yaml", CV + "meta: {language: tlh}\n")
    done = tools.cvbuild("cv.yaml", "--to", "text", "-o", "out")
    said = "cv.yaml:20:18: note: there are no words and dates for the language 'tlh'"
    checks.expect(done.code == 0 and said in done.err and "[unknown-language]" in done.err, f"an unknown language: {done.code}, {done.err}")
    checks.expect("May 2021" in tools.read("out/cv.txt"), "its dates are English")


PACKET = """application: The bridge
cv: cv.yaml
letter: letter.md
answers: answers.md
documents:
  - {name: letter, parts: [letter]}
  - {name: packet, parts: [cv, letter, answers]}
"""


def check_packet(checks, folder):
    tools = Folder(folder, cv_yaml=CV, letter_md=LETTER, answers_md="# Why\n\nBecause of the river.\n", application_yaml=PACKET)
    done = tools.cvbuild("application.yaml", "--to", "docx,html,latex,text,markdown", "-o", "out")
    checks.expect(done.code == 0, f"letter and packet: exit {done.code}: {done.err}")
    letter = ["Ada Example", "ada@example.org", "Hiring team", "Example Ltd", "The bridge", "Dear team", "Yours sincerely,", "Ada Example"]
    text = tools.read("out/letter.txt")
    checks.expect(occurs_in_order(letter, text) and "20 November 2023" in text, f"the letter: {text}")
    packet = ["Ada Example", "Old Works", "Materials", "Hiring team", "Dear team", "Yours sincerely,", "Why", "Because of the river."]
    for name in ("packet.txt", "packet.md", "packet.tex"):
        checks.expect(occurs_in_order(packet, tools.read(f"out/{name}")), f"{name}: {tools.read(f'out/{name}')}")
    page = tools.read("out/packet.html")
    checks.expect(page.count("<h1") == 1, f"one h1 in the packet: {page.count('<h1')}")
    checks.expect(occurs_in_order(packet, "\n".join(extract.html_lines(page))), "packet.html")
    if done.code == 0:
        checks.expect(occurs_in_order(packet, "\n".join(extract.docx_lines(tools.path / "out/packet.docx"))), "packet.docx")


# --- time ---

def generated(size):
    """A CV of about that many bytes."""
    entry = {"name": "Example Works", "position": "Engineer", "startDate": "2011-03", "endDate": "2014-10",
             "highlights": ["Measured *twice*, cut **once**, and wrote `it` down.", "Built a [bridge](https://example.org/bridge).", "Plain words."]}
    count = size // len(json.dumps(entry))
    return {"basics": {"name": "Ada Example"}, "work": [{**entry, "position": f"Engineer {number}"} for number in range(count)]}


def as_yaml(cv):
    lines = ["basics: {name: Ada Example}", "work:"]
    for entry in cv["work"]:
        lines += [f"  - name: {entry['name']}", f"    position: {entry['position']}", f"    startDate: {entry['startDate']}",
                  f"    endDate: {entry['endDate']}", "    highlights:", *(f"      - {words}" for words in entry["highlights"])]
    return "\n".join(lines) + "\n"


def user_seconds(tools, name):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = harness.cvcheck(name, cwd=tools.path, timeout=300)
    return done, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def check_time(checks, folder):
    tools = Folder(folder)
    for syntax, write in (("json", json.dumps), ("yaml", as_yaml)):
        for name, size in (("small", 1_000_000), ("large", 10_000_000)):
            tools.write(f"{name}.{syntax}", write(generated(size)))
        for last in (False, True):
            runs = [user_seconds(tools, f"{name}.{syntax}") for name in ("small", "large")]
            ratio = runs[1][1] / max(runs[0][1], 0.01)
            if ratio < RATIO:
                break
        print(f"{syntax}: 1 MB {runs[0][1]:.2f} s, 10 MB {runs[1][1]:.2f} s")
        checks.expect(all(done.code == 0 for done, _ in runs), f"{syntax}: exits {[done.code for done, _ in runs]}: {runs[1][0].err[-300:]} {runs[1][0].out[:600]}")
        checks.expect(ratio < RATIO, f"{syntax}: ten times the size takes {ratio:.1f} times the time")


CHECKS = (check_slips, check_variants, check_explanation, check_formats, check_order_and_photo, check_languages, check_packet, check_time)


def main(names):
    harness.tool("cvbuild"), harness.tool("cvcheck")
    checks = harness.Checks()
    for check in CHECKS:
        if not names or check.__name__.removeprefix("check_") in names:
            with tempfile.TemporaryDirectory() as folder:
                check(checks, folder)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
