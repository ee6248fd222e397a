#!/usr/bin/env python3
"""cvcheck's reports for machines: they parse whatever the findings hold, and they say what the exit code says.

usage: CVCHECK=build/dev/cvcheck python3 tests/scripts/cvcheck_formats.py
"""
import json
import os
import pathlib
import subprocess
import re
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

import harness

FORM = """form: Fixture
questions:
  - id: operations
    prompt: Describe your work with servers, Debian and more.
    asks: [{id: servers, ask: servers}, {id: debian, ask: Debian}, {id: cloud, ask: cloud}, {id: draft, ask: draft}]
  - {id: why, prompt: Why us?}
  - {id: more, prompt: Anything else?, required: false}
"""
ANSWERS = """# Operations {#operations}

{covers=servers}
Forty servers, for five years experience.

## Later {covers=draft status=draft}

Soon.

# More {#more}

TODO \U0001F600 and [INSERT <b>"it"</b> & 50%, a:b]
"""
MORE = "waive: {operations.cloud: 'never, \"ever\" <used> & such'}\n"
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "checkstyle")


def make(scratch, name, answers=ANSWERS, form=FORM, more=MORE):
    folder = pathlib.Path(scratch, name)
    folder.mkdir(parents=True)
    (folder / "application.yaml").write_text("form: form.yaml\nanswers: answers.md\n" + more, encoding="utf-8")
    (folder / "form.yaml").write_text(form, encoding="utf-8")
    (folder / "answers.md").write_bytes(answers if isinstance(answers, bytes) else answers.encode("utf-8"))
    return folder


def report(scratch, form, *names, env=None):
    return harness.cvcheck("--format", form, *names, cwd=scratch, env={"GITHUB_STEP_SUMMARY": "", **(env or {})})


def check_junit(checks, scratch):
    root = ElementTree.fromstring(report(scratch, "junit", "a").out)
    cases = {(case.get("classname"), case.get("name")): case for case in root.iter("testcase")}
    state = lambda *key: [child.tag for child in cases[key]]
    checks.expect(state("operations", "servers") == [], "covered passes")
    checks.expect(state("operations", "debian") == ["failure"], "uncovered fails")
    checks.expect(state("operations", "draft") == ["failure"], "a draft fails")
    checks.expect(state("operations", "cloud") == ["skipped"], "waived is skipped")
    checks.expect('never, "ever" <used> & such' in cases["operations", "cloud"][0].get("message"), "with its reason")
    checks.expect(state("why", "why") == ["failure"], "an unanswered question fails")
    failure = cases["operations", "debian"][0]
    checks.expect("a/answers.md:1:1" in failure.text and "{covers=debian}" in failure.text, f"place and cure: {failure.text}")
    names = [suite.get("name") for suite in root.iter("testsuite")]
    checks.expect(names == ["a: operations", "a: why", "a: more", "a: findings"], str(names))
    others = [case for case in root.findall("testsuite")[-1].iter("testcase")]
    checks.expect(len(others) == 1 and others[0].get("classname") == "placeholder", "other errors are cases too")
    for suite in [root, *root.findall("testsuite")]:
        for what, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"), ("tests", "testcase")):
            checks.expect(int(suite.get(what)) == len(list(suite.iter(tag))), f"{suite.get('name')}: {what}")
    form = "questions:\n  - {id: q, prompt: What?, asks: [{id: x, ask: x}, {id: y, ask: y}]}\n"
    make(scratch, "draft", "# Q {#q status=draft}\n\nSoon.\n", form, "waive: {q.x: never did}\n")
    suite = ElementTree.fromstring(report(scratch, "junit", "draft").out)
    tags = {case.get("name"): [child.tag for child in case] for case in suite.iter("testcase") if case.get("classname") == "q"}
    checks.expect(tags == {"x": ["skipped"], "y": ["failure"]}, f"a waived ask of a draft is skipped: {tags}")
    clean = ElementTree.fromstring(report(scratch, "junit", "clean").out)
    checks.expect(clean.get("failures") == "0" and int(clean.get("tests")) > 0, "a clean run has cases, and none fails")
    warned = harness.cvcheck("--format", "junit", "--fail-on", "warning", "warned", cwd=scratch)
    checks.expect(warned.code == 1 and b"<failure" in warned.out, "what fails the run fails a case")
    unread = harness.cvcheck("--format", "junit", "unread", cwd=scratch)
    make(scratch, "pages", "# Q {#q}\n\nYes.\n", "questions:\n  - {id: q, prompt: More?, limits: [{max: 1, unit: pages}]}\n", "")
    pages = ElementTree.fromstring(report(scratch, "junit", "pages").out)
    checks.expect(pages.get("errors") == "1" and pages.get("failures") == "0", "a check that cannot run is an error")
    checks.expect(unread.code == 1 and b"<error" in unread.out and b"<failure" in unread.out, "not evaluated is an error")


