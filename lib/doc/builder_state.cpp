// Copies what builders are given into the document's arena.
#include "doc/builder_state.hpp"

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::inline v0::detail {

namespace {

bool is_clean(std::string_view text, Lines lines) {
  const bool one_line = lines == Lines::kept ? text.find('\r') == std::string_view::npos
                                             : text.find_first_of("\r\n") == std::string_view::npos;
  return one_line && text.find('\0') == std::string_view::npos &&
         find_invalid_utf8(text) == std::string_view::npos;
}

}  // namespace

std::string_view BuilderState::keep(std::string_view text, Lines lines) {
  if (is_clean(text, lines)) return data->arena.copy(text);
  return data->arena.copy(clean_text(text, lines));
}

void BuilderState::add_text(std::string_view text) {
  const auto clean = keep(text, Lines::kept);
  for (std::size_t at = 0; at <= clean.size();) {
    const auto end = std::min(clean.find('\n', at), clean.size());
    if (at != 0) add(doc::Break{{}, true});
    if (end != at) add(doc::Text{{}, clean.substr(at, end - at)});
    at = end + 1;
  }
}

const doc::Image* BuilderState::image(std::string_view name, std::string_view bytes) {
  for (const auto* known : images)
    if (known->path == name) return known;
  doc::Image image;
  if (!doc::read_image_header(bytes, image)) return nullptr;
  image.path = keep(name);
  image.bytes = data->arena.copy(bytes);
  return images.emplace_back(data->arena.make(image));
}

}  // namespace cvbuild::detail
