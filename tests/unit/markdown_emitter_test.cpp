// Markdown as it is written: what is escaped, and that our own reader reads the same document back.
#include <gtest/gtest.h>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/cvbuild.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "core/controls.hpp"
#include "random_tree.hpp"

namespace cvbuild {
namespace {

std::string markdown_of(const Document& document) {
  Sink sink;
  Diagnostics findings;
  emit(document, Format::markdown, sink, findings);
  return sink.take();
}

Document read_back(const std::string& text) {
  Diagnostics findings;
  const auto application = read_application(Sources::from_buffers({{"back.md", text}}), findings);
  return compose(application, application.documents()[0], classic_theme());
}

std::string paragraph(std::string_view text) {
  Builder builder;
  builder.paragraph(text);
  return markdown_of(builder.finish());
}

TEST(MarkdownEmitter, escapes_what_would_be_markup_and_nothing_else) {
  EXPECT_EQ(paragraph("# no heading"), "\\# no heading\n");
  EXPECT_EQ(paragraph("C# and 2. place - or + more"), "C# and 2. place - or + more\n");
  EXPECT_EQ(paragraph("2. place"), "2\\. place\n");
  EXPECT_EQ(paragraph("- no item"), "\\- no item\n");
  EXPECT_EQ(paragraph("a_b *c* [d](e) <f> & `g` {h}"), "a_b \\*c\\* \\[d\\](e) \\<f> & \\`g\\` \\{h}\n");
  EXPECT_EQ(paragraph("\\\\server\\share"), "\\\\\\\\server\\\\share\n");
}

TEST(MarkdownEmitter, EscapesWhatPandocWouldTakeForMarkupAndOnlyThere) {
  EXPECT_EQ(paragraph("$5, a@b.org, 2^10, C#, a: b, 50%"), "$5, a@b.org, 2^10, C#, a: b, 50%\n");
  EXPECT_EQ(paragraph("$5 or $6"), "\\$5 or $6\n");
  EXPECT_EQ(paragraph("x^2^"), "x\\^2^\n");
  EXPECT_EQ(paragraph("@handle"), "\\@handle\n");
  EXPECT_EQ(paragraph(": no definition"), "\\: no definition\n");
  EXPECT_EQ(paragraph("a. b"), "a\\. b\n");
  EXPECT_EQ(paragraph("(1) b"), "\\(1) b\n");
  EXPECT_EQ(paragraph("#. b"), "#\\. b\n");
  EXPECT_EQ(paragraph("% b"), "\\% b\n");
  EXPECT_EQ(paragraph("A. Smith, and so on. Done."), "A. Smith, and so on. Done.\n");
}

TEST(MarkdownEmitter, links_of_other_schemes_are_text) {
  Builder builder;
  builder.paragraph([](InlineBuilder& text) {
    text.link("javascript:alert", [](InlineBuilder& words) { words.text("d"); });
  });
  EXPECT_EQ(markdown_of(builder.finish()), "d\n");
}

TEST(MarkdownEmitter, a_title_takes_the_first_level) {
  Builder builder;
  builder.title("T");
  builder.heading(1, "A", "a-b").paragraph("x");
  EXPECT_EQ(markdown_of(builder.finish()), "# T\n\n## A {#a-b}\n\nx\n");
}

TEST(MarkdownEmitter, lists_code_tables_and_breaks) {
  Builder builder;
  builder.bullet_list([](ListBuilder& list) {
    list.item("a");
    list.item([](BlockBuilder& item) {
      item.paragraph("b");
      item.ordered_list([](ListBuilder& inner) { inner.item("c"); }, 3);
    });
  });
  builder.bullet_list([](ListBuilder& list) { list.item("another list"); });
  builder.code("```\n", "sh").page_break().quote([](BlockBuilder& quote) { quote.paragraph("q"); });
  builder.table({{"h|", "i"}, {"1", "2"}}, {doc::Alignment::right});
  builder.paragraph([](InlineBuilder& text) { text.text("x").line_break().text("- y"); });
  EXPECT_EQ(markdown_of(builder.finish()),
            "- a\n\n- b\n\n  3. c\n\n+ another list\n\n````sh\n```\n````\n\n{.page-break}\n> q\n\n"
            "| h\\| | i |\n| --: | --- |\n| 1 | 2 |\n\nx\\\n\\- y\n");
}

TEST(MarkdownEmitter, an_entrys_dates_stand_below_its_title) {
  Builder builder;
  builder.group(doc::Role::head, [](BlockBuilder& head) {
    head.group(doc::Role::none, [](BlockBuilder&) {});
    head.paragraph("no name, so no title");
  });
  builder.group(doc::Role::experience, [](BlockBuilder& entry) {
    entry.heading(2, [](InlineBuilder& text) {
      text.text("Developer")
          .phrase(
              doc::Role::dates, [](InlineBuilder& dates) { dates.text("2021"); }, "2021");
    });
  });
  EXPECT_NE(markdown_of(builder.finish()).find("## Developer"), std::string::npos);
}

TEST(MarkdownEmitter, what_is_read_back_says_the_same_and_is_written_the_same) {
  for (const auto* text :
       {"# T\n\npara *a* **b** ~~c~~ `d` [e](http://f.g \"h\")\n\n- x\n- y\n\n1. one\n\n2. two\n",
        "> quote\n>\n> - in it\n\n```c\nint x;\n```\n\n***\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |\n",
        "a\\\nb\n\n{.page-break}\n## B {#b}\n\n- - deep\n  - er\n\n      code?\n\n\\# not\n",
        "1986\\. A year\n\n+ plus\n"}) {
    const auto first = read_back(text);
    const auto once = markdown_of(first);
    const auto second = read_back(once);
    EXPECT_EQ(doc::plain_text(second.blocks()), doc::plain_text(first.blocks())) << once;
    EXPECT_EQ(markdown_of(second), once);
  }
}

TEST(MarkdownEmitter, what_would_be_markup_is_read_back_wherever_it_stands) {
  for (const auto* words :
       {"# no heading", "- no item", "+ no item", "1986) no item", "> no quote", "***", "---",
        "*no* _emphasis_ `no code`", "[no](link)", "<b>no tag</b> &amp; &#65;", "a | b", "~~no~~",
        "back\\slash \\", "{#no-id}", "words {#no-id}", "===", "![no](picture)"}) {
    Builder builder;
    builder.title("Title").paragraph(words);
    builder.heading(1, words).bullet_list([&](ListBuilder& list) { list.item(words).item("b"); });
    builder.table({{"head", words}, {words, "b"}});
    builder.quote([&](BlockBuilder& quote) { quote.paragraph(words); });
    builder.paragraph([&](InlineBuilder& line) { line.text("a").line_break().text(words); });
    const auto document = builder.finish();
    const auto markdown = markdown_of(document);
    const auto again = read_back(markdown);
    EXPECT_EQ(doc::plain_text(again.blocks()), doc::plain_text(document.blocks())) << markdown;
    EXPECT_EQ(markdown_of(again), markdown);
  }
}

/// Text without white space: lists are marked in other ways, breaks move.
std::string letters_of(const Document& document) {
  std::string kept;
  const auto add = [&](std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto begin = at;
      if (!is_white_space(next_code_point(text, at))) kept += text.substr(begin, at - begin);
    }
  };
  const auto on_block = [&](const doc::Block& block) {
    if (const auto* code = std::get_if<doc::CodeBlock>(&block.kind())) add(code->text);
  };
  const auto on_inline = [&](const doc::Inline& item) {
    if (const auto* text = std::get_if<doc::Text>(&item.kind())) add(text->text);
    if (const auto* code = std::get_if<doc::Code>(&item.kind())) add(code->text);
  };
  doc::walk(document.blocks(), on_block, on_inline);
  return kept;
}

TEST(MarkdownEmitter, no_text_of_random_documents_is_lost_or_added) {
  EmitOptions written;
  ReadOptions as_text;
  ComposeOptions fragment;
  written.fragment = fragment.fragment = true;
  as_text.resolve = false;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const auto document = cvbuild::testing::RandomTree(seed, seed % 3 + 1).plain().document();
    Sink sink;
    Diagnostics findings;
    emit(document, Format::markdown, sink, findings, written);
    const auto once = sink.take();
    const auto application = read_application(Sources::from_buffers({{"back.md", once}}), findings, as_text);
    const auto again = compose(application, application.documents()[0], classic_theme(), fragment);
    EXPECT_EQ(letters_of(again), without_controls(letters_of(document))) << "seed " << seed << "\n" << once;
  }
}

TEST(MarkdownEmitter, control_characters_become_the_replacement_character) {
  Builder builder;
  builder.paragraph("a\x1B \u0085b \uFFFE");
  EXPECT_EQ(markdown_of(builder.finish()), "a\uFFFD \uFFFDb \uFFFD\n");
}

TEST(MarkdownEmitter, ends_of_line_neither_end_a_paragraph_nor_leave_a_backslash) {
  Builder builder;
  builder.paragraph(
      [](InlineBuilder& line) { line.line_break().text("a").line_break().line_break().text("b"); });
  builder.paragraph([](InlineBuilder& line) { line.text("c\\").line_break(); });
  EXPECT_EQ(markdown_of(builder.finish()), "a\\\n\\\nb\n\nc\\\\\n");
}

}  // namespace
}  // namespace cvbuild
