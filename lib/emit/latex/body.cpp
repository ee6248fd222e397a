// Writes the body: a block a paragraph of source, with an empty line between.
#include "emit/latex/body.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/link.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/estimate.hpp"
#include "emit/latex/content.hpp"
#include "emit/latex/direction.hpp"
#include "emit/latex/roles.hpp"
#include "emit/latex/table_layout.hpp"

namespace cvbuild::emitters::latex {

namespace {

/// Depth counts lists and quotes: each narrows the line.
class Body {
 public:
  Body(const Document& document, const EmitOptions& options, const Survey& survey, TexWriter& out,
       Diagnostics& diagnostics)
      : theme_(*document.theme()),
        images_(document.images()),
        options_(options),
        survey_(survey),
        out_(out),
        diagnostics_(diagnostics) {}

  void blocks(doc::Blocks blocks) {
    for (const auto& block : blocks) {
      if (&block != blocks.begin()) out_.markup("\n");
      anchor(doc::node(block).id());
      visit(*this, block.kind());
    }
  }
  void inlines(doc::Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }

  void operator()(const doc::Heading& node);
  void operator()(const doc::Paragraph& node);
  void operator()(const doc::List& node);
  void operator()(const doc::CodeBlock& node);
  void operator()(const doc::Quote& node);
  void operator()(const doc::Table& node);
  void operator()(const doc::Figure& node);
  void operator()(const doc::Rule& node);
  void operator()(const doc::PageBreak&) { out_.markup("\\newpage\n"); }
  void operator()(const doc::Group& node);

  void operator()(const doc::Text& node) { words(node.text); }
  void operator()(const doc::Code& node) {
    const bool aside = survey_.uses.right_to_left_language && !in_link_;
    out_.markup(aside ? Literal("\\lefttoright{\\texttt{") : Literal("\\texttt{"));
    words(node.text);
    out_.markup(aside ? Literal("}}") : Literal("}"));
  }
  void operator()(const doc::Emphasis& node) { wrapped("\\emph{", node.content); }
  void operator()(const doc::Strong& node) { wrapped("\\textbf{", node.content); }
  void operator()(const doc::Strikethrough& node);
  void operator()(const doc::Link& node);
  void operator()(const doc::Picture& node);
  void operator()(const doc::Break& node) {
    if (!node.hard || out_.at_block_begin()) return out_.space();
    out_.markup("\\newline\n");
  }
  void operator()(const doc::Phrase& node) {
    const auto& role = commands(node.role);
    const bool marked = role.in_words && node.role != around_;
    if (marked) out_.markup(role.begin_text);
    inlines(node.content);
    if (marked) out_.markup(role.end_text);
  }

 private:
  void wrapped(Literal begin, doc::Inlines content) {
    out_.markup(begin);
    inlines(content);
    out_.markup("}");
  }
  /// Text of a leaf: struck through word by word where it is deleted.
  void words(std::string_view text) {
    if (text.empty()) return;
    if (struck_ == 0) return write_turned(out_, text, survey_);
    out_.markup("\\sout{").text(text).markup("}");
  }
  void note(Span span, std::string message) {
    diagnostics_.report(source_rules::lossy_emission, span, std::move(message));
  }

  void bookmark(doc::Inlines content);
  void heading_text(doc::Inlines content);
  void link_text(Literal begin, doc::Inlines content);
  void web_link(const doc::Link& node);
  void anchor(std::string_view id);
  void write_anchors();
  [[nodiscard]] std::size_t depth_of(unsigned level);
  void item(const doc::ListItem& item, bool tight);
  void table_head(const doc::Table& node, const TableLayout& layout);
  void row(const doc::TableRow& row, const TableLayout& layout, bool head);
  bool shows(const doc::Image* image, Span span);
  void picture(const doc::Image& image, std::string_view alternative, double scale = 1);

