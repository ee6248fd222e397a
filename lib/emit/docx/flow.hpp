// The stream of paragraphs: what waits for the next one (a list's mark, a new page, bookmarks), how far it
// stands in, and runs that grow as long as their properties stay the same.
#pragma once

#include <optional>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>

#include "emit/docx/bookmarks.hpp"
#include "emit/docx/numbering.hpp"
#include "emit/docx/properties.hpp"
#include "emit/docx/relationships.hpp"

namespace cvbuild::emitters::docx {

/// What all writers of one document share.
struct Context {
  const ThemeData& theme;
  Bookmarks& bookmarks;
  Relationships& relationships;
  Lists& lists;
  Diagnostics& diagnostics;
  bool right_to_left = false;
  const StyleIds* ids = nullptr;   ///< of the styles; null: our own
  unsigned drawings = 0;           ///< ids given to pictures so far
  std::span<const int> tab_stops;  ///< of a reference's styles, as ReferenceDocx::tab_stops
};

/// Reports what DOCX cannot show.
void report_loss(Context& context, Span span, std::string message);

class Flow {
 public:
  /// `ids`: of the styles, where they are not our own.
  Flow(Sink& sink, const ThemeData& theme, bool right_to_left, const StyleIds* ids = nullptr)
      : out_(sink), theme_(theme), right_to_left_(right_to_left), ids_(ids) {}

  // --- what waits for the next paragraph
  void expect_page_break() { page_break_ = true; }
  void expect_bookmark(const Bookmark& bookmark) { bookmarks_.push_back(&bookmark); }
  void expect_mark(Numbering mark) { mark_ = mark; }
  [[nodiscard]] bool has_mark() const { return mark_.has_value(); }
  [[nodiscard]] bool breaks_page() const { return page_break_; }
  /// Writes an empty paragraph where a list's mark has found none.
  void flush_mark(Style style);
  /// At the end: bookmarks that found no paragraph get one.
  void finish();

  // --- how far the text stands in, in points
  void move_in(double points) { indent_ += points; }
  void move_out(double points) { indent_ -= points; }
  [[nodiscard]] double indent() const { return indent_; }

  // --- paragraphs
  /// `properties.style` says what it is; what waits, and the indentation, is added here.
  void open_paragraph(ParagraphProperties properties);
  void close_paragraph();
  /// An empty paragraph.
  void empty_paragraph(Style style);

  // --- runs
  void text(std::string_view text, const RunProperties& run);
  /// Code, which goes from left to right in any document; the words in it as they do.
  void code(std::string_view text, const RunProperties& run);
  /// Code in running text, which is kept apart from the words around it.
  void code_in_line(std::string_view text, const RunProperties& run);
  void line_break(const RunProperties& run);
  /// Where the document goes from right to left, says how the numbers that follow go, which would go with the
  /// letters before them (UAX #9, W7): dates as the document does, the figures of a telephone number not.
  void mark_direction(bool right_to_left);
  void close_run();

  [[nodiscard]] XmlWriter& out() { return out_; }

 private:
  void text_of_run(std::string_view text, const RunProperties& run);
  void open_run(const RunProperties& run);
  void open_text();
  void close_text();
  void place(ParagraphProperties& properties);
  void direct(ParagraphProperties& properties) const;

  XmlWriter out_;
  const ThemeData& theme_;
  bool right_to_left_;  ///< words of such scripts are to be told
  const StyleIds* ids_;
  bool page_break_ = false;
  std::vector<const Bookmark*> bookmarks_;
  std::optional<Numbering> mark_;
  double indent_ = 0;
  std::optional<RunProperties> run_;
  bool in_text_ = false;
};

}  // namespace cvbuild::emitters::docx
