// Folds white space, ligatures and what typesetters change.
#include "inspect/fold.hpp"

#include <array>
#include <utility>

#include <cvbuild/core/unicode.hpp>

namespace cvbuild::inline v0::inspect {

namespace {

constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

/// What TeX's fonts give for what was written, and what was written; both become the latter.
constexpr std::array<std::pair<char32_t, std::string_view>, 32> forms{
    {{'-', ""},          {0xAD, ""},        {0x200B, ""},     {0x200C, ""},   {0x200D, ""},    {0x2060, ""},
     {0xFEFF, ""},       {0xFE0F, ""},      {0x2010, ""},     {0x2011, ""},   {0x2018, "'"},   {0x2019, "'"},
     {'`', "'"},         {0xB4, "'"},       {0x201C, "\""},   {0x201D, "\""}, {0x2026, "..."}, {0xAA, "a"},
     {0xB2, "2"},        {0xB3, "3"},       {0xB5, "\u03BC"}, {0xB9, "1"},    {0xBA, "o"},     {0xBC, "1/4"},
     {0xBD, "1/2"},      {0xBE, "3/4"},     {0x2122, "TM"},   {0x2116, "No"}, {0x2044, "/"},   {0x2215, "/"},
     {0x2126, "\u03A9"}, {0x212B, "\u00C5"}}};

/// Control characters (core/controls.hpp) stand in documents as U+FFFD.
constexpr char32_t as_shown(char32_t code) {
  const bool control = (code < 0x20 && code != '\t' && code != '\n' && code != '\r');
  return control || code == 0xFFFE || code == 0xFFFF ? 0xFFFD : code;
}

/// Marks of direction, which formats add and which show nothing (UAX 9, table 4).
constexpr bool turns_direction(char32_t code) {
  return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

/// The code points of `text` that are well-formed, as a document shows them.
template <class Use>
void for_each(std::string_view text, Use use) {
  while (!text.empty()) {
    const auto good = text.substr(0, find_invalid_utf8(text));
    for (std::size_t at = 0; at < good.size();)
      if (const auto code = next_code_point(good, at); !turns_direction(code)) use(as_shown(code));
    text.remove_prefix(good.size() == text.size() ? text.size() : good.size() + 1);
  }
}

std::string_view form_of(char32_t code) {
  for (const auto& [form, letters] : forms)
    if (form == code) return letters.empty() ? std::string_view("\0", 1) : letters;
  return {};
}

void append_key(std::string& key, char32_t code) {
  if (is_ligature(code))
    key += ligatures[code - 0xFB00];
  else if (!is_white_space(code))
    append_utf8(key, code);
}

}  // namespace

std::string fold_white_space(std::string_view text) {
  std::string folded;
  bool owed = false;
  for_each(text, [&](char32_t code) {
    if (is_white_space(code)) {
      owed = !folded.empty();
      return;
    }
    if (owed) folded += ' ';
    owed = false;
    append_utf8(folded, code);
  });
  return folded;
}

std::string key_of(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for_each(text, [&](char32_t code) { append_key(key, code); });
  return key;
}

std::string laid_out_key_of(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for_each(text, [&](char32_t code) {
    const auto form = form_of(code);
    if (form.empty())
      append_key(key, code);
    else if (form[0] != '\0')
      key += form;
  });
  return key;
}

}  // namespace cvbuild::inspect
