// Text and inlines: pieces of text become one node where nothing stands between them, and a view of the
// source where they can.
#include "read/markdown/tree_builder.hpp"

#include <md4c.h>

#include <algorithm>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

#include "read/markdown/entities.hpp"

namespace cvbuild::reading {

namespace {

constexpr std::size_t growth_allowance = 4096;  ///< so that the bound on growth does not bite in tiny sources

/// `\name{`: what LaTeX would take for a command.
bool holds_latex(std::string_view text) {
  for (auto at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
    auto end = at + 1;
    while (end < text.size() &&
           ((text[end] >= 'a' && text[end] <= 'z') || (text[end] >= 'A' && text[end] <= 'Z')))
      ++end;
    if (end > at + 2 && end < text.size() && text[end] == '{') return true;
  }
  return false;
}

}  // namespace

TreeBuilder::TreeBuilder(const Source& source, std::string_view parsed, const Bounds& bounds,
                         const MarkdownOptions& options, std::vector<AttributeList> lists, Arena& arena,
                         Diagnostics& diagnostics)
    : source_(source),
      parsed_(parsed),
      bounds_(bounds),
      options_(options),
      arena_(arena),
      diagnostics_(diagnostics) {
  for (auto list = lists.rbegin(); list != lists.rend(); ++list) {
    if (lists_.size() <= list->depth) lists_.resize(list->depth + 1);
    lists_[list->depth].push_back(*list);
  }
}

// --- pending text
// ----------------------------------------------------------------------------------------------------------

bool TreeBuilder::in_source(std::string_view piece) const {
  return std::less_equal<>{}(parsed_.data(), piece.data()) &&
         std::less_equal<>{}(piece.data() + piece.size(), parsed_.data() + parsed_.size());
}

void TreeBuilder::begin_text(int type) {
  if (text_type_ == type) return;
  flush_text();
  text_type_ = type;
  text_copied_ = false;
  text_span_ = {};
  text_begin_ = text_end_ = 0;
}

std::string_view TreeBuilder::pending_view() const {
  return text_copied_ ? std::string_view(scratch_)
                      : std::string_view(source_.text).substr(text_begin_, text_end_ - text_begin_);
}

void TreeBuilder::append_text(int type, std::string_view piece) {
  begin_text(type);
  if (piece.empty()) return;
  const bool known = in_source(piece);
  const auto begin = known ? static_cast<std::size_t>(piece.data() - parsed_.data()) : text_end_;
  // The parser sends line ends of code from elsewhere; in the source they mostly follow the line.
  const bool follows =
      text_span_.known() && begin == text_end_ && source_.text.compare(begin, piece.size(), piece) == 0;
  if (known && !text_span_.known() && !text_copied_) {
    text_begin_ = begin;
  } else if (!follows || text_copied_) {
    if (!text_copied_) scratch_.assign(pending_view());
    text_copied_ = true;
    // What is shown is the source's: the parsed text is changed where comments stand.
    scratch_.append(known ? std::string_view(source_.text).substr(begin, piece.size()) : piece);
  }
  if (!known && !follows) return;
  text_end_ = begin + piece.size();
  cursor_ = text_end_;
  text_span_ = hull(text_span_, source_.span(begin, text_end_));
}

void TreeBuilder::append_decoded(std::string_view reference) {
  begin_text(MD_TEXT_NORMAL);
  if (!text_copied_) scratch_.assign(pending_view());
  text_copied_ = true;
  append_entity(scratch_, reference);
  if (!in_source(reference)) return;
  const auto begin = static_cast<std::size_t>(reference.data() - parsed_.data());
  cursor_ = text_end_ = begin + reference.size();
  text_span_ = hull(text_span_, source_.span(begin, text_end_));
}

void TreeBuilder::flush_text() {
  if (text_type_ == -1) return;
  const int type = text_type_;
  text_type_ = -1;
  const auto text = text_copied_ ? arena_.copy(scratch_) : pending_view();
  if (text.empty()) return;
  const auto span = text_span_.known() ? text_span_ : source_.span(cursor_, cursor_);
  if (type == MD_TEXT_HTML) return push_raw(span, text);
  if (type == MD_TEXT_CODE)
    return push_inline(doc::Code{{span}, in_cell() ? unescaped_bars(text) : text}, span);
  push_text(span, text);
}

bool TreeBuilder::in_cell() const {
  return std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) {
    return !frame.is_inline && (frame.type == MD_BLOCK_TD || frame.type == MD_BLOCK_TH);
  });
}

