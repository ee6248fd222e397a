// Tells of links that an output shows as text.
#pragma once

#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// Reports a link that is not live in `format`: it leads to an id that the document has not, is relative, or
/// has a scheme that no output follows. Of the last, links that were read from a file have been told by the
/// reader (rule unsupported-link).
void report_dead_link(const doc::Link& link, std::string_view format, Diagnostics& diagnostics);
/// The same of a link in another one, which only a tree made in code can hold.
void report_nested_link(const doc::Link& link, std::string_view format, Diagnostics& diagnostics);

}  // namespace cvbuild::emitters
