// What a pasted form says of a question beside asking it: that it need not be answered, or under which title
// it stands.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cvbuild::writing {

/// Whether `text`, in any case of letters, holds one of `words`, which are in lower case.
[[nodiscard]] bool holds_one_of(std::string_view text, std::span<const std::string_view> words);

/// In lower case: ASCII, and the Latin letters that French and German have.
[[nodiscard]] std::string lower(std::string_view text);

/// Whether `text` says that the question need not be answered, and not that it must: "(optional)", "This
/// question is optional."
[[nodiscard]] bool is_optional(std::string_view text);
/// Whether the title of a section does: "Optional essays".
[[nodiscard]] bool is_optional_title(std::string_view title);
/// Whether a line says that of the question below it, and nothing else: "The next question is optional."
[[nodiscard]] bool is_next_optional(std::string_view line);
/// `text` without such a bracket before it.
[[nodiscard]] std::string_view without_leading_mark(std::string_view text);
/// Whether that, or the opposite, is all that it says: "(required)".
[[nodiscard]] bool is_only_mark(std::string_view text);
/// Whether that is one without brackets and stops, as a label: "Optional:".
[[nodiscard]] bool is_label_mark(std::string_view text);
/// `text` without such a bracket, or the star of a field that must be filled in, at its end.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// Whether a title is that of several questions by its words: "Essay questions", "Short answers".
[[nodiscard]] bool names_group(std::string_view title);
/// Whether it says that they are several: "Essays", but not "Essay".
[[nodiscard]] bool names_several(std::string_view title);
/// Whether a remark says that no question need be answered.
[[nodiscard]] bool are_all_optional(std::string_view remark);
/// Whether a remark is about every question: "max. 200 words each", "500 words per criterion".
[[nodiscard]] bool is_about_all(std::string_view remark);
/// "Thank you for applying": what is said to who has answered all.
[[nodiscard]] bool is_farewell(std::string_view line);
/// Whether a line that begins with a star only says what the star means: "* Required".
[[nodiscard]] bool is_legend(std::string_view line);

/// Whether a sentence does, wherever its star stands: "Fields marked * are required."
[[nodiscard]] bool explains_star(std::string_view line);

/// Whether `text`, a line of its own, is a title rather than a part of a prompt: short, in upper case at its
/// beginning, without a mark at its end, and asking nothing.
[[nodiscard]] bool is_title(std::string_view text);
/// Whether a title says by its first word that it is one: "Section B: Equality".
[[nodiscard]] bool is_numbered_title(std::string_view text);

}  // namespace cvbuild::writing
