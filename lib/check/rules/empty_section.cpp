// A heading with nothing under it, or without words.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::rules {

namespace {

struct EmptySection {
  static constexpr RuleInfo info{
      "empty-section",
      Stage::check,
      Severity::warning,
      "a heading that nothing stands under before the next of its level or the end, or that has no words",
      "It promises text, and the reader sees that it was forgotten.",
      "## Monitoring\n\n## Deployment\n\nWe deployed daily.",
      "## Monitoring\n\nWe kept alarms.\n\n## Deployment\n\nWe deployed daily."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& block : context.prose.blocks())
      if (is_empty(block))
        findings.report(info, context.prose.span(block),
                        concat({"nothing stands under the heading '", context.prose.text(block), "'"}),
                        "write its text, take the heading out, or mark it {status=todo}");
    const auto check = [&findings](const doc::Block& block) {
      const auto* heading = std::get_if<doc::Heading>(&block.kind());
      if (heading != nullptr && heading->content.empty())
        findings.report(info, heading->span, "this heading has no words", "write them, or take it out");
    };
    for (const auto blocks : all_texts(context.application.data()))
      doc::walk(blocks, check, [](const doc::Inline&) {});
  }

  /// A question's own heading is for unanswered-question. Bare headings in a row are a style: a list of them.
  static bool is_empty(const ProseBlock& block) {
    if (block.kind != TextKind::heading || block.index >= block.siblings.size()) return false;
    const auto* heading = heading_at(block.siblings, block.index);
    if (heading == nullptr || (block.answer != nullptr && block.answer->heading == heading)) return false;
    if (!is_bare(block.siblings, block.index) || block.siblings.size() == 1) return false;
    return !bare_neighbour(block.siblings, block.index, block.index + 1) &&
           !(block.index > 0 && bare_neighbour(block.siblings, block.index, block.index - 1));
  }

  static const doc::Heading* heading_at(doc::Blocks blocks, std::size_t index) {
    return index < blocks.size() ? std::get_if<doc::Heading>(&blocks[index].kind()) : nullptr;
  }
  static bool is_bare(doc::Blocks blocks, std::size_t index) {
    if (index + 1 == blocks.size()) return true;
    const auto* next = heading_at(blocks, index + 1);
    return next != nullptr && next->level <= heading_at(blocks, index)->level;
  }
  /// The heading at `other` has the level of that at `index`, and is as bare.
  static bool bare_neighbour(doc::Blocks blocks, std::size_t index, std::size_t other) {
    const auto* heading = heading_at(blocks, other);
    return heading != nullptr && heading->level == heading_at(blocks, index)->level && is_bare(blocks, other);
  }
};

}  // namespace

constinit const Rule empty_section{&EmptySection::info, &EmptySection::run};

}  // namespace cvbuild::rules
