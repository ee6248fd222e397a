#!/usr/bin/env python3
"""cvcheck over time: --accept and what changed since, --suggest, --fix and --diff, --baseline, --since, --profile.

usage: CVCHECK=build/dev/cvcheck python3 tests/scripts/cvcheck_changes.py
"""
import json
import pathlib
import re
import shutil
import sys
import tempfile

import harness

FORM = """form: Fixture
questions:
  - id: operations
    prompt: Describe your work with servers, and with Debian.
    limits: [{max: 90, unit: words}]
    asks: [{id: servers, ask: servers}, {id: debian, ask: Debian}]
  - {id: why, prompt: Why us?}
"""
ANSWERS = """# Operations {#operations}

I have five years experience.

## Servers of all kinds

Forty of them, which I like to setup myself.

Debian is on each of them, and **Gitlab** too.

# Why {#why}

Because of GitLab, GitLab and more.
"""


def make(scratch, name, answers=ANSWERS, form=FORM, more=""):
    folder = pathlib.Path(scratch, name)
    folder.mkdir()
    (folder / "application.yaml").write_text("form: form.yaml\nanswers: answers.md\n" + more, encoding="utf-8")
    (folder / "form.yaml").write_text(form, encoding="utf-8")
    (folder / "answers.md").write_bytes(answers.encode("utf-8"))
    return folder


def rules_in(done):
    return re.findall(r"^\S+?: (?:error|warning|note): .*\[([a-z-]+)\]$", done.out.decode("utf-8"), re.MULTILINE)


def check_suggest(checks, scratch):
    folder = make(scratch, "suggest")
    before = harness.snapshot(folder)
    done = harness.cvcheck("--suggest", "suggest", cwd=scratch)
    diff = done.out.decode("utf-8")
    checks.expect(done.code == 0 and done.err == "", f"--suggest: exit {done.code}: {done.err}")
    checks.expect("+## Servers of all kinds {covers=servers}\n" in diff and "+{covers=debian}\n" in diff, diff)
    checks.expect(harness.snapshot(folder) == before, "--suggest writes nothing")
    for given, wanted in (("covers=servers", 'covers="servers debian"'), ('covers="servers"', 'covers="servers debian"')):
        more = make(scratch, "more" + str(len(given)), "# Operations {#operations}\n\n{" + given + "}\nDebian, and servers of all kinds.\n\n# Why {#why}\n\nSo.\n")
        harness.cvcheck("--suggest", "--write", more.name, cwd=scratch)
        text = (more / "answers.md").read_text(encoding="utf-8")
        checks.expect("{" + wanted + "}\n" in text, f"a block that covers something covers more: {text}")
        checks.expect("bad-attributes" not in rules_in(harness.cvcheck(more.name, cwd=scratch)), text)
    if shutil.which("patch"):
        patched = harness.run(["patch", "-p1", "--dry-run"], cwd=scratch, stdin=done.out)
        checks.expect(patched.code == 0, f"patch does not take the diff: {patched.out} {patched.err}")
    else:
        print("SKIP: patch is not installed")
    written = harness.cvcheck("--suggest", "--write", "suggest", cwd=scratch)
    checks.expect(written.code == 0 and written.out == b"", f"--write: {written.code}: {written.out}")
    again = harness.cvcheck("suggest", cwd=scratch)
    checks.expect("uncovered-ask" not in rules_in(again), again.out.decode())
    checks.expect(harness.cvcheck("--suggest", "suggest", cwd=scratch).out == b"", "nothing is left to suggest")
    checks.expect(harness.cvcheck("--write", "suggest", cwd=scratch).code == 2, "--write alone")
    windows = make(scratch, "windows", ANSWERS.replace("\n", "\r\n"))
    harness.cvcheck("--suggest", "--write", "windows", cwd=scratch)
    text = (windows / "answers.md").read_bytes()
    checks.expect(b"\r\n{covers=debian}\r\n" in text and text.count(b"\n") == text.count(b"\r\n"), f"ends of line: {text}")


