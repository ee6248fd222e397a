// Words are numbered once, and found again with all their places.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include <cvbuild/check/vocabulary.hpp>

namespace cvbuild {
namespace {

Vocabulary make(const std::vector<std::string>& words) {
  Vocabulary vocabulary;
  vocabulary.begin(words.size());
  for (const auto& word : words) (void)vocabulary.add(word);
  vocabulary.finish();
  return vocabulary;
}

TEST(Vocabulary, knows_every_place_of_a_word) {
  const std::vector<std::string> words{"the", "cat", "and", "the", "dog", "and", "the", "cow"};
  const auto vocabulary = make(words);
  ASSERT_EQ(vocabulary.words().size(), 5U);
  const auto the = vocabulary.find("the");
  ASSERT_TRUE(the.has_value());
  EXPECT_EQ(std::vector<std::uint32_t>(vocabulary.places(*the).begin(), vocabulary.places(*the).end()),
            (std::vector<std::uint32_t>{0, 3, 6}));
  EXPECT_EQ(vocabulary.beginning_with('c').size(), 2U);
  EXPECT_EQ(vocabulary.beginning_with('x').size(), 0U);
  EXPECT_FALSE(vocabulary.find("horse").has_value());
  EXPECT_FALSE(vocabulary.find("").has_value());
}

TEST(Vocabulary, agrees_with_a_map_on_random_words) {
  std::mt19937 random(7);
  std::vector<std::string> words;
  std::map<std::string, std::vector<std::uint32_t>> expected;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    std::string word(1 + random() % 20, 'a');
    for (char& byte : word) byte = static_cast<char>('a' + random() % 2);
    if (random() % 3 == 0) word.resize(1 + random() % 3);
    expected[word].push_back(i);
    words.push_back(std::move(word));
  }
  const auto vocabulary = make(words);
  EXPECT_EQ(vocabulary.words().size(), expected.size());
  for (const auto& [word, places] : expected) {
    const auto number = vocabulary.find(word);
    ASSERT_TRUE(number.has_value()) << word;
    EXPECT_EQ(
        std::vector<std::uint32_t>(vocabulary.places(*number).begin(), vocabulary.places(*number).end()),
        places);
  }
}

TEST(Vocabulary, of_nothing_has_nothing) {
  const auto vocabulary = make({});
  EXPECT_TRUE(vocabulary.words().empty());
  EXPECT_FALSE(vocabulary.find("a").has_value());
  EXPECT_FALSE(Vocabulary().find("a").has_value());
}

}  // namespace
}  // namespace cvbuild
