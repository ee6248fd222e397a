#!/usr/bin/env python3
"""Proves that misuse does not compile: one file per promise, compiled twice.

usage: compile_fail.py --compiler CXX [--include DIR]... FILE
       compile_fail.py --compiler CXX --self-test

A file says in one of its first lines `// expect-error: REGEX` and holds a good twin: with -DSHOULD_COMPILE it must
compile, and without it must fail with an error that matches REGEX. Without the good twin a typing error in the file
would pass for a kept promise.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile


def compile_once(options, file, *more):
    command = [options.compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror=switch", "-Werror=unused-result"]
    command += [f"-I{folder}" for folder in options.include] + [*more, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False,
                          env={"LC_ALL": "C", "PATH": "/usr/local/bin:/usr/bin:/bin"})
    return done.returncode, done.stderr


def check(options, file):
    """What is wrong with the file's promise, or None."""
    head = "\n".join(file.read_text(encoding="utf-8").splitlines()[:5])
    expected = re.search(r"^// expect-error: (.+)$", head, re.MULTILINE)
    if not expected:
        return "no `// expect-error: REGEX` in the first five lines"
    status, errors = compile_once(options, file, "-DSHOULD_COMPILE")
    if status != 0:
        return "the good twin does not compile:\n" + errors
    status, errors = compile_once(options, file)
    if status == 0:
        return "it compiles, and must not"
    if not re.search(expected[1], errors):
        return f"it fails, but no error matches /{expected[1]}/:\n{errors}"
    return None


SELF_TEST = {
    "kept": ("// expect-error: no_such_name\n#ifndef SHOULD_COMPILE\nint a = no_such_name;\n#endif\n", None),
    "broken": ("// expect-error: anything\nint a = 1;\n", "it compiles, and must not"),
    "other error": ("// expect-error: no_such_name\n#ifndef SHOULD_COMPILE\nint a = another_name;\n#endif\n",
                    "no error matches"),
    "bad twin": ("// expect-error: no_such_name\nint a = no_such_name;\n", "the good twin does not compile"),
    "no promise": ("int a = no_such_name;\n", "no `// expect-error"),
}


def self_test(options):
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "case.cpp")
        for name, (text, expected) in SELF_TEST.items():
            file.write_text(text, encoding="utf-8")
            got = check(options, file)
            if (got is None) != (expected is None) or (expected and expected not in got):
                wrong += 1
                print(f"{name}: expected {expected!r}, got {got!r}")
    print(f"{len(SELF_TEST)} cases, {wrong} wrong")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--include", action="append", default=[])
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("file", nargs="?", type=pathlib.Path)
    options = parser.parse_args()
    if options.self_test:
        return self_test(options)
    if not options.file:
        parser.error("which file?")
    wrong = check(options, options.file)
    print(f"{options.file}: {wrong or 'the promise is kept'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
