// One walk over the tree: characters, kinds, roles and link targets.
#include "emit/latex/survey.hpp"

#include <algorithm>

#include <cvbuild/locale/locale.hpp>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/core/visit.hpp>

#include "emit/estimate.hpp"
#include "emit/latex/characters.hpp"
#include "emit/latex/content.hpp"
#include "emit/latex/heading_depth.hpp"
#include "emit/latex/picture_turn.hpp"
#include "emit/latex/roles.hpp"

namespace cvbuild::emitters::latex {

namespace {

class Surveyor {
 public:
  explicit Surveyor(Survey& survey) : survey_(survey) {}

  void blocks(doc::Blocks blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (const auto id = doc::node(blocks[i]).id(); !id.empty()) ids_.push_back(id);
      if (depth_ == 0 && blocks_before_table(blocks.part(i, blocks.size() - i)) != 0)
        uses().needed_room = true;
      visit(*this, blocks[i].kind());
    }
  }
  void inlines(doc::Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }
  void text(std::string_view text, Span span) {
    for (auto at = skip_printable_ascii(text, 0); at < text.size(); at = skip_printable_ascii(text, at))
      note(next_code_point(text, at), span);
    bytes_ += text.size();
    if (!uses().straight_quotes) uses().straight_quotes = text.find_first_of("'`") != text.npos;
  }
  /// Keeps of the targets those that a block bears.
  void finish() {
    constexpr std::size_t few = 20;  // one letter in so many bytes
    if (other_letters_ * few > bytes_) uses().alphabets = true;
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
    uses().headings.add(node.role);
    place(node.role, open_headings_.depth_of(node.level));
    ++bold_;
    inlines(node.content);
    --bold_;
  }
  void operator()(const doc::Paragraph& node) {
    uses().roles.add(node.role);
    inlines(node.content);
  }
  void operator()(const doc::List& node) {
    (node.kind == doc::ListKind::bullet ? uses().bullets : uses().numbers) = true;
    if (depth_ != 0) uses().nested_lists = true;
    if (!node.tight) uses().loose_lists = true;
    ++depth_;
    for (const auto& item : node.items) blocks(item.blocks);
    --depth_;
  }
  void operator()(const doc::CodeBlock& node) {
    uses().code = true;
    if (depth_ == 0) uses().needed_room = true;
    text(node.text, node.span);
  }
  void operator()(const doc::Quote& node) {
    uses().quotes = true;
    ++depth_;
    blocks(node.blocks);
    --depth_;
  }
  void operator()(const doc::Table& node) {
    uses().tables = true;
    for (const auto& row : node.rows)
      for (const auto& cell : row.cells) inlines(cell.content);
  }
  void operator()(const doc::Figure& node) {
    (&node == photo_ ? uses().photos_beside : uses().figures) = true;
    if (!node.image || !can_show(*node.image)) uses().missing_pictures = true;
    note_turn(node.image);
    text(node.alternative, node.span);
    inlines(node.caption);
  }
  void operator()(const doc::Rule&) { uses().rules = true; }
  void operator()(const doc::PageBreak&) {}
  void operator()(const doc::Group& node) {
    uses().roles.add(node.role);
    if (commands(node.role).needs_room) uses().cv = uses().needed_room = true;
    if (node.role == doc::Role::head) uses().cv = true;
    if (const auto* photo = shown_photo(node)) photo_ = photo;
    blocks(node.blocks);
  }

  void operator()(const doc::Text& node) { text(node.text, node.span); }
  void operator()(const doc::Code& node) {
    uses().code_in_line = true;
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
    note_turn(node.image);
    inlines(node.content);
  }
  void operator()(const doc::Break&) {}
  void operator()(const doc::Phrase& node) {
    uses().roles.add(node.role);
    inlines(node.content);
  }

 private:
  Uses& uses() { return survey_.uses; }

  void place(doc::Role role, std::size_t depth) {
    if (role == doc::Role::entry && is_position(depth)) uses().positions = true;
    if (commands(role).heading.text().empty()) uses().sections |= 1U << section_index(depth);
    const auto level = bookmark_level(role, depth);
    if (level > bookmark_level_ + 1) uses().skipped_level = true;
    bookmark_level_ = level;
  }

  void note_turn(const doc::Image* image) {
    if (image && is_turned(*image)) uses().turned_pictures = true;
    if (image && can_show(*image) && is_vast(*image)) uses().vast_pictures = true;
    if (image && is_mirrored(*image)) uses().mirrored_pictures = true;
  }

  void note(char32_t code_point, Span span) {
    if (code_point == '\n' || code_point == '\t' || code_point == '\r') return;
    if (code_point < 0xA0 || (code_point >= 0xFFFD && code_point <= 0xFFFF)) uses().unknown = true;
    if (is_cjk(code_point)) uses().cjk = true;
    if (is_unparted(code_point)) uses().unparted = true;
    if (!is_latin_text(code_point)) uses().symbols = true;
    if (is_rare_latin(code_point)) uses().alphabets = true;
    if (code_point >= 0x370 && code_point < 0x600) ++other_letters_;
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

  /// Letters and marks of Latin words that not every text face has.
  static bool is_rare_latin(char32_t code_point) {
    return (code_point >= 0x180 && code_point < 0x370) || (code_point >= 0x1E00 && code_point < 0x1F00);
  }

  Survey& survey_;
  std::size_t bytes_ = 0, other_letters_ = 0;  ///< of all text; Greek to Hebrew
  std::vector<std::string_view> ids_;
  OpenHeadings open_headings_;
  const doc::Figure* photo_ = nullptr;  ///< of the present head, where it stands beside the text
  unsigned slanted_ = 0, bold_ = 0;
  unsigned depth_ = 0;  ///< of lists and quotes
  std::size_t bookmark_level_ = 0;
};

/// pdflatex sets some characters with others.
bool is_set_with_others(unsigned declared) {
  const auto all = declarations();
  for (std::size_t i = 0; i < all.size(); ++i)
    if ((declared >> i & 1U) != 0 && all[i].line.text().find("\\readas") != std::string_view::npos)
      return true;
  return false;
}

}  // namespace

const doc::Figure* shown_photo(const doc::Group& group) {
  const auto* photo = photo_beside_text(group);
  return photo != nullptr && photo->image != nullptr && can_show(*photo->image) ? photo : nullptr;
}

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
  uses.read_as =
      uses.unknown || uses.inline_pictures || (!uses.lualatex && is_set_with_others(result.declared));
  return result;
}

}  // namespace cvbuild::emitters::latex
