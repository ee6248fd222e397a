// Which answers the limits of a remark are about.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::writing {

/// The sentences of a remark that tell limits.
struct LimitScope {
  std::string each;   ///< of every answer: "Maximum 300 words each."
  std::string total;  ///< of all together: "1,000 words in total."
};
[[nodiscard]] LimitScope limit_scope(std::string_view remark);

/// Whether what is measured is each of several, as in "200 words each": "how you meet each of the criteria (2
/// pages)" bounds one text.
[[nodiscard]] bool measures_each(std::string_view text);
/// Whether a limit is that of each of several parts of an answer: "Up to 90 words for each example."
[[nodiscard]] bool bounds_parts(std::string_view remark);

/// "Address each of the criteria in your supporting statement (max 1,000 words)": one text answers them all.
[[nodiscard]] bool bounds_one_text(std::string_view sentence);

/// Whether `paragraph` has limits, and others than its title: "Fit (500 words)", "In 500 words, tell us …"
/// has the same.
[[nodiscard]] bool tells_other_limit(std::string_view title, std::string_view paragraph);

/// `text` without the sentences that do, by what they name: "Each example should have 100 words."
[[nodiscard]] std::string without_bounds_of_parts(std::string_view text);

/// A prompt without those, and without the brackets that bound a part of its answer only: "(100 words per
/// example)".
[[nodiscard]] std::string without_limits_of_parts(std::string_view prompt);

}  // namespace cvbuild::writing
