// Follows the block structure of CommonMark line by line (containers, fences, code, HTML), as far as lists of
// attributes need it.
#include "read/markdown/attribute_scan.hpp"

#include <algorithm>
#include <cstring>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/markdown/attribute_list.hpp"
#include "read/markdown/line.hpp"
#include "read/markdown/line_kinds.hpp"

namespace cvbuild::reading {

namespace {

constexpr std::size_t code_indent = 4;
constexpr std::size_t longest_code_mark = 32;  ///< longer runs of backquotes are text to the parser

struct Container {
  bool quote = false;
  std::size_t content_indent = 0;  ///< of a list item
  bool empty_so_far = false;       ///< an item whose marker's line holds nothing else
};

enum class Leaf : unsigned char { none, paragraph, fence, html, code };

class AttributeScan {
 public:
  AttributeScan(const Source& source, std::string& text, Diagnostics& diagnostics)
      : source_(source), text_(text), diagnostics_(diagnostics) {}

  std::vector<AttributeList> run(std::size_t begin) {
    for (std::size_t at = begin; at < text_.size();) {
      const auto end = line_end(text_, at);
      scan_line(Line(text_, at, end));
      at = end + (text_.compare(end, 2, "\r\n") == 0 ? 2 : 1);
    }
    drop_pending([](std::size_t) { return true; });
    blank_out();
    return std::move(lists_);
  }

 private:
  void scan_line(Line line) {
    line_begin_ = line.position();
    before_ = leaf_;
    opened_item_ = interrupts_ = false;
    const auto matched = match_containers(line);
    if (leaf_ == Leaf::paragraph && matched < containers_.size() && is_lazy(line))
      return continue_paragraph(line);
    if (!line.is_blank_line()) drop_reopening(line, matched);
    closed_indent_ = 0;
    if (matched < containers_.size()) {
      if (!containers_[matched].quote) closed_indent_ = containers_[matched].content_indent;
      close_containers(matched);
    }
    if (leaf_ == Leaf::fence) return scan_fence(line);
    if (leaf_ == Leaf::html) return scan_html(line);
    open_containers(line);
    scan_leaf(line);
  }

  /// Peels off the containers that go on in this line; returns how many do.
  std::size_t match_containers(Line& line) const {
    std::size_t matched = 0;
    for (; matched < containers_.size(); ++matched) {
      const auto& container = containers_[matched];
      if (container.quote ? !skip_quote_mark(line) : !skip_item_indent(line, container)) break;
    }
    return matched;
  }
  static bool skip_quote_mark(Line& line) {
    const auto indent = line.indent();
    auto ahead = line;
    ahead.skip_columns(indent);
    if (indent >= code_indent || ahead.peek() != '>') return false;
    ahead.skip_characters(1);
    ahead.skip_columns(1);
    line = ahead;
    return true;
  }
  static bool skip_item_indent(Line& line, const Container& item) {
    if (line.is_blank_line()) return !item.empty_so_far;
    if (line.indent() < item.content_indent) return false;
    line.skip_columns(item.content_indent);
    return true;
  }

  /// Whether this line, in which not all containers go on, still continues the open paragraph.
  bool is_lazy(Line line) const {
    if (line.is_blank_line()) return false;
    if (line.indent() >= code_indent) return true;
    line.skip_blanks();
    const auto rest = line.rest();
    return rest[0] != '>' && !interrupting_marker(rest) && !begins_leaf(rest) &&
           attribute_line_length(rest) == 0;
  }
  static bool begins_leaf(std::string_view rest) {
    const auto html = html_block_kind(rest);
    return is_atx_heading(rest) || opening_fence(rest) || is_thematic_break(rest) || (html != 0 && html != 7);
  }
  /// Only a filled item, and of ordered ones only a first, can interrupt a paragraph.
  static std::optional<ListMarker> interrupting_marker(std::string_view rest) {
    const auto marker = list_marker(rest);
    if (!marker || !marker->starts_at_one || trim(rest.substr(marker->width)).empty()) return std::nullopt;
    return marker;
  }

