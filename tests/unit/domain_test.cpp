// Domains with letters beyond ASCII, and the targets of links to them.
#include <gtest/gtest.h>

#include "core/domain.hpp"
#include "emit/ascii_host.hpp"

namespace cvbuild {
namespace {

// ICU 72's uidna says the same of each.
TEST(Domain, is_in_ascii_as_browsers_have_it) {
  EXPECT_EQ(ascii_domain("müller.de"), "xn--mller-kva.de");
  EXPECT_EQ(ascii_domain("Müller.DE"), "xn--mller-kva.DE");
  EXPECT_EQ(ascii_domain("www.ÖSTERREICH.at"), "www.xn--sterreich-z7a.at");
  EXPECT_EQ(ascii_domain("straße.de"), "xn--strae-oqa.de");
  EXPECT_EQ(ascii_domain("пример.рф"), "xn--e1afmkfd.xn--p1ai");
  EXPECT_EQ(ascii_domain("例え.テスト"), "xn--r8jz45g.xn--zckzah");
  EXPECT_EQ(ascii_domain("한국.kr"), "xn--3e0b707e.kr");
  EXPECT_EQ(ascii_domain("Ελλάδα.gr"), "xn--hxakic4aa.gr");
  EXPECT_EQ(ascii_domain("Ёлка.ԱՐԱՄ."), "xn--80atc1g.xn--y9aa1d3b.");
  EXPECT_EQ(ascii_domain("𠮷野家.jp"), "xn--fctt27jo60v.jp");
  EXPECT_EQ(ascii_domain("plain.example"), "plain.example");
}

TEST(Domain, that_is_not_known_has_no_ascii_form) {
  for (const auto* name : {"שלום.example", "u\u0308ber.de", "ﬁ.example", "a\u200Db.de", "★.example", "ü_x.de",
                           "xn--ü.de", "İx.tr", "हिन्दी.in"})
    EXPECT_EQ(ascii_domain(name), "") << name;
  EXPECT_EQ(ascii_domain(std::string(60, 'a') + "ü.de"), "");
  EXPECT_EQ(ascii_domain(""), "");
}

TEST(AsciiHost, stands_in_targets_of_live_links) {
  const auto with_host = [](std::string_view target) {
    std::string room;
    return std::string(emitters::with_ascii_host(target, room));
  };
  EXPECT_EQ(with_host("https://müller.de/lebenslauf"), "https://xn--mller-kva.de/lebenslauf");
  EXPECT_EQ(with_host("HTTP://Müller.de:8080?ü=ü#ü"), "HTTP://xn--mller-kva.de:8080?ü=ü#ü");
  EXPECT_EQ(with_host("https://example.org/ü"), "https://example.org/ü");
  EXPECT_EQ(with_host("mailto:ä@müller.de"), "mailto:ä@xn--mller-kva.de");
  EXPECT_EQ(with_host("mailto:a@müller.de,b@example.org,c@öl.at?subject=ü@ü"),
            "mailto:a@xn--mller-kva.de,b@example.org,c@xn--l-0ga.at?subject=ü@ü");
  EXPECT_EQ(with_host("mailto:müller"), "mailto:müller");
  EXPECT_EQ(with_host("https://שלום.example/"), "https://שלום.example/");
  EXPECT_EQ(with_host("bücher/müller.pdf"), "bücher/müller.pdf");
}

}  // namespace
}  // namespace cvbuild
