#!/usr/bin/python3
"""Writes lib/core/boundaries_table.inc: Unicode's properties that UAX #29 finds words and characters by, as ICU has them.

usage: generate_boundaries.py [--root FOLDER]          writes the table (needs ICU: Debian's python3-icu, so Debian's python3)
       generate_boundaries.py --check [--root FOLDER]  exit 1 if the table is not what would be written; without ICU, or
                                                       with another Unicode than made the table, it says so and exits 0
"""
import argparse
import pathlib
import re
import sys

try:
    import icu
except ImportError:
    icu = None

TABLE = "lib/core/boundaries_table.inc"
# ICU's numbers of the values (uchar.h: UWordBreakValues, UGraphemeClusterBreak), with the names that the library gives them.
WORD = {1: "letter", 2: "format", 3: "katakana", 4: "mid_letter", 5: "mid_number", 6: "numeric", 7: "extend_num_let", 8: "cr",
        9: "extend", 10: "lf", 11: "mid_number_letter", 12: "newline", 13: "regional_indicator", 14: "hebrew_letter",
        15: "single_quote", 16: "double_quote", 21: "zwj", 22: "segment_space"}
GRAPHEME = {1: "control", 2: "cr", 3: "extend", 4: "l", 5: "lf", 6: "lv", 7: "lvt", 8: "t", 9: "v", 10: "spacing_mark",
            11: "prepend", 12: "regional_indicator", 17: "zwj"}


def word_class(code):
    value = WORD.get(icu.Char.getIntPropertyValue(code, icu.UProperty.WORD_BREAK), "other")
    if value == "other" and icu.Char.hasBinaryProperty(code, icu.UProperty.EXTENDED_PICTOGRAPHIC):
        return "pictographic"
    # An ideograph is a word of its own, a full stop is none: UAX #29 counts segments that hold a letter or a digit.
    if value == "other" and (icu.Char.isUAlphabetic(code) or icu.Char.isalnum(code)):
        return "other_letter"
    return value


def grapheme_class(code):
    value = GRAPHEME.get(icu.Char.getIntPropertyValue(code, icu.UProperty.GRAPHEME_CLUSTER_BREAK), "other")
    if value == "other" and icu.Char.hasBinaryProperty(code, icu.UProperty.EXTENDED_PICTOGRAPHIC):
        return "pictographic"
    # Hangul syllables alternate: which is which, the library computes (The Unicode Standard, section 3.12).
    return "hangul" if value in ("lv", "lvt") else value


def rows(kind, class_of):
    """The first code point of each run of one class."""
    before, lines = None, []
    for code in range(0x110000):
        value = class_of(code)
        if value != before:
            lines.append(f"    {{0x{code:04X}, {kind}::{value}}},")
        before = value
    return lines


def table():
    lines = [f"// table: made by scripts/generate_boundaries.py; Unicode {icu.UNICODE_VERSION}. Each row holds from its code point",
             "// up to the next row's.",
             "// clang-format off",
             "constexpr Row<Word> word_rows[] = {", *rows("Word", word_class), "};",
             "constexpr Row<Grapheme> grapheme_rows[] = {", *rows("Grapheme", grapheme_class), "};",
             "// clang-format on"]
    return "\n".join(lines) + "\n"


def check(path):
    text = path.read_text(encoding="utf-8")
    made_with = re.search(r"Unicode ([\d.]+)\.", text)[1]
    if icu is None or icu.UNICODE_VERSION != made_with:
        print(f"{TABLE}: not compared: this machine has {'Unicode ' + icu.UNICODE_VERSION if icu else 'no ICU'}, not {made_with}")
        return 0
    if text == table():
        return 0
    print(f"{TABLE}:1: this is not what scripts/generate_boundaries.py writes: run it")
    return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    path = arguments.root / TABLE
    if arguments.check:
        return check(path)
    if icu is None:
        print("generate_boundaries.py: ICU is needed: apt-get install python3-icu, and Debian's /usr/bin/python3", file=sys.stderr)
        return 2
    path.write_text(table(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
