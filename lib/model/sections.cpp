// Sections are runs of sibling blocks: a heading, and what follows up to the next heading of its level or
// higher.
#include <cvbuild/model/sections.hpp>

#include <cvbuild/doc/plain_text.hpp>

namespace cvbuild::inline v0::model {

namespace {

const doc::Heading* as_heading(const doc::Block& block) { return std::get_if<doc::Heading>(&block.kind()); }

}  // namespace

std::optional<Status> status_named(std::string_view word) {
  for (const auto status : {Status::answered, Status::draft, Status::todo, Status::declined})
    if (word == name(status)) return status;
  return std::nullopt;
}

Status status_of(const doc::Heading& heading) {
  const auto* status = heading.attributes ? heading.attributes->find("status") : nullptr;
  return status ? status_named(status->value).value_or(Status::answered) : Status::answered;
}

std::size_t section_end(doc::Blocks blocks, std::size_t index) {
  const auto level = as_heading(blocks[index])->level;
  auto end = index + 1;
  while (end < blocks.size() && !(as_heading(blocks[end]) && as_heading(blocks[end])->level <= level)) ++end;
  return end;
}

std::vector<bool> draft_marks(doc::Blocks blocks) {
  std::vector<bool> marks(blocks.size());
  unsigned draft_level = 0;  // of the draft section that is open; 0: none
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (const auto* heading = as_heading(blocks[i])) {
      if (heading->level <= draft_level) draft_level = 0;
      if (draft_level == 0 && !counts(status_of(*heading))) draft_level = heading->level;
    }
    marks[i] = draft_level != 0;
  }
  return marks;
}

std::vector<doc::Block> live_blocks(doc::Blocks blocks) {
  const auto drafts = draft_marks(blocks);
  std::vector<doc::Block> live;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!drafts[i]) live.push_back(blocks[i]);
  return live;
}

namespace {

bool any_live(doc::Blocks blocks, bool (*holds)(doc::Blocks)) {
  const auto drafts = draft_marks(blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!drafts[i] && !as_heading(blocks[i]) && holds(blocks.part(i, 1))) return true;
  return false;
}

}  // namespace

bool has_live_content(doc::Blocks blocks) { return any_live(blocks, &doc::has_content); }
bool has_live_words(doc::Blocks blocks) { return any_live(blocks, &doc::has_words); }

}  // namespace cvbuild::model
