// A CV written as JSON Resume and read back is the same CV; what a variant leaves out is not there.
#include <gtest/gtest.h>

#include <cvbuild/read/read.hpp>
#include <cvbuild/write/json_resume.hpp>

namespace cvbuild {
namespace {

std::string rewritten(std::string text, std::string name, const model::Selection& selection = {}) {
  Diagnostics findings;
  const auto application =
      read_application(Sources::from_buffers({{std::move(name), std::move(text)}}), findings);
  EXPECT_FALSE(findings.has_errors());
  Sink sink;
  write_json_resume(*application.data().cv, selection, sink);
  return sink.take();
}

constexpr const char* full = R"(
$schema: https://example.org/schema.json
basics:
  name: "Ada \"A\" Example"
  location: {city: Leeds, countryCode: GB}
  profiles: [{network: GitHub, username: ada, url: "https://github.com/ada"}]
  pronouns: she
work:
  - {company: Example Ltd, position: C++ developer, startDate: 2021-05, endDate: 2022-06-07, highlights: [Did *it*., {text: More., tags: [long]}]}
  - {name: Other, tags: [long]}
education: {title: Studies, entries: [{institution: Leeds, score: "1.0", courses: [Logic]}]}
skills: [{name: Tools, keywords: [git, make]}]
patents: [{title: P, date: 2020-02, office: EPO, claims: 7}, A string, [1, two]]
hobbies: Chess and *more*.
x-private: {a: [1, null, true, "2"]}
meta: {version: v1.0.0, order: as-written}
)";

TEST(JsonResume, reading_it_back_and_writing_it_again_gives_the_same_bytes) {
  const auto once = rewritten(full, "cv.yaml");
  EXPECT_EQ(rewritten(once, "cv.json"), once);
}

TEST(JsonResume, says_what_was_said_under_the_new_names_in_the_order_of_the_schema) {
  EXPECT_EQ(
      rewritten("patents: [{title: P, claims: 7}]\nwork: [{position: B, company: A, endDate: 2020-01}]\n"
                "basics: {name: N, phone: ''}\n",
                "cv.yaml"),
      R"({
  "basics": {
    "name": "N"
  },
  "work": [
    {
      "name": "A",
      "position": "B",
      "endDate": "2020-01"
    }
  ],
  "patents": [
    {
      "title": "P",
      "claims": 7
    }
  ]
}
)");
}

TEST(JsonResume, keeps_private_keys_numbers_and_nulls) {
  const auto text =
      rewritten(R"({"x-a": {"b": [1, -2.5e3, null, true, "2"]}, "basics": {"x-c": "d"}})", "cv.json");
  for (const auto* part : {"-2.5e3,", "null,", "true,", "\"2\"", "\"x-c\": \"d\""})
    EXPECT_NE(text.find(part), std::string::npos) << text;
}

TEST(JsonResume, leaves_out_what_the_variant_does_not_keep) {
  const auto text = rewritten(full, "cv.yaml", {{"short"}});
  EXPECT_EQ(text.find("More."), std::string::npos);
  EXPECT_EQ(text.find("\"Other\""), std::string::npos);
  EXPECT_NE(text.find("Did *it*."), std::string::npos);
}

TEST(JsonResume, leaves_out_blocks_of_prose_that_the_variant_does_not_keep) {
  const auto* cv =
      "projects:\n  - name: P\n    description: |\n      Common.\n\n      {tags=\"ops\"}\n      Secret.\n";
  EXPECT_EQ(rewritten(cv, "cv.yaml", {{"dev"}}).find("Secret"), std::string::npos);
  EXPECT_NE(rewritten(cv, "cv.yaml", {{"dev"}}).find("Common."), std::string::npos);
  EXPECT_NE(rewritten(cv, "cv.yaml", {{"ops"}}).find("Secret"), std::string::npos);
}

}  // namespace
}  // namespace cvbuild
