// The LaTeX of CVs and letters: the commands of their roles, dates as an argument, and other scripts.
#include <gtest/gtest.h>

#include "unit/latex_tree.hpp"

namespace cvbuild::latex_test {
namespace {

using doc::Role;

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

doc::Block head(Tree& t) {
  return t.group(Role::head, {t.paragraph({t.text("Ida Probst")}, Role::name),
                              t.paragraph({t.text("Baker")}, Role::label),
                              t.paragraph({t.link("tel:+497310", {t.text("+49 731 0")})}, Role::contact)});
}

doc::Block position(Tree& t, unsigned level) {
  return t.group(Role::experience,
                 {t.heading(level, {t.text("Baker"), t.phrase(Role::dates, {t.text("2019")})}, Role::entry),
                  t.paragraph({t.text("Oven & Sons")}, Role::organisation)});
}

TEST(LatexRoles, AHeadThatOpensStandsForTheTitle) {
  Tree t;
  t.meta().title = "Ida Probst";
  const auto tex = emit_tex(t.finish({head(t)})).tex;
  EXPECT_TRUE(holds(tex,
                    "\\begin{cvhead}\n\\cvname{Ida Probst}\n\n\\cvlabel{Baker}\n\n"
                    "\\contact{\\href{tel:+497310}{+49 731 0}}\n\\end{cvhead}\n"))
      << tex;
  EXPECT_FALSE(holds(tex, "\n\\title{"));
  EXPECT_TRUE(holds(tex, "\n\\newcommand{\\foottitle}{Ida Probst}\n"));
}

TEST(LatexRoles, AHeadFurtherDownDoesNotStandForTheTitle) {
  Tree t;
  t.meta().title = "Packet";
  EXPECT_TRUE(holds(emit_tex(t.finish({t.paragraph({t.text("x")}), head(t)})).tex, "\n\\title{Packet}\n"));
}

TEST(LatexRoles, AnEntrysDatesAreAnArgumentOfItsHeading) {
  Tree t;
  const auto body = emit_tex(t.finish({t.heading(1, {t.text("Work")}), position(t, 2)})).body();
  EXPECT_TRUE(holds(body,
                    "\\begin{cventry}\n\\entry\\subsection{Baker}{2019}\n\n"
                    "\\organisation{Oven \\& Sons}\n\\end{cventry}\n"))
      << body;
}

TEST(LatexRoles, AnEntryWithoutDatesHasNone) {
  Tree t;
  const auto body =
      emit_tex(t.finish({t.heading(1, {t.text("Work")}), t.heading(2, {t.text("Baker")}, Role::entry)}))
          .body();
  EXPECT_TRUE(holds(body, "\\entry\\subsection{Baker}{}\n")) << body;
}

TEST(LatexRoles, AnEmployersPositionsAreOneLevelLower) {
  Tree t;
  const auto body =
      emit_tex(t.finish({t.heading(1, {t.text("Work")}),
                         t.group(Role::employer,
                                 {t.heading(2, {t.text("Oven & Sons")}, Role::employer), position(t, 3)})}))
          .body();
  EXPECT_TRUE(holds(body, "\\employer\\subsection{Oven \\& Sons}\n")) << body;
  EXPECT_TRUE(holds(body, "\\position\\subsubsection{Baker}{2019}\n")) << body;
}

TEST(LatexRoles, ALettersParagraphsHaveCommands) {
  Tree t;
  const auto body =
      emit_tex(t.finish({t.group(Role::letter, {t.paragraph({t.text("3 May 2024")}, Role::date),
                                                t.paragraph({t.text("Mill")}, Role::addressee),
                                                t.heading(1, {t.text("Flour")}, Role::subject),
                                                t.paragraph({t.text("Yours")}, Role::closing),
                                                t.paragraph({t.text("Ida Probst")}, Role::signature)})}))
          .body();
  EXPECT_EQ(body,
            "\\begin{letter}\n\\letterdate{3 May 2024}\n\n\\letteraddressee{Mill}\n\n"
            "\\lettersubject\\section{Flour}\n\n\\letterclosing{Yours}\n\n\\lettersignature{Ida Probst}\n"
            "\\end{letter}\n");
}

TEST(LatexRoles, TelephoneNumbersKeepTheirOrderInLinesFromRightToLeft) {
  Tree t;
  t.meta().language = "ar";
  const auto tex = emit_tex(t.finish({head(t)})).tex;
  EXPECT_TRUE(holds(tex, "\\lefttoright{\\href{tel:+497310}{+49 731 0}}")) << tex;
  EXPECT_TRUE(holds(tex, "\\newcommand{\\lefttoright}[1]{\\babelsublr{\\relax#1}}"));
  EXPECT_TRUE(holds(tex, "\\AddToHook{env/code/begin}{\\par\\ltrdir\\pardir TLT\\ifdefined\\bbl@textdir"));
  EXPECT_TRUE(holds(tex, "\\babelprovide[import,main]{arabic}"));
}

// Without its script, HarfBuzz leaves Arabic letters unjoined; without bold fallbacks, headings are light.
TEST(LatexRoles, FallbacksTellTheirScriptAndAreBoldWhereTheTextIs) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("سلام")})})).tex;
  EXPECT_TRUE(holds(tex, "\\scriptfonts{script=arab;}{Noto Sans Arabic,"));
  EXPECT_TRUE(holds(tex, "BoldFeatures={RawFeature={fallback=boldscripts}}"));
}

