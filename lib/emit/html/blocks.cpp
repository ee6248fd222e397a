// Blocks as HTML.
#include "emit/html/blocks.hpp"

#include <algorithm>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/html/resume.hpp"
#include "emit/html/roles.hpp"
#include "emit/table_needs.hpp"
#include "emit/trailing_dates.hpp"

namespace cvbuild::emitters {

namespace {

/// How a table is kept from breaking its words on a small screen and on paper.
struct TableFit {
  Literal classes = "";      ///< of the box that it scrolls in; empty: it needs none
  std::vector<bool> broken;  ///< by column, whether its words break on paper; none: none does
};

/// Tables of more columns than fit a small screen have columns that can be read; what has few columns but
/// long words keeps its width. On paper, type gets smaller where the words do not fit, and words break only
/// where that is not enough. `line`: of the page, in times the size of type.
TableFit fit(const doc::Table& table, double line) {
  constexpr std::size_t columns_that_fit = 3;
  constexpr double padding = 1.1, smallest_screen = 16;  // as the style sheet has them
  double words = 0;
  const auto needs = column_needs(table);
  for (const auto& need : needs) words += need.piece * letter_width + padding;
  const bool many = table.columns.size() > columns_that_fit;
  if (words > line) {
    std::vector<bool> broken;
    // Columns whose words are shorter than most keep them whole.
    const double fair = line / small_table / static_cast<double>(needs.size());
    if (words * small_table > line)
      for (const auto& need : needs) broken.push_back(need.piece * letter_width + padding > fair);
    return {many ? Literal("wide crowded") : Literal("scroll crowded"), std::move(broken)};
  }
  return {many ? Literal("wide") : words > smallest_screen ? Literal("scroll") : Literal(""), {}};
}
/// Tables up to this length are kept on one page.
constexpr std::size_t rows_kept_together = 12;

const doc::Heading* first_heading(doc::Blocks blocks) {
  return blocks.empty() ? nullptr : std::get_if<doc::Heading>(&blocks.front().kind());
}

/// The words of the first row, which name the table for those who hear it.
std::string table_label(const doc::Table& table) {
  std::string label;
  if (table.rows.empty()) return label;
  for (const auto& cell : table.rows.front().cells) {
    const auto text = doc::plain_text(cell.content);
    if (text.empty()) continue;
    if (!label.empty()) label += ", ";
    label += text;
  }
  return label;
}

}  // namespace

void BlockWriter::write(doc::Blocks blocks) {
  for (const auto& block : blocks) visit(*this, block.kind());
}

/// In a fragment, an anchor that nobody wrote has no place in the source.
bool BlockWriter::has_own_id(const doc::BlockNode& node) const {
  if (node.id().empty()) return false;
  return context_.fragment ? node.attributes->span.known() : context_.anchors.owner(node.id()) == &node;
}

bool BlockWriter::has_attributes(const doc::BlockNode& node) const {
  return has_own_id(node) ||
         (context_.fragment && node.attributes != nullptr && !node.attributes->classes.empty());
}

/// The author's classes are for the page around a fragment; a whole document has the theme's alone.
void BlockWriter::attributes(const doc::BlockNode& node, Literal class_name, Literal second) {
  auto& out = context_.out;
  if (has_own_id(node)) out.attribute("id", node.id());
  const auto classes =
      context_.fragment && node.attributes != nullptr ? node.attributes->classes : Slice<std::string_view>{};
  if (class_name.text().empty() && classes.empty()) return;
  out.markup(" class=\"").markup(class_name).markup(second);
  bool first = class_name.text().empty();
  for (const auto name : classes) {
    if (!first) out.markup(" ");
    out.value(name);
    first = false;
  }
  out.markup("\"");
}

unsigned BlockWriter::level_of(const doc::Heading& node) {
  if (context_.fragment) return node.level;
  while (!open_levels_.empty() && open_levels_.back() >= node.level) open_levels_.pop_back();
  open_levels_.push_back(node.level);
  return std::min(6U, first_level_ - 1 + static_cast<unsigned>(open_levels_.size()));
}

/// A heading without words would stand in the navigation as a hole; links may lead to it.
void BlockWriter::anchor(const doc::BlockNode& node) {
  if (node.id().empty()) return;
  context_.line();
  context_.out.markup("<div").attribute("id", node.id()).markup("></div>\n");
}

void BlockWriter::operator()(const doc::Heading& node) {
  auto& out = context_.out;
  if (node.content.empty() && prompt_id_.empty() && !context_.fragment) return anchor(node);
  const auto level = level_of(node);
  context_.line();
  out.markup("<h").number(level);
  if (!prompt_id_.empty()) out.attribute("id", prompt_id_);
  prompt_id_.clear();
  const auto role = &node == prompt_ ? doc::Role::question : node.role;
  attributes(node, context_.fragment ? Literal("") : markup(role).heading_class);
  out.markup(">");
  heading_text(node);
  out.markup("</h").number(level).markup(">\n");
}

/// A blank parts the dates from the words wherever they stand on the page.
void BlockWriter::heading_text(const doc::Heading& node) {
  auto& out = context_.out;
  const auto* dates = trailing_dates(node.content);
  const auto words = node.content.part(0, node.content.size() - (dates != nullptr ? 1 : 0));
  const auto class_name = context_.fragment ? Literal("") : markup(node.role).heading_words;
  const bool span = !class_name.text().empty() && !words.empty();
  if (span) out.markup("<span class=\"").markup(class_name).markup("\">");
  inlines_.write(words);
  if (span) out.markup("</span>");
  if (dates != nullptr && !words.empty()) out.markup(" ");
  if (dates != nullptr) inlines_(*dates);
}

void BlockWriter::operator()(const doc::Paragraph& node) {
  auto& out = context_.out;
  const auto& role = markup(node.role);
  const bool is_title = &node == title_;
  context_.line();
  is_title ? out.markup("<h1") : out.markup("<p");
  attributes(node, context_.fragment ? Literal("") : role.paragraph_class);
  out.markup(">");
  role.text == TextKind::card ? inlines_.write_card(node.content) : inlines_.write(node.content);
  is_title ? out.markup("</h1>\n") : out.markup("</p>\n");
}

void BlockWriter::operator()(const doc::List& node) {
  auto& out = context_.out;
  const bool ordered = node.kind == doc::ListKind::ordered;
  context_.line();
  ordered ? out.markup("<ol") : out.markup("<ul");
  if (ordered && node.start != 1) out.attribute("start", node.start);
  attributes(node, !context_.fragment && !node.tight ? Literal("loose") : Literal(""));
  out.markup(">\n");
  for (const auto& child : node.items) item(child, node.tight);
  ordered ? out.markup("</ol>\n") : out.markup("</ul>\n");
}

bool BlockWriter::is_bare(doc::Blocks blocks, std::size_t at) const {
  const auto is_paragraph = [](const doc::Block& block) {
    return std::holds_alternative<doc::Paragraph>(block.kind());
  };
  const auto& node = doc::node(blocks[at]);
  if (has_attributes(node) || (!context_.fragment && node.role != doc::Role::none)) return false;
  return !(at > 0 && is_paragraph(blocks[at - 1])) &&
         !(at + 1 < blocks.size() && is_paragraph(blocks[at + 1]));
}

bool BlockWriter::write_bare(const doc::Block& block) {
  if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind())) {
    inlines_.write(paragraph->content);
    return true;
  }
  const auto* figure = context_.fragment ? std::get_if<doc::Figure>(&block.kind()) : nullptr;
  if (figure != nullptr) plain_figure(*figure, true);
  return figure != nullptr;
}

