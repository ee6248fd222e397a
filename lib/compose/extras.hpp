// Shows what a CV says beyond JSON Resume's keys.
#pragma once

#include <string>

#include "compose/context.hpp"
#include "compose/line.hpp"

namespace cvbuild::composing {

/// A key as words: `teamSize` and `team_size` are "Team size"; words in capitals stay as they are.
[[nodiscard]] std::string key_words(std::string_view key);

/// Appends a Paragraph(item) for each that is shown, "**Team size:** 4"; what is nested as lists under it.
void append_extras(Slice<model::Extra> extras, const Context& context, std::vector<doc::Block>& target);

/// Appends an entry that is one line: what fits goes on in it, "**Spanish:** native · Years: 10"; the rest as
/// above.
void append_line(Line& line, Slice<model::Extra> extras, const Context& context,
                 std::vector<doc::Block>& target);

/// "**Label:** text" as a Paragraph(item).
[[nodiscard]] doc::Block labelled(std::string_view label, const model::Text& text, const Context& context);

}  // namespace cvbuild::composing
