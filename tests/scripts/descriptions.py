#!/usr/bin/env python3
"""What --describe gives: manual pages that man takes, and completions that the shells take and that complete.
(The table of --describe markdown: reference.py.)
"""
import re
import shutil
import sys
import tempfile

import harness

TOOLS = ("cvbuild", "cvcheck")


def described(tool, form):
    return getattr(harness, tool)("--describe", form)


def options_of(tool):
    return re.findall(r"^  (?:-\w \[ )?(--[a-z-]+)", getattr(harness, tool)("--help").out.decode(), re.M)


def check_manual(checks, tool, scratch):
    page = scratch / f"{tool}.1"
    page.write_bytes(described(tool, "man").out)
    if not shutil.which("groff"):
        checks.skip("groff is not installed")
        return
    done = harness.run(["groff", "-man", "-K", "utf-8", "-T", "utf8", "-ww", "-b", page])
    checks.expect(done.code == 0 and not done.err, f"{tool}.1: groff says {done.err[:500]}")
    text = re.sub(r"\x1b\[\d*m|.\x08", "", done.out.decode())
    for words in ("NAME", "EXIT STATUS", "0.1.0", *options_of(tool)):
        checks.expect(words in text, f"{tool}.1 has no {words}")


def complete_in_bash(script, words):
    """What bash offers for the last of the words."""
    quoted = " ".join(f"'{word}'" for word in words)
    code = f"compopt() {{ :; }}; . {script}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _{words[0]}; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = harness.run(["bash", "--norc", "-c", code])
    return done.out.decode().split() if done.code == 0 else [done.err]


def check_bash(checks, tool, scratch):
    script = scratch / f"{tool}.bash"
    script.write_bytes(described(tool, "bash").out)
    checks.expect(harness.run(["bash", "-n", script]).code == 0, f"{tool}: bash refuses its completion")
    offered = complete_in_bash(script, [tool, "--"])
    checks.expect(offered == options_of(tool), f"{tool} --: bash offers {offered}")
    return script


BASH_CASES = [
    (["cvbuild", "--to", "ht"], ["html"]),
    (["cvbuild", "--to", "html,la"], ["html,latex"]),
    (["cvbuild", "--to", "=", "do"], ["docx", "docbook"]),
    (["cvbuild", "--to", "="], None),
    (["cvbuild", "--theme", "com"], ["compact"]),
    (["cvbuild", "--form", "uca"], ["ucas-2026"]),
    (["cvbuild", "--from", "m"], ["markdown"]),
    (["cvbuild", "--pdf-engine", "x"], ["xelatex"]),
    (["cvbuild", "-o", "x"], []),
    (["cvcheck", "--fail-on", "w"], ["warning"]),
    (["cvcheck", "--format", "gi"], ["github", "gitlab"]),
    (["cvcheck", "--explain", "uncovered"], ["uncovered-ask"]),
    (["cvcheck", "--schema", "a"], ["application"]),
    (["cvcheck", "--theme", "aca"], ["academic"]),
]


def check_zsh(checks, tool, scratch):
    script = scratch / f"_{tool}"
    script.write_bytes(described(tool, "zsh").out)
    if not shutil.which("zsh"):
        checks.skip("zsh is not installed")
        return
    checks.expect(harness.run(["zsh", "-f", "-n", script]).code == 0, f"{tool}: zsh refuses its completion")
    # A zsh in a terminal of its own is asked to complete, and what it lists is read.
    code = ("zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z 'PS1=; fpath=(" + str(scratch) + " $fpath); autoload -Uz compinit; compinit -u -D; "
            "LISTMAX=9999; print re''ady'; zpty -r -m z out '*ready*'; zpty -n -w z '" + tool + " --f'$'\\t'$'\\t'; sleep 2; "
            "while zpty -r -t z out; do print -r -- $out; done; zpty -d z")
    done = harness.run(["zsh", "-f", "-c", code], env={"TERM": "vt100", "COLUMNS": "200"}, timeout=30)
    expected = b"--fragment" if tool == "cvbuild" else b"--fail-on"
    checks.expect(expected in done.out, f"{tool} --f: zsh offers {done.out[-400:]!r} {done.err}")


def check_fish(checks, tool, scratch):
    script = scratch / f"{tool}.fish"
    script.write_bytes(described(tool, "fish").out)
    if not shutil.which("fish"):
        checks.skip("fish is not installed")
        return

    def offered(line):
        done = harness.run(["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"], env={"HOME": str(scratch)})
        return [entry.split("\t")[0] for entry in done.out.decode().splitlines()] if done.code == 0 else [done.err]
    names = set(offered(f"{tool} --"))
    checks.expect(set(options_of(tool)) <= names, f"{tool} --: fish offers {names}")
    if tool == "cvbuild":
        checks.expect("html" in offered("cvbuild --to ht"), f"fish: --to ht: {offered('cvbuild --to ht')}")
        checks.expect("html,latex" in offered("cvbuild --to html,la"), f"fish: --to html,la: {offered('cvbuild --to html,la')}")
        checks.expect("compact" in offered("cvbuild --theme co"), f"fish: --theme co: {offered('cvbuild --theme co')}")
    else:
        checks.expect(set(offered("cvcheck --fail-on ")) == {"note", "warning", "error"}, f"fish: {offered('cvcheck --fail-on ')}")


def main():
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as folder:
        scratch = harness.pathlib.Path(folder)
        scripts = {}
        for tool in TOOLS:
            check_manual(checks, tool, scratch)
            scripts[tool] = check_bash(checks, tool, scratch)
            check_zsh(checks, tool, scratch)
            check_fish(checks, tool, scratch)
            wrong = described(tool, "csh")
            checks.expect(wrong.code == 2 and "man|bash|zsh|fish|markdown" in wrong.err, f"--describe csh: {wrong.code} {wrong.err}")
        for words, expected in BASH_CASES:
            offered = complete_in_bash(scripts[words[0]], words)
            good = offered == expected if expected is not None else "html" in offered
            checks.expect(good, f"{' '.join(words)}: bash offers {offered}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
