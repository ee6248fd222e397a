// Finds what identifies the applicant.
#include "check/identity.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <cvbuild/core/unicode.hpp>

#include "check/host.hpp"
#include "check/identity_words.hpp"
#include "check/unparted.hpp"

namespace cvbuild::checking {

namespace {

constexpr bool is_word_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}
constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_particle(std::string_view word) {
  return std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
}
bool is_common(std::string_view word) {
  return std::binary_search(std::begin(common), std::end(common), word);
}
bool is_title(std::string_view word) {
  return std::find(std::begin(titles), std::end(titles), word) != std::end(titles);
}
/// Whether what stands between two words lets them be parts of one name.
bool joins(std::string_view between) {
  return between.size() == 1 && std::string_view(" -_.").find(between[0]) != std::string_view::npos;
}

/// "J%C3%BCrgen" as it reads; what is no code stays.
std::string percent_decoded(std::string_view text) {
  const auto value = [](char digit) {
    if (is_digit(digit)) return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  };
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_code =
        text[at] == '%' && at + 2 < text.size() && value(text[at + 1]) >= 0 && value(text[at + 2]) >= 0;
    decoded += is_code ? static_cast<char>(value(text[at + 1]) * 16 + value(text[at + 2])) : text[at];
    if (is_code) at += 2;
  }
  return decoded;
}

/// Whether a capital there would stand in any case: the first word of a sentence.
bool begins_sentence(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || std::string_view(".!?:\n\"(").find(text[at - 1]) != std::string_view::npos;
}

/// Whether the word at `index` has something, or does something.
template <class Words>
bool acts(std::string_view text, const Words& words, std::size_t index) {
  constexpr std::size_t longest_pronoun = 3;  // "He is" and "She was" name nobody
  if (words[index].folded.size() <= longest_pronoun || words[index].folded == "they") return false;
  const auto behind = text.substr(words[index].end);
  if (behind.starts_with("'s ") || behind.starts_with("\u2019s ")) return true;
  if (index + 1 == words.size() || words[index + 1].begin != words[index].end + 1) return false;
  return std::find(std::begin(after_names), std::end(after_names), words[index + 1].folded) !=
         std::end(after_names);
}

/// Whether one word that is a part of the name may be something else: it stands alone in small letters, or in
/// the name of a place.
template <class Words>
bool is_doubtful(std::string_view text, const Words& words, std::size_t index) {
  const auto& word = words[index];
  const auto is_apart = [](std::string_view beside) {
    return beside.empty() || std::string_view(" \n\t,.;:!?()\"").find(beside[0]) != std::string_view::npos;
  };
  const auto before = text.substr(0, word.begin);
  const bool is_small = text[word.begin] >= 'a' && text[word.begin] <= 'z';
  if (is_small && is_apart(before.empty() ? before : before.substr(before.size() - 1)) &&
      is_apart(text.substr(word.end)))
    return true;
  const auto is_beside = [&](const auto& table, std::size_t other) {
    const auto& neighbour = words[other];
    const auto gap = other < index ? word.begin - neighbour.end : neighbour.begin - word.end;
    return gap <= 2 && std::find(std::begin(table), std::end(table), neighbour.folded) != std::end(table);
  };
  return (index > 0 && is_beside(before_places, index - 1)) ||
         (index + 1 < words.size() && is_beside(behind_places, index + 1));
}

}  // namespace

Identity::Identity(const model::Cv& cv) {
  const auto& basics = cv.basics;
  add_name(basics.name.value);
  add(basics.email.value, "e-mail address");
  add_site(basics.url.value);
  phone_ = PhoneNumber(basics.phone.value);
  add_home(basics.location);
  for (const auto& profile : basics.profiles) {
    // One that is a part of the name is told as the name is.
    const auto words = words_of(profile.username.value);
    const bool is_name = words.size() == 1 && names_.contains(words[0].folded);
    if (profile.username.value.size() > 2 && !is_name)
      add(profile.username.value, "name on a network", is_telling(profile.username.value));
    add_site(profile.url.value);
  }
}

