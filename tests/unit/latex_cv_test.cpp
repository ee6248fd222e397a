// The LaTeX of CVs: room on the page, the theme's sizes, and documents that run from right to left.
#include <gtest/gtest.h>

#include "unit/latex_tree.hpp"

namespace cvbuild::latex_test {
namespace {

using doc::Role;

std::string body_of(Tree& tree, Tree::Blocks blocks) { return emit_tex(tree.finish(blocks)).body(); }

/// Group(head) as compose makes it.
doc::Block head(Tree& t, doc::Inline contact) {
  return t.group(Role::head, {t.paragraph({t.text("Ada Example")}, Role::name),
                              t.paragraph({t.text("Engineer, R&D")}, Role::label),
                              t.paragraph({contact}, Role::contact)});
}

doc::Block entry(Tree& t, unsigned level, std::string_view title, doc::Blocks rest) {
  const auto start = t.phrase(Role::start, {t.text("May 2021")}),
             end = t.phrase(Role::end, {t.text("present")});
  std::vector<doc::Block> blocks{
      t.heading(level, {t.text(title), t.phrase(Role::dates, {start, t.text(" – "), end})}, Role::entry)};
  blocks.insert(blocks.end(), rest.begin(), rest.end());
  auto group = t.group(Role::experience, {});
  std::get<doc::Group>(group).blocks = t.copy(blocks);
  return group;
}

/// The number that `\needlines` gets before the last thing of `body`.
int last_need(const std::string& body) {
  constexpr std::string_view command = "\\needlines{";
  return std::stoi(body.substr(body.rfind(command) + command.size()));
}

TEST(LatexCv, AShortEntryNeedsRoomForAllOfItAndALongOneForItsBeginning) {
  Tree t;
  std::vector<doc::Block> lines;
  int before = 0;
  for (unsigned count = 1; count <= 12; ++count) {
    lines.push_back(t.paragraph({t.text("Did a thing.")}));
    const auto need = last_need(body_of(t, {entry(t, 2, "Tester", t.copy(lines))}));
    EXPECT_GT(need, before) << count;
    before = need;
  }
  for (int i = 0; i < 30; ++i) lines.push_back(lines[0]);
  EXPECT_LT(last_need(body_of(t, {entry(t, 2, "Tester", t.copy(lines))})), before);
}

TEST(LatexCv, ASectionNeedsRoomForItsHeadingAndFirstEntry) {
  Tree t;
  const auto first = entry(t, 2, "Tester", t.copy({t.paragraph({t.text("a")}), t.paragraph({t.text("b")})}));
  const auto alone = last_need(body_of(t, {first}));
  const auto body =
      body_of(t, {t.group(Role::section, {t.heading(1, {t.text("Experience")}, Role::section), first})});
  EXPECT_GE(std::stoi(body.substr(std::string_view("\\needlines{").size())), alone + 4) << body;
}

// \pagetotal still counts a page that is already too long: measured at once, a page with one line was the
// result.
TEST(LatexCv, AFullPageEndsBeforeRoomIsMeasured) {
  Tree t;
  const auto tex = emit_tex(t.finish({entry(t, 2, "Tester", {})})).tex;
  const auto penalty = tex.find("\\penalty0"), measured = tex.find("\\pagegoal-\\pagetotal");
  ASSERT_NE(penalty, std::string::npos);
  ASSERT_NE(measured, std::string::npos);
  EXPECT_LT(penalty, measured);
}

TEST(LatexCv, ThePreambleFollowsTheThemeAndTheRoles) {
  Tree t;
  const auto head_only = emit_tex(t.finish({head(t, t.text("x"))})).tex;
  EXPECT_NE(head_only.find("\\newcommand{\\detailfont}{\\mdseries\\upshape\\fontsize{9.45bp}"),
            std::string::npos);
  EXPECT_EQ(head_only.find("\\letterdate"), std::string::npos);
  EXPECT_EQ(head_only.find("\\parttitle"), std::string::npos);
  const auto part = emit_tex(t.finish({t.heading(1, {t.text("Answers")}, Role::part)})).tex;
  EXPECT_NE(part.find("\\parttitle\\section{Answers}\n"), std::string::npos);
  EXPECT_EQ(part.find("\\cvname"), std::string::npos);
}

doc::Image photo_file(doc::Orientation orientation = doc::Orientation::upright) {
  doc::Image image;
  image.path = "ida.jpg";
  image.format = doc::ImageFormat::jpeg;
  image.width = 80;
  image.height = 100;
  image.orientation = orientation;
  return image;
}
doc::Block photo(const doc::Image& image) {
  doc::Figure figure;
  figure.role = Role::photo;
  figure.image = &image;
  figure.alternative = "Ida";
  return figure;
}

// It stood in a line of its own below the label.
TEST(LatexCv, ThePhotoStandsBesideTheHeadsLines) {
  Tree t;
  const auto image = photo_file();
  const auto made = emit_tex(t.finish({t.group(
      Role::head, {t.paragraph({t.text("Ida")}, Role::name), photo(image),
                   t.paragraph({t.text("Ulm")}, Role::contact), t.list(doc::ListKind::bullet, true, {})})}));
  EXPECT_EQ(made.body(),
            "\\begin{cvhead}\n\\begin{besidephoto}{\\showfile{60bp}{Ida}\\includegraphics{ida.jpg}}\n"
            "\\cvname{Ida}\n\n\\contact{Ulm}\n\\end{besidephoto}\n\n\\end{cvhead}\n");
  EXPECT_NE(made.tex.find("\\NewDocumentEnvironment{besidephoto}"), std::string::npos);
  EXPECT_EQ(made.tex.find("DocumentEnvironment{figure}"), std::string::npos) << "there is none";
  EXPECT_EQ(emit_tex(t.finish({head(t, t.text("x"))})).tex.find("besidephoto"), std::string::npos);
}

TEST(LatexCv, APhotoThatIsAloneStandsInALine) {
  Tree t;
  const auto image = photo_file();
  EXPECT_EQ(emit_tex(t.finish({t.group(Role::head, {photo(image)})})).body(),
            "\\begin{cvhead}\n\\showfile{60bp}{Ida}\\includegraphics{ida.jpg}\\par\n\\end{cvhead}\n");
}

TEST(LatexCv, APictureIsTurnedAsItsFileSays) {
  using enum doc::Orientation;
  const auto shown = [](doc::Orientation orientation) {
    Tree t;
    const auto image = photo_file(orientation);
    const auto made = emit_tex(t.finish({t.group(Role::head, {photo(image)})}));
    const auto begins = [&](std::string_view command) {
      return made.tex.find("DocumentCommand{\\" + std::string(command)) != std::string::npos;
    };
    EXPECT_EQ(begins("turnedgraphics"), made.body().find("\\turned") != std::string::npos);
    EXPECT_EQ(begins("mirroredgraphics"), made.body().find("\\mirrored") != std::string::npos);
    const auto begin = made.body().find("}{Ida}") + 6;
    return made.body().substr(begin, made.body().find("{ida.jpg}") - begin);
  };
  EXPECT_EQ(shown(upright), "\\includegraphics");
  EXPECT_EQ(shown(mirrored), "{\\mirroredgraphics{}}");
  EXPECT_EQ(shown(upside_down), "{\\turnedgraphics{angle=180,origin=c}}");
  EXPECT_EQ(shown(mirrored_down), "{\\mirroredgraphics{angle=180,origin=c}}");
  EXPECT_EQ(shown(mirrored_leftwards), "{\\mirroredgraphics{angle=-90,origin=br}}");
  EXPECT_EQ(shown(mirrored_rightwards), "{\\mirroredgraphics{angle=90}}");
  EXPECT_EQ(shown(rightwards), "{\\turnedgraphics{angle=-90,origin=br}}");
  EXPECT_EQ(shown(leftwards), "{\\turnedgraphics{angle=90}}");
}

TEST(LatexRightToLeft, TheWholeDocumentAndAddressesInIt) {
  for (const auto& [language, import] :
       {std::pair{"he", "import,main]{hebrew}"}, std::pair{"ar-EG", "import,main]{arabic}"},
        std::pair{"fa", "import,main]{persian}"}, std::pair{"ps", "import,main]{pashto}"},
        std::pair{"az-Arab", "import,main]{arabic}"}}) {
    Tree t;
    t.meta().language = language;
    const auto tex =
        emit_tex(
            t.finish({t.paragraph({t.link("tel:+97235550123", {t.text("+972 3 555 0123")}), t.text(" · "),
                                   t.link("https://e.org", {t.text("אתר")}), t.text(" "), t.code("a_b")})}))
            .tex;
    EXPECT_TRUE(tex.starts_with("% !TeX program = lualatex\n% lualatex, run twice")) << language;
    EXPECT_NE(tex.find("\\RequireLuaTeX\n"), std::string::npos) << language;
    EXPECT_NE(tex.find(std::string("\\babelprovide[") + import), std::string::npos) << language;
    EXPECT_NE(
        tex.find("\n\\lefttoright{\\href{tel:+97235550123}{+972 3 555 0123}} · \\href{https://e.org}{אתר}\n"
                 "\\lefttoright{\\texttt{a\\_b}}\n"),
        std::string::npos)
        << tex;
  }
}

}  // namespace
}  // namespace cvbuild::latex_test