def annotations(text):
    found = []
    for kind, properties, message in re.findall(r"^::(error|warning|notice) ([^:]*)::(.*)$", text, re.MULTILINE):
        fields = dict(field.split("=", 1) for field in properties.split(","))
        found.append((kind, {key: urllib.parse.unquote(value) for key, value in fields.items()}, urllib.parse.unquote(message)))
    return found


def check_github(checks, scratch):
    summary = pathlib.Path(scratch, "summary.md")
    summary.write_text("before\n", encoding="utf-8")
    done = report(scratch, "github", "a", env={"GITHUB_STEP_SUMMARY": str(summary)})
    found = annotations(done.out.decode("utf-8"))
    order = ["error", "warning", "notice"]
    kinds = [order.index(kind) for kind, _, _ in found]
    checks.expect(kinds == sorted(kinds) and kinds[0] == 0, f"errors first: {kinds}")
    ask = [one for one in found if "'debian'" in one[2]]
    checks.expect(len(ask) == 1 and ask[0][1]["file"] == "a/answers.md" and ask[0][1]["line"] == "1", str(ask))
    checks.expect("{covers=debian}" in ask[0][2] and ask[0][1]["title"] == "uncovered-ask", str(ask))
    inserted = [one for one in found if "INSERT" in one[2]]
    checks.expect('[INSERT <b>"it"</b> & 50%, a:b]' in inserted[0][2] and inserted[0][1]["col"] == "12", str(inserted))
    for _, fields, _ in found:
        checks.expect(not ("endLine" in fields and "col" in fields), f"columns are for one line: {fields}")
        checks.expect(int(fields.get("endColumn", 10**6)) >= int(fields.get("col", 0)), str(fields))
    written = summary.read_text(encoding="utf-8")
    checks.expect(written.startswith("before\n### cvcheck: a\n") and "\\<b\\>" in written, written)
    many = make(scratch, "many", "# More {#more}\n\n" + "[INSERT IT] TODO\n\n" * 13 + "# Why {#why}\n\nYes.\n")
    out = report(scratch, "github", many.name).out.decode("utf-8")
    count = {kind: len([one for one in annotations(out) if one[0] == kind]) for kind in order}
    checks.expect(count["error"] == 10 and count["warning"] == 10, str(count))
    checks.expect("4 more errors" in out and "3 more warnings" in out, out[-300:])


def check_json_formats(checks, scratch):
    gitlab = json.loads(report(scratch, "gitlab", "a", "warned").out)
    prints = [one["fingerprint"] for one in gitlab]
    checks.expect(len(prints) == len(set(prints)) > 3, "fingerprints are unique")
    checks.expect({one["severity"] for one in gitlab} <= {"info", "minor", "major", "critical", "blocker"}, "severities")
    make(scratch, "moved/a", "<!-- a line more -->\n\n" + ANSWERS)
    moved = {one["fingerprint"] for one in json.loads(report(scratch + "/moved", "gitlab", "a").out)}
    same = {one["fingerprint"] for one in json.loads(report(scratch, "gitlab", "a").out)}
    checks.expect(moved == same, "fingerprints hold while lines move")
    sarif = json.loads(report(scratch, "sarif", "a", "clean").out)
    run = sarif["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    checks.expect(sarif["version"] == "2.1.0" and run["columnKind"] == "unicodeCodePoints", "SARIF's frame")
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        checks.expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "rule and index agree")
        checks.expect(all(region[key] >= 1 for key in ("startLine", "startColumn", "endLine", "endColumn")), str(region))
        checks.expect(result["message"]["text"] and result["level"] in ("error", "warning", "note"), str(result))
    for rule in rules:
        texts = [rule[key]["text"] for key in ("shortDescription", "fullDescription", "help")]
        checks.expect(all(texts) and len(texts[0]) <= 1024 and len(texts[1]) <= 1024, rule["id"])
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    checks.expect(len(hashes) == len(set(hashes)) > 3, "hashes are unique")
    finding = [one for one in json.loads(report(scratch, "json", "a").out)["applications"][0]["findings"] if one["rule"] == "idiom"][0]
    text = (pathlib.Path(scratch, "a/answers.md")).read_bytes()
    edit = finding["fix"][0]
    mended = text[:edit["begin_byte"]] + edit["text"].encode() + text[edit["end_byte"]:]
    checks.expect(b"five years' experience" in mended, str(finding))


