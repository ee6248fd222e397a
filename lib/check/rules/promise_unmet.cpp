// A list that announces what the headings below it then do not all keep.
#include "check/rules/list.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "check/terms.hpp"

namespace cvbuild::rules {

namespace {

/// The words of a heading or an item that say something, each without its ending.
using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  auto words = checking::key_words(text);
  for (auto& word : words) word.resize(checking::stem(word).size());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool is_part(const Words& part, const Words& whole) {
  return !part.empty() && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

struct PromiseUnmet {
  static constexpr RuleInfo info{
      "promise-unmet",
      Stage::check,
      Severity::warning,
      "a list after \"the following:\" of which some items are headings further down and others are not "
      "(English "
      "only)",
      "Who announces five things and tells four has forgotten one, or lost it.",
      "I did the following:\n\n- Testing\n- Deployment\n\n## Testing\n\nWith pytest.",
      "I did the following:\n\n- Testing\n- Deployment\n\n## Testing\n\nWith pytest.\n\n## Deployment\n\nBy "
      "Helm.",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    const auto blocks = prose.blocks();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto* list = announced_list(prose, blocks[i]);
      if (list != nullptr && blocks[i].answer != nullptr)
        check(*list, headings_after(prose, blocks.subspan(i + 1), *blocks[i].answer), findings);
    }
  }

 private:
  static const doc::List* announced_list(const Prose& prose, const ProseBlock& block) {
    if (block.kind != TextKind::paragraph || !prose.text(block).ends_with(':')) return nullptr;
    const auto sentences = prose.sentences(block);
    if (sentences.empty()) return nullptr;
    const auto words = prose.words(sentences.back());
    const bool follows = std::any_of(words.begin(), words.end(),
                                     [&](const ProseWord& word) { return prose.lower(word) == "following"; });
    if (!follows || block.index + 1 >= block.siblings.size()) return nullptr;
    return std::get_if<doc::List>(&block.siblings[block.index + 1].kind());
  }

  static std::vector<Words> headings_after(const Prose& prose, std::span<const ProseBlock> blocks,
                                           const model::Answer& answer) {
    std::vector<Words> headings;
    for (const auto& block : blocks) {
      if (block.answer != &answer) break;
      if (block.kind == TextKind::heading) headings.push_back(words_of(prose.text(block)));
    }
    return headings;
  }

  static void check(const doc::List& list, const std::vector<Words>& headings, Diagnostics& findings) {
    std::vector<const doc::ListItem*> unmet;
    std::vector<std::string> texts;
    for (const auto& item : list.items) {
      auto text = doc::plain_text(item.blocks.part(0, std::min<std::size_t>(item.blocks.size(), 1)));
      const auto words = words_of(text);
      const bool met = std::any_of(headings.begin(), headings.end(), [&](const Words& heading) {
        return is_part(words, heading) || is_part(heading, words);
      });
      if (met) continue;
      unmet.push_back(&item);
      texts.push_back(std::move(text));
    }
    if (unmet.size() == list.items.size()) return;  // no list of what the headings tell
    for (std::size_t i = 0; i < unmet.size(); ++i)
      findings.report(info, unmet[i]->span,
                      concat({"'", trim(texts[i]), "' is announced here, and no heading below tells of it"}),
                      "write that part, name it as its heading does, or take it off the list");
  }
};

}  // namespace

constinit const Rule promise_unmet{&PromiseUnmet::info, &PromiseUnmet::run};

}  // namespace cvbuild::rules
