// Escapes what would be markup, and chooses delimiters that CommonMark pairs as they are meant.
#include "emit/markdown/line_writer.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "emit/markdown/characters.hpp"

namespace cvbuild::emitters {

namespace {

constexpr std::string_view specials = "\\`*_[]~{<&!|#$^@\r\n\xEF";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view mail = "mailto:";

/// `text` with a backslash before each of `escaped`, and references for what cannot stand in a target or a
/// title.
void append_escaped(std::string& out, std::string_view text, std::string_view escaped) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (is_control(byte)) {
      out.append("&#").append(Decimal(static_cast<int>(byte))).append(";");
      continue;
    }
    if (byte == '&' ? may_be_reference(text, at) : escaped.find(byte) != std::string_view::npos) out += '\\';
    out += byte;
  }
}

bool is_url_character(char byte) {
  return byte < 0 || is_ascii_alphanumeric(byte) ||
         std::string_view("-._~:/?#@!$'()+,=%;&*").find(byte) != std::string_view::npos;
}

bool is_autolink_url(std::string_view target) {
  const bool web = target.starts_with("https://") || target.starts_with("http://");
  return web && std::all_of(target.begin(), target.end(), is_url_character) &&
         (target.find('&') == std::string_view::npos || target.find(';') == std::string_view::npos);
}

bool is_autolink_address(std::string_view address) {
  const auto at = address.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == address.size()) return false;
  const auto local = address.substr(0, at);
  const auto host = address.substr(at + 1);
  return std::all_of(local.begin(), local.end(),
                     [](char byte) {
                       return is_ascii_alphanumeric(byte) || byte == '.' || byte == '-' || byte == '_' ||
                              byte == '+';
                     }) &&
         std::all_of(host.begin(), host.end(),
                     [](char byte) { return is_ascii_alphanumeric(byte) || byte == '.'; }) &&
         host.front() != '.' && host.back() != '.' && host.find("..") == std::string_view::npos;
}

}  // namespace

std::string_view LineWriter::write(const Pieces& pieces, Place place) {
  pieces_ = &pieces;
  place_ = place;
  out_.clear();
  line_begin_ = autolink_end_ = 0;
  strong_ = 0;
  after_open_ = encode_next_ = false;
  const auto& all = pieces.all();
  for (std::size_t index = 0; index < all.size(); ++index) {
    if (index < autolink_end_) continue;
    const auto& one = all[index];
    index_ = index;
    switch (one.kind) {
      case PieceKind::text:
        text(index);
        break;
      case PieceKind::code:
        code(pieces.characters(one));
        break;
      case PieceKind::soft_break:
      case PieceKind::hard_break:
        end_line(one.is(PieceKind::hard_break));
        break;
      case PieceKind::open:
        open(index);
        break;
      case PieceKind::close:
        close(index);
        break;
    }
  }
  seal_blank();
  guard_line_begin();
  return out_;
}

const Piece* LineWriter::piece(std::size_t index) const {
  return index < pieces_->all().size() ? &pieces_->all()[index] : nullptr;
}

// --- characters

void LineWriter::text(std::size_t index) {
  auto view = pieces_->characters(*piece(index));
  std::size_t at = 0;
  const auto first = next_code_point(view, at);
  const bool lost =
      (at_line_begin() && at == 1 && is_white_space(first)) || (after_open_ && is_white_space(first));
  if (lost || (encode_next_ && (is_white_space(first) || !is_ascii_punctuation(view[0])))) {
    reference(first);
    view.remove_prefix(at);
  }
  after_open_ = encode_next_ = false;
  const auto* next = piece(index + 1);
  characters(view, next != nullptr && next->opens(Mark::link));
}

void LineWriter::characters(std::string_view text, bool before_link) {
  for (std::size_t at = 0; at < text.size();) {
    const auto stop = std::min(text.find_first_of(specials, at), text.size());
    out_.append(text.substr(at, stop - at));
    at = stop < text.size() ? special(text, stop, before_link) : stop;
  }
}

