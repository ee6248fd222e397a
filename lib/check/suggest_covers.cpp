// Looks for an ask's words in its question's answer.
#include <cvbuild/check/suggest_covers.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>

#include "check/terms.hpp"

namespace cvbuild::inline v0 {

namespace {

using checking::Term;

/// What to look for: the ask's words as a phrase, and the terms that the form gives.
std::vector<Term> terms_of(const model::Ask& ask) {
  std::vector<Term> terms;
  for (const auto phrase : {ask.ask, ask.id.value})
    if (!checking::key_words(phrase).empty()) terms.emplace_back(phrase);
  for (const auto term : ask.terms) terms.emplace_back(term);
  return terms;
}

/// The running text of one answer.
struct AnswerText {
  const Prose& prose;
  std::vector<const ProseBlock*> blocks;
};

/// How many of the terms each block holds.
std::vector<std::size_t> terms_in(const AnswerText& text, const std::vector<Term>& terms) {
  std::vector<std::size_t> counts(text.blocks.size());
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const auto& block = *text.blocks[i];
    for (const auto& term : terms)
      if (term.find(text.prose, block.first_word, block.last_word)) ++counts[i];
  }
  return counts;
}

const doc::Block* best_block(const AnswerText& text, const model::Ask& ask) {
  const auto counts = terms_in(text, terms_of(ask));
  const doc::Block* best = nullptr;
  std::size_t most = 0;
  bool heading = false;
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const auto* block = text.blocks[i];
    const auto* outer = &block->outer[block->outer_index];
    if (block->answer->heading == std::get_if<doc::Heading>(&outer->kind())) continue;
    const auto found = counts[i];
    const bool is_heading = block->kind == TextKind::heading;
    if (found == 0 || (heading && !is_heading) || (heading == is_heading && found <= most)) continue;
    best = outer;
    most = found;
    heading = is_heading;
  }
  return best;
}

void suggest(const AnswerText& text, const QuestionStatus& status, std::vector<CoverSuggestion>& all) {
  for (const auto& entry : status.asks) {
    if (entry.state != AskState::uncovered || entry.ask == nullptr || entry.cover != nullptr) continue;
    const auto alternatives = entry.ask->any_of.empty() ? Slice<model::Ask>(entry.ask, 1) : entry.ask->any_of;
    for (const auto& ask : alternatives) {
      const auto* block = best_block(text, ask);
      if (block == nullptr) continue;
      all.push_back({&*status.question, &ask, block});
      break;
    }
  }
}

// --- edits ---

std::string list_of(const std::vector<std::string_view>& ids) {
  std::string text;
  for (const auto id : ids) text += concat({text.empty() ? "" : " ", id});
  return ids.size() == 1 ? text : concat({"\"", text, "\""});
}

Span at(std::size_t offset) {
  return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset)};
}

/// More ids for a block that has attributes already.
Edit extend(const doc::Attributes& attributes, const std::vector<std::string_view>& ids,
            const Sources& sources) {
  const auto* covers = attributes.find("covers");
  if (covers == nullptr) return {at(attributes.span.end - 1), concat({" covers=", list_of(ids)})};
  std::vector<std::string_view> all{covers->value};
  all.insert(all.end(), ids.begin(), ids.end());
  // The span is the value's, within its quotation marks if it has any.
  auto value = list_of(all);
  const bool quoted = sources.text({covers->span.begin - 1, covers->span.begin}) == "\"";
  if (quoted) value = value.substr(1, value.size() - 2);
  return {covers->span, std::move(value)};
}

/// At the end of a heading's line, or on a line of its own before any other block.
Edit attach(const doc::Block& block, const std::vector<std::string_view>& ids, const Sources& sources) {
  const auto span = doc::node(block).span;
  const auto& source = *required(sources.source_of(span), "cover_edits: a block is of other sources");
  const std::string_view text = source.text;
  if (std::holds_alternative<doc::Heading>(block.kind())) {
    const auto end = text.find_last_not_of(" \t", line_end(text, span.begin - source.base) - 1) + 1;
    return {at(source.base + end), concat({" {covers=", list_of(ids), "}"})};
  }
  const auto line = span.begin == source.base ? 0 : text.rfind('\n', span.begin - source.base - 1) + 1;
  const bool crlf = line > 1 && text[line - 2] == '\r';
  return {at(source.base + line), concat({"{covers=", list_of(ids), "}", crlf ? "\r\n" : "\n"})};
}

}  // namespace

std::vector<CoverSuggestion> suggest_covers(const Coverage& coverage, const Prose& prose) {
  std::map<const model::Answer*, AnswerText> texts;
  for (const auto& block : prose.blocks())
    if (block.answer != nullptr)
      texts.try_emplace(block.answer, AnswerText{prose, {}}).first->second.blocks.push_back(&block);
  std::vector<CoverSuggestion> all;
  for (const auto& status : coverage.questions)
    if (const auto text = texts.find(status.answer); status.answered && text != texts.end())
      suggest(text->second, status, all);
  return all;
}

std::vector<Edit> cover_edits(const std::vector<CoverSuggestion>& suggestions, const Sources& sources) {
  std::map<std::uint32_t, std::pair<const doc::Block*, std::vector<std::string_view>>> places;
  for (const auto& suggestion : suggestions) {
    (void)required(suggestion.ask, "cover_edits: a suggestion has no ask");
    const auto* block = required(suggestion.block, "cover_edits: a suggestion has no block");
    auto& place = places[doc::node(*block).span.begin];
    place.first = suggestion.block;
    place.second.push_back(suggestion.ask->id.value);
  }
  std::vector<Edit> edits;
  for (const auto& [offset, place] : places) {
    const auto* attributes = doc::node(*place.first).attributes;
    edits.push_back(attributes && attributes->span.known() ? extend(*attributes, place.second, sources)
                                                           : attach(*place.first, place.second, sources));
  }
  return edits;
}

}  // namespace cvbuild
