// What a person and a machine find in a built document: its text in order, what of it cannot be seen, and
// what stands beside the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/result.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::inspect {

/// Text that no reader of the page sees.
struct HiddenText {
  std::size_t line = 0;  ///< in which of the lines it stands; their number: in none
  std::string text;      ///< UTF-8
  std::string how;       ///< "it is white on white"
};

/// Where a text beside the running text stands: a property, a comment, an attribute, a link's target.
enum class BesideKind : std::uint8_t { words, link };
/// Text beside the running text.
struct BesideText {
  std::string where;                    ///< "docProps/core.xml, creator"
  std::string text;                     ///< UTF-8
  BesideKind kind = BesideKind::words;  ///< what it is
};

/// A picture inside the file.
struct OpenedPicture {
  std::string where;  ///< the part's or the attribute's name, for messages
  std::string bytes;  ///< as they are in the file
};

/// A document that was taken apart.
struct Opened {
  /// The text in the order of reading. DOCX and HTML: one line a paragraph, heading, cell or caption; white
  /// space at the ends and lines without a word are left out. PDF: the lines of the pages.
  std::vector<std::string> lines;
  bool laid_out = false;           ///< the lines are those of pages: paragraphs run over several
  double last_page = 1;            ///< of a PDF of several pages: how much of the last one is filled, 0 to 1
  std::vector<HiddenText> hidden;  ///< in the order of reading
  std::vector<BesideText> beside;  ///< in the order of the file
  std::vector<OpenedPicture> pictures;  ///< in the order of the file
};

/// Error (`unreadable`, `too_large`) for what is no sound file of that kind, whoever made it; `missing_tool`
/// where a library that opens it is not installed.
[[nodiscard]] Result<Opened> open_docx(TextArgument bytes);
/// The same of an HTML file.
[[nodiscard]] Result<Opened> open_html(TextArgument bytes);

/// A PDF, and what Poppler's programs say of it.
struct PdfTexts {
  std::string_view file;        ///< its bytes, for the metadata of the JPEG pictures in it
  std::string_view text;        ///< `pdftotext -raw -enc UTF-8`
  std::string_view boxes;       ///< `pdftotext -bbox`
  std::string_view properties;  ///< `pdfinfo -enc UTF-8`
  std::string_view metadata;    ///< `pdfinfo -meta`: XMP, empty if there is none
};
/// Words under 4 points are hidden; what is hidden by its colour, and what lies off the page, Poppler does
/// not tell.
[[nodiscard]] Result<Opened> open_pdf(const PdfTexts& texts);

/// How many pages `pdfinfo` says there are; nothing where it does not say it.
[[nodiscard]] std::optional<std::size_t> pages_of_pdf(std::string_view properties);

}  // namespace cvbuild::inspect
#pragma GCC visibility pop
