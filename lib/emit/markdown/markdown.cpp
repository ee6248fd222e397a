// Blocks as Markdown: each is lines of its own; what contains it puts its marks before them.
#include "emit/markdown/markdown.hpp"

#include <algorithm>
#include <string>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/markdown/escape.hpp"
#include "emit/markdown/inlines.hpp"

namespace cvbuild::emitters {

namespace markdown {

namespace {

/// Drops the end of line that a paragraph ends in, if any; an odd backslash before it is the break's, the
/// others are the text's.
void drop_last_break(std::string& line) {
  if (line.empty() || line.back() != '\n') return;
  line.pop_back();
  const auto backslashes = line.size() - (line.find_last_not_of('\\') + 1);
  if (backslashes % 2 == 1) line.pop_back();
}

/// `text` with `first` before its first line and `rest` before the others; an empty line gets no blanks at
/// its end.
std::string prefixed(std::string_view text, std::string_view first, std::string_view rest) {
  std::string result;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto prefix = at == 0 ? first : rest;
    if (end == at) prefix = prefix.substr(0, prefix.find_last_not_of(' ') + 1);
    result.append(at == 0 ? "" : "\n").append(prefix).append(text.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

const doc::List* as_list(const doc::Block& block) { return std::get_if<doc::List>(&block.kind()); }

bool is_plain_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char byte) {
    return byte < 0 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_' || byte == '.';
  });
}

class Writer {
 public:
  Writer(const Document& document, unsigned shift, Diagnostics& diagnostics)
      : head_(opening_head(document.blocks())), shift_(shift), diagnostics_(diagnostics) {}

  /// The blocks' lines, without an end of line at the end.
  std::string blocks(doc::Blocks all, bool tight = false) {
    std::string text;
    const doc::Block* before = nullptr;
    for (const auto& block : all) {
      const bool second_list = before && as_list(*before) && as_list(block) && !alternate_ &&
                               as_list(*before)->kind == as_list(block)->kind;
      alternate_ = second_list;
      // A page break is an attribute of the block that comes next.
      const bool breaks_page = std::exchange(breaks_page_, false);
      auto lines = visit(*this, block.kind());
      if (lines.empty()) {
        breaks_page_ = breaks_page_ || breaks_page;
        continue;
      }
      if (breaks_page) lines.insert(0, "{.page-break}\n");
      if (!text.empty()) text += separator(*before, block, tight);
      text += lines;
      before = &block;
    }
    return text;
  }

  std::string operator()(const doc::Heading& node) {
    std::string line(std::min(6U, node.level + shift_), '#');
    line += ' ';
    const auto count = node.content.size();
    const auto* dates = count == 0 ? nullptr : std::get_if<doc::Phrase>(&node.content[count - 1].kind());
    if (dates && dates->role != doc::Role::dates) dates = nullptr;
    const auto title = node.content.part(0, count - (dates && count > 1 ? 1 : 0));
    InlineWriter(line, true).write(title);
    const auto id = node.attributes ? node.attributes->written_id() : std::string_view{};
    if (is_plain_id(id)) line += concat({" {#", id, "}"});
    if (dates && count > 1) {
      line += "\n\n*";
      InlineWriter(line, true).write(dates->content);
      line += '*';
    }
    return line;
  }
  std::string operator()(const doc::Paragraph& node) {
    std::string line;
    if (node.role == doc::Role::name && is_title(node)) line = "# ";
    InlineWriter(line, !line.empty()).write(node.content);
    drop_last_break(line);
    return line;
  }
  std::string operator()(const doc::List& node) {
    std::string text;
    const bool alternate = std::exchange(alternate_, false);
    unsigned number = node.start;
    for (const auto& item : node.items) {
      const auto marker = node.kind == doc::ListKind::bullet
                              ? std::string(alternate ? "* " : "- ")
                              : concat({Decimal(number++), alternate ? ") " : ". "});
      if (!text.empty()) text += node.tight ? "\n" : "\n\n";
      auto words = blocks(item.blocks, node.tight);
      if (words.empty()) words = " ";
      const auto line = prefixed(words, marker, std::string(marker.size(), ' '));
      text += words == " " ? std::string(trim(marker)) : line;
    }
    return text;
  }
  std::string operator()(const doc::CodeBlock& node) {
    const std::string fence(std::max<std::size_t>(3, longest_backquotes(node.text) + 1), '`');
    const bool ended = node.text.empty() || node.text.back() == '\n';
    return concat({fence, node.language, "\n", node.text, ended ? "" : "\n", fence});
  }
  std::string operator()(const doc::Quote& node) {
    const auto words = blocks(node.blocks);
    return words.empty() ? words : prefixed(words, "> ", "> ");
  }
  std::string operator()(const doc::Table& node) {
    if (node.columns.empty() || node.rows.empty()) return {};
    std::string text;
    if (node.head_rows == 0) text += row({}, node.columns.size());
    for (std::size_t i = 0; i < node.rows.size(); ++i) {
      text += row(node.rows[i].cells, node.columns.size());
      if (i == 0 && node.head_rows != 0) text += delimiters(node.columns);
      if (i == 0 && node.head_rows == 0) text.insert(text.find('\n') + 1, delimiters(node.columns));
    }
    if (node.head_rows != 1)
      diagnostics_.report(source_rules::lossy_emission, node.span,
                          "Markdown tables have one row of headings");
    text.pop_back();
    return text;
  }
  std::string operator()(const doc::Figure& node) {
    std::string line;
    const bool quotable = node.alternative.find_first_of("\"\\\n{}") == std::string_view::npos;
    if (!node.alternative.empty() && quotable) line = concat({"{alt=\"", node.alternative, "\"}\n"});
    line += "![";
    InlineWriter(line, true).write(node.caption);
    line += ']';
    append_target(line, node.target, node.title);
    if (!node.alternative.empty() && !quotable)
      diagnostics_.report(source_rules::lossy_emission, node.span,
                          "Markdown cannot hold the alternative text of this picture");
    return line;
  }
  std::string operator()(const doc::Rule&) { return "***"; }
  std::string operator()(const doc::PageBreak&) {
    breaks_page_ = true;
    return {};
  }
  std::string operator()(const doc::Group& node) { return blocks(node.blocks); }

