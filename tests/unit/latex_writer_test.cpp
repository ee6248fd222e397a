// The LaTeX writer: nothing that it is given as text is read as markup.
#include "emit/latex/tex_writer.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cvbuild::emitters::latex {
namespace {

using Write = TexWriter& (TexWriter::*)(std::string_view);

std::string written(Write write, std::string_view text) {
  Sink sink;
  TexWriter out(sink);
  (out.*write)(text);
  return sink.take();
}

std::string as_text(std::string_view text) { return written(&TexWriter::text, text); }
std::string as_url(std::string_view text) { return written(&TexWriter::url, text); }
std::string as_code(std::string_view text) { return written(&TexWriter::code_line, text); }

TEST(LatexWriter, EscapesWhatTexReads) {
  EXPECT_EQ(as_text(R"(\ { } $ & # ^ _ % ~)"),
            R"(\textbackslash{} \{ \} \$ \& \# \textasciicircum{} \_ \% \textasciitilde{})");
  EXPECT_EQ(
      as_text(R"(\write18{x} ^^5c \end{document})"),
      R"(\textbackslash{}write18\{x\} \textasciicircum{}\textasciicircum{}5c \textbackslash{}end\{document\})");
}

TEST(LatexWriter, LeavesAloneWhatTexDoesNotRead) {
  const std::string_view plain = "abc XYZ 019 !\"'()*+,-./:;<=>?@[]`| äß — “x”";
  EXPECT_EQ(as_text(plain), plain);
}

TEST(LatexWriter, BreaksLigatures) {
  EXPECT_EQ(as_text("-- --- << >> ,,"), "-{}- -{}-{}- <{}< >{}> ,{},");
  Sink sink;
  TexWriter out(sink);
  out.text("-").text("-");  // in two nodes
  EXPECT_EQ(sink.bytes(), "-{}-");
}

TEST(LatexWriter, ControlCharactersAreReplaced) {
  EXPECT_EQ(as_text("a\x01z\x7F"), "a\\unknown{}z\\unknown{}");
  EXPECT_EQ(as_text("\xC2\x85\xEF\xBF\xBE"), "\\unknown{}\\unknown{}");
}

TEST(LatexWriter, BlanksOfUnicode) {
  EXPECT_EQ(as_text("5\xC2\xA0m 5\xE2\x80\xAF% a\xE2\x80\x8B"
                    "b a\xC2\xAD"
                    "b\xEF\xBB\xBF"),
            "5~m 5\\,\\% a\\brk{}b a\\-b");
}

TEST(LatexWriter, WrapsAtSpacesAndNeverMakesAnEmptyLine) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word  ";
  text += std::string(200, ' ') + "end";
  const auto wrapped = as_text(text);
  std::size_t begin = 0;
  while (begin < wrapped.size()) {
    const auto end = std::min(wrapped.find('\n', begin), wrapped.size());
    const auto line = wrapped.substr(begin, end - begin);
    EXPECT_FALSE(line.empty());
    EXPECT_LE(line.size(), 92U);
    EXPECT_NE(line.front(), ' ');
    begin = end + 1;
  }
}

TEST(LatexWriter, LongWordsCanBeBroken) {
  const auto word = as_text(std::string(80, 'n'));
  EXPECT_NE(word.find("\\brk{}"), std::string::npos);
  EXPECT_EQ(as_text("Donaudampfschiffahrt"), "Donaudampfschiffahrt");
  EXPECT_NE(as_text("Leutheusser-Schnarrenberger-Hohenlohe-Langenburg").find("-\\brk{}"), std::string::npos);
  EXPECT_EQ(as_text("Leutheusser-Hohenlohe").find("\\brk{}"), std::string::npos);
  EXPECT_NE(as_text("https://example.org/a/path/that/goes/on").find("\\brk{}"), std::string::npos);
  EXPECT_EQ(written(&TexWriter::pdf_string, std::string(80, 'n')), std::string(80, 'n'));
}

TEST(LatexWriter, WhatPdfStringsHoldIsNoPartOfAWord) {
  Sink sink;
  TexWriter out(sink);
  out.pdf_string("Donaudampfschiffahrtsgesellschaft");
  out.markup("}{").text("Written");
  EXPECT_EQ(sink.bytes(), "Donaudampfschiffahrtsgesellschaft}{Written");
}

TEST(LatexWriter, ABlockDoesNotBeginWithAnArgument) {
  Sink sink;
  TexWriter out(sink);
  out.begin_block();
  out.text("[a] [b] *");
  EXPECT_EQ(sink.bytes(), "{[}a] [b] *");
  sink.clear();
  out.begin_block();
  out.text("*a");
  EXPECT_EQ(sink.bytes(), "{*}a");
}

TEST(LatexWriter, CodeKeepsItsBlanks) {
  EXPECT_EQ(as_code("  a\tb  c"), "  a b  c");
  EXPECT_EQ(as_code("\tx"), "    x");
  EXPECT_EQ(as_code("\\end{code} % --"), "\\textbackslash{}end\\{code\\} \\% -{}-");
}

TEST(LatexWriter, Urls) {
  EXPECT_EQ(as_url("https://e.org/a%20b?x=1&y=_~#z"), "https://e.org/a\\%20b?x=1\\&y=\\_~\\#z");
  EXPECT_EQ(as_url("a b\\{}^\"<>`'$|100%"),
            "a\\%20b\\%5C\\%7B\\%7D\\%5E\\%22\\%3C\\%3E\\%60\\%27\\%24\\%7C100\\%25");
  EXPECT_EQ(as_url("/\xC3\xA9"), "/\\%C3\\%A9");
}

TEST(LatexWriter, AnchorsOfDifferentIdsDiffer) {
  EXPECT_EQ(written(&TexWriter::anchor_name, "a-b1"), "a-b1");
  EXPECT_EQ(written(&TexWriter::anchor_name, "a_b.\xC3\xA9"), "a.5fb.2e.c3.a9");
}

TEST(LatexWriter, Decimals) {
  const auto decimal = [](double value, unsigned digits) {
    Sink sink;
    TexWriter(sink).decimal(value, digits);
    return sink.take();
  };
  EXPECT_EQ(decimal(11, 2), "11");
  EXPECT_EQ(decimal(9.68, 2), "9.68");
  EXPECT_EQ(decimal(0.05, 3), "0.05");
  EXPECT_EQ(decimal(-1.5, 2), "-1.5");
}

}  // namespace
}  // namespace cvbuild::emitters::latex
