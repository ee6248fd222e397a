// Aligns words, and looks into what lies between those that agree.
#include "inspect/laid_out.hpp"

#include <algorithm>
#include <map>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "inspect/alignment.hpp"
#include "inspect/fold.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

/// The words of one side: their keys for the alignment, and where they come from.
struct Words {
  std::vector<std::string> keys;
  std::vector<std::string_view> texts;
  std::vector<std::size_t> lines;

  void add_line(std::string_view text, std::size_t line) {
    while (!text.empty()) {
      const auto word = text.substr(0, text.find(' '));
      text.remove_prefix(std::min(text.size(), word.size() + 1));
      auto key = laid_out_key_of(word);
      if (key.empty()) continue;
      keys.push_back(std::move(key));
      texts.push_back(word);
      lines.push_back(line);
    }
  }

  /// A word that goes on in the next line is one.
  void join_hyphenated() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < keys.size(); ++i, ++kept) {
      const bool joins = kept > 0 && lines[kept - 1] < lines[i] && ends_in_hyphen(texts[kept - 1]);
      if (joins) {
        keys[--kept] += keys[i];
      } else if (kept != i) {
        keys[kept] = std::move(keys[i]);
      }
      texts[kept] = texts[i];
      lines[kept] = lines[i];
    }
    keys.resize(kept);
    texts.resize(kept);
    lines.resize(kept);
  }
  static bool ends_in_hyphen(std::string_view word) {
    return word.ends_with('-') || word.ends_with("\u2010") || word.ends_with("\u00AD");
  }
};

struct Range {
  std::size_t begin = 0, end = 0;
};

std::string joined(const std::vector<std::string>& keys, Range range) {
  std::string all;
  for (auto i = range.begin; i < range.end; ++i) all += keys[i];
  return all;
}

/// Words in a row without what parts them: pages part them at other places than sources.
class Row {
 public:
  Row(const std::vector<std::string>& keys, Range range) : text_(joined(keys, range)) {
    std::size_t end = 0;
    edges_.push_back(end);
    for (auto i = range.begin; i < range.end; ++i) edges_.push_back(end += keys[i].size());
  }
  /// Whether it has `wanted` from the beginning of a word to the end of one: "able" is not in "unable".
  [[nodiscard]] bool has(const std::string& wanted) const {
    for (auto at = text_.find(wanted); at != std::string::npos; at = text_.find(wanted, at + 1))
      if (is_edge(at) && is_edge(at + wanted.size())) return true;
    return false;
  }

 private:
  /// Beside a character of a script without blanks (U+0800 and above: three bytes and more) a word may end.
  [[nodiscard]] bool is_edge(std::size_t at) const {
    if (std::binary_search(edges_.begin(), edges_.end(), at) || is_long(text_[at])) return true;
    auto before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text_[before]) & 0xC0U) == 0x80U) --before;
    return is_long(text_[before]);
  }
  static bool is_long(char byte) { return static_cast<unsigned char>(byte) >= 0xE0U; }

  std::string text_;
  std::vector<std::size_t> edges_;  ///< where words begin and end
};

class PageComparer {
 public:
  PageComparer(const std::vector<ExpectedLine>& expected, const std::vector<std::string>& lines,
               const std::vector<std::string_view>& running)
      : expected_(expected) {
    for (const auto text : running) running_.push_back(laid_out_key_of(text));
    for (std::size_t i = 0; i < expected.size(); ++i)
      if (!expected[i].optional && !has_right_to_left(expected[i].text))
        wanted_.add_line(expected[i].text, i);
    for (std::size_t i = 0; i < lines.size(); ++i) found_.add_line(lines[i], i);
    found_.join_hyphenated();
    alignment_ = align(wanted_.keys, found_.keys);
  }

  PageComparison run() {
    Range wanted, found;
    for (std::size_t i = 0; i < wanted_.keys.size(); ++i) {
      if (alignment_.found_of[i] == unmatched) continue;
      wanted.end = i;
      found.end = alignment_.found_of[i];
      gap(wanted, found);
      wanted.begin = i + 1;
      found.begin = found.end + 1;
    }
    gap({wanted.begin, wanted_.keys.size()}, {found.begin, found_.keys.size()});
    const Row spare(spare_, {0, spare_.size()});
    for (auto& missing : result_.missing) missing.elsewhere = spare.has(missing_keys(missing));
    if (result_.missing.empty()) find_surplus();
    return std::move(result_);
  }

 private:
  void gap(Range wanted, Range found) {
    const Row there(found_.keys, found);
    if (wanted.begin == wanted.end) {
      add_spare(found);
      if (found.begin < found.end) surplus_.push_back(found);
      return;
    }
    if (there.has(joined(wanted_.keys, wanted))) {
      find_torn(wanted, found);
      check_numbers(wanted, found);
      return;
    }
    spare_.emplace_back("\n");
    add_spare(found);
    for (auto begin = wanted.begin; begin < wanted.end;) {
      auto end = begin;
      while (end < wanted.end && wanted_.lines[end] == wanted_.lines[begin]) ++end;
      if (!there.has(joined(wanted_.keys, {begin, end}))) add_missing({begin, end});
      begin = end;
    }
  }

  void add_spare(Range found) {
    for (auto i = found.begin; i < found.end; ++i) spare_.push_back(found_.keys[i]);
  }

  void add_missing(Range range) {
    MissingWords missing{wanted_.lines[range.begin], {}, false};
    for (auto i = range.begin; i < range.end; ++i)
      missing.words.append(missing.words.empty() ? "" : " ").append(wanted_.texts[i]);
    result_.missing.push_back(std::move(missing));
  }