void BlockWriter::item(const doc::ListItem& item, bool tight) {
  context_.out.markup("<li>");
  for (std::size_t at = 0; at < item.blocks.size(); ++at) {
    if (at > 0) context_.line();
    const bool bare = tight && is_bare(item.blocks, at) && write_bare(item.blocks[at]);
    if (!bare) visit(*this, item.blocks[at].kind());
  }
  context_.out.markup("</li>\n");
}

void BlockWriter::operator()(const doc::CodeBlock& node) {
  auto& out = context_.out;
  context_.line();
  out.markup("<pre");
  attributes(node);
  if (context_.right_to_left) out.markup(" dir=\"ltr\"");
  out.markup("><code");
  if (!node.language.empty()) out.markup(" class=\"language-").value(node.language).markup("\"");
  out.markup(">").text(node.text).markup("</code></pre>\n");
}

void BlockWriter::operator()(const doc::Quote& node) {
  context_.line();
  context_.out.markup("<blockquote");
  attributes(node);
  context_.out.markup(">\n");
  write(node.blocks);
  context_.line();
  context_.out.markup("</blockquote>\n");
}

bool BlockWriter::open_table(const doc::Table& node) {
  auto& out = context_.out;
  context_.line();
  auto [classes, broken] = context_.fragment ? TableFit() : fit(node, context_.page_line);
  broken_columns_ = std::move(broken);
  const bool wide = !classes.text().empty();
  const auto label = wide ? table_label(node) : std::string();
  // A group and not a region: regions are landmarks, of which a page needs few.
  if (wide) out.markup("<div class=\"").markup(classes).markup("\" tabindex=\"0\"");
  if (!label.empty()) out.markup(" role=\"group\"").attribute("aria-label", label);
  if (wide) out.markup(">\n");
  out.markup("<table");
  attributes(node,
             !context_.fragment && node.rows.size() <= rows_kept_together ? Literal("short") : Literal(""));
  out.markup(">\n");
  return wide;
}

