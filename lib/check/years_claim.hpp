// Where a writer claims years of experience for himself or herself (English).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <cvbuild/check/prose.hpp>

namespace cvbuild::checking {

struct YearsClaim {
  std::int32_t years = 0;
  std::size_t number = 0;  ///< index of the word that says how many
  std::size_t after = 0;   ///< index past "years"
  std::size_t last = 0;    ///< past the sentence's last word
};

/// "I have over five years' commercial experience", "With ten years of experience, …", "I am an engineer with
/// six years' experience", and in a CV "Engineer with …"; also of "years in nursing" and "years of nursing".
/// What is said of somebody else, of a job that asks for it, or in quotation marks is none.
[[nodiscard]] std::vector<YearsClaim> years_claims(const Prose& prose, const ProseBlock& block,
                                                   const ProseSentence& sentence);

/// "five", "12", "10+".
[[nodiscard]] std::optional<std::int32_t> number_of_years(std::string_view word);

}  // namespace cvbuild::checking
