// The root builder: what a document says of itself, and the document that comes of it.
#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/builder.hpp>
#include <cvbuild/doc/verify.hpp>

#include "doc/builder_state.hpp"
#include "doc/sound_document.hpp"

namespace cvbuild::inline v0 {

using namespace doc;
using detail::BuilderState;

Builder::Builder() : Builder(std::make_unique<BuilderState>()) {}
Builder::Builder(std::unique_ptr<BuilderState> state) : BlockBuilder(*state), owned_(std::move(state)) {}
Builder::~Builder() = default;

Builder& Builder::title(TextArgument title) & {
  state_.data->meta.title = state_.keep(title);
  return *this;
}

Builder& Builder::author(TextArgument author) & {
  state_.data->meta.author = state_.keep(author);
  return *this;
}

namespace {

/// BCP 47, roughly: subtags of letters and digits, the first of 2 to 8 letters. Empty: not said.
bool is_language_tag(std::string_view tag) {
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  const auto is_alphanumeric = [&](char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); };
  const auto first = tag.substr(0, tag.find('-'));
  if (tag.empty()) return true;
  if (first.size() < 2 || first.size() > 8 || !std::all_of(first.begin(), first.end(), is_letter))
    return false;
  for (auto begin = first.size(); begin < tag.size();) {
    const auto end = std::min(tag.find('-', begin + 1), tag.size());
    const auto subtag = tag.substr(begin + 1, end - begin - 1);
    if (subtag.empty() || subtag.size() > 8 || !std::all_of(subtag.begin(), subtag.end(), is_alphanumeric))
      return false;
    begin = end;
  }
  return true;
}

/// A day of the calendar, written "2026-11-30".
bool is_day(std::string_view date) {
  constexpr std::string_view pattern = "0000-00-00";
  if (date.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < date.size(); ++i)
    if (pattern[i] == '-' ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  const auto number = [date](std::size_t at, std::size_t length) {
    unsigned value = 0;
    for (const char digit : date.substr(at, length)) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
  };
  return number(0, 4) != 0 &&
         std::chrono::year_month_day{std::chrono::year{static_cast<int>(number(0, 4))},
                                     std::chrono::month{number(5, 2)}, std::chrono::day{number(8, 2)}}
             .ok();
}

}  // namespace

Builder& Builder::language(TextArgument tag) & {
  if (!is_language_tag(tag)) misused("Builder::language: this is no language tag, such as en-GB");
  state_.data->meta.language = state_.keep(tag);
  return *this;
}

Builder& Builder::subject(TextArgument subject) & {
  state_.data->meta.subject = state_.keep(subject);
  return *this;
}

Builder& Builder::keywords(std::initializer_list<TextArgument> keywords) & {
  state_.keywords.clear();
  for (const auto& each : keywords) keyword(each);
  return *this;
}

Builder& Builder::keyword(TextArgument keyword) & {
  state_.keywords.push_back(state_.keep(keyword));
  return *this;
}

Builder& Builder::date(TextArgument date) & {
  const std::string_view words = date;
  const auto day = concat({words, words.size() == 4 ? "-01" : "", words.size() <= 7 ? "-01" : ""});
  if (!is_day(day)) misused("Builder::date: this is no date, such as 2026, 2026-11 or 2026-11-30");
  state_.data->meta.date = state_.keep(day);
  return *this;
}

Builder& Builder::anonymous(bool anonymous) & {
  state_.data->meta.anonymous = anonymous;
  return *this;
}

Builder& Builder::theme(Theme theme) & {
  state_.data->theme = std::move(theme);
  return *this;
}

Document Builder::finish() & {
  auto& data = *open().data;
  data.blocks = data.arena.copy(std::span<const Block>(state_.blocks.back()));
  data.meta.keywords = data.arena.copy(std::span<const std::string_view>(state_.keywords));
  data.images = data.arena.copy(std::span<const Image* const>(state_.images));
  if (data.meta.anonymous) data.meta.author = anonymous_author;
  if (const auto fault = verify_document(data)) misused(concat({"Builder: ", *fault}));
  auto document = detail::SoundDocument::of(std::move(state_.data));
  state_ = BuilderState{};
  return document;
}

}  // namespace cvbuild