  void continue_paragraph(const Line& line) { last_paragraph_line_ = {line.position(), line.end()}; }

  void close_containers(std::size_t matched) {
    containers_.resize(matched);
    leaf_ = Leaf::none;
    drop_pending([matched](std::size_t depth) { return depth > matched; });
  }

  void scan_fence(Line& line) {
    if (line.indent() >= code_indent) return;
    line.skip_blanks();
    if (closes_fence(line.rest(), fence_)) leaf_ = Leaf::none;
  }
  void scan_html(const Line& line) {
    const bool ends = html_kind_ >= 6 ? line.is_blank_line() : ends_html_block(line.rest(), html_kind_);
    if (ends) leaf_ = Leaf::none;
  }

  void open_containers(Line& line) {
    while (line.indent() < code_indent) {
      auto ahead = line;
      ahead.skip_blanks();
      const auto indent = line.indent();
      if (ahead.peek() == '>') {
        resolve_pending(ahead.position());
        skip_quote_mark(line);
        containers_.push_back({true, 0, false});
      } else if (const auto marker = leaf_ == Leaf::paragraph ? interrupting_marker(ahead.rest())
                                                              : list_marker(ahead.rest())) {
        join_lines();
        resolve_pending(ahead.position());
        open_item(line, ahead, indent, *marker);
      } else {
        return;
      }
      leaf_ = Leaf::none;
    }
  }
  void open_item(Line& line, Line ahead, std::size_t indent, ListMarker marker) {
    ahead.skip_characters(marker.width);
    const bool empty = ahead.is_blank_line();
    const auto space = ahead.indent();
    const auto padding = empty || space > code_indent ? 1 : space;
    ahead.skip_columns(padding);
    containers_.push_back({false, indent + marker.width + padding, empty});
    opened_item_ = true;
    interrupts_ = interrupts_ || leaf_ == Leaf::paragraph;
    line = ahead;
  }

  void scan_leaf(Line& line) {
    if (line.is_blank_line()) {
      if (leaf_ != Leaf::code) leaf_ = Leaf::none;
      return;
    }
    for (auto& container : containers_) container.empty_so_far = false;
    if (line.indent() >= code_indent) return scan_indented(line);
    line.skip_blanks();
    const auto rest = line.rest();
    if (leaf_ == Leaf::paragraph && is_setext_underline(rest)) return end_setext_heading();
    if (rest[0] == '{' && scan_attribute_line(line)) return;
    resolve_pending(line.position());
    if (const auto fence = opening_fence(rest)) {
      fence_ = *fence;
      leaf_ = Leaf::fence;
    } else if (is_atx_heading(rest)) {
      scan_heading(line.position(), line.end(), line.position());
      leaf_ = Leaf::none;
    } else if (is_thematic_break(rest)) {
      leaf_ = Leaf::none;
    } else if (begins_html(rest)) {
      leaf_ = html_kind_ < 6 && ends_html_block(rest, html_kind_) ? Leaf::none : Leaf::html;
    } else {
      begin_paragraph_line(line);
    }
  }
  void scan_indented(const Line& line) {
    resolve_pending(line.position() + (line.rest().size() - trim(line.rest()).size()));
    if (leaf_ == Leaf::paragraph) return continue_paragraph(line);
    leaf_ = Leaf::code;
  }
  bool begins_html(std::string_view rest) {
    html_kind_ = html_block_kind(rest);
    return html_kind_ != 0 && !(html_kind_ == 7 && leaf_ == Leaf::paragraph);
  }
  void begin_paragraph_line(const Line& line) {
    if (leaf_ != Leaf::paragraph) paragraph_begin_ = line.position();
    leaf_ = Leaf::paragraph;
    continue_paragraph(line);
  }
  void end_setext_heading() {
    scan_heading(last_paragraph_line_.begin, last_paragraph_line_.end, paragraph_begin_);
    leaf_ = Leaf::none;
  }

