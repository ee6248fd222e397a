#!/usr/bin/env python3
"""What lualatex is asked for compiles with xelatex too, and gives its letters back; each script has a font in both engines.

usage: CVBUILD=build/dev/cvbuild python3 tests/scripts/full_xelatex.py [--scripts]
"""
import collections
import pathlib
import re
import shutil
import sys
import tempfile
import unicodedata

import harness
import latex
import latex_compile

# A few words each, and the font that shows them; what is not installed here cannot be tested here.
SCRIPTS = {
    "Noto Sans Ethiopic": "ሰላም ዓለም እንዴት ነህ።", "Noto Sans Khmer": "សួស្តី ពិភពលោក", "Noto Sans Sinhala": "ආයුබෝවන් ලෝකය",
    "Noto Sans Gurmukhi": "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ", "Noto Sans Gujarati": "નમસ્તે વિશ્વ", "Noto Sans Telugu": "నమస్కారం ప్రపంచం",
    "Noto Sans Malayalam": "നമസ്കാരം ലോകം", "Noto Sans Myanmar": "မင်္ဂလာပါ ကမ္ဘာ", "Noto Serif Tibetan": "བཀྲ་ཤིས་བདེ་ལེགས།",
    "Noto Sans Mongolian": "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "Noto Sans Cherokee": "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "Noto Sans Kannada": "ನಮಸ್ಕಾರ ಪ್ರಪಂಚ",
    "Noto Sans Oriya": "ନମସ୍କାର", "Noto Sans Lao": "ສະບາຍດີ ໂລກ", "Noto Sans Thai": "สวัสดีชาวโลก",
    "Noto Sans Devanagari": "नमस्ते दुनिया **कार्य**", "Noto Sans Bengali": "নমস্কার বিশ্ব", "Noto Sans Tamil": "வணக்கம் உலகம்",
    "Noto Sans Georgian": "გამარჯობა **მსოფლიო**", "Noto Sans Armenian": "Բարեւ **աշխարհ**", "Noto Sans Tifinagh": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "Noto Sans Canadian Aboriginal": "ᐃᓄᒃᑎᑐᑦ", "Noto Serif Hebrew": "שלום עולם", "Noto Sans Arabic": "مرحبا بالعالم",
    "Noto Sans CJK KR": "안녕하세요 세계", "Noto Sans CJK SC": "你好世界", "DejaVu Sans": "✓ ★ → ∑",
}
LIGATURES = re.compile("[\ufb00-\ufb06]")
CVS = 10


def installed():
    families = harness.run([harness.need_program("fc-list"), ":", "family"]).out.decode("utf-8", "replace")
    names = {name.strip() for line in families.splitlines() for name in line.split(",")}
    return {font: words for font, words in SCRIPTS.items() if font in names}


def characters(text):
    """What is printed, in no order: page breaks and columns move words about, and pdftotext joins a word at its hyphen."""
    folded = unicodedata.normalize("NFC", text)
    return collections.Counter(c for c in folded if unicodedata.category(c)[0] not in "CZ" and c not in "•-")


def text_of(pdf):
    return harness.run(["pdftotext", "-enc", "UTF-8", pdf, "-"]).out.decode("utf-8", "replace")


def compiled(checks, name, tex, engine):
    result = latex.compile_pdf(tex, engine)
    fine = checks.expect(result.code == 0, f"{name}: {engine} ended with {result.code}\n{result.log_tail()}")
    checks.expect(not result.complaints(), f"{name}: {engine}: " + "\n  ".join(result.complaints()[:4]))
    return result if fine else None


def check_scripts(checks, here):
    known = installed()
    for missing in sorted(set(SCRIPTS) - set(known)):
        checks.skip(f"{missing} is not installed")
    source = here / "scripts.md"
    source.write_text("# Scripts\n\n" + "".join(f"{words}\n\n" for words in known.values()), encoding="utf-8")
    done = harness.cvbuild(source, "-o", here, "--to", "latex")
    checks.expect(done.code == 0, done.err)
    for engine in ("lualatex", "xelatex"):
        result = compiled(checks, "scripts", here / "scripts.tex", engine) if shutil.which(engine) else None
        if result and engine == "xelatex":  # the words whole, but for those from right to left, whose shapes NFKC knows
            text = unicodedata.normalize("NFKC", text_of(result.pdf))
            for font, words in known.items():
                words = words.replace("*", "")
                checks.expect(all(word in text for word in words.split()), f"{font}: '{words}' is not in the text")


def check_cv(checks, path, here):
    done = harness.cvbuild(path, "-o", here, "--to", "latex,text")
    if done.code != 0:
        return
    tex = next(here.glob("*.tex"))
    result = compiled(checks, path.name, tex, "xelatex")
    if result:
        shown, told = text_of(result.pdf), next(here.glob("*.txt")).read_text(encoding="utf-8")
        checks.expect(not LIGATURES.search(shown), f"{path.name}: ligatures in the text")
        lost = characters(told) - characters(shown)
        checks.expect(not lost, f"{path.name}: lost {lost}")


def main():
    harness.need_program("xelatex")
    harness.need_program("pdftotext")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as here:
        check_scripts(checks, pathlib.Path(here))
    if "--scripts" in sys.argv:
        return checks.finish()
    samples = sorted((harness.SHARED / "corpus/01-jsonresume/samples").glob("*.json"))
    for path in samples[:2 * CVS:2]:
        with tempfile.TemporaryDirectory() as here:
            check_cv(checks, path, pathlib.Path(here))
    sys.argv = [sys.argv[0], "--engine", "xelatex", *[str(path) for _, path in latex_compile.samples()]]
    return latex_compile.main() or checks.finish()


if __name__ == "__main__":
    sys.exit(main())
