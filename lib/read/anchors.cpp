// Ids of blocks: those that are written must be unique, those that are made of a heading's words give way.
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "read/answers.hpp"

namespace cvbuild::reading {

namespace {

/// Lower-case letters and digits joined by hyphens; what is not ASCII stays.
std::string slug(std::string_view words) {
  std::string id;
  for (const char byte : words) {
    const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    const bool kept =
        lower < 0 || (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '_';
    if (kept)
      id += lower;
    else if ((lower == ' ' || lower == '-') && !id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "section" : id;
}

using WrittenIds = std::unordered_map<std::string_view, Span>;

void collect_written(doc::Blocks blocks, WrittenIds& written, Diagnostics& diagnostics) {
  const auto on_block = [&](const doc::Block& block) {
    const auto& node = doc::node(block);
    if (node.id().empty()) return;
    const auto [at, added] = written.emplace(node.id(), node.attributes->span);
    if (added) return;
    auto& finding = diagnostics.report(source_rules::duplicate_id, node.attributes->span,
                                       concat({"the id '", node.id(), "' is used a second time"}),
                                       "links could not tell the two apart: change one of them");
    finding.related.push_back({at->second, "it is used first here"});
  };
  doc::walk(blocks, on_block, [](const doc::Inline&) {});
}

class AnchorMaker {
 public:
  AnchorMaker(const WrittenIds& written, Arena& arena) : arena_(arena) {
    for (const auto& [id, span] : written) taken_.emplace(id);
  }
  void give(doc::Heading& heading) {
    doc::Attributes attributes = heading.attributes ? *heading.attributes : doc::Attributes{};
    attributes.id = arena_.copy(unique(slug(doc::plain_text(heading.content))));
    attributes.generated = true;
    heading.attributes = arena_.make(attributes);
  }

 private:
  std::string unique(const std::string& base) {
    auto& count = counts_[base];
    auto id = count == 0 ? base : concat({base, "-", Decimal(count)});
    while (!taken_.insert(id).second) id = concat({base, "-", Decimal(++count)});
    ++count;
    return id;
  }
  Arena& arena_;
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, unsigned> counts_;
};

}  // namespace

void assign_anchors(std::span<const std::span<doc::Block>> texts, Arena& arena, Diagnostics& diagnostics) {
  WrittenIds written;
  for (const auto blocks : texts) collect_written({blocks.data(), blocks.size()}, written, diagnostics);
  AnchorMaker anchors(written, arena);
  for (const auto blocks : texts)
    for (auto& block : blocks)
      if (auto* heading = std::get_if<doc::Heading>(static_cast<doc::BlockKind*>(&block));
          heading && heading->id().empty())
        anchors.give(*heading);
}

}  // namespace cvbuild::reading
