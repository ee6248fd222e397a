// What a page or a letter says around its questions.
#pragma once

#include <string_view>

namespace cvbuild::writing {

/// "Your answer", "Submit", "Page 2 of 3": a line that belongs to the page, not to the form.
[[nodiscard]] bool is_furniture(std::string_view line);
/// "Dear Dr Patel,".
[[nodiscard]] bool is_salutation(std::string_view line);
/// "Kind regards,": what follows is a signature.
[[nodiscard]] bool is_closing(std::string_view line);
/// "Deadline: 1 May", "Good luck!", "By submitting you agree …": what stands behind the last question.
[[nodiscard]] bool ends_form(std::string_view line);
/// "Yes", "Prefer not to say": what may be answered.
[[nodiscard]] bool is_option(std::string_view line);
/// "Hint: …", "e.g. …": a line that is about the question above it.
[[nodiscard]] bool is_hint(std::string_view line);

}  // namespace cvbuild::writing
