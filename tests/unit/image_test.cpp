// What a picture's bytes say of its size, and that no bytes do harm.
#include <cvbuild/doc/image.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

namespace {

using cvbuild::doc::Image;
using cvbuild::doc::ImageFormat;
using cvbuild::doc::Orientation;
using cvbuild::doc::read_image_header;
using namespace std::string_literals;

std::string big(std::uint32_t number, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(number >> (8 * i) & 0xFF);
  return text;
}

std::string chunk(std::string_view type, const std::string& data) {
  return big(static_cast<std::uint32_t>(data.size()), 4) + std::string(type) + data + "\0\0\0\0"s;
}

const std::string png_signature = "\x89PNG\r\n\x1A\n"s;

std::string png(std::uint32_t width, std::uint32_t height, const std::string& chunks = "") {
  return png_signature + chunk("IHDR", big(width, 4) + big(height, 4) + "\x08\x02\0\0\0"s) + chunks +
         chunk("IDAT", "data") + chunk("IEND", "");
}

std::string segment(char marker, const std::string& data) {
  return "\xFF"s + marker + big(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

std::string jpeg(int unit, std::uint32_t density, char frame = '\xC0') {
  return "\xFF\xD8"s +
         segment('\xE0',
                 "JFIF\0\1\2"s + static_cast<char>(unit) + big(density, 2) + big(density, 2) + "\0\0"s) +
         segment('\xC4', "tables") + "\xFF"s + segment(frame, "\x08"s + big(48, 2) + big(64, 2) + "\3abc") +
         segment('\xDA', "scan") + "data\xFF\xD9";
}

std::string in_order(bool little, std::uint32_t number, int bytes) {
  auto text = big(number, bytes);
  if (little) std::reverse(text.begin(), text.end());
  return text;
}

struct Exif {
  bool little = true;
  std::uint32_t orientation = 6;
  std::uint32_t type = 3, count = 1, directory = 8, entries = 2;
};

/// The content of an APP1 segment: a directory of a name that says nothing, and of the orientation.
std::string exif(const Exif& it) {
  const auto number = [&](std::uint32_t value, int bytes) { return in_order(it.little, value, bytes); };
  return "Exif\0\0"s + (it.little ? "II" : "MM") + number(42, 2) + number(it.directory, 4) +
         number(it.entries, 2) + number(0x010F, 2) + number(2, 2) + number(4, 4) + "Ada\0"s +
         number(0x0112, 2) + number(it.type, 2) + number(it.count, 4) + number(it.orientation, 2) + "\0\0"s +
         "\0\0\0\0"s;
}

std::string jpeg_with(const std::string& application_data) {
  const auto plain = jpeg(1, 300);
  return plain.substr(0, 2) + segment('\xE1', application_data) + plain.substr(2);
}

std::string gif() { return "GIF89a\x40\0\x30\0\xF0\0\0"s + "blocks;"; }

struct Size {
  bool read = false;
  std::uint32_t width = 0, height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};
void PrintTo(const Size& size, std::ostream* out) {
  *out << size.read << ' ' << size.width << 'x' << size.height;
}
constexpr Size none;

Size size_of(std::string_view bytes) {
  Image image;
  const bool read = read_image_header(bytes, image);
  return {read, image.width, image.height};
}

double density_of(std::string_view bytes) {
  Image image;
  EXPECT_TRUE(read_image_header(bytes, image));
  return image.dots_per_inch;
}

TEST(Image, PngTellsItsSizeAndResolution) {
  EXPECT_EQ(size_of(png(640, 480)), (Size{true, 640, 480}));
  EXPECT_EQ(density_of(png(1, 1)), 96);
  EXPECT_NEAR(density_of(png(1, 1, chunk("pHYs", big(11811, 4) + big(11811, 4) + "\1"))), 300, 0.01);
  EXPECT_EQ(density_of(png(1, 1, chunk("pHYs", big(2, 4) + big(1, 4) + "\0"s))), 96)
      << "an aspect ratio only";
}

TEST(Image, AnAbsurdResolutionIsNotGiven) {
  EXPECT_EQ(density_of(png(1, 1, chunk("pHYs", big(1, 4) + big(1, 4) + "\1"))), 96);
  EXPECT_EQ(density_of(png(1, 1, chunk("pHYs", big(0xFFFFFFFF, 4) + big(1, 4) + "\1"))), 96);
}

TEST(Image, TrueSizeFollowsFromTheResolution) {
  Image image;
  ASSERT_TRUE(read_image_header(png(300, 150, chunk("pHYs", big(11811, 4) + big(11811, 4) + "\1")), image));
  EXPECT_NEAR(image.width_points(), 72, 0.01);
  EXPECT_NEAR(image.height_points(), 36, 0.01);
}

TEST(Image, PngWithoutSizeOrEndIsNone) {
  EXPECT_EQ(size_of(png(0, 480)), none);
  EXPECT_EQ(size_of(png(640, 0)), none);
  EXPECT_EQ(size_of(png_signature + chunk("IDAT", "data")), none);
  const auto whole = png(640, 480);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(size_of(whole.substr(0, size)), none) << size;
}

TEST(Image, SidesThatNoPictureHasAreNone) {
  EXPECT_EQ(size_of(png(65535, 1)), (Size{true, 65535, 1}));
  EXPECT_EQ(size_of(png(65536, 1)), none);
  EXPECT_EQ(size_of(png(1, 0x7FFFFFFF)), none);
  EXPECT_EQ(size_of("<svg width='65536' height='1'/>"), none);
}

TEST(Image, JpegTellsItsSizeAndResolution) {
  EXPECT_EQ(size_of(jpeg(0, 1)), (Size{true, 64, 48}));
  EXPECT_EQ(size_of(jpeg(0, 1, '\xC2')), (Size{true, 64, 48})) << "progressive";
  EXPECT_EQ(density_of(jpeg(0, 1)), 96);
  EXPECT_EQ(density_of(jpeg(1, 300)), 300);
  EXPECT_EQ(density_of(jpeg(2, 100)), 254);
}

TEST(Image, JpegWithoutFrameOrEndIsNone) {
  EXPECT_EQ(size_of(jpeg(0, 1, '\xC8')), none) << "no frame header";
  const auto whole = jpeg(1, 300);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(size_of(whole.substr(0, size)), none) << size;
}

Orientation orientation_of(std::string_view bytes) {
  Image image;
  EXPECT_TRUE(read_image_header(bytes, image));
  return image.orientation;
}

TEST(Image, ExifTellsHowAJpegIsTurned) {
  EXPECT_EQ(orientation_of(jpeg(1, 300)), Orientation::upright);
  for (const bool little : {true, false})
    for (std::uint32_t number = 1; number <= 8; ++number) {
      const auto bytes = jpeg_with(exif({little, number}));
      EXPECT_EQ(orientation_of(bytes), static_cast<Orientation>(number)) << little;
      EXPECT_EQ(size_of(bytes), number < 5 ? (Size{true, 64, 48}) : (Size{true, 48, 64})) << number;
    }
}

TEST(Image, OrientationsThatThereAreNotAreUpright) {
  for (const std::uint32_t number : {0U, 9U, 255U, 65535U})
    EXPECT_EQ(orientation_of(jpeg_with(exif({true, number}))), Orientation::upright) << number;
  EXPECT_EQ(orientation_of(jpeg_with(exif({true, 6, 4}))), Orientation::upright) << "a long number";
  EXPECT_EQ(orientation_of(jpeg_with(exif({true, 6, 3, 2}))), Orientation::upright) << "two numbers";
  EXPECT_EQ(orientation_of(jpeg_with("http://ns.adobe.com/xap/1.0/")), Orientation::upright) << "XMP";
}

TEST(Image, TheFirstOfTwoTurnsCounts) {
  const auto one = jpeg_with(exif({true, 3}));
  EXPECT_EQ(orientation_of(one.substr(0, 2) + segment('\xE1', exif({false, 6})) + one.substr(2)),
            Orientation::rightwards);
}

/// What is asked for lies behind the segment, though not behind the file.
TEST(Image, BrokenExifIsNone) {
  for (const bool little : {true, false}) {
    const auto whole = exif({little});
    const auto orientation_end = whole.size() - 4;
    for (std::size_t size = 0; size < orientation_end; ++size)
      EXPECT_EQ(orientation_of(jpeg_with(whole.substr(0, size))), Orientation::upright) << size;
    for (const std::uint32_t directory : {0U, 9U, 46U, 0x7FFFFFFFU, 0xFFFFFFF0U, 0xFFFFFFFFU})
      EXPECT_EQ(orientation_of(jpeg_with(exif({little, 6, 3, 1, directory}))), Orientation::upright);
    for (const std::uint32_t entries : {0U, 1U})
      EXPECT_EQ(orientation_of(jpeg_with(exif({little, 6, 3, 1, 8, entries}))), Orientation::upright);
    EXPECT_EQ(orientation_of(jpeg_with(exif({little, 6, 3, 1, 8, 65535}))), Orientation::rightwards);
  }
}

TEST(Image, GifTellsItsSize) {
  EXPECT_EQ(size_of(gif()), (Size{true, 64, 48}));
  EXPECT_EQ(size_of(gif() + "\0\0"s), (Size{true, 64, 48}));
  const auto whole = gif();
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(size_of(whole.substr(0, size)), none) << size;
}

TEST(Image, SvgTellsItsSize) {
  EXPECT_EQ(size_of("<svg width='64' height=\"48px\"></svg>"), (Size{true, 64, 48}));
  EXPECT_EQ(size_of("<svg width = '1in' height = '72pt'/>"), (Size{true, 96, 96}));
  EXPECT_EQ(size_of("<svg width='25.4mm' height='2.54cm'/>"), (Size{true, 96, 96}));
  EXPECT_EQ(size_of("<svg:svg xmlns:svg='u' width='+0.2' height='1e2'></svg:svg>"), (Size{true, 1, 100}));
}

TEST(Image, SvgFallsBackToItsViewBox) {
  EXPECT_EQ(size_of("<svg viewBox='0 0 200 100'/>"), (Size{true, 200, 100}));
  EXPECT_EQ(size_of("<svg viewBox='-5,-5, 200,100' width='100%' height='5em'/>"), (Size{true, 200, 100}));
  EXPECT_EQ(size_of("<svg viewBox='0 0 200 100' width='50'/>"), (Size{true, 50, 25}));
  EXPECT_EQ(size_of("<svg viewBox='0 0 200 100' height='50'/>"), (Size{true, 100, 50}));
}

TEST(Image, SvgMayBeginWithAProlog) {
  EXPECT_EQ(
      size_of(
          "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <svg width='1'> -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n"
          "<svg width='64' height='48'>\n</svg>\n"),
      (Size{true, 64, 48}));
  EXPECT_EQ(size_of("<!DOCTYPE svg [<!ENTITY a '>'>]><svg width='64' height='48'/>"), (Size{true, 64, 48}));
}

TEST(Image, WhatIsNoSvgOrHasNoSizeIsNone) {
  for (auto text : {"",
                    "<",
                    "<svg",
                    "<svg>",
                    "<svg></svg>",
                    "<html width='1' height='1'></html>",
                    "svg",
                    "<svgx width='1' height='1'/>",
                    "<svg width='64' height='48'>",
                    "<svg width='64' height='48'><g></g>",
                    "<svg width='64'></svg>",
                    "<svg width='-1' height='1'/>",
                    "<svg width='0' height='1'/>",
                    "<svg width='inf' height='1'/>",
                    "<svg width='nan' height='1'/>",
                    "<svg width='1e300' height='1'/>",
                    "<svg width=64 height=48/>",
                    "<svg width='64 height='48'/>",
                    "<svg viewBox='0 0 0 1'/>",
                    "<?xml",
                    "<!-- <svg width='1' height='1'/>",
                    "<!DOCTYPE",
                    "<!DOCTYPE [",
                    "<svg width='1' height='1'>\xFF</svg>"})
    EXPECT_EQ(size_of(text), none) << text;
}

TEST(Image, SvgCutOffIsNone) {
  const auto whole = "<?xml version='1.0'?><svg width='64' height='48'><g></g></svg>"s;
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(size_of(whole.substr(0, size)), none) << size;
}

TEST(Image, NothingIsWrittenWhereNothingIsRead) {
  Image image;
  image.path = "a.png";
  image.width = 7;
  EXPECT_FALSE(read_image_header("no picture", image));
  EXPECT_EQ(image.width, 7U);
  ASSERT_TRUE(read_image_header(gif(), image));
  EXPECT_EQ(image.path, "a.png");
  EXPECT_EQ(image.format, ImageFormat::gif);
}

/// Flips bytes of good pictures: the sanitizers watch, and what is read has a size.
TEST(Image, HostileBytesDoNoHarm) {
  std::mt19937 random(1);
  const std::string seeds[] = {
      png(640, 480, chunk("pHYs", big(1, 4) + big(1, 4) + "\1")), jpeg(1, 300), gif(), jpeg_with(exif({})),
      "<?xml version='1.0'?><svg viewBox='0 0 9 9' width='64' height='48'><g></g></svg>"s};
  for (int round = 0; round < 20000; ++round) {
    auto bytes = seeds[random() % std::size(seeds)];
    for (auto flips = random() % 4 + 1; flips > 0; --flips)
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    const auto size = size_of(bytes);
    EXPECT_EQ(size.read, size.width > 0 && size.height > 0);
  }
}

}  // namespace
