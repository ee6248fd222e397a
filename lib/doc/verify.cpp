// Checks the tree's invariants, one function per kind, and stops at the first that is broken.
#include <cvbuild/doc/verify.hpp>

#include <cmath>
#include <string_view>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/walk.hpp>

#include "doc/meta_values.hpp"

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
        role(common.role);
        attributes(common.attributes);
        visit(*this, block.kind());
      });
    }
  }

  void inlines(Inlines content) {
    const Nesting nesting(inlines_);
    if (inlines_ - 1 > depth_) require(false, "running text is nested deeper than ", Decimal(depth_));
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
    require(node.kind <= ListKind::ordered, "a list's kind is none of the enumerators");
    nested(blocks_, [&] {
      for (const auto& item : node.items)
        enter(item.span, [&] {
          attributes(item.attributes);
          blocks(item.blocks);
        });
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
    for (const auto column : node.columns)
      require(column <= Alignment::right, "a column's alignment is none of the enumerators");
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

  void document(const Document::Data& data) {
    looks_at_spans_ = false;
    meta(data.meta);
    for (const auto* image : data.images) {
      require(image != nullptr, "one of the document's pictures is a null pointer");
      picture(image);
    }
    blocks(data.blocks);
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
    require(!looks_at_spans_ || span.begin <= span.end, "a span ends before it begins");
    require(!looks_at_spans_ || nested, "a span reaches out of its parent's");
    if (!broken_) inside();
    span_ = outer;
  }

  template <class Inside>
  void nested(unsigned& level, const Inside& inside) {
    const Nesting nesting(level);
    if (level > depth_) require(false, "blocks are nested deeper than ", Decimal(depth_));
    if (!broken_) inside();
  }

  void characters(std::string_view text, std::string_view what) {
    require(find_invalid_utf8(text) == std::string_view::npos, what, " is not UTF-8");
    require(text.find('\0') == std::string_view::npos, what, " holds a NUL");
  }

  void line(std::string_view text, std::string_view what) {
    characters(text, what);
    require(line_end(text, 0) == text.size(), what, " holds an end of line");
  }

  void role(Role role) { require(static_cast<std::size_t>(role) < role_count, "a role is none of the list"); }

  void attributes(const Attributes* given) {
    if (given == nullptr) return;
    line(given->id, "an id");
    for (const auto name : given->classes) line(name, "a class");
    for (const auto& value : given->values) {
      line(value.key, "an attribute's key");
      line(value.value, "an attribute's value");
    }
  }

  /// Null: it was not loaded.
  void picture(const Image* image) {
    if (image == nullptr) return;
    require(image->width > 0 && image->height > 0, "a picture has no size");
    require(image->dots_per_inch > 0 && std::isfinite(image->dots_per_inch),
            "a picture's resolution is not above 0");
    require(image->format <= ImageFormat::svg, "a picture's format is none of the enumerators");
    require(image->orientation >= Orientation::upright && image->orientation <= Orientation::leftwards,
            "a picture's orientation is none of the enumerators");
    line(image->path, "a picture's path");
  }

  void all(Slice<std::string_view> texts, std::string_view what) {
    for (const auto text : texts) characters(text, what);
  }

  void meta(const Meta& meta) {
    characters(meta.title, "the title");
    characters(meta.author, "the author");
    characters(meta.language, "the language");
    characters(meta.subject, "the subject");
    all(meta.keywords, "a keyword");
    require(is_language_tag(meta.language), "the language is no language tag, such as en-GB");
    require(is_day(meta.date), "the date is no day, such as 2026-11-30");
    require(!meta.anonymous ||
                (meta.person == nullptr && (meta.author.empty() || meta.author == anonymous_author)),
            "an anonymous document names its author or a person");
    if (meta.person != nullptr) person(*meta.person);
  }

  void person(const Person& person) {
    for (const auto text :
         {person.name, person.job_title, person.email, person.telephone, person.url, person.street_address,
          person.postal_code, person.locality, person.region, person.country})
      characters(text, "what is said of the person");
    for (const auto texts : {person.profiles, person.works_for, person.alumni_of, person.knows_about,
                             person.knows_languages, person.awards})
      all(texts, "what is said of the person");
  }

  bool looks_at_spans_ = true;
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

std::optional<std::string> verify_document(const Document::Data& document, const Bounds& bounds) {
  Verifier verifier(bounds);
  verifier.document(document);
  return verifier.take();
}

}  // namespace cvbuild::doc
