#!/usr/bin/env python3
"""cvcheck --outputs: sound artefacts have no finding; each way of damaging one is told, by the right rule, at the block.

usage: CVBUILD=build/dev/cvbuild CVCHECK=build/dev/cvcheck python3 tests/scripts/outputs.py
"""
import json
import pathlib
import shutil
import struct
import sys
import tempfile
import zipfile
import zlib

import harness

RULES = ("output-text", "output-glyphs", "output-hidden", "output-stale", "identity-in-output", "page-or-layout-limit")
FORM = """form: Fixture
anonymous: true
questions:
  - {id: servers, prompt: Which servers have you run?}
  - {id: why, prompt: Why us?}
"""
ANSWERS = """# Servers {#servers}

I ran forty servers in three countries, and find offices waffling about efficient fjords.

- Debian on most of them
- Ubuntu on the rest

| System | Machines |
| ------ | -------- |
| Debian | 31       |
| Ubuntu | 9        |

![Load of a day](load.png)

# Why {#why}

Because of the affluent office that you keep, and of [the guide](https://guide.example.com/start).
"""
CV = """basics:
  name: Petra Quillfeather
  email: petra.quillfeather@mail.example
  phone: +44 20 7946 0958
  profiles: [{network: GitHub, username: pquill77, url: https://github.com/pquill77}]
work: [{name: Tern Systems, position: Engineer, startDate: 2020-01, highlights: [Moved a bank to Debian]}]
"""


def png(metadata=b"", kind=b"tEXt", prefix=b"Author\0"):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    text = chunk(kind, prefix + metadata) if metadata else b""
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + text +
            chunk(b"IDAT", zlib.compress(b"\0\x40\x80\xc0")) + chunk(b"IEND", b""))


def make(scratch, more="documents: [{name: answers, parts: [answers]}]\n"):
    folder = pathlib.Path(scratch, "application")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    files = {"application.yaml": "form: form.yaml\nanswers: answers.md\ncv: cv.yaml\nchecks: {placeholder-link: off}\n" + more,
             "form.yaml": FORM, "answers.md": ANSWERS, "cv.yaml": CV}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "load.png").write_bytes(png())
    built = harness.cvbuild(".", "-o", "built", cwd=folder)
    assert built.code == 0, built.err
    return folder


# Of every PDF: whether its look is that of the sources is not seen without typesetting it.
LOOK = "is not checked for its look"


def findings(folder, outputs="built"):
    """[(rule, line, message)] of the rules on outputs."""
    done = harness.cvcheck(".", "--outputs", outputs, "--format", "json", cwd=folder)
    assert done.code in (0, 1), (done.code, done.err)
    report = json.loads(done.out)["applications"][0]
    return [(one["rule"], one.get("line"), one["message"]) for one in report["findings"]
            if one["rule"] in RULES or (one["rule"] == "not-evaluated" and "built/" in one["message"] and LOOK not in one["message"])]


def change_part(path, part, old, new):
    """Replaces text in a part of a DOCX."""
    parts = {}
    with zipfile.ZipFile(path) as package:
        for item in package.infolist():
            parts[item.filename] = package.read(item)
    assert old.encode() in parts[part], (part, old)
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def change(path, old, new):
    data = path.read_bytes()
    assert old.encode() in data, (path, old)
    path.write_bytes(data.replace(old.encode(), new.encode(), 1))


def run_of(text, properties=""):
    return f'<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


