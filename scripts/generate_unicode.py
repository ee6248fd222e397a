#!/usr/bin/python3
"""Writes the tables lib/core/*_table.inc, as ICU has them: the properties that UAX #29 finds words and characters by, and the
capitals of letters.

usage: generate_unicode.py [--root FOLDER]          writes the tables (needs ICU: Debian's python3-icu, so Debian's python3)
       generate_unicode.py --check [--root FOLDER]  exit 1 if a table is not what would be written; without ICU, or with
                                                    another Unicode than made the table, it says so and exits 0
"""
import argparse
import pathlib
import re
import sys

try:
    import icu
except ImportError:
    icu = None

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


def head(says):
    return [f"// table: made by scripts/generate_unicode.py; Unicode {icu.UNICODE_VERSION}. {says}", "// clang-format off"]


def boundaries():
    return [*head("Each row holds from its code point\n// up to the next row's."),
            "constexpr Row<Word> word_rows[] = {", *rows("Word", word_class), "};",
            "constexpr Row<Grapheme> grapheme_rows[] = {", *rows("Grapheme", grapheme_class), "};",
            "// clang-format on"]


def runs(pairs):
    """(first, last, step, distance) of the pairs (code, capital): letters that follow each other, or every second one."""
    found = []
    for code, capital in pairs:
        if found:
            first, last, step, distance = found[-1]
            if capital - code == distance and code - last in ((1, 2) if first == last else (step,)):
                found[-1] = (first, code, code - last, distance)
                continue
        found.append((code, code, 1, capital - code))
    return found


def capitals():
    one, more = [], []
    for code in range(0x80, 0x110000):
        # Surrogates are none; Georgian's capitals are in few fonts, and its readers expect none.
        if 0xD800 <= code <= 0xDFFF or 0x10D0 <= code <= 0x10FF:
            continue
        text = str(icu.UnicodeString(chr(code)).toUpper(icu.Locale.getRoot()))
        if len(text) > 1:
            more.append((code, text))
        elif text != chr(code):
            one.append((code, ord(text)))
    return [*head("Letters beyond ASCII that have a\n// capital, in runs of every `step`-th; and those whose capital is several letters."),
            "constexpr Run runs[] = {", *(f"    {{0x{a:04X}, 0x{b:04X}, {step}, {by}}}," for a, b, step, by in runs(one)), "};",
            "constexpr Several several[] = {",
            *("    {0x%04X, U\"%s\"}," % (code, "".join(f"\\x{ord(one):04X}" for one in text)) for code, text in more), "};",
            "// clang-format on"]


TABLES = {"lib/core/boundaries_table.inc": boundaries, "lib/core/capitals_table.inc": capitals}


def written(lines):
    return "\n".join(lines) + "\n"


def check(root, name):
    text = (root / name).read_text(encoding="utf-8")
    made_with = re.search(r"Unicode ([\d.]+)\.", text)[1]
    if icu is None or icu.UNICODE_VERSION != made_with:
        print(f"{name}: not compared: this machine has {'Unicode ' + icu.UNICODE_VERSION if icu else 'no ICU'}, not {made_with}")
        return 0
    if text == written(TABLES[name]()):
        return 0
    print(f"{name}:1: this is not what scripts/generate_unicode.py writes: run it")
    return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.check:
        return max([check(arguments.root, name) for name in TABLES])
    if icu is None:
        print("generate_unicode.py: ICU is needed: apt-get install python3-icu, and Debian's /usr/bin/python3", file=sys.stderr)
        return 2
    for name, make in TABLES.items():
        (arguments.root / name).write_text(written(make()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
