#!/usr/bin/env python3
"""What the shared library shows: names of the public interface only, and the functions that tests/exported_symbols.txt lists.

usage: exported_symbols.py LIBCVBUILD.SO [--update]      --update rewrites the list: read its diff
"""
import pathlib
import re
import sys

import harness

LIST = harness.ROOT / "tests/exported_symbols.txt"
# Everything lies in this version's namespace, or is a C function.
PUBLIC = re.compile(r"(typeinfo (name )?for |vtable for )?cvbuild::v(\d+)::|(.* )?cvbuild::v(\d+)::|cvbuild_\w+$")


def symbols(library):
    """(kind, demangled name) of what it defines; kinds as nm has them."""
    done = harness.run(["nm", "--dynamic", "--defined-only", "--demangle", library])
    lines = [line.split(" ", 2) for line in done.out.decode().splitlines()]
    return sorted({(kind, name) for _, kind, name in lines})


def functions(found):
    """Those of the text section. Weak ones are inline and come and go; so do the headers' constants, which link-time
    optimisation makes strong data."""
    return [name for kind, name in found if kind == "T"]


def check(checks, library):
    found = symbols(library)
    named = harness.run(["readelf", "--dynamic", library]).out.decode()
    checks.expect("soname: [libcvbuild.so.0]" in named, f"the library calls itself {named[:400]}")
    for _, name in found:
        checks.expect(PUBLIC.match(name), f"the library shows {name}, which is in no version of the interface")
    strong = functions(found)
    listed = LIST.read_text(encoding="utf-8").splitlines() if LIST.exists() else []
    for name in sorted(set(strong) ^ set(listed)):
        checks.expect(False, f"{name}: {'no longer there' if name in listed else 'new'}; a change of the interface belongs into "
                             "CHANGELOG.md and, by exported_symbols.py --update, into tests/exported_symbols.txt")
    checks.expect(len(strong) > 50, f"only {len(strong)} symbols")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    if sys.argv[2:] == ["--update"]:
        LIST.write_text("\n".join(functions(symbols(pathlib.Path(sys.argv[1])))) + "\n", encoding="utf-8")
        return 0
    checks = harness.Checks()
    check(checks, pathlib.Path(sys.argv[1]))
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
