// Writes the body: a block a paragraph of source, with an empty line between.
#include "emit/latex/body.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <cvbuild/doc/plain_text.hpp>

#include "emit/estimate.hpp"
#include "emit/latex/body_writer.hpp"
#include "emit/latex/table_layout.hpp"
#include "emit/trailing_dates.hpp"

namespace cvbuild::emitters::latex {

/// LaTeX parts tables and code from what introduces them, which lists stay with: so much of a page must be
/// left.
void Body::keep_with_table(doc::Blocks blocks) {
  const auto count = depth_ == 0 ? blocks_before_table(blocks) : 0;
  if (count == 0) return;
  constexpr unsigned space_above_heading = 2;
  const bool has_heading = std::holds_alternative<doc::Heading>(blocks[0].kind());
  need_lines(estimated_lines(blocks.part(0, count)) + opening_lines(blocks[count]) +
             (has_heading ? space_above_heading : 0));
}

/// How many lines of a table or of code belong together at its beginning.
unsigned Body::opening_lines(const doc::Block& block) const {
  constexpr unsigned least = 4, most = 20, rules_and_space = 2;
  if (const auto* code = std::get_if<doc::CodeBlock>(&block.kind()))
    return lines_kept(*code) + rules_and_space;
  const auto& table = std::get<doc::Table>(block.kind());
  return std::clamp(latex::opening_lines(table, theme_, depth_) + rules_and_space, least, most);
}

/// Of the beginning of code, with the space around it.
unsigned Body::lines_kept(const doc::CodeBlock& code) {
  constexpr std::ptrdiff_t most = 4;
  return static_cast<unsigned>(std::min(std::count(code.text.begin(), code.text.end(), '\n') + 2, most));
}

void Body::need_lines(unsigned lines) { out_.markup("\\needlines{").number(lines).markup("}\n"); }

/// An anchor is written only where a link leads to it, and once.
void Body::anchor(std::string_view id) {
  if (id.empty() || !survey_.is_target(id)) return;
  if (std::find(written_.begin(), written_.end(), id) != written_.end()) return;
  written_.push_back(id);
  waiting_.push_back(id);
}

void Body::write_anchors() {
  for (const auto id : waiting_) out_.markup("\\hypertarget{").anchor_name(id).markup("}{}");
  waiting_.clear();
}

namespace {

/// How much of a line of that size a word may fill, as TexWriter measures it.
Width limit_of(const ThemeData& theme, double size, double share) {
  constexpr double least = 4, most = 1000;
  const double line = theme.paper_width - theme.margin_left - theme.margin_right;
  return static_cast<Width>(std::lround(std::clamp(line * share / size, least, most) * 100));
}

}  // namespace

/// A word that is narrower than most of the line goes whole to the next one. Lists and quotes narrow it.
void Body::fit_words() {
  const double share = std::max(0.85 - 0.08 * depth_, 0.3) * line_share_;
  out_.set_limit(limit_of(theme_, std::max(theme_.text_size, theme_.cv_text_size), share));
}

/// The same in a heading or a name; dates may stand beside it.
void Body::fit_words(doc::Role role) {
  const bool is_name = role == doc::Role::name || role == doc::Role::part;
  const double size = is_name ? std::max(theme_.name_size, theme_.title_size)
                              : std::max({theme_.section_size, theme_.question_size, theme_.entry_size});
  out_.set_limit(limit_of(theme_, size, (is_name ? 1.2 : 0.6) * line_share_));
}

/// The optional argument of a heading: its words for the bookmark, where they differ from what is set.
void Body::bookmark(doc::Inlines content) {
  if (waiting_.empty() && is_plain(content)) return;
  scratch_.clear();
  doc::append_plain_text(content, scratch_);
  out_.markup("[{").pdf_string(scratch_).markup("}]");
}

void Body::heading_text(doc::Inlines content) {
  out_.markup("{");
  write_anchors();
  inlines(content);
  out_.markup("}");
}

/// An entry's heading ends in its dates, which become an argument of their own.
void Body::operator()(const doc::Heading& node) {
  out_.begin_block();
  const auto depth = open_headings_.depth_of(node.level);
  if (node.content.empty()) {  // a hole among the bookmarks
    write_anchors();
    out_.markup("\n");
    return;
  }
  const bool entry = node.role == doc::Role::entry;
  const auto count = node.content.size();
  const auto* dates = entry ? trailing_dates(node.content) : nullptr;
  const auto title = node.content.part(0, count - (dates ? 1 : 0));
  out_.markup(entry && is_position(depth) ? Literal("\\position") : commands(node.role).heading);
  out_.markup(section_command(depth));
  bookmark(title.empty() ? node.content : title);
  fit_words(node.role);
  heading_text(title);
  fit_words();
  if (entry) out_.markup("{");
  if (dates) inlines(dates->content);
  out_.markup(entry ? Literal("}\n") : Literal("\n"));
}

void Body::operator()(const doc::Paragraph& node) {
  out_.begin_block();
  write_anchors();
  out_.markup(commands(node.role).begin_text);
  around_ = node.role;
  if (node.role == doc::Role::name) fit_words(node.role);
  inlines(node.content);
  fit_words();
  around_ = doc::Role::none;
  out_.markup(commands(node.role).end_text).markup("\n");
}

void Body::item(const doc::ListItem& item, bool tight) {
  out_.markup("\\item");
  if (begins_without_paragraph(item.blocks)) out_.markup("\\leavevmode");
  const bool text =
      !item.blocks.empty() && std::holds_alternative<doc::Paragraph>(item.blocks.front().kind());
  out_.markup(text ? Literal(" ") : Literal("\n"));
  blocks(item.blocks);
  if (!tight) out_.markup("\n");
}

void Body::operator()(const doc::List& node) {
  if (node.items.empty()) return;
  write_anchors();
  const auto last = static_cast<unsigned long long>(node.start) + node.items.size() - 1;
  if (node.kind == doc::ListKind::bullet) {
    out_.markup("\\begin{itemize}");
  } else {
    out_.markup("\\begin{enumerate}");
    if (node.start != 1 || last > 9) out_.markup("[").number(node.start).markup("]");
    if (last > 9) out_.markup("[").number(last).markup("]");
  }
  out_.markup(node.tight ? Literal("\n") : Literal("\\loose\n"));
  ++depth_;
  fit_words();
  for (const auto& each : node.items) item(each, node.tight);
  --depth_;
  fit_words();
  out_.markup(node.kind == doc::ListKind::bullet ? Literal("\\end{itemize}\n")
                                                 : Literal("\\end{enumerate}\n"));
}

void Body::operator()(const doc::CodeBlock& node) {
  if (depth_ == 0) need_lines(lines_kept(node));
  write_anchors();
  out_.markup("\\begin{code}\n");
  auto rest = node.text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    out_.code_line(rest.substr(0, end)).markup("\n");
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  out_.markup("\\end{code}\n");
}

void Body::operator()(const doc::Quote& node) {
  if (node.blocks.empty()) return;
  write_anchors();
  out_.markup("\\begin{quote}\n");
  ++depth_;
  fit_words();
  blocks(node.blocks);
  --depth_;
  fit_words();
  out_.markup("\\end{quote}\n");
}

void Body::row(const doc::TableRow& row, const TableLayout& layout, bool head) {
  for (std::size_t i = 0; i < row.cells.size() && i < layout.limits.size(); ++i) {
    if (i != 0) out_.markup(" & ");
    out_.set_limit(layout.limits[i]);
    out_.begin_block();
    if (!head || row.cells[i].content.empty())
      inlines(row.cells[i].content);
    else
      wrapped("\\textbf{", row.cells[i].content);
  }
  fit_words();
  out_.markup(" \\\\\n");
}

void Body::table_head(const doc::Table& node, const TableLayout& layout) {
  out_.markup("\\opengrid");
  if (layout.type < 0.999) out_.markup("[").decimal(theme_.text_size * layout.type).markup("bp]");
  out_.markup("{").number(node.columns.size()).markup("}\n\\begin{longtable}{@{}");
  for (std::size_t i = 0; i < node.columns.size(); ++i) {
    const auto alignment = node.columns[i];
    out_.markup(alignment == doc::Alignment::center  ? Literal(">{\\centering\\arraybackslash{}}p{")
                : alignment == doc::Alignment::right ? Literal(">{\\raggedleft\\arraybackslash{}}p{")
                                                     : Literal(">{\\raggedright\\arraybackslash{}}p{"));
    out_.decimal(layout.columns[i], 3).markup("\\gridwidth}");
  }
  out_.markup("@{}}\n\\toprule\n");
  for (std::size_t i = 0; i < node.rows.size() && i < node.head_rows; ++i) row(node.rows[i], layout, true);
  if (node.head_rows != 0) out_.markup("\\midrule");
  out_.markup("\\endhead\n");
}

void Body::operator()(const doc::Table& node) {
  if (node.columns.empty() || node.rows.empty()) return;
  write_anchors();
  const auto layout = lay_out(node, theme_, depth_);
  table_head(node, layout);
  for (std::size_t i = node.head_rows; i < node.rows.size(); ++i) row(node.rows[i], layout, false);
  out_.markup("\\bottomrule\n\\end{longtable}\n\\closegrid\n");
}

std::string_view Body::alternative_of(const doc::Figure& figure) {
  if (!figure.alternative.empty()) return figure.alternative;
  scratch_.clear();
  doc::append_plain_text(figure.caption, scratch_);
  return scratch_;
}

void Body::operator()(const doc::Figure& node) {
  write_anchors();
  out_.begin_block();
  if (!shows(node.image, node.span)) {
    if (node.caption.empty())
      out_.text(node.alternative);
    else
      inlines(node.caption);
    out_.markup("\n");
    return;
  }
  const bool photo = node.role == doc::Role::photo;
  if (!photo) out_.markup("\\begin{figure}\n  ");
  picture(*node.image, alternative_of(node), photo ? photo_scale(*node.image) : 1);
  out_.markup(photo ? Literal("\\par\n") : Literal("\n"));
  if (photo) return;
  if (!node.caption.empty()) {
    out_.markup("  \\caption{");
    inlines(node.caption);
    out_.markup("}\n");
  }
  out_.markup("\\end{figure}\n");
}

void Body::operator()(const doc::Rule&) {
  write_anchors();
  out_.markup("\\thematicbreak\n");
}

/// The photo and the paragraphs that the head opens with, then what else there is.
void Body::beside_photo(doc::Blocks head, const doc::Figure& photo) {
  const double line = theme_.paper_width - theme_.margin_left - theme_.margin_right;
  const double width = std::min(photo.image->width_points() * photo_scale(*photo.image), widest_photo * line);
  shows(photo.image, photo.span);
  // Its words stand in its place where the file is not there.
  out_.set_limit(limit_of(theme_, theme_.cv_text_size, widest_photo * 0.7));
  out_.markup("\\begin{besidephoto}{");
  picture(*photo.image, alternative_of(photo), photo_scale(*photo.image));
  out_.markup("}\n");
  line_share_ = std::max(1 - (width + photo_gap) / line, 0.1);
  fit_words();
  std::size_t i = 0;
  for (bool first = true; i < head.size(); ++i) {
    const auto* paragraph = std::get_if<doc::Paragraph>(&head[i].kind());
    if (!paragraph && std::get_if<doc::Figure>(&head[i].kind()) != &photo) break;
    anchor(doc::node(head[i]).id());
    if (!paragraph) continue;
    if (!std::exchange(first, false)) out_.markup("\n");
    (*this)(*paragraph);
  }
  out_.markup("\\end{besidephoto}\n");
  line_share_ = 1;
  fit_words();
  if (i == head.size()) return;
  out_.markup("\n");
  blocks(head.part(i, head.size() - i));
}

void Body::operator()(const doc::Group& node) {
  if (commands(node.role).needs_room) need_lines(lines_needed(node));
  out_.markup(commands(node.role).begin_group);
  if (const auto* photo = shown_photo(node))
    beside_photo(node.blocks, *photo);
  else
    blocks(node.blocks);
  out_.markup(commands(node.role).end_group);
}

void write_body(const Document& document, const EmitOptions& options, const Survey& survey, TexWriter& out,
                Diagnostics& diagnostics) {
  Body(document, options, survey, out, diagnostics).blocks(document.blocks());
}

}  // namespace cvbuild::emitters::latex
