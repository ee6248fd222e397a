#!/usr/bin/env python3
"""Follows the guide as its reader would, against an installed tree: every code block of lib/guide/*.md is a file that is
written, commands that are run, or the output that they must give.

usage: guide.py BUILD-FOLDER [--update] [PAGE.md]…   (--update writes what the commands print into the pages)

A block of a language stands behind a paragraph that names its file, as `report.cpp`; a `sh` block is run in the page's own
folder, and must exit with 0 or what its comment `# exit code N` says; a `text` block behind one is what it prints.
<!-- not run: REASON --> before a block excepts it.
"""
import os
import pathlib
import re
import sys
import tempfile

import harness

GUIDE = harness.ROOT / "lib/guide"
ENDINGS = {"c": ".c", "cpp": ".cpp", "cmake": "CMakeLists.txt", "markdown": ".md", "python": ".py", "yaml": ".yaml"}
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block:
    """A fenced block: its language, its text and the paragraph before it."""

    def __init__(self, page, match, before):
        self.language, self.text, self.before = match[1], match[2], before
        self.start, self.end = match.start(2), match.end(2)
        self.place = f"{page.name}:{page.read_text(encoding='utf-8').count(chr(10), 0, match.start()) + 1}"

    def file(self):
        """The one file of its language that the paragraph names, or nothing."""
        names = [name for name in re.findall(r"`([\w.-]+)`", self.before) if name.endswith(ENDINGS.get(self.language, "?"))]
        return names[0] if len(set(names)) == 1 else None


def blocks_of(page):
    text, at = page.read_text(encoding="utf-8"), 0
    for match in FENCE.finditer(text):
        paragraphs = text[at:match.start()].strip().split("\n\n")
        yield Block(page, match, paragraphs[-1])
        at = match.end()


class Page:
    """One page in a folder of its own."""

    def __init__(self, path, folder, environment, checks):
        self.path, self.folder, self.environment, self.checks = path, folder, environment, checks
        self.counts = {"files": 0, "commands": 0, "outputs": 0, "not run": 0}
        self.last = None     # the last command's output, until it is compared
        self.printed = []    # (start, end, output) of each block of output

    def follow(self):
        for block in blocks_of(self.path):
            if not self.step(block):
                return False
        print(f"{self.path.name}: " + ", ".join(f"{count} {what}" for what, count in self.counts.items()))
        shows = self.counts["outputs"] > 0 or self.counts["files"] == self.counts["commands"] == 0
        return self.checks.expect(shows, f"{self.path.name} shows nothing that is compared")

    def step(self, block):
        if block.before.startswith("<!-- not run:"):
            self.counts["not run"] += 1
            return True
        if block.language == "sh":
            return self.run(block)
        if block.language == "text":
            return self.compare(block)
        name = block.file()
        if not self.checks.expect(name, f"{block.place}: this block is neither run nor a file that is named before it"):
            return False
        self.counts["files"] += 1
        (self.folder / name).write_text(block.text, encoding="utf-8")
        return True

    def run(self, block):
        self.counts["commands"] += 1
        wanted = re.search(r"# exit code (\d+)", block.text)
        done = harness.run(["bash", "-e", "-o", "pipefail", "-c", block.text], cwd=self.folder, env=self.environment, timeout=500)
        self.last = done.out.decode("utf-8", "replace")
        return self.checks.expect(done.code == (int(wanted[1]) if wanted else 0),
                                  f"{block.place}: exit {done.code}\n{block.text}{self.last[-2000:]}{done.err[-4000:]}")

    def compare(self, block):
        if not self.checks.expect(self.last is not None, f"{block.place}: output of no command"):
            return False
        self.counts["outputs"] += 1
        self.printed.append((block.start, block.end, self.last))
        if not updating:
            self.checks.expect(block.text == self.last, f"{block.place}: printed is\n{self.last}\nand the page shows\n{block.text}")
        self.last = None
        return True

    def update(self):
        text = self.path.read_text(encoding="utf-8")
        for start, end, output in reversed(self.printed):
            text = text[:start] + output + text[end:]
        self.path.write_text(text, encoding="utf-8")


def environment_of(prefix):
    """The installed tree as a user has it: its programs on the path, its package where CMake looks."""
    return {"PATH": f"{prefix / 'bin'}:{os.environ['PATH']}", "CMAKE_PREFIX_PATH": str(prefix), "CMAKE_GENERATOR": "Ninja",
            "PKG_CONFIG_PATH": f"{prefix / 'lib/pkgconfig'}", "LD_LIBRARY_PATH": f"{prefix / 'lib'}", "NO_COLOR": "1"}


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    if not arguments:
        sys.exit(__doc__)
    pages = [GUIDE / name for name in arguments[1:]] or sorted(GUIDE.glob("*.md"))
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        prefix = pathlib.Path(scratch, "prefix")
        done = harness.run(["cmake", "--install", arguments[0], "--prefix", prefix], timeout=300)
        if not checks.expect(done.code == 0, f"cmake --install: {done.out.decode()[-2000:]}{done.err[-2000:]}"):
            return checks.finish()
        for path in pages:
            if not any(blocks_of(path)):
                continue
            folder = pathlib.Path(scratch, path.stem)
            folder.mkdir()
            page = Page(path, folder, environment_of(prefix), checks)
            if page.follow() and updating:
                page.update()
    return checks.finish()


updating = "--update" in sys.argv
if __name__ == "__main__":
    sys.exit(main())
