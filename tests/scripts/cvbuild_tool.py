#!/usr/bin/env python3
"""The options of cvbuild as a user meets them: where outputs go, --check, --deps, --drafts, several applications, and --new,
whose skeleton cvcheck walks its author through to the end.

usage: cvbuild_tool.py
"""
import pathlib
import sys
import tempfile

import harness

FORM = """form: A small form
questions:
  - {id: experience, section: Work, prompt: "What have you done, and where?", asks: [{id: what, ask: what}, {id: where, ask: where}]}
  - {id: why, section: You, prompt: Why us?, limits: [{max: 5, unit: words}]}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def check_places(checks, folder):
    write(folder / "note.md", "# A note\n\nText with a word.\n")
    run = lambda *arguments: harness.cvbuild(*arguments, cwd=folder)
    checks.expect(run("note.md", "-o", "out").code == 0, "builds into a folder")
    names = sorted(path.name for path in (folder / "out").iterdir())
    checks.expect(names == ["note.docx", "note.html", "note.tex"], f"three formats: {names}")
    checks.expect(run("note.md", "--to", "html", "-o", "page.html").code == 0 and (folder / "page.html").is_file(), "a file")
    checks.expect(run("note.md", "-o", "page.docx").code == 2, "one file for three outputs is refused")
    piped = harness.cvbuild("-", "--to", "text", "-o", "-", cwd=folder, stdin=b"# Hi\n\nthere\n")
    checks.expect(piped.code == 0 and piped.out == b"Hi\n\nthere\n", f"from stdin to stdout: {piped.out}")
    checks.expect(run("note.md", "-o", "out", "--check").code == 0, "--check finds fresh outputs fresh")
    write(folder / "out/note.html", "stale")
    stale = run("note.md", "-o", "out", "--check")
    checks.expect(stale.code == 1 and "note.html" in stale.err and "note.tex" not in stale.err, f"--check: {stale.err}")
    checks.expect((folder / "out/note.html").read_text() == "stale", "--check writes nothing")
    deps = run("note.md", "-o", "out", "--deps", "note.d")
    checks.expect(deps.code == 0 and (folder / "note.d").read_text().startswith("out/note.docx out/note.html"), "--deps")
    checks.expect("\n  note.md\n" in (folder / "note.d").read_text(), "--deps names the source")
    write(folder / "many/application.yaml", "answers: answers/\n")
    write(folder / "many/answers/a.md", "# A {#a}\n\nText.\n")
    for out, named in (("out", True), ("many/answers", False)):
        deps = run("many", "--to", "html", "-o", out, "--deps", "many.d")
        checks.expect(deps.code == 0 and ("\n  many/answers\n" in (folder / "many.d").read_text()) == named,
                      f"--deps names the folder of answers, unless it is built into: {deps.err} {(folder / 'many.d').read_text()}")
    write(folder / "other.md", "Other.\n")
    checks.expect(run("note.md", "other.md", "--to", "html", "-o", "both").code == 0, "several applications")
    checks.expect(sorted(path.name for path in (folder / "both").iterdir()) == ["note.html", "other.html"], "both are built")
    for arguments, code in ((["absent.md"], 3), (["note.md", "--to", "nothing"], 2), (["--nothing"], 2), (["--help"], 0), (["--version"], 0)):
        checks.expect(run(*arguments).code == code, f"{arguments}: exit {run(*arguments).code}, not {code}")


def check_several(checks, folder):
    """--list and --jobs: as many at once as is said, and all is said and written as if it were one by one."""
    names = [f"{number:02}.md" for number in range(20)]
    for name in names:
        write(folder / name, f"# Note {name}\n\nSee [this](#nowhere-{name}).\n" + ("\n![x](absent.png)\n" if name == "07.md" else ""))
    write(folder / "all.txt", "# the notes\n\n" + "\n".join(names[1:]) + "\n  absent.md  \n")
    told = {}
    for jobs in ("1", "3", "1000"):
        done = harness.cvbuild("00.md", "--list", "all.txt", "--jobs", jobs, "--to", "html", "-o", f"at{jobs}", cwd=folder)
        checks.expect(done.code == 3 and done.err.index("00.md") < done.err.index("07.md:5") < done.err.index("19.md") < done.err.index("absent.md"),
                      f"--jobs {jobs}: {done.code} {done.err[:500]}")
        told[jobs] = (done.err, {path.name: path.read_bytes() for path in (folder / f"at{jobs}").iterdir()})
    checks.expect(told["1"] == told["3"] == told["1000"], "what is said and written depends on --jobs")
    checks.expect(sorted(told["1"][1]) == [f"{number:02}.html" for number in range(20) if number != 7], f"built: {sorted(told['1'][1])}")
    piped = harness.cvbuild("--list", "-", "--to", "text", "-o", "-", cwd=folder, stdin=b"00.md\r\n01.md")
    checks.expect(piped.code == 0 and piped.out.startswith(b"Note 00.md") and b"Note 01.md" in piped.out, f"--list -: {piped.out} {piped.err}")
    for arguments, code in ((["--list", "absent.txt"], 3), (["00.md", "--jobs", "0"], 2), (["00.md", "--jobs", "two"], 2), (["--list", "none.txt"], 0)):
        write(folder / "none.txt", "# none\n")
        done = harness.cvbuild(*arguments, cwd=folder)
        checks.expect(done.code == code, f"{arguments}: exit {done.code}, not {code}: {done.err}")


def check_new(checks, folder):
    write(folder / "form.yaml", FORM)
    run = lambda *arguments: harness.cvbuild(*arguments, cwd=folder)
    write(folder / "wrong.yaml", "questions:\n  - {id: a, prompt: A, prmpt: A, limits: [{max: x}]}\nfrm: F\n")
    wrong = run("--new", "app", "--form", "wrong.yaml")
    places = [tuple(map(int, line.split(":")[1:3])) for line in wrong.err.splitlines() if line.startswith("wrong.yaml:")]
    checks.expect(wrong.code == 1 and len(places) > 2 and places == sorted(places), f"--new tells what it finds by place: {wrong.err}")
    checks.expect(run("--new", "app", "--form", "form.yaml").code == 0, "--new writes a skeleton")
    again = run("--new", "app", "--form", "form.yaml")
    checks.expect(again.code == 3 and "already there" in again.err, f"--new overwrites nothing: {again.err}")

    def findings():
        done = harness.cvcheck("app", cwd=folder)
        report = done.out.decode("utf-8")
        return done.code, [line.rsplit("[", 1)[1][:-1] for line in report.splitlines() if line.endswith("]") and "error: " in line]

    checks.expect(findings() == (1, ["unanswered-question"] * 2), f"an empty skeleton: {findings()}")
    work, you = sorted((folder / "app/answers").iterdir())
    text = work.read_text(encoding="utf-8")
    work.write_text(text.replace("{covers=what}\n", "{covers=what}\n\nSoftware.\n"), encoding="utf-8")
    checks.expect(findings() == (1, ["uncovered-ask", "unanswered-question"]) or findings() == (1, ["unanswered-question", "uncovered-ask"]),
                  f"one ask is answered: {findings()}")
    left_out = run("app", "-o", "out", "--to", "text")
    checks.expect(left_out.code == 0 and "[left-out]" in left_out.err, "what is unanswered is left out, with a note")
    checks.expect("Why us?" not in (folder / "out/app.txt").read_text(encoding="utf-8"), "the unanswered question is not there")
    run("app", "-o", "drafts", "--to", "text", "--drafts")
    checks.expect("Why us?" in (folder / "drafts/app.txt").read_text(encoding="utf-8"), "--drafts shows it")
    text = work.read_text(encoding="utf-8")
    work.write_text(text.replace("{covers=where}\n", "{covers=where}\n\nHere and there.\n"), encoding="utf-8")
    you.write_text(you.read_text(encoding="utf-8") + "\nBecause of all the good things.\n", encoding="utf-8")
    checks.expect(findings() == (1, ["over-limit"]), f"six words where five are allowed: {findings()}")
    you.write_text(you.read_text(encoding="utf-8").replace(" all the good things", " you"), encoding="utf-8")
    checks.expect(findings() == (0, []), f"complete: {findings()}")


def check_sources_stay(checks, folder):
    """What a run must not touch, and what must not be switched off."""
    run = lambda *arguments: harness.cvbuild(*arguments, cwd=folder)
    for name, more in (("notes.txt", ["--to", "text"]), ("page.html", ["--from", "markdown", "--to", "html"])):
        write(folder / name, "# X\n\n*p* [l](http://a.b)\n")
        done = run(name, *more)
        checks.expect(done.code == 2 and "overwrite a source" in done.err, f"{name}: exit {done.code}: {done.err}")
        checks.expect((folder / name).read_text(encoding="utf-8").startswith("# X"), f"{name} is untouched")
    write(folder / "a.md", "# A\n\ntext\n")
    for place in ("a.md", "o/a.html"):
        done = run("a.md", "--to", "html", "-o", "o", "--deps", place)
        checks.expect(done.code == 2 and "source or an output" in done.err, f"--deps {place}: {done.err}")
    checks.expect((folder / "a.md").read_text(encoding="utf-8") == "# A\n\ntext\n", "--deps replaces no source")
    checks.expect(run("a.md", "--to", "html", "-o", "-", "--check").code == 2, "--check of standard output")
    write(folder / "app/application.yaml", "answers: answers.md\nchecks: {syntax: off}\n")
    (folder / "app/answers.md").write_bytes(b"# A\n\n\xff\n")
    done = run("app", "-o", "out")
    checks.expect(done.code == 1 and "[syntax]" in done.err and not (folder / "out").exists(), f"syntax: off: {done.err}")
    write(folder / "linked/application.yaml", "answers: answers.md\n")
    (folder / "linked/answers.md").symlink_to(folder / "a.md")
    done = run("linked", "-o", "out")
    checks.expect(done.code == 1 and "[missing-file]" in done.err and "did you mean" not in done.err, f"a file itself is no help: {done.err}")
    write(folder / "names/application.yaml", "answers: answers.md\ntheme: nosuch\ndocuments: [{name: z, formats: [foo]}]\n")
    write(folder / "names/answers.md", "Text.\n")
    checked = harness.cvcheck("names", cwd=folder)
    report = checked.out.decode("utf-8")
    checks.expect(checked.code == 1 and "no theme 'nosuch'" in report and "no format 'foo'" in report, f"names: {report}")


def check_picture_names(checks, folder):
    picture = (harness.ROOT / "sources/figures/delivery-pipeline.png").read_bytes()
    other = (harness.ROOT / "sources/figures/credit-architecture.png").read_bytes()
    for path, bytes_ in (("a/b.png", picture), ("a-b.png", other)):
        write(folder / path, "")
        (folder / path).write_bytes(bytes_)
    write(folder / "r.md", "![one](a/b.png)\n\n![two](a-b.png)\n")
    done = harness.cvbuild("r.md", "--to", "latex", "-o", "out", cwd=folder)
    found = {path.read_bytes() for path in (folder / "out/r-pictures").glob("*")} if done.code == 0 else set()
    checks.expect(found == {picture, other}, f"two pictures whose names flatten to one: {done.code}: {done.err}")


def check_themes(checks, scratch):
    folder = pathlib.Path(scratch, "themes")
    folder.mkdir()
    (folder / "a.md").write_text("# A\n\nText.\n", encoding="utf-8")
    listed = harness.cvbuild("--list-themes", cwd=folder)
    names = [line.split()[0] for line in listed.out.decode("utf-8").splitlines()]
    checks.expect(listed.code == 0 and names == ["classic", "modern", "compact", "academic"], f"--list-themes: {names}")
    pages = {}
    for name in names:
        done = harness.cvbuild("a.md", "--theme", name, "--to", "html", "-o", "-", cwd=folder)
        checks.expect(done.code == 0, f"--theme {name}: {done.err}")
        pages[name] = done.out
    checks.expect(len(set(pages.values())) == len(names), "every theme is its own")
    (folder / "house.yaml").write_text("extends: modern\ncolours: {accent: \"#7a1f2b\"}\n", encoding="utf-8")
    done = harness.cvbuild("a.md", "--theme", "house.yaml", "--to", "html", "-o", "a.html", "--deps", "a.d", cwd=folder)
    checks.expect(done.code == 0 and b"#7a1f2b" in (folder / "a.html").read_bytes(), f"--theme FILE: {done.code}: {done.err}")
    checks.expect("house.yaml" in (folder / "a.d").read_text(encoding="utf-8"), "the theme is what the output depends on")
    (folder / "house.yaml").write_text("extends: modern\ncolours: {accent: red}\n", encoding="utf-8")
    done = harness.cvbuild("a.md", "--theme", "house.yaml", "-o", "out", cwd=folder)
    checks.expect(done.code == 1 and "house.yaml:2:19: error" in done.err and not (folder / "out").exists(), f"{done.code}: {done.err}")
    for name, code, words in (("modrn", 2, "did you mean 'modern'"), ("nowhere.yaml", 3, "nowhere.yaml")):
        done = harness.cvbuild("a.md", "--theme", name, cwd=folder)
        checks.expect(done.code == code and words in done.err, f"--theme {name}: {done.code}: {done.err}")


def main():
    harness.tool("cvbuild"), harness.tool("cvcheck")
    checks = harness.Checks()
    for check in (check_places, check_several, check_new, check_sources_stay, check_picture_names, check_themes):
        with tempfile.TemporaryDirectory() as folder:
            check(checks, pathlib.Path(folder))
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
