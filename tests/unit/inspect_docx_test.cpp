// Opening containers of any origin: bounds, damage, and the comparison by parts.
#include <gtest/gtest.h>

#include <cvbuild/doc/builder.hpp>
#include <cvbuild/emit/emit.hpp>
#include <cvbuild/inspect/docx.hpp>

namespace {

using namespace cvbuild;

std::string docx(std::string_view text) {
  Builder builder;
  builder.title("T").paragraph(text);
  Sink sink;
  Diagnostics findings;
  emit(builder.finish(), Format::docx, sink, findings);
  return sink.take();
}

TEST(Inspect, NamesTheFirstPartThatDiffers) {
  const auto same = inspect::same_parts(docx("a"), docx("a"));
  ASSERT_TRUE(same.ok());
  EXPECT_TRUE(same.value().same);
  const auto other = inspect::same_parts(docx("a"), docx("b"));
  ASSERT_TRUE(other.ok());
  EXPECT_FALSE(other.value().same);
  EXPECT_EQ(other.value().part, "word/document.xml");
}

TEST(Inspect, RefusesWhatIsNoPackage) {
  EXPECT_FALSE(zip::read_zip("").ok());
  EXPECT_FALSE(zip::read_zip("no ZIP file at all").ok());
  EXPECT_FALSE(inspect::same_parts(docx("a"), "PK").ok());
}

TEST(Inspect, RefusesEveryCutAndSurvivesEveryFlip) {
  const auto whole = docx("some words");
  for (std::size_t size = 0; size < whole.size(); size += 97)
    EXPECT_FALSE(zip::read_zip(std::string_view(whole).substr(0, size)).ok()) << size;
  for (std::size_t at = 0; at < whole.size(); at += 13) {
    auto broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x55);
    const auto opened = zip::read_zip(broken);
    EXPECT_TRUE(opened.ok() || !opened.error().message.empty()) << at;
  }
}

TEST(Inspect, BoundsEntriesAndBytes) {
  const auto whole = docx(std::string(1 << 20, 'a'));
  EXPECT_LT(whole.size(), 100000U);
  zip::Bounds bounds;
  bounds.bytes = 1 << 20;
  const auto bomb = zip::read_zip(whole, bounds);
  ASSERT_FALSE(bomb.ok());
  EXPECT_EQ(bomb.error().kind, ErrorKind::too_large);
  bounds = {};
  bounds.entries = 5;
  EXPECT_FALSE(zip::read_zip(whole, bounds).ok());
}

}  // namespace
