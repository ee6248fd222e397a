// Two headings of one text beside each other in one section.
#include "check/rules/list.hpp"

#include <string_view>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

struct DuplicateHeading {
  static constexpr RuleInfo info{
      "duplicate-heading",
      Stage::check,
      Severity::note,
      "two headings of one text under the same heading",
      "A reader who looks for one of them in the table of contents cannot tell which is which.",
      "## Tools\n\nGit.\n\n## Tools\n\nDocker.",
      "## Tools I use\n\nGit.\n\n## Tools I wrote\n\nA linter."};

  /// The headings of one level since the last heading above it.
  struct Level {
    unsigned level = 0;
    std::unordered_set<std::string_view> seen;
  };

  static void run(const RuleContext& context, Diagnostics& findings) {
    std::vector<Level> open;
    const doc::Block* container = nullptr;
    for (const auto& block : context.prose.blocks()) {
      const auto* heading = heading_of(block);
      if (heading == nullptr) continue;
      if (block.siblings.data() != container) open.clear();
      container = block.siblings.data();
      check(context.prose, block, level_of(open, heading->level), findings);
    }
  }

  static const doc::Heading* heading_of(const ProseBlock& block) {
    if (block.kind != TextKind::heading || block.index >= block.siblings.size()) return nullptr;
    return std::get_if<doc::Heading>(&block.siblings[block.index].kind());
  }

  static Level& level_of(std::vector<Level>& open, unsigned level) {
    while (!open.empty() && open.back().level > level) open.pop_back();
    if (open.empty() || open.back().level < level) open.push_back({level, {}});
    return open.back();
  }

  static void check(const Prose& prose, const ProseBlock& block, Level& level, Diagnostics& findings) {
    const auto text = trim(prose.lower(block));
    if (text.empty() || level.seen.insert(text).second) return;
    findings.report(info, prose.span(block),
                    concat({"another heading beside this one also reads '", prose.text(block), "'"}),
                    "say in each what is only under it, or put both under one heading");
  }
};

}  // namespace

constinit const Rule duplicate_heading{&DuplicateHeading::info, &DuplicateHeading::run};

}  // namespace cvbuild::rules