void Identity::add_name(std::string_view name) {
  if (is_unparted(name)) add_unparted(name);
  std::vector<std::string> parts;
  const bool shouted =
      std::none_of(name.begin(), name.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
  for (const auto& word : words_of(name)) {
    if (word.folded.size() < 2 || is_particle(word.folded) || is_title(word.folded)) continue;
    // What is in capitals behind a name that is not is an honour or a degree: MBE, FRCS.
    const auto written = name.substr(word.begin, word.end - word.begin);
    const bool capitals =
        std::all_of(written.begin(), written.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (capitals && !shouted && word.begin > 0) continue;
    names_[word.folded] = is_common(word.folded);
    parts.push_back(word.folded);
  }
  if (!is_unparted(name)) add_joined(parts);
}

/// Names on networks that people make of theirs: janedoe, doejane, janemarydoe; and jdoe, janed, doej.
void Identity::add_joined(const std::vector<std::string>& parts) {
  if (parts.size() < 2) return;
  constexpr std::size_t telling = 6;  // letters; shorter ones may be words
  const auto& first = parts.front();
  const auto& last = parts.back();
  const auto add_one = [this](std::string letters, bool only_in_address) {
    auto key = letters;
    phrases_[std::move(key)].push_back({std::move(letters), "name", true, only_in_address});
  };
  std::string all, initials;
  for (const auto& part : parts) {
    all += part;
    initials += part[0];
  }
  for (auto& joined : {first + last, last + first, all})
    if (static_cast<unsigned char>(joined[0]) < 0x80) add_one(joined, joined.size() < telling);
  const auto is_plain = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  if (!is_plain(first[0]) || !is_plain(last[0])) return;
  initials.pop_back();
  for (auto& handle :
       {first.substr(0, 1) + last, last + first.substr(0, 1), first + last.substr(0, 1), initials + last})
    add_one(handle, true);
}

/// The whole name; its parts, and a family name of one sign with a title, are told as what they may be.
void Identity::add_unparted(std::string_view name) {
  std::vector<std::string> signs, parts(1);
  for (std::size_t at = 0; at < name.size();) {
    const auto begin = at;
    const auto code = next_code_point(name, at);
    const auto sign = name.substr(begin, at - begin);
    if (code == U' ' || code == U'\u3000' || code == U'・') {
      parts.emplace_back();
      continue;
    }
    parts.back() += sign;
    signs.emplace_back(sign);
  }
  std::string whole;
  for (const auto& sign : signs) whole += sign;
  unparted_.push_back({whole, true});
  if (name.find(' ') != std::string_view::npos) unparted_.push_back({std::string(name), true});
  // Without a blank: three signs are a family's one and a given name of two, four are two and two.
  if (parts.size() == 1 && signs.size() == 3) parts = {signs[0], signs[1] + signs[2]};
  if (parts.size() == 1 && signs.size() == 4) parts = {signs[0] + signs[1], signs[2] + signs[3]};
  if (parts.size() == 1) return;
  constexpr std::array<std::string_view, 13> titles_behind{
      "先生", "女士", "小姐", "同学", "老师", "博士", "教授", "さん", "様", "氏", "君", "씨", "님"};
  for (const auto& part : parts) {
    if (count_code_points(part) >= 2)
      unparted_.push_back({part, false});
    else if (!part.empty())
      for (const auto title : titles_behind) unparted_.push_back({part + std::string(title), false});
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
  phrases_[words.front().folded].push_back(
      {fold_letters(value.substr(words.front().begin)), what, certain, false});
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
  if (is_digit(word[0]) && !phone_.empty()) return true;
  const auto holds = [word](const Unparted& name) {
    return word.find(name.letters) != std::string_view::npos ||
           std::string_view(name.letters).starts_with(word);
  };
  if (std::any_of(unparted_.begin(), unparted_.end(), holds)) return true;
  const auto words = words_of(word);
  return std::any_of(words.begin(), words.end(), [this](const Word& one) {
    return needles_of(one.folded) != nullptr || names_.count(one.folded) != 0;
  });
}

/// "janedoe84" begins like "janedoe".
const std::vector<Identity::Needle>* Identity::needles_of(std::string_view folded) const {
  auto found = phrases_.find(std::string(folded));
  if (found == phrases_.end()) {
    const auto letters = folded.substr(0, folded.find_last_not_of("0123456789") + 1);
    if (letters.size() == folded.size() || letters.empty()) return nullptr;
    found = phrases_.find(std::string(letters));
  }
  return found == phrases_.end() ? nullptr : &found->second;
}

bool Identity::find_phrase(std::string_view text, const Word& word,
                           std::vector<IdentityMatch>& matches) const {
  const auto* needles = needles_of(word.folded);
  if (needles == nullptr) return false;
  const bool addressed =
      word.begin > 0 && std::string_view("@/=~").find(text[word.begin - 1]) != std::string_view::npos;
  for (const auto& needle : *needles) {
    const bool is_name = needle.what == "name";
    if (needle.only_in_address && !addressed && text.substr(word.end, 1) != "@") continue;
    // As long, but for diacritics, which names there lack; figures may follow a joined name.
    const auto end = is_name ? word.end : word.begin + needle.letters.size();
    if (end > text.size() || (end < text.size() && is_word_byte(text[end]))) continue;
    const auto letters = fold_letters(text.substr(word.begin, end - word.begin));
    if (is_name ? !letters.starts_with(needle.letters) : letters != needle.letters) continue;
    matches.push_back({word.begin, end, needle.what, needle.certain || addressed});
    return true;
  }
  return false;
}

void Identity::find_phone(std::string_view text, std::vector<IdentityMatch>& matches) const {
  for (auto found = phone_.find(text, 0); found; found = phone_.find(text, found->second))
    matches.push_back({found->first, found->second, "telephone number", true});
}

/// Addresses write letters as %XX: a whole stretch without blanks is then the place.
void Identity::find_encoded(std::string_view text, std::vector<IdentityMatch>& matches) const {
  for (auto at = text.find('%'); at != std::string_view::npos; at = text.find('%', at)) {
    const auto begin = text.find_last_of(" \n\t<>\"", at) + 1;
    const auto end = std::min(text.find_first_of(" \n\t<>\"", at), text.size());
    const auto stretch = text.substr(begin, end - begin);
    at = end;
    const auto decoded = percent_decoded(stretch);
    if (decoded == stretch) continue;
    std::vector<IdentityMatch> inside;
    find_phone(decoded, inside);
    find_unparted(decoded, inside);
    find_words(decoded, inside);
    if (!inside.empty()) matches.push_back({begin, end, inside.front().what, inside.front().certain});
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
    for (auto at = text.find(name.letters); at != std::string_view::npos;
         at = text.find(name.letters, at + name.letters.size())) {
      const bool told = std::any_of(matches.begin(), matches.end(), [at](const IdentityMatch& match) {
        return match.begin <= at && at < match.end;
      });
      if (!told) matches.push_back({at, at + name.letters.size(), "name", name.certain});
    }
}

void Identity::find_words(std::string_view text, std::vector<IdentityMatch>& matches) const {
  const auto told = matches.size();
  const auto is_told = [&](std::size_t at) {
    return std::any_of(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(told),
                       [at](const IdentityMatch& match) { return match.begin <= at && at < match.end; });
  };
  const auto words = words_of(text);
  for (std::size_t index = 0; index < words.size(); ++index) {
    const auto& word = words[index];
    if (is_told(word.begin) || (matches.size() > told && word.begin < matches.back().end)) continue;
    if (find_phrase(text, word, matches) || names_.empty()) continue;
    const auto name = name_at(text, words, index);
    const auto last = name.last;
    if (last == index) continue;
    const bool doubtful = last == index + 1 && name.certain && is_doubtful(text, words, index);
    const bool certain = name.certain && !doubtful;
    const bool capital = text[word.begin] >= 'A' && text[word.begin] <= 'Z';
    const bool is_word = begins_sentence(text, word.begin) && !acts(text, words, last - 1);
    if (certain || doubtful || (capital && !is_word))
      matches.push_back({word.begin, words[last - 1].end, "name", certain});
    index = last - 1;
  }
}

std::vector<IdentityMatch> Identity::find(std::string_view text) const {
  std::vector<IdentityMatch> matches;
  find_phone(text, matches);
  find_unparted(text, matches);
  find_words(text, matches);
  if (matches.empty()) find_encoded(text, matches);
  std::sort(matches.begin(), matches.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return matches;
}

std::optional<IdentityMatch> Identity::find_certain(std::string_view text) const {
  for (const auto& match : find(text))
    if (match.certain) return match;
  return std::nullopt;
}

}  // namespace cvbuild::checking
