"""What the test scripts share: where the tools and the shared corpus are, running, skipping and counting.

Every script here runs by hand too: `CVBUILD=build/dev/cvbuild python3 tests/scripts/SCRIPT.py`.
Exit codes: 0 passed, 1 failed, 77 skipped; a reason is printed as `SKIP: reason`, also for a part of a test.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SKIPPED = 77


def skip(reason):
    """Ends the whole test as skipped."""
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)


def need_shared(relative):
    """The path in the shared folder beside the checkout; skips the test where it is absent."""
    path = SHARED / relative
    if not path.exists():
        skip(f"../shared/{relative} is absent")
    return path


def need_program(name):
    path = shutil.which(name)
    if not path:
        skip(f"{name} is not installed")
    return path


def npm_package(name, version):
    """The folder of an npm package, fetched once into build/npm; skips the test where npm or its registry is not there."""
    folder = ROOT / "build/npm" / name.replace("/", "-").lstrip("@")
    if not (folder / "package/package.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        fetched = run([need_program("npm"), "pack", "--silent", f"{name}@{version}"], cwd=folder, timeout=300)
        archives = sorted(folder.glob("*.tgz"))
        if fetched.code != 0 or not archives:
            skip(f"npm does not give {name}@{version}: {fetched.err.strip()[-200:]}")
        with tarfile.open(archives[-1]) as archive:
            archive.extractall(folder)
        archives[-1].unlink()
    return folder / "package"


def tool(name):
    """cvbuild or cvcheck: from the environment ($CVBUILD, $CVCHECK), else the newest build below build/."""
    given = os.environ.get(name.upper())
    if given:
        return str(pathlib.Path(given).resolve())
    built = sorted(ROOT.glob(f"build/*/{name}"), key=lambda path: path.stat().st_mtime)
    if not built:
        skip(f"{name} is not built; set {name.upper()} to its path")
    return str(built[-1])


class Done:
    """A finished run: exit code (124 on time-out, negative on a signal), stdout as bytes, stderr as text."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def crashed(self):
        return self.code < 0 or self.code == 124 or "Sanitizer" in self.err or "runtime error:" in self.err


def run(command, *, cwd=None, stdin=b"", timeout=60, env=None, preexec=None):
    environment = {**os.environ, **(env or {})}
    try:
        done = subprocess.run([str(part) for part in command], cwd=cwd, input=stdin, capture_output=True, check=False,
                              timeout=timeout, env=environment, preexec_fn=preexec)
    except subprocess.TimeoutExpired:
        return Done(124, b"", f"{command[0]}: still running after {timeout} s")
    except OSError as error:  # it cannot be started
        return Done(126, b"", str(error))
    return Done(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def cvbuild(*arguments, **more):
    return run([tool("cvbuild"), *arguments], **more)


def cvcheck(*arguments, **more):
    return run([tool("cvcheck"), *arguments], **more)


def snapshot(folder):
    """Every file below a folder with its bytes, and every folder: what must stay the same when a run fails."""
    folder = pathlib.Path(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


class Checks:
    """Counts expectations, prints those that fail, and makes the exit code."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def expect(self, good, message):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL: {message}")
        return bool(good)

    def skip(self, reason):
        """Skips a part of the test: it is said in the summary, and the rest still counts."""
        self.skipped += 1
        print(f"SKIP: {reason}")

    def finish(self):
        print(f"{self.passed} expectations met, {self.failed} not, {self.skipped} skipped")
        if self.failed:
            return 1
        if not self.passed:
            print("FAIL: nothing was checked" if not self.skipped else "SKIP: every part was skipped")
            return SKIPPED if self.skipped else 1
        return 0


def first_difference(expected, got, width=60):
    """Where two strings part, with a little of both: for messages."""
    at = next((i for i, (a, b) in enumerate(zip(expected, got)) if a != b), min(len(expected), len(got)))
    start = max(0, at - width // 2)
    return f"at {at}: expected …{expected[start:at + width]!r}, got …{got[start:at + width]!r}"


def text_samples():
    """Markdown that nobody here wrote (the shared corpus), the golden inputs and sources/: (name, path) each."""
    found = [(f"golden/{case.parent.name}", case) for case in sorted(ROOT.glob("tests/golden/*/input*"))]
    if (ROOT / "sources/application.yaml").exists():
        found.insert(0, ("sources", ROOT / "sources"))
    corpus = SHARED / "corpus"
    for pattern in ("04-markdown/*/*.md", "03-commonmark/*/*.md"):
        found += [(path.relative_to(corpus).as_posix(), path) for path in sorted(corpus.glob(pattern))]
    return found
