// Running text as Pandoc's inlines.
#pragma once

#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/json_writer.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/anchors.hpp"

namespace cvbuild::emitters::pandoc {

/// `["id", ["class", …], []]`.
void write_attributes(JsonWriter& json, std::string_view id, Slice<std::string_view> classes);

/// A string in which U+FFFD stands for control characters.
void write_text(JsonWriter& json, std::string_view text);

/// Writes into an open array.
class InlineWriter {
 public:
  InlineWriter(JsonWriter& json, const Document& document, const EmitOptions& options,
               Diagnostics& diagnostics)
      : json_(json),
        document_(document),
        options_(options),
        diagnostics_(diagnostics),
        anchors_(document.blocks()) {}

  void write(doc::Inlines content);
  void words(std::string_view text);
  void string(std::string_view word);

  void operator()(const doc::Text& node) { words(node.text); }
  void operator()(const doc::Code& node);
  void operator()(const doc::Emphasis& node) { nested("Emph", node.content); }
  void operator()(const doc::Strong& node) { nested("Strong", node.content); }
  void operator()(const doc::Strikethrough& node) { nested("Strikeout", node.content); }
  void operator()(const doc::Link& node);
  void operator()(const doc::Picture& node);
  void operator()(const doc::Break& node) { bare(node.hard ? "LineBreak" : "SoftBreak"); }
  void operator()(const doc::Phrase& node);

  [[nodiscard]] bool can_show(const doc::Image* image) const {
    return image != nullptr && !options_.picture_folder.empty();
  }
  /// Says that it is not shown, and why.
  void report_picture(const doc::Image* image, Span span, std::string_view target);
  /// A picture with its words; where it cannot be shown, the words alone.
  void picture(const doc::Image* image, std::string_view title, Span span, std::string_view target,
               doc::Inlines content, std::string_view alternative);

 private:
  /// Whether a link stays one; a relative one, which would lead elsewhere from the output, is told.
  [[nodiscard]] bool is_live(const doc::Link& link);
  void bare(std::string_view type) { json_.begin_object().member("t", type).end_object(); }
  void nested(std::string_view type, doc::Inlines content);

  JsonWriter& json_;
  const Document& document_;
  const EmitOptions& options_;
  Diagnostics& diagnostics_;
  Anchors anchors_;
  bool in_link_ = false;
};

}  // namespace cvbuild::emitters::pandoc
