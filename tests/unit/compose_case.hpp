// Applications composed from memory, and a short notation of what came out.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/verify.hpp>
#include <cvbuild/locale/locale.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild::testing {

/// Blocks as lines: the role (or kind), its level, and its text. In the text, `{role value: …}` is a phrase,
/// `<target …>` a link, `**…**` bold and `/` a hard break.
class Outline {
 public:
  [[nodiscard]] static std::string of(doc::Blocks blocks) {
    Outline outline;
    outline.add(blocks);
    return outline.text_;
  }
  [[nodiscard]] static std::string of(doc::Inlines content) {
    Outline outline;
    outline.add(content);
    return outline.text_;
  }

  void operator()(const doc::Heading& node) {
    line(node, concat({"h", Decimal(node.level)}));
    content(node.content);
  }
  void operator()(const doc::Paragraph& node) {
    line(node, "p");
    content(node.content);
  }
  void operator()(const doc::List& node) {
    line(node, node.tight ? "tight list" : "list");
    text_ += '\n';
    for (const auto& item : node.items) {
      text_ += std::string(indent_ + 2, ' ') + "item\n";
      inside(item.blocks, 4);
    }
  }
  void operator()(const doc::CodeBlock& node) {
    line(node, "code"), text_ += concat({": ", node.text, "\n"});
  }
  void operator()(const doc::Quote& node) {
    line(node, "quote");
    text_ += '\n';
    inside(node.blocks, 2);
  }
  void operator()(const doc::Table& node) { line(node, "table\n"); }
  void operator()(const doc::Figure& node) {
    line(node, "figure");
    text_ += concat({": ", node.target, " (", node.alternative, ")\n"});
  }
  void operator()(const doc::Rule& node) { line(node, "rule\n"); }
  void operator()(const doc::PageBreak& node) { line(node, "page break\n"); }
  void operator()(const doc::Group& node) {
    line(node, "group");
    text_ += '\n';
    inside(node.blocks, 2);
  }

  void operator()(const doc::Text& node) { text_ += node.text; }
  void operator()(const doc::Code& node) { text_ += concat({"`", node.text, "`"}); }
  void operator()(const doc::Emphasis& node) { wrap("*", node.content, "*"); }
  void operator()(const doc::Strong& node) { wrap("**", node.content, "**"); }
  void operator()(const doc::Strikethrough& node) { wrap("~~", node.content, "~~"); }
  void operator()(const doc::Link& node) { wrap(concat({"<", node.target, " "}), node.content, ">"); }
  void operator()(const doc::Picture& node) { wrap("!", node.content, "!"); }
  void operator()(const doc::Break& node) { text_ += node.hard ? "/" : " "; }
  void operator()(const doc::Phrase& node) {
    const auto value = node.value.empty() ? std::string{} : concat({" ", node.value});
    wrap(concat({"{", name(node.role), value, ": "}), node.content, "}");
  }

 private:
  void add(doc::Blocks blocks) {
    for (const auto& block : blocks) visit(*this, block.kind());
  }
  void add(doc::Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }
  void inside(doc::Blocks blocks, std::size_t by) {
    indent_ += by;
    add(blocks);
    indent_ -= by;
  }
  void line(const doc::BlockNode& node, std::string_view kind) {
    text_ += std::string(indent_, ' ').append(kind);
    if (node.role != doc::Role::none) text_ += concat({" ", name(node.role)});
  }
  void content(doc::Inlines inlines) { wrap(": ", inlines, "\n"); }
  void wrap(std::string_view before, doc::Inlines content, std::string_view after) {
    text_ += before;
    add(content);
    text_ += after;
  }

  std::string text_;
  std::size_t indent_ = 0;
};

/// An application of files in memory; the first is its root.
struct ComposeCase {
  using Files = std::vector<std::pair<std::string, std::string>>;
  explicit ComposeCase(std::string cv) : ComposeCase(Files{{"cv.yaml", std::move(cv)}}) {}
  explicit ComposeCase(Files files)
      : application(read_application(Sources::from_buffers(std::move(files)), findings)) {
    EXPECT_EQ(findings.count(Severity::error), 0U) << first_error();
  }

  [[nodiscard]] Document document(std::vector<std::string_view> tags = {}, bool drafts = false,
                                  std::size_t plan = 0) {
    ComposeOptions options;
    options.tags = tags;
    options.drafts = drafts;
    options.diagnostics = &notes;
    auto document = compose(application, application.documents()[plan], theme, options);
    EXPECT_EQ(doc::verify(document.blocks()).value_or(""), "");
    return document;
  }
  [[nodiscard]] std::string outline(std::vector<std::string_view> tags = {}, bool drafts = false) {
    const auto composed = document(std::move(tags), drafts);
    return Outline::of(composed.blocks());
  }
  [[nodiscard]] std::string plain_text() {
    const auto composed = document();
    return doc::plain_text(composed.blocks());
  }
  [[nodiscard]] std::string first_error() const {
    for (const auto& finding : findings.all())
      if (finding.severity == Severity::error) return finding.message;
    return {};
  }

  Diagnostics findings, notes;
  Application application;
  Theme theme = classic_theme();
};

}  // namespace cvbuild::testing
