// The applicant's own running text, cut into blocks, sentences and words once for all rules that look at
// words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/check/vocabulary.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/model/application.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// What a stretch of running text is. A value is a plain string of the CV: a name, a place, a key word.
enum class TextKind : std::uint8_t { heading, paragraph, cell, caption, value };
/// Where it stands: in an answer, in text that no question opens, in the letter, or in the CV.
enum class TextOwner : std::uint8_t { answer, passage, letter, cv };

/// A run of letters and digits, with its inner apostrophes; a trailing `+` or `#` belongs to it (C++, C#),
/// hyphens and dots part words.
struct ProseWord {
  std::uint32_t begin = 0;   ///< in Prose::text()
  std::uint32_t end = 0;     ///< past its last byte
  std::uint32_t number = 0;  ///< in Prose::vocabulary()
  bool plain = true;         ///< it is neither code nor inside quotation marks
};

/// Ends with its full stop, exclamation or question mark, closing quotes included.
struct ProseSentence {
  std::uint32_t begin = 0;       ///< in Prose::text()
  std::uint32_t end = 0;         ///< past its last byte
  std::uint32_t first_word = 0;  ///< indices into Prose::words()
  std::uint32_t last_word = 0;   ///< past the last
};

/// What a ProseMark marks.
enum class MarkKind : std::uint8_t { code, link, picture, quotation };

/// A stretch of a block that is more than plain words. A quotation is what double quotes enclose.
struct ProseMark {
  std::uint32_t begin = 0;          ///< in Prose::text()
  std::uint32_t end = 0;            ///< past its last byte
  MarkKind kind = MarkKind::code;   ///< what it is
  const doc::Link* link = nullptr;  ///< with MarkKind::link
};

/// The text of one heading, paragraph, cell, caption or value, as it reads: emphasis and links are part of
/// it, an end of line in the source is a blank, a hard one a line feed.
struct ProseBlock {
  std::uint32_t begin = 0;                ///< in Prose::text()
  std::uint32_t end = 0;                  ///< past its last byte
  TextKind kind = TextKind::paragraph;    ///< what it is
  TextOwner owner = TextOwner::passage;   ///< where it stands
  bool in_list = false;                   ///< it belongs to an item of a list
  const model::Answer* answer = nullptr;  ///< with TextOwner::answer
  doc::Blocks siblings;                   ///< the blocks of its container; empty for a value
  std::size_t index = 0;                  ///< its own, or its table's or figure's, among them
  doc::Blocks outer;                      ///< the top-level blocks of its text
  std::size_t outer_index = 0;            ///< that of the top-level block which it is or is in
  /// Indices of what stands in it; the second of each pair is past the last.
  /// @{
  std::uint32_t first_word = 0, last_word = 0;          ///< of Prose::words(), past the last
  std::uint32_t first_sentence = 0, last_sentence = 0;  ///< of Prose::sentences(), past the last
  std::uint32_t first_mark = 0, last_mark = 0;          ///< of Prose::marks(), past the last
  /// @}
};

/// All running text of an application in the order of its sources: answers and other text, the letter, the
/// CV. Left out: code blocks, quotations that are blocks, sections that are draft or todo, and a heading that
/// only repeats its question's prompt. Its views live as long as the Prose; nodes as long as the application.
class Prose {
 public:
  /// Cuts the text; linear in it. `application` must live as long as this.
  explicit Prose(const Application& application);
  explicit Prose(Application&& application) = delete;
  Prose(const Prose&) = delete;
  Prose& operator=(const Prose&) = delete;

  /// In the order of text(): all of them, or those of one block or sentence of this Prose.
  /// @{
  [[nodiscard]] std::span<const ProseBlock> blocks() const& { return blocks_; }
  [[nodiscard]] std::span<const ProseWord> words() const& { return words_; }
  [[nodiscard]] std::span<const ProseWord> words(const ProseBlock& block) const& {
    return part(words_, block.first_word, block.last_word);
  }
  [[nodiscard]] std::span<const ProseWord> words(const ProseSentence& sentence) const& {
    return part(words_, sentence.first_word, sentence.last_word);
  }
  [[nodiscard]] std::span<const ProseSentence> sentences(const ProseBlock& block) const& {
    return part(sentences_, block.first_sentence, block.last_sentence);
  }
  [[nodiscard]] std::span<const ProseMark> marks(const ProseBlock& block) const& {
    return part(marks_, block.first_mark, block.last_mark);
  }
  /// @}

