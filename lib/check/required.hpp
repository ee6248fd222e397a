// Says which questions of a form must be answered, and which of them count for the totals.
#pragma once

#include <span>

#include <cvbuild/check/check.hpp>

namespace cvbuild::checking {

/// Fills in `required` and `counted` of each, whose other members are there: what is optional, hangs on a
/// question that is not answered, or is left out by a choice that is satisfied need not be answered. An open
/// choice lacks as many answers as it still asks for, however many questions it offers.
/// @param questions those of `form`, in its order
void require_questions(const model::Form& form, std::span<QuestionStatus> questions);

}  // namespace cvbuild::checking
