// Collects the running text of an application, and remembers where each byte came from.
#include <cvbuild/check/prose.hpp>

#include <algorithm>
#include <functional>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/sections.hpp>

#include "check/prose_cutting.hpp"
#include "check/source_place.hpp"

namespace cvbuild::inline v0 {

namespace {

bool is_english(std::string_view language) {
  return language.starts_with("en") && (language.size() == 2 || language[2] == '-');
}

/// Whether a heading only says what the form asks there.
bool repeats_prompt(const doc::Heading& heading, std::string_view prompt) {
  const auto words = doc::plain_text(heading.content);
  return !words.empty() && prompt.starts_with(words);  // a long one is cut where a heading is made of it
}

}  // namespace

class ProseBuilder {
 public:
  ProseBuilder(const Application::Data& data, Prose& prose) : data_(data), prose_(prose) {
    for (const auto& answer : data.answers) answers_.push_back(&answer);
    std::sort(answers_.begin(), answers_.end(),
              [](const auto* a, const auto* b) { return std::less<>{}(a->heading, b->heading); });
  }

  void run() {
    reserve();
    current_.owner = TextOwner::passage;
    for (const auto blocks : data_.texts) top(blocks, true);
    current_.owner = TextOwner::letter;
    if (data_.letter != nullptr) add_letter(*data_.letter);
    current_.owner = TextOwner::cv;
    if (data_.cv != nullptr) add_cv(*data_.cv);
    prose_.lower_ = prose_.text_;
    for (char& byte : prose_.lower_)
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    number_words();
  }

  void operator()(const doc::Text& node) { add(node.text, node.span); }
  void operator()(const doc::Break& node) { add(node.hard ? "\n" : " ", node.span); }
  void operator()(const doc::Code& node) {
    const auto begin = size();
    add(node.text, node.span);
    mark(MarkKind::code, begin);
  }
  void operator()(const doc::Emphasis& node) { inlines(node.content); }
  void operator()(const doc::Strong& node) { inlines(node.content); }
  void operator()(const doc::Strikethrough& node) { inlines(node.content); }
  void operator()(const doc::Phrase& node) { inlines(node.content); }
  void operator()(const doc::Link& node) {
    const auto begin = size();
    inlines(node.content);
    mark(MarkKind::link, begin, &node);
  }
  void operator()(const doc::Picture& node) {
    const auto begin = size();
    inlines(node.content);
    mark(MarkKind::picture, begin);
  }

  void operator()(const doc::Heading& node) { block(TextKind::heading, node.content); }
  void operator()(const doc::Paragraph& node) { block(TextKind::paragraph, node.content); }
  void operator()(const doc::Figure& node) { block(TextKind::caption, node.caption); }
  void operator()(const doc::Group& node) { nested(node.blocks); }
  void operator()(const doc::List& node) {
    const bool outside = !current_.in_list;
    current_.in_list = true;
    for (const auto& item : node.items) nested(item.blocks);
    current_.in_list = !outside;
  }
  void operator()(const doc::Table& node) {
    for (const auto& row : node.rows)
      for (const auto& cell : row.cells) block(TextKind::cell, cell.content);
  }
  void operator()(const doc::Quote&) {}
  void operator()(const doc::CodeBlock&) {}
  void operator()(const doc::Rule&) {}
  void operator()(const doc::PageBreak&) {}

 private:
  /// About as much as there is: all Markdown that was read, and what the CV has beside it.
  void reserve() {
    std::size_t bytes = 0;
    for (const auto blocks : data_.texts)
      if (!blocks.empty())
        bytes += hull(doc::node(blocks.front()).span, doc::node(blocks.back()).span).size();
    prose_.text_.reserve(bytes);
    constexpr std::size_t bytes_of_word = 6;
    prose_.words_.reserve(bytes / bytes_of_word);
  }

  void number_words() {
    auto& vocabulary = prose_.vocabulary_;
    vocabulary.begin(prose_.words_.size());
    for (auto& word : prose_.words_) word.number = vocabulary.add(prose_.lower(word));
    vocabulary.finish();
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(prose_.text_.size()); }

  void add_letter(const model::Letter& letter) {
    for (const auto& line : letter.addressee) add_value(line);
    add_value(letter.subject);
    top(letter.body, false);
    add_value(letter.closing);
    add_value(letter.signature);
  }
  void add_value(const model::Text& text) {
    begin(TextKind::value);
    add(text.value, text.span);
    end();
  }

  void add_cv(const model::Cv& cv) {
    const auto texts = model::texts_of(cv);
    for (const auto& value : texts.strings) add_value(value);
    for (const auto blocks : texts.prose) top(blocks, false);
  }

  void top(doc::Blocks all, bool of_answers) {
    const auto drafts = model::draft_marks(all);
    current_.outer = all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      current_.outer_index = i;
      if (of_answers) enter(all, i);
      if (drafts[i] || is_prompt(all[i])) continue;
      current_.siblings = all;
      current_.index = i;
      visit(*this, all[i].kind());
    }
    current_.outer = current_.siblings = {};
    current_.answer = nullptr;
    if (of_answers) current_.owner = TextOwner::passage;
  }

  /// Notes to which answer the block at `index` belongs: its heading opens it, its body holds it.
  void enter(doc::Blocks all, std::size_t index) {
    const auto* block = &all[index];
    if (const auto* answer = current_.answer) {
      const auto* last = answer->body.end();
      if (!std::less<>{}(block, last)) current_.answer = nullptr;
    }
    if (const auto* heading = std::get_if<doc::Heading>(&block->kind())) {
      const auto found = std::lower_bound(
          answers_.begin(), answers_.end(), heading,
          [](const auto* answer, const auto* key) { return std::less<>{}(answer->heading, key); });
      if (found != answers_.end() && (*found)->heading == heading) current_.answer = *found;
    }
    current_.owner = current_.answer ? TextOwner::answer : TextOwner::passage;
  }

