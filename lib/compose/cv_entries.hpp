// The entries of each section of a CV.
#pragma once

#include <span>
#include <vector>

#include "compose/context.hpp"

namespace cvbuild::composing {

template <class T>
using Entries = std::span<const T* const>;
using Blocks = std::vector<doc::Block>;

/// Consecutive positions at one employer share its heading.
void append_entries(Entries<model::Position> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Volunteering> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Study> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Award> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Certificate> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Publication> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::SkillGroup> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Language> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Interest> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Reference> entries, const Context& context, Blocks& target);
void append_entries(Entries<model::Project> entries, const Context& context, Blocks& target);
/// Strings are points of a list.
void append_entries(Entries<model::OwnEntry> entries, const Context& context, Blocks& target);

}  // namespace cvbuild::composing