/// In a table's cell \\| is a bar within code too (GitHub's Markdown, "Tables"); md4c leaves the backslash.
std::string_view TreeBuilder::unescaped_bars(std::string_view text) {
  if (text.find("\\|") == std::string_view::npos) return text;
  scratch_.clear();
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text.substr(at, 2) != "\\|") scratch_ += text[at];
  return arena_.copy(scratch_);
}

void TreeBuilder::push_text(Span span, std::string_view text) {
  if (options_.check_links && holds_latex(text))
    diagnostics_.report(source_rules::raw_markup, span, "LaTeX is shown as text",
                        "write it in Markdown; put it into `backquotes` if it is meant to be read");
  push_inline(doc::Text{{span}, text}, span);
}

void TreeBuilder::push_raw(Span span, std::string_view text) {
  auto line = without_comments(span, text);
  if (line.empty()) return;
  if (!line.starts_with("</"))
    diagnostics_.report(source_rules::raw_markup, span, "HTML is shown as text",
                        "write it in Markdown; put it into `backquotes` if it is meant to be read");
  std::replace(line.begin(), line.end(), '\n', ' ');
  const doc::Inline content = doc::Text{{span}, arena_.copy(line)};
  push_inline(doc::Phrase{{span}, doc::Role::raw, arena_.copy(std::span(&content, 1)), {}}, span);
}

bool TreeBuilder::text(int type, std::string_view piece) {
  growth_ += piece.size();
  switch (type) {
    case MD_TEXT_NULLCHAR:
      append_decoded("&#xFFFD;");
      break;
    case MD_TEXT_ENTITY:
      append_decoded(piece);
      break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: {
      flush_text();
      const auto span = source_.span(cursor_, cursor_);
      push_inline(doc::Break{{span}, type == MD_TEXT_BR}, {});
      break;
    }
    default:
      append_text(type, piece);
  }
  return !over_bounds({});
}

// --- inlines
// ---------------------------------------------------------------------------------------------------------------

void TreeBuilder::push_inline(doc::Inline item, Span span) {
  inlines_.push_back(item);
  if (!frames_.empty()) frames_.back().hull = hull(frames_.back().hull, span);
}

doc::Inlines TreeBuilder::take_inlines(std::size_t from) {
  const auto content = arena_.copy(std::span<const doc::Inline>(inlines_).subspan(from));
  inlines_.resize(from);
  return content;
}

void TreeBuilder::leave_inline(const Frame& frame) {
  const auto content = take_inlines(frame.inlines);
  const auto span = frame.hull.known() ? frame.hull : source_.span(cursor_, cursor_);
  switch (frame.type) {
    case MD_SPAN_EM:
      return push_inline(doc::Emphasis{{span}, content}, span);
    case MD_SPAN_STRONG:
      return push_inline(doc::Strong{{span}, content}, span);
    case MD_SPAN_DEL:
      return push_inline(doc::Strikethrough{{span}, content}, span);
    case MD_SPAN_A:
      return push_link(frame, content);
    case MD_SPAN_IMG:
      return push_picture(frame, content);
    default:
      inlines_.insert(inlines_.end(), content.begin(),
                      content.end());  // a code span: its text is a node already
  }
  if (!frames_.empty()) frames_.back().hull = hull(frames_.back().hull, frame.hull);
}

