// Compares a built document with what its sources give: the rules on outputs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/inspect/opened.hpp>
#include <cvbuild/model/cv.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::inspect {

/// What a built file is to be compared with.
struct BuiltFrom {
  const Document& document;       ///< as it is composed now
  Span place;                     ///< where the application names it: for what has no place in the sources
  const model::Cv* cv = nullptr;  ///< whom an anonymous document may not name; null: nobody knows
};

/// Which pictures a format shows as such; those that it cannot show stand there as their words.
enum class OutputKind : std::uint8_t { docx, html, pdf };

/// One built file.
struct Artefact {
  std::string_view path;               ///< as messages show it
  OutputKind kind = OutputKind::docx;  ///< of which kind the file is
  const Opened& opened;                ///< what is in it; must outlive this
};

/// Reports under output-text, output-glyphs, output-hidden and, if the document is anonymous,
/// identity-in-output. A finding's place is the block that its text comes from.
void check_output(const BuiltFrom& from, const Artefact& artefact, Diagnostics& findings);

/// identity-in-output alone, if the document is anonymous: of a file's name; of the lines of a text file that
/// the sources do not give (`fresh` is what they give); of a picture that lies beside a document.
/// @{
void check_file_name(const BuiltFrom& from, std::string_view path, Diagnostics& findings);
void check_text_file(const BuiltFrom& from, std::string_view path, std::string_view bytes,
                     std::string_view fresh, Diagnostics& findings);
void check_picture_file(const BuiltFrom& from, std::string_view path, std::string_view bytes,
                        Diagnostics& findings);
/// @}

/// A file that should be there and is not, or is not what the sources give: output-stale.
void report_stale(Span place, std::string_view path, std::string_view why, Diagnostics& findings);
/// A file that cannot be opened: output-text; or not-evaluated where the system lacks what opens it, an error
/// if `required`: the form asks for what would be checked.
void report_unopened(Span place, std::string_view path, const Error& error, bool required,
                     Diagnostics& findings);
/// A check that cannot be done: not-evaluated. `what`: "its pictures' metadata".
void report_not_evaluated(Span place, std::string_view path, std::string_view what, bool required,
                          Diagnostics& findings);

}  // namespace cvbuild::inspect
#pragma GCC visibility pop
