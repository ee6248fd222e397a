// Puts an entry of a CV together: its title and dates, where it was, and what there is to say about it.
#pragma once

#include <vector>

#include "compose/context.hpp"
#include "compose/cv_dates.hpp"
#include "compose/line.hpp"

namespace cvbuild::composing {

/// Collects the blocks of one entry, in the order in which its functions are called.
class EntryWriter {
 public:
  /// `level` is that of the entry's heading.
  EntryWriter(const Context& context, unsigned level)
      : title(context.arena), details(context.arena), context_(context), level_(level) {}

  Line title, details;  ///< what head() shows: the entry's name, and the line below it

  /// "Organisation, place · site" in `details`.
  void add_details(const model::Text& organisation, const model::Text& place, const model::Url& url);
  /// The heading and the line below it. Without a title the first of the details takes its place; with
  /// nothing but prose there is no heading.
  void head(const Dates& dates);
  void prose(const model::Prose& prose);
  void quote(const model::Prose& prose);
  void highlights(Slice<model::Highlight> highlights);
  /// In a row where each is a few plain words, else as a list.
  void courses(Slice<model::Highlight> courses);
  void keywords(Slice<model::Text> keywords);
  void labelled(std::string_view label, const model::Text& text);
  void extras(Slice<model::Extra> extras);
  void append(const doc::Block& block) { blocks_.push_back(block); }

  /// The Group, unless there is nothing in it.
  void finish(doc::Role role, std::vector<doc::Block>& target) const;

 private:
  void append_point(const model::Highlight& highlight, std::vector<doc::ListItem>& items) const;
  [[nodiscard]] std::vector<doc::ListItem> items(Slice<model::Highlight> highlights) const;
  [[nodiscard]] bool append_in_a_row(const std::vector<doc::ListItem>& items, Line& line) const;

  const Context& context_;
  unsigned level_;
  std::vector<doc::Block> blocks_;
};

/// Appends what is kept of `prose`, its headings below one of `level`.
void append_prose(const model::Prose& prose, unsigned level, const Context& context,
                  std::vector<doc::Block>& target);

/// A list item of what is kept of `prose`; nothing is appended if that is nothing.
void append_item(const model::Prose& prose, unsigned level, const Context& context,
                 std::vector<doc::ListItem>& target);

}  // namespace cvbuild::composing
