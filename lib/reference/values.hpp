// Values of properties: what is none is left out, so that what is made of a careless file is valid.
#pragma once

#include <cvbuild/xml/xml.hpp>

namespace cvbuild::reference {

/// Removes the attributes below `node` whose values the schema does not know, and then the elements that lack
/// one without which they mean nothing. A shading without a pattern gets Word's, `clear`; a border of an
/// unknown kind becomes a single line.
void mend_values(xml::Node& node);

}  // namespace cvbuild::reference
