// Copies what builders are given into the document's arena.
#include "doc/builder_state.hpp"

#include <algorithm>
#include <string>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::inline v0::detail {

namespace {

bool is_clean(std::string_view text, Lines lines) {
  const bool one_line = lines == Lines::kept ? text.find('\r') == std::string_view::npos
                                             : text.find_first_of("\r\n") == std::string_view::npos;
  return one_line && text.find('\0') == std::string_view::npos &&
         find_invalid_utf8(text) == std::string_view::npos;
}

void append_clean(std::string& clean, std::string_view text, Lines lines) {
  const std::string_view end_of_line = lines == Lines::kept ? "\n" : " ";
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const auto stop =
        std::min({rest.find_first_of(std::string_view("\r\n\0", 3)), find_invalid_utf8(rest), rest.size()});
    clean.append(rest.substr(0, stop));
    at += stop;
    if (at == text.size()) break;
    const bool line = text[at] == '\r' || text[at] == '\n';
    clean.append(line ? end_of_line : "\xEF\xBF\xBD");
    at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
  }
}

}  // namespace

std::string_view BuilderState::keep(std::string_view text, Lines lines) {
  if (is_clean(text, lines)) return data->arena.copy(text);
  std::string clean;
  append_clean(clean, text, lines);
  return data->arena.copy(clean);
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
