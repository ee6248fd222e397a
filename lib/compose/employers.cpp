// Positions, paid and unpaid: consecutive ones at one employer stand under its heading.
#include "compose/cv_entries.hpp"

#include <algorithm>

#include "compose/entry.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;

constexpr unsigned heading_level = 2;

const model::Text& employer(const model::Position& entry) { return entry.name; }
const model::Text& employer(const model::Volunteering& entry) { return entry.organization; }

/// What the employer is.
model::Prose description(const model::Position& entry) { return entry.description; }
model::Prose description(const model::Volunteering&) { return {}; }

/// What of an employer is the same for all of its positions, and is said once.
struct Shared {
  bool name = false, place = false, url = false, description = false;
};

template <class T>
void append_position(const T& entry, Shared shared, unsigned level, const Context& context, Blocks& target) {
  EntryWriter writer(context, level);
  writer.title.text(entry.position);
  writer.add_details(shared.name ? model::Text{} : employer(entry),
                     shared.place ? model::Text{} : entry.location, shared.url ? model::Url{} : entry.url);
  writer.head(dates_of(entry));
  if (!shared.description) writer.prose(description(entry));
  writer.prose(entry.summary);
  writer.highlights(entry.highlights);
  writer.extras(entry.extras);
  writer.finish(Role::experience, target);
}

template <class T>
Shared shared_by(Entries<T> entries) {
  Shared shared{true, true, true, true};
  const auto& first = *entries.front();
  for (const auto* entry : entries) {
    shared.place &= entry->location.value == first.location.value;
    shared.url &= entry->url.value == first.url.value;
    shared.description &= description(*entry).text.value == description(first).text.value;
  }
  return shared;
}

template <class T>
void append_employer(Entries<T> entries, const Context& context, Blocks& target) {
  const auto& first = *entries.front();
  const auto shared = shared_by(entries);
  Blocks blocks;
  Line heading(context.arena), site(context.arena);
  heading.phrase(Role::organisation, employer(first));
  if (shared.place && first.location.given()) heading.next(context.comma).phrase(Role::place, first.location);
  blocks.push_back(heading.heading(Role::employer, heading_level));
  if (shared.url && !site.link(first.url).empty()) blocks.push_back(site.paragraph(Role::organisation));
  if (shared.description) append_prose(description(first), heading_level, context, blocks);
  for (const auto* entry : entries) append_position(*entry, shared, heading_level + 1, context, blocks);
  target.push_back(group(Role::employer, blocks, context.arena));
}

template <class T>
void append_positions(Entries<T> entries, const Context& context, Blocks& target) {
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    const auto& name = employer(*entries[begin]);
    for (end = begin + 1; end < entries.size() && name.given(); ++end)
      if (employer(*entries[end]).value != name.value) break;
    if (end - begin > 1)
      append_employer(entries.subspan(begin, end - begin), context, target);
    else
      append_position(*entries[begin], {}, heading_level, context, target);
  }
}

}  // namespace

void append_entries(Entries<model::Position> entries, const Context& context, Blocks& target) {
  append_positions(entries, context, target);
}
void append_entries(Entries<model::Volunteering> entries, const Context& context, Blocks& target) {
  append_positions(entries, context, target);
}

}  // namespace cvbuild::composing
