// Documents with the look of a Word file: what is read of the file, what is refused, and what is made of it.
#include <gtest/gtest.h>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/builder.hpp>
#include <cvbuild/reference/reference.hpp>

#include "emit/docx/package.hpp"
#include "unit/docx_built.hpp"

namespace cvbuild::docx_test {
namespace {

using emitters::docx::Package;

constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONSHIPS(rows)                                                                     \
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" rows \
  "</Relationships>"
#define RELATIONSHIP(id, type, target) \
  "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" target "\"/>"

/// A small file of a house's own; a test changes what it is about.
struct House {
  std::string styles =
      "<w:styles " WORD
      "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name "
      "w:val=\"Normal\"/><w:rPr>"
      "<w:sz w:val=\"30\"/><w:lang w:val=\"de-DE\"/></w:rPr></w:style><w:style w:type=\"paragraph\" "
      "w:styleId=\"berschrift1\"><w:name w:val=\"Heading 1\"/><w:basedOn w:val=\"Standard\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Answer\"><w:name w:val=\"Loud\"/></w:style></w:styles>";
  std::string numbering = "<w:numbering " WORD
                          "><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"/></w:abstractNum><w:num "
                          "w:numId=\"9\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
  std::string body =
      "<w:sectPr><w:pgSz w:w=\"10000\" w:h=\"12000\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" "
      "w:bottom=\"1000\" w:left=\"1500\" w:header=\"500\" w:footer=\"500\" w:gutter=\"500\"/></w:sectPr>";