std::size_t LineWriter::special(std::string_view text, std::size_t at, bool before_link) {
  const char byte = text[at];
  const bool last = at + 1 == text.size();
  bool escaped = true;
  switch (byte) {
    case '\r':
    case '\n':
      reference(static_cast<char32_t>(byte));
      return at + 1;
    case '\xEF':
      if (text.substr(at).starts_with(byte_order_mark)) {
        reference(0xFEFF);
        return at + byte_order_mark.size();
      }
      escaped = false;
      break;
    case '_':
      escaped =
          at == 0 || last || !is_ascii_alphanumeric(text[at - 1]) || !is_ascii_alphanumeric(text[at + 1]);
      break;
    case '<':
      escaped = last || is_ascii_letter(text[at + 1]) ||
                std::string_view("/!?").find(text[at + 1]) != std::string_view::npos;
      break;
    case '&':
      escaped = may_be_reference(text, at);
      break;
    case '!':
      escaped = last && before_link;
      break;
    case '|':
      escaped = place_ == Place::cell;
      break;
    case '$':
    case '^':  // Pandoc's mathematics and superscripts, which open only where they are closed
      escaped = !last && !is_blank(text[at + 1]) && closes_later(byte, text.substr(at + 1));
      break;
    case '@':  // Pandoc's citations
      escaped = !last &&
                (is_ascii_alphanumeric(text[at + 1]) || text[at + 1] == '_' || text[at + 1] == '{') &&
                (at == 0 || !is_ascii_alphanumeric(text[at - 1]));
      break;
    case '#':
      escaped = place_ == Place::heading && (out_.empty() || is_blank(out_.back()));
      break;
    default:
      break;  // the others are markup anywhere
  }
  if (escaped) out_ += '\\';
  out_ += byte;
  return at + 1;
}

bool LineWriter::closes_later(char mark, std::string_view rest) const {
  if (rest.find(mark) != std::string_view::npos) return true;
  const auto& all = pieces_->all();
  return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(index_) + 1, all.end(), [&](const Piece& one) {
    const auto text = one.is(PieceKind::text) ? pieces_->characters(one) : one.target;
    return text.find(mark) != std::string_view::npos;
  });
}

void LineWriter::reference(char32_t code_point) {
  out_.append("&#").append(Decimal(static_cast<std::uint32_t>(code_point))).append(";");
}

void LineWriter::encode_last() {
  auto at = last_code_point(out_);
  auto next = at;
  const auto code_point = next_code_point(out_, next);
  out_.resize(at);
  reference(code_point);
}

void LineWriter::code(std::string_view text) {
  after_open_ = encode_next_ = false;
  std::size_t fence = 1;
  while (text.find('`') != std::string_view::npos && fence <= longest_run(text, '`')) ++fence;
  const bool edged = text.front() == '`' || text.back() == '`';
  const bool blank = text.find_first_not_of(' ') == std::string_view::npos;
  const bool padded = edged || (text.front() == ' ' && text.back() == ' ' && !blank);
  out_.append(fence, '`');
  if (padded) out_ += ' ';
  for (const char byte : text) {
    if (byte == '|' && place_ == Place::cell) out_ += '\\';
    out_ += byte == '\n' || byte == '\r' ? ' ' : byte;
  }
  if (padded) out_ += ' ';
  out_.append(fence, '`');
}

// --- lines

void LineWriter::seal_blank() {
  if (!at_line_begin() && is_blank(out_.back())) encode_last();
}

void LineWriter::end_line(bool hard) {
  after_open_ = encode_next_ = false;
  seal_blank();
  guard_line_begin();
  out_ += hard ? "\\\n" : "\n";
  line_begin_ = out_.size();
}

void LineWriter::guard_line_begin() {
  if (place_ != Place::paragraph) return;
  const auto line = std::string_view(out_).substr(line_begin_);
  if (line.empty()) return;
  const auto ends = [&](std::size_t at) { return at == line.size() || is_blank(line[at]); };
  std::size_t at = 0;
  bool guarded = line[0] == '=' || line[0] == '>' || line[0] == '|';
  if (line[0] == '#') guarded = ends(std::min(line.find_first_not_of('#'), line.size()));
  if (line[0] == '+') guarded = ends(1) || line[1] == '-' || line[1] == '=';
  if (line[0] == '-') guarded = ends(1) || line[1] == '-' || line[1] == ':' || line[1] == '|';
  if (line[0] == ':') guarded = ends(1) || line[1] == '-' || line[1] == ':';
  if (is_ascii_digit(line[0])) {
    while (at < line.size() && is_ascii_digit(line[at])) ++at;
    guarded = at <= 9 && at < line.size() && (line[at] == '.' || line[at] == ')') && ends(at + 1);
  }
  if (!guarded && line_begin_ == 0) {
    at = pandoc_marker(line);
    guarded = at != std::string_view::npos;
  }
  if (guarded) out_.insert(line_begin_ + at, 1, '\\');
}

// --- marks

