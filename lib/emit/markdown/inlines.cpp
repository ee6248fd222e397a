// Marks around running text, where Markdown would take them as such.
#include "emit/markdown/inlines.hpp"

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/link.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/markdown/escape.hpp"

namespace cvbuild::emitters::markdown {

namespace {

bool is_word(char byte) {
  return byte < 0 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

/// Whether the code point at `offset` is white space, or a control that readers take for it.
bool is_blank(std::string_view text, std::size_t offset) {
  const auto code_point = next_code_point(text, offset);
  return is_white_space(code_point) || code_point < 0x20;
}

bool has_blank_ends(std::string_view text) {
  auto last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
  return is_blank(text, 0) || is_blank(text, last);
}

}  // namespace

void InlineWriter::write(doc::Inlines content) {
  for (const auto& item : content) visit(*this, item.kind());
}

void InlineWriter::operator()(const doc::Text& node) { append_text(line_, node.text); }

void InlineWriter::operator()(const doc::Code& node) { append_code(line_, node.text); }

/// Marks do not count beside a blank, nor between a word and punctuation: there the words are left without.
void InlineWriter::marked(std::string_view mark, doc::Inlines content) {
  const auto words = doc::plain_text(content);
  const bool loose = words.empty() || !is_word(words.front()) || !is_word(words.back());
  const bool adjoins = !line_.empty() && (line_.back() == '*' || line_.back() == '~' || line_.back() == '\\');
  const bool after_word = !line_.empty() && is_word(line_.back());
  if (words.empty() || has_blank_ends(words) || (loose && after_word) || adjoins) return write(content);
  line_ += mark;
  write(content);
  line_ += mark;
}

void InlineWriter::operator()(const doc::Link& node) {
  if (in_link_ || doc::link_kind(node.target) == doc::LinkKind::other) return write(node.content);
  in_link_ = true;
  line_ += '[';
  write(node.content);
  line_ += ']';
  append_target(line_, node.target, node.title);
  in_link_ = false;
}

void InlineWriter::operator()(const doc::Picture& node) {
  line_ += "![";
  write(node.content);
  line_ += ']';
  append_target(line_, node.target, node.title);
}

/// A line without characters would end the paragraph: several ends of line are one.
void InlineWriter::operator()(const doc::Break& node) {
  if (one_line_)
    line_ += ' ';
  else if (!line_.empty() && line_.back() != '\n')
    line_ += node.hard ? "\\\n" : "\n";
}

}  // namespace cvbuild::emitters::markdown
