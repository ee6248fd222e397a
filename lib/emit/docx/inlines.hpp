// Running text: one function for each kind of inline.
#pragma once

#include "emit/docx/flow.hpp"

namespace cvbuild::emitters::docx {

/// Writes into the open paragraph of `flow`.
class InlineWriter {
 public:
  /// `surroundings` is the style of the paragraph.
  InlineWriter(Context& context, Flow& flow, Style surroundings)
      : context_(context),
        flow_(flow),
        in_bold_(is_bold(surroundings)),
        is_quiet_(surroundings == Style::contact || surroundings == Style::organisation) {}

  void write(doc::Inlines content);

  void operator()(const doc::Text& text);
  void operator()(const doc::Code& code);
  void operator()(const doc::Emphasis& emphasis);
  void operator()(const doc::Strong& strong);
  void operator()(const doc::Strikethrough& strikethrough);
  void operator()(const doc::Link& link);
  void operator()(const doc::Picture& picture);
  void operator()(const doc::Break& line_end);
  void operator()(const doc::Phrase& phrase);

 private:
  /// What the nesting adds up to.
  struct Manner {
    bool emphasis = false, strong = false, strike = false, link = false;
    Style phrase = Style::none;
  };
  [[nodiscard]] RunProperties run(bool code) const;
  void nested(doc::Inlines content, Manner manner);
  [[nodiscard]] bool fits_on_a_line(doc::Inlines title, const doc::Phrase& dates) const;
  void live_link(const doc::Link& link);

  Context& context_;
  Flow& flow_;
  bool in_bold_;
  bool is_quiet_;  ///< a line of items, whose links look like the text around them
  Manner manner_;
};

}  // namespace cvbuild::emitters::docx
