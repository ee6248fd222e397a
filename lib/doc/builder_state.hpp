// What the builders of one document share: its arena, and a stack for each kind of scope that may be open.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <cvbuild/doc/document.hpp>

#include "core/clean_text.hpp"

namespace cvbuild::inline v0::detail {

struct BuilderState {
  std::shared_ptr<Document::Data> data = std::make_shared<Document::Data>();
  std::vector<const doc::Image*> images;
  std::vector<std::string_view> keywords;
  std::vector<std::vector<doc::Block>> blocks{1};
  std::vector<std::vector<doc::Inline>> inlines;
  std::vector<doc::List> lists;
  std::vector<std::vector<doc::ListItem>> items;
  /// A table that is open.
  struct OpenTable {
    std::vector<doc::Alignment> columns;
    std::vector<std::vector<doc::TableCell>> rows;
  };
  std::vector<OpenTable> tables;
  std::size_t depth = 0;  ///< how many scopes are open

  /// A copy of `text`, well-formed and without NUL; \r\n and \r are taken for \n.
  std::string_view keep(std::string_view text, Lines lines = Lines::blanks);

  void add(const doc::Block& block) { blocks.back().push_back(block); }
  void add(const doc::Inline& item) { inlines.back().push_back(item); }

  /// What `fill` adds to a new top of `stack`, which is taken off again even if `fill` throws.
  template <class T, class Fill>
  Slice<T> collect(std::vector<std::vector<T>>& stack, const Fill& fill) {
    struct Scope {
      std::vector<std::vector<T>>& open;
      std::size_t& depth;
      ~Scope() { open.pop_back(), --depth; }
    };
    stack.emplace_back();
    ++depth;
    const Scope scope{stack, depth};
    fill();
    return data->arena.copy(std::span<const T>(stack.back()));
  }

  /// The table that `fill` fills.
  template <class Fill>
  OpenTable collect_table(const Fill& fill) {
    struct Scope {
      std::vector<OpenTable>& open;
      std::size_t& depth;
      ~Scope() { open.pop_back(), --depth; }
    };
    tables.emplace_back();
    ++depth;
    const Scope scope{tables, depth};
    fill();
    return std::move(tables.back());
  }

  doc::Inlines text(std::string_view text) {
    return collect(inlines, [&] { add_text(text); });
  }
  /// Texts, with a hard break for each end of line.
  void add_text(std::string_view text);

  /// The picture of that name, read if it is new; null if it is none.
  const doc::Image* image(std::string_view name, std::string_view bytes);
};

}  // namespace cvbuild::detail
