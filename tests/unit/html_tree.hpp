// Trees made by hand for the tests of the HTML emitter.
#pragma once

#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/html/html.hpp"

namespace cvbuild::html_test {

/// Makes nodes that live as long as it does, or as the document that document() gives.
class Tree {
 public:
  doc::Inlines inlines(std::initializer_list<doc::Inline> items) {
    return data->arena.copy(std::span<const doc::Inline>(items.begin(), items.size()));
  }
  doc::Inlines text(std::string_view words) {
    doc::Text node;
    node.text = words;
    return inlines({node});
  }
  doc::Blocks blocks(std::initializer_list<doc::Block> items) {
    return data->arena.copy(std::span<const doc::Block>(items.begin(), items.size()));
  }
  doc::Paragraph paragraph(doc::Inlines content) {
    doc::Paragraph node;
    node.content = content;
    return node;
  }
  doc::Paragraph paragraph(std::string_view words) { return paragraph(text(words)); }
  doc::Heading heading(unsigned level, std::string_view words, const doc::Attributes* attributes = nullptr) {
    doc::Heading node;
    node.level = level;
    node.content = text(words);
    node.attributes = attributes;
    return node;
  }
  /// Written by an author, or generated.
  const doc::Attributes* id(std::string_view name, bool written = false) {
    doc::Attributes attributes;
    attributes.id = name;
    if (written) attributes.span = {1, 2};
    return data->arena.make(attributes);
  }
  doc::Link link(std::string_view target, std::string_view words, std::string_view title = {}) {
    doc::Link node;
    node.target = target;
    node.content = text(words);
    node.title = title;
    return node;
  }
  doc::List list(doc::ListKind kind, bool tight, std::initializer_list<doc::Blocks> contents,
                 unsigned start = 1) {
    doc::List node;
    node.kind = kind;
    node.tight = tight;
    node.start = start;
    auto items =
        data->arena.copy_mutable(std::span<const doc::ListItem>(std::vector<doc::ListItem>(contents.size())));
    std::size_t at = 0;
    for (const auto& content : contents) items[at++].blocks = content;
    node.items = {items.data(), items.size()};
    return node;
  }
  doc::Table table(const std::vector<doc::Alignment>& columns,
                   std::initializer_list<std::initializer_list<std::string_view>> rows) {
    doc::Table node;
    node.columns = data->arena.copy(std::span<const doc::Alignment>(columns));
    std::vector<doc::TableRow> made;
    for (const auto& row : rows) {
      std::vector<doc::TableCell> cells;
      for (const auto words : row) cells.push_back({{}, words.empty() ? doc::Inlines{} : text(words)});
      made.push_back({{}, data->arena.copy(std::span<const doc::TableCell>(cells))});
    }
    node.rows = data->arena.copy(std::span<const doc::TableRow>(made));
    return node;
  }
  doc::Group group(doc::Role role, doc::Blocks blocks) {
    doc::Group node;
    node.role = role;
    node.blocks = blocks;
    return node;
  }
  const doc::Image* image(doc::ImageFormat format, std::string_view bytes) {
    doc::Image picture;
    picture.path = "a picture";
    picture.format = format;
    picture.bytes = bytes;
    picture.width = 40;
    picture.height = 30;
    return data->arena.make(picture);
  }

  Document document(doc::Blocks content) {
    data->blocks = content;
    return Document(data);
  }
  /// The whole page.
  std::string page(doc::Blocks content) { return emitted(content, false); }
  /// What stands in its `<main>`.
  std::string main(doc::Blocks content) {
    const auto whole = page(content);
    constexpr std::string_view opening = "<main>\n";
    const auto begin = whole.find(opening) + opening.size();
    return whole.substr(begin, whole.find("</main>") - begin);
  }
  std::string fragment(doc::Blocks content) { return emitted(content, true); }

  std::shared_ptr<Document::Data> data = std::make_shared<Document::Data>();
  Diagnostics diagnostics;

 private:
  std::string emitted(doc::Blocks content, bool fragment) {
    Sink sink;
    EmitOptions options;
    options.fragment = fragment;
    emitters::emit_html(document(content), options, sink, diagnostics);
    return sink.take();
  }
};

}  // namespace cvbuild::html_test
