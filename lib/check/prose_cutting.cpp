// Words, sentences and quotations of a block's text: English punctuation, any script.
#include "check/prose_cutting.hpp"

#include <algorithm>
#include <array>

namespace cvbuild::checking {

namespace {

constexpr std::string_view left_quote = "\xE2\x80\x9C";
constexpr std::string_view right_quote = "\xE2\x80\x9D";
constexpr std::string_view left_single_quote = "\xE2\x80\x98";
constexpr std::string_view right_single_quote = "\xE2\x80\x99";

/// How many bytes of a blank or a mark of punctuation beyond ASCII begin at `at`; 0: none does. (Latin-1's
/// signs, General Punctuation, CJK Symbols and Punctuation.)
std::size_t punctuation_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  switch (byte(0)) {
    case 0xC2:
      return 2;
    case 0xE2:
      return byte(1) == 0x80 || byte(1) == 0x81 ? 3 : 0;
    case 0xE3:
      return byte(1) == 0x80 ? 3 : 0;
  }
  return 0;
}

/// What a byte says of a word: it is none, it is of one, or the bytes behind it decide.
enum class ByteKind : unsigned char { none, word, lead };
constexpr std::array<ByteKind, 256> byte_kinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (unsigned code = 0; code < kinds.size(); ++code)
    kinds[code] = is_word_byte(static_cast<char>(code)) ? ByteKind::word : ByteKind::none;
  for (const unsigned lead : {0xC2U, 0xE2U, 0xE3U}) kinds[lead] = ByteKind::lead;
  return kinds;
}();

bool begins_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto kind = byte_kinds[static_cast<unsigned char>(text[at])];
  return kind == ByteKind::word || (kind == ByteKind::lead && punctuation_size(text, at) == 0);
}

/// Behind an apostrophe at `at` that letters go on after; else `at`.
std::size_t behind_apostrophe(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '\'' && text[at] != right_single_quote[0])) return at;
  const auto size = text.substr(at).starts_with(right_single_quote) ? right_single_quote.size()
                    : at < text.size() && text[at] == '\''          ? 1
                                                                    : 0;
  return size != 0 && begins_word(text, at + size) ? at + size : at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  for (;;) {
    while (begins_word(text, at)) ++at;
    const auto next = behind_apostrophe(text, at);
    if (next == at) break;
    at = next;
  }
  auto end = at;
  while (end < text.size() && (text[end] == '+' || text[end] == '#')) ++end;
  return begins_word(text, end) ? at : end;
}

constexpr std::array<std::string_view, 18> abbreviations{"e.g", "i.e", "etc", "vs",   "cf",   "approx",
                                                         "mr",  "mrs", "ms",  "prof", "dr",   "st",
                                                         "no",  "ltd", "inc", "resp", "incl", "ca"};

