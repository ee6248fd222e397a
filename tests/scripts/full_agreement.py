#!/usr/bin/env python3
"""The formats look like one document: DOCX (LibreOffice), HTML (Chromium) and LaTeX (lualatex) are printed in every
theme, and for each role size, weight, colour, place and order are compared.

Each role is one word of the samples that stands nowhere else. Sizes may differ by half a point, edges by two
millimetres; colours by what their rounding takes; weight and order by nothing.
"""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import full_libreoffice
import harness

SIZE, EDGE, CHANNEL = 0.5, 2 * 72 / 25.4, 2

CV = """basics:
  name: Rolename Person
  label: Rolelabel of a trade
  email: rolecontact@example.com
  summary: Rolesummary in a few words.
work:
  - {name: Roleorganisation, position: Roletitle, startDate: 2020-01, endDate: 2021-02, summary: Roleentrytext is here.,
     highlights: [Rolehighlight of a year, Another point]}
  - {name: Roleemployer, position: Roleposition, startDate: 2018-01, endDate: 2019-03}
  - {name: Roleemployer, position: Earlier, startDate: 2016-01, endDate: 2017-12}
skills:
  - {name: Rolegroup, keywords: [Roleitem, Another]}
"""
LETTER = """---
addressee: Roleaddressee Limited
date: 2024-03-01
subject: Rolesubject
closing: Roleclosing,
---
Roleletter text.
"""
FORM = """form: A form
questions:
  - {id: one, section: Rolesection, prompt: Roleprompt asks}
  - {id: two, section: Rolesection, prompt: Another asks}
"""
ANSWERS = """# One {#one}

Roleparagraph with [rolelink](https://example.org/).

## Rolesubheading

- Rolebullet

1. Rolenumber

> Rolequote

| Rolehead | b |
| --- | --- |
| Rolecell | d |

```
rolecode
```

# Two {#two status=declined reason="Roledeclined"}
"""
PLAIN = """# Rolebig

Text.

## Roletwo

Text.

### Rolethree

Text.

#### Rolefour

Text.
"""
APPLICATION = """application: Roledocument
language: en-GB
theme: {theme}
documents:
  - {{name: cv, parts: [cv]}}
  - {{name: letter, parts: [letter]}}
  - {{name: answers, parts: [answers]}}
  - {{name: packet, parts: [letter, cv, answers]}}
cv: cv.yaml
letter: letter.md
form: form.yaml
answers: answers.md
"""
OWN_THEME = """extends: modern
fonts: {text: [Liberation Serif, serif], headings: [Liberation Sans, sans-serif], code: [Liberation Mono, monospace]}
sizes: {text: 12, cv-text: 11.5, question: 13, section: 17, entry: 12.5, name: 31, title: 24, small: 0.8, contact: 0.85}
spacing: {list-indent: 24, cv-list-indent: 20}
margins: {top: 25mm, bottom: 25mm, left: 30mm, right: 20mm}
colours: {text: "#101010", accent: "#7a1f00", muted: "#4a4a4a", link: "#7a1f00"}
section-rule: none
"""
ROLE = re.compile(r"[Rr]ole[a-z]+")


class Look:
    """How a role's word stands on the page; lengths in points."""
    def __init__(self, page, left, top):
        self.page, self.left, self.top = page, left, top
        self.size = self.bold = self.colour = None

    def __str__(self):
        return f"{self.size:.1f} pt {'bold' if self.bold else 'regular'} {self.colour} at {self.left:.1f}"


def words(pdf):
    """Each role's first place that is not in a foot: from pdftotext, which gives boxes exactly."""
    done = harness.run(["pdftotext", "-bbox", pdf, "-"])
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", done.out.decode("utf-8", "replace"))
    found, page, foot = {}, 0, 0
    for line in text.splitlines():
        if start := re.search(r'<page .*height="([\d.]+)"', line):
            page, foot = page + 1, float(start[1]) * 0.93
        box = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)".*?>(.*)</word>', line)
        role = ROLE.match(box[3]) if box and float(box[2]) < foot else None
        look = Look(page, float(box[1]), float(box[2])) if role else None
        if role and (role[0] not in found or (look.page, look.top) < (found[role[0]].page, found[role[0]].top)):
            found[role[0]] = look
    return found


def styled(pdf, found):
    """Adds sizes, weights and colours: from pdftohtml, which rounds them to thirds of a point."""
    scale = 3
    done = harness.run(["pdftohtml", "-xml", "-i", "-hidden", "-zoom", str(scale), "-stdout", pdf])
    fonts, page = {}, 0
    for element in ElementTree.fromstring(done.out).iter():
        page += element.tag == "page"
        if element.tag == "fontspec":
            fonts[element.get("id")] = element
        if element.tag != "text":
            continue
        for role in ROLE.findall("".join(element.itertext())):
            look, font = found.get(role), fonts[element.get("font")]
            if look is not None and look.size is None and look.page == page and abs(look.top - float(element.get("top")) / scale) < 12:
                look.size = float(font.get("size")) / scale
                look.bold = "<b>" in ElementTree.tostring(element, encoding="unicode")
                look.colour = font.get("color")
    return {role: look for role, look in found.items() if look.size is not None}


