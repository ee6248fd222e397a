// Definitions of links that nothing refers to, which a Markdown parser would drop without a word.
#pragma once

#include <cstddef>
#include <string>

namespace cvbuild::reading {

/// Overwrites the bracket of each definition, "[label]: target", whose label nothing in the text refers to,
/// so that it stays text: what is shown is the source's. With `addresses` those too whose target is an
/// address, which otherwise are taken for definitions that are not used yet. "[//]: # (…)", a way to write
/// comments, stays one.
void keep_unused_definitions(std::string& text, std::size_t begin, bool addresses);

}  // namespace cvbuild::reading
