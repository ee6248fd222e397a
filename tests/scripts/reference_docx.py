#!/usr/bin/env python3
"""--reference-docx: the look of a house's own Word file is taken over, clean; a file that would do harm is refused, with the reason.

usage: CVBUILD=build/dev/cvbuild CVCHECK=build/dev/cvcheck python3 tests/scripts/reference_docx.py
"""
import io
import pathlib
import re
import struct
import sys
import tempfile
import zipfile

import docx_valid
import harness
import house_docx as house

ANSWER = """# Work {#work}

Some *words* with a [link](https://example.org/x).

- one
- two
  - deeper

1. first

## Below

| a | b |
| - | - |
| c | d |

### Deeper still

Text.
"""


def bomb():
    """Ten megabytes of blanks in a part."""
    content = house.parts()
    content["word/media/image2.png"] = b" " * (10 << 20)
    return house.pack(content)


def renamed(name, path):
    """A part moves to `path` in the package, whatever the package says of it."""
    content = house.parts()
    content[path] = content.pop(name)
    return house.pack(content)


def encrypted():
    """The first entry says that it is encrypted (APPNOTE 4.4.4, bit 0), in both headers."""
    data = bytearray(house.pack(house.parts()))
    struct.pack_into("<H", data, 6, 1)
    struct.pack_into("<H", data, data.find(b"PK\x01\x02") + 8, 1)
    return bytes(data)


def odt():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<a/>")
    return out.getvalue()


def with_part(name, data, **more):
    return house.pack({**house.parts(), name: data, **more})


def other(**parts):
    return house.pack(house.changed(**parts))


def with_relationship(part, *items):
    content = house.parts()
    name = f"word/_rels/{part}.xml.rels"
    content[name] = content[name].replace("</Relationships>", house.relationships(*items).split("relationships\">", 1)[1])
    return content


def header_showing(relationship):
    """The header refers to one more relationship, of this kind."""
    content = with_relationship("header1", relationship)
    content["word/header1.xml"] = house.header(f'<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="{relationship[0]}"/></w:object></w:r>')
    return content


