#!/usr/bin/env python3
"""Runs every benchmark briefly and gates on ratios of one run: cost must grow linearly with the length of the input.

usage: bench_smoke.py CVBUILD_BENCH

Benchmarks named FAMILY/N are one job on N times the input; N times the length may cost at most SLACK * N times the time. What
is small fits the processor's cache and what is large does not, which alone was seen to cost a factor of 3 on a busy machine; a
cost that grows with the square would show as 10 and 100. The best of six runs counts, and memory is kept between them:
to touch memory that the machine has to fetch was seen to cost a hundred times the work. Milliseconds are printed and never judged.
"""
import json
import re
import sys

import harness

SLACK = 5.0


def families(report):
    """Family -> {N: nanoseconds}."""
    unit = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    found = {}
    for entry in report["benchmarks"]:
        match = re.fullmatch(r"(.+)/(\d+)", entry["name"])
        if match and entry.get("run_type", "iteration") == "iteration":
            times, size = found.setdefault(match[1], {}), int(match[2])
            times[size] = min(times.get(size, float("inf")), entry["cpu_time"] * unit[entry["time_unit"]])
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    done = harness.run([sys.argv[1], "--benchmark_format=json", "--benchmark_min_time=0.02", "--benchmark_repetitions=6"], timeout=300,
                       cwd=harness.ROOT, env={"GLIBC_TUNABLES": "glibc.malloc.mmap_threshold=1073741824:glibc.malloc.trim_threshold=4294967296"})
    checks = harness.Checks()
    if not checks.expect(done.code == 0, f"the benchmarks ended with {done.code}: {done.err[-2000:]}"):
        return checks.finish()
    for family, times in sorted(families(json.loads(done.out)).items()):
        smallest = min(times)
        print(f"{family:40}", "  ".join(f"x{n}: {time / 1e6:.3f} ms" for n, time in sorted(times.items())))
        for size in sorted(set(times) - {smallest}):
            ratio = times[size] / times[smallest] / (size / smallest)
            checks.expect(ratio <= SLACK, f"{family}/{size} costs {ratio:.1f} times what linear growth allows")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
