// Makes a document in code: copies what it is given and nests by scope.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include <cvbuild/doc/document.hpp>

namespace cvbuild {

/// Collects inlines. Strings are copied.
class InlineBuilder {
 public:
  InlineBuilder& text(std::string_view text);
  InlineBuilder& code(std::string_view text);
  InlineBuilder& line_break();
  using Content = std::function<void(InlineBuilder&)>;
  InlineBuilder& emphasis(const Content& content);
  InlineBuilder& strong(const Content& content);
  InlineBuilder& strikethrough(const Content& content);
  InlineBuilder& link(std::string_view target, const Content& content, std::string_view title = {});

 private:
  friend class BlockBuilder;
  struct State;
  explicit InlineBuilder(State& state) : state_(state) {}
  State& state_;
};

/// Collects blocks; each scope is a function that fills it.
class BlockBuilder {
 public:
  using Content = std::function<void(BlockBuilder&)>;
  using Text = InlineBuilder::Content;
  BlockBuilder& heading(unsigned level, std::string_view text, std::string_view id = {});
  BlockBuilder& paragraph(std::string_view text);
  BlockBuilder& paragraph(const Text& content);
  BlockBuilder& code(std::string_view text, std::string_view language = {});
  BlockBuilder& quote(const Content& content);
  BlockBuilder& rule();
  BlockBuilder& page_break();
  BlockBuilder& group(doc::Role role, const Content& content);
  /// Items are made by calls of item() inside `content`; anything else in it is a programmer's error.
  BlockBuilder& list(doc::ListKind kind, const Content& content, unsigned start = 1);
  BlockBuilder& item(const Content& content);
  BlockBuilder& item(std::string_view text);
  /// The first row is the head; short rows are filled up with empty cells.
  BlockBuilder& table(std::initializer_list<std::initializer_list<std::string_view>> rows);
  /// Bytes of a PNG, JPEG, GIF or SVG; false (and nothing is added) if they are none.
  bool figure(std::string_view name, std::string_view bytes, std::string_view caption,
              std::string_view alternative = {});

 protected:
  struct State;
  explicit BlockBuilder(State& state) : state_(state) {}
  State& state_;
};

/// The root: what a document says of itself, its theme and its blocks.
class Builder : public BlockBuilder {
 public:
  Builder();
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;
  Builder& title(std::string_view title);
  Builder& author(std::string_view author);
  Builder& language(std::string_view tag);
  Builder& theme(Theme theme);
  /// The document; the builder is empty afterwards.
  [[nodiscard]] Document finish();

 private:
  std::unique_ptr<State> owned_;
  explicit Builder(std::unique_ptr<State> state);
};

}  // namespace cvbuild
