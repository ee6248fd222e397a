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
/// "Attach", "Accepted file types: pdf": a file is to be given in the field above.
[[nodiscard]] bool tells_upload(std::string_view line);
/// "Signature:", "Signed ____ Date ____": it is filled in by hand, once the answers are written.
[[nodiscard]] bool is_signature(std::string_view line);
/// "Date: ____": it has a place to be filled in by hand.
[[nodiscard]] bool has_blank(std::string_view line);
/// "Deadline: 1 May", "Good luck!", "By submitting you agree …": what stands behind the last question.
[[nodiscard]] bool ends_form(std::string_view line);
/// "Yes", "Prefer not to say": what may be answered.
[[nodiscard]] bool is_option(std::string_view line);
/// "Hint: …", "e.g. …": a line that is about the question above it.
[[nodiscard]] bool is_hint(std::string_view line);

}  // namespace cvbuild::writing
