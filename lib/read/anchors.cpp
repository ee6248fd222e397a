// Ids of blocks: those that are written must be unique, those that are made of a heading's words give way.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "read/answers.hpp"

#include "core/ascii.hpp"

namespace cvbuild::reading {

namespace {

/// Punctuation and pictures beyond ASCII, which an id leaves out: the code points from `first` to `last`.
struct LeftOut {
  char32_t first, last;
};
constexpr LeftOut left_out[] = {{0x80, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},     {0xB6, 0xB8},
                                {0xBB, 0xBB},     {0xBF, 0xBF},     {0x2000, 0x206F}, {0x2190, 0x2BFF},
                                {0x3000, 0x3003}, {0x3008, 0x3020}, {0xFE00, 0xFE0F}, {0x1F000, 0x1FAFF}};

bool is_left_out(char32_t code_point) {
  return std::any_of(std::begin(left_out), std::end(left_out), [code_point](const LeftOut& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

/// As GitHub makes it, so that links which work there work here: letters, digits, '_' and '-' in lower case,
/// each blank a hyphen, all else left out.
std::string slug(std::string_view words) {
  std::string id;
  for (std::size_t at = 0; at < words.size();) {
    const auto begin = at;
    const auto code_point = next_code_point(words, at);
    if (code_point >= 0x80 && !is_left_out(code_point)) id.append(words, begin, at - begin);
    if (code_point >= 0x80) continue;
    const auto byte = static_cast<char>(code_point);
    const char lower = detail::ascii_lower(byte);
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '_') id += lower;
    if (byte == ' ' || byte == '-') id += '-';
  }
  const bool empty = id.find_first_not_of('-') == std::string::npos;
  return empty ? "section" : id;
}

using WrittenIds = std::unordered_map<std::string_view, Span>;

/// A question that is opened twice is told as such.
bool opens_question(const doc::Block& block, const model::Form* form) {
  return form != nullptr && std::holds_alternative<doc::Heading>(block.kind()) &&
         form->find(doc::node(block).id()) != nullptr;
}

void collect_written(doc::Blocks blocks, const model::Form* form, WrittenIds& written,
                     Diagnostics& diagnostics) {
  const auto on_block = [&](const doc::Block& block) {
    const auto& node = doc::node(block);
    if (node.id().empty()) return;
    const auto [at, added] = written.emplace(node.id(), node.attributes->span);
    if (added || opens_question(block, form)) return;
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

void assign_anchors(std::span<const std::span<doc::Block>> texts, const model::Form* form, Arena& arena,
                    Diagnostics& diagnostics) {
  WrittenIds written;
  for (const auto blocks : texts) collect_written({blocks.data(), blocks.size()}, form, written, diagnostics);
  AnchorMaker anchors(written, arena);
  for (const auto blocks : texts)
    for (auto& block : blocks)
      if (auto* heading = std::get_if<doc::Heading>(static_cast<doc::BlockKind*>(&block));
          heading && heading->id().empty())
        anchors.give(*heading);
}

}  // namespace cvbuild::reading