def check_fix(checks, scratch):
    folder = make(scratch, "fix")
    diff = harness.cvcheck("--diff", "fix", cwd=scratch).out.decode("utf-8")
    checks.expect("-I have five years experience.\n+I have five years' experience.\n" in diff and "set up myself" in diff, diff)
    checks.expect((folder / "answers.md").read_text(encoding="utf-8") == ANSWERS, "--diff writes nothing")
    done = harness.cvcheck("--fix", "fix", cwd=scratch)
    text = (folder / "answers.md").read_text(encoding="utf-8")
    wanted = ANSWERS.replace("years exp", "years' exp").replace("setup", "set up").replace("Gitlab", "GitLab")
    checks.expect(text == wanted, f"--fix changes that and nothing else: {text}")
    checks.expect(done.code == 1 and "idiom" not in rules_in(done) and "3 places" in done.err, f"--fix: {done.code}: {done.err}")
    checks.expect(harness.cvcheck("--diff", "fix", cwd=scratch).out == b"", "nothing is left to fix")
    (folder / "answers.md").write_text("# Why {#why}\n\nJira and JIRA. A Gitlab, a GITLAB, and on GITLAB it is.\n", encoding="utf-8")
    harness.cvcheck("--fix", "fix", cwd=scratch)
    checks.expect(harness.cvcheck("--diff", "fix", cwd=scratch).out == b"", "one run mends what the mending showed")
    stdin = harness.cvcheck("--fix", "-", stdin=b"I have five years experience.\n")
    checks.expect(stdin.code == 2 and "standard input" in stdin.err, f"--fix -: {stdin.code}: {stdin.err}")


def check_accept(checks, scratch):
    covered = ANSWERS.replace("kinds", "kinds {covers=servers}").replace("\nDebian is", "\n{covers=debian}\nDebian is")
    folder = make(scratch, "accept", covered)
    done = harness.cvcheck("--accept", "accept", cwd=scratch)
    checks.expect(done.code == 0 and b"accept/application.lock: 2 questions" in done.out, f"--accept: {done.code}: {done.out} {done.err}")
    clean = harness.cvcheck("accept", cwd=scratch)
    checks.expect(clean.code == 0 and "outdated-cover" not in rules_in(clean), clean.out.decode())
    (folder / "form.yaml").write_text(FORM.replace("and with Debian", "and with Debian or Fedora").replace("max: 90", "max: 80"), encoding="utf-8")
    changed = harness.cvcheck("accept", cwd=scratch)
    found = rules_in(changed)
    checks.expect("outdated-cover" in found and "changed-form" in found, changed.out.decode())
    checks.expect(b"1/2 questions complete, 1/3 asks covered" in changed.out, changed.out.decode())
    (folder / "answers.md").write_text(ANSWERS, encoding="utf-8")
    bare = harness.cvcheck("accept", cwd=scratch)
    checks.expect(bare.code == 1 and "uncovered-ask" in rules_in(bare), f"outdated, and covered by nothing any more: {bare.out.decode()}")
    (folder / "answers.md").write_text(covered, encoding="utf-8")
    harness.cvcheck("--accept", "accept", cwd=scratch)
    again = harness.cvcheck("accept", cwd=scratch)
    checks.expect("outdated-cover" not in rules_in(again) and b"3/3 asks covered" in again.out, again.out.decode())
    lock = (folder / "application.lock").read_bytes()
    (folder / "form.yaml").write_text("form: [", encoding="utf-8")
    broken = harness.cvcheck("--accept", "accept", cwd=scratch)
    checks.expect(broken.code == 1 and (folder / "application.lock").read_bytes() == lock, f"a broken form keeps the lock: {broken.code}")
    (folder / "form.yaml").write_text(FORM, encoding="utf-8")
    (folder / "application.lock").write_text("\n", encoding="utf-8")
    empty = harness.cvcheck("accept", cwd=scratch)
    checks.expect(empty.code == 0 and "this lock is empty" in empty.out.decode(), f"an empty lock is none: {empty.code} {empty.out.decode()}")
    (folder / "application.lock").write_bytes(b"")
    made = harness.cvcheck("--accept", "accept", cwd=scratch)
    checks.expect(made.code == 0 and b"version: " in (folder / "application.lock").read_bytes(), f"--accept over an empty lock: {made.code} {made.err}")
    lone = harness.cvcheck("--accept", "-", stdin=b"# Hello\n")
    checks.expect(lone.code == 1 and "no form" in lone.err, f"no form: {lone.code}: {lone.err}")