def print_page(html, pdf):
    with tempfile.TemporaryDirectory() as profile:
        done = harness.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={profile}",
                            f"--print-to-pdf={pdf}", html.resolve().as_uri()], timeout=120)
    return done.code == 0 and pdf.exists()


def looks(out, name, checks):
    """The roles' looks in each of the formats."""
    docx, html, pdf = out / f"{name}.docx", out / f"{name}.html", out / f"{name}.pdf"
    printed = {"LaTeX": pdf, "HTML": out / "html" / f"{name}.pdf", "DOCX": out / "word" / f"{name}.pdf"}
    for path in printed.values():
        path.parent.mkdir(exist_ok=True)
    text, said = full_libreoffice.render(docx, printed["DOCX"].parent)
    checks.expect(text is not None, f"{name}: LibreOffice: {said}")
    checks.expect(print_page(html, printed["HTML"]), f"{name}: Chromium does not print")
    return {form: styled(path, words(path)) for form, path in printed.items() if path.exists()}


def channels(colour):
    return [int(colour[at:at + 2], 16) for at in (1, 3, 5)]


def differences(all_looks):
    """What a role's looks do not share."""
    sizes, lefts = [look.size for look in all_looks], [look.left for look in all_looks]
    if max(sizes) - min(sizes) > SIZE + 0.34:  # what the thirds take
        yield "size"
    if max(lefts) - min(lefts) > EDGE:
        yield "left edge"
    if len({look.bold for look in all_looks}) > 1:
        yield "weight"
    if any(max(values) - min(values) > CHANNEL for values in zip(*(channels(look.colour) for look in all_looks))):
        yield "colour"


def order(by_role):
    """The roles as they follow one another; what stands on one line has no order."""
    return [role for role, look in sorted(by_role.items(), key=lambda one: (one[1].page, round(one[1].top / 6), one[1].left))]


def compare(checks, name, found, least):
    formats = list(found)
    roles = set().union(*found.values())
    checks.expect(len(roles) >= least, f"{name}: only {len(roles)} roles are seen: {sorted(roles)}")
    for role in sorted(roles):
        missing = [form for form in formats if role not in found[form]]
        if not checks.expect(not missing, f"{name}: {role} is not seen in {missing}"):
            continue
        wrong = list(differences([found[form][role] for form in formats]))
        checks.expect(not wrong, f"{name}: {role}: {', '.join(wrong)}: " + "; ".join(f"{form} {found[form][role]}" for form in formats))
    common = [role for role in roles if all(role in found[form] for form in formats)]
    orders = {form: [role for role in order(found[form]) if role in common] for form in formats}
    checks.expect(len({tuple(one) for one in orders.values()}) == 1, f"{name}: another order: {orders}")


def write_application(folder, theme):
    for file, text in (("cv.yaml", CV), ("letter.md", LETTER), ("form.yaml", FORM), ("answers.md", ANSWERS), ("own.yaml", OWN_THEME),
                       ("application.yaml", APPLICATION.format(theme=theme))):
        (folder / file).write_text(text, encoding="utf-8")
    (folder / "plain.md").write_text(PLAIN, encoding="utf-8")


LEAST = {"cv": 11, "letter": 4, "answers": 10, "packet": 25, "plain": 4}


def check_theme(checks, theme):
    with tempfile.TemporaryDirectory() as scratch:
        folder, out = pathlib.Path(scratch, "application"), pathlib.Path(scratch, "out")
        folder.mkdir()
        write_application(folder, theme)
        for source, more in ((folder, []), (folder / "plain.md", ["--theme", folder / theme if theme.endswith(".yaml") else theme])):
            done = harness.cvbuild(source, "-o", out, "--to", "docx,html,pdf", "--pdf-engine", "lualatex", *more, timeout=300)
            checks.expect(done.code == 0, f"{theme}: exit {done.code}: {done.err}")
        for name, least in LEAST.items():
            if (out / f"{name}.pdf").exists():
                compare(checks, f"{theme}, {name}", looks(out, name, checks), least)


def main():
    for program in ("soffice", "chromium", "lualatex", "pdftohtml", "pdftotext"):
        harness.need_program(program)
    checks = harness.Checks()
    themes = sys.argv[1:] or [line.split()[0] for line in harness.cvbuild("--list-themes").out.decode().splitlines()] + ["own.yaml"]
    for theme in themes:
        check_theme(checks, theme)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
