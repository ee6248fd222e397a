// An editor's unsaved buffers stand in the place of files.
#include <gtest/gtest.h>

#include <cvbuild/cvbuild.hpp>
#include <cvbuild/doc/plain_text.hpp>

namespace cvbuild {
namespace {

std::string title_of(const Sources& sources) {
  Diagnostics findings;
  const auto application = read_application(sources, findings);
  return std::string(application.data().title);
}

TEST(Overlay, OfTheRootAndOfWhatItNames) {
  auto sources = Sources::from_buffers(
      {{"application.yaml", "answers: a.md\napplication: Saved\n"}, {"a.md", "# Saved\n"}});
  EXPECT_EQ(title_of(sources), "Saved");
  sources.overlay("application.yaml", "answers: a.md\napplication: Unsaved\n");
  EXPECT_EQ(title_of(sources), "Unsaved");
  EXPECT_EQ(sources.root().text, "answers: a.md\napplication: Unsaved\n");
}

TEST(Overlay, OfAFileThatHasBeenRead) {
  auto sources = Sources::from_buffers({{"application.yaml", "answers: a.md\n"}, {"a.md", "One.\n"}});
  Diagnostics findings;
  const auto before = read_application(sources, findings);
  sources.overlay("a.md", "Another.\n");
  const auto after = read_application(sources, findings);
  const auto words = [](const Application& application) {
    const auto document = compose(application, application.documents()[0], classic_theme());
    return doc::plain_text(document.blocks());
  };
  EXPECT_EQ(sources.files(), (std::vector<std::string>{"application.yaml", "a.md"}));
  EXPECT_EQ(words(before), "One.");
  EXPECT_EQ(words(after), "Another.");
}

TEST(Overlay, PastTheBoundIsThereWithoutItsText) {
  Bounds bounds;
  bounds.source_bytes = 8;
  auto sources = Sources::from_buffers({{"a.md", "# A\n"}}, bounds);
  sources.overlay("a.md", "# A longer one\n");
  EXPECT_TRUE(sources.root().too_large);
  EXPECT_EQ(sources.root().text, "");
}

}  // namespace
}  // namespace cvbuild
