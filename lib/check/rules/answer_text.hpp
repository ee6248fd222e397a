// Which words of the running text belong to which answer, and where they go.
#pragma once

#include <map>

#include <cvbuild/check/check.hpp>
#include <cvbuild/check/prose.hpp>

namespace cvbuild::rules {

/// Whether the block goes into a field that takes text alone: a link has no target there.
[[nodiscard]] inline bool is_for_text_field(const RuleContext& context, const ProseBlock& block) {
  const auto* form = context.application.data().form;
  return block.answer != nullptr && form != nullptr && form->accepts == model::Accepts::text;
}

/// The words of each answer: they are neighbours in Prose::words(), its own heading included.
class AnswerTexts {
 public:
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  explicit AnswerTexts(const Prose& prose) {
    for (const auto& block : prose.blocks()) {
      if (block.answer == nullptr) continue;
      const auto [range, fresh] = ranges_.try_emplace(block.answer, Range{block.first_word, block.last_word});
      if (!fresh) range->second.last = block.last_word;
    }
  }

  /// Empty for an answer without text.
  [[nodiscard]] Range words(const model::Answer& answer) const {
    const auto found = ranges_.find(&answer);
    return found == ranges_.end() ? Range{} : found->second;
  }

 private:
  std::map<const model::Answer*, Range> ranges_;
};

}  // namespace cvbuild::rules
