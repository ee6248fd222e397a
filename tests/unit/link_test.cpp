// Which targets are live links: what begins as a web address and is none is not.
#include <cvbuild/doc/link.hpp>

#include <gtest/gtest.h>

namespace {

using namespace cvbuild::doc;

TEST(LinkKind, WebAddressesHaveAHost) {
  for (const auto* good :
       {"https://example.org", "http://example.org:8080/a?b#c", "HTTPS://EXAMPLE.org/a b",
        "https://example.org:65535", "https://example.org:", "https://[::1]/", "https://[2001:db8::1]:443",
        "https://\u00FCber.example/\u00FC", "http://localhost/x@y"})
    EXPECT_EQ(link_kind(good), LinkKind::web) << good;
  for (const auto* bad : {"https:/example.org",
                          "http:example.org",
                          "https://",
                          "https:///path",
                          "https://exa mple.org",
                          "https://example.org:port/",
                          "https://[::1/",
                          "https://a@b@c/",
                          "https://exam|ple.org",
                          "https://[ab]cd",
                          "http://a]b",
                          "https:",
                          "https://example.org\\path",
                          "https://[g::1]",
                          "https://example.org:123456/",
                          "https://example.org:65536",
                          "http://.",
                          "https://me@example.org",
                          "https://google.com@evil.example/",
                          "https://a:b@example.org/"})
    EXPECT_EQ(link_kind(bad), LinkKind::other) << bad;
}

TEST(LinkKind, OtherSchemesAndPaths) {
  EXPECT_EQ(link_kind("mailto:a@b.org"), LinkKind::mail);
  EXPECT_EQ(link_kind("TEL:+44"), LinkKind::phone);
  EXPECT_EQ(link_kind("#a"), LinkKind::anchor);
  EXPECT_EQ(link_kind("a/b.md"), LinkKind::relative);
  EXPECT_EQ(link_kind("javascript:x"), LinkKind::other);
  EXPECT_EQ(link_kind("//example.org"), LinkKind::other);
}

}  // namespace