void BlockWriter::operator()(const doc::Table& node) {
  auto& out = context_.out;
  const bool is_boxed = open_table(node);
  const auto head = std::min<std::size_t>(node.head_rows, node.rows.size());
  if (head > 0) out.markup("<thead>\n");
  for (std::size_t at = 0; at < head; ++at) row(node, node.rows[at], true);
  if (head > 0) out.markup("</thead>\n");
  if (head < node.rows.size()) out.markup("<tbody>\n");
  for (std::size_t at = head; at < node.rows.size(); ++at) row(node, node.rows[at], false);
  if (head < node.rows.size()) out.markup("</tbody>\n");
  out.markup("</table>\n");
  if (is_boxed) out.markup("</div>\n");
}

void BlockWriter::row(const doc::Table& table, const doc::TableRow& row, bool head) {
  context_.out.markup("<tr>\n");
  for (std::size_t at = 0; at < row.cells.size(); ++at)
    cell(row.cells[at], at < table.columns.size() ? table.columns[at] : doc::Alignment::none, head,
         at < broken_columns_.size() && broken_columns_[at]);
  context_.out.markup("</tr>\n");
}

void BlockWriter::cell(const doc::TableCell& cell, doc::Alignment alignment, bool head, bool breaks) {
  constexpr Literal names[] = {"", "left", "center", "right"};
  constexpr Literal broken[] = {"long", "left long", "center long", "right long"};
  auto& out = context_.out;
  // A head cell without words heads nothing, and is announced as empty.
  const bool as_head = head && (context_.fragment || !cell.content.empty());
  as_head ? out.markup("<th") : out.markup("<td");
  if (as_head && !context_.fragment) out.markup(" scope=\"col\"");
  if (breaks) {
    out.markup(" class=\"").markup(broken[static_cast<std::size_t>(alignment)]).markup("\"");
  } else if (alignment != doc::Alignment::none) {
    context_.fragment ? out.markup(" align=\"") : out.markup(" class=\"");
    out.markup(names[static_cast<std::size_t>(alignment)]).markup("\"");
  }
  out.markup(">");
  inlines_.write(cell.content);
  as_head ? out.markup("</th>\n") : out.markup("</td>\n");
}

/// In a fragment a figure is what Markdown's own HTML makes of it: a paragraph that holds a picture.
void BlockWriter::plain_figure(const doc::Figure& node, bool bare) {
  auto& out = context_.out;
  if (!bare) {
    context_.line();
    out.markup("<p");
    attributes(node);
    out.markup(">");
  }
  const auto caption = doc::plain_text(node.caption);
  write_image(context_, nullptr, node.target, node.alternative.empty() ? caption : node.alternative,
              node.title);
  if (!bare) out.markup("</p>\n");
}

