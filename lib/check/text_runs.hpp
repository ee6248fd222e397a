// The applicant's own running text, piece by piece, for rules that look at words.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::checking {

/// Neighbouring text of one paragraph, heading, cell or caption, as it reads; code, and what is emphasised or
/// linked, part runs. Ends of line in the source are blanks.
class TextRun {
 public:
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  /// The place of the bytes [begin, end) of the text; exact wherever the source spells them so.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;

  void add(std::string_view text, Span span);
  void clear();

 private:
  struct Piece {
    std::size_t begin;
    std::size_t end;
    Span span;
  };
  std::string text_;
  std::vector<Piece> pieces_;
};

/// Calls `visit` for every run in `blocks`, in document order. Quotations, code, and sections that are draft
/// or todo are passed over. The run is valid during the call.
void for_each_text_run(doc::Blocks blocks, const std::function<void(const TextRun&)>& visit);

}  // namespace cvbuild::checking
