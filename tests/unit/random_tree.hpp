// Random documents of a seed, the same on every machine: all kinds, all roles, hard texts, sound by verify().
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/doc/document.hpp>

namespace cvbuild::testing {

/// Makes one document: `RandomTree(seed).document()`. `size` is about the number of its top-level blocks.
class RandomTree {
 public:
  explicit RandomTree(std::uint32_t seed, unsigned size = 8) : random_(seed), size_(size) {}
  /// The same without ids, classes and alternative texts, without page breaks and items without text.
  RandomTree& plain() {
    attributes_ = false;
    return *this;
  }

  [[nodiscard]] Document document() {
    auto& meta = data_->meta;
    meta.title = words();
    meta.author = chance(2) ? words() : std::string_view{};
    meta.subject = chance(4) ? words() : std::string_view{};
    meta.language = chance(4) ? "de" : "en-GB";
    images_ = {image("figures/a.png"), image("figures/b c.png")};
    data_->images = data_->arena.copy(std::span<const doc::Image* const>(images_));
    data_->blocks = blocks(size_, 4);
    return Document(data_);
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
  bool chance(unsigned one_in) { return below(one_in) == 0; }

  /// What escaping, line ends, directions and encodings stumble over; and plain words.
  std::string_view words() {
    static constexpr std::string_view hard[] = {"plain",
                                                "words of prose",
                                                "<b>&amp;\"'",
                                                "\\end{document}%$#_^~{}",
                                                "]]>",
                                                "-- --- ...",
                                                "C++ & C#",
                                                "tab\there",
                                                "caf\u00E9",
                                                "\u4E2D\u6587",
                                                "\u05E9\u05DC\u05D5\u05DD",
                                                "\U0001F600",
                                                "no\u00A0break",
                                                "soft\u00ADhyphen",
                                                "fi fl ffi",
                                                " ",
                                                "``''\"\"",
                                                "*_[x](y)_*",
                                                "a\u0301\u200Bb",
                                                "\u2028",
                                                "1. no list",
                                                "- no list",
                                                "\x1B\x01",
                                                "\uFFFE",
                                                "?`!`<<>>",
                                                "\\\\",
                                                "100 %",
                                                "[",
                                                "]{}"};
    std::string text;
    for (unsigned count = below(4) + 1; count > 0; --count) {
      if (!text.empty()) text += ' ';
      text += hard[below(std::size(hard))];
    }
    return data_->arena.copy(text);
  }

  /// A PNG of one pixel. Its compressed data is not looked at by any format.
  const doc::Image* image(std::string_view path) {
    static constexpr std::string_view bytes{
        "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3A\x7E\x9B\x55"
        "\0\0\0\nIDAT\x78\x9C\x63\x68\0\0\0\x82\0\x81\x77\xCD\x72\xB6\0\0\0\0IEND\xAE\x42\x60\x82",
        67};
    doc::Image made;
    made.path = path;
    made.bytes = bytes;
    const bool read = doc::read_image_header(bytes, made);
    return read ? data_->arena.make(made) : nullptr;
  }

  const doc::Image* any_image() { return chance(4) ? nullptr : images_[below(2)]; }

  doc::Role role() { return static_cast<doc::Role>(chance(2) ? 0 : below(doc::role_count)); }

  const doc::Attributes* attributes() {
    if (!chance(3) || !attributes_) return nullptr;
    doc::Attributes made;
    if (!chance(4)) made.id = data_->arena.copy("id-" + std::to_string(ids_++));
    if (chance(3)) made.classes = {data_->arena.make(std::string_view("page-break")), 1};
    if (chance(3)) made.values = {data_->arena.make(doc::Attribute{{}, "part", "result"}), 1};
    return data_->arena.make(made);
  }

  doc::Inlines inlines(unsigned depth) {
    std::vector<doc::Inline> content;
    for (unsigned count = below(5); count > 0; --count) content.push_back(any_inline(depth));
    return data_->arena.copy(std::span<const doc::Inline>(content));
  }

  doc::Inline any_inline(unsigned depth) {
    switch (below(depth > 0 ? 12 : 6)) {
      case 0:
        return doc::Code{{}, words()};
      case 1:
        return doc::Break{{}, chance(2)};
      case 6:
        return doc::Emphasis{{}, inlines(depth - 1)};
      case 7:
        return doc::Strong{{}, inlines(depth - 1)};
      case 8:
        return doc::Strikethrough{{}, inlines(depth - 1)};
      case 9:
        return link(depth);
      case 10:
        return doc::Picture{{}, inlines(0), "figures/a.png", chance(2) ? words() : "", any_image()};
      case 11:
        return doc::Phrase{{}, role(), inlines(depth - 1), "2023-11-20"};
      default:
        return doc::Text{{}, words()};
    }
  }

  doc::Inline link(unsigned depth) {
    static constexpr std::string_view targets[] = {"https://example.org/a?b=c&d=%20#e",
                                                   "mailto:a@example.org",
                                                   "#id-0",
                                                   "#nowhere",
                                                   "file.pdf",
                                                   "javascript:x",
                                                   "https://example.org/\u00E9 {}\\%~\"",
                                                   ""};
    return doc::Link{{}, inlines(depth - 1), targets[below(std::size(targets))], chance(3) ? words() : ""};
  }

  doc::Blocks blocks(unsigned at_most, unsigned depth) {
    std::vector<doc::Block> made;
    for (unsigned count = below(at_most + 1); count > 0; --count) made.push_back(any_block(depth));
    return data_->arena.copy(std::span<const doc::Block>(made));
  }

  doc::Block any_block(unsigned depth) {
    switch (below(depth > 0 ? 12 : 8)) {
      case 0:
        return heading();
      case 1:
        return code();
      case 2:
        return table();
      case 3:
        return figure();
      case 4:
        return with_common(chance(2) || !attributes_ ? doc::Block(doc::Rule{})
                                                     : doc::Block(doc::PageBreak{}));
      case 8:
      case 9:
        return list(depth);
      case 10: {
        doc::Quote node;
        node.blocks = blocks(3, depth - 1);
        return with_common(node);
      }
      case 11: {
        doc::Group node;
        node.blocks = blocks(4, depth - 1);
        return with_common(node);
      }
      default: {
        doc::Paragraph node;
        node.content = inlines(3);
        return with_common(node);
      }
    }
  }

  doc::Block with_common(doc::Block block) {
    const auto role_of_it = role();
    const auto* attributes_of_it = attributes();
    std::visit(
        [&](auto& node) {
          node.role = role_of_it;
          node.attributes = attributes_of_it;
        },
        static_cast<doc::BlockKind&>(block));
    return block;
  }

  doc::Block heading() {
    doc::Heading node;
    node.level = below(6) + 1;
    node.content = inlines(2);
    return with_common(node);
  }

  doc::Block code() {
    doc::CodeBlock node;
    node.language = chance(2) ? "c++" : "";
    std::string text;
    for (unsigned lines = below(4); lines > 0; --lines) (text += words()) += '\n';
    node.text = data_->arena.copy(text);
    return with_common(node);
  }

  doc::Block table() {
    const unsigned width = below(4) + 1;
    std::vector<doc::Alignment> columns;
    for (unsigned column = 0; column < width; ++column)
      columns.push_back(static_cast<doc::Alignment>(below(4)));
    std::vector<doc::TableRow> rows;
    for (unsigned count = below(4) + 1; count > 0; --count) {
      std::vector<doc::TableCell> cells;
      for (unsigned column = 0; column < width; ++column) cells.push_back({{}, inlines(1)});
      rows.push_back({{}, data_->arena.copy(std::span<const doc::TableCell>(cells))});
    }
    doc::Table node;
    node.columns = data_->arena.copy(std::span<const doc::Alignment>(columns));
    node.rows = data_->arena.copy(std::span<const doc::TableRow>(rows));
    node.head_rows = below(2);
    return with_common(node);
  }

  doc::Block figure() {
    doc::Figure node;
    node.caption = inlines(1);
    node.target = "figures/a.png";
    node.alternative = chance(2) && attributes_ ? words() : "";
    node.image = any_image();
    return with_common(node);
  }

  /// Blocks of an item; in plain trees with a word at least.
  doc::Blocks item_blocks(unsigned depth) {
    const auto made = blocks(2, depth);
    if (attributes_ || doc::has_content(made)) return made;
    const doc::Inline text = doc::Text{{}, "word"};
    doc::Paragraph node;
    node.content = data_->arena.copy(std::span(&text, 1));
    const doc::Block paragraph = node;
    return data_->arena.copy(std::span(&paragraph, 1));
  }

  doc::Block list(unsigned depth) {
    std::vector<doc::ListItem> items;
    for (unsigned count = below(4) + 1; count > 0; --count) items.push_back({{}, item_blocks(depth - 1)});
    doc::List node;
    node.kind = chance(2) ? doc::ListKind::ordered : doc::ListKind::bullet;
    node.tight = chance(2);
    node.start = chance(3) ? below(20) : 1;
    node.items = data_->arena.copy(std::span<const doc::ListItem>(items));
    return with_common(node);
  }

  std::mt19937 random_;
  unsigned size_;
  bool attributes_ = true;
  unsigned ids_ = 0;
  std::shared_ptr<Document::Data> data_ = std::make_shared<Document::Data>();
  std::array<const doc::Image*, 2> images_{};
};

}  // namespace cvbuild::testing
