// Numbers words through a table of hashes, and sorts their places by counting.
#include <cvbuild/check/vocabulary.hpp>

#include <cstdint>
#include <cstring>

namespace cvbuild::inline v0 {

namespace {

/// The bytes there as a number; the order of bytes does not matter for a hash that never leaves the process.
template <class Number>
std::uint64_t load(const char* from) {
  Number number = 0;
  std::memcpy(&number, from, sizeof number);
  return number;
}

std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  const char* begin = text.data();
  const auto size = text.size();
  std::uint64_t hash = size;
  std::size_t at = 0;
  for (; at + 8 < size; at += 8) hash = (hash ^ load<std::uint64_t>(begin + at)) * factor;
  // The rest, of eight bytes at the most, in two loads that may overlap.
  const char* rest = begin + at;
  const auto left = size - at;
  std::uint64_t last = 0;
  if (left >= 4)
    last = load<std::uint32_t>(rest) << 32 | load<std::uint32_t>(rest + left - 4);
  else
    last = load<unsigned char>(rest) << 16 | load<unsigned char>(rest + left / 2) << 8 |
           load<unsigned char>(rest + left - 1);
  hash = (hash ^ last) * factor;
  return static_cast<std::uint32_t>((hash ^ hash >> 29) * factor >> 32);
}

}  // namespace

void Vocabulary::begin(std::size_t room) {
  if (room >= UINT32_MAX) misused("Vocabulary::begin: words are numbered below 2^32");
  std::size_t size = 64;
  while (size < room * 2) size *= 2;
  slots_.assign(size, {});
  room_ = room;
  sequence_.reserve(room);
}

/// Where the word is, or the free slot where it would be.
std::size_t Vocabulary::slot_of(std::string_view lower, std::uint32_t hash) const {
  const auto mask = slots_.size() - 1;
  auto at = hash & mask;
  while (slots_[at].next != 0 && (slots_[at].hash != hash || words_[slots_[at].next - 1].text != lower))
    at = (at + 1) & mask;
  return at;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view lower) const {
  if (lower.empty() || slots_.empty()) return std::nullopt;
  const auto next = slots_[slot_of(lower, hash_of(lower))].next;
  return next == 0 ? std::nullopt : std::optional(next - 1);
}

std::uint32_t Vocabulary::add(std::string_view lower) {
  if (lower.empty()) misused("Vocabulary::add: the word is empty");
  if (room_ == 0) misused("Vocabulary::add: before begin(), past its room, or after finish()");
  --room_;
  const auto hash = hash_of(lower);
  const auto at = slot_of(lower, hash);
  if (slots_[at].next == 0) {
    words_.push_back({lower, 0});
    slots_[at] = {hash, static_cast<std::uint32_t>(words_.size())};
  }
  const auto number = slots_[at].next - 1;
  ++words_[number].count;
  sequence_.push_back(number);
  return number;
}

void Vocabulary::finish() {
  first_place_.reserve(words_.size());
  std::uint32_t sum = 0;
  for (const auto& word : words_) {
    first_place_.push_back(sum);
    sum += word.count;
    ++first_of_[static_cast<unsigned char>(word.text[0]) + 1U];
  }
  places_.resize(sum);
  auto next = first_place_;
  for (std::uint32_t i = 0; i < sequence_.size(); ++i) places_[next[sequence_[i]]++] = i;
  for (std::size_t byte = 1; byte < first_of_.size(); ++byte) first_of_[byte] += first_of_[byte - 1];
  by_first_.resize(words_.size());
  auto place = first_of_;
  for (std::uint32_t i = 0; i < words_.size(); ++i)
    by_first_[place[static_cast<unsigned char>(words_[i].text[0])]++] = i;
  sequence_ = {};
  room_ = 0;
}

}  // namespace cvbuild
