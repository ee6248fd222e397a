// The CV of a made-up person and her letter, in the shape that compose gives them, for the tests of the HTML
// emitter.
#pragma once

#include <string_view>
#include <vector>

#include "unit/html_tree.hpp"

namespace cvbuild::html_test {

/// Makes the blocks of CVs.
class ResumeTree : public Tree {
 public:
  using Parts = std::vector<doc::Inline>;

  doc::Inlines joined(const Parts& parts) { return data->arena.copy(std::span<const doc::Inline>(parts)); }
  doc::Blocks joined(const std::vector<doc::Block>& parts) {
    return data->arena.copy(std::span<const doc::Block>(parts));
  }
  static doc::Inline words(std::string_view text) {
    doc::Text node;
    node.text = text;
    return node;
  }
  doc::Inline phrase(doc::Role role, doc::Inlines content, std::string_view value = {}) {
    doc::Phrase node;
    node.role = role;
    node.content = content;
    node.value = value;
    return node;
  }
  doc::Inline phrase(doc::Role role, std::string_view text, std::string_view value = {}) {
    return phrase(role, this->text(text), value);
  }
  doc::Paragraph paragraph_of(doc::Role role, const Parts& parts) {
    auto node = paragraph(joined(parts));
    node.role = role;
    return node;
  }
  doc::Heading heading_of(doc::Role role, unsigned level, const Parts& parts) {
    doc::Heading node;
    node.role = role;
    node.level = level;
    node.content = joined(parts);
    return node;
  }
  doc::Inline line_break() {
    doc::Break node;
    node.hard = true;
    return node;
  }

  /// "2021-05/2023-06", its ends and their words; without words the end is a moment itself.
  doc::Inline dates(std::string_view interval, std::string_view start, std::string_view end) {
    const auto slash = interval.find('/');
    const auto last = interval.substr(slash + 1);
    return phrase(doc::Role::dates,
                  joined(Parts{phrase(doc::Role::start, start, interval.substr(0, slash)), words(" – "),
                               phrase(doc::Role::end, end, last == ".." ? std::string_view{} : last)}),
                  interval);
  }
  doc::Inline year(std::string_view value) { return phrase(doc::Role::dates, value, value); }

  doc::Paragraph organisation(std::string_view name, std::string_view place, std::string_view site = {}) {
    Parts parts{phrase(doc::Role::organisation, name), words(", "), phrase(doc::Role::place, place)};
    if (!site.empty()) {
      parts.push_back(words(" · "));
      parts.push_back(link(data->arena.copy(std::string("https://").append(site)), site));
    }
    return paragraph_of(doc::Role::organisation, parts);
  }
  doc::List highlights(std::initializer_list<std::string_view> items) {
    doc::List node;
    std::vector<doc::ListItem> made(items.size());
    std::size_t at = 0;
    for (const auto item : items) made[at++].blocks = blocks({paragraph(item)});
    node.items = data->arena.copy(std::span<const doc::ListItem>(made));
    return node;
  }
  /// "label: words", its label in bold.
  doc::Paragraph item(std::string_view label, std::string_view text, bool skill = false) {
    doc::Strong strong;
    strong.content = skill ? joined(Parts{phrase(doc::Role::skill, label), words(":")})
                           : joined(Parts{words(label), words(":")});
    return paragraph_of(doc::Role::item, {strong, words(text)});
  }
  doc::Group section(std::string_view title, const std::vector<doc::Block>& content) {
    std::vector<doc::Block> all{heading_of(doc::Role::section, 1, {words(title)})};
    all.insert(all.end(), content.begin(), content.end());
    return group(doc::Role::section, joined(all));
  }

