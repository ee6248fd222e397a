// A CV as JSON Resume again.
#pragma once

#include <cvbuild/core/sink.hpp>
#include <cvbuild/model/cv.hpp>
#include <cvbuild/model/variant.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Writes `cv` in JSON Resume's vocabulary 1.x, two blanks a level, ending in a line feed: the schema's keys
/// in the schema's order, then what else the author wrote, `x-` keys included. Old names have become the new
/// ones and empty values are gone; prose is Markdown as it was written, or the plain text of what is left
/// where blocks of it are dropped. Sections, entries and highlights that `selection` does not keep are left
/// out. Reading it back gives the same CV.
void write_json_resume(const model::Cv& cv, const model::Selection& selection, Sink& sink);

}  // namespace cvbuild
#pragma GCC visibility pop
