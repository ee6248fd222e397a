// Looks at a CV's blocks by their roles.
#include "emit/html/resume.hpp"

#include <algorithm>

#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::emitters {

using doc::Role;

namespace {

/// Bytes that fill a line, about, and the lines of an entry that may be kept together at most: a sixth of a
/// page.
constexpr std::size_t bytes_a_line = 95;
constexpr std::size_t lines_kept_together = 10;

const doc::Group* as_group(const doc::Block& block) { return std::get_if<doc::Group>(&block.kind()); }

bool is_of_resume(const doc::Block& block) {
  const auto* group = as_group(block);
  return doc::node(block).role == Role::item ||
         (group != nullptr && (is_entry(*group) || group->role == Role::employer));
}

bool holds_entries(const doc::Group& section) {
  return std::any_of(section.blocks.begin(), section.blocks.end(), is_of_resume);
}

std::size_t text_size(const doc::Inline& item) {
  return visit(Overloaded{[](const doc::Text& node) { return node.text.size(); },
                          [](const doc::Code& node) { return node.text.size(); },
                          [](const doc::Emphasis&) { return std::size_t{0}; },
                          [](const doc::Strong&) { return std::size_t{0}; },
                          [](const doc::Strikethrough&) { return std::size_t{0}; },
                          [](const doc::Link&) { return std::size_t{0}; },
                          [](const doc::Picture&) { return bytes_a_line * lines_kept_together; },
                          [](const doc::Break& node) { return node.hard ? bytes_a_line : 1; },
                          [](const doc::Phrase&) { return std::size_t{0}; }},
               item.kind());
}

}  // namespace

bool is_entry(const doc::Group& group) {
  return group.role == Role::entry || group.role == Role::experience || group.role == Role::education;
}

bool is_resume(doc::Blocks part) {
  bool head = false;
  for (const auto& block : part) {
    const auto* group = as_group(block);
    if (group == nullptr) continue;
    if (group->role == Role::summary || (group->role == Role::section && (head || holds_entries(*group))))
      return true;
    head = head || group->role == Role::head;
  }
  return false;
}

bool has_resume_style(doc::Blocks blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const doc::Block& block) {
    const auto* group = as_group(block);
    if (group == nullptr) return false;
    return group->role == Role::head || group->role == Role::summary || group->role == Role::letter ||
           is_of_resume(block) || holds_entries(*group);
  });
}

doc::Blocks part_from(doc::Blocks blocks, std::size_t begin) {
  auto end = begin;
  while (end < blocks.size() && !std::holds_alternative<doc::PageBreak>(blocks[end].kind())) ++end;
  return blocks.part(begin, end - begin);
}

/// Each block takes a line at least, and as many as its text fills.
bool is_short(const doc::Group& entry) {
  std::size_t blocks = 0, bytes = 0;
  doc::walk(
      entry.blocks, [&blocks](const doc::Block&) { ++blocks; },
      [&bytes](const doc::Inline& item) { bytes += text_size(item); });
  return blocks + bytes / bytes_a_line <= lines_kept_together;
}

std::string organisation_name(const doc::Group& group) {
  std::string name;
  const auto* heading =
      group.blocks.empty() ? nullptr : std::get_if<doc::Heading>(&group.blocks.front().kind());
  if (heading == nullptr) return name;
  doc::walk(heading->content, [&name](const doc::Inline& item) {
    const auto* phrase = std::get_if<doc::Phrase>(&item.kind());
    if (phrase != nullptr && phrase->role == Role::organisation && name.empty())
      name = doc::plain_text(phrase->content);
  });
  return name;
}

const doc::Block* first_of(doc::Blocks blocks, Role role) {
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [role](const doc::Block& block) { return doc::node(block).role == role; });
  return found == blocks.end() ? nullptr : &*found;
}

}  // namespace cvbuild::emitters