  /// The block that holds the word of that index, which must be there.
  [[nodiscard]] const ProseBlock& block_of(std::uint32_t word) const&;

  /// All text; blocks are parted by a line feed.
  [[nodiscard]] std::string_view text() const& { return text_; }
  /// The same with ASCII letters in lower case: every offset holds in both.
  [[nodiscard]] std::string_view lower() const& { return lower_; }
  /// The text of a block, sentence, word or mark of this Prose.
  template <class Range>
  [[nodiscard]] std::string_view text(const Range& range) const& {
    return part(text_, range.begin, range.end);
  }
  /// The same of lower().
  template <class Range>
  [[nodiscard]] std::string_view lower(const Range& range) const& {
    return part(lower_, range.begin, range.end);
  }

  /// Its places are indices into words().
  [[nodiscard]] const Vocabulary& vocabulary() const& { return vocabulary_; }

  /// Whether a mark of that kind touches the bytes [begin, end) of `block`.
  [[nodiscard]] bool has_mark(const ProseBlock& block, MarkKind kind, std::size_t begin,
                              std::size_t end) const;
  /// The place in the sources of the bytes [begin, end) of text(), which must be there; exact wherever the
  /// source spells them so.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  /// The place of a block, sentence, word or mark.
  template <class Range>
  [[nodiscard]] Span span(const Range& range) const {
    return span(range.begin, range.end);
  }
  /// The same, if the source is Markdown and spells those bytes exactly so and in one piece, as an edit needs
  /// it; else unknown.
  [[nodiscard]] Span exact_span(std::size_t begin, std::size_t end) const;

  std::span<const ProseBlock> blocks() const&& = delete;
  std::span<const ProseWord> words() const&& = delete;
  std::span<const ProseWord> words(const ProseBlock& block) const&& = delete;
  std::span<const ProseWord> words(const ProseSentence& sentence) const&& = delete;
  std::span<const ProseSentence> sentences(const ProseBlock& block) const&& = delete;
  std::span<const ProseMark> marks(const ProseBlock& block) const&& = delete;
  const ProseBlock& block_of(std::uint32_t word) const&& = delete;
  template <class Range>
  std::string_view text(const Range& range) const&& = delete;
  template <class Range>
  std::string_view lower(const Range& range) const&& = delete;
  std::string_view text() const&& = delete;
  std::string_view lower() const&& = delete;
  const Vocabulary& vocabulary() const&& = delete;

  /// Whether the application is written in English; rules that know English words look at no other.
  [[nodiscard]] bool is_english() const { return english_; }

 private:
  friend class ProseBuilder;
  struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Span span;
  };
  /// What is at [first, last), which has to be there.
  /// @{
  static void check_range(std::size_t first, std::size_t last, std::size_t size) {
    if (first > last || last > size) [[unlikely]]
      misused("Prose: a block, sentence, word or mark that is none of its own");
  }
  template <class T>
  static std::span<const T> part(const std::vector<T>& all, std::size_t first, std::size_t last) {
    check_range(first, last, all.size());
    return std::span(all).subspan(first, last - first);
  }
  static std::string_view part(std::string_view all, std::size_t first, std::size_t last) {
    check_range(first, last, all.size());
    return all.substr(first, last - first);
  }
  /// @}
  std::string text_;
  std::string lower_;
  std::vector<Piece> pieces_;
  std::vector<ProseBlock> blocks_;
  std::vector<ProseWord> words_;
  std::vector<ProseSentence> sentences_;
  std::vector<ProseMark> marks_;
  Vocabulary vocabulary_;
  const Sources* sources_ = nullptr;
  bool english_ = true;
};

}  // namespace cvbuild
#pragma GCC visibility pop
