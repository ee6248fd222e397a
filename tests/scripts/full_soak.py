#!/usr/bin/env python3
"""Throws damaged files at both tools for a while: cut, spliced, with bytes changed. Neither may crash, hang, or exit
with anything but 0, 1 and 3.

usage: full_soak.py [SECONDS] [SEED]      default 120 s; the seed of a failing file is printed, and the file kept
"""
import pathlib
import random
import sys
import tempfile
import time

import harness

INTERESTING = [b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n\n", b"    ", b"\t", b"{#a", b"{covers=\"", b"}", b"---\n", b"|", b"|-|-|\n", b"![](",
               b"[a]: <", b"`", b"```", b"<!--", b"-->", b"> ", b"- ", b"1. ", b"&#", b"*", b"_", b"~~", b"\\", b"[", b"](", b"\xe2\x80\xae",
               b"&a ", b"*a", b"!!str ", b"? ", b": ", b"{", b"\xf0\x9f\x91\xa9\xe2\x80\x8d"]


def seeds():
    found = [path for _, path in harness.text_samples() if path.is_file()]
    found += sorted((harness.ROOT / "sources").rglob("*.yaml"))
    found += sorted(path for path in (harness.SHARED / "corpus/02-resume-yaml").rglob("*.y*ml"))
    found += sorted((harness.SHARED / "corpus/05-pandoc").rglob("*.md"))
    return [(path.suffix, path.read_bytes()[:20000]) for path in found]


def damaged(data, others, chance):
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at, end = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
        kind = chance.randrange(6)
        if kind == 0:
            data = data[:at] + chance.choice(INTERESTING) + data[at:]
        elif kind == 1:
            data = data[:at] + data[min(end, at + 64):]
        elif kind == 2:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1:]
        elif kind == 3:
            data = data[:at] + data[at:min(end, at + 256)] * chance.randint(2, 40) + data[at:]
        elif kind == 4:
            other = chance.choice(others)[1]
            data = data[:at] + other[chance.randint(0, len(other)):][:512] + data[at:]
        else:
            data = data[:at] + chance.choice(INTERESTING) * chance.choice((2, 70, 3000)) + data[at:]
    return data


def try_one(checks, folder, all_seeds, seed):
    chance = random.Random(seed)
    suffix, data = chance.choice(all_seeds)
    file = folder / ("doc" + suffix)
    file.write_bytes(damaged(data, all_seeds, chance))
    for done in (harness.cvbuild(file.name, "-o", "out", "--to", "docx,html,latex,text,tree", cwd=folder, timeout=20),
                 harness.cvcheck(file.name, "--format", "json", cwd=folder, timeout=20)):
        if not checks.expect(not done.crashed() and done.code in (0, 1, 3), f"seed {seed}: exit {done.code}: {done.err[-1500:]}"):
            kept = pathlib.Path(tempfile.gettempdir(), f"cvbuild-soak-{seed}{suffix}")
            kept.write_bytes(file.read_bytes())
            print(f"  kept as {kept}")


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 120
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    harness.tool("cvbuild"), harness.tool("cvcheck")
    checks, all_seeds, end = harness.Checks(), seeds(), time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as scratch:
        first = seed
        while time.monotonic() < end and checks.failed < 10:
            try_one(checks, pathlib.Path(scratch), all_seeds, seed)
            seed += 1
    print(f"{seed - first} damaged files, seeds {first} to {seed - 1}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
