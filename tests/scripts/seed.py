#!/usr/bin/env python3
"""The real input: the shared plain-text application, made into an application folder by tests/seed/make_application.py.

It builds in every format without loss: the plain text holds what the file holds, in its order, and every other format
holds the plain text. cvcheck reports the asks that nobody answered, with their places, and exits with 1.
"""
import collections
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


# Above a note, with the CV of sources/ beside it: what the text has of each, read by eye; anything more would be wrong.
# ("years" without its apostrophe five times, "setup" and "backup" as verbs seven times, "Since May 2023 I am" once.)
ABOVE_A_NOTE = {"uncovered-ask": 8, "promised-link-missing": 5, "promised-figure-missing": 2, "broken-bare-domain": 1, "idiom": 13,
                "term-variant": 7, "term-list": 5, "text-outside-questions": 1}


def check_findings(checks, scratch, folder):
    """The lost links and figures, the torn address, the slips and the spellings, and nothing else."""
    (folder / "cv.yaml").write_bytes((harness.ROOT / "sources/cv.yaml").read_bytes())
    with open(folder / "application.yaml", "a", encoding="utf-8") as file:
        file.write("cv: cv.yaml\nas-of: 2023-11-20\nchecks: {placeholder-link: off}\n")
    findings = json.loads(harness.cvcheck("--format", "json", folder, cwd=scratch).out)["applications"][0]["findings"]
    found = collections.Counter(one["rule"] for one in findings if one["severity"] != "note")
    checks.expect(found == ABOVE_A_NOTE, f"found {dict(found)}, wanted {ABOVE_A_NOTE}")
    text = (folder / "answers/answers.md").read_bytes()
    for rule, words in (("promised-link-missing", "refer to this video"), ("promised-link-missing", "Wordpress blog"),
                        ("promised-link-missing", "source code repository"), ("broken-bare-domain", "ruby gems.org"),
                        ("promised-figure-missing", "illustrated below"), ("term-variant", "Gitlab"), ("term-variant", "PyTest"), ("term-variant", "micro services"), ("term-variant", "GitHub flow"),
                        ("term-list", "MacOS"), ("term-list", "Es-Lint"), ("idiom", "backup"), ("idiom", "I am")):
        places = [text[one["begin_byte"]:one["end_byte"]].decode() for one in findings
                  if one["rule"] == rule and one["file"].endswith("answers.md")]
        checks.expect(any(words in place for place in places), f"{rule}: '{words}' is not among {places}")


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
