// What each kind of entry shows, and in which order.
#include "compose/cv_entries.hpp"

#include "compose/entry.hpp"
#include "compose/extras.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;

constexpr unsigned entry_level = 2;

void write(const model::Study& entry, EntryWriter& writer, const Context& context) {
  writer.title.text(entry.study_type);
  if (entry.area.given()) writer.title.next(context.comma).text(entry.area);
  writer.add_details(entry.institution, {}, entry.url);
  writer.head(dates_of(entry));
  writer.labelled(context.locale.word(Word::score), entry.score);
  writer.courses(entry.courses);
}

void write(const model::Award& entry, EntryWriter& writer, const Context&) {
  writer.title.text(entry.title);
  writer.add_details(entry.awarder, {}, {});
  writer.head(dates_of(entry));
  writer.prose(entry.summary);
}

void write(const model::Certificate& entry, EntryWriter& writer, const Context&) {
  writer.title.text(entry.name);
  writer.add_details(entry.issuer, {}, entry.url);
  writer.head(dates_of(entry));
}

void write(const model::Publication& entry, EntryWriter& writer, const Context&) {
  writer.title.text(entry.name);
  writer.add_details(entry.publisher, {}, entry.url);
  writer.head(dates_of(entry));
  writer.prose(entry.summary);
}

void write(const model::Project& entry, EntryWriter& writer, const Context& context) {
  writer.title.text(entry.name);
  for (const auto& role : entry.roles) writer.details.next(context.comma).text(role);
  writer.add_details(entry.entity, {}, {});
  if (entry.type.given()) writer.details.next(context.comma).text(entry.type);
  writer.add_details({}, {}, entry.url);
  writer.head(dates_of(entry));
  writer.prose(entry.description);
  writer.highlights(entry.highlights);
  writer.keywords(entry.keywords);
}

/// What was said, then who said it.
void write(const model::Reference& entry, EntryWriter& writer, const Context& context) {
  writer.quote(entry.reference);
  if (!entry.name.given()) return;
  Line name(context.arena);
  writer.append(name.strong(inlines(entry.name, context.arena)).paragraph(Role::item));
}

void write(const model::OwnEntry& entry, EntryWriter& writer, const Context& context) {
  writer.title.text(entry.title);
  writer.add_details(entry.organisation, entry.place, entry.url);
  writer.head(dates_of(entry));
  writer.prose(entry.summary);
  writer.highlights(entry.highlights);
  const bool has_stretch = entry.start.given() || entry.end.given();
  if (!entry.date.given() || !has_stretch) return;
  const auto label_words = context.arena.copy(key_words(entry.date_key));
  const auto date = shown_date(entry.date.value, context);
  writer.labelled(label_words, {date, entry.date.span});
}

template <class T>
void append_groups(Role role, Entries<T> entries, const Context& context, Blocks& target) {
  for (const auto* entry : entries) {
    EntryWriter writer(context, entry_level);
    write(*entry, writer, context);
    writer.extras(entry->extras);
    writer.finish(role, target);
  }
}

// --- one line an entry ---

/// "**Name** (level): keywords", whatever of it is there.
void append_named_list(doc::Inlines name, const model::Text& level, Slice<model::Text> keywords,
                       const Context& context, Line& line) {
  const auto colon = keywords.empty() ? std::string_view{} : context.colon;
  const auto blank = keywords.empty() ? std::string_view{} : context.gap;
  Line bold(context.arena);
  bold.append(name);
  if (!name.empty() && !level.given()) bold.words(colon);
  line.strong(bold.content());
  if (!name.empty() && level.given()) line.words(" (").text(level).words(")").words(colon);
  if (!name.empty()) line.words(blank);
  append_joined(keywords, context.comma, line);
  if (!name.empty() || !level.given()) return;
  if (keywords.empty())
    line.text(level);
  else
    line.words(" (").text(level).words(")");
}

}  // namespace

void append_entries(Entries<model::Study> entries, const Context& context, Blocks& target) {
  append_groups(Role::education, entries, context, target);
}
void append_entries(Entries<model::Award> entries, const Context& context, Blocks& target) {
  append_groups(Role::entry, entries, context, target);
}
void append_entries(Entries<model::Certificate> entries, const Context& context, Blocks& target) {
  append_groups(Role::entry, entries, context, target);
}
void append_entries(Entries<model::Publication> entries, const Context& context, Blocks& target) {
  append_groups(Role::entry, entries, context, target);
}
void append_entries(Entries<model::Project> entries, const Context& context, Blocks& target) {
  append_groups(Role::entry, entries, context, target);
}
void append_entries(Entries<model::Reference> entries, const Context& context, Blocks& target) {
  append_groups(Role::entry, entries, context, target);
}

void append_entries(Entries<model::SkillGroup> entries, const Context& context, Blocks& target) {
  for (const auto* entry : entries) {
    Line name(context.arena), line(context.arena);
    name.phrase(Role::skill, entry->name);
    append_named_list(name.content(), entry->level, entry->keywords, context, line);
    append_line(line, entry->extras, context, target);
  }
}

void append_entries(Entries<model::Interest> entries, const Context& context, Blocks& target) {
  for (const auto* entry : entries) {
    Line line(context.arena);
    append_named_list(inlines(entry->name, context.arena), {}, entry->keywords, context, line);
    append_line(line, entry->extras, context, target);
  }
}

void append_entries(Entries<model::Language> entries, const Context& context, Blocks& target) {
  for (const auto* entry : entries) {
    Line line(context.arena);
    const Slice<model::Text> fluency(&entry->fluency, entry->fluency.given() ? 1 : 0);
    append_named_list(inlines(entry->language, context.arena), {}, fluency, context, line);
    append_line(line, entry->extras, context, target);
  }
}

void append_entries(Entries<model::OwnEntry> entries, const Context& context, Blocks& target) {
  for (std::size_t i = 0; i < entries.size();) {
    std::vector<doc::ListItem> items;
    const auto first = i;
    for (; i < entries.size() && entries[i]->is_text; ++i)
      append_item(entries[i]->summary, entry_level, context, items);
    if (!items.empty()) target.push_back(list(items, context.arena));
    if (i == first) append_groups(Role::entry, entries.subspan(i++, 1), context, target);
  }
}

}  // namespace cvbuild::composing
