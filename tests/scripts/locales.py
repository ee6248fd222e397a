#!/usr/bin/env python3
"""Every language's file has every entry, and the table of the library is what they and ICU make.

usage: locales.py              runs scripts/generate_locales.py --check on the checkout
       locales.py --self-test  plants mistakes in a copy, a missing entry first, and expects each to be found with its place
ICU's Python is Debian's own (python3-icu); without it the words are checked all the same, and the dates said to be skipped.
"""
import pathlib
import re
import shutil
import sys
import tempfile

import harness

SCRIPT = harness.ROOT / "scripts/generate_locales.py"
FOLDER = "lib/locale"
COPIED = ("lib/include/cvbuild/locale/locale.hpp", *(path.relative_to(harness.ROOT).as_posix()
          for path in sorted((harness.ROOT / FOLDER).iterdir()) if path.suffix in (".yaml", ".inc")))
TABLE = f"{FOLDER}/locale_table.inc"

# What is planted: (file, what is replaced, by what, what must be said).
PLANTED = [
    ("de.yaml", r"skills: .*\n", "", "de.yaml:21: lacks 'skills'"),
    ("de.yaml", r"range: .*\n", "", "de.yaml:21: lacks 'range'"),
    ("de.yaml", r"(skills: .*\n)", r"\1skils: Kenntnisse" "\n", "de.yaml:10: unknown entry 'skils'"),
    ("de.yaml", r"(skills: .*\n)", r"\1\1", "de.yaml:10: 'skills' for the second time"),
    ("de.yaml", r"skills: .*", "skills:", "de.yaml:9: neither"),
    ("de.yaml", r"skills: .*", 'skills: " "', "de.yaml:9: 'skills' is empty"),
    ("de.yaml", r"skills: .*", 'skills: "{year}"', "de.yaml:9: 'skills' holds a brace"),
    ("de.yaml", r"skills: .*", "skills: Kenntnisse: alle", "de.yaml:9: neither"),
    ("de.yaml", r"label: .*", 'label: ":"', "de.yaml:20: 'label' must hold {label} once"),
    ("de.yaml", r"\A# ", "#", "de.yaml:1: the file does not open with a comment"),
    ("de.yaml", r"skills: .*", "skills: Fertigkeiten", f"{TABLE}:1: stale"),
    ("locale_table.inc", r"\A// table: made by .*\n", "// table\n", f"{TABLE}:1: absent"),
    ("locale_table.inc", r'(?s)\n\{"he".*?\},(?=\n)', "", f"{TABLE}:1: stale"),
]
# Seen only where the ICU that made the table is.
PLANTED_DATES = [("locale_table.inc", r"Januar \{year\}", "Jänner {year}", f"{TABLE}:1: stale")]


def python():
    """Debian's, which python3-icu is for, where there is one."""
    return shutil.which("python3", path="/usr/bin") or sys.executable


def check(root):
    return harness.run([python(), SCRIPT, "--check", "--root", root])


def planted(edit):
    """The check's verdict on a copy of the checkout's files, after `edit` has been at them."""
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        for path in COPIED:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(harness.ROOT / path, root / path)
        edit(root / FOLDER)
        return check(root)


def replaced(name, pattern, text):
    def edit(folder):
        path = folder / name
        old = path.read_text(encoding="utf-8")
        new = re.sub(pattern, text, old, count=1)
        assert new != old, f"{pattern!r} is not in {name}"
        path.write_text(new, encoding="utf-8")
    return edit


def new_word(folder):
    """A word in the header that no file has yet."""
    header = folder.parent / "include/cvbuild/locale/locale.hpp"
    header.write_text(header.read_text(encoding="utf-8").replace('"todo", ', '"todo", "photo", '), encoding="utf-8")


def other_icu(folder):
    replaced("locale_table.inc", r" ICU [\d.]+;", " ICU 1.0;")(folder)


def other_icu_other_words(folder):
    other_icu(folder)
    replaced("de.yaml", r"skills: .*", "skills: Fertigkeiten")(folder)


def expect_found(checks, made, message, what):
    checks.expect(made.code == 1 and message in made.err, f"{what}: expected exit 1 and '{message}', got exit {made.code}: {made.err}")


def self_test(checks):
    clean = planted(lambda folder: None)
    checks.expect(clean.code == 0 and not clean.err, f"clean files refused: {clean.err}")
    skipped = re.search(rb"^SKIP: (.+)$", clean.out, re.MULTILINE)
    if skipped:
        checks.skip(skipped[1].decode())
    for name, pattern, text, message in PLANTED + ([] if skipped else PLANTED_DATES):
        expect_found(checks, planted(replaced(name, pattern, text)), message, f"{name}, {pattern}")
    made = planted(other_icu)
    checks.expect(made.code == 0 and b"SKIP: " in made.out, f"a table of another ICU: its dates are compared: {made.err}")
    expect_found(checks, planted(other_icu_other_words), "stale: other words than lib/locale/de.yaml has", "another ICU, a new word")
    made = planted(new_word)
    expect_found(checks, made, "de.yaml:22: lacks 'photo'", "a new word")
    files = sum(path.endswith(".yaml") for path in COPIED)
    checks.expect(made.err.count("lacks 'photo'") == files, f"a new word: not said of each of {files} files: {made.err}")
    expect_found(checks, planted(lambda folder: (folder / "he.yaml").unlink()), f"{TABLE}:1: stale", "a file less")
    expect_found(checks, planted(lambda folder: (folder / "he.yaml").rename(folder / "Hebrew.yaml")),
                 "Hebrew.yaml:1: the file's name is no language tag", "a file of another name")


def main(arguments):
    checks = harness.Checks()
    if arguments == ["--self-test"]:
        self_test(checks)
        return checks.finish()
    made = check(harness.ROOT)
    checks.expect(made.code == 0, made.err)
    for reason in re.findall(rb"^SKIP: (.+)$", made.out, re.MULTILINE):
        checks.skip(reason.decode())
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