def entries(form, out):
    """What a report for machines says failed: (is it that cvcheck could not do its work, file, text)."""
    if form == "junit":
        root = ElementTree.fromstring(out)
        told = [(case, child) for case in root.iter("testcase") for child in case if child.tag in ("error", "failure")]
        assert len(told) == int(root.get("errors")) + int(root.get("failures"))
        return [(child.tag == "error", case.get("file"), child.get("message") + child.get("type")) for case, child in told]
    if form == "checkstyle":
        return [(None, file.get("name"), one.get("message") + one.get("source")) for file in ElementTree.fromstring(out) for one in file if one.get("severity") == "error"]
    if form == "github":
        return [(None, fields["file"], text + fields["title"]) for kind, fields, text in annotations(out.decode("utf-8")) if kind == "error"]
    report = json.loads(out)
    if form == "gitlab":
        return [(None, one["location"]["path"], one["description"] + one["check_name"]) for one in report if one["severity"] == "major"]
    if form == "json":
        return [(None, one["file"], one["message"] + one["rule"]) for application in report["applications"] for one in application["findings"] if one["severity"] == "error"]
    run = report["runs"][0]
    invocation, = run["invocations"]
    notes = invocation.get("toolExecutionNotifications", [])
    assert invocation["executionSuccessful"] == (not notes)
    rule = lambda one: one["associatedRule"]["id"] if "associatedRule" in one else one["ruleId"]
    return [(one in notes, one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], one["message"]["text"] + rule(one)) for one in [*notes, *run["results"]] if one["level"] == "error"]


def check_failed_runs(checks, scratch):
    """A run that fails says so in each format, and why."""
    folder = pathlib.Path(scratch, "formless")
    folder.mkdir()
    (folder / "application.yaml").write_text("answers: answers.md\n", encoding="utf-8")
    (folder / "answers.md").write_text("# Hello\n\nYes.\n", encoding="utf-8")
    for form in FORMATS[1:]:
        for name, file in (("formless", "formless/application.yaml"), ("formless/answers.md", "formless/answers.md")):
            done = report(scratch, form, name, "--require-form")
            told = entries(form, done.out)
            checks.expect(done.code == 1 and len(told) == 1 and told[0][1] == file and told[0][0] != (form == "sarif"), f"{form}: {told}")
            checks.expect("--require-form" in told[0][2] and "missing-form" in told[0][2], f"{form}: {told}")
        checks.expect(entries(form, report(scratch, form, "formless").out) == [], f"{form}: no form, and none is wanted")
        pathlib.Path(scratch, "bad.json").write_text("{", encoding="utf-8")
        for baseline, code in (("none.json", 3), ("bad.json", 1)):
            done = report(scratch, form, "--baseline", baseline, "clean")
            told = entries(form, done.out)
            checks.expect(done.code == code and len(told) == 1 and told[0][1] == baseline, f"{form}: {done.code}: {told}")
        for names in (["my-aplication"], ["clean", "my-aplication", "warned"]):
            done = report(scratch, form, *names)
            told = entries(form, done.out)
            checks.expect(done.code == 3 and len(told) == 1 and told[0][0] is not False, f"{form}: {done.code}: {told}")
            checks.expect(told[0][1] == "my-aplication" and "my-aplication: " in told[0][2] and "unreadable" in told[0][2], f"{form}: {told}")
            checks.expect(done.err.count("my-aplication") == 1, f"{form}: standard error says it too: {done.err}")
    text = harness.cvcheck("--format", "text", "--format", "text=out/failed", "my-aplication", cwd=scratch)
    checks.expect(text.out == b"" and text.err.count("my-aplication") == 1, f"a person is told once: {text.out} {text.err}")
    checks.expect(b"unreadable" in pathlib.Path(scratch, "out", "failed").read_bytes(), "a file says it as well")
    page = harness.cvcheck("--format", "html", "my-aplication", cwd=scratch)
    checks.expect(b"unreadable" in page.out and page.code == 3, "so does the page")


def check_nasties(checks, scratch):
    nasty = b"# Q\x01]]> {#q}\n\n[INSERT \x1b[31m <![CDATA[ ]]> &amp; \"'\xe2\x80\xae \xef\xbf\xbe \xf0\x9f\x98\x80]\n\n\xff\xfe TODO\n"
    for name, answers in (("nasty", nasty), ("nasty2", nasty.replace(b"\xff\xfe", b"\x7f\xc2\x85"))):
        make(scratch, name, answers, "form: F\nquestions:\n  - {id: q, prompt: \"P \\u0007 ]]> <b>\"}\n", "")
        for form in ("json", "sarif", "gitlab"):
            checks.expect(json.loads(report(scratch, form, name).out.decode("utf-8")), f"{form} of {name}")
        for form in ("junit", "checkstyle"):
            checks.expect(len(ElementTree.fromstring(report(scratch, form, name).out)) > 0, f"{form} of {name}")
        checks.expect("\x1b" not in report(scratch, "github", name).out.decode("utf-8"), f"github of {name}")


