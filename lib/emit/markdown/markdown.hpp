// The markdown output format's entry.
#pragma once

#include <cvbuild/emit/emit.hpp>

namespace cvbuild::emitters {

/// CommonMark with GFM's tables and strikethrough, and the lists of attributes that cvbuild reads (`{#id}`,
/// `{.page-break}`, `{alt="…"}`). Read again, it has the text and the structure of the document, except:
/// - an entry's dates are a paragraph below its heading; lines that stand close are parted by hard breaks;
/// - marks of one kind within each other or directly after each other are one; marks, paragraphs, headings
///   and quotes without text are left out; a break at a mark's edge stands outside of it, one at a
///   paragraph's edge nowhere;
/// - a hard break in a heading or a table is a blank, a soft one too;
/// - tight lists whose items' blocks cannot stand without an empty line between them are loose;
/// - a table without a head has an empty one; rows of a second head are body.
void emit_markdown(const Document& document, const EmitOptions& options, Sink& sink,
                   Diagnostics& diagnostics);

}  // namespace cvbuild::emitters
