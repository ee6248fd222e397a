// The names of the files of pictures beside an output.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include <cvbuild/emit/emit.hpp>

namespace {

using namespace cvbuild;
using doc::ImageFormat;

std::vector<std::string> names_of(const std::vector<std::string>& paths,
                                  ImageFormat format = ImageFormat::png) {
  std::vector<doc::Image> images(paths.size());
  std::vector<const doc::Image*> pointers;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    images[i].path = paths[i];
    images[i].format = format;
    pointers.push_back(&images[i]);
  }
  const Slice<const doc::Image*> all(pointers.data(), pointers.size());
  std::vector<std::string> names;
  for (const auto& image : images) names.push_back(picture_file_name(image, all));
  return names;
}

using Names = std::vector<std::string>;

TEST(PictureName, HasTheExtensionThatTexKnowsOfItsFormat) {
  EXPECT_EQ(names_of({"me.jfif", "b.jpe", "c.img", "d", "e.png", "f.JPG", "g.jpeg", "h.Jpg", "v1.2/i"},
                     ImageFormat::jpeg),
            (Names{"me.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.JPG", "g.jpeg", "h.jpg", "v1.2-i.jpg"}));
  EXPECT_EQ(names_of({"a.png", "b.PNG", "c.jpg"}), (Names{"a.png", "b.PNG", "c.png"}));
  EXPECT_EQ(names_of({"a.dat"}, ImageFormat::svg), (Names{"a.svg"}));
}

TEST(PictureName, IsANameThatAFileCanHave) {
  EXPECT_EQ(names_of({"", ".", "..", "../a.png", ".hidden.png", "f/a b.png"}),
            (Names{"picture.png", "picture-2.png", "picture-3.png", "-a.png", "hidden.png", "f-a-b.png"}));
  const auto longs = names_of({std::string(5000, 'a') + ".png", std::string(5000, 'a') + "b.png"});
  EXPECT_EQ(longs[0], std::string(251, 'a') + ".png");
  EXPECT_EQ(longs[1], std::string(249, 'a') + "-2.png");
}

TEST(PictureName, IsOneOfItsOwn) {
  const auto names = names_of({"a/b.png", "a-b.png", "a b.png", "a-b-2.png", "a-b"});
  EXPECT_EQ(names[0], "a-b.png");
  EXPECT_EQ(names[3], "a-b-2.png");
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
}

TEST(PictureName, DiffersByMoreThanLetterCase) {
  EXPECT_EQ(names_of({"a.png", "A.png", "A-2.png", "a.PNG"}),
            (Names{"a.png", "A-3.png", "A-2.png", "a-4.PNG"}));
}

TEST(PictureNameDeath, OfANullPointer) {
  const doc::Image image;
  const doc::Image* const images[] = {nullptr, &image};
  EXPECT_DEATH((void)picture_file_name(image, {images, 2}), "misuse: picture_file_name: a picture is a null");
}

}  // namespace