 private:
  static std::string_view separator(const doc::Block& before, const doc::Block& block, bool tight) {
    const bool lines = std::holds_alternative<doc::Paragraph>(before.kind()) &&
                       std::holds_alternative<doc::Paragraph>(block.kind());
    if (lines && doc::follows_closely(before, block) && doc::node(before).role != doc::Role::name)
      return "\\\n";
    return tight && as_list(block) ? "\n" : "\n\n";
  }

  [[nodiscard]] bool is_title(const doc::Paragraph& node) const {
    return head_ && std::any_of(head_->blocks.begin(), head_->blocks.end(),
                                [&node](const doc::Block& block) { return &doc::node(block) == &node; });
  }
  static std::string row(Slice<doc::TableCell> cells, std::size_t columns) {
    std::string line = "|";
    for (std::size_t i = 0; i < columns; ++i) {
      std::string words;
      if (i < cells.size()) InlineWriter(words, true).write(cells[i].content);
      line += ' ';
      for (std::size_t at = 0; at < words.size(); ++at) {
        // In code a bar is not escaped yet, but here it ends the cell.
        if (words[at] == '|' && (at == 0 || words[at - 1] != '\\')) line += '\\';
        line += words[at];
      }
      line += " |";
    }
    return line + "\n";
  }
  static std::string delimiters(Slice<doc::Alignment> columns) {
    constexpr std::string_view marks[] = {" --- |", " :-- |", " :-: |", " --: |"};
    std::string line = "|";
    for (const auto alignment : columns) line += marks[static_cast<std::size_t>(alignment)];
    return line + "\n";
  }

  const doc::Group* head_;
  unsigned shift_;  ///< of heading levels: the title is the first
  Diagnostics& diagnostics_;
  bool breaks_page_ = false;
  bool alternate_ = false;  ///< the next list follows one of its kind, and needs another mark
};

}  // namespace

}  // namespace markdown

void emit_markdown(const Document& document, const EmitOptions& options, Sink& sink,
                   Diagnostics& diagnostics) {
  const bool head = opening_head(document.blocks()) != nullptr;
  const auto title = options.fragment || head ? std::string_view{} : document.meta().title;
  std::string text;
  if (!title.empty()) {
    text = "# ";
    markdown::append_text(text, title);
  }
  markdown::Writer writer(document, !title.empty() || head ? 1 : 0, diagnostics);
  const auto body = writer.blocks(document.blocks());
  if (!text.empty() && !body.empty()) text += "\n\n";
  text += body;
  if (!text.empty()) text += '\n';
  sink.write(text);
}

}  // namespace cvbuild::emitters
