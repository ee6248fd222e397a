#!/usr/bin/env python3
"""The tables of word and character boundaries and of capitals are what ICU says; a row that is changed in a copy is found.

ICU's Python is Debian's own (python3-icu); without it, or with another Unicode than made the table, nothing is compared,
and that is said.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import harness

# A table, and a change of it.
TABLES = {"lib/core/boundaries_table.inc": ("Word::katakana", "Word::other"), "lib/core/capitals_table.inc": ("-32", "-33")}


def check(root):
    run = subprocess.run(["/usr/bin/python3", harness.ROOT / "scripts/generate_unicode.py", "--check", "--root", root],
                         capture_output=True, text=True, check=False)
    return run.returncode, run.stdout


def main():
    code, said = check(harness.ROOT)
    if code != 0 or "not compared" in said:
        print(said, end="")
        return code
    with tempfile.TemporaryDirectory() as folder:
        for table in TABLES:
            (Path(folder) / table).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(harness.ROOT / table, Path(folder) / table)
        for table, (before, after) in TABLES.items():
            copy = Path(folder) / table
            text = copy.read_text(encoding="utf-8")
            copy.write_text(text.replace(before, after, 1), encoding="utf-8")
            if check(folder)[0] != 1:
                print(f"{table}: a changed row was not found")
                return 1
            copy.write_text(text, encoding="utf-8")
    print("the tables are ICU's, and a changed row is found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
