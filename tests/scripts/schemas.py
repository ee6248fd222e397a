#!/usr/bin/env python3
"""cvcheck --schema: valid schemas, whose verdicts are the readers' but for what tests/schema/differences.tsv explains.

usage: schemas.py [--list]      --list prints every difference that there is, with what cvcheck says

Judged are the project's own application.yaml, form.yaml and cv.yaml files, fixtures of errors included, files that are wrong
on purpose, and, where ../shared is there, its application forms' verdicts and every document that cv_verdicts.py judges.
"""
import csv
import fnmatch
import json
import pathlib
import sys
import tempfile

import cv_verdicts
import harness

try:
    import jsonschema
    import yaml
except ImportError as missing:
    harness.skip(f"{missing.name} is not installed")

TABLE = harness.ROOT / "tests/schema/differences.tsv"
KINDS = ("application", "form", "cv", "theme")
# (what is wrong, kind, text): the schema and the reader both refuse it.
WRONG = [
    ("misspelt-key", "application", "anwsers: answers.md\nform: form.yaml\n"),
    ("list-for-mapping", "application", "form: form.yaml\ndocuments: [[a]]\n"),
    ("unknown-part", "application", "form: form.yaml\ndocuments: [{name: a, parts: [cvs]}]\n"),
    ("unknown-format", "application", "form: form.yaml\ndocuments: [{name: a, formats: [dox]}]\n"),
    ("unknown-theme", "application", "form: form.yaml\ntheme: clasic\n"),
    ("unknown-rule", "application", "form: form.yaml\nchecks: {overlimit: off}\n"),
    ("unknown-grade", "application", "form: form.yaml\nchecks: {over-limit: err}\n"),
    ("no-truth", "application", "form: form.yaml\nphoto: maybe\n"),
    ("no-language", "application", "form: form.yaml\nlanguage: English (UK)\n"),
    ("no-date", "application", "form: form.yaml\nas-of: yesterday\n"),
    ("no-order", "application", "form: form.yaml\norder: oldest\n"),
    ("allow-without-place", "application", "form: form.yaml\nallow: [{rule: gap, reason: none}]\n"),
    ("text-for-terms", "application", "form: form.yaml\nterms: [GitLab]\n"),
    ("name-with-folder", "application", "form: form.yaml\nanswers: answers.md\ndocuments: [{name: a/b}]\n"),
    ("name-with-dot-first", "application", "form: form.yaml\nanswers: answers.md\ndocuments: [{name: .a}]\n"),
    ("allow-no-rule", "application", "form: form.yaml\nallow: [{rule: '', at: cv.yaml, reason: none}]\n"),
    ("no-questions", "form", "form: A\n"),
    ("empty-questions", "form", "form: A\nquestions: []\n"),
    ("null-questions", "form", "form: A\nquestions:\n"),
    ("id-with-blank", "form", "questions: [{id: a b, prompt: A}]\n"),
    ("id-with-stroke", "form", "questions: [{id: a/b, prompt: A}]\n"),
    ("id-of-a-blank", "form", "questions: [{id: ' ', prompt: A}]\n"),
    ("ask-id-with-blank", "form", "questions: [{id: a, prompt: A, asks: [{id: b c}]}]\n"),
    ("empty-id", "form", "questions: [{id: '', prompt: A}]\n"),
    ("empty-prompt", "form", "questions: [{id: a, prompt: ''}]\n"),
    ("null-prompt", "form", "questions: [{id: a, prompt: }]\n"),
    ("choice-without-count", "form", "choose: [{of: [a]}]\nquestions: [{id: a, prompt: A}]\n"),
    ("choice-of-null", "form", "choose: [{exactly: , of: [a]}]\nquestions: [{id: a, prompt: A}]\n"),
    ("choice-of-nothing", "form", "choose: [{exactly: 1, of: []}]\nquestions: [{id: a, prompt: A}]\n"),
    ("ask-without-id", "form", "questions: [{id: a, prompt: A, asks: [{ask: b}]}]\n"),
    ("any-of-nothing", "form", "questions: [{id: a, prompt: A, asks: [{any-of: []}]}]\n"),
    ("limit-of-nothing", "form", "questions: [{id: a, prompt: A, limits: [{unit: words}]}]\n"),
    ("no-month", "form", "source: {retrieved: 2023-13-01}\nquestions: [{id: a, prompt: A}]\n"),
    ("no-address", "form", "source: {url: a.example}\nquestions: [{id: a, prompt: A}]\n"),
    ("no-prompt", "form", "questions: [{id: a}]\n"),
    ("unknown-unit", "form", "questions: [{id: a, prompt: A, limits: [{max: 2, unit: lines}]}]\n"),
    ("unknown-counter", "form", "questions: [{id: a, prompt: A, limits: [{max: 2, unit: words, counter: wc}]}]\n"),
    ("no-number", "form", "questions: [{id: a, prompt: A, limits: [{max: many, unit: words}]}]\n"),
    ("half-a-word", "form", "questions: [{id: a, prompt: A, limits: [{max: 1.5, unit: words}]}]\n"),
    ("unknown-shape", "form", "questions: [{id: a, prompt: A, asks: [{id: b, shape: stars}]}]\n"),
    ("misspelt-in-any-of", "form", "questions: [{id: a, prompt: A, asks: [{any-of: [{idd: b}]}]}]\n"),
    ("unknown-accepts", "form", "accepts: html\nquestions: [{id: a, prompt: A}]\n"),
    ("no-date", "cv", "work: [{name: A, startDate: March 21}]\n"),
    ("no-address", "cv", "basics: {name: A, url: example.org}\n"),
    ("no-email", "cv", "basics: {name: A, email: nobody}\n"),
    ("text-for-list", "cv", "work: Engineer\n"),
    ("mapping-for-text", "cv", "basics: {name: {first: A}}\n"),
    ("unknown-in-highlight", "cv", "work: [{name: A, highlights: [{text: B, tag: [c]}]}]\n"),
    ("misspelt-key", "theme", "colors: {text: '#000000'}\n"),
    ("misspelt-in-group", "theme", "sizes: {txt: 11}\n"),
    ("unknown-base", "theme", "extends: moderm\n"),
    ("no-colour", "theme", "colours: {text: black}\n"),
    ("no-length", "theme", "sizes: {text: big}\n"),
    ("unknown-unit", "theme", "margins: {top: 2em}\n"),
    ("factor-with-unit", "theme", "spacing: {line: 14pt}\n"),
    ("factor-too-great", "theme", "sizes: {small: 3}\n"),
    ("unknown-paper", "theme", "paper: foolscap\n"),
    ("text-for-mapping", "theme", "fonts: Carlito\n"),
]
# The same files, mended or with what the schema must let pass.
RIGHT = [
    ("everything", "application", "application: A\nlanguage: pt-BR\nas-of: 2024\nform: form.yaml\nanswers: answers.md\ntheme: classic\n"
     "order: as-written\nphoto: true\nkeywords: a\ndocuments: {name: a, parts: answers, formats: [docx, json], for: [x]}\n"
     "waive: {a.b: why not}\nchecks: {over-limit: off}\nterms: {GitLab: [Gitlab]}\nallow: {rule: gap, at: cv.yaml, reason: it is one}\n"
     "attachments: {report: report.pdf}\nletter:\n"),
    ("everything", "form", "form: A\nsource: {url: 'https://a.example', retrieved: 2024-05-01}\ncycle: 2026\nanonymous: false\naccepts: text\n"
     "requires: {cv: [work], letter: false}\nlimits: {max: 4000, unit: characters, counter: graphemes}\nchoose: [{exactly: 1, of: [a, b]}]\n"
     "questions:\n- {id: a, prompt: A, limit: {max: 2, unit: pages}, asks: [{id: c, ask: d, shape: star, mandatory: true}]}\n"
     "- {id: b, prompt: B, required: false, depends-on: a, asks: [{any-of: [{id: e}, {id: f}]}]}\n"),
    ("hardly-anything", "form", "source: {url: '', retrieved: }\nchoose: {at-least: 0, of: 5}\n"
     "questions: {id: 5, prompt: 6, asks: {id: ä.b_c, any-of: []}, limit: {min: 0, max: , unit: words}}\n"),
    ("names", "application", "form: form.yaml\nanswers: answers.md\ndocuments: [{name: 'ä b.c-d'}, {name: 2024}]\n"),
    ("everything", "cv", "basics: {name: A, phone: 123, website: 'https://a.example', summary: ''}\n"
     "work: {title: Jobs, tags: [a], entries: [{name: A, startDate: 2021, endDate: 2021-05-03, highlights: [B, {text: C, tags: [d]}], team: E}]}\n"
     "meta: {order: as-written}\npatents: {title: Patents, entries: [A]}\nx-note: {a: [1]}\n"),
    ("everything", "theme", "theme: house\nextends: academic\nfonts: {text: [EB Garamond, serif], headings: Carlito, code: }\n"
     "sizes: {text: 11, cv-text: 10.5pt, small: 0.9}\nspacing: {line: 1.4, rule: 0.3mm}\npaper: letter\nmargins: {left: 2cm, right: 0.8in}\n"
     "web-width: 40\ncolours: {accent: '#1F3a5f'}\ndark: {accent: '#9fc1ee'}\nsections: [education, own]\n"),
    ("other-shapes", "theme", "paper: {width: 210mm, height: 297mm}\nmargins: 20mm\nsections: work\n"),
]


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, and `off` is a word."""


Loader.yaml_implicit_resolvers = {}
for pattern, tag, first in ((r"^(?:true|false)$", "bool", "tf"), (r"^(?:~|null|)$", "null", ["~", "n", ""]),
                            (r"^[-+]?[0-9]+$", "int", "-+0123456789"), (r"^[-+]?[0-9]*\.[0-9]+$", "float", "-+.0123456789")):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", __import__("re").compile(pattern), list(first))


class Case:
    """A document for both judges."""

    def __init__(self, name, kind, text, errors=None):
        self.id, self.kind, self.text, self.errors = name, kind, text, errors
        self.schema_errors = None


def schema_of(kind):
    done = harness.cvcheck("--schema", kind)
    assert done.code == 0, done.err
    assert done.out == harness.cvcheck("--schema", kind).out
    return json.loads(done.out)


def parsed(case):
    """The document, or None where only our readers say what is wrong with its syntax."""
    try:
        return json.loads(case.text) if case.id.startswith("json/") else yaml.load(case.text, Loader)
    except (ValueError, yaml.YAMLError):
        return None


def judge_by_schema(cases, validators):
    for case in cases:
        document = parsed(case)
        if document is not None:
            case.schema_errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
                                  for error in validators[case.kind].iter_errors(document)]


def errors_in(report, name):
    """What the readers say of one file: its syntax, its keys, its values; not of what it names."""
    return tuple(f"{finding['rule']}: {finding['message']}" for finding in report["findings"]
                 if finding["severity"] == "error" and (finding["stage"] == "source" or finding["rule"] == "unknown-rule")
                 and pathlib.PurePath(finding.get("file", "")).name == name)


def judged(folder):
    done = harness.cvcheck("--format", "json", folder)
    return json.loads(done.out)["applications"][0] if done.code in (0, 1) else None


def own_files():
    """Every application of the project, file by file."""
    for config in sorted(harness.ROOT.glob("**/application.yaml")):
        folder = config.parent
        if "build" in config.relative_to(harness.ROOT).parts:
            continue
        report = judged(folder)
        for name, kind in (("application.yaml", "application"), ("form.yaml", "form"), ("cv.yaml", "cv"), ("house.yaml", "theme")):
            if report and (folder / name).exists():
                yield Case(f"own/{folder.relative_to(harness.ROOT)}/{name}", kind, (folder / name).read_text(encoding="utf-8", errors="replace"),
                           errors_in(report, name))


def made_files(scratch):
    """WRONG and RIGHT, each in a folder that lacks nothing else."""
    around = {"application": "form: form.yaml\nanswers: answers.md\n", "form": "questions: [{id: a, prompt: A, asks: [{id: b}]}]\n",
              "cv": "basics: {name: A}\n", "theme": "extends: modern\n"}
    for state, files in (("wrong", WRONG), ("right", RIGHT)):
        for name, kind, text in files:
            folder = pathlib.Path(scratch, f"{state}-{kind}-{name}")
            folder.mkdir()
            for other, content in around.items():
                (folder / f"{other}.yaml").write_text(text if other == kind else content, encoding="utf-8")
            if kind == "theme":
                (folder / "application.yaml").write_text("form: form.yaml\nanswers: answers.md\ntheme: theme.yaml\n", encoding="utf-8")
            if kind == "cv":
                (folder / "application.yaml").write_text("cv: cv.yaml\n", encoding="utf-8")
            (folder / "answers.md").write_text("# A? {#a tags=x covers=b}\n\nText.\n", encoding="utf-8")
            (folder / "report.pdf").write_bytes(b"%PDF-1.4\n")
            report = judged(folder)
            if report:
                yield Case(f"{state}/{kind}/{name}", kind, text, errors_in(report, f"{kind}.yaml"))


def cv_documents(checks):
    if not (harness.SHARED / cv_verdicts.CORPUS).exists():
        checks.skip("../shared is absent: only the project's own files are judged")
        return
    schema = json.loads((harness.SHARED / cv_verdicts.CORPUS / "schema/schema.json").read_bytes())
    documents = [*cv_verdicts.beyond_the_schema(), *cv_verdicts.corpus_documents(), *cv_verdicts.trials(schema)]
    cv_verdicts.judge(checks, documents)
    for document in documents:
        yield Case(f"json/{document.id}", "cv", document.text.decode("utf-8", "replace"), document.errors)


def rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE))


def matches(row, case):
    """A row names documents, or, as `rule:…`, errors that a schema has no word for."""
    if row["id"].startswith("rule:"):
        return bool(case.errors) and all(error.split(":")[0] == row["id"][5:] for error in case.errors)
    return fnmatch.fnmatchcase(case.id.replace("[]", ""), row["id"].replace("[]", ""))


def compare(checks, cases, listing):
    known = rows()
    used = set()
    for case in cases:
        if case.schema_errors is None or bool(case.errors) == bool(case.schema_errors):
            continue
        verdict = ("invalid" if case.errors else "valid", "invalid" if case.schema_errors else "valid")
        named = [row["id"] for row in known if matches(row, case) and (row["reader"], row["schema"]) == verdict]
        used.update(named)
        if listing and not named:
            print(case.id, *verdict, case.errors, case.schema_errors[:2], sep="\t")
        checks.expect(named, f"{case.id}: {verdict[0]} for the reader, {verdict[1]} by the schema: {case.errors} {case.schema_errors[:3]}")
    if (harness.SHARED / cv_verdicts.CORPUS).exists():
        for row in known:
            checks.expect(row["id"] in used and row["reason"].strip(), f"the row {row['id']} explains nothing")


def main(arguments):
    checks = harness.Checks()
    schemas = {kind: schema_of(kind) for kind in KINDS}
    for kind, schema in schemas.items():
        jsonschema.Draft7Validator.check_schema(schema)
        checks.expect(schema["$id"].endswith(kind), f"{kind}: {schema['$id']}")
    validators = {kind: jsonschema.Draft7Validator(schema) for kind, schema in schemas.items()}
    done = harness.cvcheck("--schema", "forms")
    checks.expect(done.code == 2 and "did you mean 'form'" in done.err, done.err)
    with tempfile.TemporaryDirectory() as scratch:
        made = list(made_files(scratch))
        cases = [*own_files(), *made, *cv_documents(checks)]
        judge_by_schema(cases, validators)
        for case in made:
            wrong = case.id.startswith("wrong")
            checks.expect(bool(case.errors) == wrong and bool(case.schema_errors) == wrong,
                          f"{case.id}: reader {case.errors}, schema {case.schema_errors}")
        checks.expect(len(made) == len(WRONG) + len(RIGHT), "each file that was made is judged")
        compare(checks, cases, arguments == ["--list"])
    print(f"{len(cases)} files judged")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