BODY = "word/document.xml"
PARAGRAPH = "I ran forty servers in three countries"
# What is done to answers.docx, the rule that tells it beside output-stale, words of its message, the line in answers.md.
DOCX = [
    ("a word lost", (BODY, "forty ", ""), "output-text", "lacks 'I ran forty servers", 3),
    ("a paragraph lost", (BODY, "Debian on most of them", ""), "output-text", "lacks 'Debian on most of them'", 5),
    ("text added", (BODY, "<w:sectPr", run_of("Hire me please") + "<w:sectPr"), "output-text",
     "what the sources do not give: 'Hire me please'", None),
    ("text twice", (BODY, "<w:sectPr", run_of("Debian on most of them") + "<w:sectPr"), "output-text",
     "once more than the sources: 'Debian on most of them'", 5),
    ("a ligature", (BODY, "find offices", "\ufb01nd offices"), "output-glyphs", "the ligature '\ufb01'", 3),
    ("a private character", (BODY, "find offices", "find \ue001offices"), "output-glyphs", "a private character", None),
    ("hidden by w:vanish", (BODY, "<w:sectPr", run_of("Kubernetes guru", "<w:vanish/>") + "<w:sectPr"), "output-hidden",
     "'Kubernetes guru': it is formatted as hidden", None),
    ("white on white", (BODY, "<w:sectPr", run_of("Kubernetes guru", '<w:color w:val="FEFEFE"/>') + "<w:sectPr"),
     "output-hidden", "'Kubernetes guru': it has the colour of what is behind it", None),
    ("tiny", (BODY, "<w:sectPr", run_of("Kubernetes guru", '<w:sz w:val="4"/>') + "<w:sectPr"), "output-hidden",
     "smaller than 4 points", None),
    ("author in the properties", ("docProps/core.xml", ">Anonymous<", ">Petra Quillfeather<"), "identity-in-output",
     "docProps/core.xml, creator has your name, 'Petra Quillfeather'", None),
    ("name in the text", (BODY, "<w:sectPr", run_of("Signed, Petra Quillfeather") + "<w:sectPr"), "identity-in-output",
     "its text has your name", None),
    ("a comment's address", ("docProps/core.xml", "</cp:coreProperties>",
                             "<!-- petra.quillfeather@mail.example --></cp:coreProperties>"), "identity-in-output",
     "a comment has your e-mail address", None),
]
DOCX += [
    ("a word torn", (BODY, "countries", "coun tries"), "output-glyphs", "has 'countries,' in pieces: 'coun tries,'", 3),
    ("a tracked deletion", (BODY, "<w:sectPr", '<w:p><w:del w:id="1"><w:r><w:delText>Petra Quill</w:delText></w:r><w:r><w:delText>feather</w:delText></w:r></w:del></w:p><w:sectPr'),
     "identity-in-output", "word/document.xml, deleted text has your name, 'Petra Quillfeather'", None),
    ("a variable of the document", ("word/settings.xml", "</w:settings>", '<w:docVars><w:docVar w:name="x" w:val="petra.quillfeather@mail.example"/></w:docVars></w:settings>'),
     "identity-in-output", "word/settings.xml, val has your e-mail address", None),
]
# The same for answers.html.
HTML = [
    ("a word lost", ("forty ", ""), "output-text", "lacks 'I ran forty servers", 3),
    ("a cell lost", (">31<", "><"), "output-text", "lacks '31'", None),
    ("words joined", ("forty servers", "fortyservers"), "output-glyphs", "has 'forty servers' as 'fortyservers'", 3),
    ("text added", ("</body>", "<p>Hire me please</p></body>"), "output-text", "do not give: 'Hire me please'", None),
    ("a ligature", ("waffling", "wa\ufb04ing"), "output-glyphs", "the ligature '\ufb04'", 3),
    ("display: none", ("</body>", '<p style="display: none">Kubernetes guru</p></body>'), "output-hidden", "not displayed", None),
    ("a class that hides", ("</body>", '<style>.x {font-size: 1px}</style><p class="x">Kubernetes guru</p></body>'),
     "output-hidden", "smaller than 4 points", None),
    ("white on white", ("</body>", '<p style="color: #fff; background: white">Kubernetes guru</p></body>'), "output-hidden",
     "the colour of what is behind it", None),
    ("off the page", ("</body>", '<p style="position: absolute; left: -9999px">Kubernetes guru</p></body>'),
     "output-hidden", "off the page", None),
    ("author in meta", ("</head>", '<meta name="author" content="Petra Quillfeather"></head>'), "identity-in-output",
     "<meta name=\"author\"> has your name", None),
    ("a handle in a link", ("https://guide.example.com/start", "https://github.com/pquill77"), "identity-in-output",
     "has your ", None),
    ("a comment", ("</body>", "<!-- by Petra Quillfeather --></body>"), "identity-in-output", "a comment has your name", None),
]


def check_damage(checks, folder, name, what, rule, message, line):
    found = findings(folder)
    stale = [one for one in found if one[0] == "output-stale"]
    told = [one for one in found if one[0] == rule and message in one[2]]
    checks.expect(len(stale) == 1 and name in stale[0][2], f"{name}, {what}: stale once: {found}")
    checks.expect(len(told) == 1, f"{name}, {what}: {rule} says “{message}”: {found}")
    if told and line:
        checks.expect(told[0][1] == line, f"{name}, {what}: at line {line} of answers.md: {told}")


