#!/usr/bin/env python3
"""Runs Doxygen over the public headers and the guide: one warning, as of a declaration without its contract, fails.

usage: doxygen.py [OUTPUT-FOLDER]   (a folder of its own, removed afterwards, if none is given)
"""
import pathlib
import sys
import tempfile

import harness

LIBRARY = harness.ROOT / "lib"


def doxygen(program, output, text=""):
    """The run over lib/, or over one header of that text, with lib/Doxyfile's settings."""
    settings = (LIBRARY / "Doxyfile").read_text(encoding="utf-8") + f'\nOUTPUT_DIRECTORY = "{output}"\n'
    if text:
        header = pathlib.Path(output, "example.hpp")
        header.write_text(text, encoding="utf-8")
        settings += f'INPUT = "{header}"\nUSE_MDFILE_AS_MAINPAGE =\n'
    return harness.run([program, "-"], cwd=LIBRARY, stdin=settings.encode(), timeout=300)


def main():
    program = harness.need_program("doxygen")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        output = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else scratch)
        output.mkdir(parents=True, exist_ok=True)
        done = doxygen(program, output)
        checks.expect(done.code == 0 and not done.err.strip(), f"doxygen, exit {done.code}:\n{done.err}")
        pages = output / "html"
        for page in ("index.html", "classcvbuild_1_1Builder.html", "namespacecvbuild.html"):
            checks.expect((pages / page).is_file(), f"no {page} in {pages}")
        # Whether it would be told at all.
        bare = "/// A namespace.\nnamespace example {\nint bare(int number);\n}\n"
        done = doxygen(program, scratch, bare)
        checks.expect(done.code != 0 and "bare" in done.err, f"a bare declaration passes, exit {done.code}: {done.err}")
        done = doxygen(program, scratch, bare.replace("int bare", "/// Doubles it.\nint bare"))
        checks.expect(done.code == 0, f"a declaration with its contract fails: {done.err}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
