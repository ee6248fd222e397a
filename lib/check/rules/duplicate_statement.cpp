// A sentence of an answer that says in much the same words what an earlier one has said.
#include "check/rules/list.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <cvbuild/core/text.hpp>

namespace cvbuild::rules {

namespace {

/// The sentences that hold a pair of words: at most twelve of them, so that looking up stays cheap for pairs
/// that are everywhere.
class Pairs {
 public:
  struct Slot {
    std::uint64_t pair = 0;   ///< and one; 0: free
    std::uint32_t first = 0;  ///< of entries(), newest first; past its index, 0: none
    std::uint32_t count = 0;
  };
  struct Entry {
    std::uint32_t sentence = 0;
    std::uint32_t next = 0;
  };

  explicit Pairs(std::size_t most) {
    std::size_t size = 16;
    while (size < most * 2) size *= 2;
    slots_.resize(size);
    entries_.reserve(most);
  }
  Slot& at(std::uint32_t left, std::uint32_t right) {
    const auto pair = (std::uint64_t{left} << 32 | right) + 1;
    const auto mask = slots_.size() - 1;
    auto place = (pair * 0x9E3779B97F4A7C15U >> 32) & mask;
    while (slots_[place].pair != 0 && slots_[place].pair != pair) place = (place + 1) & mask;
    slots_[place].pair = pair;
    return slots_[place];
  }
  void add(Slot& slot, std::uint32_t sentence) {
    constexpr std::uint32_t most = 12;
    if (slot.count == most || (slot.first != 0 && entries_[slot.first - 1].sentence == sentence)) return;
    entries_.push_back({sentence, slot.first});
    slot.first = static_cast<std::uint32_t>(entries_.size());
    ++slot.count;
  }
  template <class Use>
  void for_each(const Slot& slot, const Use& use) const {
    for (auto at = slot.first; at != 0; at = entries_[at - 1].next) use(entries_[at - 1].sentence);
  }

 private:
  std::vector<Slot> slots_;
  std::vector<Entry> entries_;
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
    Finder(const Prose& prose, std::size_t words) : prose_(prose), pairs_(words) {}

    void add(const ProseSentence& sentence, Diagnostics& findings) {
      const auto words = prose_.words(sentence);
      if (words.size() < run_length) return;
      const auto number = static_cast<std::uint32_t>(sentences_.size());
      sentences_.push_back({&sentence, words.size() - 1});
      shared_.push_back(0);
      count_pairs(words, number);
      if (const auto* earlier = find_earlier(number))
        findings
            .report(info, prose_.span(sentence), "this says much the same as an earlier sentence",
                    "say it once, where it answers the question best")
            .related.push_back({prose_.span(*earlier->text), "said here"});
    }

   private:
    void count_pairs(std::span<const ProseWord> words, std::uint32_t number) {
      touched_.clear();
      for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        auto& slot = pairs_.at(words[at].number, words[at + 1].number);
        pairs_.for_each(slot, [&](std::uint32_t other) { touch(other, number); });
        pairs_.add(slot, number);
      }
    }
    void touch(std::uint32_t other, std::uint32_t number) {
      if (other == number) return;
      if (shared_[other] == 0) touched_.push_back(other);
      const auto most = std::min(sentences_[other].pairs, sentences_[number].pairs);
      shared_[other] = std::min(shared_[other] + 1, most);
    }

    /// The first sentence with a run of words in common, else the one that shares the most pairs, if they are
    /// enough.
    const Sentence* find_earlier(std::uint32_t number) {
      const Sentence* best = nullptr;
      std::size_t most = 0;
      std::sort(touched_.begin(), touched_.end());
      const Sentence* same = nullptr;
      for (const auto other : touched_) {
        const auto shared = std::exchange(shared_[other], 0);
        // Of a run, most pairs are rare enough to be kept.
        if (same == nullptr && shared >= run_length / 2 && share_run(sentences_[other], sentences_[number]))
          same = &sentences_[other];
        const auto all = sentences_[other].pairs + sentences_[number].pairs - shared;
        if (shared <= most || shared * 100 < all * least_alike) continue;
        most = shared;
        best = &sentences_[other];
      }
      return same != nullptr ? same : best;
    }

    [[nodiscard]] bool share_run(const Sentence& a, const Sentence& b) const {
      const auto first = prose_.words(*a.text), second = prose_.words(*b.text);
      const auto same = [](const ProseWord& x, const ProseWord& y) { return x.number == y.number; };
      for (std::size_t at = 0; at + run_length <= second.size(); ++at) {
        const auto run = second.subspan(at, run_length);
        if (std::search(first.begin(), first.end(), run.begin(), run.end(), same) != first.end()) return true;
      }
      return false;
    }

    const Prose& prose_;
    Pairs pairs_;
    std::vector<Sentence> sentences_;
    std::vector<std::size_t> shared_;     ///< pairs of words in common with the current sentence
    std::vector<std::uint32_t> touched_;  ///< sentences of which `shared_` is not 0
  };
};

}  // namespace

constinit const Rule duplicate_statement{&DuplicateStatement::info, &DuplicateStatement::run};

}  // namespace cvbuild::rules