def check_all_damages(checks, scratch):
    for what, part, rule, message, line in DOCX:
        folder = make(scratch)
        change_part(folder / "built/answers.docx", *part)
        check_damage(checks, folder, "answers.docx", what, rule, message, line)
    for what, texts, rule, message, line in HTML:
        folder = make(scratch)
        change(folder / "built/answers.html", *texts)
        check_damage(checks, folder, "answers.html", what, rule, message, line)


def check_sound(checks, scratch):
    folder = make(scratch)
    checks.expect(findings(folder) == [], f"sound artefacts: {findings(folder)}")
    before = harness.snapshot(folder)
    done = harness.cvcheck(".", "--outputs", "built", cwd=folder)
    checks.expect(done.code == 0 and harness.snapshot(folder) == before, f"nothing is written: {done.code} {done.err}")
    sources = harness.ROOT / "sources"
    done = harness.cvcheck(sources, "--outputs", harness.ROOT / "outputs", "--format", "json")
    rules = {one["rule"] for one in json.loads(done.out)["applications"][0]["findings"]}
    checks.expect(not rules & set(RULES), f"outputs/ of this project: {rules}")


def check_missing(checks, scratch):
    folder = make(scratch)
    (folder / "built/answers.docx").unlink()
    checks.expect(findings(folder) == [], "who names no formats may have built one: " + str(findings(folder)))
    for path in (folder / "built").glob("answers.*"):
        path.unlink()
    checks.expect([one[0] for one in findings(folder)] == ["output-stale"] * 3, f"none is there: {findings(folder)}")
    folder = make(scratch, "documents: [{name: answers, parts: [answers], formats: [docx, text]}]\n")
    (folder / "built/answers.txt").unlink()
    checks.expect(["answers.txt is not there" in one[2] for one in findings(folder)] == [True], str(findings(folder)))


def check_unreadable(checks, scratch):
    folder = make(scratch)
    (folder / "built/answers.docx").write_bytes(b"PK\x03\x04 no container")
    (folder / "built/answers.html").write_bytes(b"")
    found = findings(folder)
    checks.expect(sum(one[0] == "output-text" and "cannot be opened" in one[2] for one in found) == 2, str(found))
    for cut in (40, 400, 4000):
        folder = make(scratch)
        path = folder / "built/answers.docx"
        path.write_bytes(path.read_bytes()[:-cut])
        checks.expect(any("cannot be opened" in one[2] for one in findings(folder)), f"{cut} bytes cut off")


def check_names(checks, scratch):
    folder = make(scratch, "documents: [{name: quillfeather-answers, parts: [answers], formats: [docx, latex]}]\n")
    found = findings(folder)
    checks.expect([one[0] for one in found] == ["identity-in-output"] * 3 and "file's name has your name" in found[0][2], str(found))
    checks.expect(any(".tex" in one[2] and "its text has your name" in one[2] for one in found), f"its folder of pictures is called so: {found}")
    folder = make(scratch)
    text = folder / "built/answers.tex"
    text.write_text(text.read_text(encoding="utf-8") + "% Petra Quillfeather\n", encoding="utf-8")
    checks.expect({one[0] for one in findings(folder)} == {"output-stale", "identity-in-output"}, str(findings(folder)))
    folder = make(scratch)
    name = b"Petra Quillfeather"
    profile = b"\nexif\n%8d\n" % len(name) + name.hex().encode() + b"\n"
    for kind, prefix, data in ((b"tEXt", b"Author\0", name), (b"zTXt", b"Author\0\0", zlib.compress(name)),
                               (b"iTXt", b"Author\0\1\0en\0Verfasser\0", zlib.compress(name)),
                               (b"zTXt", b"Raw profile type exif\0\0", zlib.compress(profile))):
        (folder / "load.png").write_bytes(png(data, kind, prefix))
        assert harness.cvbuild(".", "-o", "built", cwd=folder).code == 0
        found = [one for one in findings(folder) if one[0] == "identity-in-output"]
        checks.expect(len(found) == 3 and all("a PNG text" in one[2] for one in found), f"{kind}, docx, html and the picture beside: {found}")
        checks.expect(b"identity-in-text" in harness.cvcheck(".", cwd=folder).out, f"{kind}: in the sources")
    folder = make(scratch)
    change_part(folder / "built/answers.docx", "docProps/core.xml", ">Anonymous<", ">Petra Quillfeather<")
    config = folder / "application.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("placeholder-link: off", "placeholder-link: off, identity-in-output: off, output-stale: note"),
                      encoding="utf-8")
    checks.expect([one[0] for one in findings(folder)] == ["output-stale"], f"grades hold: {findings(folder)}")
    checks.expect(harness.cvcheck(".", "--outputs", "built", cwd=folder).code == 0, "a note does not fail")


