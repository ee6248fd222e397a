#!/usr/bin/env python3
"""The LaTeX compiles with lualatex too, and what asks for lualatex compiles there: documents in many scripts."""
import sys

import harness
import latex_compile


def main():
    harness.need_program("lualatex")
    scripts = [str(path) for name, path in harness.text_samples() if name.startswith("04-markdown/i18n/osguide-")]
    sys.argv = [sys.argv[0], "--engine", "lualatex", *[str(path) for _, path in latex_compile.samples()], *scripts]
    return latex_compile.main()


if __name__ == "__main__":
    sys.exit(main())
