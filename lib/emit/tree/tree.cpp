// The tree as indented lines, one a node, for debugging and golden tests: all that a node holds stands in it.
#include "emit/tree/tree.hpp"

#include <algorithm>
#include <cmath>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/core/visit.hpp>

namespace cvbuild::emitters {

namespace {

constexpr std::string_view alignment_names[] = {"none", "left", "center", "right"};

/// Whether a reader would take it for another character or not see it at all: blanks but the space, controls,
/// joiners and marks of zero width.
bool is_unseen(char32_t code_point) {
  return code_point < 0x20 || code_point == 0x7F || code_point == 0xAD || code_point == 0xFEFF ||
         (code_point >= 0x200B && code_point <= 0x200F) || (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2060 && code_point <= 0x2069) || (code_point != ' ' && is_white_space(code_point));
}

void write_code_point(Sink& sink, char32_t code_point) {
  char digits[8];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, static_cast<std::uint32_t>(code_point), 16).ptr;
  sink.write("\\u{");
  sink.write({digits, static_cast<std::size_t>(end - digits)});
  sink.write('}');
}

void write_quoted(Sink& sink, std::string_view text) {
  sink.write('"');
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto code_point = next_code_point(text, at);
    if (code_point == '\n')
      sink.write("\\n");
    else if (code_point == '\t')
      sink.write("\\t");
    else if (is_unseen(code_point))
      write_code_point(sink, code_point);
    else {
      if (code_point == '"' || code_point == '\\') sink.write('\\');
      sink.write(text.substr(begin, at - begin));
    }
  }
  sink.write('"');
}

class TreeWriter {
 public:
  explicit TreeWriter(Sink& sink) : sink_(sink) {}

  void document(const Document& document) {
    begin("document");
    meta(document.meta());
    end();
    for (const auto* image : document.images()) picture(*image);
    blocks(document.blocks());
  }

  void operator()(const doc::Text& node) { leaf("text", node, node.text); }
  void operator()(const doc::Code& node) { leaf("code", node, node.text); }
  void operator()(const doc::Emphasis& node) { branch("emphasis", node); }
  void operator()(const doc::Strong& node) { branch("strong", node); }
  void operator()(const doc::Strikethrough& node) { branch("strikethrough", node); }
  void operator()(const doc::Break& node) {
    begin("break", node.span);
    word(node.hard ? "hard" : "soft");
    end();
  }
  void operator()(const doc::Link& node) {
    begin("link", node.span);
    value("target", node.target);
    value("title", node.title);
    end();
    inlines(node.content);
  }
  void operator()(const doc::Picture& node) {
    begin("picture", node.span);
    value("target", node.target);
    value("title", node.title);
    shown(node.image);
    end();
    inlines(node.content);
  }
  void operator()(const doc::Phrase& node) {
    begin("phrase", node.span);
    role(node.role);
    value("value", node.value);
    end();
    inlines(node.content);
  }

  void operator()(const doc::Heading& node) {
    begin("heading", node);
    number("level", node.level);
    end();
    inlines(node.content);
  }
  void operator()(const doc::Paragraph& node) {
    begin("paragraph", node);
    end();
    inlines(node.content);
  }
  void operator()(const doc::List& node) {
    begin("list", node);
    word(node.kind == doc::ListKind::ordered ? "ordered" : "bullet");
    word(node.tight ? "tight" : "loose");
    if (node.kind == doc::ListKind::ordered) number("start", node.start);
    end();
    const Deeper deeper(depth_);
    for (const auto& item : node.items) {
      line("item", item.span);
      blocks(item.blocks);
    }
  }
  void operator()(const doc::CodeBlock& node) {
    begin("code-block", node);
    value("language", node.language);
    quoted(node.text);
    end();
  }
  void operator()(const doc::Quote& node) {
    begin("quote", node);
    end();
    blocks(node.blocks);
  }
  void operator()(const doc::Table& node) {
    begin("table", node);
    sink_.write(" columns=");
    for (const auto& column : node.columns) {
      if (&column != node.columns.begin()) sink_.write(',');
      sink_.write(alignment_names[static_cast<std::size_t>(column)]);
    }
    number("head-rows", node.head_rows);
    end();
    const Deeper deeper(depth_);
    for (const auto& row : node.rows) table_row(row);
  }
  void operator()(const doc::Figure& node) {
    begin("figure", node);
    value("target", node.target);
    value("title", node.title);
    value("alternative", node.alternative);
    shown(node.image);
    end();
    inlines(node.caption);
  }
  void operator()(const doc::Rule& node) {
    begin("rule", node);
    end();
  }
  void operator()(const doc::PageBreak& node) {
    begin("page-break", node);
    end();
  }
  void operator()(const doc::Group& node) {
    begin("group", node);
    end();
    blocks(node.blocks);
  }

