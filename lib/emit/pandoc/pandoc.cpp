// Pandoc's document model: one function for each kind of block.
#include "emit/pandoc/pandoc.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/locale/locale.hpp>

#include "emit/pandoc/inlines.hpp"
#include "emit/trailing_dates.hpp"

namespace cvbuild::emitters {

namespace pandoc {

namespace {

class BlockWriter {
 public:
  BlockWriter(JsonWriter& json, const Document& document, const EmitOptions& options,
              Diagnostics& diagnostics, unsigned shift)
      : json_(json), inlines_(json, document, options, diagnostics), shift_(shift) {}

  void title(std::string_view words) {
    open("Header").literal("1");
    write_attributes(json_, next_id(), {});
    json_.begin_array();
    inlines_.words(words);
    json_.end_array().end_array().end_object();
  }

  void write(doc::Blocks blocks, bool tight = false) {
    const bool outer = std::exchange(tight_, tight);
    for (const auto& block : blocks) visit(*this, block.kind());
    tight_ = outer;
  }

  void operator()(const doc::Heading& node) {
    constexpr unsigned lowest = 6;
    open("Header").literal(Decimal(std::min(node.level + shift_, lowest)));
    heading_attributes(node);
    const auto* dates = dates_of(node);
    content(node.content.part(0, node.content.size() - (dates ? 1 : 0))).end_array().end_object();
    if (dates == nullptr) return;
    // No format of Pandoc's sets them flush right: below the title they are at least apart from it.
    json_.begin_object()
        .member("t", "Para")
        .key("c")
        .begin_array()
        .begin_object()
        .member("t", "Emph")
        .key("c");
    content(node.content.part(node.content.size() - 1, 1)).end_object().end_array().end_object();
  }
  void operator()(const doc::Paragraph& node) {
    // In a head that opens a document the name is its title.
    if (node.role == doc::Role::name && shift_ > 0) {
      open("Header").literal("1");
      heading_attributes(node);
      content(node.content).end_array().end_object();
      return;
    }
    json_.begin_object().member("t", tight_ ? "Plain" : "Para").key("c");
    content(node.content).end_object();
  }
  void operator()(const doc::List& node) {
    const bool ordered = node.kind == doc::ListKind::ordered;
    json_.begin_object().member("t", ordered ? "OrderedList" : "BulletList").key("c").begin_array();
    if (ordered) {
      json_.begin_array().literal(Decimal(node.start));
      type("Decimal");
      type("Period");
      json_.end_array().begin_array();
    }
    for (const auto& item : node.items) {
      json_.begin_array();
      write(item.blocks, node.tight);
      json_.end_array();
    }
    if (ordered) json_.end_array();
    json_.end_array().end_object();
  }
  void operator()(const doc::CodeBlock& node) {
    open("CodeBlock");
    const Slice<std::string_view> language(&node.language, node.language.empty() ? 0 : 1);
    write_attributes(json_, node.id(), language);
    auto text = node.text;
    if (text.ends_with('\n')) text.remove_suffix(1);
    write_text(json_, text);
    json_.end_array().end_object();
  }
  void operator()(const doc::Quote& node) {
    json_.begin_object().member("t", "BlockQuote").key("c").begin_array();
    write(node.blocks);
    json_.end_array().end_object();
  }
  void operator()(const doc::Table& node) {
    open("Table");
    attributes(node);
    json_.begin_array().literal("null").begin_array().end_array().end_array();
    json_.begin_array();
    for (const auto alignment : node.columns) column(alignment);
    json_.end_array().begin_array();
    write_attributes(json_, {}, {});
    rows(node, 0, node.head_rows);
    json_.end_array().begin_array().begin_array();
    write_attributes(json_, {}, {});
    json_.literal("0").begin_array().end_array();
    rows(node, node.head_rows, node.rows.size());
    json_.end_array().end_array().begin_array();
    write_attributes(json_, {}, {});
    json_.begin_array().end_array().end_array().end_array().end_object();
  }
  void operator()(const doc::Figure& node) {
    // Pandoc 2 and 3 tell a picture with its caption in ways of their own; both know these.
    open("Div");
    const std::string_view figure = "figure";
    write_attributes(json_, node.id(), {&figure, 1});
    json_.begin_array();
    if (inlines_.can_show(node.image)) {
      json_.begin_object().member("t", "Para").key("c").begin_array();
      const auto words = node.alternative.empty() ? node.caption : doc::Inlines{};
      inlines_.picture(node.image, node.title, node.span, node.target, words, node.alternative);
      json_.end_array().end_object();
    } else {
      inlines_.report_picture(node.image, node.span, node.target);
    }
    json_.begin_object().member("t", "Para").key("c").begin_array();
    inlines_.write(node.caption);
    if (node.caption.empty() && !inlines_.can_show(node.image)) inlines_.words(node.alternative);
    json_.end_array().end_object().end_array().end_array().end_object();
  }
  void operator()(const doc::Rule&) { type("HorizontalRule"); }
  void operator()(const doc::PageBreak&) {}
  void operator()(const doc::Group& node) {
    open("Div");
    const std::string_view role = doc::name(node.role);
    write_attributes(json_, node.id(), {&role, 1});
    json_.begin_array();
    write(node.blocks, tight_);
    json_.end_array().end_array().end_object();
  }

