// "My answer on roles", "my CV", "attached": words that point somewhere without a link or a declared file.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/word_list.hpp"
#include "check/word_places.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

constexpr std::array<std::string_view, 4> answer_words{"answer", "answers", "response", "reply"};
constexpr std::array<std::string_view, 7> behind_answer{"on",    "to",    "about", "under",
                                                        "above", "below", "for"};
constexpr std::array<std::string_view, 5> cv_words{"cv", "resume", "r\xC3\xA9sum\xC3\xA9", "curriculum",
                                                   "vitae"};
constexpr std::array<std::string_view, 9> attached_nouns{
    "document", "file", "cv", "letter", "certificate", "report", "pdf", "portfolio", "transcript"};

struct UntypedCrossReference {
  static constexpr RuleInfo info{
      "untyped-cross-reference",
      Stage::check,
      Severity::note,
      "\"my answer on …\", \"my CV\" or \"attached\" without a link, a CV in the same document, or an "
      "attachment "
      "(English only)",
      "The form may show each answer alone, and nothing then says whether what the words point to is there.",
      "Please refer to my answer on roles.",
      "Please refer to [my answer on roles](#roles).",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    const auto& data = context.application.data();
    for (const auto word : candidates(prose)) {
      const auto& block = prose.block_of(word);
      if (block.owner != TextOwner::answer || block.kind == TextKind::heading) continue;
      if (word + 1 < block.last_word)
        check(data, {prose, block, prose.words(block)}, word - block.first_word, findings);
    }
  }

 private:
  /// Every word that may begin what points somewhere: "my", "attached", and what stands before the latter.
  static std::vector<std::uint32_t> candidates(const Prose& prose) {
    constexpr std::array<std::string_view, 2> words{"my", "attached"};
    auto all = checking::places_of(prose, words);
    for (const auto place : checking::places_of(prose, std::span(words).last(1)))
      if (place > 0) all.push_back(place - 1);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  struct Text {
    const Prose& prose;
    const ProseBlock& block;
    std::span<const ProseWord> words;

    [[nodiscard]] std::string_view at(std::size_t index) const {
      return index < words.size() && words[index].plain ? prose.lower(words[index]) : std::string_view{};
    }
    [[nodiscard]] bool is_linked(std::size_t first, std::size_t last) const {
      return prose.has_mark(block, MarkKind::link, words[first].begin, words[last].end);
    }
  };

  static void check(const Application::Data& data, const Text& text, std::size_t i, Diagnostics& findings) {
    if (text.at(i) == "my" && is_one_of(text.at(i + 1), answer_words) &&
        is_one_of(text.at(i + 2), behind_answer))
      return report(text, i, i + 2, "points to another answer without a link to it",
                    "make it a link to that question's id: [my answer on …](#id)", findings);
    if (text.at(i) == "my" && is_one_of(text.at(i + 1), cv_words) && !is_with_cv(data))
      return report(text, i, i + 1, "points to a CV that is not in this document",
                    "name the CV among the document's parts or the attachments, or tell it here", findings);
    if (data.attachments.empty() && says_attached(text, i))
      report(text, i, i + 1, "speaks of an attachment, and application.yaml names none",
             "name the file: attachments: {name: file.pdf}", findings);
  }

  /// "is attached", "please see attached", "the attached report"; not "an attached garage".
  static bool says_attached(const Text& text, std::size_t i) {
    if (text.at(i) == "attached" && is_one_of(text.at(i + 1), attached_nouns)) return true;
    return text.at(i + 1) == "attached" &&
           (text.at(i) == "see" || text.at(i) == "please" || text.at(i) == "find");
  }

  /// Whether every document that holds the answers holds the CV too, or it is attached.
  static bool is_with_cv(const Application::Data& data) {
    const auto has = [](const model::DocumentPlan& plan, model::Part part) {
      return std::find(plan.parts.begin(), plan.parts.end(), part) != plan.parts.end();
    };
    const bool attached =
        std::any_of(data.attachments.begin(), data.attachments.end(), [](const auto& attachment) {
          return attachment.name.value == "cv" || attachment.name.value == "resume";
        });
    return attached || std::all_of(data.documents.begin(), data.documents.end(), [&](const auto& plan) {
             return !has(plan, model::Part::answers) || has(plan, model::Part::cv);
           });
  }

  static void report(const Text& text, std::size_t first, std::size_t last, std::string_view what,
                     std::string_view help, Diagnostics& findings) {
    if (text.is_linked(first, last)) return;
    const auto begin = text.words[first].begin, end = text.words[last].end;
    findings.report(info, text.prose.span(begin, end),
                    concat({"'", text.prose.text().substr(begin, end - begin), "' ", what}),
                    std::string(help));
  }
};

}  // namespace

constinit const Rule untyped_cross_reference{&UntypedCrossReference::info, &UntypedCrossReference::run};

}  // namespace cvbuild::rules
