// Whatever keys an entry has, alone or in pairs, its text is shown: a sweep over the table of keys.
#include <cvbuild/model/cv_keys.hpp>

#include "compose_case.hpp"

namespace cvbuild {
namespace {

/// A value of its own for each key, as YAML, and how a page shows it.
struct Sample {
  std::string yaml, shown;
};

class Samples {
 public:
  Sample operator()(const model::Url*) {
    const auto host = word() + ".example/x";
    return {concat({"\"https://", host, "/\""}), host};
  }
  Sample operator()(const model::Email*) { return same(word() + "@example.org"); }
  Sample operator()(const model::Phone*) { return quoted(word()); }
  Sample operator()(const model::CountryCode*) { return {"GB", ""}; }
  Sample operator()(const model::Day*) {
    const std::string year(Decimal(++year_));
    return {concat({"\"", year, "\""}), year};
  }
  Sample operator()(const model::Text*) { return quoted(word()); }
  Sample operator()(const model::Prose*) { return quoted(word()); }
  Sample operator()(const Slice<model::Text>*) { return listed(); }
  Sample operator()(const Slice<model::Highlight>*) { return listed(); }
  Sample operator()(const Slice<model::Profile>*) {
    const auto network = word();
    return {concat({"[{network: ", network, "}]"}), network};
  }
  Sample operator()(const model::Location*) {
    const auto city = word();
    return {concat({"{city: ", city, "}"}), city};
  }

 private:
  std::string word() { return concat({"word", Decimal(++count_), "x"}); }
  static Sample same(const std::string& text) { return {text, text}; }
  static Sample quoted(const std::string& text) { return {concat({"\"", text, "\""}), text}; }
  Sample listed() {
    const auto text = word();
    return {concat({"[", text, "]"}), text};
  }
  int count_ = 0;
  int year_ = 2000;
};

/// `key: value` for each key of a `Struct`; pictures are not text.
template <class Struct>
std::vector<Sample> members_of() {
  Samples samples;
  std::vector<Sample> members;
  model::for_each_key<Struct>([&](const auto& key) {
    using Member = std::decay_t<decltype(std::declval<Struct>().*(key.member))>;
    auto sample = samples(static_cast<const Member*>(nullptr));
    if (key.name == "image") return;
    members.push_back({concat({key.name, ": ", sample.yaml}), std::move(sample.shown)});
  });
  members.push_back({"someExtra: kept", "Some extra: kept"});
  return members;
}

/// Every key alone, and every two keys together, in `before` and `after`.
template <class Struct>
void expect_all_shown(std::string_view before, std::string_view after) {
  const auto members = members_of<Struct>();
  for (const auto& one : members) {
    for (const auto& other : members) {
      const auto both = &one == &other ? one.yaml : concat({one.yaml, ", ", other.yaml});
      const auto cv = concat({before, both, after});
      // A range from a later year to an earlier one is refused.
      if (cv.find("endDate") < cv.find("startDate")) continue;
      const auto text = testing::ComposeCase(cv).plain_text();
      EXPECT_NE(text.find(one.shown), std::string::npos) << cv << '\n' << text;
      EXPECT_NE(text.find(other.shown), std::string::npos) << cv << '\n' << text;
    }
  }
}

TEST(ComposeLossless, every_key_of_every_section) {
  model::for_each_section([](const auto& key) {
    using Section = std::decay_t<decltype(std::declval<model::Cv>().*(key.member))>;
    using Struct = std::decay_t<decltype(*std::declval<Section>().entries.data())>;
    expect_all_shown<Struct>(concat({key.name, ": [{"}), "}]\n");
    // The same twice, which is one employer where there is an employer.
    const auto members = members_of<Struct>();
    for (const auto& member : members) {
      const auto cv =
          concat({key.name, ": [{", members[0].yaml, "}, {", members[0].yaml, ", ", member.yaml, "}]\n"});
      if (&member == &members[0]) continue;
      EXPECT_NE(testing::ComposeCase(cv).plain_text().find(member.shown), std::string::npos) << cv;
    }
  });
}

TEST(ComposeLossless, every_key_of_the_basics) {
  expect_all_shown<model::Basics>("basics: {", "}\n");
  expect_all_shown<model::Location>("basics: {location: {", "}}\n");
  expect_all_shown<model::Profile>("basics: {profiles: [{", "}]}\n");
}

TEST(ComposeLossless, EveryKeyOfAPoint) {
  const auto text =
      testing::ComposeCase(
          "work: [{highlights: [{text: w1x, teamSize: w2x, x-mine: w3x, more: {deep: w4x}}]}]\n")
          .plain_text();
  EXPECT_NE(text.find("- w1x\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Team size: w2x"), std::string::npos) << text;
  EXPECT_EQ(text.find("w3x"), std::string::npos) << text;
  EXPECT_NE(text.find("w4x"), std::string::npos) << text;
}

TEST(ComposeLossless, every_key_of_an_own_entry) {
  const std::vector<Sample> members{{"name: w1x", "w1x"},
                                    {"role: w2x", "w2x"},
                                    {"company: w3x", "w3x"},
                                    {"entity: w4x", "w4x"},
                                    {"city: w5x", "w5x"},
                                    {"place: w6x", "w6x"},
                                    {"startDate: \"2001\"", "2001"},
                                    {"endDate: \"2002\"", "2002"},
                                    {"date: \"2003\"", "2003"},
                                    {"releaseDate: \"2004\"", "2004"},
                                    {"url: \"https://w7x.example/\"", "w7x.example"},
                                    {"summary: w8x", "w8x"},
                                    {"text: w9x", "w9x"},
                                    {"highlights: [w10x]", "w10x"},
                                    {"other: {deep: [{er: w11x}]}", "w11x"}};
  for (const auto& one : members) {
    for (const auto& other : members) {
      if (&one == &other) continue;
      const auto cv = concat({"mine: {title: Mine, entries: [{", one.yaml, ", ", other.yaml, "}]}\n"});
      const auto text = testing::ComposeCase(cv).plain_text();
      EXPECT_NE(text.find(one.shown), std::string::npos) << cv << '\n' << text;
      EXPECT_NE(text.find(other.shown), std::string::npos) << cv << '\n' << text;
    }
  }
}

}  // namespace
}  // namespace cvbuild
