// The text of an answer that an employer's form counts.
#pragma once

#include <string>

#include <cvbuild/model/answer.hpp>

namespace cvbuild::checking {

/// What `--to text` emits of the answer, drafts left out (DESIGN.md section 3, "Limits").
[[nodiscard]] std::string counted_text(const model::Answer& answer);

}  // namespace cvbuild::checking
