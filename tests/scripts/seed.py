#!/usr/bin/env python3
"""The real input: the shared plain-text application, made into an application folder by tests/seed/make_application.py.

It builds in every format without loss: the plain text holds what the file holds, in its order, and every other format
holds the plain text. cvcheck reports the asks that nobody answered, with their places, and exits with 1.
"""
import itertools
import json
import pathlib
import re
import sys
import tempfile

import extract
import harness
import text_equality

UNCOVERED = ("saas", "large-scale-operations")
# The form's title and section, printed above the questions; the file does not have them.
OURS = ("Written interview, software development", "Software development")


# Every finding above a note with the CV of sources/ beside it, in the order of the text, as an eye finds it too: the rule,
# and how what it marks begins. One more would be wrong, one less missed.
FINDINGS = (
    ("text-outside-questions", "## Software Development"),
    ("idiom", "years experience"),
    ("term-list", "MacOS"),
    ("promised-link-missing", "I have personal experience of writing shell scripts"),
    ("promised-link-missing", "Furthermore, I have also written a blog"),
    ("term-list", "linux"),
    ("idiom", "setup"),
    ("term-variant", "Gitlab"),
    ("term-variant", "Typescript"),
    ("term-list", "Javascript"),
    ("term-list", "Es-Lint"),
    ("promised-link-missing", "Please take a moment to visit the public source code repository"),
    ("term-variant", "Tensorflow"),
    ("broken-bare-domain", "ruby gems.org"),
    ("idiom", "years experience"),
    ("uncovered-ask", "roles-had"),
    ("uncovered-ask", "roles-enjoyed"),
    ("uncovered-ask", "roles-why"),
    ("idiom", "years experience"),
    ("idiom", "I am"),
    ("idiom", "setup"),
    ("uncovered-ask", "large-scale-operations"),
    ("uncovered-ask", "saas"),
    ("uncovered-ask", "devops"),
    ("uncovered-ask", "public-cloud"),
    ("uncovered-ask", "ubuntu-debian"),
    ("idiom", "years experience"),
    ("term-variant", "micro services"),
    ("promised-figure-missing", "illustrated below"),
    ("idiom", "setup"),
    ("term-variant", "PyTest"),
    ("idiom", "setup"),
    ("promised-figure-missing", "illustrated below"),
    ("idiom", "backup"),
    ("idiom", "setup"),
    ("idiom", "setup"),
    ("promised-link-missing", "An overview of my Linux experience can be found at my Wordpress"),
    ("term-list", "Wordpress"),
    ("term-variant", "UbuntuServer"),
    ("promised-link-missing", "Please take a moment to visit the link for further details."),
    ("idiom", "years experience"),
    ("term-variant", "GitHub flow"),
)
# In the CV: spelt otherwise than in the answers.
IN_CV = [("term-variant", "aiohttp"), ("term-variant", "Argo CD")]
# What comes on top where the CV gives no dates, as the text gives none: the roles, and the years that nothing proves.
UNDATED = ("Tyk", "WayhomeUK", "Business and Decision", "Newcastle Building Society")
UNPROVEN = ["five years", "three years", "five years", "five years", "five years"]


def findings_of(checks, scratch, folder):
    """By file: the rule, what is marked (of an ask: its id), and the severity of each finding."""
    found = {"answers.md": [], "cv.yaml": []}
    report = json.loads(harness.cvcheck("--format", "json", folder, cwd=scratch).out)
    for one in report["applications"][0]["findings"]:
        name = one["file"].rsplit("/", 1)[-1]
        marked = (pathlib.Path(scratch) / one["file"]).read_bytes()[one["begin_byte"]:one["end_byte"]].decode()
        ask = re.search(r"ask '([^']+)'", one["message"])
        found.setdefault(name, []).append((one["rule"], ask[1] if one["rule"] == "uncovered-ask" else marked, one["severity"]))
    checks.expect(set(found) == {"answers.md", "cv.yaml"}, f"findings in {set(found)}")
    return found


def graver(findings):
    return [(rule, marked) for rule, marked, severity in findings if severity != "note"]


