// One walk over the tree: characters, kinds, roles and link targets.
#include "emit/latex/survey.hpp"

#include <algorithm>

#include <cvbuild/locale/locale.hpp>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/core/visit.hpp>

#include "emit/latex/characters.hpp"
#include "emit/latex/roles.hpp"

namespace cvbuild::emitters::latex {

namespace {

class Surveyor {
 public:
  explicit Surveyor(Survey& survey) : survey_(survey) {}

  void blocks(doc::Blocks blocks) {
    for (const auto& block : blocks) {
      if (const auto id = doc::node(block).id(); !id.empty()) ids_.push_back(id);
      visit(*this, block.kind());
    }
  }
  void inlines(doc::Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }
  void text(std::string_view text, Span span) {
    for (auto at = skip_printable_ascii(text, 0); at < text.size(); at = skip_printable_ascii(text, at))
      note(next_code_point(text, at), span);
  }
  /// Keeps of the targets those that a block bears.
  void finish() {
    auto& targets = survey_.targets;
    std::sort(targets.begin(), targets.end());
    std::sort(ids_.begin(), ids_.end());
    std::vector<std::string_view> found;
    std::set_intersection(targets.begin(), targets.end(), ids_.begin(), ids_.end(),
                          std::back_inserter(found));
    found.erase(std::unique(found.begin(), found.end()), found.end());
    targets = std::move(found);
  }

  void operator()(const doc::Heading& node) {
    if (node.role == doc::Role::part) uses().parts = true;
    (node.role == doc::Role::question ? uses().questions : uses().headings) = true;
    ++bold_;
    inlines(node.content);
    --bold_;
  }
  void operator()(const doc::Paragraph& node) {
    if (node.role == doc::Role::declined) uses().declined = true;
    inlines(node.content);
  }
  void operator()(const doc::List& node) {
    (node.kind == doc::ListKind::bullet ? uses().bullets : uses().numbers) = true;
    for (const auto& item : node.items) blocks(item.blocks);
  }
  void operator()(const doc::CodeBlock& node) {
    uses().code = true;
    text(node.text, node.span);
  }
  void operator()(const doc::Quote& node) {
    uses().quotes = true;
    blocks(node.blocks);
  }
  void operator()(const doc::Table& node) {
    uses().tables = true;
    for (const auto& row : node.rows)
      for (const auto& cell : row.cells) inlines(cell.content);
  }
  void operator()(const doc::Figure& node) {
    uses().figures = true;
    if (!node.image || !can_show(*node.image)) uses().missing_pictures = true;
    text(node.alternative, node.span);
    inlines(node.caption);
  }
  void operator()(const doc::Rule&) { uses().rules = true; }
  void operator()(const doc::PageBreak&) {}
  void operator()(const doc::Group& node) {
    if (node.role == doc::Role::answer) uses().answers = true;
    if (node.role == doc::Role::draft) uses().drafts = true;
    // A letter opens with the same head; entries keep room for themselves.
    if (commands(node.role).needs_room || node.role == doc::Role::head) uses().cv = uses().headings = true;
    if (node.role == doc::Role::letter) uses().letter = uses().headings = true;
    blocks(node.blocks);
  }

  void operator()(const doc::Text& node) { text(node.text, node.span); }
  void operator()(const doc::Code& node) {
    if (slanted_ != 0 && bold_ != 0) uses().bold_italic_code = true;
    text(node.text, node.span);
  }
  void operator()(const doc::Emphasis& node) {
    ++slanted_;
    inlines(node.content);
    --slanted_;
  }
  void operator()(const doc::Strong& node) {
    ++bold_;
    inlines(node.content);
    --bold_;
  }
  void operator()(const doc::Strikethrough& node) {
    uses().struck = true;
    inlines(node.content);
  }
  void operator()(const doc::Link& node) {
    if (node.target.size() > 1 && node.target[0] == '#') survey_.targets.push_back(node.target.substr(1));
    inlines(node.content);
  }
  void operator()(const doc::Picture& node) {
    if (node.image && can_show(*node.image)) uses().inline_pictures = true;
    inlines(node.content);
  }
  void operator()(const doc::Break&) {}
  void operator()(const doc::Phrase& node) {
    if (node.role == doc::Role::draft) uses().drafts = true;
    inlines(node.content);
  }

 private:
  Uses& uses() { return survey_.uses; }

  void note(char32_t code_point, Span span) {
    if (code_point == '\n' || code_point == '\t' || code_point == '\r') return;
    if (code_point < 0xA0 || (code_point >= 0xFFFD && code_point <= 0xFFFF)) uses().unknown = true;
    if (is_cjk(code_point)) uses().cjk = true;
    if (is_unparted(code_point)) uses().unparted = true;
    if (!is_latin_text(code_point)) uses().symbols = true;
    if (is_right_to_left(code_point)) uses().right_to_left = true;
    const auto declared = declarations();
    for (std::size_t i = 0; i < declared.size(); ++i)
      if (declared[i].code_point == code_point) survey_.declared |= 1U << i;
    if (pdflatex_shows(code_point)) return;
    survey_.scripts |= script_of(code_point);
    if (uses().lualatex) return;
    uses().lualatex = true;
    survey_.first_not_shown = code_point;
    survey_.first_not_shown_at = span;
  }

  /// Letters of European languages, their punctuation and blanks: what every text face has.
  static bool is_latin_text(char32_t code_point) {
    constexpr std::u32string_view punctuation =
        U"\u2010\u2011\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u20AC";
    const bool blank = (code_point >= 0x2000 && code_point <= 0x200F) || code_point == 0x202F;
    return code_point < 0x180 || blank || punctuation.find(code_point) != punctuation.npos;
  }

  Survey& survey_;
  std::vector<std::string_view> ids_;
  unsigned slanted_ = 0, bold_ = 0;
};

}  // namespace

bool Survey::is_target(std::string_view id) const {
  return std::binary_search(targets.begin(), targets.end(), id);
}

Survey survey(const Document& document) {
  Survey result;
  Surveyor surveyor(result);
  const auto& meta = document.meta();
  for (const auto text : {meta.title, meta.author, meta.subject}) surveyor.text(text, Span{});
  for (const auto keyword : meta.keywords) surveyor.text(keyword, Span{});
  surveyor.blocks(document.blocks());
  surveyor.finish();
  auto& uses = result.uses;
  uses.right_to_left_language = cvbuild::is_right_to_left(meta.language);
  if (uses.right_to_left_language) uses.lualatex = uses.right_to_left = true;
  return result;
}

}  // namespace cvbuild::emitters::latex
