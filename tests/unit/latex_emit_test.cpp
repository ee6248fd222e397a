// The LaTeX emitter: every kind of node, the engine it asks for, and what it says it cannot show.
#include <gtest/gtest.h>

#include <cvbuild/core/source_rules.hpp>

#include "unit/latex_tree.hpp"

namespace cvbuild::latex_test {
namespace {

using doc::Role;

std::string body_of(Tree& tree, Tree::Blocks blocks) { return emit_tex(tree.finish(blocks)).body(); }

TEST(LatexEmit, Inlines) {
  Tree t;
  EXPECT_EQ(body_of(t, {t.paragraph({t.text("a "), t.emphasis({t.text("b")}), t.line_break(false),
                                     t.strong({t.code("c_d")}), t.line_break(true), t.text("[e]"),
                                     t.phrase(Role::raw, {t.text("<br>")})})}),
            "a \\emph{b} \\textbf{\\texttt{c\\_d}}\\newline\n[e]\\texttt{<br>}\n");
}

TEST(LatexEmit, StrikethroughStandsAtTheLeaves) {
  Tree t;
  EXPECT_EQ(
      body_of(t, {t.paragraph({t.strikethrough({t.text("a b"), t.strong({t.text("c")})}), t.text("d")})}),
      "\\sout{a b}\\textbf{\\sout{c}}d\n");
}

TEST(LatexEmit, Links) {
  Tree t;
  const auto emitted = emit_tex(t.finish(
      {t.heading(1, {t.text("Target")}, Role::none, "the_target"),
       t.paragraph({t.link("https://e.org/#a", {t.text("web")}), t.link("#the_target", {t.text("here")}),
                    t.text(" "), t.link("#nowhere", {t.text("nowhere")}), t.text(" "),
                    t.link("a.md", {t.text("relative")}), t.link("javascript:x", {t.text("other")})})}));
  EXPECT_EQ(emitted.body(),
            "\\section[{Target}]{\\hypertarget{the.5ftarget}{}Target}\n\n"
            "\\href{https://e.org/\\#a}{web}\\hyperlink{the.5ftarget}{here} nowhere relativeother\n");
  // Links of other schemes are told by who reads them.
  ASSERT_EQ(emitted.diagnostics.all().size(), 2U);
  EXPECT_EQ(emitted.diagnostics.all()[0].message,
            "the link to '#nowhere' is shown as text: nothing in this document has that id");
  const auto& note = emitted.diagnostics.all()[1];
  EXPECT_EQ(note.rule, &source_rules::lossy_emission);
  EXPECT_EQ(note.severity, Severity::note);
  EXPECT_TRUE(note.span.known());
  EXPECT_NE(note.message.find("a.md"), std::string::npos);
}

TEST(LatexEmit, HeadingsAndBookmarks) {
  Tree t;
  EXPECT_EQ(body_of(t, {t.heading(1, {t.text("One")}), t.heading(2, {t.text("A "), t.code("b_c")}),
                        t.heading(6, {t.text("Six")})}),
            "\\section{One}\n\n\\subsection[{A b\\_c}]{A \\texttt{b\\_c}}\n\n\\subsubsection{Six}\n");
}

TEST(LatexEmit, AHeadingWithoutWordsIsAPlaceToLinkTo) {
  Tree t;
  EXPECT_EQ(body_of(t, {t.heading(2, {}, Role::none, "here"),
                        t.paragraph({t.link("#here", {t.text("to it")})}), t.heading(2, {})}),
            "\\hypertarget{here}{}\n\n\\hyperlink{here}{to it}\n\n\n");
}

TEST(LatexEmit, RolesHaveCommands) {
  Tree t;
  const auto body =
      body_of(t, {t.group(Role::question, {t.heading(2, {t.text("Why?")}, Role::question),
                                           t.group(Role::answer, {t.paragraph({t.text("Because.")})})}),
                  t.paragraph({t.text("Personal")}, Role::declined),
                  t.group(Role::draft, {t.paragraph({t.phrase(Role::draft, {t.text("Draft")})})})});
  EXPECT_EQ(
      body,
      "\\question\\section{Why?}\n\n\\begin{answer}\nBecause.\n\\end{answer}\n\n\\declined{Personal}\n\n"
      "\\begin{draft}\n\\draftmark{Draft}\n\\end{draft}\n");
}

TEST(LatexEmit, Lists) {
  Tree t;
  EXPECT_EQ(
      body_of(t, {t.list(doc::ListKind::bullet, true,
                         {{t.paragraph({t.text("[a]")})}, {}, {t.quote({t.paragraph({t.text("q")})})}})}),
      "\\begin{itemize}\n\\item {[}a]\n\\item\n\\item\n\\begin{quote}\nq\n\\end{quote}\n\\end{itemize}\n");
  EXPECT_EQ(body_of(t, {t.list(doc::ListKind::ordered, false, {{t.paragraph({t.text("a")})}}, 9)}),
            "\\begin{enumerate}[9]\\loose\n\\item a\n\n\\end{enumerate}\n");
  EXPECT_EQ(body_of(t, {t.list(doc::ListKind::ordered, true, {{}, {}}, 4294967295U)}),
            "\\begin{enumerate}[4294967295][4294967296]\n\\item\n\\item\n\\end{enumerate}\n");
}

TEST(LatexEmit, CodeCannotEndItsEnvironment) {
  Tree t;
  EXPECT_EQ(body_of(t, {t.code_block("a {\n\n\\end{code}\n")}),
            "\\needlines{4}\n\\begin{code}\na \\{\n\n\\textbackslash{}end\\{code\\}\n\\end{code}\n");
  EXPECT_EQ(body_of(t, {t.code_block("")}), "\\needlines{2}\n\\begin{code}\n\\end{code}\n");
}

TEST(LatexEmit, Tables) {
  Tree t;
  const auto body = body_of(t, {t.table({doc::Alignment::none, doc::Alignment::right},
                                        {{t.text("A"), t.text("B")}, {t.text("[1]"), t.text("a & b")}})});
  EXPECT_NE(body.find("\\opengrid{2}\n\\begin{longtable}{@{}>{\\raggedright\\arraybackslash{}}p{0."),
            std::string::npos)
      << body;
  EXPECT_NE(body.find("\\gridwidth}>{\\raggedleft\\arraybackslash{}}p{0."), std::string::npos) << body;
  EXPECT_NE(body.find("\\toprule\n\\textbf{A} & \\textbf{B} \\\\\n\\midrule\\endhead\n"
                      "{[}1] & a \\& b \\\\\n\\bottomrule\n\\end{longtable}\n\\closegrid\n"),
            std::string::npos)
      << body;
}

TEST(LatexEmit, AWideTableGetsSmallerType) {
  Tree t;
  std::vector<doc::Inline> row;
  for (int i = 0; i < 128; ++i) row.push_back(t.text("cell"));
  const auto body = body_of(t, {t.table(std::vector<doc::Alignment>(128, doc::Alignment::none), {row, row})});
  EXPECT_NE(body.find("bp]{128}"), std::string::npos);
  EXPECT_NE(body.find("ce\\brk{}ll"), std::string::npos);
}

TEST(LatexEmit, Figures) {
  Tree t;
  doc::Image image;
  image.path = "figures/a_b.png";
  image.width = 960;
  image.height = 480;
  const auto shown = emit_tex(t.finish({t.figure(&image, {t.text("Caption")}, "50 %")}), "my_pictures");
  EXPECT_EQ(shown.body(),
            "\\begin{figure}\n  \\showfile{720bp}{50 \\%}\\includegraphics{figures-a-b.png}\n  "
            "\\caption{Caption}\n\\end{figure}\n");
  EXPECT_NE(shown.tex.find("\\edef\\picturefolder{my\\expandafter\\@gobble\\string\\_pictures/}"),
            std::string::npos);
  EXPECT_TRUE(shown.diagnostics.empty());

  auto drawing = image;
  drawing.format = doc::ImageFormat::svg;
  const auto lost = emit_tex(t.finish({t.figure(&drawing, {t.text("Caption")})}));
  EXPECT_EQ(lost.body(), "Caption\n");
  ASSERT_EQ(lost.diagnostics.all().size(), 1U);
  EXPECT_EQ(lost.diagnostics.all()[0].rule, &source_rules::lossy_emission);
}

TEST(LatexEmit, APictureThatTexCannotMeasureIsGivenItsSize) {
  Tree t;
  doc::Image image;
  image.path = "a.png";
  image.width = 20000;
  image.height = 100;
  const auto shown = emit_tex(t.finish({t.figure(&image, {})}));
  EXPECT_EQ(shown.body(),
            "\\begin{figure}\n  \\showfile{10000bp}{}{\\vastgraphics{20000}{100}}{a.png}\n\\end{figure}\n");
  EXPECT_NE(shown.tex.find("\\NewDocumentCommand{\\vastgraphics}"), std::string::npos);
  EXPECT_TRUE(shown.diagnostics.empty());

  image.format = doc::ImageFormat::jpeg;
  image.orientation = doc::Orientation::rightwards;
  const auto lost = emit_tex(t.finish({t.figure(&image, {t.text("Caption")})}));
  EXPECT_EQ(lost.body(), "Caption\n");
  ASSERT_EQ(lost.diagnostics.all().size(), 1U);
  EXPECT_EQ(lost.diagnostics.all()[0].message,
            "LaTeX cannot turn a picture of 20000 x 100 pixels: its caption stands in its place");
}

TEST(LatexEmit, RulesAndPages) {
  Tree t;
  EXPECT_EQ(body_of(t, {t.rule(), t.page_break()}), "\\thematicbreak\n\n\\newpage\n");
}

TEST(LatexEmit, AsksForLualatexWherePdflatexLacksACharacter) {
  Tree t;
  const auto plain = emit_tex(t.finish({t.paragraph({t.text("Zoë, Łódź, 5 € … ≥ “x”")})}));
  EXPECT_TRUE(plain.diagnostics.empty());
  EXPECT_EQ(plain.tex.find("% !TeX program"), std::string::npos);
  EXPECT_NE(plain.tex.find("\\DeclareUnicodeCharacter{2265}"), std::string::npos);
  EXPECT_EQ(plain.tex.find("\\DeclareUnicodeCharacter{2264}"), std::string::npos);

  const auto han = emit_tex(t.finish({t.paragraph({t.text("a"), t.code("漢字")})}));
  EXPECT_TRUE(han.tex.starts_with("% !TeX program = lualatex\n"));
  ASSERT_EQ(han.diagnostics.all().size(), 1U);
  const auto& note = han.diagnostics.all()[0];
  EXPECT_EQ(note.severity, Severity::note);
  EXPECT_TRUE(note.span.known());
  EXPECT_NE(note.message.find("'漢' (U+6F22)"), std::string::npos) << note.message;
}

TEST(LatexEmit, MetadataIsEscaped) {
  Tree t;
  t.meta().title = "100% #1 {x} — Über \\y";
  t.meta().author = "A_B";
  t.meta().language = "de-DE";
  const std::string_view keywords[] = {"a&b", "c"};
  t.meta().keywords = {keywords, 2};
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("x")})})).tex;
  EXPECT_NE(tex.find("pdftitle={100\\% \\#1 \\{x\\} — Über \\textbackslash{}y}"), std::string::npos);
  EXPECT_NE(tex.find("pdfauthor={A\\_B}"), std::string::npos);
  EXPECT_NE(tex.find("pdflang={de-DE}"), std::string::npos);
  EXPECT_NE(tex.find("pdfkeywords={a\\&b, c}"), std::string::npos);
  EXPECT_NE(tex.find("\\title{100\\% \\#1 \\{x\\} — Über \\textbackslash{}y}"), std::string::npos);
}

