"""The bad inputs of bad_input.py, as data: what lies on disk, what is run, and what must be said.

Defaults: `cvbuild doc.md -o out --to docx,html,latex` ends with 1 and names a place.
"""
import dataclasses
import os
import struct
import typing
import zlib


@dataclasses.dataclass
class Case:
    name: str
    files: typing.Any  # name -> content, or a function that makes it
    says: str  # a regular expression that stderr must match
    run: str = "doc.md"
    options: tuple = ("--to", "docx,html,latex")
    code: int = 1
    check_code: typing.Optional[int] = None  # cvcheck's exit code, where it is not cvbuild's
    place: bool = True
    prepare: tuple = ()  # functions of the folder
    preexec: typing.Any = None  # called in the child before the tool


def png(width, height):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    pixels = zlib.compress(b"".join(b"\0" + b"\xff\xff\xff" * width for _ in range(height)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def application(**files):
    """An application of one form and one answer; names with __ for a dot or given as a mapping replace its files."""
    base = {
        "app/application.yaml": "application: Test\nform: form.yaml\nanswers: answers.md\n",
        "app/form.yaml": "form: F\nquestions:\n  - {id: one, prompt: What?}\n",
        "app/answers.md": "# What {#one}\n\nText.\n",
    }
    return {**base, **{f"app/{name.replace('__', '.')}": content for name, content in files.items()}}


def app(name, says, code=1, **files):
    return Case(name, application(**files), says, run="app", options=("--to", "docx,html,latex"), code=code)


def alias_bomb():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    return "\n".join(lines) + "\napplication: *a11\n"


def reference_bomb():
    """Each use of [r] would write the target again: 1 MB of it, 20,000 times."""
    return "[r]: /" + "x" * (1 << 20) + "\n\n" + "[r] " * 20000 + "\n"


def as_nobody():
    """The super-user can read and write everything: run as a user who cannot."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def closed(path, mode):
    def prepare(folder):
        os.chmod(folder / path, mode)
    return prepare


def link(path, target):
    def prepare(folder):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        os.symlink(target, folder / path)
    return prepare


def folder_at(path):
    def prepare(folder):
        (folder / path).mkdir(parents=True, exist_ok=True)
    return prepare


def output_is_file(folder):
    """`out` is there already when the outputs' folder is prepared: the option names another one that is a file."""
    (folder / "taken").write_bytes(b"a file")


PICTURE = "![What it shows](figures/p.png)\n"

CASES = [
    # bytes
    Case("not UTF-8", {"doc.md": b"# A\n\nna\xefve text\n"}, r"doc\.md:3:3: error: .*UTF-8.*\[syntax\]"),
    Case("UTF-16", {"doc.md": "# A\n".encode("utf-16")}, r"doc\.md:1:1: error: .*\[syntax\]"),
    Case("truncated UTF-8", {"doc.md": b"# A\n\ntext \xe2\x82"}, r"doc\.md:3:6: error: .*\[syntax\]"),
    Case("surrogate in UTF-8", {"doc.md": b"# A \xed\xa0\x80\n"}, r"doc\.md:1:5: error: .*\[syntax\]"),
    Case("NUL", {"doc.md": b"# A\n\none\0two\n"}, r"doc\.md:3:4: error: .*\[syntax\]"),
    app("YAML that is not UTF-8", r"app/form\.yaml:1:\d+: error: .*\[syntax\]", form__yaml=b"form: F\xff\nquestions: []\n"),
    app("NUL in YAML", r"app/form\.yaml:1:\d+: error: .*\[syntax\]", form__yaml=b"form: F\0\nquestions: []\n"),
    Case("empty file", {"doc.md": b""}, "", code=0, place=False),
    # bounds
    Case("10,000 nested quotes", {"doc.md": ">" * 10000 + " deep\n"}, r"doc\.md:1:\d+: error: .*\[over-bounds\]"),
    Case("10,000 nested quotes with spaces", {"doc.md": "> " * 10000 + "deep\n"}, r"doc\.md:1:\d+: error: .*\[over-bounds\]"),
    Case("10,000 nested lists", {"doc.md": "- " * 10000 + "deep\n"}, r"doc\.md:1:\d+: error: .*\[over-bounds\]"),
    Case("1,000 nested lists by indent", lambda: {"doc.md": "".join("  " * n + "- x\n" for n in range(1000))},
         r"doc\.md:\d+:\d+: error: .*\[over-bounds\]"),
    Case("10,000 nested emphases", {"doc.md": "*a **b " * 10000 + "c" + "** d*" * 10000 + "\n"},
         r"doc\.md:1:\d+: error: .*\[over-bounds\]"),
    Case("500,000 comments that hyphens cut", {"doc.md": "x <!-- a -- b " * 500000 + "\n"}, "", code=0, place=False),
    Case("100,000 open brackets", {"doc.md": "[" * 100000 + "\n"}, "", code=0, place=False),
    Case("100,000 open braces", {"doc.md": "{#a\n" * 25000 + "{" * 100000 + "\n"}, r"\[bad-attributes\]", code=0),
    Case("a 50 MB file", lambda: {"doc.md": b"All work and no play. " * (50_000_000 // 22)}, r"doc\.md:1:1: error: .*\[over-bounds\]"),
    Case("50 MB of YAML", lambda: application(form__yaml=b"form: F\nhelp: " + b"x" * 50_000_000), r"\[over-bounds\]", run="app"),
    Case("a table of 10,000 columns", {"doc.md": "|" + "a|" * 10000 + "\n|" + "-|" * 10000 + "\n|" + "b|" * 10000 + "\n"},
         r"doc\.md:1:\d+: error: .*\[over-bounds\]"),
    Case("reference links that expand to gigabytes", lambda: {"doc.md": reference_bomb()}, r"doc\.md:\d+:\d+: error: .*\[over-bounds\]"),
    app("YAML alias bomb", r"app/application\.yaml:\d+:\d+: error: .*\[over-bounds\]", application__yaml=alias_bomb()),
    app("YAML alias of itself", r"app/application\.yaml:\d+:\d+: error:", application__yaml="application: &a [*a]\n"),
    app("YAML 10,000 deep", r"app/form\.yaml:\d+:\d+: error: .*\[over-bounds\]", form__yaml="form: " + "[" * 10000 + "]" * 10000 + "\n"),
    Case("JSON 10,000 deep", {"app.json": '{"form": ' + "[" * 10000 + "]" * 10000 + "}"}, r"app\.json:1:\d+: error: .*\[over-bounds\]",
         run="app.json"),
    # files
    Case("missing application", {}, r"doc\.md.*: .*(No such file|not found|does not exist)", code=3, place=False),
    Case("missing folder", {}, r"nowhere.*: .*(No such file|not found|does not exist)", run="nowhere/", code=3, place=False),
    Case("folder without an application", {}, r"empty.*application\.yaml", run="empty", code=3, place=False, prepare=(folder_at("empty"),)),
    Case("a folder in a file's place", {}, r"doc\.md", code=3, place=False, prepare=(folder_at("doc.md"),)),
    Case("unreadable application", {"doc.md": "# A\n"}, r"doc\.md.*Permission denied", code=3, place=False,
         prepare=(closed("doc.md", 0),), preexec=as_nobody),
    app("missing form", r"app/application\.yaml:2:\d+: error: .*\[missing-file\]", application__yaml="application: T\nform: from.yaml\nanswers: answers.md\n"),
    app("missing answers", r"app/application\.yaml:2:\d+: error: .*\[missing-file\]", application__yaml="application: T\nanswers: nowhere/\n"),
    app("answers outside the folder", r"app/application\.yaml:2:\d+: error: .*\[missing-file\]",
        application__yaml="application: T\nanswers: ../answers.md\n"),
    app("answers by an absolute path", r"app/application\.yaml:2:\d+: error: .*\[missing-file\]",
        application__yaml="application: T\nanswers: /etc/hostname\n"),
    Case("answers linked from outside", application(application__yaml="application: T\nanswers: linked.md\n"),
         r"app/application\.yaml:2:\d+: error: .*\[missing-file\]", run="app", prepare=(link("app/linked.md", "/etc/hostname"),)),
    # pictures
    Case("missing picture", {"doc.md": "# A\n\n" + PICTURE}, r"doc\.md:3:\d+: error: .*\[missing-picture\]"),
    Case("a picture that is none", {"doc.md": "# A\n\n" + PICTURE, "figures/p.png": b"no picture"},
         r"doc\.md:3:\d+: error: .*\[missing-picture\]"),
    Case("an empty picture", {"doc.md": PICTURE, "figures/p.png": b""}, r"doc\.md:1:\d+: error: .*\[missing-picture\]"),
    Case("a truncated picture", {"doc.md": PICTURE, "figures/p.png": png(4, 4)[:20]}, r"doc\.md:1:\d+: error: .*\[missing-picture\]"),
    Case("a picture without size", {"doc.md": PICTURE, "figures/p.png": png(0, 0)}, r"doc\.md:1:\d+: error: .*\[missing-picture\]"),
    Case("a picture outside", {"app/doc.md": "![a](../p.png)\n", "p.png": png(4, 4)}, r"doc\.md:1:\d+: error: .*\[missing-picture\]",
         run="app/doc.md"),
    Case("a picture by an absolute path", {"doc.md": "![a](/usr/share/pixmaps/p.png)\n"}, r"doc\.md:1:\d+: error: .*\[missing-picture\]"),
    Case("a picture linked from outside", {"app/doc.md": "![a](p.png)\n", "outside.png": png(4, 4)},
         r"doc\.md:1:\d+: error: .*\[missing-picture\]", run="app/doc.md", prepare=(link("app/p.png", "../outside.png"),)),
    Case("a picture that is a folder", {"doc.md": PICTURE}, r"doc\.md:1:\d+: error: .*\[missing-picture\]", prepare=(folder_at("figures/p.png"),)),
    Case("a picture that is a device", {"doc.md": "![a](p.png)\n"}, r"doc\.md:1:\d+: error: .*\[missing-picture\]", prepare=(link("p.png", "/dev/zero"),)),
    Case("a picture that is a pipe", {"doc.md": "![a](p.png)\n"}, r"doc\.md:1:\d+: error: .*\[missing-picture\]",
         prepare=(lambda folder: os.mkfifo(folder / "p.png"),)),
    # content
    app("unknown key", r"app/application\.yaml:3:1: error: .*langauge.*\[unknown-key\]",
        application__yaml="application: T\nanswers: answers.md\nlangauge: de\n"),
    app("wrong type", r"app/form\.yaml:3:\d+: error: .*\[wrong-type\]", form__yaml="form: F\nquestions:\n  - {id: one, prompt: [a, b]}\n"),
    app("wrong type of a limit", r"app/form\.yaml:3:\d+: error: .*\[wrong-type\]",
        form__yaml="form: F\nquestions:\n  - {id: one, prompt: What?, limits: [{max: many, unit: words}]}\n"),
    app("question id twice", r"app/form\.yaml:4:\d+: error: .*\[duplicate-id\]",
        form__yaml="form: F\nquestions:\n  - {id: one, prompt: What?}\n  - {id: one, prompt: Who?}\n"),
    app("key twice", r"app/form\.yaml:2:1: error: .*\[duplicate-key\]", form__yaml="form: F\nform: G\nquestions: [{id: one, prompt: What?}]\n"),
    app("question opened twice", r"app/answers\.md:5:\d+: error: .*\[duplicate-answer\]", answers__md="# A {#one}\n\na\n\n# B {#one}\n\nb\n"),
    app("unknown ask", r"app/answers\.md:\d+:\d+: error: .*\[unknown-ask\]", answers__md="# A {#one covers=nothing}\n\na\n"),
    app("YAML that never closes", r"app/form\.yaml:\d+:\d+: error: .*\[syntax\]", form__yaml="form: F\nquestions: [{id: one\n"),
    app("a tab in YAML", r"app/form\.yaml:\d+:\d+: error: .*\[syntax\]", form__yaml="form: F\nquestions:\n\t- {id: one}\n"),
    app("an empty form", r"app/form\.yaml:\d+:\d+: error:", form__yaml=""),
    app("an empty application", r"app/application\.yaml:\d+:\d+: error:", application__yaml=""),
    Case("JSON with a trailing comma", {"app.json": '{"application": "T",}'}, r"app\.json:1:\d+: error: .*\[syntax\]", run="app.json"),
    Case("attributes that never close", {"doc.md": "# A {#a key=\n\ntext\n\n{covers=x\n\nmore\n"}, r"doc\.md:1:\d+: warning: .*\[bad-attributes\]",
         code=0),
    app("front matter that never closes", r"", code=0, answers__md="---\ntitle: T\n\n# A {#one}\n\ntext\n"),
    app("front matter of a wrong type", r"app/answers\.md:2:\d+: error: .*\[wrong-type\]",
        answers__md="---\ntitle: [a, b]\n---\n# A {#one}\n\ntext\n"),
    # outputs
    Case("an output folder that is a file", {"doc.md": "# A\n"}, r"taken", code=3, check_code=0, place=False,
         options=("--to", "docx,html", "-o", "taken"), prepare=(output_is_file,)),
    Case("an output folder in a file", {"doc.md": "# A\n"}, r"taken/below", code=3, check_code=0, place=False,
         options=("--to", "docx,html", "-o", "taken/below"), prepare=(output_is_file,)),
    Case("an output folder that nobody can write", {"doc.md": "# A\n"}, r"/proc/nowhere", code=3, check_code=0, place=False,
         options=("--to", "docx,html", "-o", "/proc/nowhere")),
    Case("an output folder without permission", {"doc.md": "# A\n"}, r"out.*Permission denied", code=3, check_code=0, place=False,
         prepare=(folder_at("out"), closed("out", 0o555)), preexec=as_nobody),
    Case("a folder in an output's place", {"doc.md": "# A\n"}, r"doc\.txt", code=3, check_code=0, place=False,
         options=("--to", "docx,text"), prepare=(folder_at("out/doc.txt"),)),
    Case("one file for two formats", {"doc.md": "# A\n"}, r"", code=2, check_code=0, place=False,
         options=("--to", "docx,html", "-o", "one.docx")),
    Case("an unknown format", {"doc.md": "# A\n"}, r"wordperfect", code=2, check_code=0, place=False, options=("--to", "wordperfect")),
]