def check_names_in_text(checks, scratch):
    """What is built is gated by its own rule, whatever the rules on sources are told to say."""
    for checks_line in ("", "identity-in-text: off, "):
        folder = make(scratch, "documents: [{name: answers, parts: [answers], formats: [docx, html, latex, text, markdown]}]\n")
        config = folder / "application.yaml"
        config.write_text(config.read_text(encoding="utf-8").replace("{placeholder-link", "{" + checks_line + "placeholder-link"), encoding="utf-8")
        (folder / "answers.md").write_text(ANSWERS.replace("Because", "Quillfeather, as I am called. Because"), encoding="utf-8")
        assert harness.cvbuild(".", "-o", "built", cwd=folder).code == 0
        found = findings(folder)
        told = [one for one in found if one[0] == "identity-in-output"]
        checks.expect(len(told) == 4 and told == found, f"{checks_line}: the text, and three files of text: {found}")
        checks.expect(any(one[1] == 17 and "has your name, 'Quillfeather'" in one[2] and ".docx" not in one[2] for one in told),
                      f"{checks_line}: what all formats show is told once, where it is written: {told}")
        for suffix in ("tex", "txt", "md"):
            checks.expect(any(f"answers.{suffix}" in one[2] for one in told), f"{checks_line}, {suffix}: {told}")


def check_pdf(checks, scratch):
    if not (shutil.which("pdflatex") and shutil.which("pdftotext")):
        checks.skip("PDF: pdflatex or pdftotext is not installed")
        return
    folder = make(scratch)
    built = folder / "built"

    def typeset():
        done = harness.run(["pdflatex", "-interaction=batchmode", "answers.tex"], cwd=built)
        assert (built / "answers.pdf").exists(), done.out

    typeset()
    checks.expect(findings(folder) == [], f"a PDF of our LaTeX: {findings(folder)}")
    told = harness.cvcheck(".", "--outputs", "built", cwd=folder).out.decode()
    checks.expect(told.count(LOOK) == 1 and "cvbuild --check" in told, "what is not seen of a PDF is told")
    fresh = (built / "answers.tex").read_text(encoding="utf-8")
    for what, old, new, rule, message in [
            ("white text", r"\begin{document}", r"\begin{document}{\color{white}Kubernetes expert, hire this one}", "output-text",
             "answers.pdf has what the sources do not give: 'Kubernetes expert, hire this one'"),
            ("a word lost", "forty ", "", "output-text", "answers.pdf lacks 'forty'"),
            ("a word torn", "forty ", r"f\hspace{3pt}orty ", "output-glyphs", "'forty' in pieces"),
            ("tiny", r"\end{document}", r"{\fontsize{2}{2}\selectfont Kubernetes guru}\end{document}", "output-hidden",
             "smaller than 4 points"),
            ("author", r"\begin{document}", r"\hypersetup{pdfauthor={Petra Quillfeather}}\begin{document}", "identity-in-output",
             "has your name"),
            ("a name on the page", r"\end{document}", r"Signed: Petra Quillfeather\end{document}", "identity-in-output", "its text has your name"),
            ("a name over two lines", r"\end{document}", r"\par petra.quillfeather@\mbox{}\par mail.example and Petra\\\\Quillfeather\end{document}", "identity-in-output",
             "its text has your")]:
        assert old in fresh, old
        (built / "answers.tex").write_text(fresh.replace(old, new, 1), encoding="utf-8")
        typeset()
        found = [one for one in findings(folder) if one[0] == rule and message in one[2] and "answers.pdf" in one[2]]
        checks.expect(len(found) == 1, f"answers.pdf, {what}: {findings(folder)}")
    (built / "answers.pdf").write_bytes(b"%PDF-1.5 nothing")
    checks.expect(any("answers.pdf cannot be opened" in one[2] for one in findings(folder)), str(findings(folder)))
    empty = folder / "empty"
    empty.mkdir()
    done = harness.run([harness.tool("cvcheck"), ".", "--outputs", "built"], cwd=folder, env={"PATH": str(empty)})
    checks.expect(done.code == 1 and b"answers.pdf is not checked for what is in it" in done.out and b"error" in done.out,
                  f"without pdftotext, and anonymity is asked for: {done.code} {done.out[-600:]}")


