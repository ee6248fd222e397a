#!/usr/bin/env python3
"""Compares the tables of README.md and lib/guide/reference.md with what the programs print, region by region.

usage: reference.py REFERENCE-TABLES-PROGRAM [--update]   (--update writes them)

A region stands between `<!-- table: NAME -->` and `<!-- end of table -->`. NAME is one that reference_tables knows, or
`options PROGRAM` for that program's own `--describe markdown`.
"""
import re
import sys

import harness

PAGES = [harness.ROOT / "README.md", harness.ROOT / "lib/guide/reference.md"]
ROLES = harness.ROOT / "lib/include/cvbuild/doc/role.hpp"
REGION = re.compile(r"(<!-- table: ([\w -]+) -->\n)(.*?)(<!-- end of table -->)", re.DOTALL)
EXPECTED = {"rules", "roles", "themes", "formats", "exit-codes", "options cvbuild", "options cvcheck"}


def meanings_of_roles():
    """What role.hpp says of each role, for the table's second column."""
    body = ROLES.read_text(encoding="utf-8").split("enum class Role")[1].split("};")[0]
    found = re.findall(r"^  (\w+),?\s*///< ([^\n]*(?:\n\s*///< [^\n]*)*)", body, re.MULTILINE)
    return {name: re.sub(r"\s*\n\s*///< ", " ", text) for name, text in found}


def with_meanings(table):
    meanings = {"role": "on which nodes, and what they are", "---": "---", "none": "plain body text", **meanings_of_roles()}
    lines = []
    for line in table.splitlines():
        role = re.match(r"\| `?([\w-]+)`? \|", line)[1]
        lines.append(re.sub(r"^(\| [^|]+\|)", lambda match: f"{match[1]} {meanings[role]} |", line))
    return "\n".join(lines) + "\n"


def printed(program, name):
    """The table of that name, or nothing where the program does not print it."""
    command = [harness.tool(name.split()[1]), "--describe", "markdown"] if name.startswith("options ") else [program, name]
    done = harness.run(command)
    if done.code != 0:
        return None
    table = done.out.decode()
    return with_meanings(table) if name == "roles" else table


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    checks = harness.Checks()
    seen = set()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")

        def region(match):
            name, shown = match[2], match[3]
            seen.add(name)
            table = printed(arguments[0], name)
            if table is None and name.startswith("options "):
                checks.skip(f"{name}: this build has no --describe markdown")
                return match[0]
            if not checks.expect(table, f"no program prints the table '{name}' of {page.name}"):
                return match[0]
            if "--update" not in sys.argv:
                checks.expect(shown == table, f"{page.name}: the table '{name}' is stale; tests/scripts/reference.py --update "
                                              f"renews it: {harness.first_difference(table, shown)}")
            return match[1] + table + match[4]

        fresh = REGION.sub(region, text)
        if "--update" in sys.argv and fresh != text:
            page.write_text(fresh, encoding="utf-8")
    checks.expect(seen == EXPECTED, f"tables that no page shows, or too many: {sorted(seen ^ EXPECTED)}")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