def check_fix_leaves_data(checks, scratch):
    folder = pathlib.Path(scratch, "data")
    folder.mkdir()
    cv = "basics:\n  name: A B\n  summary: 'Five years experience with Javascript.'\n  profiles: [{network: X, username: Javascript}]\n"
    (folder / "cv.yaml").write_text(cv, encoding="utf-8")
    told = harness.cvcheck("cv.yaml", cwd=folder)
    checks.expect({"idiom", "term-list"} <= set(rules_in(told)), told.out.decode())
    harness.cvcheck("cv.yaml", "--fix", cwd=folder)
    checks.expect((folder / "cv.yaml").read_text(encoding="utf-8") == cv, "--fix changes no file of data")


def check_files_are_safe(checks, scratch):
    folder = pathlib.Path(scratch, "safe")
    folder.mkdir()
    text = "# A\n\nI have five years experience.\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    for option in (("--report", "a.md"), ("--format", "json=a.md"), ("--format", "json=./a.md")):
        done = harness.cvcheck(*option, "a.md", cwd=folder)
        checks.expect(done.code == 2 and "would overwrite a source" in done.err, f"{option}: {done.code}: {done.err}")
    checks.expect((folder / "a.md").read_text(encoding="utf-8") == text, "a source is no place for a report")
    (folder / "a.md").chmod(0o600)
    harness.cvcheck("--fix", "a.md", cwd=folder)
    checks.expect((folder / "a.md").stat().st_mode & 0o777 == 0o600, "--fix keeps who may read a file")
    checks.expect("years' experience" in (folder / "a.md").read_text(encoding="utf-8"), "--fix mends it")
    (folder / "breaks.md").write_text("\\\n" * 40000, encoding="utf-8")
    done = harness.cvcheck("breaks.md", cwd=folder, timeout=20)
    checks.expect(done.code == 0, f"lines of hard breaks: {done.code}")


def check_nothing_named(checks, scratch):
    """A path that is not there, or empty, is no path: in the folder itself, where a file's name has none before it."""
    for i, more in enumerate(("allow: [{rule: gap, reason: x}]\n", "allow: [{rule: gap, at: '', reason: x}]\n", "allow: [{}]\n",
                              "attachments: {x: ''}\n", "letter: ''\n", "cv: ''\n", "theme: ''\n", "theme: ./\n", "cv: .\n", "allow: [{rule: gap, at: '#x', reason: y}]\n")):
        folder = make(scratch, f"nothing-{i}", more=more)
        done = harness.cvcheck(".", cwd=folder)
        checks.expect(done.code == 1 and done.err == "", f"{more}: {done.code}: {done.err}")