// They stand above the macros that running text has for such characters.
TEST(LatexEmit, MetadataNeedsNoMacroOfOurs) {
  Tree t;
  t.meta().title = "Senior\u200BEngineer \x01 caf\uFFFD";
  t.meta().author = "A\u200BB\uFFFD";
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("x\u200By \uFFFD")})})).tex;
  EXPECT_NE(tex.find("pdftitle={SeniorEngineer ? caf?}"), std::string::npos);
  EXPECT_NE(tex.find("pdfauthor={AB?}"), std::string::npos);
  EXPECT_NE(tex.find("x\\brk{}y \\unknown{}"), std::string::npos);
}

// With the title of its section, whose quotes TeX reads otherwise on the next run, the label never settles.
TEST(LatexEmit, TheLastPagesLabelHoldsNoTitle) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.heading(1, {t.text("Don't")})})).tex;
  EXPECT_NE(tex.find("\\newcommand{\\lastpage}{\\def\\@currentlabelname{}\\label{last-page}}"),
            std::string::npos);
}

// lualatex ends with a fatal error when all that a face shows is missing in it.
TEST(LatexEmit, MissingCharactersAreReplacedAfterLineBreaksAreFound) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("漢")})})).tex;
  const auto breaks = tex.find("\"break between ideographs\""), missing = tex.find("replace_missing(head)");
  ASSERT_NE(breaks, std::string::npos);
  ASSERT_NE(missing, std::string::npos);
  EXPECT_LT(breaks, missing);
}

TEST(LatexEmit, TheSameBytesTwice) {
  Tree t;
  const auto document = t.finish({t.heading(1, {t.text("A")}), t.paragraph({t.text("b")})});
  EXPECT_EQ(emit_tex(document).tex, emit_tex(document).tex);
}

TEST(LatexEmit, ThePreambleHoldsOnlyWhatIsUsed) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("x")})})).tex;
  for (const auto* unused : {"longtable", "graphicx", "DocumentEnvironment{code}", "\\sout",
                             "\\begin{itemize}", "\\question", "\\unknown}"})
    EXPECT_EQ(tex.find(unused), std::string::npos) << unused;
}

}  // namespace
}  // namespace cvbuild::latex_test