 private:
  /// The dates that end a title; null where there are none, or nothing else.
  static const doc::Phrase* dates_of(const doc::Heading& node) {
    return node.content.size() < 2 ? nullptr : trailing_dates(node.content);
  }
  JsonWriter& open(std::string_view type) {
    return json_.begin_object().member("t", type).key("c").begin_array();
  }
  void type(std::string_view name) { json_.begin_object().member("t", name).end_object(); }
  void attributes(const doc::BlockNode& node) {
    const std::string_view role = doc::name(node.role);
    write_attributes(json_, node.id(), {&role, node.role == doc::Role::none ? 0U : 1U});
  }
  /// Pandoc's books and tables of contents lead to headings by their ids: each has one.
  void heading_attributes(const doc::BlockNode& node) {
    if (!node.id().empty()) return attributes(node);
    const std::string_view role = doc::name(node.role);
    write_attributes(json_, next_id(), {&role, node.role == doc::Role::none ? 0U : 1U});
  }
  std::string next_id() { return concat({"heading-", Decimal(++headings_)}); }
  JsonWriter& content(doc::Inlines inlines) {
    json_.begin_array();
    inlines_.write(inlines);
    return json_.end_array();
  }

  void column(doc::Alignment alignment) {
    constexpr std::string_view names[] = {"AlignDefault", "AlignLeft", "AlignCenter", "AlignRight"};
    json_.begin_array();
    type(names[static_cast<std::size_t>(alignment)]);
    type("ColWidthDefault");
    json_.end_array();
  }
  void rows(const doc::Table& table, std::size_t from, std::size_t to) {
    json_.begin_array();
    for (auto row = from; row < std::min<std::size_t>(to, table.rows.size()); ++row) {
      json_.begin_array();
      write_attributes(json_, {}, {});
      json_.begin_array();
      for (std::size_t at = 0; at < table.columns.size(); ++at) cell(table.rows[row], at);
      json_.end_array().end_array();
    }
    json_.end_array();
  }
  void cell(const doc::TableRow& row, std::size_t at) {
    json_.begin_array();
    write_attributes(json_, {}, {});
    type("AlignDefault");
    json_.literal("1").literal("1").begin_array().begin_object().member("t", "Plain").key("c");
    content(at < row.cells.size() ? row.cells[at].content : doc::Inlines{});
    json_.end_object().end_array().end_array();
  }

  JsonWriter& json_;
  InlineWriter inlines_;
  unsigned shift_;
  bool tight_ = false;
  unsigned headings_ = 0;  ///< that got an id here
};

void write_string(JsonWriter& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json.key(key).begin_object().member("t", "MetaString").key("c");
  write_text(json, text);
  json.end_object();
}

/// As words, for that is what Pandoc looks for there.
void write_keywords(JsonWriter& json, Slice<std::string_view> keywords) {
  if (keywords.empty()) return;
  json.key("keywords").begin_object().member("t", "MetaList").key("c").begin_array();
  for (const auto keyword : keywords) {
    json.begin_object().member("t", "MetaInlines").key("c").begin_array();
    json.begin_object().member("t", "Str").key("c");
    write_text(json, keyword);
    json.end_object().end_array().end_object();
  }
  json.end_array().end_object();
}

void write_meta(JsonWriter& json, const Meta& meta) {
  json.key("meta").begin_object();
  write_string(json, "lang", meta.language);
  if (is_right_to_left(meta.language)) write_string(json, "dir", "rtl");
  write_string(json, "pagetitle", meta.title);
  write_string(json, "author-meta", meta.author);
  write_string(json, "subject", meta.subject);
  write_keywords(json, meta.keywords);
  json.end_object();
}

}  // namespace

}  // namespace pandoc

void emit_pandoc_json(const Document& document, const EmitOptions& options, Sink& sink,
                      Diagnostics& diagnostics) {
  JsonWriter json(sink);
  json.begin_object().key("pandoc-api-version").begin_array().literal("1");
  json.literal(Decimal(options.pandoc_version)).end_array();
  const bool head = !options.fragment && opening_head(document.blocks()) != nullptr;
  const bool titled = !options.fragment && !head && !document.meta().title.empty();
  pandoc::write_meta(json, document.meta());
  json.key("blocks").begin_array();
  pandoc::BlockWriter writer(json, document, options, diagnostics, head || titled ? 1 : 0);
  if (titled) writer.title(document.meta().title);
  writer.write(document.blocks());
  json.end_array().end_object();
  sink.write('\n');
}

}  // namespace cvbuild::emitters
