#!/usr/bin/env python3
"""The forms that ship: --list-forms, form: NAME, --new with each and with pasted prompts; their figures against ../shared.

usage: CVBUILD=build/dev/cvbuild CVCHECK=build/dev/cvcheck python3 tests/scripts/forms.py
"""
import json
import pathlib
import re
import sys
import tempfile

import harness

FORMS = harness.ROOT / "lib/forms"
PROMPTS = """Please answer in English.

1. Describe your work with servers; which systems did you run? (max. 300 words)
2. Why us, and why now?

Word limit: 250
"""
# The shared corpus' name of each form.
CORPUS = {
    "aps-pitch": "aps-pitch-and-selection-criteria", "canonical-written-interview": "canonical-written-interview-web",
    "chevening": "chevening-essays", "civil-service-behaviours": "uk-civil-service-behaviours",
    "common-app-2025": "common-app-2025-26", "gsoc-psf": "gsoc-psf-proposal",
    "nhs-supporting-statement": "nhs-england-supporting-statement", "opm-merit-hiring": "opm-merit-hiring-essays",
    "parcoursup": "parcoursup-projet-de-formation", "ucas-2026": "ucas-2026-personal-statement", "ukri-r4ri": "ukri-r4ri"}
# What the corpus says and form.yaml has no key for: (form, figure), each in the form's comments instead.
IN_COMMENTS = {("uk-civil-service-behaviours", 300), ("uk-civil-service-behaviours", 500), ("common-app-2025-26", 1250),
               ("common-app-2025-26", 1500), ("opm-merit-hiring-essays", 2), ("aps-pitch-and-selection-criteria", 0.5)}


def names():
    return sorted(path.stem for path in FORMS.glob("*.yaml"))


def check_list(checks):
    done = harness.cvcheck("--list-forms")
    listed = [line.split()[0] for line in done.out.decode("utf-8").splitlines()]
    checks.expect(done.code == 0 and listed == names(), f"--list-forms names each: {listed}")
    checks.expect(re.search(rb"^ucas-2026 +3 questions +7 asks +UCAS", done.out, re.MULTILINE), done.out.decode("utf-8"))


def check_new(checks, scratch):
    for name in names():
        done = harness.cvbuild("--new", name, "--form", name, cwd=scratch)
        if not checks.expect(done.code == 0, f"--new --form {name}: {done.code} {done.err}"):
            continue
        copied = pathlib.Path(scratch, name, f"{'form'}.yaml").read_text(encoding="utf-8")
        checks.expect(copied == (FORMS / f"{name}.yaml").read_text(encoding="utf-8"), f"{name}: the form is copied as it is")
        built = harness.cvbuild(name, "-o", f"{name}-out", "--drafts", cwd=scratch)
        checks.expect(built.code == 0, f"{name}: builds: {built.err}")
        report = json.loads(harness.cvcheck(name, "--format", "json", cwd=scratch).out)["applications"][0]
        rules = {finding["rule"] for finding in report["findings"] if finding["severity"] == "error"}
        checks.expect(rules <= {"unanswered-question", "choice-count", "over-limit"}, f"{name}: only what is still to be written: {rules}")
    before = harness.snapshot(pathlib.Path(scratch))
    done = harness.cvbuild("--new", "ucas-2026", "--form", "chevening", cwd=scratch)
    checks.expect(done.code == 3 and "already there" in done.err and harness.snapshot(pathlib.Path(scratch)) == before, done.err)
    done = harness.cvbuild("--new", "quiet", "--form", "chevening", "--quiet", cwd=scratch)
    checks.expect(done.code == 0 and not done.out and not done.err, f"--new --quiet says {done.out!r} {done.err}")
    done = harness.cvbuild("--new", "x", "--form", "ucas-2025", cwd=scratch)
    checks.expect(done.code == 2 and "did you mean 'ucas-2026'" in done.err, done.err)
    done = harness.cvbuild("--new", "x", cwd=scratch)
    checks.expect(done.code == 2 and "--prompts FILE" in done.err, done.err)
    done = harness.cvbuild("--new", "x", "--form", "chevening", "--prompts", "-", cwd=scratch)
    checks.expect(done.code == 2, "a form and prompts are too much")