  [[nodiscard]] std::string bytes() const {
    const auto document = concat({"<w:document " WORD "><w:body>", body, "</w:body></w:document>"});
    const auto main = concat({word_type, "document.main+xml"});
    const auto style_type = concat({word_type, "styles+xml"});
    const auto list_type = concat({word_type, "numbering+xml"});
    Package package;
    package.add_view("_rels/.rels", emitters::docx::relationships_type,
                     RELATIONSHIPS(RELATIONSHIP("rId1", "officeDocument", "word/document.xml")));
    package.add_view("word/document.xml", main, document);
    package.add_view("word/_rels/document.xml.rels", emitters::docx::relationships_type,
                     RELATIONSHIPS(RELATIONSHIP("rId1", "styles", "styles.xml")
                                       RELATIONSHIP("rId2", "numbering", "/word/numbering.xml")));
    package.add_view("word/styles.xml", style_type, styles);
    package.add_view("word/numbering.xml", list_type, numbering);
    Sink sink;
    write_zip(package, sink);
    return sink.take();
  }
};

struct Read {
  Diagnostics findings;
  ReferenceDocx reference;
  explicit Read(std::string_view bytes) {
    auto read = read_reference_docx(bytes, "house.docx", findings);
    EXPECT_TRUE(read.ok());
    if (read) reference = std::move(read).value();
  }
  [[nodiscard]] std::string first() const {
    return findings.empty() ? std::string() : findings.all()[0].message;
  }
};

Document sample() {
  Builder builder;
  builder.title("T").heading(1, "Work").heading(2, "More").paragraph("Words");
  return builder.finish();
}

Built emitted_as(const Document& document, const ReferenceDocx& reference) {
  Built built;
  Sink sink;
  EmitOptions options;
  options.reference = &reference;
  emit(document, Format::docx, sink, built.findings, options);
  built.bytes = sink.take();
  auto parts = zip::read_zip(built.bytes);
  EXPECT_TRUE(parts.ok());
  if (parts) built.parts = std::move(parts).value();
  return built;
}

std::string style(const Built& built, const std::string& id) {
  const auto xml = built.part("word/styles.xml");
  const auto at = xml.find("w:styleId=\"" + id + "\"");
  return at == std::string::npos ? "" : xml.substr(at, xml.find("</w:style>", at) - at);
}

TEST(ReferenceDocx, IsReadByNamesOfStylesWhateverTheirIds) {
  const Read read(House{}.bytes());
  EXPECT_TRUE(read.findings.empty()) << read.first();
  const auto& reference = read.reference;
  EXPECT_EQ(reference.default_styles[0], "Standard");
  EXPECT_EQ(reference.style_ids[0].at("heading 1"), "berschrift1");
  EXPECT_EQ(reference.text_size, 15);
  EXPECT_EQ(reference.last_list, 9U);
  EXPECT_EQ(reference.first_pattern, 4U);
  ASSERT_TRUE(reference.page.margins);
  EXPECT_EQ(reference.page.margins->left, 100);  // with the gutter
  EXPECT_EQ(reference.styles_xml.find("de-DE"), std::string::npos);
}

TEST(ReferenceDocx, GivesItsStylesToTheDocumentAndInheritsWhatIsAdded) {
  const Read read(House{}.bytes());
  const auto built = emitted_as(sample(), read.reference);
  EXPECT_EQ(all(built.body(), "pStyle w:val=\"(.*?)\""),
            (std::vector<std::string>{"Title", "berschrift1", "Heading2"}));
  const auto second = style(built, "Heading2");
  EXPECT_NE(second.find("<w:basedOn w:val=\"berschrift1\"/>"), std::string::npos) << second;
  EXPECT_EQ(second.find("rFonts"), std::string::npos) << second;
  EXPECT_EQ(second.find("w:color"), std::string::npos) << second;
  EXPECT_EQ(style(built, "Heading1"), "");
  // That id is a character style's there.
  EXPECT_NE(style(built, "Answer2").find("<w:basedOn w:val=\"Standard\"/>"), std::string::npos);
}

TEST(ReferenceDocx, OnlyItsOwnHeadingsBeginNewPages) {
  House house;
  const std::string name = "<w:name w:val=\"Heading 1\"/><w:basedOn w:val=\"Standard\"/>";
  house.styles.insert(house.styles.find(name) + name.size(), "<w:pPr><w:pageBreakBefore/></w:pPr>");
  const Read read(house.bytes());
  const auto built = emitted_as(sample(), read.reference);
  EXPECT_NE(style(built, "berschrift1").find("<w:pageBreakBefore/>"), std::string::npos);
  const auto second = style(built, "Heading2");
  EXPECT_NE(second.find("<w:keepLines/><w:pageBreakBefore w:val=\"0\"/>"), std::string::npos) << second;
  Builder builder;
  builder.group(doc::Role::subject, [](BlockBuilder& subject) { subject.heading(1, "Mill"); });
  const auto letter = emitted_as(builder.finish(), read.reference);
  EXPECT_NE(style(letter, "Subject").find("<w:pageBreakBefore w:val=\"0\"/>"), std::string::npos)
      << style(letter, "Subject");
}

TEST(ReferenceDocx, TheLinesBelowANameStandAsItsTitleDoes) {
  for (const bool centred : {true, false}) {
    House house;
    const std::string title = concat(
        {"<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/><w:basedOn "
         "w:val=\"Base\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:jc w:val=\"",
         centred ? "center" : "left", "\"/></w:pPr></w:style></w:styles>"});
    house.styles.replace(house.styles.find("</w:styles>"), std::string::npos, title);
    const Read read(house.bytes());
    EXPECT_EQ(read.reference.title_is_centred, centred);
    Builder builder;
    builder.group(doc::Role::head, [](BlockBuilder& head) {
      head.group(doc::Role::none, [](BlockBuilder& lines) { lines.paragraph("a@example.org"); });
    });
    const auto built = emitted_as(builder.finish(), read.reference);
    EXPECT_EQ(style(built, "Contact").find("w:jc w:val=\"center\"") != std::string::npos, centred)
        << style(built, "Contact");
  }
}

TEST(ReferenceDocx, LeavesOutAttributesAndNumbersThatAreNone) {
  House house;
  house.styles.replace(house.styles.find("<w:style "), 9, "<w:style w:bogus=\"1\" ");
  house.numbering.replace(house.numbering.find("<w:lvl "),
                          house.numbering.find("</w:abstractNum>") - house.numbering.find("<w:lvl "),
                          "<w:lvl w:ilvl=\"0\" w:bogus=\"1\"><w:numFmt w:val=\"weird\"/></w:lvl>");
  const Read read(house.bytes());
  EXPECT_EQ(read.reference.styles_xml.find("bogus"), std::string::npos);
  EXPECT_EQ(read.reference.list_patterns_xml.find("bogus"), std::string::npos);
  EXPECT_EQ(read.reference.list_patterns_xml.find("weird"), std::string::npos);
  EXPECT_NE(read.reference.list_patterns_xml.find("w:ilvl=\"0\""), std::string::npos);
}

TEST(ReferenceDocx, KeepsListsApart) {
  const Read read(House{}.bytes());
  Builder builder;
  builder.title("T").bullet_list([](ListBuilder& list) { list.item("one"); });
  const auto built = emitted_as(builder.finish(), read.reference);
  EXPECT_EQ(all(built.body(), "numId w:val=\"(.*?)\""), (std::vector<std::string>{"13"}));
  EXPECT_EQ(all(built.part("word/numbering.xml"), "<w:num w:numId=\"(.*?)\""),
            (std::vector<std::string>{"9", "10", "11", "12", "13"}));
}

TEST(ReferenceDocx, GivesTheSameBytesTwiceAndLeavesOthersAlone) {
  const Read read(House{}.bytes());
  const auto document = sample();
  EXPECT_EQ(emitted_as(document, read.reference).bytes, emitted_as(document, read.reference).bytes);
  const auto plain = emitted(document);
  EXPECT_NE(plain.part("word/styles.xml").find("w:styleId=\"Heading1\""), std::string::npos);
}

TEST(ReferenceDocx, TakesItsOwnOutput) {
  const auto built = emitted(sample());
  const Read read(built.bytes);
  EXPECT_FALSE(read.findings.has_errors()) << read.first();
  const auto again = emitted_as(sample(), read.reference);
  EXPECT_EQ(all(again.body(), "pStyle w:val=\"(.*?)\""), all(built.body(), "pStyle w:val=\"(.*?)\""));
  EXPECT_EQ(all(again.part("word/styles.xml"), "styleId=\"(.*?)\"").size(),
            all(built.part("word/styles.xml"), "styleId=\"(.*?)\"").size());
}

TEST(ReferenceDocx, SaysWhichTextItLeaves) {
  House house;
  house.body = "<w:p><w:r><w:t>Two words</w:t></w:r></w:p>" + house.body;
  const Read read(house.bytes());
  EXPECT_FALSE(read.findings.has_errors());
  EXPECT_EQ(read.first(), "house.docx: its text is not used: 'Two words' (2 words)");
  EXPECT_EQ(read.findings.all()[0].rule, &source_rules::unused_reference);
}

TEST(ReferenceDocx, LeavesOutValuesThatAreNone) {
  House house;
  const auto at = house.styles.find("<w:sz ");
  house.styles.insert(
      at,
      "<w:b w:val=\"maybe\"/><w:i w:val=\"off\"/><w:color w:val=\"zzz\" w:themeColor=\"accent1\"/>"
      "<w:u w:val=\"squiggle\"/><w:highlight w:val=\"beige\"/><w:shd w:fill=\"EEEEEE\"/>"
      "<w:szCs w:val=\"banana\"/>");
  house.styles.insert(
      house.styles.find("<w:rPr>"),
      "<w:semiHidden w:val=\"1\"/><w:qFormat w:val=\"0\"/>"
      "<w:pPr><w:pBdr><w:top w:val=\"birds\" w:sz=\"8\"/></w:pBdr><w:tabs><w:tab w:pos=\"90\"/></w:tabs>"
      "<w:spacing w:before=\"-3\" w:after=\"2pt\"/></w:pPr>");
  const Read read(house.bytes());
  EXPECT_TRUE(read.findings.empty()) << read.first();
  const auto normal = style(emitted_as(sample(), read.reference), "Standard");
  for (const auto* kept :
       {"<w:semiHidden/>", "<w:b/>", "<w:i w:val=\"off\"/>", "<w:u/>", "<w:top w:val=\"single\" w:sz=\"8\"/>",
        "w:fill=\"EEEEEE\" w:val=\"clear\"", "<w:spacing w:after=\"2pt\"/>"})
    EXPECT_NE(normal.find(kept), std::string::npos) << kept << " in " << normal;
  for (const auto* dropped : {"zzz", "<w:color", "beige", "banana", "szCs", "qFormat", "<w:tab ", "before"})
    EXPECT_EQ(normal.find(dropped), std::string::npos) << dropped << " in " << normal;
}

TEST(ReferenceDocx, DatesPassTheTabStopsOfPlainText) {
  House house;
  house.styles.insert(house.styles.find("<w:rPr>"),
                      "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"2835\"/><w:tab w:val=\"clear\" "
                      "w:pos=\"720\"/><w:tab w:val=\"left\" w:pos=\"99999\"/></w:tabs></w:pPr>");
  const Read read(house.bytes());
  Builder builder;
  builder.title("T").group(doc::Role::head, [](BlockBuilder& head) { head.paragraph("Name"); });
  const auto title = style(emitted_as(builder.finish(), read.reference), "EntryTitle");
  EXPECT_NE(title.find("<w:tabs><w:tab w:val=\"clear\" w:pos=\"720\"/><w:tab w:val=\"clear\" "
                       "w:pos=\"2835\"/><w:tab w:val=\"right\""),
            std::string::npos)
      << title;
}

TEST(ReferenceDocx, RefusesWhatIsBroken) {
  const auto refusal = [](const House& house) {
    const Read read(house.bytes());
    EXPECT_TRUE(read.findings.has_errors());
    return read.first();
  };
  House open, entities, strict, cyclic, narrow, numbers;
  open.styles.resize(open.styles.size() - 5);
  EXPECT_NE(refusal(open).find("house.docx: word/styles.xml: line 1"), std::string::npos) << refusal(open);
  entities.styles = "<!DOCTYPE w [<!ENTITY a \"b\">]>" + entities.styles;
  EXPECT_NE(refusal(entities).find("document type"), std::string::npos);
  strict.styles = "<w:styles xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>";
  EXPECT_NE(refusal(strict).find("Strict"), std::string::npos);
  cyclic.styles.replace(cyclic.styles.find("<w:rPr>"), 0, "<w:basedOn w:val=\"berschrift1\"/>");
  EXPECT_NE(refusal(cyclic).find("based on itself"), std::string::npos);
  narrow.body.replace(narrow.body.find("1500"), 4, "8500");
  EXPECT_NE(refusal(narrow).find("less than an inch"), std::string::npos);
  numbers.numbering.replace(numbers.numbering.find("\"9\""), 3, "\"-9\"");
  EXPECT_NE(refusal(numbers).find("a list has the number '-9'"), std::string::npos);
}

TEST(ReferenceDocx, SurvivesEveryCutAndFlip) {
  const auto whole = House{}.bytes();
  for (std::size_t size = 0; size < whole.size(); size += 61)
    EXPECT_TRUE(Read(std::string_view(whole).substr(0, size)).findings.has_errors()) << size;
  for (std::size_t at = 0; at < whole.size(); at += 17) {
    auto broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x55);
    Diagnostics findings;
    (void)read_reference_docx(broken, "house.docx", findings);
  }
}

}  // namespace
}  // namespace cvbuild::docx_test