void LineWriter::open(std::size_t index) {
  const auto& one = *piece(index);
  if (one.mark < Mark::link) return open_style(index);
  after_open_ = encode_next_ = false;
  if (one.mark == Mark::picture) {
    out_ += "![";
  } else if (is_autolink(index)) {
    out_.append("<").append(pieces_->characters(*piece(index + 1))).append(">");
    autolink_end_ = index + 3;
  } else {
    out_ += '[';
  }
}

void LineWriter::close(std::size_t index) {
  const auto& one = *piece(index);
  if (one.mark < Mark::link) return close_style(index);
  after_open_ = encode_next_ = false;
  link_end(one);
}

std::size_t LineWriter::matching_close(std::size_t open) const {
  const auto mark = piece(open)->mark;
  auto at = open;
  while (!piece(at)->closes(mark)) ++at;
  return at;
}

/// Asterisks, unless they would meet those of strong text.
std::string_view LineWriter::delimiter(std::size_t index) const {
  const auto mark = piece(index)->mark;
  if (mark == Mark::strong) return "**";
  if (mark == Mark::strikethrough) return "~~";
  const auto end = matching_close(index);
  bool meets = strong_ > 0;
  for (auto at = index == 0 ? 0 : index - 1; at <= end + 1 && !meets; ++at) {
    const auto* one = piece(at);
    meets = one != nullptr && (one->opens(Mark::strong) || one->closes(Mark::strong));
  }
  return meets ? "_" : "*";
}

/// A delimiter opens if no white space follows, and if punctuation follows only where white space or
/// punctuation stands before it; `_` only there, whatever follows.
void LineWriter::open_style(std::size_t index) {
  const auto& one = *piece(index);
  const auto mark = delimiter(index);
  if (one.mark == Mark::emphasis) emphasis_ = mark;
  if (one.mark == Mark::strong) ++strong_;
  const auto* next = piece(index + 1);
  bool before_word = false;
  if (next->is(PieceKind::text)) {
    std::size_t at = 0;
    before_word = is_surely_word(next_code_point(pieces_->characters(*next), at));
  }
  if (!at_line_begin() && (mark == "_" || !before_word)) {
    const char last = out_.back();
    if (!is_blank(last) && !is_ascii_punctuation(last)) encode_last();
  }
  out_ += mark;
  after_open_ = true;
  encode_next_ = false;
}

/// The same, from the other side.
void LineWriter::close_style(std::size_t index) {
  const auto& one = *piece(index);
  const auto mark = one.mark == Mark::emphasis ? emphasis_ : one.mark == Mark::strong ? "**" : "~~";
  if (one.mark == Mark::strong) --strong_;
  auto at = last_code_point(out_);
  auto next = at;
  const auto last = next_code_point(out_, next);
  if (is_white_space(last)) encode_last();
  const bool after_word = is_surely_word(last) && !is_white_space(last);
  out_ += mark;
  after_open_ = false;
  const auto* following = piece(index + 1);
  encode_next_ = false;
  if (following == nullptr || !following->is(PieceKind::text) || (mark != "_" && after_word)) return;
  const auto first = pieces_->characters(*following)[0];
  encode_next_ = !is_blank(first) && !is_ascii_punctuation(first);
}

// --- links

bool LineWriter::is_autolink(std::size_t index) const {
  const auto* words = piece(index + 1);
  const auto* end = piece(index + 2);
  const auto& link = *piece(index);
  if (!link.title.empty() || !words->is(PieceKind::text) || !end->closes(Mark::link)) return false;
  const auto shown = pieces_->characters(*words);
  if (link.target == shown) return is_autolink_url(shown);
  return link.target.starts_with(mail) && link.target.substr(mail.size()) == shown &&
         is_autolink_address(shown);
}

void LineWriter::link_end(const Piece& one) {
  out_ += "](";
  if (one.image != nullptr && !options_.picture_folder.empty())
    target(concat({options_.picture_folder, "/", picture_file_name(*one.image, images_)}));
  else if (!one.target.empty())
    target(one.target);
  else if (!one.title.empty())
    out_ += "<>";
  if (!one.title.empty()) title(one.title);
  out_ += ')';
}

void LineWriter::target(std::string_view target) {
  const bool bracketed = target.find(' ') != std::string_view::npos;
  if (bracketed) out_ += '<';
  append_escaped(out_, target, place_ == Place::cell ? "\\`*~[]<>()|" : "\\`*~[]<>()");
  if (bracketed) out_ += '>';
}

void LineWriter::title(std::string_view title) {
  out_ += " \"";
  append_escaped(out_, title, place_ == Place::cell ? "\\\"`*_~[]<>|" : "\\\"`*_~[]<>");
  out_ += '"';
}

}  // namespace cvbuild::emitters