  /// The length of the list that is all of `rest`, trailing blanks apart; 0 if it is something else.
  static std::size_t attribute_line_length(std::string_view rest) {
    const auto length = attribute_list_length(rest);
    return length != 0 && trim(rest.substr(length)).empty() ? length : 0;
  }
  bool scan_attribute_line(const Line& line) {
    const auto begin = line.position();
    const auto length = attribute_line_length(line.rest());
    if (length == 0) {
      if (looks_like_attribute_list(line.rest())) warn_malformed(begin, line.end());
      return false;
    }
    if (opened_item_ && !can_be_blank(line)) {
      warn_of_item(begin, begin + length);
      return false;
    }
    leaf_ = Leaf::none;
    between_ = {line_begin_,
                line.end(),
                closed_indent_,
                lists_.size(),
                closed_indent_ != 0,
                before_ == Leaf::paragraph && ends_before(last_paragraph_line_.end, line_begin_)};
    pending_.push_back(lists_.size());
    lists_.push_back({begin, begin + length, 0, containers_.size()});
    return true;
  }
  /// Whether the line of an item's marker still opens the item when the list, which is all of it, is blanked:
  /// an empty item cannot follow a paragraph's line (it would underline it), and ends at an empty line.
  [[nodiscard]] bool can_be_blank(const Line& line) const {
    if (interrupts_) return false;
    const auto marks = trim(std::string_view(text_).substr(line_begin_, line.position() - line_begin_));
    if (is_thematic_break(marks)) return false;
    const auto next = line.end() + (text_.compare(line.end(), 2, "\r\n") == 0 ? 2U : 1U);
    return next < text_.size() && !Line(text_, next, line_end(text_, next)).is_blank_line();
  }
  /// The next brace before `end` that stands in no code.
  [[nodiscard]] std::size_t find_brace(std::size_t at, std::size_t end) const {
    const auto line = std::string_view(text_).substr(0, end);
    while ((at = line.find_first_of("`{", at)) != std::string_view::npos && line[at] == '`') {
      const auto behind = std::min(line.find_first_not_of('`', at), end);
      const bool text = behind - at > longest_code_mark;
      const auto close = text ? std::string_view::npos : line.find(line.substr(at, behind - at), behind);
      at = close == std::string_view::npos ? behind : close + (behind - at);
    }
    return at;
  }
  /// A list at the end of the heading's last line; closing number signs may stand before it.
  void scan_heading(std::size_t begin, std::size_t end, std::size_t target) {
    const auto line = trim(std::string_view(text_).substr(begin, end - begin));
    const auto line_end =
        begin + static_cast<std::size_t>(line.data() - (text_.data() + begin)) + line.size();
    for (auto at = find_brace(begin, line_end); at < line_end; at = find_brace(at + 1, line_end)) {
      if (at > begin && text_[at - 1] == '\\') continue;
      const auto rest = std::string_view(text_).substr(at, line_end - at);
      if (attribute_list_length(rest) == rest.size()) {
        lists_.push_back({at, line_end, target, containers_.size()});
        return;
      }
      if (looks_like_attribute_list(rest)) return warn_malformed(at, line_end);
    }
  }

