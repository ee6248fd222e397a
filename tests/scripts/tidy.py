#!/usr/bin/env python3
"""Runs clang-tidy over lib/ and tools/ with the compile commands of a build by Clang.

usage: tidy.py BUILD-FOLDER [FILE]...
"""
import concurrent.futures
import json
import os
import pathlib
import sys

import harness


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    harness.need_program("clang-tidy")
    build, only = pathlib.Path(sys.argv[1]), {str(pathlib.Path(name).resolve()) for name in sys.argv[2:]}
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    files = sorted({entry["file"] for entry in commands})
    files = [file for file in files if pathlib.Path(file).relative_to(harness.ROOT).parts[0] in ("lib", "tools")]
    files = [file for file in files if not only or file in only]
    checks = harness.Checks()

    def one(file):
        return file, harness.run(["clang-tidy", "-p", build, "--quiet", file], timeout=600)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file, done in pool.map(one, files):
            said = done.out.decode("utf-8", "replace")
            checks.expect(done.code == 0, f"{pathlib.Path(file).relative_to(harness.ROOT)}:\n{said}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