def check_baseline(checks, scratch):
    folder = make(scratch, "base")
    missing = harness.cvcheck("--baseline", "b.json", "base", cwd=scratch)
    checks.expect(missing.code == 3 and "b.json" in missing.err, f"no baseline: {missing.code}: {missing.err}")
    made = harness.cvcheck("--baseline", "b.json", "--write-baseline", "base", cwd=scratch)
    checks.expect(made.code == 0, f"--write-baseline: {made.code}: {made.err}")
    entries = json.loads(pathlib.Path(scratch, "b.json").read_text(encoding="utf-8"))["findings"]
    checks.expect([entry["rule"] for entry in entries] == ["uncovered-ask"] * 2, str(entries))
    answers = folder / "answers.md"
    answers.write_text("<!-- moved -->\n\n" + ANSWERS, encoding="utf-8")
    known = harness.cvcheck("--baseline", "b.json", "base", cwd=scratch)
    checks.expect(known.code == 0 and "uncovered-ask" not in rules_in(known), f"lines may move: {known.out.decode()}")
    answers.write_text(ANSWERS.replace("Because of", "Because then of").replace("of them, which", "of these, which"), encoding="utf-8")
    edited = harness.cvcheck("--baseline", "b.json", "base", cwd=scratch)
    checks.expect(edited.code == 0 and rules_in(edited) == rules_in(known), f"the text around may change: {edited.out.decode()}")
    answers.write_text(ANSWERS.replace("Because of GitLab", "TODO [INSERT REASON] GitLab"), encoding="utf-8")
    fresh = harness.cvcheck("--baseline", "b.json", "base", cwd=scratch)
    checks.expect(fresh.code == 1 and "placeholder" in rules_in(fresh), f"a new error fails: {fresh.code}")
    docs = pathlib.Path(scratch, "terms.md")
    docs.write_text("# A\n\nWe use Gitlab, and Gitlab.\n", encoding="utf-8")
    options = ("--baseline", "t.json", "--fail-on", "warning")
    harness.cvcheck(*options, "--write-baseline", "terms.md", cwd=scratch)
    same = harness.cvcheck(*options, "terms.md", cwd=scratch)
    docs.write_text("# A\n\nWe use Gitlab, and Gitlab, and Gitlab.\n", encoding="utf-8")
    more = harness.cvcheck(*options, "terms.md", cwd=scratch)
    docs.write_text("# A\n\nWe use Gitlab.\n", encoding="utf-8")
    less = harness.cvcheck(*options, "--write-baseline", "terms.md", cwd=scratch)
    again = harness.cvcheck(*options, "terms.md", cwd=scratch)
    checks.expect(same.code == 0 and more.code == 1 and "term-list" in rules_in(more), f"three are more than two: {same.code} {more.out.decode()}")
    checks.expect(less.code == 0 and again.code == 0, f"one is fewer than two: {less.code} {less.err} {again.out.decode()}")
    before = pathlib.Path(scratch, "b.json").read_bytes()
    grown = harness.cvcheck("--baseline", "b.json", "--write-baseline", "base", cwd=scratch)
    checks.expect(grown.code == 1 and "may only shrink" in grown.err, f"growth: {grown.code}: {grown.err}")
    checks.expect(pathlib.Path(scratch, "b.json").read_bytes() == before, "a refused baseline is left as it is")
    answers.write_text(ANSWERS.replace("kinds", "kinds {covers=servers}"), encoding="utf-8")
    stale = harness.cvcheck("--baseline", "b.json", "--fail-on", "warning", "base", cwd=scratch)
    checks.expect("stale-baseline" in stale.out.decode() and stale.code == 1, stale.out.decode())
    harness.cvcheck("--baseline", "b.json", "--write-baseline", "base", cwd=scratch)
    shrunk = harness.cvcheck("--baseline", "b.json", "base", cwd=scratch)
    checks.expect("stale-baseline" not in shrunk.out.decode() and shrunk.code == 0, shrunk.out.decode())
    for text in ("[]", "{", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"file": 1}]}'):
        pathlib.Path(scratch, "bad.json").write_text(text, encoding="utf-8")
        bad = harness.cvcheck("--baseline", "bad.json", "base", cwd=scratch)
        checks.expect(bad.code == 1 and "bad.json" in bad.err, f"{text}: {bad.code}: {bad.err}")
    checks.expect(harness.cvcheck("--write-baseline", "base", cwd=scratch).code == 2, "--write-baseline alone")


