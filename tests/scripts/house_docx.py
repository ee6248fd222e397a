"""Word files of a house's own, made part by part, for the tests of --reference-docx."""
import io
import struct
import zipfile
import zlib

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT = f'xmlns:w="{W}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SECRET = "Tamsin Vorlage"  # who made the file; nothing that is built may tell


def png(width=8, height=4):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x20\x40\x80" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def relationships(*items):
    """items: (id, last word of the type, target[, "External"])"""
    rows = "".join(f'<Relationship Id="{one[0]}" Type="{R}/{one[1]}" Target="{one[2]}"'
                   + (' TargetMode="External"' if len(one) > 3 else "") + "/>" for one in items)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def types(extra=""):
    parts = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings",
             "fontTable": "fontTable", "header1": "header", "footer1": "footer"}
    rows = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}{kind}+xml"/>' for name, kind in parts.items())
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            f'{rows}<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
            f'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{extra}</Types>')


def style(kind, id, name, inner="", based_on=None, default=False):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (f'<w:style w:type="{kind}"{" w:default=%s1%s" % (chr(34), chr(34)) if default else ""} w:styleId="{id}"><w:name w:val="{name}"/>'
            f"{base}{inner}</w:style>")


# As a German Word writes it: its own ids, the names that every Word knows.
STYLES = (
    f'{HEAD}<w:styles {ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
    'w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="de-DE" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
    + style("paragraph", "Standard", "Normal", '<w:qFormat/><w:rsid w:val="00AB12CD"/>', default=True)
    + style("paragraph", "berschrift1", "heading 1", '<w:next w:val="Standard"/><w:qFormat/><w:rsid w:val="00AB12CD"/><w:pPr><w:keepNext/>'
            '<w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" '
            'w:hAnsiTheme="majorHAnsi"/><w:caps/><w:color w:val="7A1F3D" w:themeColor="accent1"/><w:sz w:val="34"/></w:rPr>', "Standard")
    + style("paragraph", "berschrift2", "heading 2", '<w:next w:val="Standard"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" '
            'w:after="40"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:color w:val="7A1F3D" w:themeColor="accent1"/><w:sz w:val="28"/></w:rPr>', "Standard")
    + style("paragraph", "Titel", "Title", '<w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="52"/></w:rPr>', "Standard")
    + style("paragraph", "Aufzhlungszeichen", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:contextualSpacing/></w:pPr>', "Standard")
    + style("paragraph", "Kopfzeile", "header", "", "Standard") + style("paragraph", "Fuzeile", "footer", "", "Standard")
    + style("character", "Absatz-Standardschriftart", "Default Paragraph Font", "", default=True)
    + style("character", "Question", "House Character", "<w:rPr><w:i/></w:rPr>")
    + style("table", "NormaleTabelle", "Normal Table", '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>', default=True)
    + style("numbering", "KeineListe", "No List", default=True) + "</w:styles>")

NUMBERING = (
    f'{HEAD}<w:numbering {ROOT}><w:abstractNum w:abstractNumId="4" w:nsid="4C1B0A01"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0" w:tplc="12345678"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Aufzhlungszeichen"/><w:lvlText w:val="&#9632;"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="500" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>').replace(' w:nsid="4C1B0A01">', '><w:nsid w:val="4C1B0A01"/>')

DRAWING = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
    f'<wp:extent cx="720000" cy="360000"/><wp:docPr id="1" name="Logo" descr="C:\\Users\\{SECRET}\\logo.png"/><a:graphic xmlns:a="http://schemas.'
    'openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>')


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction):
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')


def header(inner=""):
    return (f'{HEAD}<w:hdr {ROOT}><w:p w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r>{DRAWING}</w:r>{run("House &amp; Sons ")}'
            f'<w:hyperlink r:id="rId2">{run("example.org")}</w:hyperlink><w:ins w:id="9" w:author="{SECRET}" w:date="2021-01-01T00:00:00Z">{run(" kept")}</w:ins>'
            f'<w:del w:id="10" w:author="{SECRET}" w:date="2021-01-01T00:00:00Z"><w:r><w:delText>gone</w:delText></w:r></w:del>{inner}</w:p></w:hdr>')


FOOTER = f'{HEAD}<w:ftr {ROOT}><w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr>{run("Page ")}{field("PAGE")}</w:p></w:ftr>'
SECTION = ('<w:sectPr w:rsidR="00AB12CD"><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>'
           '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1700" w:right="1400" w:bottom="1300" w:left="2000" w:header="700" w:footer="600" w:gutter="0"/>'
           '<w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>')


def document(body=run("Sample text of the house."), section=SECTION):
    return f"{HEAD}<w:document {ROOT}><w:body><w:p>{body}</w:p>{section}</w:body></w:document>"


THEME = (
    f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"><a:themeElements><a:clrScheme name="House">'
    + "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in zip(
        "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(),
        "000000 FFFFFF 333333 EEEEEE 7A1F3D 1F3D7A 3D7A1F 7A7A1F 1F7A7A 7A1F7A 1F3D7A 7A1F3D".split()))
    + '</a:clrScheme><a:fontScheme name="House"><a:majorFont><a:latin typeface="Liberation Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Liberation Serif"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="House"><a:fillStyleLst>'
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3 + "</a:fillStyleLst><a:lnStyleLst>"
    + '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3 + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3 + "</a:effectStyleLst><a:bgFillStyleLst>"
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3 + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")

SETTINGS = (
    f'{HEAD}<w:settings {ROOT}><w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids>'
    '<w:themeFontLang w:val="de-DE"/></w:settings>')

CORE = (f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{SECRET}</dc:creator>'
        f"<cp:lastModifiedBy>{SECRET}</cp:lastModifiedBy></cp:coreProperties>")


def parts():
    """A sound file, as name → content, in the order in which they are packed."""
    return {
        "[Content_Types].xml": types(),
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml")).replace(
            "</Relationships>", f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(
            ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "settings", "settings.xml"),
            ("rId4", "theme", "theme/theme1.xml"), ("rId5", "fontTable", "fontTable.xml"), ("rId6", "header", "header1.xml"), ("rId7", "footer", "footer1.xml")),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/settings.xml": SETTINGS,
        "word/_rels/settings.xml.rels": relationships(("rId1", "attachedTemplate", f"file:///C:/Users/{SECRET.replace(' ', '%20')}/house.dotx", "External")),
        "word/theme/theme1.xml": THEME,
        "word/fontTable.xml": f'{HEAD}<w:fonts {ROOT}><w:font w:name="Liberation Serif"><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/header1.xml": header(),
        "word/_rels/header1.xml.rels": relationships(("rId1", "image", "media/image1.png"), ("rId2", "hyperlink", "https://example.org/", "External")),
        "word/media/image1.png": png(),
        "word/footer1.xml": FOOTER,
        "docProps/core.xml": CORE,
    }


def pack(content, twice=None):
    """The file's bytes; `twice`: a part that is packed a second time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in content.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        if twice:
            import warnings
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                package.writestr(zipfile.ZipInfo(twice), content[twice])
    return out.getvalue()


def changed(**replaced):
    """A sound file in which parts are others: styles=…, header1=… mean word/styles.xml, word/header1.xml; None takes it away."""
    content = parts()
    for name, data in replaced.items():
        if data is None:
            del content[f"word/{name}.xml"]
        else:
            content[f"word/{name}.xml"] = data
    return content