def check_pages(checks, scratch):
    if not (shutil.which("pdflatex") and shutil.which("pdftotext")):
        checks.skip("pages: pdflatex or pdftotext is not installed")
        return
    folder = make(scratch)
    form = folder / "form.yaml"
    form.write_text(FORM + "limits: [{max: 1, unit: pages}]\n", encoding="utf-8")
    plain = harness.cvcheck(".", cwd=folder)
    checks.expect(plain.code == 1 and b"in pages is not checked" in plain.out, "without --outputs nobody knows")
    (folder / "answers.md").write_text(ANSWERS.replace("# Why", "{.page-break}\n\n# Why"), encoding="utf-8")
    assert harness.cvbuild(".", "-o", "built", cwd=folder).code == 0
    harness.run(["pdflatex", "-interaction=batchmode", "answers.tex"], cwd=folder / "built")
    found = findings(folder)
    checks.expect([one[0] for one in found] == ["page-or-layout-limit"] and "2 pages, and the form allows 1" in found[0][2], str(found))
    done = harness.cvcheck(".", "--outputs", "built", cwd=folder)
    checks.expect(b"in pages is not checked" not in done.out, "it is counted now")


def check_command_line(checks, scratch):
    folder = make(scratch)
    done = harness.cvcheck(".", "--outputs", "nowhere", cwd=folder)
    checks.expect(done.code == 2 and "--outputs takes the folder" in done.err, f"{done.code} {done.err}")
    (folder / "cv.yaml").write_text("basics: {name: [}\n", encoding="utf-8")
    done = harness.cvcheck(".", "--outputs", "built", cwd=folder)
    checks.expect(done.code == 1 and b"output-" not in done.out, f"sources that cannot be built: {done.code} {done.out}")


def check_last_page(checks, scratch):
    """A last page of three lines is a note; one that is full, or the only one, is none."""
    if not all(shutil.which(program) for program in ("pdflatex", "pdftotext", "pdfinfo")):
        checks.skip("the last page: pdflatex or Poppler is not installed")
        return
    folder = pathlib.Path(scratch, "pages")
    folder.mkdir()
    for lines, sparse in ((3, False), (38, True), (55, False)):
        (folder / "a.md").write_text("# Work\n\n" + "\n\n".join(f"Line {number} of the work." for number in range(lines)) + "\n", encoding="utf-8")
        built = harness.cvbuild("a.md", "-o", "built", "--to", "pdf", "--pdf-engine", "pdflatex", cwd=folder, timeout=240)
        told = harness.cvcheck("a.md", "--outputs", "built", cwd=folder)
        checks.expect(built.code == 0 and told.code == 0, f"{lines} lines: {built.code} {told.code} {built.err}")
        checks.expect((b"[sparse-last-page]" in told.out) == sparse, f"{lines} lines: {told.out.decode()}")


def check_theme(checks, scratch):
    """What cvbuild --theme built is sound where cvcheck is told the same, and stale where it is not."""
    folder = make(scratch)
    (folder / "house.yaml").write_text("extends: modern\nsections: [education, work]\n", encoding="utf-8")
    for theme in ("academic", "./house.yaml"):
        built = harness.cvbuild(".", "-o", "themed", "--theme", theme, cwd=folder)
        told = harness.cvcheck(".", "--outputs", "themed", "--theme", theme, cwd=folder)
        checks.expect(built.code == 0 and told.code == 0 and b"output-" not in told.out, f"--theme {theme}: {told.code} {told.out.decode()}")
        untold = harness.cvcheck(".", "--outputs", "themed", cwd=folder)
        checks.expect(untold.code == 1 and b"output-stale" in untold.out, f"without --theme {theme}: {untold.code} {untold.out.decode()}")
    for arguments, words in ((("--theme", "academic"), "goes with --outputs"), (("--outputs", "built", "--theme", "acadmic"), "academic")):
        done = harness.cvcheck(".", *arguments, cwd=folder)
        checks.expect(done.code == 2 and words in done.err, f"{arguments}: {done.code} {done.err}")


def main():
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        for check in (check_sound, check_missing, check_unreadable, check_names, check_names_in_text, check_all_damages, check_pdf, check_pages,
                      check_command_line, check_theme, check_last_page):
            check(checks, scratch)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