  const ThemeData& theme_;
  Slice<const doc::Image*> images_;
  const EmitOptions& options_;
  const Survey& survey_;
  TexWriter& out_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> waiting_;  ///< ids whose anchor stands in the next block
  std::vector<std::string_view> written_;
  std::string scratch_;
  unsigned depth_ = 0;
  unsigned struck_ = 0;
  std::vector<unsigned> open_headings_;  ///< levels of the headings that are open, as the tree has them
  doc::Role around_ = doc::Role::none;   ///< of the paragraph whose words are written
  bool in_link_ = false;
};

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

/// How many headings are open, this one included: where the text skips a level, the sections do not.
std::size_t Body::depth_of(unsigned level) {
  while (!open_headings_.empty() && open_headings_.back() >= level) open_headings_.pop_back();
  open_headings_.push_back(level);
  return open_headings_.size();
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
  const auto depth = depth_of(node.level);
  const bool entry = node.role == doc::Role::entry;
  const auto count = node.content.size();
  const auto* dates =
      entry && count != 0 ? std::get_if<doc::Phrase>(&node.content[count - 1].kind()) : nullptr;
  if (dates && dates->role != doc::Role::dates) dates = nullptr;
  const auto title = node.content.part(0, count - (dates ? 1 : 0));
  out_.markup(entry && depth > 2 ? Literal("\\position") : commands(node.role).heading);
  out_.markup(headings[std::min<std::size_t>(depth, std::size(headings)) - 1]);
  bookmark(title.empty() ? node.content : title);
  heading_text(title);
  if (entry) out_.markup("{");
  if (dates) inlines(dates->content);
  out_.markup(entry ? Literal("}\n") : Literal("\n"));
}

void Body::operator()(const doc::Paragraph& node) {
  out_.begin_block();
  write_anchors();
  out_.markup(commands(node.role).begin_text);
  around_ = node.role;
  inlines(node.content);
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
  for (const auto& each : node.items) item(each, node.tight);
  --depth_;
  out_.markup(node.kind == doc::ListKind::bullet ? Literal("\\end{itemize}\n")
                                                 : Literal("\\end{enumerate}\n"));
}

void Body::operator()(const doc::CodeBlock& node) {
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
  blocks(node.blocks);
  --depth_;
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
  out_.set_limit(widest_word);
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

/// Whether a picture can be shown; says so if it is there and cannot.
bool Body::shows(const doc::Image* image, Span span) {
  if (!image) return false;
  if (can_show(*image)) {
    if (options_.picture_folder.empty()) note(span, "the picture is not written beside the LaTeX file");
    return true;
  }
  note(span, concat({"LaTeX cannot show a picture of type ", doc::info(image->format).extension,
                     ": its caption stands in its place"}));
  return false;
}

void Body::picture(const doc::Image& image, std::string_view alternative, double scale) {
  out_.markup("\\showfile{").decimal(image.width_points() * scale).markup("bp}{").text(alternative);
  out_.markup("}\\includegraphics{").path(picture_file_name(image, images_)).markup("}");
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
  scratch_.clear();
  if (node.alternative.empty()) doc::append_plain_text(node.caption, scratch_);
  const bool photo = node.role == doc::Role::photo;
  if (!photo) out_.markup("\\begin{figure}\n  ");
  picture(*node.image, node.alternative.empty() ? std::string_view(scratch_) : node.alternative,
          photo ? photo_scale(*node.image) : 1);
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

void Body::operator()(const doc::Group& node) {
  if (commands(node.role).needs_room) out_.markup("\\needlines{").number(lines_needed(node)).markup("}\n");
  out_.markup(commands(node.role).begin_group);
  blocks(node.blocks);
  out_.markup(commands(node.role).end_group);
}

void Body::operator()(const doc::Strikethrough& node) {
  ++struck_;
  out_.set_struck(true);
  inlines(node.content);
  out_.set_struck(--struck_ != 0);
}

void Body::link_text(Literal begin, doc::Inlines content) {
  in_link_ = true;
  wrapped(begin, content);
  in_link_ = false;
}

/// Where lines run from right to left, the neighbours of an address must not be read as part of it.
void Body::web_link(const doc::Link& node) {
  if (!node.title.empty()) note(node.span, concat({"LaTeX drops the link's title '", node.title, "'"}));
  const bool aside = survey_.uses.right_to_left_language && runs_rightwards(node.content);
  if (aside) out_.markup("\\lefttoright{");  // around the link: babel loses words that are turned inside one
  out_.markup("\\href{").url(node.target);
  link_text("}{", node.content);
  if (aside) out_.markup("}");
}

/// A link in a link, which only a tree made in code can hold, is text: TeX nests ten links at most.
void Body::operator()(const doc::Link& node) {
  if (in_link_) return inlines(node.content);
  switch (doc::link_kind(node.target)) {
    case doc::LinkKind::web:
    case doc::LinkKind::mail:
    case doc::LinkKind::phone:
      return web_link(node);
    case doc::LinkKind::anchor:
      if (!survey_.is_target(node.target.substr(1))) return inlines(node.content);
      out_.markup("\\hyperlink{").anchor_name(node.target.substr(1));
      return link_text("}{", node.content);
    case doc::LinkKind::relative:
      note(node.span, concat({"LaTeX shows the relative link '", node.target, "' as text"}));
      return inlines(node.content);
    case doc::LinkKind::other:
      return inlines(node.content);
  }
}

/// A picture in running text stands for its words: who copies or listens gets them.
void Body::operator()(const doc::Picture& node) {
  if (!shows(node.image, node.span)) return inlines(node.content);
  scratch_.clear();
  doc::append_plain_text(node.content, scratch_);
  out_.markup("\\brk{}");
  if (scratch_.empty()) return picture(*node.image, node.target);
  out_.markup("\\readpicture{").utf16(scratch_).markup("}{");
  picture(*node.image, scratch_);
  out_.markup("}");
}

}  // namespace

void write_body(const Document& document, const EmitOptions& options, const Survey& survey, TexWriter& out,
                Diagnostics& diagnostics) {
  Body(document, options, survey, out, diagnostics).blocks(document.blocks());
}

}  // namespace cvbuild::emitters::latex
