// Reads the cover letter: Markdown whose front matter says whom it is to.
#pragma once

#include <span>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/letter.hpp>

#include "read/markdown/markdown_reader.hpp"

namespace cvbuild::reading {

/// `text` is the letter's file as Markdown. Front matter: addressee (a line, several, or a list of them),
/// date, subject, closing, signature; any other key is told in a note.
[[nodiscard]] model::Letter read_letter(const Source& source, const Markdown& text, Arena& arena,
                                        Diagnostics& diagnostics);

}  // namespace cvbuild::reading
