// The lines that a document should show, each with its place in the sources.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/doc/document.hpp>
#include <cvbuild/inspect/output.hpp>

namespace cvbuild::inline v0::inspect {

struct ExpectedLine {
  std::string text;       ///< white space folded, never empty
  Span span;              ///< unknown: nobody wrote it where a place could be named
  bool optional = false;  ///< the words of a picture without a caption: shown by formats that lack pictures
  bool judged = true;     ///< the rules on sources look for names in it; else only the output shows it
  bool is_head = false;   ///< of a table's head, which pages may repeat
};

/// Title, paragraphs, headings, items, cells, captions and code, in the order of reading: the same text as
/// doc/plain_text's, but for pictures that the format shows.
[[nodiscard]] std::vector<ExpectedLine> expected_lines(const Document& document, OutputKind kind);

}  // namespace cvbuild::inspect
