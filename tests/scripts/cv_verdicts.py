#!/usr/bin/env python3
"""cvcheck's verdict on a CV against JSON Resume's schema: each difference is explained in tests/cv/verdict-differences.tsv.

usage: cv_verdicts.py [--list]      --list prints every difference that there is, with what cvcheck says

Judged are the shared corpus' labelled documents, its samples with the verdicts of the schema's own validator, the beginnings
of those samples, and a document for each value of each property of the schema, whose verdict follows from how it is made.
The same documents as YAML (which JSON is) get the same verdict, numbers and truth values apart, which are text there. A row of the
table whose id holds a `*` stands for several; each document that it matches must differ, or the row is wrong.
"""
import csv
import dataclasses
import fnmatch
import json
import pathlib
import sys
import tempfile

import harness

TABLE = harness.ROOT / "tests/cv/verdict-differences.tsv"
CORPUS = "corpus/01-jsonresume"
BATCH = 200
CUTS = 9
# What each kind of the schema's values is tried with: (word in the id, value, valid).
WRONG_TEXTS = [("number", 42, False), ("truth", True, False), ("list", [], False), ("mapping", {}, False), ("null", None, False)]
TRIALS = {
    "string": [("text", "Some text", True), ("empty", "", True), *WRONG_TEXTS],
    "array": [("empty", [], True), ("number", 42, False), ("text", "text", False), ("mapping", {}, False), ("null", None, False)],
    "object": [("empty", {}, True), ("number", 42, False), ("text", "text", False), ("list", [], False), ("null", None, False)],
    "date": [(word, word, valid) for word, valid in (
        ("2021", True), ("2021-03", True), ("2021-03-21", True), ("1999-12-31", True), ("2020-02-29", True),
        ("2021-13", True), ("2021-00", True), ("2021-02-30", True), ("2021-04-00", True), ("2021-02-29", True),
        ("March 21", False), ("2021-3", False), ("2021/03", False), ("21-03-2021", False), ("20210", False), ("2021-03-", False),
        ("2021-20", False), ("2021-03-40", False), ("2013-12-021", False), ("present", False), ("2021-03-21T00:00", False),
        ("3021", False), ("0999", False), (" 2021", False), ("２０２１", False))] + [("empty", "", False), *WRONG_TEXTS],
    "uri": [(word, word, valid) for word, valid in (
        ("https://example.com/", True), ("http://example.com/a?b=c#d", True), ("mailto:a@example.com", True),
        ("ftp://example.com", True), ("urn:isbn:0451450523", True), ("https://[2001:db8::1]/", True), ("https://example.com:8080/", True),
        ("example.com", False), ("http//example.com", False), ("https://exa mple.com/", False), ("no address", False),
        ("//example.com/", False), ("/path", False), ("://example.com", False), ("1http://example.com", False))]
        + [("empty", "", False), *WRONG_TEXTS],
    "email": [(word, word, valid) for word, valid in (
        ("a@example.com", True), ("a.b+c@sub.example.com", True), ("o'brien@example.com", True),
        ("a", False), ("a@", False), ("@example.com", False), ("a b@example.com", False), ("a@b@example.com", False))]
        + [("empty", "", False), *WRONG_TEXTS],
}


@dataclasses.dataclass
class Document:
    """Something to judge. `valid`: what the schema says."""
    id: str
    text: bytes
    valid: bool
    errors: tuple = ()  # what cvcheck found, filled in by judge()


def kind_of(schema):
    if "$ref" in schema:
        return "date"
    return schema["format"] if schema.get("format") in ("uri", "email") else schema["type"]


def wrapped(path, value):
    """The value in the lists and mappings that a path as `work[].startDate` names."""
    for part in reversed(path.split(".")):
        key = part.removesuffix("[]")
        value = {key: [value] if part.endswith("[]") else value}
    return value


def properties(schema, prefix=""):
    """(path, schema) of everything that the schema has a type for, items of lists included."""
    for name, inner in schema.get("properties", {}).items():
        path = f"{prefix}{name}"
        yield path, inner
        yield from properties(inner, f"{path}.")
        if "items" in inner:
            yield f"{path}[]", inner["items"]
            yield from properties(inner["items"], f"{path}[].")


def dump(document):
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8")


def trials(schema):
    for path, inner in properties(schema):
        for word, value, valid in TRIALS[kind_of(inner)]:
            yield Document(f"trial/{path}={word}", dump(wrapped(path, value)), valid)


def corpus_documents():
    """The labelled cases, the samples, and what is neither: dates and files beside the samples."""
    folder = harness.SHARED / CORPUS
    for case in json.loads((folder / "validation/resume-schema-cases.json").read_bytes())["cases"]:
        yield Document(f"case/{case['id']}", dump(case["document"]), case["valid"])
    for name, date in json.loads((folder / "validation/dates.json").read_bytes()).items():
        yield Document(f"date/{name}", dump({"work": [{"startDate": date}]}), name != "invalid")
    for sample in json.loads((folder / "validation/sample-verdicts.json").read_bytes()):
        name = sample["file"].rsplit("/", 1)[1]
        yield Document(f"sample/{name}", (folder / sample["file"]).read_bytes(), sample["parse"] == "ok" and sample["valid"])


def cut_documents():
    """Beginnings of the samples: no beginning of a JSON document is one."""
    for path in sorted((harness.SHARED / CORPUS / "samples").glob("*.json")):
        text = path.read_bytes().rstrip()
        for part in range(1, CUTS + 1):
            end = len(text) * part // (CUTS + 1)
            yield Document(f"cut/{path.name}@{end}", text[:end], False)


