// The shape that entries of all sections share.
#include "compose/entry.hpp"

#include <cvbuild/doc/plain_text.hpp>

#include "compose/blocks.hpp"
#include "compose/extras.hpp"
#include "compose/kept.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;

/// Longer rows of courses are read better as a list.
constexpr std::size_t longest_row = 240;

}  // namespace

void append_prose(const model::Prose& prose, unsigned level, const Context& context,
                  std::vector<doc::Block>& target) {
  const LevelShift shift{static_cast<int>(level), level + 1};
  append_shifted(kept_blocks(prose.blocks, context.selection, context.arena), shift, context.arena, target);
}

void append_item(const model::Prose& prose, unsigned level, const Context& context,
                 std::vector<doc::ListItem>& target) {
  std::vector<doc::Block> blocks;
  append_prose(prose, level, context, blocks);
  if (!blocks.empty())
    target.push_back({{}, context.arena.copy(std::span<const doc::Block>(blocks)), nullptr});
}

void EntryWriter::add_details(const model::Text& organisation, const model::Text& place,
                              const model::Url& url) {
  if (organisation.given()) details.next(context_.comma).phrase(Role::organisation, organisation);
  if (place.given()) details.next(context_.comma).phrase(Role::place, place);
  if (url.given()) details.next(middle_dot).link(url);
}

void EntryWriter::head(const Dates& dates) {
  if (title.empty()) title = details.take_first();
  append_dates(dates, context_, title);
  if (!title.empty()) blocks_.push_back(title.heading(Role::entry, level_));
  if (!details.empty()) blocks_.push_back(details.paragraph(Role::organisation));
}

void EntryWriter::prose(const model::Prose& prose) { append_prose(prose, level_, context_, blocks_); }

void EntryWriter::quote(const model::Prose& prose) {
  std::vector<doc::Block> blocks;
  append_prose(prose, level_, context_, blocks);
  if (!blocks.empty())
    blocks_.push_back(
        doc::Quote{{{}, Role::none, nullptr}, context_.arena.copy(std::span<const doc::Block>(blocks))});
}

std::vector<doc::ListItem> EntryWriter::items(Slice<model::Highlight> highlights) const {
  std::vector<doc::ListItem> items;
  items.reserve(highlights.size());
  for (const auto& highlight : highlights)
    if (context_.selection.keeps(highlight.tags)) append_point(highlight, items);
  return items;
}

/// A point, and below it what its mapping says beyond its text.
void EntryWriter::append_point(const model::Highlight& highlight, std::vector<doc::ListItem>& items) const {
  if (highlight.extras.empty()) return append_item(highlight.prose, level_, context_, items);
  std::vector<doc::Block> blocks;
  append_prose(highlight.prose, level_, context_, blocks);
  append_extras(highlight.extras, context_, blocks);
  if (!blocks.empty())
    items.push_back({{}, context_.arena.copy(std::span<const doc::Block>(blocks)), nullptr});
}

void EntryWriter::highlights(Slice<model::Highlight> highlights) {
  const auto points = items(highlights);
  if (!points.empty()) blocks_.push_back(list(points, context_.arena));
}

bool EntryWriter::append_in_a_row(const std::vector<doc::ListItem>& items, Line& line) const {
  std::size_t length = 0;
  bool first = true;
  for (const auto& item : items) {
    const auto* paragraph = std::get_if<doc::Paragraph>(&item.blocks[0].kind());
    if (item.blocks.size() != 1 || !paragraph) return false;
    const auto text = doc::plain_text(paragraph->content);
    length += text.size();
    if (length > longest_row || text.find(',') != std::string::npos) return false;
    line.words(first ? context_.gap : context_.comma).append(paragraph->content);
    first = false;
  }
  return true;
}

void EntryWriter::courses(Slice<model::Highlight> courses) {
  const auto points = items(courses);
  if (points.empty()) return;
  const auto words = label(context_.locale.word(Word::courses), {}, context_.colon, context_.arena);
  Line row(context_.arena);
  if (append_in_a_row(points, row.strong(words))) return blocks_.push_back(row.paragraph(Role::item));
  blocks_.push_back(Line(context_.arena).strong(words).paragraph(Role::item));
  blocks_.push_back(list(points, context_.arena));
}

void EntryWriter::keywords(Slice<model::Text> keywords) {
  if (keywords.empty()) return;
  Line line(context_.arena);
  append_joined(keywords, context_.comma, line);
  blocks_.push_back(line.paragraph(Role::item));
}

void EntryWriter::labelled(std::string_view label, const model::Text& text) {
  if (text.given()) blocks_.push_back(composing::labelled(label, text, context_));
}

void EntryWriter::extras(Slice<model::Extra> extras) { append_extras(extras, context_, blocks_); }

void EntryWriter::finish(Role role, std::vector<doc::Block>& target) const {
  if (!blocks_.empty()) target.push_back(group(role, blocks_, context_.arena));
}

}  // namespace cvbuild::composing
