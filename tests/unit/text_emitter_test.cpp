// Plain text as a format: the title, the ends, and what is said of what it cannot show.
#include <gtest/gtest.h>

#include <cvbuild/doc/builder.hpp>
#include <cvbuild/emit/emit.hpp>

namespace {

using namespace cvbuild;
using namespace std::string_literals;

struct Emitted {
  std::string text;
  std::vector<std::string> notes;
};

Emitted emitted(const Document& document, bool fragment = false) {
  Sink sink;
  Diagnostics diagnostics;
  EmitOptions options;
  options.fragment = fragment;
  emit(document, Format::text, sink, diagnostics, options);
  Emitted result{sink.take(), {}};
  for (const auto& note : diagnostics.all()) {
    EXPECT_EQ(note.rule->id, "lossy-emission");
    result.notes.push_back(note.message);
  }
  return result;
}

TEST(TextFormat, TitleThenBlocksThenOneEndOfLine) {
  Builder builder;
  builder.title("Title").paragraph("a").code("b\n\n");
  const auto document = builder.finish();
  EXPECT_EQ(emitted(document).text, "Title\n\na\n\nb\n\n");
  EXPECT_EQ(emitted(document, true).text, "a\n\nb\n\n");
}

TEST(TextFormat, OfNothingThereIsNothing) {
  Builder builder;
  EXPECT_EQ(emitted(builder.finish()).text, "");
  builder.title("Title");
  EXPECT_EQ(emitted(builder.finish()).text, "Title\n");
  builder.paragraph("a");
  EXPECT_EQ(emitted(builder.finish()).text, "a\n");
}

TEST(TextFormat, NothingSteersATerminal) {
  Builder builder;
  builder.code("a\x1B[31mb\tc\x08\n");
  EXPECT_EQ(emitted(builder.finish()).text, "a\uFFFD[31mb\tc\uFFFD\n");
}

TEST(TextFormat, SaysWhichPicturesAndTargetsItDoesNotShow) {
  const auto gif = "GIF89a\x40\0\x30\0\xF0\0\0;;"s;
  Builder builder;
  builder.figure("a.gif", gif, "caption");
  builder.paragraph([&](InlineBuilder& text) {
    text.picture("b.gif", gif, "caption");
    text.link("https://example.org/", [](InlineBuilder& link) { link.text("site"); });
    text.link("https://example.org/", [](InlineBuilder& link) { link.text("https://example.org/"); });
    text.link("https://www.example.org/", [](InlineBuilder& link) { link.text("example.org"); });
    text.link("tel:+442079460018", [](InlineBuilder& link) { link.text("+44 (0)20 7946 0018"); });
    text.link("mailto:a@example.org", [](InlineBuilder& link) { link.text("a@example.org"); });
  });
  EXPECT_EQ(emitted(builder.finish()).notes,
            (std::vector<std::string>{"plain text shows of the picture 'a.gif' only its caption",
                                      "plain text shows of the picture 'b.gif' only its caption",
                                      "plain text does not show the link's target 'https://example.org/'"}));
}

}  // namespace