def macros():
    content = house.parts()
    content["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    content["[Content_Types].xml"] = house.types('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>')
    return house.pack(content)


def hostile():
    """(what it is, bytes, what the message says)"""
    sound = house.pack(house.parts())
    macro_type = house.types().replace(house.WORD_TYPE + "document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
    strict = house.document().replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
    entity = '<!DOCTYPE w [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    styles = house.STYLES
    yield "no ZIP", b"This is no ZIP file.", "no DOCX file"
    yield "empty", b"", "no DOCX file"
    yield "cut off", sound[:len(sound) // 2], "no DOCX file"
    yield "a flipped byte", sound[:60] + bytes([sound[60] ^ 0x55]) + sound[61:], "no DOCX file"
    yield "a bomb", bomb(), "larger than the bound"
    yield "many entries", house.pack({**house.parts(), **{f"x/{i}.png": b"x" for i in range(3000)}}), "more than the bound"
    yield "OLE", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted, or in the format of Word 97"
    yield "an encrypted entry", encrypted(), "no DOCX file"
    yield "OpenDocument", odt(), "OpenDocument"
    yield "no types", house.pack({name: data for name, data in house.parts().items() if name[0] != "["}), "[Content_Types].xml is not in it"
    yield "macros", macros(), "macros"
    yield "a macro type", with_part("[Content_Types].xml", macro_type), "macros"
    yield "strict", other(document=strict), "Strict Open XML"
    yield "a wrong type", with_part("[Content_Types].xml", house.types().replace("styles+xml", "numbering+xml")), "its type is"
    yield "a type twice", with_part("[Content_Types].xml", house.types(f'<Override PartName="/word/styles.xml" ContentType="{house.WORD_TYPE}styles+xml"/>')), "twice"
    yield "no main part", with_part("_rels/.rels", house.relationships()), "main part is missing"
    yield "a main part that is not there", other(document=None), "not there"
    yield "a part twice", house.pack(house.parts(), twice="word/styles.xml"), "bad-reference"  # by libzip or by us
    yield "a part in two cases", with_part("word/Styles.xml", styles), "two parts of one name"
    yield "a name that climbs", renamed("docProps/core.xml", "word/../../core.xml"), "leads out of the file"
    yield "a coded name that climbs", with_part("word/%2e%2e/x.xml", "<a/>"), "leads out of the file"
    yield "an absolute name", with_part("/etc/x.xml", "<a/>"), "leads out of the file"
    yield "a name with a bar", with_part("word\\x.xml", "<a/>"), "leads out of the file"
    yield "broken XML", other(styles=styles[:-20]), "word/styles.xml: line"
    yield "broken XML in a header", other(header1=house.header("<w:r>")), "word/header1.xml: line"
    yield "an empty part", other(styles=""), "it is empty"
    yield "entities", other(styles=styles.replace("<w:styles", entity + "<w:styles", 1)), "document type"
    yield "another root", other(styles=house.NUMBERING), "it begins with"
    yield "a dangling relationship", house.pack(with_relationship("header1", ("rId9", "image", "media/none.png"))), "not there"
    yield "a dangling relationship of the text", house.pack(with_relationship("document", ("rId9", "image", "media/none.png"))), "not there"
    yield "a relationship that climbs", house.pack(with_relationship("header1", ("rId9", "image", "../../../x.png"))), "leads out of the file"
    yield "a relationship twice", house.pack(with_relationship("header1", ("rId1", "image", "media/image1.png"))), "two relationships"
    yield "no such relationship", other(header1=house.header('<w:hyperlink r:id="rId77"/>')), "no relationship of it"
    yield "a header that is not there", other(document=house.document(section=house.SECTION.replace("rId6", "rId66"))), "is not there"
    yield "a picture outside", house.pack(header_showing(("rId9", "image", "https://example.org/spy.png", "External"))), "outside the file"
    yield "an object", house.pack({**header_showing(("rId9", "oleObject", "embeddings/o.bin")), "word/embeddings/o.bin": b"x"}), "more than text, pictures and links"
    yield "a link that runs", house.pack(header_showing(("rId9", "hyperlink", "javascript:alert(1)", "External"))), "none that a reader could follow"
    yield "a link to a file", house.pack(header_showing(("rId9", "hyperlink", "file:///C:/x", "External"))), "none that a reader could follow"
    yield "a picture that is none", house.pack({**house.parts(), "word/media/image1.png": b"MZ" + bytes(100)}), "no picture"
    for instruction in ("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", "INCLUDEPICTURE \"https://example.org/x.png\" \\d", "INCLUDETEXT x", "MACROBUTTON Run"):
        yield instruction, other(header1=house.header(house.field(instruction))), instruction.split()[0]
    yield "a field in pieces", other(header1=house.header(house.field("DDEA</w:instrText></w:r><w:r><w:instrText>UTO x"))), "DDEAUTO"
    yield "a field without an end", other(header1=house.header('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>')), "has no end"
    yield "an unknown prefix", other(header1=house.header("<q:x/>")), "q"
    yield "a simple field", other(footer1=house.FOOTER.replace("<w:p>", '<w:p><w:fldSimple w:instr="LINK Excel.Sheet"/>')), "LINK"
    yield "a style of itself", other(styles=styles.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="berschrift1"/>')), "based on itself"
    yield "a page without room", other(document=house.document(section=house.SECTION.replace('w:left="2000"', 'w:left="11000"'))), "an inch"
    yield "a list beyond counting", other(numbering=house.NUMBERING.replace('w:numId="7"', 'w:numId="2147483647"')), "a list has the number"


def build(source, out, reference, *more):
    return harness.cvbuild(source, "-o", out, "--to", "docx", "--reference-docx", reference, *more)


def check_refusals(checks, scratch):
    source = scratch / "a.md"
    before = scratch / "refused"
    for number, (name, data, words) in enumerate(hostile()):
        file = scratch / f"hostile-{number}.docx"
        file.write_bytes(data)
        done = build(source, before, file)
        checks.expect(done.code == 1 and words in done.err and "[bad-reference]" in done.err, f"{name}: {done.code}: {done.err}")
        checks.expect(file.name in done.err and not before.exists(), f"{name}: {done.err}")
    print(f"{number + 1} hostile files")


def check_command_line(checks, scratch):
    source, good = scratch / "a.md", scratch / "house.docx"
    (scratch / "folder").mkdir()
    for name, code, arguments, words in (
            ("not there", 3, ["--to", "docx", "--reference-docx", scratch / "none.docx"], "none.docx"),
            ("a folder", 3, ["--to", "docx", "--reference-docx", scratch / "folder"], "is a folder"),
            ("standard input", 2, ["--to", "docx", "--reference-docx", "-"], "takes a file"),
            ("another format", 2, ["--to", "html,text", "--reference-docx", good], "neither is due"),
            ("its own output", 2, ["--to", "docx", "--reference-docx", good, "-o", good], "overwrite")):
        done = harness.cvbuild(source, "-o", scratch / "no", *arguments) if "-o" not in arguments else harness.cvbuild(source, *arguments)
        checks.expect(done.code == code and words in done.err, f"{name}: {done.code}: {done.err}")
    checks.expect(not (scratch / "no").exists() and good.read_bytes() == house.pack(house.parts()), "a refused run wrote something")


def check_result(checks, scratch):
    """One house file in detail."""
    source, good, out = scratch / "a.md", scratch / "house.docx", scratch / "out"
    done = build(source, out, good, "--deps", scratch / "deps")
    checks.expect(done.code == 0 and "its text is not used: 'Sample text of the house.' (5 words)" in done.err, f"{done.code}: {done.err}")
    checks.expect("template that it is attached to" in done.err and "[unused-reference]" in done.err, done.err)
    checks.expect(build(source, scratch / "quiet", good, "-q").err == "", "-q is not quiet")
    checks.expect("house.docx" in (scratch / "deps").read_text(), "--deps does not know the file")
    built = out / "a.docx"
    with zipfile.ZipFile(built) as package:
        names = package.namelist()
        read = {name: package.read(name) for name in names}
    text = {name: data.decode() for name, data in read.items() if name.endswith((".xml", ".rels"))}
    body, styles, numbering = text["word/document.xml"], text["word/styles.xml"], text["word/numbering.xml"]
    for word in (house.SECRET, house.SECRET.split()[0], "rsid", "00AB12CD", "Sample text", "gone", "dotx", "C:\\"):
        checks.expect(not any(word in part for part in text.values()), f"'{word}' is in the result: {[n for n, p in text.items() if word in p]}")
    checks.expect('pStyle w:val="berschrift1"' in body and 'pStyle w:val="berschrift2"' in body and "Heading1" not in body + styles, "headings are not the house's")
    checks.expect('styleId="Heading3"' in styles and re.search(r'styleId="Heading3">.*?basedOn w:val="berschrift2"', styles), "heading 3 is not added to the house's heading 2")
    checks.expect('styleId="Question2"' in styles or 'styleId="Question' in styles, "our own styles are not added")
    checks.expect('w:val="Aufzhlungszeichen"' in body and numbering.count("\u25a0") == 2 and numbering.count('nsid w:val="4C1B0A01"') == 1, "bullets are not the house's")
    ids = re.findall(r'<w:num w:numId="(\d+)"', numbering)
    patterns = re.findall(r'<w:abstractNum w:abstractNumId="(\d+)"', numbering)
    checks.expect(len(ids) == len(set(ids)) and len(patterns) == len(set(patterns)) and "7" in ids, f"lists: {ids} {patterns}")
    checks.expect(set(re.findall(r'numId w:val="(\d+)"', body + styles)) <= {*ids, "0"}, "a list is not defined")
    checks.expect('w:lang w:val="en' in styles and "de-DE" not in styles, "the language is not the document's")
    checks.expect('<w:pgSz w:w="12240" w:h="15840"/>' in body and 'w:left="2000"' in body and "headerReference" in body and "footerReference" in body, "the page is not the house's")
    checks.expect(read["word/media/house1.png"] == house.png() and "https://example.org/" in text["word/_rels/header1.xml.rels"], "the header lacks its picture or link")
    checks.expect(" kept" in text["word/header1.xml"] and " PAGE " in text["word/footer1.xml"], "header and footer")
    checks.expect("Liberation Sans" in text["word/theme/theme1.xml"], "the theme is not the house's")
    again = scratch / "again"
    build(source, again, good)
    checks.expect(built.read_bytes() == (again / "a.docx").read_bytes(), "the bytes differ from run to run")
    checks.expect(build(source, out, good, "--check").code == 0, "--check says that it is stale")
    checks.expect(harness.cvbuild(source, "-o", out, "--to", "docx", "--check").code == 1, "--check does not see another look")
    plain = scratch / "plain"
    harness.cvbuild(source, "-o", plain, "--to", "docx")
    texts = [re.findall(r"<w:t [^>]*>([^<]*)", zipfile.ZipFile(folder / "a.docx").read("word/document.xml").decode()) for folder in (out, plain)]
    checks.expect(texts[0] == texts[1], f"the text differs: {texts}")


def check_flat(checks, scratch):
    done = harness.cvbuild(scratch / "a.md", "-o", scratch / "flat", "--to", "docx,flat-opc", "--reference-docx", scratch / "house.docx")
    flat = (scratch / "flat/a.xml").read_text(encoding="utf-8")
    checks.expect(done.code == 0 and "/word/header1.xml" in flat and "/word/media/house1.png" in flat and "berschrift1" in flat, f"flat-opc: {done.code}: {done.err}")


def check_outputs(checks, scratch):
    """cvcheck opens what was built, and knows the file that it was built with."""
    source, good = scratch / "a.md", scratch / "house.docx"
    out = scratch / "checked"
    build(source, out, good)
    with_file = harness.cvcheck(source, "--outputs", out, "--reference-docx", good)
    without = harness.cvcheck(source, "--outputs", out)
    wrong = [line for line in with_file.out.decode().splitlines() if "a.docx" in line]
    checks.expect(with_file.code == 0 and not wrong, f"--outputs: {with_file.code}: {wrong} {with_file.err}")
    checks.expect("output-stale" in without.out.decode() and not without.crashed(), f"another look is not stale: {without.out.decode()}")
    checks.expect(harness.cvcheck(source, "--reference-docx", good).code == 2, "--reference-docx without --outputs")


def variants():
    """Sound files that differ: (name, parts)"""
    yield "house", house.parts()
    bare = house.changed(numbering=None, settings=None, fontTable=None, header1=None, footer1=None, document=house.document("", ""))
    for part in ("word/theme/theme1.xml", "word/_rels/header1.xml.rels", "word/_rels/settings.xml.rels", "word/media/image1.png"):
        del bare[part]
    bare["word/_rels/document.xml.rels"] = house.relationships(("rId1", "styles", "styles.xml"))
    bare["word/styles.xml"] = f"{house.HEAD}<w:styles {house.ROOT}/>"
    yield "bare", bare
    prefixed = house.parts()
    for part in ("styles", "numbering", "settings", "document", "footer1"):
        prefixed[f"word/{part}.xml"] = prefixed[f"word/{part}.xml"].replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=")
    yield "prefixed", prefixed
    columns = house.SECTION.replace('<w:cols w:space="708"/>', '<w:cols w:num="2" w:space="400"/>')
    yield "columns", house.changed(document=house.document(section=columns))
    title = ('<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:id w:val="12"/><w:text/></w:sdtPr><w:sdtEndPr/>'
             f'<w:sdtContent>{house.run("Our title")}</w:sdtContent></w:sdt>')
    around = house.parts()
    around["word/footer1.xml"] = around["word/footer1.xml"].replace("<w:p>", "<w:sdt><w:sdtPr><w:id w:val=\"13\"/></w:sdtPr><w:sdtContent><w:p>", 1).replace(
        "</w:ftr>", "</w:sdtContent></w:sdt></w:ftr>")
    around["word/header1.xml"] = house.header(title)
    yield "control", around
    yield "template", {**house.parts(), "[Content_Types].xml": house.types().replace("document.main", "template.main")}


def check_validity(checks, scratch):
    files = []
    samples = [scratch / "a.md", harness.ROOT / "sources", *sorted(harness.ROOT.glob("tests/golden/*/input*"))]
    for name, content in variants():
        reference = scratch / f"{name}.docx"
        reference.write_bytes(house.pack(content))
        for number, sample in enumerate(samples if name == "house" else samples[:2]):
            done = build(sample, scratch / "valid" / name / str(number), reference)
            if done.code != 1 or "bad-reference" in done.err:
                checks.expect(done.code == 0, f"{name}, {sample}: {done.code}: {done.err}")
        files += sorted((scratch / "valid" / name).rglob("*.docx"))
    schemas = harness.SHARED / "tools/ooxml-xsd"
    if not schemas.exists():
        checks.skip("../shared/tools/ooxml-xsd is absent")
        return
    docx_valid.check_schemas(checks, schemas, files)
    docx_valid.check_judge(checks, harness.SHARED / "tools/docx-validate", files)
    print(f"{len(files)} files")


def main():
    harness.tool("cvbuild")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        (scratch / "a.md").write_text(ANSWER, encoding="utf-8")
        (scratch / "house.docx").write_bytes(house.pack(house.parts()))
        check_refusals(checks, scratch)
        check_command_line(checks, scratch)
        check_result(checks, scratch)
        check_flat(checks, scratch)
        check_outputs(checks, scratch)
        check_validity(checks, scratch)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
