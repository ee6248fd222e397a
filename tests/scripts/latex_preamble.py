"""A preamble holds what its document uses and no more: each macro that it defines stands somewhere else too, and a
CV's is short.

Usage: latex_preamble.py; it reads tests/golden and outputs/.
"""
import re
import sys

import harness

DEFINITION = re.compile(
    r"\\(?:(?:re)?newcommand|(?:Renew|New)DocumentCommand|newlength|newcount|newsavebox|DeclareTextFontCommand)\s*\{?\\([A-Za-z@]+)"
    r"|\\(?:(?:re)?newenvironment|(?:Renew|New)DocumentEnvironment|newcounter)\{([A-Za-z]+)\}")
# Where a word is broken is known when it is written; LaTeX itself calls the others.
CALLED_ELSEWHERE = {"brk", "ps@cvfoot", "normalsize", "@toodeep"}
LONGEST_OF_A_CV = 130


def defined_in(preamble):
    return {command or environment for command, environment in DEFINITION.findall(preamble)}


def count(name, tex):
    """As \\name, {name}, \\c@name, \\thename or \\pagestyle's argument."""
    return len(re.findall(r"(?:\\(?:the|c@)?|\{|@)" + re.escape(name) + r"(?![A-Za-z])", tex))


def main():
    checks = harness.Checks()
    files = sorted(harness.ROOT.glob("tests/golden/*/expected/*.tex")) + sorted(harness.ROOT.glob("outputs/*.tex"))
    checks.expect(len(files) > 10, f"{len(files)} files")
    for path in files:
        name = path.relative_to(harness.ROOT)
        tex = path.read_text(encoding="utf-8")
        preamble = tex.partition("\\begin{document}")[0]
        defined = defined_in(preamble) - CALLED_ELSEWHERE
        checks.expect(len(defined) > 8, f"{name}: only {defined}")
        for macro in sorted(defined):
            checks.expect(count(macro, tex) > 1, f"{name}: nothing uses {macro}")
        if path.stem == "cv":
            lines = preamble.count("\n")
            checks.expect(lines <= LONGEST_OF_A_CV, f"{name}: a preamble of {lines} lines")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
