// The root builder: what a document says of itself, and the document that comes of it.
#include <algorithm>
#include <utility>
#include <vector>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/builder.hpp>
#include <cvbuild/doc/verify.hpp>

#include "doc/builder_state.hpp"
#include "doc/meta_values.hpp"
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