def check_by_name(checks, scratch):
    folder = pathlib.Path(scratch, "by-name")
    folder.mkdir()
    (folder / "answers.md").write_text("# Reasons {#reasons}\n\nIt is short.\n", encoding="utf-8")
    config = folder / "application.yaml"
    config.write_text("answers: answers.md\nform: ucas-2026\n", encoding="utf-8")
    report = json.loads(harness.cvcheck(".", "--format", "json", cwd=folder).out)["applications"][0]
    places = {(finding["file"], finding["line"]) for finding in report["findings"] if finding["rule"] == "unanswered-question"}
    checks.expect(places == {("application.yaml", 2)}, f"an open question is told where the form is named: {places}")
    checks.expect(any("342 fewer than the 350" in finding["message"] or "than the 350" in finding["message"] for finding in report["findings"]), "limits hold")
    for style in ("sarif", "github", "gitlab", "junit", "checkstyle", "text", "html"):
        done = harness.cvcheck(".", "--format", style, cwd=folder)
        checks.expect(done.code == 1 and not done.crashed(), f"{style}: {done.code} {done.err}")
    done = harness.cvcheck(".", "--accept", cwd=folder)
    checks.expect(done.code == 0 and (folder / "application.lock").exists(), f"--accept: {done.err}")
    built = harness.cvbuild(".", "-o", "out", "--deps", "deps.mk", cwd=folder)
    checks.expect(built.code == 0 and "ucas" not in (folder / "deps.mk").read_text(encoding="utf-8"), f"no file of that name is waited for: {built.err}")
    config.write_text("answers: answers.md\nform: ucas-206\n", encoding="utf-8")
    done = harness.cvcheck(".", cwd=folder)
    checks.expect(b"there is no form 'ucas-206'" in done.out and b"did you mean 'ucas-2026'" in done.out, done.out.decode("utf-8"))
    config.write_text("answers: answers.md\nform: my-form\n", encoding="utf-8")
    (folder / "my-form").write_text("questions: [{id: reasons, prompt: Why}]\n", encoding="utf-8")
    checks.expect(harness.cvcheck(".", cwd=folder).code == 0, "a file without extension is a form too")