def beyond_the_schema():
    """What JSON Resume has no word for, and what it lets pass: the schema's verdict is known."""
    # Every document is valid by the schema (additionalProperties is true), but for those named in `invalid`.
    own = {
        "misspelt-section": {"wrok": []}, "misspelt-key": {"education": [{"institutoin": "A"}]},
        "unknown-section": {"patents": [{"title": "A"}]}, "unknown-key": {"work": [{"team": "A"}]},
        "misspelt-but-titled": {"wrok": {"title": "Wrok", "entries": ["A"]}}, "private": {"x-note": {"a": 1}},
        "old-names": {"basics": {"picture": "a.png", "website": "https://example.com"}, "work": [{"company": "A"}]},
        "reversed": {"work": [{"startDate": "2021-05", "endDate": "2020-05"}]},
        "reversed-within-a-year": {"work": [{"startDate": "2021-05", "endDate": "2021"}]},
        "country-name": {"basics": {"location": {"countryCode": "Germany"}}},
        "section-with-title": {"work": {"title": "Jobs", "entries": [{"name": "A"}]}},
        "tagged-highlight": {"work": [{"highlights": [{"text": "A", "tags": ["b"]}]}]}, "tagged-entry": {"work": [{"tags": ["b"]}]},
        "order": {"meta": {"order": "as-written"}}, "order-unknown": {"meta": {"order": "sideways"}}, "theme-mapping": {"meta": {"theme": {"a": 1}}},
        "nothing": {},
    }
    invalid = {"section-with-title", "tagged-highlight"}
    for name, document in own.items():
        yield Document(f"own/{name}", dump(document), name not in invalid)
    yield Document("own/duplicate-key", b'{"basics": {"name": "A", "name": "B"}}', True)
    yield Document("own/list-at-top", b"[]", True)
    yield Document("own/text-at-top", b'"text"', True)
    yield Document("own/no-json", b'{"basics": ', False)
    yield Document("own/trailing-comma", b'{"basics": {"name": "A",}}', False)


def judge_batch(checks, folder, documents, syntax):
    """Fills `errors` of each; whether cvcheck came through with a report."""
    names = {f"{number}.{syntax}": document for number, document in enumerate(documents)}
    for name, document in names.items():
        (folder / name).write_bytes(document.text)
    done = harness.cvcheck("--format", "json", *names, cwd=folder, timeout=120)
    if not checks.expect(not done.crashed() and done.code in (0, 1), f"cvcheck: exit {done.code}: {done.err[-800:]}"):
        return False
    for application in json.loads(done.out)["applications"]:
        found = [finding for finding in application["findings"] if finding["severity"] == "error" and finding["stage"] == "source"]
        document = names[application["name"]]
        document.errors = tuple(f"{finding['rule']}: {finding['message']}" for finding in found)
        for finding in application["findings"]:
            checks.expect(finding.get("line", 0) > 0 and finding.get("column", 0) > 0, f"{document.id}: no place: {finding}")
    return True


def judge(checks, documents, syntax="json"):
    with tempfile.TemporaryDirectory() as scratch:
        batches = range(0, len(documents), BATCH)
        return all([judge_batch(checks, pathlib.Path(scratch), documents[at:at + BATCH], syntax) for at in batches])


def check_yaml(checks, documents):
    """One reader serves both."""
    same = [document for document in documents
            if document.id.startswith(("trial/", "case/", "date/", "own/")) and not document.id.endswith(("=number", "=truth", "trailing-comma"))]
    in_yaml = [dataclasses.replace(document, errors=()) for document in same]
    if judge(checks, in_yaml, "yaml"):
        for document, other in zip(same, in_yaml):
            rules = [[error.split(":")[0] for error in found.errors] for found in (document, other)]
            checks.expect(rules[0] == rules[1], f"{document.id}: JSON {document.errors}, YAML {other.errors}")


def word(valid):
    return "valid" if valid else "invalid"


def rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE))


def matches(row, document):
    return fnmatch.fnmatchcase(document.id.replace("[]", ""), row["id"].replace("[]", ""))


def check_rows(checks, documents, complete):
    for row in rows():
        named = [document for document in documents if matches(row, document)]
        if complete:
            checks.expect(named, f"the row {row['id']} names no document")
        checks.expect(row["reason"].strip(), f"the row {row['id']} has no reason")
        for document in named:
            same = (word(not document.errors), word(document.valid)) == (row["ours"], row["schema"])
            checks.expect(same and row["ours"] != row["schema"],
                          f"{document.id}: the row {row['id']} says {row['ours']}, schema {row['schema']}; it is {word(not document.errors)}, schema {word(document.valid)}: {document.errors}")


def check_documents(checks, documents):
    known = rows()
    for document in documents:
        ours = not document.errors
        explained = ours != document.valid and any(matches(row, document) for row in known)
        checks.expect(ours == document.valid or explained,
                      f"{document.id}: {word(ours)} here, {word(document.valid)} by the schema, and not in the table: {document.errors}")


def main(arguments):
    harness.tool("cvcheck")
    checks = harness.Checks()
    documents = list(beyond_the_schema())
    complete = (harness.SHARED / CORPUS).exists()
    if complete:
        schema = json.loads((harness.SHARED / CORPUS / "schema/schema.json").read_bytes())
        documents += [*corpus_documents(), *cut_documents(), *trials(schema)]
    else:
        checks.skip("../shared is absent: only the project's own documents are judged")
    if judge(checks, documents):
        if arguments == ["--list"]:
            for document in documents:
                if document.valid == bool(document.errors):
                    print(document.id, word(not document.errors), word(document.valid), *document.errors, sep="\t")
        check_documents(checks, documents)
        check_yaml(checks, documents)
        check_rows(checks, documents, complete)
    print(f"{len(documents)} documents judged")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