  /// A number is no part of another: "3" is not in "30".
  void check_numbers(Range wanted, Range found) {
    const auto is_number = [](const std::string& key) {
      return std::all_of(key.begin(), key.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    };
    const auto first = found_.keys.begin() + static_cast<std::ptrdiff_t>(found.begin);
    const auto last = found_.keys.begin() + static_cast<std::ptrdiff_t>(found.end);
    for (auto i = wanted.begin; i < wanted.end; ++i)
      if (is_number(wanted_.keys[i]) && std::find(first, last, wanted_.keys[i]) == last)
        add_missing({i, i + 1});
  }

  /// One expected word that is several on one line there.
  void find_torn(Range wanted, Range found) {
    auto at = found.begin;
    for (auto i = wanted.begin; i < wanted.end; ++i) {
      const auto& word = wanted_.keys[i];
      while (at < found.end && !word.starts_with(found_.keys[at])) ++at;
      std::string key, pieces;
      const auto first = at;
      for (; at < found.end && key.size() < word.size(); ++at) {
        key += found_.keys[at];
        pieces.append(pieces.empty() ? "" : " ").append(found_.texts[at]);
      }
      if (key == word && at > first + 1 && found_.lines[first] == found_.lines[at - 1])
        result_.torn.push_back({wanted_.lines[i], std::string(wanted_.texts[i]), std::move(pieces)});
    }
  }

  /// Where something is missing, what is there too many of may be that in other words: then nothing is said.
  void find_surplus() {
    std::string optional, heads = "\n";
    for (const auto& line : expected_) {
      if (has_right_to_left(line.text)) return;
      if (line.optional) optional += laid_out_key_of(line.text);
      if (line.is_head) heads += keys_of(line.text);
    }
    std::vector<Surplus> all_surplus;
    std::map<std::string, std::size_t> times;
    for (const auto range : surplus_) ++times[all_surplus.emplace_back(surplus_of(range)).key];
    for (const auto& one : all_surplus) {
      if (one.is_inside) {
        result_.surplus.push_back(one.text);
        continue;
      }
      if (one.keys.empty() || is_of_heads(one, heads) || times[one.key] > 1) continue;
      if (optional.find(one.key) == std::string::npos && !is_running(one.key))
        result_.surplus.push_back(one.text);
    }
  }

  struct Surplus {
    std::string key, text;
    std::vector<std::string> keys;  ///< of each word
    bool is_inside = false;         ///< numbers in the middle of a line of text, which no page adds
  };
  /// Whether it may be a table's head, which stands on each of its pages: each word is in one.
  static bool is_of_heads(const Surplus& surplus, const std::string& heads) {
    return std::all_of(surplus.keys.begin(), surplus.keys.end(), [&](const std::string& key) {
      return heads.find(concat({"\n", key, "\n"})) != std::string::npos;
    });
  }

  /// Of the words with letters: numbers and signs are what pages add.
  [[nodiscard]] Surplus surplus_of(Range range) const {
    Surplus surplus;
    for (auto i = range.begin; i < range.end; ++i) {
      if (!has_letter(found_.texts[i])) continue;
      surplus.key += found_.keys[i];
      surplus.keys.push_back(found_.keys[i]);
      surplus.text.append(surplus.text.empty() ? "" : " ").append(found_.texts[i]);
    }
    const auto& lines = found_.lines;
    surplus.is_inside = surplus.keys.empty() && range.begin > 0 && range.end < lines.size() &&
                        lines[range.begin - 1] == lines[range.begin] &&
                        lines[range.end - 1] == lines[range.end];
    for (auto i = range.begin; surplus.is_inside && i < range.end; ++i) {
      const auto word = found_.texts[i];
      surplus.is_inside =
          std::any_of(word.begin(), word.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
      surplus.text.append(surplus.text.empty() ? "" : " ").append(word);
    }
    return surplus;
  }
  static bool has_letter(std::string_view word) {
    constexpr char32_t first_sign = 0x2000, last_sign = 0x2BFF;
    for (std::size_t at = 0; at < word.size();) {
      const auto code = next_code_point(word, at);
      const bool ascii = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
      if (ascii || (code >= 0xC0 && (code < first_sign || code > last_sign))) return true;
    }
    return false;
  }
  /// Made of the running texts and numbers alone.
  [[nodiscard]] bool is_running(std::string key) const {
    for (const auto& text : running_)
      if (const auto at = text.empty() ? std::string::npos : key.find(text); at != std::string::npos)
        key.erase(at, text.size());
    return !has_letter(key);
  }

  /// A line for each word.
  static std::string keys_of(std::string_view text) {
    Words words;
    words.add_line(text, 0);
    std::string keys;
    for (const auto& key : words.keys) keys += key + "\n";
    return keys;
  }

  static std::string missing_keys(const MissingWords& missing) { return laid_out_key_of(missing.words); }

  Words wanted_, found_;
  Alignment alignment_;
  PageComparison result_;
  const std::vector<ExpectedLine>& expected_;
  std::vector<std::string> running_;  ///< keys
  std::vector<Range> surplus_;        ///< found where nothing was expected
  std::vector<std::string> spare_;    ///< keys of what is on the pages and was not expected there, gap by gap
};

}  // namespace

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_right_to_left(next_code_point(text, at))) return true;
  }
  return false;
}

PageComparison compare_pages(const std::vector<ExpectedLine>& expected, const std::vector<std::string>& lines,
                             const std::vector<std::string_view>& running) {
  return PageComparer(expected, lines, running).run();
}

}  // namespace cvbuild::inspect
