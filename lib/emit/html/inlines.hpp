// Running text as HTML.
#pragma once

#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/node.hpp>

#include "emit/anchors.hpp"
#include "emit/xml_writer.hpp"

namespace cvbuild::emitters {

/// What every function of the emitter needs.
struct HtmlContext {
  XmlWriter out;
  Sink& sink;
  const Anchors& anchors;
  Diagnostics& diagnostics;
  bool fragment = false;
  bool right_to_left = false;  ///< the language of the whole
  double page_line = 0;        ///< the line of a printed page, in times the size of type

  /// Ends a void element as the mode has it.
  void end_void() { fragment ? out.markup(" />") : out.markup(">"); }
  /// Begins a line, if none has begun.
  void line() {
    if (sink.size() != 0 && sink.bytes().back() != '\n') sink.write('\n');
  }
};

/// `<img …>`. A picture that is not there is an `<img>` with its target in a fragment; elsewhere the caller
/// shows its text instead.
void write_image(HtmlContext& context, const doc::Image* image, std::string_view target,
                 std::string_view alternative, std::string_view title, Literal class_name = "");

/// One function for each kind.
class InlineWriter {
 public:
  explicit InlineWriter(HtmlContext& context) : context_(context) {}

  void write(doc::Inlines content);
  /// The text of a card: links in it are ways to reach a person or an organisation.
  void write_card(doc::Inlines content);

  void operator()(const doc::Text& node);
  void operator()(const doc::Code& node);
  void operator()(const doc::Emphasis& node);
  void operator()(const doc::Strong& node);
  void operator()(const doc::Strikethrough& node);
  void operator()(const doc::Link& node);
  void operator()(const doc::Picture& node);
  void operator()(const doc::Break& node);
  void operator()(const doc::Phrase& node);

 private:
  [[nodiscard]] bool is_live(const doc::Link& node) const;
  void span(Literal class_name, doc::Inlines content);
  /// `<time>`: the Phrase's value is a date.
  void time(Literal class_name, const doc::Phrase& node);

  HtmlContext& context_;
  bool in_card_ = false, in_link_ = false;
};

}  // namespace cvbuild::emitters
