#!/usr/bin/env python3
"""--to flat-opc holds the parts of --to docx: the same XML, the same pictures, the same types; packed, they are a DOCX again.

usage: CVBUILD=build/dev/cvbuild python3 tests/scripts/flat_opc.py
"""
import base64
import io
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import harness

PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def canonical(xml):
    out = io.StringIO()
    ElementTree.canonicalize(xml, out=out, rewrite_prefixes=True)
    return out.getvalue()


def parts_of(flat):
    """name → (type, canonical XML or bytes)"""
    parts = {}
    for part in ElementTree.fromstring(flat).findall(PKG + "part"):
        data = part.find(PKG + "xmlData")
        if data is not None:
            content = canonical(ElementTree.tostring(data[0], encoding="unicode"))
        else:
            content = base64.b64decode(part.findtext(PKG + "binaryData"))
        parts[part.get(PKG + "name").lstrip("/")] = (part.get(PKG + "contentType"), content)
    return parts


def pack(flat, docx):
    """Writes the parts of a flat package as a DOCX, for those who judge one: as they are, for mc:Ignorable names prefixes."""
    parts = re.findall(r'<pkg:part pkg:name="([^"]+)" pkg:contentType="([^"]+)".*?>(.*?)</pkg:part>', flat.read_text(encoding="utf-8"), re.DOTALL)
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind, _ in parts)
    with zipfile.ZipFile(docx, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'{DECLARATION}<Types xmlns="{TYPES[1:-1]}">{overrides}</Types>')
        for name, _, content in parts:
            xml = re.search(r"<pkg:xmlData>(.*)</pkg:xmlData>", content, re.DOTALL)
            binary = re.search(r"<pkg:binaryData>(.*)</pkg:binaryData>", content, re.DOTALL)
            package.writestr(name.lstrip("/"), DECLARATION + xml[1] if xml else base64.b64decode(binary[1]))


def types_in(package):
    """name → type, as [Content_Types].xml tells them"""
    root = ElementTree.fromstring(package.read("[Content_Types].xml"))
    extensions = {one.get("Extension"): one.get("ContentType") for one in root.findall(TYPES + "Default")}
    overrides = {one.get("PartName").lstrip("/"): one.get("ContentType") for one in root.findall(TYPES + "Override")}
    return {name: overrides.get(name) or extensions[name.rsplit(".", 1)[-1]] for name in package.namelist() if name != "[Content_Types].xml"}


def check(checks, name, source, scratch):
    out = pathlib.Path(scratch, name.replace("/", "-"))
    done = harness.cvbuild(source, "--to", "docx,flat-opc", "-o", out)
    if done.code == 1:
        return False  # its sources are wrong
    if not checks.expect(done.code == 0, f"{name}: {done.code}: {done.err}"):
        return False
    for docx in sorted(out.glob("*.docx")):
        flat = docx.with_suffix(".xml").read_bytes()
        checks.expect(flat.count(b"<?xml ") == 1 and b'<?mso-application progid="Word.Document"?>' in flat[:200], f"{name}: it is not one file of Word's")
        found = parts_of(flat)
        package = zipfile.ZipFile(docx)
        wanted = types_in(package)
        checks.expect({part: kind for part, (kind, _) in found.items()} == wanted, f"{name}: parts and types: {sorted(found)} {sorted(wanted)}")
        packed = docx.with_suffix(".packed.docx")
        pack(docx.with_suffix(".xml"), packed)
        checks.expect(set(zipfile.ZipFile(packed).namelist()) == set(package.namelist()), f"{name}: packed, it has other parts")
        for part in wanted:
            raw = package.read(part)
            expected = canonical(raw.decode("utf-8")) if isinstance(found[part][1], str) else raw
            checks.expect(found[part][1] == expected, f"{name}: {part} differs")
    return True


def main():
    harness.tool("cvbuild")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        built = sum(check(checks, name, source, scratch) for name, source in
                    [("sources", harness.ROOT / "sources"), *(one for one in harness.text_samples() if one[0].startswith("golden/"))])
        checks.expect(built > 3, f"only {built} samples were built")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
