#!/usr/bin/env python3
"""Counts the results that scripts/test.sh left: ctest's JUnit file and one exit code and log for each other step.

usage: summary.py FOLDER      prints what failed, what was skipped and why; the last line has the counts. Exit 1 on a failure.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree


def reasons(log):
    """Why something was skipped: the scripts' own lines, or the text after GoogleTest's 'Skipped'."""
    found = re.findall(r"^SKIP: (.+)$", log, re.MULTILINE)
    return found or re.findall(r": Skipped\n(.+)$", log, re.MULTILINE) or ["no reason given"]


def ctest_results(file):
    """(name, outcome, log) of each test."""
    for case in ElementTree.parse(file).getroot().iter("testcase"):
        outcome = {"run": "passed", "fail": "failed"}.get(case.get("status"), "skipped")
        yield case.get("name"), outcome, case.findtext("system-out") or ""


def step_results(folder):
    for file in sorted(folder.glob("*.exit")):
        if file.stem == "ctest" and (folder / "ctest.xml").exists():
            continue
        outcome = {"0": "passed", "77": "skipped"}.get(file.read_text(encoding="utf-8").strip(), "failed")
        yield file.stem, outcome, file.with_suffix(".log").read_text(encoding="utf-8", errors="replace")


def main():
    folder = pathlib.Path(sys.argv[1])
    results = list(step_results(folder))
    if (folder / "ctest.xml").exists():
        results += ctest_results(folder / "ctest.xml")
    for name, outcome, _ in results:
        if outcome == "failed":
            print(f"FAILED: {name}")
    why = []
    for name, outcome, log in results:
        if outcome == "skipped":
            why += [f"{name}: {reason}" for reason in reasons(log)]
        elif outcome == "passed":
            why += [f"{name} (in part): {reason}" for reason in re.findall(r"^SKIP: (.+)$", log, re.MULTILINE)]
    for line in why:
        print(f"SKIPPED: {line}")
    count = {key: sum(outcome == key for _, outcome, _ in results) for key in ("passed", "failed", "skipped")}
    short = f" ({'; '.join(why[:3])}{'; …' if len(why) > 3 else ''})" if why else ""
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped{short}")
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
