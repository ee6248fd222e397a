// The stream of paragraphs and runs.
#include "emit/docx/flow.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/unicode.hpp>

#include "emit/direction.hpp"
#include "emit/docx/house.hpp"
#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

void report_loss(Context& context, Span span, std::string message) {
  context.diagnostics.report(source_rules::lossy_emission, span, std::move(message));
}

void Flow::flush_mark(Style style) {
  if (mark_) empty_paragraph(style);
}

void Flow::finish() {
  if (!bookmarks_.empty()) empty_paragraph(Style::table_end);
}

void Flow::empty_paragraph(Style style) {
  ParagraphProperties properties;
  properties.style = style;
  open_paragraph(properties);
  close_paragraph();
}

/// Where a paragraph stands comes from its style and its list, unless it is nested in something else as well.
void Flow::place(ParagraphProperties& properties) {
  const int step = twips(theme_.list_indent);
  const int left = twips(indent_);
  if (mark_) {
    properties.numbering = mark_;
    const int expected = step * static_cast<int>(mark_->level.value_or(0) + 1);
    if (left != expected) properties.indentation = Indentation{left, 0, step};
    mark_.reset();
    return;
  }
  int expected = 0, left_of_style = left;
  if (properties.style == Style::quote) expected = twips(quote_indent(theme_));
  if (properties.style == Style::list_continue) expected = step;
  if (properties.style == Style::source_code) {
    expected = twips(code_inset);
    left_of_style += expected;
  }
  // How far a file's own style stands in is not known here.
  if (properties.style == Style::list_continue && ids_ != nullptr && ids_->is_given(Style::list_continue))
    expected = left_of_style + 1;
  const bool centred = properties.style == Style::figure || properties.style == Style::caption;
  if (left_of_style != expected && !centred) properties.indentation = Indentation{left_of_style, 0, 0};
}

/// Our styles say which way they go; those of a file may go the other way.
void Flow::direct(ParagraphProperties& properties) const {
  if (ids_ != nullptr && right_to_left_) properties.right_to_left = properties.style != Style::source_code;
}

void Flow::open_paragraph(ParagraphProperties properties) {
  out_.markup("<w:p>");
  place(properties);
  direct(properties);
  if (std::exchange(page_break_, false)) properties.page_break_before = true;
  if (properties.style != Style::none || properties.page_break_before || properties.indentation ||
      properties.right_to_left || properties.keep_next || properties.spacing)
    write(out_, properties, ids_);
  for (const auto* bookmark : bookmarks_) {
    out_.markup("<w:bookmarkStart").attribute("w:id", bookmark->id).attribute("w:name", bookmark->name);
    out_.markup("/><w:bookmarkEnd").attribute("w:id", bookmark->id).markup("/>");
  }
  bookmarks_.clear();
}

void Flow::close_paragraph() {
  close_run();
  out_.markup("</w:p>");
}

void Flow::open_run(const RunProperties& run) {
  if (run_ && *run_ == run) return;
  close_run();
  out_.markup("<w:r>");
  write(out_, run, ids_);
  run_ = run;
}

void Flow::close_run() {
  close_text();
  if (run_) out_.markup("</w:r>");
  run_.reset();
}

void Flow::open_text() {
  if (!in_text_) out_.markup("<w:t xml:space=\"preserve\">");
  in_text_ = true;
}

void Flow::close_text() {
  if (in_text_) out_.markup("</w:t>");
  in_text_ = false;
}

namespace {

bool has_figure(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// How much of a text's begin only parts it from what is before it.
std::size_t length_of_separator(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); length = at) {
    const auto letter = next_code_point(text, at);
    if (std::u32string_view(U" \t,;:·–").find(letter) == std::u32string_view::npos) break;
  }
  return length;
}

}  // namespace

/// Word sets a run as a whole to the left or to the right. A text without letters goes with the line, but for
/// what parts it from the word before; the figures of a telephone number keep their order.
void Flow::text(std::string_view text, const RunProperties& properties) {
  auto run = properties;
  if (!right_to_left_) return text_of_run(text, run);
  if (!has_letters(text)) {
    const auto separator = length_of_separator(text);
    run.right_to_left = true;
    text_of_run(text.substr(0, separator), run);
    run.right_to_left = !has_figure(text);
    return text_of_run(text.substr(separator), run);
  }
  if (needs_isolation(text)) {
    run.right_to_left = false;
    text_of_run("\u200E", run);
    text_of_run(text, run);
    return text_of_run("\u200E", run);
  }
  for (DirectionSplitter pieces(text); !pieces.done();) {
    const auto piece = pieces.next();
    run.right_to_left = piece.right_to_left;
    text_of_run(piece.text, run);
  }
}

void Flow::code(std::string_view text, const RunProperties& properties) {
  auto run = properties;
  run.right_to_left = false;
  while (right_to_left_) {
    const auto [begin, end] = rightwards_part(text);
    if (begin == end) break;
    text_of_run(text.substr(0, begin), run);
    run.right_to_left = true;
    text_of_run(text.substr(begin, end - begin), run);
    run.right_to_left = false;
    text.remove_prefix(end);
  }
  text_of_run(text, run);
}

/// By an embedding, which Word has always known, where there are words of both directions.
void Flow::code_in_line(std::string_view text, const RunProperties& run) {
  constexpr std::string_view left_to_right_mark = "\u200E", embedding = "\u202A", end = "\u202C";
  const bool mixed = has_right_to_left(text);
  DirectionSplitter pieces(text);
  const bool is_word = pieces.done() || (!pieces.next().right_to_left && pieces.done());
  if (!right_to_left_ || (is_word && !needs_isolation(text))) return code(text, run);
  code(mixed ? embedding : left_to_right_mark, run);
  code(text, run);
  code(mixed ? end : left_to_right_mark, run);
}

void Flow::text_of_run(std::string_view text, const RunProperties& run) {
  if (text.empty()) return;
  open_run(run);
  while (true) {
    const auto tab = text.find('\t');
    if (tab != 0) {
      open_text();
      out_.text(text.substr(0, tab));
    }
    if (tab == std::string_view::npos) return;
    close_text();
    out_.markup("<w:tab/>");
    text.remove_prefix(tab + 1);
    if (text.empty()) return;
  }
}

void Flow::mark_direction(bool right_to_left) {
  if (!right_to_left_) return;
  RunProperties run;
  run.right_to_left = right_to_left;
  text_of_run(right_to_left ? "\u200F" : "\u200E", run);
}

void Flow::line_break(const RunProperties& run) {
  open_run(run);
  close_text();
  out_.markup("<w:br/>");
}

}  // namespace cvbuild::emitters::docx