def check_baseline_of_a_measure(checks, scratch):
    """An answer that is shortened, and is still too long, is no new finding."""
    form = "form: F\nquestions:\n  - {id: q, prompt: Why?, limits: [{max: 3, unit: words}]}\n"
    folder = make(scratch, "measured", "# Why? {#q}\n\nOne two three four five six seven.\n", form)
    made = harness.cvcheck("--baseline", "m.json", "--write-baseline", ".", cwd=folder)
    (folder / "answers.md").write_text("# Why? {#q}\n\nOne two three four five.\n", encoding="utf-8")
    shorter = harness.cvcheck("--baseline", "m.json", ".", cwd=folder)
    checks.expect(made.code == 0 and shorter.code == 0 and "stale-baseline" not in rules_in(shorter), shorter.out.decode())
    (folder / "form.yaml").write_text(form.replace("id: q", "id: other"), encoding="utf-8")
    checks.expect(harness.cvcheck("--baseline", "m.json", ".", cwd=folder).code == 1, "another question's is one")


def check_baseline_of_several(checks, scratch):
    """A baseline's paths are relative to its folder, and what a run does not check is not its business."""
    home = pathlib.Path(scratch, "several")
    (home / "known").mkdir(parents=True)
    one, two = make(home, "one"), make(home, "two", ANSWERS.replace("Forty", "Fifty"))
    baseline = home / "known/b.json"
    made = harness.cvcheck("--baseline", "known/b.json", "--write-baseline", "one", "two", cwd=home)
    files = sorted({entry["file"] for entry in json.loads(baseline.read_text(encoding="utf-8"))["findings"]})
    checks.expect(made.code == 0 and files == ["../one/answers.md", "../two/answers.md"], f"{made.code} {made.err} {files}")
    for what, cwd, arguments in (("one of two", home, ("--baseline", "known/b.json", "one")),
                                 ("from another folder", home / "known", ("--baseline", "b.json", "../one", "../two")),
                                 ("in the application", one, ("--baseline", "../known/b.json", ".")),
                                 ("by whole paths", home, ("--baseline", baseline, one, two)),
                                 ("from the root", "/", ("--baseline", baseline, two))):
        done = harness.cvcheck(*arguments, cwd=cwd)
        found = done.out.decode()
        checks.expect(done.code == 0 and "stale-baseline" not in found and "uncovered-ask" not in found, f"{what}: {done.out.decode()} {done.err}")
    (one / "answers.md").write_text(ANSWERS.replace("kinds", "kinds {covers=servers}"), encoding="utf-8")
    other = harness.cvcheck("--baseline", "known/b.json", "two", cwd=home).out.decode()
    same = harness.cvcheck("--baseline", "known/b.json", "one", cwd=home).out.decode()
    checks.expect("stale-baseline" not in other and "stale-baseline" in same, f"{other} {same}")
    shrunk = harness.cvcheck("--baseline", "known/b.json", "--write-baseline", "one", cwd=home)
    entries = json.loads(baseline.read_text(encoding="utf-8"))["findings"]
    checks.expect(shrunk.code == 0 and [entry["file"] for entry in entries].count("../two/answers.md") == 2 and len(entries) == 3,
                  f"what was not checked is kept: {shrunk.code} {shrunk.err} {entries}")
    shutil.rmtree(two)
    gone = harness.cvcheck("--baseline", "known/b.json", "one", cwd=home).out.decode()
    checks.expect(gone.count("stale-baseline") == 2, f"files that are gone are stale: {gone}")