def check_paths(checks, scratch):
    """Below the working directory, paths are relative to it, however the application was named."""
    real = pathlib.Path(scratch, "real").resolve()
    (real / "beside").mkdir(parents=True)
    make(real, "a")
    link = pathlib.Path(scratch, "link")
    link.symlink_to(real)
    for form in FORMATS:
        wanted = report(real, form, "a").out
        for name in (real / "a", real / "a/application.yaml", link / "a", "./a", "a/", "a/.", "beside/../a", f"../{real.name}/a", f"{real}//a/../a"):
            got = report(real, form, name).out
            if "application.yaml" not in str(name):
                checks.expect(got == wanted, f"{form}, {name}: {harness.first_difference(wanted, got)}")
            checks.expect(str(real).encode() not in got and b"../" not in got, f"{form}, {name}: {got[:200]}")
        elsewhere = report(real / "beside", form, real / "a").out
        checks.expect(f"{real}/a/answers.md".encode() in elsewhere, f"{form}: outside, paths are whole: {elsewhere[:200]}")


def check_targets(checks, scratch):
    done = harness.cvcheck(*[part for form in FORMATS for part in ("--format", f"{form}=out/{form}")], "a", cwd=scratch)
    checks.expect(done.code == 1 and done.out == b"", f"all to files: {done.code}: {done.err}")
    for form in FORMATS:
        one = report(scratch, form, "a")
        checks.expect(one.code == 1 and one.out == pathlib.Path(scratch, "out", form).read_bytes(), f"{form}: a file says the same")
    both = harness.cvcheck("--format", "github", "--format", "text", "--format", "sarif=x.sarif", "a", cwd=scratch, env={"GITHUB_STEP_SUMMARY": ""})
    checks.expect(b"::error " in both.out and b": error: " in both.out and both.code == 1, "text and annotations go together")
    for values in (["json", "sarif"], ["text", "junit"], ["sarf"], ["xml"]):
        wrong = harness.cvcheck(*[part for value in values for part in ("--format", value)], "a", cwd=scratch)
        checks.expect(wrong.code == 2 and wrong.out == b"" and wrong.err, f"{values}: {wrong.code}: {wrong.err}")
    checks.expect("did you mean 'sarif'" in harness.cvcheck("--format", "sarf", "a", cwd=scratch).err, "a suggestion")
    blocked = harness.cvcheck("--format", "json=a", "a", cwd=scratch)
    checks.expect(blocked.code == 3 and "a folder of that name" in blocked.err, f"{blocked.code}: {blocked.err}")
    # A link stays one, a pipe is written to, and a device is never replaced.
    link, target, pipe = pathlib.Path(scratch, "link.json"), pathlib.Path(scratch, "target.json"), pathlib.Path(scratch, "pipe")
    target.write_text("old", encoding="utf-8")
    link.symlink_to("target.json")
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
    harness.cvcheck("--format", "json=link.json", "--format", "sarif=pipe", "--format", "github=/dev/stdout", "a", cwd=scratch)
    checks.expect(link.is_symlink() and target.read_bytes() == report(scratch, "json", "a").out, "a link is followed")
    checks.expect(pipe.is_fifo() and reader.communicate(timeout=20)[0] == report(scratch, "sarif", "a").out, "a pipe is written to")
    checks.expect(pathlib.Path("/dev/stdout").is_symlink(), "/dev/stdout was replaced")
    for form in FORMATS:
        checks.expect(report(scratch, form, "clean").code == 0, f"{form}: a clean application is clean")


def main():
    harness.tool("cvcheck")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        make(scratch, "a")
        one = "form: F\nquestions:\n  - {id: q, prompt: P}\n"
        make(scratch, "clean", "# Q {#q}\n\nYes.\n", one, "")
        make(scratch, "warned", "# Q {#q}\n\nYes, TODO and TODO.\n", one, "")
        make(scratch, "unread", b"# Q {#q}\n\n\xff\n", one, "")
        for check in (check_junit, check_github, check_json_formats, check_failed_runs, check_nasties, check_paths, check_targets):
            check(checks, scratch)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
