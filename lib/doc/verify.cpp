// Checks the tree's invariants, one function per kind, and stops at the first that is broken.
#include <cvbuild/doc/verify.hpp>

#include <string_view>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::inline v0::doc {

namespace {

class Verifier {
 public:
  explicit Verifier(const Bounds& bounds) : depth_(bounds.depth) {}

  [[nodiscard]] std::optional<std::string> take() { return std::move(broken_); }

  void blocks(Blocks blocks) {
    for (const auto& block : blocks) {
      const auto& common = node(block);
      enter(common.span, [&] {
        attributes(common);
        visit(*this, block.kind());
      });
    }
  }

  void inlines(Inlines content) {
    const Nesting nesting(inlines_);
    require(inlines_ - 1 <= depth_, "running text is nested deeper than ", Decimal(depth_).text());
    if (broken_) return;
    for (const auto& item : content) enter(node(item).span, [&] { visit(*this, item.kind()); });
  }

  void operator()(const Text& node) { line(node.text, "text"); }
  void operator()(const Code& node) { line(node.text, "code"); }
  void operator()(const Break&) {}
  void operator()(const Emphasis& node) { inlines(node.content); }
  void operator()(const Strong& node) { inlines(node.content); }
  void operator()(const Strikethrough& node) { inlines(node.content); }
  void operator()(const Link& node) {
    characters(node.target, "a link's target");
    characters(node.title, "a link's title");
    inlines(node.content);
  }
  void operator()(const Picture& node) {
    characters(node.target, "a picture's path");
    characters(node.title, "a picture's title");
    picture(node.image);
    inlines(node.content);
  }
  void operator()(const Phrase& node) {
    role(node.role);
    characters(node.value, "a phrase's value");
    inlines(node.content);
  }

  void operator()(const Heading& node) {
    require(node.level >= 1 && node.level <= 6, "a heading's level is not 1 to 6");
    inlines(node.content);
  }
  void operator()(const Paragraph& node) { inlines(node.content); }
  void operator()(const List& node) {
    nested(blocks_, [&] {
      for (const auto& item : node.items) enter(item.span, [&] { blocks(item.blocks); });
    });
  }
  void operator()(const CodeBlock& node) {
    characters(node.language, "a code block's language");
    characters(node.text, "a code block");
  }
  void operator()(const Quote& node) {
    nested(blocks_, [&] { blocks(node.blocks); });
  }
  void operator()(const Table& node) {
    require(node.head_rows <= node.rows.size(), "a table has fewer rows than its head");
    for (const auto& row : node.rows) {
      require(row.cells.size() == node.columns.size(), "a row is not as wide as its table");
      enter(row.span, [&] {
        for (const auto& cell : row.cells) enter(cell.span, [&] { inlines(cell.content); });
      });
    }
  }
  void operator()(const Figure& node) {
    characters(node.target, "a figure's path");
    characters(node.title, "a figure's title");
    characters(node.alternative, "a figure's alternative text");
    picture(node.image);
    inlines(node.caption);
  }
  void operator()(const Rule&) {}
  void operator()(const PageBreak&) {}
  void operator()(const Group& node) {
    nested(groups_, [&] { blocks(node.blocks); });
  }

 private:
  /// One level deeper for as long as it lives.
  class Nesting {
   public:
    explicit Nesting(unsigned& level) : level_(level) { ++level_; }
    ~Nesting() { --level_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    unsigned& level_;
  };

  void require(bool kept, std::string_view subject, std::string_view otherwise = {}) {
    if (kept || broken_) return;
    broken_ = concat({subject, otherwise});
    if (span_.known()) broken_ = concat({Decimal(span_.begin), "-", Decimal(span_.end), ": ", *broken_});
  }

  /// Runs `inside` for a node at `span`, with its place known to messages and to its children.
  template <class Inside>
  void enter(Span span, const Inside& inside) {
    if (broken_) return;
    const auto outer = span_;
    const bool nested = !span.known() || !outer.known() || outer.contains(span);
    span_ = span;
    require(span.begin <= span.end, "a span ends before it begins");
    require(nested, "a span reaches out of its parent's");
    if (!broken_) inside();
    span_ = outer;
  }

  template <class Inside>
  void nested(unsigned& level, const Inside& inside) {
    const Nesting nesting(level);
    require(level <= depth_, "blocks are nested deeper than ", Decimal(depth_).text());
    if (!broken_) inside();
  }

  void characters(std::string_view text, std::string_view what) {
    require(find_invalid_utf8(text) == std::string_view::npos, what, " is not UTF-8");
    require(text.find('\0') == std::string_view::npos, what, " holds a NUL");
  }

  void line(std::string_view text, std::string_view what) {
    characters(text, what);
    require(text.find_first_of("\r\n") == std::string_view::npos, what, " holds an end of line");
  }

  void role(Role role) { require(static_cast<std::size_t>(role) < role_count, "a role is none of the list"); }

  void attributes(const BlockNode& block) {
    role(block.role);
    if (block.attributes == nullptr) return;
    line(block.attributes->id, "an id");
    for (const auto name : block.attributes->classes) line(name, "a class");
    for (const auto& value : block.attributes->values) {
      line(value.key, "an attribute's key");
      line(value.value, "an attribute's value");
    }
  }

  void picture(const Image* image) {
    if (image != nullptr) require(image->width > 0 && image->height > 0, "a picture has no size");
  }

  unsigned depth_;
  unsigned blocks_ = 0, groups_ = 0, inlines_ = 0;
  Span span_;
  std::optional<std::string> broken_;
};

}  // namespace

std::optional<std::string> verify(Blocks blocks, const Bounds& bounds) {
  Verifier verifier(bounds);
  verifier.blocks(blocks);
  return verifier.take();
}

}  // namespace cvbuild::doc