def check_since(checks, scratch):
    if not shutil.which("git"):
        print("SKIP: git is not installed")
        return
    folder = make(scratch, "since")
    git = lambda *arguments: harness.run(["git", "-c", "user.name=Jo", "-c", "user.email=jo@jo.dev", *arguments], cwd=folder)
    git("init", "-q")
    git("add", ".")
    checks.expect(git("commit", "-qm", "one").code == 0, "git commit")
    quiet = harness.cvcheck("--since", "HEAD", ".", cwd=folder)
    checks.expect(quiet.code == 0 and rules_in(quiet) == [], f"nothing changed: {quiet.out.decode()} {quiet.err}")
    with open(folder / "answers.md", "a", encoding="utf-8") as file:
        file.write("\nMore.\n")
    changed = harness.cvcheck("--since", "HEAD", ".", cwd=folder)
    checks.expect(changed.code == 1 and "uncovered-ask" in rules_in(changed), changed.out.decode())
    for name, text in (("answers.md", ""), ("form.yaml", None)):
        path = folder / name
        before = path.read_text(encoding="utf-8")
        path.write_text(before + "requires: {cv: [work]}\n" if text is None else text, encoding="utf-8")
        plain = harness.cvcheck(".", cwd=folder)
        since = harness.cvcheck("--since", "HEAD", ".", cwd=folder)
        checks.expect(plain.code == 1 and since.code == 1, f"{name}: an error in a file that did not change: {since.out.decode()}")
        path.write_text(before, encoding="utf-8")
    wrong = harness.cvcheck("--since", "no-such-revision", ".", cwd=folder)
    checks.expect(wrong.code == 2 and "git says" in wrong.err, f"{wrong.code}: {wrong.err}")
    checks.expect(harness.cvcheck("--since", "--output=x", ".", cwd=folder).code == 2, "an option is no revision")
    checks.expect(not (folder / "x").exists(), "git got no option")
    outside = harness.cvcheck("--since", "HEAD", folder, cwd=scratch)
    checks.expect(outside.code == changed.code and rules_in(outside) == rules_in(changed), f"called from elsewhere: {outside.code}: {outside.err}")
    checks.expect(harness.cvcheck("--accept", ".", cwd=folder).code == 0, "accepted")
    git("add", ".")
    checks.expect(git("commit", "-qm", "two").code == 0, "git commit")
    form = folder / "form.yaml"
    form.write_text(form.read_text(encoding="utf-8").replace("Why us?", "Why here?"), encoding="utf-8")
    outdated = harness.cvcheck("--since", "HEAD", ".", cwd=folder)
    checks.expect("outdated-cover" in rules_in(outdated), f"an answer outdated by the form: {outdated.out.decode()}")
    alone = make(scratch, "alone")
    nowhere = harness.cvcheck("--since", "HEAD", "alone", cwd=scratch)
    checks.expect(nowhere.code == 2 and alone.exists(), f"no repository: {nowhere.code}: {nowhere.err}")


def check_since_of_several_places(checks, scratch):
    """A finding that stands for places in old and in changed files is told in those that changed."""
    if not shutil.which("git"):
        return
    folder = make(scratch, "places")
    (folder / "answers.md").unlink()
    (folder / "answers").mkdir()
    (folder / "answers/a.md").write_text("# Operations {#operations}\n\nWe use Gitlab.\n", encoding="utf-8")
    (folder / "answers/b.md").write_text("# Why {#why}\n\nBecause.\n", encoding="utf-8")
    (folder / "application.yaml").write_text("form: form.yaml\nanswers: answers/\n", encoding="utf-8")
    git = lambda *arguments: harness.run(["git", "-c", "user.name=Jo", "-c", "user.email=jo@jo.dev", *arguments], cwd=folder)
    git("init", "-q")
    git("add", ".")
    checks.expect(git("commit", "-qm", "one").code == 0, "git commit")
    (folder / "answers/b.md").write_text("# Why {#why}\n\nBecause of Gitlab.\n", encoding="utf-8")
    told = [line for line in harness.cvcheck("--since", "HEAD", ".", cwd=folder).out.decode().splitlines() if "term-list" in line]
    checks.expect(len(told) == 1 and "b.md:3:" in told[0] and "times" not in told[0], f"a spelling that is new in one file: {told}")


def check_profile(checks, scratch):
    make(scratch, "profile")
    done = harness.cvcheck("--profile", "profile", cwd=scratch)
    checks.expect(re.search(r"^ +\d+ us  running text$", done.err, re.MULTILINE) and " us  uncovered-ask" in done.err, done.err)


def main():
    harness.tool("cvcheck")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        for check in (check_suggest, check_fix, check_fix_leaves_data, check_files_are_safe, check_accept, check_nothing_named, check_baseline, check_baseline_of_a_measure, check_baseline_of_several, check_since, check_since_of_several_places, check_profile):
            check(checks, scratch)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
