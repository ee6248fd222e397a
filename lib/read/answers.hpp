// From Markdown trees to answers: which heading opens which question, what each block covers, and what no
// question opens.
#pragma once

#include <span>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::reading {

/// Fills `answers`, `passages` and `covers` of `application`, whose `texts` and `form` are there already.
void read_answers(Application::Data& application, Diagnostics& diagnostics);

/// Reports ids that are written twice, and gives each top-level heading that has none an anchor made of its
/// words.
void assign_anchors(std::span<const std::span<doc::Block>> texts, const model::Form* form, Arena& arena,
                    Diagnostics& diagnostics);

}  // namespace cvbuild::reading