  doc::Group head() {
    return group(
        doc::Role::head,
        blocks({paragraph_of(doc::Role::name, {words("Ada Example")}),
                paragraph_of(doc::Role::label, {words("Software engineer")}),
                paragraph_of(doc::Role::contact,
                             {link("mailto:ada@example.org", "ada@example.org"), words(" · "),
                              link("tel:+442079460018", "+44 20 7946 0018"), words(" · "),
                              phrase(doc::Role::place, "Bristol, England"), words(" · "),
                              link("https://ada.example.org/", "ada.example.org")}),
                paragraph_of(doc::Role::contact,
                             {words("GitHub: "), link("https://github.com/ada-example", "ada-example"),
                              words(" · Mastodon: "), link("https://social.example/@ada", "@ada")})}));
  }
  doc::Group summary() {
    return group(
        doc::Role::summary,
        blocks({heading_of(doc::Role::section, 1, {words("Summary")}),
                paragraph("Engineer of build and release tools for nine years: compilers' drivers, package "
                          "formats, and the quiet parts between a commit and a customer. Leads small teams, "
                          "writes things down, and deletes more code than she adds.")}));
  }
  doc::Group position(unsigned level, std::string_view title, doc::Inline when,
                      const std::vector<doc::Block>& rest) {
    std::vector<doc::Block> all{heading_of(doc::Role::entry, level, {words(title), when})};
    all.insert(all.end(), rest.begin(), rest.end());
    return group(doc::Role::experience, joined(all));
  }
  doc::Group work();
  doc::Group education();
  doc::Group other_entries();
  doc::Group skills();
  doc::Group letter();
  /// Head, summary and sections, about two pages.
  doc::Blocks resume();
  const Person* person();
};

inline doc::Group ResumeTree::work() {
  const auto employer = group(
      doc::Role::employer,
      blocks(
          {heading_of(doc::Role::employer, 2,
                      {phrase(doc::Role::organisation, "Packwell & Sons"), words(", "),
                       phrase(doc::Role::place, "Bristol, England")}),
           position(3, "Principal engineer, release engineering", dates("2022-04/..", "Apr 2022", "present"),
                    {highlights({"Cut the time from merge to release from two days to forty minutes by "
                                 "building packages once and promoting them.",
                                 "Wrote the company's guide to reproducible builds; 94 % of 1,300 packages "
                                 "now build bit for bit alike.",
                                 "Leads five engineers in two time zones; hired three of them."})}),
           position(3, "Senior engineer", dates("2019-09/2022-04", "Sept 2019", "Apr 2022"),
                    {highlights({"Replaced 14 shell scripts by one tested tool in C++ that 200 colleagues "
                                 "use daily.",
                                 "Introduced fuzzing of every parser in the product: 61 defects found and "
                                 "mended before a customer saw one."})})}));
  const auto earlier = position(
      2, "Software engineer", dates("2016-02/2019-08", "Feb 2016", "Aug 2019"),
      {organisation("Example Ltd", "Leeds, England", "example.com"),
       paragraph("Makers of instruments for small laboratories, forty people."),
       highlights(
           {"Built the update service that 9,000 instruments in the field depend on, and kept it up for "
            "three years at 99.98 %.",
            "Ported the firmware's test bench from a proprietary tool chain to CMake and GoogleTest, which "
            "saved £40,000 of licences a year.",
            "Mentored four interns; two were hired."})});
  const auto first = position(2, "Junior developer and, from the second year on, keeper of the build farm",
                              dates("2014-09/2016-01", "Sept 2014", "Jan 2016"),
                              {organisation("Miller Graphics", "York, England", "miller.example"),
                               highlights({"Wrote import filters for eleven vector formats."})});
  return section("Work", {employer, earlier, first});
}

inline doc::Group ResumeTree::education() {
  const auto entry = [this](std::string_view title, doc::Inline when, const doc::Block& where,
                            std::vector<doc::Block> rest) {
    rest.insert(rest.begin(), {heading_of(doc::Role::entry, 2, {words(title), when}), where});
    return group(doc::Role::education, joined(rest));
  };
  return section(
      "Education",
      {entry("MSc in Computer Science", dates("2013-09/2014-09", "Sept 2013", "Sept 2014"),
             organisation("University of Northmoor", "York, England"),
             {item("Grade", " distinction"),
              item("Courses", " compilers, operating systems, distributed systems, formal languages")}),
       entry("BSc in Mathematics", dates("2010/2013", "2010", "2013"),
             organisation("University of Northmoor", "York, England"),
             {item("Grade", " first-class honours")})});
}

inline doc::Group ResumeTree::other_entries() {
  const auto entry = [this](std::string_view title, doc::Inline when, const std::vector<doc::Block>& rest) {
    std::vector<doc::Block> all{heading_of(doc::Role::entry, 2, {words(title), when})};
    all.insert(all.end(), rest.begin(), rest.end());
    return group(doc::Role::entry, joined(all));
  };
  return section(
      "Projects",
      {entry(
           "tarsort", dates("2018/..", "2018", "present"),
           {paragraph("Puts the members of an archive into the order in which a reader needs them; in three "
                      "distributions."),
            highlights({"Linear in the archive's size, with a constant that a benchmark in CI holds down.",
                        "About 40 contributors; reviews within two days."})}),
       entry("Award for a quiet build", year("2021"),
             {paragraph_of(doc::Role::organisation,
                           {phrase(doc::Role::organisation, "Guild of Build Engineers")}),
              paragraph("For a log that says nothing when nothing is wrong.")})});
}

inline doc::Group ResumeTree::skills() {
  return section("Skills",
                 {item("Languages", " C++20, C, Python, POSIX shell, a little Rust", true),
                  item("Build and release", " CMake, Ninja, Bazel, Debian packaging, Nix, OSTree", true),
                  item("Quality",
                       " GoogleTest, libFuzzer, sanitizers, static analysis, R&D of C# "
                       "tools, <1% flaky tests",
                       true)});
}

inline doc::Group ResumeTree::letter() {
  return group(
      doc::Role::letter,
      blocks({paragraph_of(doc::Role::date, {phrase(doc::Role::date, "3 May 2024", "2024-05-03")}),
              paragraph_of(doc::Role::addressee,
                           {words("Ms Jo Hiring"), line_break(), words("Canopy Ltd"), line_break(),
                            words("1 Long Street"), line_break(), words("London")}),
              heading_of(doc::Role::subject, 1, {words("Release engineer, reference 4711")}),
              paragraph("Dear Ms Hiring,"),
              paragraph("you ask for someone who makes releases dull. I have spent nine years on that, and I "
                        "would like to go on with it at Canopy, whose public build logs I have read with "
                        "pleasure and, in two places, with a patch."),
              paragraph(
                  "At Packwell I brought the time from merge to release from two days to forty minutes. The "
                  "means were plain: packages are built once, and what was tested is what is shipped."),
              paragraph("I can start in August and would be glad to talk."),
              paragraph_of(doc::Role::closing, {words("Yours sincerely,")}),
              paragraph_of(doc::Role::signature, {words("Ada Example")})}));
}

inline doc::Blocks ResumeTree::resume() {
  return blocks({head(), summary(), work(), education(), other_entries(), skills(),
                 section("Languages", {item("English", " native"), item("German", " fluent"),
                                       item("Welsh", " a beginner's")})});
}

inline const Person* ResumeTree::person() {
  const auto list = [this](std::initializer_list<std::string_view> items) {
    return data->arena.copy(std::span<const std::string_view>(items.begin(), items.size()));
  };
  Person person;
  person.name = "Ada Example";
  person.job_title = "Software engineer";
  person.email = "ada@example.org";
  person.telephone = "+44 20 7946 0018";
  person.url = "https://ada.example.org/";
  person.locality = "Bristol";
  person.region = "England";
  person.country = "GB";
  person.profiles = list({"https://github.com/ada-example", "https://social.example/@ada"});
  person.works_for = list({"Packwell & Sons"});
  person.alumni_of = list({"University of Northmoor"});
  person.knows_about = list({"Languages", "Build and release", "Quality"});
  person.knows_languages = list({"English", "German", "Welsh"});
  return data->arena.make(person);
}

}  // namespace cvbuild::html_test
