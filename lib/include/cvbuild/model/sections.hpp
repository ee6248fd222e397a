// Sections of a text: where they end, and which of them are drafts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <cvbuild/core/enum_name.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/answer.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// By Status, as `status=` spells them.
inline constexpr std::string_view status_names[] = {"answered", "draft", "todo", "declined"};

/// As `status=` spells it; empty for a value that is no status.
[[nodiscard]] constexpr std::string_view name(Status status) { return enum_name(status_names, status); }
/// Nothing for a word that is no status.
[[nodiscard]] std::optional<Status> status_named(std::string_view word);

/// What `status=` on the heading says; answered if it says nothing or nothing known.
[[nodiscard]] Status status_of(const doc::Heading& heading);

/// The index behind the section that the heading at `index` opens: the next heading of its level or higher
/// among its siblings.
[[nodiscard]] std::size_t section_end(doc::Blocks blocks, std::size_t index);

/// For each of `blocks`, whether it lies in a section that is draft or todo, that section's heading included.
[[nodiscard]] std::vector<bool> draft_marks(doc::Blocks blocks);

/// The blocks that are neither draft nor todo, for counting and emitting.
[[nodiscard]] std::vector<doc::Block> live_blocks(doc::Blocks blocks);

/// Whether a word or a picture stands in `blocks` that is no draft. A heading's own words do not count.
[[nodiscard]] bool has_live_content(doc::Blocks blocks);
/// The same for a letter, a figure or a picture: marks of punctuation alone answer nothing.
[[nodiscard]] bool has_live_words(doc::Blocks blocks);

}  // namespace cvbuild::model
#pragma GCC visibility pop
