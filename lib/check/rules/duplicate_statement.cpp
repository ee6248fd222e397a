// A sentence of an answer that says in much the same words what an earlier one has said.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

/// The sentences that hold a run of words, by its hash: at most four of them, so that looking up stays cheap
/// for runs that are everywhere.
class Shingles {
 public:
  struct Slot {
    std::uint64_t hash = 0;
    std::array<std::uint32_t, 4> sentences{};
    std::uint32_t count = 0;  ///< 0: free
  };

  explicit Shingles(std::size_t most) {
    std::size_t size = 16;
    while (size < most * 2) size *= 2;
    slots_.resize(size);
  }
  Slot& at(std::uint64_t hash) {
    const auto mask = slots_.size() - 1;
    auto place = (hash ^ (hash >> 32)) & mask;
    while (slots_[place].count != 0 && slots_[place].hash != hash) place = (place + 1) & mask;
    return slots_[place];
  }
  static void add(Slot& slot, std::uint64_t hash, std::uint32_t sentence) {
    if (slot.count == slot.sentences.size()) return;
    slot.hash = hash;
    slot.sentences[slot.count++] = sentence;
  }

 private:
  std::vector<Slot> slots_;
};

struct DuplicateStatement {
  static constexpr RuleInfo info{"duplicate-statement",
                                 Stage::check,
                                 Severity::note,
                                 "a sentence of an answer that repeats an earlier one: six words running, or "
                                 "about half of its pairs of words",
                                 "Whoever marks one answer has read the other; said twice it counts once.",
                                 "I look after the test and release systems of the shop.\n\n"
                                 "At the shop I look after the test and release systems.",
                                 "I look after the test and release systems of the shop."};
  static constexpr std::size_t run_length = 6;
  static constexpr std::size_t least_alike = 35;  // per cent of the pairs of words of both

  struct Sentence {
    const ProseSentence* text = nullptr;
    std::size_t pairs = 0;
  };

  static void run(const RuleContext& context, Diagnostics& findings) {
    std::size_t words = 0;
    for (const auto& block : context.prose.blocks())
      if (is_statement(block)) words += block.last_word - block.first_word;
    if (words == 0) return;
    Finder finder(context.prose, words);
    for (const auto& block : context.prose.blocks())
      if (is_statement(block))
        for (const auto& sentence : context.prose.sentences(block)) finder.add(sentence, findings);
  }
  static bool is_statement(const ProseBlock& block) {
    return block.owner == TextOwner::answer && block.kind != TextKind::heading;
  }

  class Finder {
   public:
    Finder(const Prose& prose, std::size_t words) : prose_(prose), pairs_(words), runs_(words) {}

    void add(const ProseSentence& sentence, Diagnostics& findings) {
      const auto words = prose_.words(sentence);
      if (words.size() < run_length) return;
      hash_words(words);
      const auto number = static_cast<std::uint32_t>(sentences_.size());
      sentences_.push_back({&sentence, words.size() - 1});
      shared_.push_back(0);
      const auto* earlier = count_pairs(number);
      if (const auto* same = count_runs(number)) earlier = same;
      if (earlier != nullptr)
        findings
            .report(info, prose_.span(sentence), "this says much the same as an earlier sentence",
                    "say it once, where it answers the question best")
            .related.push_back({prose_.span(*earlier->text), "said here"});
    }

   private:
    void hash_words(std::span<const ProseWord> words) {
      hashes_.clear();
      for (const auto& word : words) {
        std::uint64_t hash = 14695981039346656037U;
        for (const char byte : prose_.lower(word))
          hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
        hashes_.push_back(hash);
      }
    }
    [[nodiscard]] std::uint64_t hash_of(std::size_t first, std::size_t count) const {
      std::uint64_t hash = 0;
      for (auto at = first; at < first + count; ++at) hash = (hash ^ hashes_[at]) * 0x9E3779B97F4A7C15U;
      return hash;
    }

    /// The earlier sentence that shares the most pairs of words, if they are enough.
    const Sentence* count_pairs(std::uint32_t number) {
      touched_.clear();
      for (std::size_t at = 0; at + 1 < hashes_.size(); ++at) {
        const auto hash = hash_of(at, 2);
        auto& slot = pairs_.at(hash);
        for (std::uint32_t index = 0; index < slot.count; ++index) touch(slot.sentences[index], number);
        if (slot.count == 0 || slot.sentences[slot.count - 1] != number) Shingles::add(slot, hash, number);
      }
      const Sentence* best = nullptr;
      std::size_t most = 0;
      for (const auto other : touched_) {
        const auto shared = std::exchange(shared_[other], 0);
        const auto all = sentences_[other].pairs + sentences_[number].pairs - shared;
        if (shared <= most || shared * 100 < all * least_alike) continue;
        most = shared;
        best = &sentences_[other];
      }
      return best;
    }
    void touch(std::uint32_t other, std::uint32_t number) {
      if (other == number) return;
      if (shared_[other] == 0) touched_.push_back(other);
      const auto most = std::min(sentences_[other].pairs, sentences_[number].pairs);
      shared_[other] = std::min(shared_[other] + 1, most);
    }

    /// The earlier sentence that has six words running in common.
    const Sentence* count_runs(std::uint32_t number) {
      const Sentence* earlier = nullptr;
      for (std::size_t at = 0; at + run_length <= hashes_.size(); ++at) {
        const auto hash = hash_of(at, run_length);
        auto& slot = runs_.at(hash);
        if (slot.count == 0)
          Shingles::add(slot, hash, number);
        else if (slot.sentences[0] != number && earlier == nullptr)
          earlier = &sentences_[slot.sentences[0]];
      }
      return earlier;
    }

    const Prose& prose_;
    Shingles pairs_, runs_;
    std::vector<Sentence> sentences_;
    std::vector<std::size_t> shared_;     ///< pairs of words in common with the current sentence
    std::vector<std::uint32_t> touched_;  ///< sentences of which `shared_` is not 0
    std::vector<std::uint64_t> hashes_;   ///< of the current sentence's words
  };
};

}  // namespace

constinit const Rule duplicate_statement{&DuplicateStatement::info, &DuplicateStatement::run};

}  // namespace cvbuild::rules