void TreeBuilder::push_link(const Frame& frame, doc::Inlines content) {
  const auto span = frame.hull.known() ? frame.hull : empty_link_span();
  if (options_.check_links && doc::link_kind(frame.text) == doc::LinkKind::other)
    diagnostics_.report(source_rules::unsupported_link, span,
                        concat({"the link to '", frame.text, "' is shown as text"}),
                        std::string(doc::has_web_scheme(frame.text)
                                        ? doc::web_address_hint
                                        : "only http, https, mailto, tel and #id are live links"));
  push_inline(doc::Link{{span}, content, frame.text, frame.title}, span);
}

/// The brackets of the next link without words, and moves behind them: no text of it says where it stands.
Span TreeBuilder::empty_link_span() {
  const auto brackets = source_.text.find("[]", cursor_);
  if (brackets == std::string::npos) return source_.span(cursor_, cursor_);
  cursor_ = brackets + 2;
  return source_.span(brackets, cursor_);
}

void TreeBuilder::push_picture(const Frame& frame, doc::Inlines content) {
  const auto mark = frame.hull.known() ? source_.text.rfind("![", frame.hull.begin - source_.base)
                                       : source_.text.find("![", cursor_);
  auto span = frame.hull;
  if (mark != std::string::npos) span = hull(source_.span(mark, mark + 2), span);
  if (!span.known()) span = source_.span(cursor_, cursor_);
  cursor_ = std::max<std::size_t>(cursor_, span.end - source_.base);
  const auto* image = options_.load_picture ? options_.load_picture(frame.text, span) : nullptr;
  push_inline(doc::Picture{{span}, content, frame.text, frame.title, image}, span);
}

// --- bounds and the walk
// ---------------------------------------------------------------------------------------------------

bool TreeBuilder::over_bounds(std::string_view what, Span place) {
  if (failed_) return true;
  const bool grows = growth_ > source_.text.size() * bounds_.growth + growth_allowance;
  if (what.empty() && !grows) return false;
  failed_ = true;
  diagnostics_.report(source_rules::over_bounds, place.known() ? place : source_.span(cursor_, cursor_),
                      what.empty() ? concat({"this text grows to more than ", Decimal(bounds_.growth),
                                             " times its size: link references that expand, or containers "
                                             "without text"})
                                   : std::string(what),
                      "split the source, or simplify it");
  return true;
}

bool TreeBuilder::enter(Frame frame) {
  // The growth of a node without text counts as well: an empty cell is a node.
  growth_ += 1 + frame.text.size() + frame.title.size();
  flush_text();
  if (!frame.is_inline) flush_tight_paragraph();
  frame.blocks = blocks_.size();
  frame.inlines = inlines_.size();
  frame.items = items_.size();
  frame.rows = rows_.size();
  frame.cells = cells_.size();
  frame.columns = columns_.size();
  if (frame.is_inline) ++inline_depth_;
  if (!frame.is_inline && (frame.type == MD_BLOCK_QUOTE || frame.type == MD_BLOCK_LI)) ++depth_;
  frames_.push_back(frame);
  if (depth_ > bounds_.depth || inline_depth_ > bounds_.depth)
    return !over_bounds(
        concat({"quotes, lists or emphasis are nested more than ", Decimal(bounds_.depth), " deep"}));
  if (!frame.is_inline && frame.type == MD_BLOCK_TABLE && frame.number > bounds_.table_columns)
    return !over_table_columns(frame.number);
  return !over_bounds({});
}

bool TreeBuilder::leave(int type, bool is_inline) {
  // md4c 0.4.8 leaves a picture that it never entered: ![]([)]()
  if (frames_.empty() || frames_.back().is_inline != is_inline || frames_.back().type != type)
    return !over_bounds({});
  if (type != MD_BLOCK_CODE && type != MD_BLOCK_HTML) flush_text();
  if (is_inline) flush_text();
  if (is_inline) --inline_depth_;
  if (!is_inline && (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI)) {
    flush_tight_paragraph();
    --depth_;
  }
  const auto frame = frames_.back();
  frames_.pop_back();
  is_inline ? leave_inline(frame) : leave_block(frame);
  return !over_bounds({});
}

}  // namespace cvbuild::reading
