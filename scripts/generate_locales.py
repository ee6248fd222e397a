#!/usr/bin/python3
"""Writes lib/locale/locale_table.inc: the words of lib/locale/*.yaml, and dates as ICU forms them from Unicode's CLDR.

usage: generate_locales.py [--root FOLDER]          writes the table (needs ICU: Debian's python3-icu, so Debian's python3)
       generate_locales.py --check [--root FOLDER]  every mistake as file:line: message; exit 1 if there is one, or if the
                                                    table is not what would be written. Without ICU, or with another ICU
                                                    than made the table, only the table's words are compared, and it says so.
A new language is one file of words there and a run of this.
"""
import argparse
import pathlib
import re
import sys

try:
    import icu
except ImportError:
    icu = None

HEADER = "lib/include/cvbuild/locale/locale.hpp"
FOLDER = "lib/locale"
TABLE = "lib/locale/locale_table.inc"
# Patterns, which need double quotes: their blanks and colons count.
PATTERNS = ("label", "range", "comma")
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
# A flat part of YAML: `key: words` or `key: "words"`, with \uXXXX for what cannot be seen.
ENTRY = re.compile(r'([a-z-]+): (?:"((?:[^"\\]|\\u[0-9A-F]{4})+)"|(\w[^:#"\\]*))')
# CLDR's skeletons, in the order of the table: month and year short, long and in digits, the same with the day.
SKELETONS = ("yMMM", "yMMMM", "yMM", "yMMMd", "yMMMMd", "yMMdd")


class Checked:
    """Mistakes found, each with its place."""

    def __init__(self):
        self.mistakes = []

    def add(self, path, line, message):
        self.mistakes.append(f"{path}:{line}: {message}")


def word_keys(root):
    """The keys of the words, from the one place that has them: the library's header."""
    declared = re.search(r"word_keys\[\] = \{([^}]*)\}", (root / HEADER).read_text(encoding="utf-8"))
    return re.findall(r'"([^"]+)"', declared[1])


def value_of(entry):
    quoted = entry[2] is not None
    return re.sub(r"\\u(....)", lambda code: chr(int(code[1], 16)), entry[2]) if quoted else entry[3].strip()


def check_value(key, value):
    if not value.strip():
        return f"'{key}' is empty"
    if key == "label" and value.count("{label}") != 1:
        return "'label' must hold {label} once"
    if re.search(r"[{}\x00-\x1f]", value.replace("{label}", "") if key == "label" else value):
        return f"'{key}' holds a brace or a control character"
    return None


def read_file(path, name, keys, found):
    """The entries of one language's file; whatever is wrong with it goes to `found`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or not lines[0].startswith("# "):
        found.add(name, 1, "the file does not open with a comment that names the language")
    entries = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        entry = ENTRY.fullmatch(line)
        if not entry:
            found.add(name, number, "neither `key: words` nor `key: \"words\"`")
            continue
        key, value = entry[1], value_of(entry)
        if key not in keys:
            found.add(name, number, f"unknown entry '{key}'")
        elif key in entries:
            found.add(name, number, f"'{key}' for the second time")
        elif (message := check_value(key, value)) is not None:
            found.add(name, number, message)
        entries[key] = value
    for key in keys:
        if key not in entries:
            found.add(name, len(lines), f"lacks '{key}'")
    return entries


def read_words(root, found):
    """tag -> its entries, in the table's order."""
    keys = [*word_keys(root), *PATTERNS]
    words = {}
    for path in sorted((root / FOLDER).glob("*.yaml"), key=lambda file: file.stem):
        name = f"{FOLDER}/{path.name}"
        if not TAG.fullmatch(path.stem):
            found.add(name, 1, "the file's name is no language tag such as de or pt-PT")
            continue
        entries = read_file(path, name, keys, found)
        words[path.stem] = [entries.get(key, "") for key in keys]
    if not words:
        found.add(FOLDER, 1, "no file of words")
    return words


def escaped(text):
    """The inside of a C++ string literal. What cannot be seen is spelled out."""
    visible = "".join(char if char == " " or char.isprintable() else f"\\u{ord(char):04X}" for char in text)
    return visible.replace('"', '\\"')


def literals(fields):
    return "    " + " ".join(f'"{escaped(field)}\\n"' for field in fields)


def words_block(tag, entries):
    return f'{{"{tag}",\n' + "\n".join((literals(entries[:12]), literals(entries[12:])))