  /// The next block of the container of each pending list begins at `position`.
  void resolve_pending(std::size_t position) {
    std::erase_if(pending_, [&](std::size_t index) {
      if (lists_[index].depth != containers_.size()) return false;
      lists_[index].target = position;
      return true;
    });
  }
  /// The containers at the depths that `has_ended` names are closed: no block follows the lists that still
  /// wait there.
  template <class HasEnded>
  void drop_pending(HasEnded has_ended) {
    std::erase_if(pending_, [&](std::size_t index) {
      auto& list = lists_[index];
      if (!has_ended(list.depth)) return false;
      diagnostics_.report(
          source_rules::bad_attributes, source_.span(list.begin, list.end),
          "no block follows these attributes, so they are shown as text",
          "put them on the line before the block they belong to, in the same quote or list item");
      list.end = list.begin;
      return true;
    });
  }
  /// A list between an item and text that is indented as that item is: blanked, it would part nothing, and
  /// the text would go on in the item. It stays text then.
  void drop_reopening(const Line& line, std::size_t matched) {
    if (between_.closed_indent == 0 || pending_.empty() || pending_.back() != between_.list) return;
    const bool reopens = matched == containers_.size() && lists_[between_.list].depth == matched &&
                         line.indent() >= between_.closed_indent;
    between_.closed_indent = 0;
    if (!reopens) return;
    auto& list = lists_[between_.list];
    report(list.begin, list.end, "the text after these attributes is indented, so they are shown as text",
           "indent them as the text they belong to");
    list.end = list.begin;
    pending_.pop_back();
  }
  /// Between two items of a tight list, an empty line would part them: there the list becomes blanks at the
  /// end of the line before it.
  void join_lines() {
    const bool between = !pending_.empty() && pending_.back() == between_.list && between_.after_paragraph &&
                         between_.item_closed && lists_[between_.list].depth == containers_.size();
    if (!between || !ends_before(between_.end, line_begin_)) return;
    if (text_.find_first_not_of(" \t", between_.begin) != lists_[between_.list].begin) return;
    for (auto at = between_.begin; at > 0 && is_line_end(text_[at - 1]); --at) text_[at - 1] = ' ';
  }
  /// Whether the line that begins at `begin` is the one after that which ends at `end`.
  [[nodiscard]] bool ends_before(std::size_t end, std::size_t begin) const {
    return begin > end && begin == end + (text_.compare(end, 2, "\r\n") == 0 ? 2U : 1U);
  }
  static bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }
  void report(std::size_t begin, std::size_t end, std::string message, std::string help) {
    diagnostics_.report(source_rules::bad_attributes, source_.span(begin, end), std::move(message),
                        std::move(help));
  }
  void warn_of_item(std::size_t begin, std::size_t end) {
    report(begin, end, "an item cannot begin with these attributes alone here, so they are shown as text",
           "put them on a line of their own before the item");
  }
  void warn_malformed(std::size_t begin, std::size_t end) {
    diagnostics_.report(source_rules::bad_attributes, source_.span(begin, end),
                        "this list of attributes is malformed, so it is shown as text",
                        "write {#id .class key=value key=\"two words\"} on one line; put a backslash before "
                        "the brace if it is meant as text");
  }
  /// Overwrites what counts; the rest is forgotten.
  void blank_out() {
    std::erase_if(lists_, [](const AttributeList& list) { return list.begin == list.end; });
    for (const auto& list : lists_) std::memset(text_.data() + list.begin, ' ', list.end - list.begin);
  }

  struct Range {
    std::size_t begin = 0, end = 0;
  };
  /// The line of attributes that was found last.
  struct AttributeLine {
    std::size_t begin = 0, end = 0;
    std::size_t closed_indent = 0;  ///< the indentation of the item that it closed; 0: none, or settled
    std::size_t list = 0;
    bool item_closed = false;
    bool after_paragraph = false;  ///< it follows a paragraph's line directly
  };
  const Source& source_;
  std::string& text_;
  Diagnostics& diagnostics_;
  std::vector<Container> containers_;
  Leaf leaf_ = Leaf::none;
  Leaf before_ = Leaf::none;  ///< before this line
  std::size_t line_begin_ = 0;
  std::size_t closed_indent_ = 0;  ///< of the item that this line closed
  bool opened_item_ = false;       ///< by this line
  bool interrupts_ = false;        ///< that item stands directly after a paragraph's line
  AttributeLine between_;
  Fence fence_;
  int html_kind_ = 0;
  std::size_t paragraph_begin_ = 0;
  Range last_paragraph_line_;
  std::vector<std::size_t> pending_;  ///< lists that wait for the next block of their container
  std::vector<AttributeList> lists_;
};

}  // namespace

std::vector<AttributeList> extract_attribute_lists(const Source& source, std::string& text, std::size_t begin,
                                                   Diagnostics& diagnostics) {
  if (text.find('{', begin) == std::string::npos) return {};
  return AttributeScan(source, text, diagnostics).run(begin);
}

}  // namespace cvbuild::reading
