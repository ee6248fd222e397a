#!/usr/bin/env python3
"""The DOCX is valid: every part against ECMA-376's schemas, and the package by an independent judge where it runs.

usage: docx_valid.py [FILE|FOLDER]...     default: sources/, the golden inputs, the CVs of the corpus
"""
import pathlib
import re
import sys
import tempfile
import zipfile

import harness

SCHEMAS = [
    (r"\[Content_Types\]\.xml", "opc/opc-contentTypes.xsd"),
    (r".*\.rels", "opc/opc-relationships.xsd"),
    (r"docProps/core\.xml", "opc/opc-coreProperties.xsd"),
    (r"docProps/app\.xml", "transitional/shared-documentPropertiesExtended.xsd"),
    (r"docProps/custom\.xml", "transitional/shared-documentPropertiesCustom.xsd"),
    (r"word/theme/.*\.xml", "transitional/dml-main.xsd"),
    (r"word/.*\.xml", "transitional/wml.xsd"),
]


def by_schema(package, scratch, found):
    """Unpacks; collects (schema, part's file). A part that no schema knows is an error."""
    unknown = []
    for number, name in enumerate(package.namelist()):
        if not name.endswith((".xml", ".rels")):
            continue
        schema = next((schema for pattern, schema in SCHEMAS if re.fullmatch(pattern, name)), None)
        if not schema:
            unknown.append(name)
            continue
        file = pathlib.Path(scratch, f"{number}-{name.replace('/', '-')}")
        file.write_bytes(package.read(name))
        found.setdefault(schema, []).append(file)
    return unknown


def check_schemas(checks, schemas, files):
    """One xmllint for all parts of one schema: reading wml.xsd costs more than a part."""
    with tempfile.TemporaryDirectory() as scratch:
        parts = {}
        for number, file in enumerate(files):
            folder = pathlib.Path(scratch, f"{number}-{file.stem}")
            folder.mkdir()
            with zipfile.ZipFile(file) as package:
                unknown = by_schema(package, folder, parts)
            checks.expect(not unknown, f"{file.name}: parts that no schema knows: {unknown}")
        for schema, paths in parts.items():
            done = harness.run(["xmllint", "--nonet", "--noout", "--schema", schemas / schema, *paths], timeout=300)
            wrong = [re.sub(r"\{[^}]*\}", "", line.replace(scratch, "")) for line in done.err.splitlines()
                     if not line.endswith(" validates")]
            checks.expect(done.code == 0, f"{schema}:\n  " + "\n  ".join(sorted(set(wrong))[:20]))


def check_judge(checks, judge, files):
    probe = harness.run([judge, "--help"], timeout=60)
    if "ModuleNotFoundError" in probe.err or probe.code not in (0, 1, 2):
        checks.skip(f"docx-validate does not run here: {probe.err.strip().splitlines()[-1:]}")
        return
    for file in files:
        done = harness.run([judge, "--no-sdk", "--quiet", file], timeout=120)
        checks.expect(done.code == 0, f"docx-validate {file.name}: exit {done.code}\n{done.out.decode()[:3000]}{done.err[:500]}")


def main():
    schemas = harness.need_shared("tools/ooxml-xsd")
    harness.need_program("xmllint")
    checks = harness.Checks()
    samples = [(path, pathlib.Path(path)) for path in sys.argv[1:]] or [
        sample for sample in harness.text_samples() if not sample[0].startswith("04-markdown/i18n")]
    with tempfile.TemporaryDirectory() as scratch:
        for number, (name, path) in enumerate(samples):
            done = harness.cvbuild(path, "-o", pathlib.Path(scratch, str(number)), "--to", "docx")
            checks.expect(not done.crashed(), f"{name}: exit {done.code}: {done.err[-800:]}")
        files = sorted(pathlib.Path(scratch).rglob("*.docx"))
        if checks.expect(files, "no sample builds"):
            check_schemas(checks, schemas, files)
            check_judge(checks, harness.SHARED / "tools/docx-validate", files)
        print(f"{len(samples)} samples, {len(files)} files")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