def expect_findings(checks, found):
    for at, (wanted, got) in enumerate(itertools.zip_longest(FINDINGS, graver(found["answers.md"]))):
        same = wanted and got and got[0] == wanted[0] and got[1].startswith(wanted[1])
        if not checks.expect(same, f"finding {at + 1} is {got}, not {wanted}"):
            return
    checks.expect(graver(found["cv.yaml"]) == IN_CV, f"in the CV: {graver(found['cv.yaml'])}")


def without_dates(cv):
    work = re.search(r"\nwork:.*?(?=\n\w)", cv, re.DOTALL)
    return cv[:work.start()] + re.sub(r"\n\s+(startDate|endDate):[^\n]*", "", work[0]) + cv[work.end():]


def check_findings(checks, scratch, folder):
    """The lost links and figures, the torn address, the slips, the spellings; without dates, roles and years too."""
    cv = (harness.ROOT / "sources/cv.yaml").read_text(encoding="utf-8")
    (folder / "cv.yaml").write_text(cv, encoding="utf-8")
    with open(folder / "application.yaml", "a", encoding="utf-8") as file:
        file.write("cv: cv.yaml\nas-of: 2023-11-20\nchecks: {placeholder-link: off}\n")
    found = findings_of(checks, scratch, folder)
    expect_findings(checks, found)
    checks.expect(not any(one[0] in ("undated-role", "years-claim-mismatch") for one in found["answers.md"]), "the dates of the CV are enough")
    (folder / "cv.yaml").write_text(without_dates(cv), encoding="utf-8")
    found = findings_of(checks, scratch, folder)
    of_rule = {rule: [one[1] for one in found["answers.md"] if one[0] == rule] for rule in ("undated-role", "years-claim-mismatch")}
    checks.expect(of_rule == {"undated-role": list(UNDATED), "years-claim-mismatch": UNPROVEN}, f"without dates: {of_rule}")
    undated = [marked for rule, marked, severity in found["cv.yaml"] if rule == "undated-role" and severity == "error"]
    checks.expect(undated == list(UNDATED), f"without dates, in the CV: {undated}")
    found["answers.md"] = [one for one in found["answers.md"] if one[0] not in of_rule]
    found["cv.yaml"] = [one for one in found["cv.yaml"] if one[0] not in of_rule]
    expect_findings(checks, found)


def main():
    seed = harness.need_shared("seed/application.txt").parent
    harness.tool("cvbuild"), harness.tool("cvcheck")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "application")
        script = harness.ROOT / "tests/seed/make_application.py"
        made = harness.run([sys.executable, script, seed / "application.txt", seed / "form.yaml", folder])
        if not checks.expect(made.code == 0, f"make_application.py: exit {made.code}: {made.err}"):
            return checks.finish()
        text_equality.check_sample(checks, "seed", folder, pdf=True)
        out = pathlib.Path(scratch, "out")
        built = harness.cvbuild("application", "-o", out, "--to", "text", cwd=scratch)
        if checks.expect(built.code == 0, f"cvbuild: exit {built.code}: {built.err}"):
            lines = next(out.glob("*.txt")).read_text(encoding="utf-8").splitlines()
            got = extract.text_key(line for line in lines if line not in OURS)
            wanted = extract.text_key((seed / "application.txt").read_text(encoding="utf-8").splitlines())
            checks.expect(got == wanted, harness.first_difference(wanted, got))
        checked = harness.cvcheck("application", cwd=scratch)
        report = checked.out.decode("utf-8")
        checks.expect(checked.code == 1, f"cvcheck: exit {checked.code}, not 1: {checked.err}")
        for ask in UNCOVERED:
            place = rf"^application/\S+:\d+:\d+: error: .*'{ask}'.*\[uncovered-ask\]$"
            checks.expect(re.search(place, report, re.MULTILINE), f"cvcheck does not report ask '{ask}':\n{report[:3000]}")
        uncovered = re.findall(r"\[uncovered-ask\]", report)
        check_findings(checks, scratch, folder)
        print(f"{len(uncovered)} asks uncovered; {report.strip().splitlines()[-1:]}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
