// HTML fragments: CommonMark's own HTML, targets as they are written, no markup of the theme.
#include <gtest/gtest.h>

#include <cvbuild/core/text.hpp>

#include "emit/html/url.hpp"
#include "unit/html_tree.hpp"

namespace cvbuild {
namespace {

using html_test::Tree;

TEST(HtmlFragment, InlineKinds) {
  Tree tree;
  doc::Code code;
  code.text = "a<b";
  doc::Emphasis emphasis;
  emphasis.content = tree.text("e");
  doc::Strong strong;
  strong.content = tree.text("s");
  doc::Strikethrough deleted;
  deleted.content = tree.text("d");
  doc::Break soft, hard;
  hard.hard = true;
  doc::Phrase phrase;
  phrase.role = doc::Role::raw;
  phrase.content = tree.text("<b>");
  const auto content = tree.inlines({code, emphasis, strong, deleted, soft, hard, phrase});
  EXPECT_EQ(tree.fragment(tree.blocks({tree.paragraph(content)})),
            "<p><code>a&lt;b</code><em>e</em><strong>s</strong><del>d</del>\n<br />\n&lt;b&gt;</p>\n");
}

TEST(HtmlFragment, BlockKinds) {
  Tree tree;
  doc::CodeBlock code;
  code.language = "c\"++";
  code.text = "int <a>;\n";
  doc::Quote quote;
  quote.blocks = tree.blocks({tree.paragraph("q")});
  EXPECT_EQ(tree.fragment(tree.blocks({tree.heading(3, "h"), code, quote, doc::Rule{}, doc::PageBreak{}})),
            "<h3>h</h3>\n<pre><code class=\"language-c&quot;++\">int &lt;a&gt;;\n</code></pre>\n"
            "<blockquote>\n<p>q</p>\n</blockquote>\n<hr />\n");
}

TEST(HtmlFragment, TightAndLooseLists) {
  Tree tree;
  const auto inner = tree.list(doc::ListKind::bullet, true, {tree.blocks({tree.paragraph("b")})});
  const auto tight = tree.list(doc::ListKind::ordered, true, {tree.blocks({tree.paragraph("a"), inner})}, 7);
  EXPECT_EQ(tree.fragment(tree.blocks({tight})),
            "<ol start=\"7\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n");
  const auto loose = tree.list(doc::ListKind::bullet, false, {tree.blocks({tree.paragraph("a")}), {}});
  EXPECT_EQ(tree.fragment(tree.blocks({loose})), "<ul>\n<li>\n<p>a</p>\n</li>\n<li></li>\n</ul>\n");
}

TEST(HtmlFragment, ParagraphsThatTouchInATightListStayApart) {
  Tree tree;
  const auto list =
      tree.list(doc::ListKind::bullet, true, {tree.blocks({tree.paragraph("a"), tree.paragraph("b")})});
  EXPECT_NE(tree.fragment(tree.blocks({list})).find("<p>a</p>\n<p>b</p>"), std::string::npos);
}

TEST(HtmlFragment, Table) {
  Tree tree;
  using doc::Alignment;
  EXPECT_EQ(
      tree.fragment(tree.blocks({tree.table({Alignment::none, Alignment::center}, {{"a", ""}, {"1", "2"}})})),
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th "
      "align=\"center\"></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
      "<td align=\"center\">2</td>\n</tr>\n</tbody>\n</table>\n");
  EXPECT_EQ(tree.fragment(tree.blocks({tree.table({Alignment::none}, {{"a"}})})),
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n");
}

TEST(HtmlFragment, PicturesAndFiguresKeepTheirTarget) {
  Tree tree;
  doc::Emphasis emphasis;
  emphasis.content = tree.text("foo");
  doc::Picture picture;
  picture.content = tree.inlines({emphasis});
  picture.target = "train.jpg";
  picture.title = "t\"";
  doc::Figure figure;
  figure.caption = tree.text("cap");
  figure.target = "a b.png";
  EXPECT_EQ(tree.fragment(tree.blocks({tree.paragraph(tree.inlines({picture})), figure})),
            "<p><img src=\"train.jpg\" alt=\"foo\" title=\"t&quot;\" /></p>\n"
            "<p><img src=\"a%20b.png\" alt=\"cap\" /></p>\n");
  EXPECT_EQ(tree.fragment(tree.blocks({tree.list(doc::ListKind::bullet, true, {tree.blocks({figure})})})),
            "<ul>\n<li><img src=\"a%20b.png\" alt=\"cap\" /></li>\n</ul>\n");
}

TEST(HtmlFragment, TargetsAreSpeltAsCommonMarkSpellsThem) {
  Tree tree;
  const auto target = [&tree](std::string_view written) {
    return tree.fragment(tree.blocks({tree.paragraph(tree.inlines({tree.link(written, "x")}))}));
  };
  const auto expected = [](std::string_view href) {
    return concat({"<p><a href=\"", href, "\">x</a></p>\n"});
  };
  EXPECT_EQ(target("foo%20bä"), expected("foo%20b%C3%A4"));
  EXPECT_EQ(target("a\\\"[]`"), expected("a%5C%22%5B%5D%60"));
  EXPECT_EQ(target("http://a/?b=1&c=50%"), expected("http://a/?b=1&amp;c=50%"));
  EXPECT_EQ(target("made-up-scheme://foo,./bar"), expected("made-up-scheme://foo,./bar"));
  EXPECT_EQ(target(""), expected(""));
}

TEST(HtmlFragment, TargetsThatRunCodeOrOpenFilesAreNotWritten) {
  Tree tree;
  for (const std::string_view target :
       {"javascript:alert(1)", "JavaScript:x", " javascript:x", "java\tscript:x", "\x01javascript:x",
        "vbscript:x", "data:text/html,x", "data:image/png;base64,x", "file:///etc/passwd", "FILE:x",
        "java\nscript\r:x"}) {
    doc::Picture picture;
    picture.content = tree.text("alt");
    picture.target = target;
    EXPECT_EQ(
        tree.fragment(tree.blocks({tree.paragraph(tree.inlines({tree.link(target, "text"), picture}))})),
        "<p>text<img alt=\"alt\" /></p>\n")
        << target;
  }
  EXPECT_FALSE(emitters::is_forbidden("javascript"));
  EXPECT_FALSE(emitters::is_forbidden("a/javascript:x"));
  EXPECT_FALSE(emitters::is_forbidden("#data:x"));
}

TEST(HtmlFragment, IdsAndClassesOfTheAuthorStayGeneratedAnchorsDoNot) {
  Tree tree;
  EXPECT_EQ(tree.fragment(tree.blocks(
                {tree.heading(1, "a", tree.id("written", true)), tree.heading(1, "b", tree.id("b"))})),
            "<h1 id=\"written\">a</h1>\n<h1>b</h1>\n");
  doc::Attributes attributes;
  const std::string_view names[] = {"one", "t\"wo"};
  attributes.classes = {names, 2};
  auto paragraph = tree.paragraph("p");
  paragraph.attributes = &attributes;
  EXPECT_EQ(tree.fragment(tree.blocks({paragraph})), "<p class=\"one t&quot;wo\">p</p>\n");
  EXPECT_EQ(tree.fragment(tree.blocks({tree.list(doc::ListKind::bullet, true, {tree.blocks({paragraph})})})),
            "<ul>\n<li>\n<p class=\"one t&quot;wo\">p</p>\n</li>\n</ul>\n");
}

TEST(HtmlFragment, GroupsKeepTheirMeaningAndNothingOfTheTheme) {
  Tree tree;
  const auto answer = tree.group(doc::Role::answer, tree.blocks({tree.paragraph("a")}));
  auto prompt = tree.heading(2, "q");
  prompt.role = doc::Role::question;
  const auto question = tree.group(doc::Role::question, tree.blocks({prompt, answer}));
  const auto section = tree.group(doc::Role::section, tree.blocks({tree.heading(1, "s"), question}));
  EXPECT_EQ(tree.fragment(tree.blocks({section})),
            "<section>\n<h1>s</h1>\n<section class=\"question\">\n<h2>q</h2>\n<div "
            "class=\"answer\">\n<p>a</p>\n</div>\n"
            "</section>\n</section>\n");
}

}  // namespace
}  // namespace cvbuild
