// Documents made in code: what each call adds, what is copied, and what becomes of strings that are no text.
#include <cvbuild/doc/builder.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/verify.hpp>
#include <cvbuild/emit/emit.hpp>

namespace {

using namespace cvbuild;
using namespace cvbuild::doc;
using namespace std::string_literals;

const std::string gif = "GIF89a\x40\0\x30\0\xF0\0\0blocks;"s;

template <class Kind>
const Kind& as(const Block& block) {
  return std::get<Kind>(block.kind());
}
template <class Kind>
const Kind& as(const Inline& item) {
  return std::get<Kind>(item.kind());
}

TEST(Builder, IsEmptyAtFirstAndAfterFinish) {
  Builder builder;
  const auto empty = builder.finish();
  EXPECT_TRUE(empty.blocks().empty());
  builder.title("T").paragraph("a");
  const auto first = builder.finish();
  const auto second = builder.finish();
  EXPECT_EQ(first.blocks().size(), 1U);
  EXPECT_EQ(first.meta().title, "T");
  EXPECT_TRUE(second.blocks().empty());
  EXPECT_EQ(second.meta().title, "");
}

TEST(Builder, CopiesWhatItIsGiven) {
  Builder builder;
  {
    std::string text = "a text that is too long to live inside the string";
    builder.title(text).author(text).subject(text).keywords({text, "b"}).date("2023-11-20").language("de");
    builder.heading(1, text, text).code(text, text);
    text.assign(text.size(), '#');
  }
  const auto document = builder.finish();
  EXPECT_EQ(document.meta().title.substr(0, 6), "a text");
  EXPECT_EQ(document.meta().keywords[0], document.meta().subject);
  EXPECT_EQ(document.meta().date, "2023-11-20");
  EXPECT_EQ(document.meta().language, "de");
  EXPECT_EQ(as<Heading>(document.blocks()[0]).id(), document.meta().author);
  EXPECT_EQ(as<CodeBlock>(document.blocks()[1]).language, document.meta().title);
}

TEST(Builder, NestsByScope) {
  Builder builder;
  builder.group(Role::question, [](BlockBuilder& question) {
    question.heading(2, "Why?").quote([](BlockBuilder& quote) {
      quote.bullet_list([](ListBuilder& list) {
        list.item("one").item([](BlockBuilder& item) {
          item.paragraph("two").ordered_list(
              [](ListBuilder& inner) { inner.loose().item("three").item("four"); }, 3);
        });
      });
    });
  });
  builder.paragraph("end");
  const auto document = builder.finish();
  ASSERT_EQ(document.blocks().size(), 2U);
  EXPECT_EQ(as<Group>(document.blocks()[0]).role, Role::question);
  EXPECT_EQ(plain_text(document.blocks()), "Why?\n\n- one\n- two\n  3. three\n\n  4. four\n\nend");
}

TEST(Builder, CollectsRunningText) {
  Builder builder;
  builder.paragraph([](InlineBuilder& text) {
    text.text("a").line_break().code("b").link(
        "https://example.org/", [](InlineBuilder& link) { link.text("c"); }, "t");
    text.strong([](InlineBuilder& strong) {
      strong.emphasis([](InlineBuilder& inner) { inner.text("d"); });
      strong.strikethrough([](InlineBuilder& inner) { inner.text("e"); });
    });
    text.phrase(
        Role::draft, [](InlineBuilder& inner) { inner.text("f"); }, "value");
  });
  const auto document = builder.finish();
  const auto& content = as<Paragraph>(document.blocks()[0]).content;
  ASSERT_EQ(content.size(), 6U);
  EXPECT_TRUE(as<Break>(content[1]).hard);
  EXPECT_EQ(as<Code>(content[2]).text, "b");
  EXPECT_EQ(as<Link>(content[3]).target, "https://example.org/");
  EXPECT_EQ(as<Link>(content[3]).title, "t");
  EXPECT_EQ(as<Strong>(content[4]).content.size(), 2U);
  EXPECT_EQ(as<Phrase>(content[5]).role, Role::draft);
  EXPECT_EQ(plain_text(document.blocks()), "a bcdef");
}

TEST(Builder, AnEndOfLineIsAHardBreakInRunningText) {
  Builder builder;
  builder.paragraph("a\nb\r\nc\rd\n").code("x\r\ny\n");
  builder.title("a\nb").paragraph([](InlineBuilder& text) { text.code("a\nb"); });
  const auto document = builder.finish();
  EXPECT_EQ(as<Paragraph>(document.blocks()[0]).content.size(), 8U);
  EXPECT_EQ(plain_text(document.blocks()), "a b c d \n\nx\ny\n\na b");
  EXPECT_EQ(document.meta().title, "a b");
}

TEST(Builder, MendsWhatIsNoText) {
  Builder builder;
  builder.paragraph("a\xFFz\0b"s).paragraph("\xC3").heading(9, "x", "i\xFE"s);
  const auto document = builder.finish();
  EXPECT_EQ(verify(document.blocks()), std::nullopt);
  EXPECT_EQ(plain_text(document.blocks()), "a\uFFFDz\uFFFDb\n\n\uFFFD\n\nx");
  EXPECT_EQ(as<Heading>(document.blocks()[2]).level, 6U);
}

TEST(Builder, TablesAreAsWideAsTheirLongestRow) {
  Builder builder;
  builder.table({{"a"}, {"b", "c", "d"}}, {Alignment::right}).table({}).table({{}});
  const auto document = builder.finish();
  ASSERT_EQ(document.blocks().size(), 1U);
  const auto& table = as<Table>(document.blocks()[0]);
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_EQ(table.columns[0], Alignment::right);
  EXPECT_EQ(table.columns[1], Alignment::none);
  EXPECT_EQ(table.rows[0].cells.size(), 3U);
  EXPECT_EQ(plain_text(document.blocks()), "a\t\t\nb\tc\td");
}

TEST(Builder, ATableOfAnyNumberOfRowsWithRunningText) {
  const std::vector<std::pair<std::string, std::string>> rows{{"Eider", "https://e.org/eider"},
                                                              {"Knot", "https://e.org/knot"}};
  Builder builder;
  builder.table([&](TableBuilder& table) {
    table.column(Alignment::left).column(Alignment::right).row().cell("Bird").cell("Where").cell("Seen");
    for (const auto& row : rows)
      table.row().cell(row.first).cell([&](InlineBuilder& text) {
        text.link(row.second, [](InlineBuilder& link) { link.text("here"); });
      });
  });
  const auto document = builder.finish();
  const auto& table = as<Table>(document.blocks()[0]);
  ASSERT_EQ(table.rows.size(), 3U);
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_EQ(table.columns[1], Alignment::right);
  EXPECT_EQ(table.columns[2], Alignment::none);
  EXPECT_EQ(as<Link>(table.rows[2].cells[1].content[0]).target, "https://e.org/knot");
  EXPECT_EQ(plain_text(document.blocks()), "Bird\tWhere\tSeen\nEider\there\t\nKnot\there\t");
  EXPECT_EQ(verify(document.blocks()), std::nullopt);
}

// LaTeX ran title and dates together.
TEST(Builder, AnEntrysHeadingIsItsTitle) {
  const auto dated = [](InlineBuilder& text) {
    text.text("Engineer")
        .phrase(
            Role::dates, [](InlineBuilder& dates) { dates.text("2020"); }, "2020");
  };
  Builder builder;
  builder.group(Role::experience, [&](BlockBuilder& entry) {
    entry.heading(2, dated).group(Role::organisation, [](BlockBuilder& where) { where.paragraph("Works"); });
    entry.heading(3, "More").paragraph("Built.");
  });
  builder.group(Role::employer, [&](BlockBuilder& employer) { employer.heading(2, "Works"); });
  const auto document = builder.finish();
  const auto& entry = as<Group>(document.blocks()[0]);
  EXPECT_EQ(as<Heading>(entry.blocks[0]).role, Role::entry);
  EXPECT_EQ(as<Paragraph>(entry.blocks[1]).role, Role::organisation);
  EXPECT_EQ(as<Heading>(entry.blocks[2]).role, Role::none);
  EXPECT_EQ(as<Heading>(as<Group>(document.blocks()[1]).blocks[0]).role, Role::employer);
  Sink sink;
  Diagnostics findings;
  emit(document, Format::latex, sink, findings);
  EXPECT_NE(sink.bytes().find("{Engineer}{2020}"), std::string::npos) << sink.bytes();
}

TEST(Builder, RolesOfSingleBlocksAreTheirs) {
  Builder builder;
  builder.group(Role::head, [](BlockBuilder& head) {
    head.group(Role::name, [](BlockBuilder& name) { name.paragraph("Ada"); });
    head.group(Role::contact, [](BlockBuilder& lines) { lines.paragraph("a").paragraph("b"); });
  });
  builder.group(Role::subject, [](BlockBuilder& subject) { subject.heading(1, "About"); });
  const auto document = builder.finish();
  const auto& head = as<Group>(document.blocks()[0]);
  ASSERT_EQ(head.blocks.size(), 3U);
  EXPECT_EQ(as<Paragraph>(head.blocks[0]).role, Role::name);
  EXPECT_EQ(as<Paragraph>(head.blocks[2]).role, Role::contact);
  EXPECT_EQ(as<Heading>(document.blocks()[1]).role, Role::subject);
}

TEST(Builder, ATableWithoutACellIsNone) {
  Builder builder;
  builder.table([](TableBuilder& table) { table.row().row().column(Alignment::left); });
  const auto document = builder.finish();
  EXPECT_TRUE(document.blocks().empty());
}

TEST(Builder, KeywordsOneByOne) {
  Builder builder;
  builder.keywords({"a"}).keyword("b").keyword("c");
  const auto document = builder.finish();
  ASSERT_EQ(document.meta().keywords.size(), 3U);
  EXPECT_EQ(document.meta().keywords[2], "c");
}

TEST(Builder, PicturesOfOneNameAreOnePicture) {
  Builder builder;
  EXPECT_TRUE(builder.figure("a.gif", gif, "caption", "what it shows"));
  builder.paragraph([](InlineBuilder& text) { EXPECT_TRUE(text.picture("a.gif", gif, "again")); });
  EXPECT_TRUE(builder.figure("b.gif", gif, ""));
  EXPECT_FALSE(builder.figure("c.gif", "no picture", "lost"));
  const auto document = builder.finish();
  ASSERT_EQ(document.images().size(), 2U);
  EXPECT_EQ(document.images()[0]->path, "a.gif");
  EXPECT_EQ(document.images()[0]->bytes, gif);
  const auto& figure = as<Figure>(document.blocks()[0]);
  EXPECT_EQ(figure.image, document.images()[0]);
  EXPECT_EQ(figure.alternative, "what it shows");
  EXPECT_EQ(as<Picture>(as<Paragraph>(document.blocks()[1]).content[0]).image, figure.image);
  EXPECT_EQ(plain_text(document.blocks()), "caption\n\nagain");
}

TEST(Builder, SurvivesAScopeThatThrows) {
  Builder builder;
  builder.paragraph("kept");
  EXPECT_THROW(builder.bullet_list([](ListBuilder& list) {
    list.item(
        [](BlockBuilder& item) { item.paragraph([](InlineBuilder&) { throw std::runtime_error("mine"); }); });
  }),
               std::runtime_error);
  builder.paragraph("also kept");
  const auto document = builder.finish();
  EXPECT_EQ(plain_text(document.blocks()), "kept\n\nalso kept");
}

TEST(Builder, DocumentsShareTheirContents) {
  Builder builder;
  builder.theme(classic_theme()).anonymous().rule().page_break().paragraph("x");
  auto document = builder.finish();
  const auto copy = document;
  document = builder.finish();
  EXPECT_EQ(copy.blocks().size(), 3U);
  EXPECT_TRUE(copy.meta().anonymous);
}

}  // namespace
