// Whether the words of a pasted form ask something, and where its titles and remarks end.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::writing {

/// `text` and `more` with a blank between them.
void append(std::string& text, std::string_view more);
[[nodiscard]] std::string_view without_colon(std::string_view text);

/// Whether a line ends in a question mark, but for what says that it is optional.
[[nodiscard]] bool is_question(std::string_view text);
/// Whether a paragraph does, but for its limits too: "Why us? (300 words)".
[[nodiscard]] bool ends_in_question(std::string_view paragraph);
/// "Do you drive? Yes / No": a question, and what may be answered.
[[nodiscard]] bool begins_with_question(std::string_view text);
/// Whether a question or an order stands in `text`, behind a title or a condition too.
[[nodiscard]] bool asks(std::string_view text);

/// Whether a line, which is not empty, begins in upper case, or in a letter that is not of ASCII.
[[nodiscard]] bool begins_high(std::string_view text);
/// Whether the first words of a line begin a question or an order: "Which …", "Describe …".
[[nodiscard]] bool begins_asking(std::string_view line);

/// Whether a line tells a limit, or that an answer is optional, and nothing else.
[[nodiscard]] bool is_beside(std::string_view text);
/// Whether a remark is about the limits of every question: "max. 200 words each".
/// "0 / 1000": a counter of what was written.
[[nodiscard]] bool is_counter(std::string_view text);
[[nodiscard]] bool is_about_limits(std::string_view remark);
/// Whether one is about answers, "Your essay should have 300 words", and asks for none.
[[nodiscard]] bool is_about_answers(std::string_view remark);
/// Whether a paragraph says how to answer the question above it: "We look for examples.", "Please be brief."
[[nodiscard]] bool is_guidance(std::string_view paragraph);
/// Whether one tells a limit of what it speaks of itself, and not of the answers of a form.
[[nodiscard]] bool has_own_limit(std::string_view paragraph);
[[nodiscard]] bool ends_sentence(std::string_view text);

}  // namespace cvbuild::writing
