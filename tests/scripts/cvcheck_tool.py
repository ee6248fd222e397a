#!/usr/bin/env python3
"""cvcheck as a process: exit codes, what goes to which stream, and JSON that keeps to its schema.

usage: CVCHECK=build/dev/cvcheck python3 tests/scripts/cvcheck_tool.py
"""
import json
import pathlib
import sys
import tempfile

import harness

SCHEMA = json.loads((harness.ROOT / "tests/schema/cvcheck-report.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "null": type(None)}
KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "required", "additionalProperties", "properties",
         "items", "const", "enum", "minimum", "minItems"}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and not (name == "integer" and isinstance(value, bool))


def violations(value, schema, path="$"):
    """What of `value` breaks `schema`, for the part of JSON Schema that ours uses; another keyword is an error."""
    unknown = set(schema) - KNOWN
    if unknown:
        raise ValueError(f"{path}: this validator does not know {unknown}")
    if "$ref" in schema:
        yield from violations(value, SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]], path)
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(is_type(value, name) for name in types):
        yield f"{path}: {value!r} is no {types}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        yield f"{path}: {value} is too small"
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{path}: too few items"
        for index, item in enumerate(value):
            yield from violations(item, schema.get("items", {}), f"{path}[{index}]")
    if isinstance(value, dict):
        yield from object_violations(value, schema, path)


def object_violations(value, schema, path):
    properties = schema.get("properties", {})
    for key in schema.get("required", []):
        if key not in value:
            yield f"{path}: {key} is missing"
    for key, item in value.items():
        if key in properties:
            yield from violations(item, properties[key], f"{path}.{key}")
        elif schema.get("additionalProperties") is False:
            yield f"{path}: {key} is not in the schema"


CHECKS = []


def check(condition, what):
    CHECKS.append(what)
    if not condition:
        print(f"FAILED: {what}")
        check.failed += 1


check.failed = 0
CVCHECK = harness.tool("cvcheck")


def cvcheck(*arguments, **options):
    done = harness.run([CVCHECK, *map(str, arguments)], **options)
    check(not done.crashed(), f"{arguments} does not crash: {done.err}")
    return done


def make(folder, answers, form="form: F\nquestions:\n  - {id: q, prompt: P}\n", more=""):
    folder.mkdir()
    (folder / "application.yaml").write_text("form: form.yaml\nanswers: answers.md\n" + more, encoding="utf-8")
    (folder / "form.yaml").write_text(form, encoding="utf-8")
    (folder / "answers.md").write_text(answers, encoding="utf-8")
    return folder


def check_exit_codes(scratch, clean, broken, warned, lone):
    for expected, arguments in [
        (0, [clean]), (1, [broken]), (0, [warned]), (1, ["--fail-on", "warning", warned]), (0, [lone]),
        (1, ["--require-form", lone]), (0, ["--require-form", clean]), (2, ["--no-such-option", clean]),
        (2, ["--format", "xml", clean]), (2, ["--fail-on", "panic", clean]), (2, ["--explain", "no-such-rule"]),
        (3, [scratch / "nowhere"]), (3, [broken, scratch / "nowhere", clean]), (1, [clean, broken]),
        (2, ["--form", "text", clean]), (0, ["--", clean]), (0, ["--explain", "uncovered-ask"]), (0, ["--list-rules"]),
        (0, ["--help"]), (0, ["--version"]),
    ]:
        done = cvcheck(*arguments)
        check(done.code == expected, f"{arguments}: exit {done.code}, not {expected}\n{done.err}")
        check(bool(done.out) or expected >= 2, f"{arguments}: standard output says something")
        check(bool(done.err) == (expected >= 2), f"{arguments}: standard error: {done.err}")
    check(cvcheck(cwd=clean).code == 0, "the application of the working directory is found")
    check(cvcheck(cwd=scratch).code == 2, "no application is a mistake of the command line")


def check_streams(clean, broken, warned):
    done = cvcheck("-", stdin=b"# Hello TODO\n")
    check(done.code == 0 and b"-:1:9: warning" in done.out, "standard input is read")
    check(b"completeness: not evaluated" in done.out, "without a form completeness is not evaluated")
    check(cvcheck("-q", clean).out == b"" and cvcheck("-q", warned).out == b"", "-q is silent without an error")
    check(b": error: " in cvcheck("-q", broken).out and b"asks covered" not in cvcheck("-q", broken).out, "-q")
    check(b"\x1b" not in cvcheck(broken, env={"TERM": "xterm"}).out, "no colour but on a terminal")
    both = cvcheck(clean, broken).out.decode()
    check(f"{clean}: 1/1 questions complete" in both and f"{broken}: 0/1 questions complete" in both, both)
    if pathlib.Path("/dev/full").exists():
        done = harness.run(["sh", "-c", '"$0" "$1" > /dev/full', CVCHECK, str(clean)])
        check(done.code == 3 and "cannot be written" in done.err, f"a full disk: exit {done.code}: {done.err}")
    else:
        print("SKIP: there is no /dev/full")


def check_json(clean, broken, warned, lone, limited, invalid):
    done = cvcheck("--format", "json", clean, broken, warned, lone, limited, invalid)
    report = json.loads(done.out)
    found = list(violations(report, SCHEMA))
    check(not found, "\n".join(["JSON breaks its schema", *found]))
    check(len(report["applications"]) == 6, "one document for all applications")
    finding = report["applications"][1]["findings"][0]
    check(finding["rule"] == "unanswered-question" and finding["file"].endswith("form.yaml"), str(finding))
    data = pathlib.Path(finding["file"]).read_bytes()
    check(data[finding["begin_byte"]:finding["end_byte"]].startswith(b"{id: q"), str(finding))
    check((finding["line"], finding["column"]) == (3, 5), str(finding))
    limit = report["applications"][4]["completeness"]["questions"][0]["limits"][0]
    check(limit == {"unit": "words", "counter": "whitespace", "max": 1, "count": 3}, str(limit))
    check(list(violations({**report, "version": 2}, SCHEMA)) != [], "the validator refuses another version")
    check(list(violations({**report, "more": 2}, SCHEMA)) != [], "the validator refuses an unknown key")
    done = cvcheck("--format", "text", "--format", "json", clean)
    check(done.code == 2 and "run into each other" in done.err, "a document stands alone on standard output")


def main():
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        clean = make(scratch / "clean", "# Q {#q}\n\nText.\n")
        broken = make(scratch / "broken", "")
        warned = make(scratch / "warned", "# Q {#q}\n\nTBD\n")
        limited = make(scratch / "limited", "# Q {#q}\n\na b c\n",
                       "form: F\nquestions:\n  - {id: q, prompt: P, limit: {max: 1, unit: words}}\n")
        invalid = make(scratch / "invalid", "")
        (invalid / "answers.md").write_bytes(b"# Q {#q}\n\nnot \xff UTF-8\n")
        lone = scratch / "lone.md"
        lone.write_text("# A\n", encoding="utf-8")
        check_exit_codes(scratch, clean, broken, warned, lone)
        check_streams(clean, broken, warned)
        check_json(clean, broken, warned, lone, limited, invalid)
    print(f"{len(CHECKS) - check.failed} of {len(CHECKS)} passed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
