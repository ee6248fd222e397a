// Bookmarks: which ids are wanted, who has them, and what Word calls them.
#include "emit/docx/bookmarks.hpp"

#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "core/ascii.hpp"

namespace cvbuild::emitters::docx {

namespace {

constexpr std::size_t longest_name = 40;

constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

/// What is left of an id in Word's alphabet; room is kept for a number.
std::string readable_name(std::string_view id) {
  std::string name;
  if (id.empty() || !is_letter(id[0])) name = "b_";
  for (const char byte : id.substr(0, longest_name - 12))
    name += is_letter(byte) || (byte >= '0' && byte <= '9') ? byte : '_';
  return name;
}

/// A name that is not in `taken`, which it joins.
std::string unique_name(std::string_view id, std::unordered_set<std::string>& taken) {
  const auto wished = readable_name(id);
  auto name = wished;
  for (std::size_t number = taken.size() + 1; !taken.insert(detail::ascii_lower(name)).second; ++number)
    name = concat({wished, "_", Decimal(number)});
  return name;
}

}  // namespace

Bookmarks::Bookmarks(doc::Blocks blocks) {
  std::unordered_set<std::string_view> wanted;
  std::vector<const doc::BlockNode*> owners;
  doc::walk(
      blocks,
      [&owners](const doc::Block& block) {
        if (const auto& node = doc::node(block); !node.id().empty()) owners.push_back(&node);
      },
      [&wanted](const doc::Inline& item) {
        const auto* link = std::get_if<doc::Link>(&item.kind());
        if (link && link->target.starts_with('#')) wanted.insert(link->target.substr(1));
      });
  std::unordered_set<std::string> taken;
  if (wanted.empty()) return;
  for (const auto* owner : owners) {
    if (wanted.erase(owner->id()) == 0) continue;
    all_.emplace(owner->id(),
                 Bookmark{static_cast<unsigned>(all_.size()), unique_name(owner->id(), taken), owner});
  }
}

const Bookmark* Bookmarks::find(std::string_view id) const {
  const auto found = all_.find(id);
  return found == all_.end() ? nullptr : &found->second;
}

}  // namespace cvbuild::emitters::docx