class Dates:
    """One language's dates, taken from ICU as texts with {year} and {day}, or {dd}, in them."""

    SAMPLES = ((2021, 3), (1987, 24))

    def __init__(self, tag):
        self.locale = icu.Locale.forLanguageTag(tag + "-u-ca-gregory")
        self.patterns = icu.DateTimePatternGenerator.createInstance(self.locale)
        zero = icu.DecimalFormatSymbols(self.locale).getSymbol(icu.DecimalFormatSymbols.kZeroDigitSymbol)
        self.digits = "".join(chr(ord(zero) + value) for value in range(10))

    def formatted(self, pattern, year, month, day):
        form = icu.SimpleDateFormat(pattern, self.locale)
        form.setTimeZone(icu.TimeZone.getGMT())
        calendar = icu.GregorianCalendar(icu.TimeZone.getGMT(), self.locale)
        calendar.clear()
        calendar.set(year, month - 1, day)
        return form.format(calendar.getTime())

    def number(self, value, width=1):
        return "".join(self.digits[int(digit)] for digit in str(value).zfill(width))

    def template(self, pattern, month):
        parts = []
        for quoted, letters, rest in re.findall(r"'([^']*)'|([A-Za-z]+)|([^A-Za-z']+)", pattern):
            if letters and letters[0] in "ML":
                parts.append(self.formatted(letters, 2021, month, 1))
            else:
                parts.append({"y": "{year}", "d": "{day}", "dd": "{dd}"}[letters] if letters else quoted or rest)
        return "".join(parts)

    def templates(self, skeleton):
        """Twelve; each is proved by whole dates that ICU forms."""
        pattern = self.patterns.getBestPattern(skeleton)
        made = [self.template(pattern, month) for month in range(1, 13)]
        for month, template in enumerate(made, 1):
            for year, day in self.SAMPLES:
                ours = template.replace("{year}", self.number(year)).replace("{day}", self.number(day)).replace("{dd}", self.number(day, 2))
                theirs = self.formatted(pattern, year, month, day)
                if ours != theirs:
                    sys.exit(f"{self.locale}: '{pattern}' gives '{theirs}', the template '{ours}'")
        return made

    def block(self):
        year = self.template(self.patterns.getBestPattern("y"), 1)
        return "\n".join(literals(fields) for fields in ([self.digits, year], *map(self.templates, SKELETONS)))


def icu_knows(tag):
    return tag.split("-")[0] in icu.Locale.getAvailableLocales()


def whole_table(words):
    blocks = (words_block(tag, entries) + "\n" + Dates(tag).block() + "}," for tag, entries in words.items())
    opening = f"// table: made by scripts/generate_locales.py of lib/locale/*.yaml and ICU {icu.ICU_VERSION}; a line ends each field"
    return "\n".join((opening, *blocks, ""))


def check_words(words, table, found):
    """What can be compared without the ICU that made the table."""
    tags = re.findall(r'^\{"([^"]+)"', table, re.MULTILINE)
    if tags != list(words):
        found.add(TABLE, 1, "stale: other languages than there are files")
    for tag, entries in words.items():
        if tag in tags and words_block(tag, entries) + "\n" not in table:
            found.add(TABLE, 1, f"stale: other words than {FOLDER}/{tag}.yaml has")


def check_table(root, words, found):
    """Is the table what would be written?"""
    path = root / TABLE
    table = path.read_text(encoding="utf-8") if path.exists() else ""
    made = re.match(r".* ICU ([\d.]+);", table)
    if not made:
        found.add(TABLE, 1, "absent, or not made by scripts/generate_locales.py")
    elif icu and made[1] == icu.ICU_VERSION:
        if table != whole_table(words):
            found.add(TABLE, 1, "stale: run scripts/generate_locales.py")
    else:
        here = f"ICU {icu.ICU_VERSION} is here" if icu else "python3-icu is absent"
        print(f"SKIP: {TABLE}: its dates are ICU {made[1]}'s and not compared, for {here}")
        check_words(words, table, found)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    options.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    chosen = options.parse_args()
    found = Checked()
    words = read_words(chosen.root, found)
    for tag in words:
        if icu and not icu_knows(tag):
            found.add(f"{FOLDER}/{tag}.yaml", 1, "ICU has no dates in this language")
    if not found.mistakes and chosen.check:
        check_table(chosen.root, words, found)
    if found.mistakes:
        sys.exit("\n".join(found.mistakes))
    if not chosen.check:
        if not icu:
            sys.exit("python3-icu is absent (apt-get install python3-icu, and Debian's own python3 to run this)")
        (chosen.root / TABLE).write_text(whole_table(words), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