/// Whether the full stop at `at` ends an abbreviation or an initial, behind which a sentence may go on.
bool ends_abbreviation(std::string_view text, std::size_t at) {
  auto begin = at;
  while (begin > 0 && (is_word_byte(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const auto word = text.substr(begin, at - begin);
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I') return true;
  std::string lower(word.substr(0, 8));
  for (char& byte : lower)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return std::find(abbreviations.begin(), abbreviations.end(), lower) != abbreviations.end();
}

bool is_closing(char byte) { return byte == ')' || byte == ']' || byte == '"' || byte == '\''; }

/// Where the sentence ends whose last mark is at `at`; npos where it goes on.
std::size_t end_of_sentence(std::string_view text, std::size_t at) {
  if (text[at] == '.' && ends_abbreviation(text, at)) return std::string_view::npos;
  auto end = at + 1;
  while (end < text.size() && (text[end] == '.' || text[end] == '!' || text[end] == '?')) ++end;
  while (end < text.size() && is_closing(text[end])) ++end;
  if (text.substr(end).starts_with(right_quote)) end += right_quote.size();
  if (end == text.size() || text[end] == '\n') return end;
  const auto next = text.find_first_not_of(' ', end);
  if (next == end) return std::string_view::npos;
  if (next == std::string_view::npos) return end;
  return text[next] >= 'a' && text[next] <= 'z' ? std::string_view::npos : end;
}

void add_sentence(std::uint32_t begin, std::uint32_t end, const std::vector<ProseWord>& words,
                  std::uint32_t& word, std::vector<ProseSentence>& sentences) {
  const auto first = word;
  while (word < words.size() && words[word].begin < end) ++word;
  if (word != first) sentences.push_back({begin, end, first, word});
}

}  // namespace

void cut_words(std::string_view text, std::uint32_t base, std::vector<ProseWord>& words) {
  for (std::size_t at = 0; at < text.size();) {
    if (!begins_word(text, at)) {
      at += std::max<std::size_t>(punctuation_size(text, at), 1);
      continue;
    }
    const auto end = word_end(text, at);
    words.push_back({static_cast<std::uint32_t>(base + at), static_cast<std::uint32_t>(base + end), 0, true});
    at = end;
  }
}

void cut_sentences(std::string_view text, std::uint32_t base, const std::vector<ProseWord>& words,
                   std::uint32_t first_word, std::vector<ProseSentence>& sentences) {
  auto word = first_word;
  std::size_t begin = 0;
  const auto ends = [](char byte) { return byte == '.' || byte == '!' || byte == '?' || byte == '\n'; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends(text[at])) continue;
    const auto end = text[at] == '\n' ? at : end_of_sentence(text, at);
    if (end == std::string_view::npos) continue;
    add_sentence(static_cast<std::uint32_t>(base + begin), static_cast<std::uint32_t>(base + end), words,
                 word, sentences);
    begin = std::min(text.find_first_not_of(" \n", end), text.size());
    // What only parts sentences is passed over with them.
    if (begin > at + 1) at = begin - 1;
  }
  add_sentence(static_cast<std::uint32_t>(base + begin), static_cast<std::uint32_t>(base + text.size()),
               words, word, sentences);
}

namespace {

bool is_letter_or_digit(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/// Where the single quotation ends that begins before `from`: behind a mark that no letter follows, which an
/// apostrophe inside a word is not; npos: nowhere.
std::size_t end_of_single_quotation(std::string_view text, std::size_t from, std::string_view mark) {
  for (auto end = text.find(mark, from); end != std::string_view::npos; end = text.find(mark, end + 1))
    if (text[end - 1] != ' ' && !is_letter_or_digit(text, end + mark.size())) return end + mark.size();
  return std::string_view::npos;
}

/// 'So', where a word may begin in front of it and one begins behind it; not '90s.
template <class Add>
void find_single_quotations(std::string_view text, std::string_view open, std::string_view close, Add add) {
  for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open, at + 1)) {
    const auto inside = at + open.size();
    const bool opens = (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(') &&
                       is_letter_or_digit(text, inside) && !(text[inside] >= '0' && text[inside] <= '9');
    if (!opens) continue;
    const auto end = end_of_single_quotation(text, inside, close);
    if (end == std::string_view::npos) return;
    add(at, end);
    at = end - 1;
  }
}

}  // namespace

void find_quotations(std::string_view text, std::uint32_t base, std::vector<ProseMark>& marks) {
  const auto add = [&](std::size_t begin, std::size_t end) {
    marks.push_back({static_cast<std::uint32_t>(base + begin), static_cast<std::uint32_t>(base + end),
                     MarkKind::quotation, nullptr});
  };
  for (auto at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
    const auto end = text.find('"', at + 1);
    if (end == std::string_view::npos) break;
    add(at, end + 1);
    at = end;
  }
  for (auto at = text.find(left_quote); at != std::string_view::npos; at = text.find(left_quote, at + 1)) {
    const auto end = text.find(right_quote, at);
    if (end == std::string_view::npos) break;
    add(at, end + right_quote.size());
  }
  find_single_quotations(text, "'", "'", add);
  find_single_quotations(text, left_single_quote, right_single_quote, add);
}

}  // namespace cvbuild::checking
