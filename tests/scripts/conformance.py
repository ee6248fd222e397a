#!/usr/bin/env python3
"""CommonMark's own examples, through `cvbuild --from markdown --to html --fragment`.

Those with raw HTML are left out, because raw HTML is shown as text; tests/conformance/left-out.tsv lists them with the
reason, and this test proves that the list is exactly right: every example on it that has no raw HTML must fail (there
may be one), and every example with raw HTML must be on it.
"""
import concurrent.futures
import json
import re
import sys

import harness
from html_events import events

TABLE = harness.ROOT / "tests/conformance/left-out.tsv"
RAW = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)[^>\n]*>?|<!--.*|<\?.*|<![A-Za-z\[].*")
ALLOWED_FAILURES = 1


def has_raw_html(example):
    """Whether a tag, comment or declaration of the source stands in the expected HTML as it was written."""
    return any(found.group(0).rstrip() in example["html"] for found in RAW.finditer(example["markdown"]))


def left_out():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {int(number): reason for number, reason in rows}


def render(example):
    done = harness.cvbuild("--from", "markdown", "--to", "html", "--fragment", "-o", "-", "-",
                           stdin=example["markdown"].encode("utf-8"), timeout=20)
    return done


def agrees(example, done):
    return done.code == 0 and events(done.out.decode("utf-8", "replace")) == events(example["html"])


def main():
    corpus = harness.need_shared("corpus/03-commonmark/commonmark-0.31.2.json")
    harness.tool("cvbuild")
    examples = json.loads(corpus.read_text(encoding="utf-8"))
    table, checks = left_out(), harness.Checks()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(render, examples))
    others = 0
    for example, done in zip(examples, results):
        number, raw, good = example["example"], has_raw_html(example), agrees(example, done)
        checks.expect(not done.crashed() and done.code in (0, 1), f"example {number}: exit {done.code}: {done.err}")
        if raw:
            checks.expect(number in table, f"example {number} has raw HTML and is not in {TABLE.name}")
        elif number in table:
            others += 1
            checks.expect(not good, f"example {number} is in {TABLE.name}, but it passes")
        else:
            detail = f"\n  {example['markdown']!r}\n  expected {example['html']!r}\n  got      {done.out.decode('utf-8', 'replace')!r}"
            checks.expect(good, f"example {number} ({example['section']}){detail}")
    unknown = set(table) - {example["example"] for example in examples}
    checks.expect(not unknown, f"{TABLE.name} lists examples that are not there: {sorted(unknown)}")
    checks.expect(others <= ALLOWED_FAILURES, f"{others} examples without raw HTML are left out, {ALLOWED_FAILURES} may be")
    print(f"{len(examples)} examples, {len(table)} left out, {others} of them without raw HTML")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