  [[nodiscard]] bool is_prompt(const doc::Block& block) const {
    const auto* heading = std::get_if<doc::Heading>(&block.kind());
    if (heading == nullptr || current_.answer == nullptr || current_.answer->heading != heading) return false;
    return repeats_prompt(*heading, current_.answer->question->prompt.value);
  }

  void nested(doc::Blocks all) {
    const auto siblings = current_.siblings;
    const auto index = current_.index;
    current_.siblings = all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      current_.index = i;
      visit(*this, all[i].kind());
    }
    current_.siblings = siblings;
    current_.index = index;
  }

  void block(TextKind kind, doc::Inlines content) {
    begin(kind);
    inlines(content);
    end();
  }

  void inlines(doc::Inlines content) {
    for (const auto& item : content) visit(*this, item.kind());
  }

  void begin(TextKind kind) {
    current_.kind = kind;
    current_.begin = size();
    current_.first_mark = static_cast<std::uint32_t>(prose_.marks_.size());
  }

  void end() {
    current_.end = size();
    if (current_.begin == current_.end) return;
    const auto text = prose_.text(current_);
    checking::find_quotations(text, current_.begin, prose_.marks_);
    current_.last_mark = static_cast<std::uint32_t>(prose_.marks_.size());
    current_.first_word = static_cast<std::uint32_t>(prose_.words_.size());
    checking::cut_words(text, current_.begin, prose_.words_);
    current_.last_word = static_cast<std::uint32_t>(prose_.words_.size());
    mark_words();
    current_.first_sentence = static_cast<std::uint32_t>(prose_.sentences_.size());
    checking::cut_sentences(text, current_.begin, prose_.words_, current_.first_word, prose_.sentences_);
    current_.last_sentence = static_cast<std::uint32_t>(prose_.sentences_.size());
    prose_.blocks_.push_back(current_);
    prose_.text_ += '\n';
  }

  void mark_words() {
    for (const auto& mark : prose_.marks(current_)) {
      if (mark.kind != MarkKind::code && mark.kind != MarkKind::quotation) continue;
      const auto last = prose_.words_.begin() + current_.last_word;
      const auto first = std::partition_point(prose_.words_.begin() + current_.first_word, last,
                                              [&](const ProseWord& word) { return word.end <= mark.begin; });
      for (auto word = first; word != last && word->begin < mark.end; ++word) word->plain = false;
    }
  }

  void add(std::string_view text, Span span) {
    if (text.empty()) return;
    const auto begin = size();
    prose_.text_.append(text);
    prose_.pieces_.push_back({begin, size(), span});
  }

  void mark(MarkKind kind, std::uint32_t begin, const doc::Link* link = nullptr) {
    prose_.marks_.push_back({begin, size(), kind, link});
  }

  const Application::Data& data_;
  Prose& prose_;
  std::vector<const model::Answer*> answers_;  ///< by the address of their headings
  ProseBlock current_;
};

Prose::Prose(const Application& application)
    : sources_(&application.sources()), english_(cvbuild::is_english(application.data().language)) {
  ProseBuilder(application.data(), *this).run();
}

const ProseBlock& Prose::block_of(std::uint32_t word) const& {
  if (word >= words_.size()) misused("Prose::block_of: there is no word of that index");
  return *std::partition_point(blocks_.begin(), blocks_.end(),
                               [word](const ProseBlock& block) { return block.last_word <= word; });
}

bool Prose::has_mark(const ProseBlock& block, MarkKind kind, std::size_t begin, std::size_t end) const {
  const auto all = marks(block);
  return std::any_of(all.begin(), all.end(), [&](const ProseMark& mark) {
    return mark.kind == kind && mark.begin < end && begin < mark.end;
  });
}

Span Prose::span(std::size_t begin, std::size_t end) const {
  if (begin > end || end > text_.size()) misused("Prose::span: the range is not in the text");
  Span all;
  const auto first = std::partition_point(pieces_.begin(), pieces_.end(),
                                          [begin](const Piece& piece) { return piece.end <= begin; });
  for (auto piece = first; piece != pieces_.end() && piece->begin < end; ++piece) {
    Span part = piece->span;
    const auto from = std::max<std::size_t>(begin, piece->begin) - piece->begin;
    const auto to = std::min<std::size_t>(end, piece->end) - piece->begin;
    std::optional<checking::SourcePlace> place;
    if (part.known() && part.size() == piece->end - piece->begin)
      place = {from, to};
    else if (part.known() && from < to)
      place = checking::place_in_source(sources_->text(part), text(*piece), from, to);
    if (place)
      part = {static_cast<std::uint32_t>(part.begin + place->begin),
              static_cast<std::uint32_t>(part.begin + place->end)};
    all = hull(all, part);
  }
  return all;
}

Span Prose::exact_span(std::size_t begin, std::size_t end) const {
  if (begin > end || end > text_.size()) misused("Prose::exact_span: the range is not in the text");
  const auto place = span(begin, end);
  const auto words = std::string_view(text_).substr(begin, end - begin);
  if (sources_->text(place) != words) return {};
  // In a file of data a word may be a key of something else, and an apostrophe ends a string.
  const auto* source = sources_->source_of(sources_->origin(place));
  if (source == nullptr) return {};
  const std::string_view name = source->name;
  const bool data = name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
  return data ? Span{} : place;
}

}  // namespace cvbuild
