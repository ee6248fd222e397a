// Running text as Markdown.
#pragma once

#include <string>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters::markdown {

/// Appends running text to a line. In one line (a heading, a cell), ends of line are blanks.
class InlineWriter {
 public:
  InlineWriter(std::string& line, bool one_line) : line_(line), one_line_(one_line) {}

  void write(doc::Inlines content);

  void operator()(const doc::Text& node);
  void operator()(const doc::Code& node);
  void operator()(const doc::Emphasis& node) { marked("*", node.content); }
  void operator()(const doc::Strong& node) { marked("**", node.content); }
  void operator()(const doc::Strikethrough& node) { marked("~~", node.content); }
  void operator()(const doc::Link& node);
  void operator()(const doc::Picture& node);
  void operator()(const doc::Break& node);
  void operator()(const doc::Phrase& node) { write(node.content); }

 private:
  void marked(std::string_view mark, doc::Inlines content);
  std::string& line_;
  bool one_line_;
  bool in_link_ = false;
};

}  // namespace cvbuild::emitters::markdown
