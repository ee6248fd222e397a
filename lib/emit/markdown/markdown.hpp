// The markdown output format's entry.
#pragma once

#include <cvbuild/emit/emit.hpp>

namespace cvbuild::emitters {

/// CommonMark with GFM's tables and strikethrough, which reads back as the same text and structure. Not kept:
/// the space between items of a list of one item, and heads of tables that have none or several rows.
void emit_markdown(const Document& document, const EmitOptions& options, Sink& sink,
                   Diagnostics& diagnostics);

}  // namespace cvbuild::emitters
