// A document's body as LaTeX: blocks (body.cpp) and running text (body_text.cpp).
#pragma once

#include <string>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/visit.hpp>

#include "emit/direction.hpp"
#include "emit/latex/body.hpp"
#include "emit/latex/content.hpp"
#include "emit/latex/direction.hpp"
#include "emit/latex/heading_depth.hpp"
#include "emit/latex/roles.hpp"
#include "emit/latex/table_layout.hpp"

namespace cvbuild::emitters::latex {

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
        diagnostics_(diagnostics) {
    fit_words();
  }

  void blocks(doc::Blocks blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i != 0) out_.markup("\n");
      const bool is_below_heading = i != 0 && std::holds_alternative<doc::Heading>(blocks[i - 1].kind());
      if (!is_below_heading) keep_with_table(blocks.part(i, blocks.size() - i));
      anchor(doc::node(blocks[i]).id());
      visit(*this, blocks[i].kind());
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

  void operator()(const doc::Text& node) {
    const bool aside = survey_.uses.right_to_left_language && !in_link_ && needs_isolation(node.text);
    if (aside) out_.markup("\\lefttoright{");
    words(node.text);
    if (aside) out_.markup("}");
  }
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
  void fit_words();
  void fit_words(doc::Role role);
  void keep_with_table(doc::Blocks blocks);
  [[nodiscard]] unsigned opening_lines(const doc::Block& block) const;
  [[nodiscard]] static unsigned lines_kept(const doc::CodeBlock& code);
  void need_lines(unsigned lines);
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
  void beside_photo(doc::Blocks head, const doc::Figure& photo);
  void anchor(std::string_view id);
  void write_anchors();
  void item(const doc::ListItem& item, bool tight);
  void table_head(const doc::Table& node, const TableLayout& layout);
  void row(const doc::TableRow& row, const TableLayout& layout, bool head);
  bool shows(const doc::Image* image, Span span);
  void picture(const doc::Image& image, std::string_view alternative, double scale = 1);
  std::string_view alternative_of(const doc::Figure& figure);

  const ThemeData& theme_;
  Slice<const doc::Image*> images_;
  const EmitOptions& options_;
  const Survey& survey_;
  TexWriter& out_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> waiting_;  ///< ids whose anchor stands in the next block
  std::vector<std::string_view> written_;
  std::string scratch_;
  double line_share_ = 1;  ///< how much of a line is left beside a photo
  unsigned depth_ = 0;
  unsigned struck_ = 0;
  OpenHeadings open_headings_;
  doc::Role around_ = doc::Role::none;  ///< of the paragraph whose words are written
  bool in_link_ = false;
};

}  // namespace cvbuild::emitters::latex
