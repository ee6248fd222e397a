// The plain-text projection: one pass over the tree that appends to one string.
#include <cvbuild/doc/plain_text.hpp>

#include <algorithm>

#include <cvbuild/core/boundaries.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::inline v0::doc {

namespace {

/// Separators are owed, not written: what comes next pays for them, so that nothing stands at the ends and
/// a block without text leaves no trace.
class Projection {
 public:
  explicit Projection(std::string& text) : text_(text) {}

  void blocks(Blocks blocks, std::string_view separator = empty_line) {
    const auto start = text_.size();
    for (const auto& block : blocks) {
      if (text_.size() != start) owed_ = follows_closely(*(&block - 1), block) ? end_of_line : separator;
      visit(*this, block.kind());
    }
  }

  void inlines(Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }

  void operator()(const Text& node) { put(node.text); }
  void operator()(const Code& node) { put(node.text); }
  void operator()(const Break& node) { put(node.hard && keeps_lines_ ? end_of_line : " "); }
  void operator()(const Emphasis& node) { inlines(node.content); }
  void operator()(const Strong& node) { inlines(node.content); }
  void operator()(const Strikethrough& node) { inlines(node.content); }
  void operator()(const Link& node) { inlines(node.content); }
  void operator()(const Picture& node) { inlines(node.content); }
  void operator()(const Phrase& node) {
    const bool begins_line = text_.empty() || text_.back() == '\n' || !owed_.empty();
    const bool parted = node.role == Role::dates && !begins_line;
    const auto start = text_.size();
    if (parted) owed_ = "\t";
    inlines(node.content);
    if (parted && text_.size() == start) owed_ = {};
  }

  void operator()(const Heading& node) { inlines(node.content); }
  void operator()(const Paragraph& node) {
    keeps_lines_ = node.role == Role::addressee;
    inlines(node.content);
    keeps_lines_ = false;
  }
  void operator()(const Quote& node) { blocks(node.blocks); }
  void operator()(const Group& node) { blocks(node.blocks); }
  void operator()(const Figure& node) { inlines(node.caption); }
  void operator()(const Rule&) {}
  void operator()(const PageBreak&) {}

  void operator()(const CodeBlock& node) {
    const bool ended = !node.text.empty() && node.text.back() == '\n';
    put(node.text.substr(0, node.text.size() - (ended ? 1 : 0)));
  }

  void operator()(const List& node) {
    const auto separator = node.tight ? end_of_line : empty_line;
    std::uint64_t number = node.start;
    for (const auto& item : node.items) {
      if (number != node.start) owed_ = separator;
      put_marker(node.kind, number++);
      ++lists_;
      blocks(item.blocks, separator);
      --lists_;
      if (after_marker_) text_.pop_back();
      after_marker_ = false;
    }
  }

  void operator()(const Table& node) {
    const auto start = text_.size();
    for (const auto& row : node.rows) {
      if (text_.size() != start) owed_ = end_of_line;
      for (const auto& cell : row.cells) {
        if (&cell != row.cells.begin()) put("\t");
        inlines(cell.content);
      }
    }
  }

 private:
  static constexpr std::string_view end_of_line = "\n";
  static constexpr std::string_view empty_line = "\n\n";

  void put(std::string_view text) {
    if (text.empty()) return;
    if (!owed_.empty()) pay();
    text_.append(text);
    after_marker_ = false;
  }

  void pay() {
    text_.append(owed_);
    owed_ = {};
  }

  /// A list that opens an item stands on the line of that item's marker.
  void put_marker(ListKind kind, std::uint64_t number) {
    pay();
    if (!after_marker_) text_.append(2 * lists_, ' ');
    if (kind == ListKind::ordered)
      text_.append(Decimal(number)).append(". ");
    else
      text_.append("- ");
    after_marker_ = true;
  }

