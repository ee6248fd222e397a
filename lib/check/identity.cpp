// Finds what identifies the applicant.
#include "check/identity.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <cvbuild/core/unicode.hpp>

#include "check/host.hpp"
#include "core/plain_latin.hpp"

namespace cvbuild::checking {

namespace {

/// Parts of names that say nothing alone.
constexpr std::array<std::string_view, 17> particles{"al",  "ap",  "bin", "da",  "de", "del",
                                                     "den", "der", "di",  "du",  "el", "la",
                                                     "le",  "los", "van", "von", "y"};
/// What stands before or behind a name and is shared by many.
constexpr std::array<std::string_view, 29> titles{
    "ba", "bsc", "cpa",  "dame", "dipl", "dr",        "eng",  "ii",    "iii", "ing",
    "jr", "llb", "lord", "ma",   "mba",  "md",        "miss", "mphil", "mr",  "mrs",
    "ms", "msc", "mx",   "phd",  "prof", "professor", "rn",   "sir",   "sr"};
/// Names that are words, months or places too.
constexpr std::array<std::string_view, 109> common{
    "am",    "amber",  "an",     "angel",  "april",     "art",    "as",     "at",     "august", "autumn",
    "baker", "banks",  "be",     "bell",   "bill",      "bishop", "black",  "brook",  "brown",  "bush",
    "by",    "can",    "carter", "chase",  "christian", "clay",   "cliff",  "cook",   "cooper", "dale",
    "dawn",  "dean",   "do",     "drew",   "faith",     "field",  "fisher", "ford",   "frank",  "gene",
    "go",    "grace",  "grant",  "gray",   "green",     "ha",     "he",     "her",    "hill",   "his",
    "hope",  "hunter", "i",      "if",     "in",        "iris",   "is",     "it",     "ivy",    "jack",
    "joy",   "june",   "king",   "lane",   "law",       "long",   "man",    "mark",   "mason",  "max",
    "may",   "me",     "miles",  "miller", "my",        "no",     "of",     "on",     "or",     "our",
    "page",  "park",   "price",  "ray",    "rich",      "rob",    "rose",   "ruby",   "see",    "she",
    "short", "smith",  "so",     "son",    "stone",     "summer", "sun",    "taylor", "the",    "they",
    "to",    "turner", "up",     "us",     "we",        "white",  "will",   "you",    "young"};

constexpr bool is_word_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}
constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr std::size_t least_digits = 7;  // of a telephone number that is looked for
constexpr std::size_t most_digits = 9;   // countries and trunks differ in what stands before

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

bool is_particle(std::string_view word) {
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}
bool is_title(std::string_view word) { return std::find(titles.begin(), titles.end(), word) != titles.end(); }
/// Whether what stands between two words lets them be parts of one name.
bool joins(std::string_view between) {
  return between.size() == 1 && std::string_view(" -_.").find(between[0]) != std::string_view::npos;
}

/// Whether it is written in a script that does not part words, or hangs endings on names: Thai, and what is
/// East Asian.
bool is_unparted(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto code = next_code_point(name, at);
    if (code >= 0x2E80 || (code >= 0x0E00 && code <= 0x0EFF)) return true;
  }
  return false;
}

/// Whether a capital there would stand in any case: the first word of a sentence.
bool begins_sentence(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || std::string_view(".!?:\n\"(").find(text[at - 1]) != std::string_view::npos;
}

}  // namespace

namespace {

/// Combining marks, soft hyphens and what has no width: a reader sees the word without them.
bool is_unseen(char32_t code) {
  return (code >= 0x300 && code <= 0x36F) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         code == 0x2060 || code == 0xFEFF;
}

}  // namespace

std::string fold_letters(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      const auto byte = text[at++];
      folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
      continue;
    }
    const auto code = next_code_point(text, at);
    if (const auto letters = plain_latin(code); !letters.empty())
      folded += letters;
    else if (!is_unseen(code))
      append_utf8(folded, code);
  }
  return folded;
}

Identity::Identity(const model::Cv& cv) {
  const auto& basics = cv.basics;
  add_name(basics.name.value);
  add(basics.email.value, "e-mail address");
  add_site(basics.url.value);
  if (auto digits = digits_of(basics.phone.value); digits.size() >= least_digits)
    phone_ = digits.substr(digits.size() - std::min(digits.size(), most_digits));
  for (const auto& profile : basics.profiles) {
    if (profile.username.value.size() > 2)
      add(profile.username.value, "name on a network", is_telling(profile.username.value));
    add_site(profile.url.value);
  }
}