void BlockWriter::operator()(const doc::Figure& node) {
  if (context_.fragment) return plain_figure(node, false);
  auto& out = context_.out;
  context_.line();
  out.markup("<figure");
  attributes(node, markup(node.role).paragraph_class);
  out.markup(">\n");
  if (node.image != nullptr) {
    const auto caption = doc::plain_text(node.caption);
    write_image(context_, node.image, {}, node.alternative.empty() ? caption : node.alternative, node.title,
                node.role == doc::Role::photo ? Literal("u-photo") : Literal(""));
    context_.line();
  } else if (node.caption.empty() && !node.alternative.empty()) {
    out.markup("<p>").text(node.alternative).markup("</p>\n");
  }
  if (!node.caption.empty()) {
    out.markup("<figcaption>");
    inlines_.write(node.caption);
    out.markup("</figcaption>\n");
  }
  out.markup("</figure>\n");
}

void BlockWriter::operator()(const doc::Rule& node) {
  context_.line();
  context_.out.markup("<hr");
  attributes(node);
  context_.end_void();
  context_.out.markup("\n");
}

/// A fragment has no pages.
void BlockWriter::operator()(const doc::PageBreak& node) {
  if (context_.fragment) return;
  context_.line();
  context_.out.markup("<div");
  attributes(node, "page-break");
  context_.out.markup("></div>\n");
}

std::string BlockWriter::new_question_id() {
  std::string id;
  do id = concat({"question-", Decimal(++questions_)});
  while (context_.anchors.has(id));
  return id;
}

/// The prompt names the question: by its own id, or by one that is made for it.
void BlockWriter::open_question(const doc::Group& node) {
  const auto* prompt = first_heading(node.blocks);
  if (context_.fragment || node.role != doc::Role::question || prompt == nullptr) return;
  prompt_ = prompt;
  const bool has_id = has_own_id(*prompt);
  if (!has_id) prompt_id_ = new_question_id();
  context_.out.attribute("aria-labelledby", has_id ? prompt->id() : prompt_id_);
}

/// What stands below the heading is the summary's text.
void BlockWriter::summary(doc::Blocks blocks) {
  const std::size_t headings = first_heading(blocks) != nullptr ? 1 : 0;
  write(blocks.part(0, headings));
  context_.out.markup("<div class=\"p-summary\">\n");
  write(blocks.part(headings, blocks.size() - headings));
  context_.line();
  context_.out.markup("</div>\n");
}

/// Positions below their employer's name bear it as data, which is not shown a second time.
void BlockWriter::group_content(const doc::Group& node) {
  if (context_.fragment) return write(node.blocks);
  if (node.role == doc::Role::summary) return summary(node.blocks);
  if (node.role == doc::Role::employer) employer_ = organisation_name(node);
  if (is_entry(node) && !employer_.empty() && first_of(node.blocks, doc::Role::organisation) == nullptr)
    context_.out.markup("<data class=\"p-location\"").attribute("value", employer_).markup("></data>\n");
  write(node.blocks);
  if (node.role == doc::Role::employer) employer_.clear();
}

void BlockWriter::operator()(const doc::Group& node) {
  auto& out = context_.out;
  const auto& role = markup(node.role);
  const bool headless = role.group.text() == "section" && first_heading(node.blocks) == nullptr;
  const auto element = headless ? Literal("div") : role.group;
  const bool together = !context_.fragment && is_entry(node) && is_short(node);
  context_.line();
  out.markup("<").markup(element);
  attributes(node, !context_.fragment || role.in_fragment ? role.group_class : Literal(""),
             together ? Literal(" short") : Literal(""));
  open_question(node);
  out.markup(">\n");
  group_content(node);
  context_.line();
  out.markup("</").markup(element).markup(">\n");
}

}  // namespace cvbuild::emitters