 private:
  /// One level deeper for as long as it lives.
  class Deeper {
   public:
    explicit Deeper(std::size_t& depth) : depth_(depth) { ++depth_; }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    std::size_t& depth_;
  };

  void blocks(doc::Blocks blocks) {
    const Deeper deeper(depth_);
    for (const auto& block : blocks) visit(*this, block.kind());
  }

  void inlines(doc::Inlines content) {
    const Deeper deeper(depth_);
    for (const auto& item : content) visit(*this, item.kind());
  }

  void table_row(const doc::TableRow& row) {
    line("row", row.span);
    const Deeper deeper(depth_);
    for (const auto& cell : row.cells) {
      line("cell", cell.span);
      inlines(cell.content);
    }
  }

  void leaf(std::string_view kind, const doc::InlineNode& node, std::string_view text) {
    begin(kind, node.span);
    quoted(text);
    end();
  }

  template <class Node>
  void branch(std::string_view kind, const Node& node) {
    line(kind, node.span);
    inlines(node.content);
  }

  void meta(const Meta& meta) {
    value("title", meta.title);
    value("author", meta.author);
    value("language", meta.language);
    value("subject", meta.subject);
    for (const auto keyword : meta.keywords) value("keyword", keyword);
    value("date", meta.date);
    if (meta.anonymous) word("anonymous");
  }

  void picture(const doc::Image& image) {
    const Deeper deeper(depth_);
    begin("image");
    quoted(image.path);
    word(info(image.format).extension);
    number("width", image.width);
    number("height", image.height);
    number("dots-per-inch", std::lround(image.dots_per_inch));
    number("bytes", image.bytes.size());
    end();
  }

  void begin(std::string_view kind, Span span = {}) {
    for (std::size_t level = 0; level < depth_; ++level) sink_.write("  ");
    sink_.write(kind);
    if (!span.known()) return;
    sink_.write(" @");
    sink_.write(Decimal(span.begin));
    sink_.write('-');
    sink_.write(Decimal(span.end));
  }

  void begin(std::string_view kind, const doc::BlockNode& node) {
    begin(kind, node.span);
    role(node.role);
    if (node.attributes == nullptr) return;
    value("id", node.attributes->id);
    for (const auto name : node.attributes->classes) value("class", name);
    for (const auto& attribute : node.attributes->values) {
      sink_.write(" {");
      sink_.write(attribute.key);
      sink_.write('=');
      write_quoted(sink_, attribute.value);
      sink_.write('}');
    }
  }

  void end() { sink_.write('\n'); }

  void line(std::string_view kind, Span span) {
    begin(kind, span);
    end();
  }

  void word(std::string_view word) {
    sink_.write(' ');
    sink_.write(word);
  }

  void quoted(std::string_view text) {
    sink_.write(' ');
    write_quoted(sink_, text);
  }

  void value(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    word(name);
    sink_.write('=');
    write_quoted(sink_, text);
  }

  template <std::integral Number>
  void number(std::string_view name, Number value) {
    word(name);
    sink_.write('=');
    sink_.write(Decimal(value));
  }

  void role(doc::Role role) {
    if (role == doc::Role::none) return;
    word("role=");
    sink_.write(name(role));
  }

  void shown(const doc::Image* image) { image != nullptr ? value("image", image->path) : word("no-image"); }

  Sink& sink_;
  std::size_t depth_ = 0;
};

}  // namespace

void emit_tree(const Document& document, const EmitOptions&, Sink& sink, Diagnostics&) {
  TreeWriter(sink).document(document);
}

}  // namespace cvbuild::emitters