void Identity::add_name(std::string_view name) {
  if (is_unparted(name)) {
    std::string whole;
    std::copy_if(name.begin(), name.end(), std::back_inserter(whole), [](char byte) { return byte != ' '; });
    unparted_.push_back(std::move(whole));
    if (name.find(' ') != std::string_view::npos) unparted_.emplace_back(name);
  }
  const bool shouted =
      std::none_of(name.begin(), name.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
  for (const auto& word : words_of(name)) {
    if (word.folded.size() < 2 || is_particle(word.folded) || is_title(word.folded)) continue;
    // What is in capitals behind a name that is not is an honour or a degree: MBE, FRCS.
    const auto written = name.substr(word.begin, word.end - word.begin);
    const bool capitals =
        std::all_of(written.begin(), written.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (capitals && !shouted && word.begin > 0) continue;
    names_[word.folded] = std::find(common.begin(), common.end(), word.folded) != common.end();
  }
}

/// Whether it is hardly a word: it has figures or marks, is long, or holds a part of the name.
bool Identity::is_telling(std::string_view username) const {
  constexpr std::size_t long_name = 10;
  const auto folded = fold_letters(username);
  const auto is_letter = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  if (folded.size() >= long_name || !std::all_of(folded.begin(), folded.end(), is_letter)) return true;
  return std::any_of(names_.begin(), names_.end(), [&](const auto& name) {
    return name.first.size() > 2 && folded != name.first && folded.find(name.first) != std::string::npos;
  });
}

void Identity::add(std::string_view value, std::string_view what, bool certain) {
  const auto words = words_of(value);
  if (words.empty()) return;
  phrases_[words.front().folded].push_back({fold_letters(value.substr(words.front().begin)), what, certain});
}

/// Without scheme, "www." and the stroke at the end: however it is written, that much is there.
void Identity::add_site(std::string_view url) {
  const auto host = host_of(url);
  if (host.empty()) return;
  url.remove_prefix(std::min(url.size(), url.find("://") + 3));
  if (host.starts_with("www.")) url.remove_prefix(4);
  while (url.ends_with('/')) url.remove_suffix(1);
  add(url, "address on the web");
}

std::vector<Identity::Word> Identity::words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    constexpr std::string_view apostrophe = "\u2019";
    const auto is_apostrophe = [&] { return text.substr(at).starts_with(apostrophe); };
    while (at < text.size() && is_word_byte(text[at]) && !is_apostrophe()) ++at;
    if (at > begin)
      words.push_back({begin, at, fold_letters(text.substr(begin, at - begin))});
    else
      at += is_apostrophe() ? apostrophe.size() : 1;
  }
  return words;
}

bool Identity::may_begin(std::string_view word) const {
  if (is_digit(word[0])) return !phone_.empty();
  const auto holds = [word](const std::string& name) {
    return word.find(name) != std::string_view::npos || std::string_view(name).starts_with(word);
  };
  if (std::any_of(unparted_.begin(), unparted_.end(), holds)) return true;
  const auto words = words_of(word);
  return std::any_of(words.begin(), words.end(), [this](const Word& one) {
    return phrases_.count(one.folded) != 0 || names_.count(one.folded) != 0;
  });
}

bool Identity::find_phrase(std::string_view text, const Word& word,
                           std::vector<IdentityMatch>& matches) const {
  const auto found = phrases_.find(word.folded);
  if (found == phrases_.end()) return false;
  for (const auto& needle : found->second) {
    const auto end =
        word.begin + needle.letters.size();  // as long, but for diacritics, which names there lack
    if (end > text.size() || (end < text.size() && is_word_byte(text[end]))) continue;
    if (fold_letters(text.substr(word.begin, needle.letters.size())) != needle.letters) continue;
    const bool addressed = word.begin > 0 && (text[word.begin - 1] == '@' || text[word.begin - 1] == '/');
    matches.push_back({word.begin, end, needle.what, needle.certain || addressed});
    return true;
  }
  return false;
}

void Identity::find_phone(std::string_view text, std::vector<IdentityMatch>& matches) const {
  if (phone_.empty()) return;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const auto begin = at;
    at = std::min(text.size(), text.find_first_not_of("0123456789 ()-./", at));
    const auto run = text.substr(begin, at - begin);
    if (digits_of(run).find(phone_) != std::string::npos)
      matches.push_back({begin, begin + run.find_last_of("0123456789") + 1, "telephone number", true});
  }
}

Identity::NameEnd Identity::name_at(std::string_view text, const std::vector<Word>& words,
                                    std::size_t first) const {
  NameEnd name{first, false};
  for (auto at = first; at < words.size(); ++at) {
    if (at > first && !joins(text.substr(words[at - 1].end, words[at].begin - words[at - 1].end))) break;
    const auto part = names_.find(words[at].folded);
    if (part == names_.end() && (at == first || !is_particle(words[at].folded))) break;
    if (part == names_.end()) continue;
    name.certain = name.certain || !part->second || at > first;
    name.last = at + 1;
  }
  return name;
}

void Identity::find_unparted(std::string_view text, std::vector<IdentityMatch>& matches) const {
  for (const auto& name : unparted_)
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size()))
      matches.push_back({at, at + name.size(), "name", true});
}

std::vector<IdentityMatch> Identity::find(std::string_view text) const {
  std::vector<IdentityMatch> matches;
  find_phone(text, matches);
  find_unparted(text, matches);
  if (!matches.empty() && matches.back().what == "name") return matches;
  const auto words = words_of(text);
  for (std::size_t index = 0; index < words.size(); ++index) {
    const auto& word = words[index];
    if (!matches.empty() && matches.back().what != "telephone number" && word.begin < matches.back().end)
      continue;
    if (find_phrase(text, word, matches) || names_.empty()) continue;
    const auto [last, certain] = name_at(text, words, index);
    if (last == index) continue;
    const bool capital = text[word.begin] >= 'A' && text[word.begin] <= 'Z';
    if (certain || (capital && !begins_sentence(text, word.begin)))
      matches.push_back({word.begin, words[last - 1].end, "name", certain});
    index = last - 1;
  }
  std::sort(matches.begin(), matches.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return matches;
}

}  // namespace cvbuild::checking
