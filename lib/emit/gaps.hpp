// How much space stands in front of headings, in every format alike.
#pragma once

namespace cvbuild::emitters {

/// In multiples of ThemeData::heading_space_before: in front of a section's heading, of one of a CV, whose
/// headings are many, and of a prompt.
inline constexpr double section_gap = 1.5, cv_section_gap = 1.35, prompt_gap = 1.5;

}  // namespace cvbuild::emitters