TEST(LatexRoles, OneSignChangesNoTypeface) {
  const auto main_font = [](std::string_view text) {
    Tree t;
    const auto tex = emit_tex(t.finish({t.paragraph({t.text(text)})})).tex;
    const auto begin = tex.find("\\firstfont{\\setmainfont}");
    return tex.substr(begin, tex.find('\n', begin) - begin);
  };
  const auto plain = main_font("Text");
  for (const auto* text :
       {"Text → ≥", "Text ★ ✓", "Text 山田", "The α of this text, which has no other letter"})
    EXPECT_EQ(main_font(text), plain) << text;
  for (const auto* text : {"Nguyễn", "Резюме инженера", "Βιογραφικό"})
    EXPECT_NE(main_font(text), plain) << text;
}

TEST(LatexRoles, SignsBeyondLatinHaveFallbacksWhateverTheEngine) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("5 ≥ 4")})})).tex;
  EXPECT_TRUE(holds(tex, "\\ifPDFTeX")) << tex;
  EXPECT_TRUE(holds(tex, "\\scriptfonts{}{")) << tex;
}

TEST(LatexRoles, JapaneseHasAFontThatEveryDebianHas) {
  Tree t;
  t.meta().language = "ja";
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("技術")})})).tex;
  EXPECT_TRUE(holds(tex, "Noto Sans CJK JP,IPAexGothic,IPAGothic,Droid Sans Fallback,")) << tex;
}

// A preamble that names the fonts of thirty scripts is slow, and says nothing.
TEST(LatexRoles, OnlyTheScriptsOfTheTextHaveFonts) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("안녕하세요 ខ្មែរ")})})).tex;
  EXPECT_TRUE(holds(tex, "\\scriptfonts{script=khmr;}{")) << tex;
  EXPECT_TRUE(holds(tex, "Malgun Gothic"));
  EXPECT_FALSE(holds(tex, "script=arab;"));
  EXPECT_FALSE(holds(tex, "WenQuanYi"));
}

TEST(LatexRoles, WordsFromRightToLeftAreMarkedInOtherLines) {
  Tree t;
  const auto tex = emit_tex(t.finish({t.paragraph({t.text("I speak עברית, ערבית and (no) more.")})})).tex;
  EXPECT_TRUE(holds(tex, "I speak \\righttoleft{עברית, ערבית} and (no) more.")) << tex;
}

TEST(LatexRoles, MarksOfDirectionAreKept) {
  Tree t;
  const auto tex =
      emit_tex(t.finish({t.paragraph({t.text("ב-C++\xE2\x80\x8E, \xE2\x81\xA6x\xE2\x81\xA9")})})).tex;
  EXPECT_TRUE(holds(tex, "C++\\bidimark{200E}, \\bidimark{2066}x\\bidimark{2069}")) << tex;
  EXPECT_TRUE(holds(tex, "\\newcommand{\\bidimark}[1]"));
}

TEST(LatexRoles, ALinksTitleIsTold) {
  Tree t;
  const auto words = t.copy({t.text("x")});
  const doc::Inline link = doc::Link{{Span{1, 2}}, words, "https://example.org", "Title"};
  EXPECT_EQ(emit_tex(t.finish({t.paragraph({link})})).diagnostics.count(Severity::note), 1U);
}

TEST(LatexRoles, AMarkOfDraftIsMarkedOnce) {
  Tree t;
  const auto mark = t.phrase(doc::Role::draft, {t.text("Draft")});
  const auto tex = emit_tex(t.finish({t.paragraph({mark}, doc::Role::draft)})).tex;
  EXPECT_TRUE(holds(tex, "\n\\draftmark{Draft}\n")) << tex;
}

}  // namespace
}  // namespace cvbuild::latex_test
