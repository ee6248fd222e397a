// Walks over a text's paragraphs, code spans and comments, as far as the hyphens in comments need it.
#include "read/markdown/comments.hpp"

#include <algorithm>
#include <string_view>

namespace cvbuild::reading {

namespace {

constexpr std::string_view opening = "<!--";
constexpr std::size_t longest_code_mark = 32;  ///< longer runs of backquotes are text to the parser

class Comments {
 public:
  Comments(std::string& text, std::size_t begin) : text_(text), at_(begin) {}

  void run() {
    while ((at_ = text_.find_first_of("\\`<\n", at_)) != std::string::npos) step();
  }

 private:
  void step() {
    if (text_[at_] == '\\') {
      at_ += 2;
    } else if (text_[at_] == '`') {
      skip_code();
    } else if (text_.compare(at_, opening.size(), opening) == 0) {
      scan_comment();
    } else {
      ++at_;
    }
  }

  /// Where the first empty line after this place is; found once a paragraph.
  std::size_t paragraph_end() {
    if (at_ < paragraph_end_) return paragraph_end_;
    auto end = text_.find('\n', at_);
    while (end != std::string::npos) {
      const auto next = text_.find_first_not_of(" \t\r>", end + 1);
      if (next == std::string::npos || text_[next] == '\n') break;
      end = text_.find('\n', next);
    }
    return paragraph_end_ = std::min(end, text_.size());
  }

  [[nodiscard]] std::size_t code_mark(std::size_t at) const {
    return std::min(text_.find_first_not_of('`', at), text_.size()) - at;
  }
  void skip_code() {
    const auto length = code_mark(at_);
    const auto end = paragraph_end();
    at_ += length;
    for (auto close = at_; length <= longest_code_mark && (close = text_.find('`', close)) < end;) {
      const auto found = code_mark(close);
      close += found;
      if (found != length) continue;
      at_ = close;
      return;
    }
  }

  /// Where the next comment's end begins, from `at` on.
  std::size_t closing(std::size_t at) {
    if (at > closing_ || !searched_) closing_ = text_.find("-->", at);
    searched_ = true;
    return closing_;
  }
  void scan_comment() {
    const auto close = closing(at_ + 2);  // `<!-->` and `<!--->` are whole comments
    if (close >= paragraph_end()) {
      at_ += opening.size();
      return;
    }
    for (auto line = at_ + opening.size(); line < close;) {
      const auto end = std::min(text_.find('\n', line), text_.size());
      if (!is_underline(line, end)) overwrite_runs(line, std::min(end, close));
      line = end + 1;
    }
    at_ = close + 3;
  }
  void overwrite_runs(std::size_t begin, std::size_t close) {
    for (auto at = text_.find('-', begin); at < close; at = text_.find('-', at)) {
      const auto end = std::min(text_.find_first_not_of('-', at), close);
      if (end - at > 1 || end == close) std::fill_n(text_.begin() + offset(at), end - at, 'x');
      at = end;
    }
  }
  /// A line of hyphens makes a heading or a table, whatever it stands in.
  [[nodiscard]] bool is_underline(std::size_t begin, std::size_t end) const {
    const auto line = std::string_view(text_).substr(begin, end - begin);
    return line.find_first_not_of("|:- \t\r") == std::string_view::npos;
  }
  static std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

  std::string& text_;
  std::size_t at_;
  std::size_t paragraph_end_ = 0;
  std::size_t closing_ = 0;
  bool searched_ = false;
};

}  // namespace

void prepare_comments(std::string& text, std::size_t begin) {
  if (text.find(opening, begin) != std::string::npos) Comments(text, begin).run();
}

}  // namespace cvbuild::reading