def check_prompts(checks, scratch):
    source = pathlib.Path(scratch, "prompts.txt")
    source.write_text(PROMPTS, encoding="utf-8")
    done = harness.cvbuild("--new", "pasted", "--prompts", "prompts.txt", cwd=scratch)
    checks.expect(done.code == 0, done.err)
    form = pathlib.Path(scratch, "pasted/form.yaml").read_text(encoding="utf-8")
    for wanted in ("# Please answer in English.", "limits: [{max: 300, unit: words}]", "limits: [{max: 250, unit: words}]",
                   'ask: "which systems did you run"', 'ask: "why now"'):
        checks.expect(wanted in form, f"{wanted!r} is in {form}")
    done = harness.cvcheck("pasted", "--format", "json", cwd=scratch)
    report = json.loads(done.out)["applications"][0]
    checks.expect(report["completeness"]["totals"]["questions"] == 2 and done.code == 1, report["summary"])
    done = harness.run([harness.tool("cvbuild"), "--new", "piped", "--prompts", "-"], cwd=scratch, stdin=PROMPTS.encode("utf-8"))
    checks.expect(done.code == 0 and pathlib.Path(scratch, "piped/form.yaml").read_text(encoding="utf-8") == form, f"from a pipe: {done.err}")
    source.write_text("**Prompt 1.** Why us?\n\nAnswer ONE of the following:\n\na) Where?\nb) Describe a time when you:\n- led; and\n- failed.\n", encoding="utf-8")
    done = harness.cvbuild("--new", "choice", "--prompts", "prompts.txt", cwd=scratch)
    report = json.loads(harness.cvcheck("choice", "--format", "json", cwd=scratch).out)["applications"][0]
    rules = {finding["rule"] for finding in report["findings"]}
    checks.expect(done.code == 0 and report["completeness"]["totals"]["questions"] == 2 and "choice-count" in rules, f"a choice: {done.err} {rules}")
    checks.expect("undeclared-ask" not in rules, "the words of a list are its asks")
    for what, content, code in (("empty", b"", 3), ("blank", b" \n\n", 3), ("latin-1", "Pourquoi êtes-vous là ?".encode("latin-1"), 3),
                                ("byte order mark", b"\xef\xbb\xbfWhy us?\r\n\r\nWhy you?\r\n", 0), ("long", b"Why us? " * 20000, 0),
                                ("many", b"".join(b"%d. Why %d?\n" % (i % 900 + 1, i) for i in range(3000)), 0)):
        source.write_bytes(content)
        name = what.replace(" ", "-")
        done = harness.cvbuild("--new", name, "--prompts", "prompts.txt", cwd=scratch)
        checks.expect(done.code == code and not done.crashed(), f"{what}: {done.code} {done.err[:300]}")
        checks.expect((code == 0) == pathlib.Path(scratch, name).exists(), f"{what}: written or not")
    pathlib.Path(scratch, "binary.txt").write_bytes(b"Why us?\0")
    done = harness.cvbuild("--new", "none", "--prompts", "binary.txt", cwd=scratch)
    checks.expect(done.code == 3 and "save it as plain text" in done.err, f"bytes that no text has: {done.code}: {done.err}")
    done = harness.cvbuild("--new", "none", "--prompts", "nowhere.txt", cwd=scratch)
    checks.expect(done.code == 3, f"no such file: {done.code}")


def figures(document, key=None):
    """Every number that the corpus' note gives as a limit."""
    if isinstance(document, dict):
        for name, value in document.items():
            if name in ("max", "min", "value") and isinstance(value, (int, float)) and not isinstance(value, bool):
                yield value
            yield from figures(value, name)
    elif isinstance(document, list):
        for item in document:
            if key == "variants":
                yield item
            else:
                yield from figures(item)


def check_corpus(checks):
    folder = harness.SHARED / "corpus/09-application-forms"
    if not folder.exists():
        checks.skip("../shared is absent: figures are not compared")
        return
    import yaml
    checks.expect(sorted(CORPUS.values()) == sorted(path.stem for path in folder.glob("*.yaml")), "each form of the corpus ships")
    for name, file in CORPUS.items():
        text = (folder / f"{file}.yaml").read_text(encoding="utf-8").replace("'an applicant's public file'", '"a file"')
        facts = yaml.safe_load(text)
        ours = (FORMS / f"{name}.yaml").read_text(encoding="utf-8")
        form = yaml.safe_load(ours)
        shipped = set(figures(form))
        for figure in set(figures(facts)) - shipped:
            written = f"{figure:,}" if figure >= 1000 else str(figure)
            said = (file, figure) in IN_COMMENTS and (written in ours or figure in (2, 0.5))
            checks.expect(said, f"{name}: {figure} of the corpus is neither a limit nor in a comment")
        prompts = [question.get("prompt", question.get("title")) for section in facts.get("sections", [facts])
                   for question in section.get("questions", [section] if "asks" in section else [])]
        checks.expect(len(form["questions"]) == len(prompts), f"{name}: {len(form['questions'])} questions of {len(prompts)}")
        for question, prompt in zip(form["questions"], prompts):
            checks.expect(prompt.split(" (")[0].split()[0] == question["prompt"].split()[0].rstrip(":"), f"{name}: {question['prompt']} is {prompt}")
        checks.expect("http" in ours or "github" in ours, f"{name}: says where its facts are from")


def main():
    checks = harness.Checks()
    harness.tool("cvbuild")
    check_list(checks)
    with tempfile.TemporaryDirectory() as scratch:
        for check in (check_new, check_by_name, check_prompts):
            check(checks, scratch)
    check_corpus(checks)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
