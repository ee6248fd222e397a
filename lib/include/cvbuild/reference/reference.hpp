// Reads a Word file whose look documents are to have (cvbuild --reference-docx).
#pragma once

#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/result.hpp>
#include <cvbuild/core/text_argument.hpp>
#include <cvbuild/emit/reference_docx.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The styles, lists, page, headers, footers, fonts and theme of the DOCX (or DOTX) `bytes`; `name` is what
/// messages call it. What would corrupt the documents made of it, reach outside them, or run, is an error
/// among the findings (`bad-reference`), and the value is then not to be used; what is not taken is a note.
/// An Error (`missing_tool`) only where libzip or libxml2 is not installed. Pure: no file is touched.
[[nodiscard]] Result<ReferenceDocx> read_reference_docx(TextArgument bytes, TextArgument name,
                                                        Diagnostics& findings);

}  // namespace cvbuild
#pragma GCC visibility pop