  std::string& text_;
  std::string_view owed_;
  std::size_t lists_ = 0;
  bool after_marker_ = false;
  bool keeps_lines_ = false;
};

bool has_mark(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!is_white_space(next_code_point(text, at))) return true;
  return false;
}

/// Letters, figures and emoji; not marks of punctuation, nor what nobody sees.
bool has_word(std::string_view text) {
  constexpr char32_t first_emoji = 0x1F000;
  bool beyond = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto code = next_code_point(text, at);
    const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    if (letter || (code >= '0' && code <= '9') || (code >= first_emoji && code < 0x20000)) return true;
    beyond = beyond || code >= 0x80;
  }
  return beyond && count_segmented_words(text) != 0;
}

/// Finds the first text that counts, or picture.
class ContentSearch {
 public:
  explicit ContentSearch(bool (*counts)(std::string_view)) : counts_(counts) {}
  [[nodiscard]] bool blocks(Blocks blocks) const {
    return std::any_of(blocks.begin(), blocks.end(),
                       [this](const auto& block) { return visit(*this, block.kind()); });
  }
  [[nodiscard]] bool inlines(Inlines content) const {
    return std::any_of(content.begin(), content.end(),
                       [this](const auto& item) { return visit(*this, item.kind()); });
  }

  bool operator()(const Text& node) const { return counts_(node.text); }
  bool operator()(const Code& node) const { return counts_(node.text); }
  bool operator()(const Break&) const { return false; }
  bool operator()(const Emphasis& node) const { return inlines(node.content); }
  bool operator()(const Strong& node) const { return inlines(node.content); }
  bool operator()(const Strikethrough& node) const { return inlines(node.content); }
  bool operator()(const Link& node) const { return inlines(node.content); }
  bool operator()(const Picture&) const { return true; }
  bool operator()(const Phrase& node) const { return inlines(node.content); }

  bool operator()(const Heading& node) const { return inlines(node.content); }
  bool operator()(const Paragraph& node) const { return inlines(node.content); }
  bool operator()(const Quote& node) const { return blocks(node.blocks); }
  bool operator()(const Group& node) const { return blocks(node.blocks); }
  bool operator()(const CodeBlock& node) const { return counts_(node.text); }
  bool operator()(const Figure&) const { return true; }
  bool operator()(const Rule&) const { return false; }
  bool operator()(const PageBreak&) const { return false; }
  bool operator()(const List& node) const {
    return std::any_of(node.items.begin(), node.items.end(),
                       [this](const auto& item) { return blocks(item.blocks); });
  }
  bool operator()(const Table& node) const {
    return std::any_of(node.rows.begin(), node.rows.end(), [this](const auto& row) {
      return std::any_of(row.cells.begin(), row.cells.end(),
                         [this](const auto& cell) { return inlines(cell.content); });
    });
  }

 private:
  bool (*counts_)(std::string_view);
};

}  // namespace

void append_plain_text(Blocks blocks, std::string& text) { Projection(text).blocks(blocks); }

void append_plain_text(Inlines content, std::string& text) { Projection(text).inlines(content); }

std::string plain_text(Blocks blocks) {
  std::string text;
  append_plain_text(blocks, text);
  return text;
}

std::string plain_text(Inlines content) {
  std::string text;
  append_plain_text(content, text);
  return text;
}

bool has_content(Blocks blocks) { return ContentSearch(&has_mark).blocks(blocks); }
bool has_words(Blocks blocks) { return ContentSearch(&has_word).blocks(blocks); }

bool follows_closely(const Block& before, const Block& block) {
  const auto role = node(block).role;
  const auto above = node(before).role;
  if (role == Role::label || role == Role::contact)
    return above == Role::name || above == Role::label || above == Role::contact;
  if (role == Role::organisation)
    return std::holds_alternative<Heading>(before.kind()) &&
           (above == Role::entry || above == Role::employer);
  return role == Role::item && above == Role::item;
}

}  // namespace cvbuild::doc
