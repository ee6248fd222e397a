// What the C interface gives of applications that are odd.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <cvbuild.h>

#include <cvbuild/core/unicode.hpp>

namespace {

/// An application of one file.
cvbuild_result* read_file(std::string_view name, std::string_view text) {
  const char* const names[] = {name.data()};
  const char* const texts[] = {text.data()};
  const std::size_t name_sizes[] = {name.size()}, text_sizes[] = {text.size()};
  cvbuild_result* application = nullptr;
  EXPECT_EQ(cvbuild_read_buffers(names, name_sizes, texts, text_sizes, 1, &application), CVBUILD_OK);
  return application;
}

std::string text_of(const cvbuild_result* result, int field) {
  const char* text = nullptr;
  std::size_t size = 0;
  EXPECT_EQ(cvbuild_text(result, field, 0, &text, &size), CVBUILD_OK);
  return {text, size};
}

TEST(CInterface, ANameThatIsNoTextGivesText) {
  auto* application = read_file("caf\xE9.md", "Text.\n");
  EXPECT_EQ(text_of(application, CVBUILD_DOCUMENT_NAME), "caf\xE9");
  cvbuild_result* output = nullptr;
  ASSERT_EQ(cvbuild_emit(application, 0, "html", 4, nullptr, 0, 0, &output), CVBUILD_OK);
  const auto page = text_of(output, CVBUILD_OUTPUT);
  EXPECT_EQ(cvbuild::find_invalid_utf8(page), std::string_view::npos);
  EXPECT_NE(page.find("<title>caf\uFFFD</title>"), std::string::npos);
  cvbuild_free(output);
  cvbuild_free(application);
}

TEST(CInterface, AFindingNamesItsFileInTheBytesThatItHas) {
  auto* application = read_file("caf\xE9.md", "caf\xE9\n");
  const char* text = nullptr;
  std::size_t size = 0;
  ASSERT_EQ(cvbuild_finding_text(application, 0, CVBUILD_FILE, &text, &size), CVBUILD_OK);
  EXPECT_EQ(std::string_view(text, size), "caf\xE9.md");
  ASSERT_EQ(cvbuild_finding_text(application, 0, CVBUILD_SHOWN, &text, &size), CVBUILD_OK);
  EXPECT_EQ(cvbuild::find_invalid_utf8({text, size}), std::string_view::npos);
  cvbuild_free(application);
}

TEST(CInterface, AFormByItselfIsReadAndHoldsNothingToEmit) {
  auto* application = read_file("form.yaml", "form: F\nquestions: [{id: a, prompt: Why?}]\n");
  std::size_t errors = 1;
  EXPECT_EQ(cvbuild_number(application, CVBUILD_ERRORS, &errors), CVBUILD_OK);
  EXPECT_EQ(errors, 0U);
  cvbuild_result* output = nullptr;
  EXPECT_EQ(cvbuild_emit(application, 0, "html", 4, nullptr, 0, 0, &output), CVBUILD_HAS_ERRORS);
  EXPECT_EQ(text_of(output, CVBUILD_ERROR), "this is a form: there is nothing to build");
  cvbuild_free(output);
  cvbuild_free(application);
}

}  // namespace
