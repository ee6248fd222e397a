// table: the characters that pdflatex shows, found by printing each character of LaTeX's t1enc.dfu and
// ts1enc.dfu in seven faces of Latin Modern and taking the text out of the PDF again.
#include "emit/latex/characters.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace cvbuild::emitters::latex {

namespace {

struct Range {
  char32_t first, last;
};

/// Sorted. What the writer replaces by markup (U+00A0, U+00AD, blanks, U+200B to U+200F, U+FFFD …) is among
/// them.
constexpr Range shown[] = {
    {0x0000, 0x00B1}, {0x00B4, 0x00B8}, {0x00BA, 0x010F}, {0x0111, 0x0121}, {0x0124, 0x0125},
    {0x0128, 0x0128}, {0x012A, 0x012A}, {0x012C, 0x012C}, {0x0130, 0x0131}, {0x0134, 0x0134},
    {0x0139, 0x013A}, {0x013D, 0x013E}, {0x0141, 0x0144}, {0x0147, 0x0148}, {0x014A, 0x0155},
    {0x0158, 0x0161}, {0x0164, 0x0165}, {0x0168, 0x0171}, {0x0174, 0x017E}, {0x0192, 0x0192},
    {0x01CD, 0x01CF}, {0x01D1, 0x01D4}, {0x01E2, 0x01E3}, {0x01E6, 0x01E9}, {0x01F4, 0x01F5},
    {0x0232, 0x0233}, {0x0237, 0x0237}, {0x02C7, 0x02C7}, {0x02D8, 0x02D9}, {0x02DD, 0x02DD},
    {0x1680, 0x1680}, {0x1E02, 0x1E03}, {0x1E1E, 0x1E21}, {0x1E30, 0x1E31}, {0x1E45, 0x1E45},
    {0x1E8E, 0x1E91}, {0x1EF2, 0x1EF3}, {0x2000, 0x200B}, {0x200E, 0x200F}, {0x2013, 0x2014},
    {0x2016, 0x2016}, {0x2018, 0x201A}, {0x201C, 0x201E}, {0x2020, 0x2022}, {0x2028, 0x2030},
    {0x2039, 0x203B}, {0x203D, 0x203D}, {0x2044, 0x2044}, {0x205F, 0x2060}, {0x2066, 0x2069},
    {0x20A1, 0x20A1}, {0x20A4, 0x20A4}, {0x20A9, 0x20A9}, {0x20AB, 0x20AC}, {0x2103, 0x2103},
    {0x2116, 0x2116}, {0x212E, 0x212E}, {0x2190, 0x2193}, {0x2423, 0x2423}, {0x25E6, 0x25E6},
    {0x266A, 0x266A}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}, {0xFFFD, 0xFFFF}};

// clang-format off
constexpr Declaration declared[] = {
    {0x00B2, "\\DeclareUnicodeCharacter{00B2}{\\readas{00B2}{\\texttwosuperior}}"},
    {0x00B3, "\\DeclareUnicodeCharacter{00B3}{\\readas{00B3}{\\textthreesuperior}}"},
    {0x00B9, "\\DeclareUnicodeCharacter{00B9}{\\readas{00B9}{\\textonesuperior}}"},
    {0x0110, "\\DeclareUnicodeCharacter{0110}{\\readas{0110}{\\DJ}}"},
    {0x2010, "\\DeclareUnicodeCharacter{2010}{\\readas{2010}{-}}"},
    {0x2011, "\\DeclareUnicodeCharacter{2011}{\\readas{2011}{-}}"},
    {0x2012, "\\DeclareUnicodeCharacter{2012}{\\readas{2012}{\\textendash}}"},
    {0x2015, "\\DeclareUnicodeCharacter{2015}{\\readas{2015}{\\textemdash}}"},
    {0x2026, "\\DeclareUnicodeCharacter{2026}{\\readas{2026}{.\\kern.1em.\\kern.1em.}}"},
    {0x2122, "\\DeclareUnicodeCharacter{2122}{\\readas{2122}{\\texttrademark}}"},
    {0x2212, "\\DeclareUnicodeCharacter{2212}{\\textminus}"},
    {0x2248, "\\DeclareUnicodeCharacter{2248}{\\readas{2248}{\\ensuremath{\\approx}}}"},
    {0x2260, "\\DeclareUnicodeCharacter{2260}{\\readas{2260}{\\ensuremath{\\neq}}}"},
    {0x2264, "\\DeclareUnicodeCharacter{2264}{\\readas{2264}{\\ensuremath{\\leq}}}"},
    {0x2265, "\\DeclareUnicodeCharacter{2265}{\\readas{2265}{\\ensuremath{\\geq}}}"},
};
// clang-format on

}  // namespace

std::span<const Declaration> declarations() { return declared; }

bool pdflatex_shows(char32_t code_point) {
  const auto* range = std::partition_point(std::begin(shown), std::end(shown),
                                           [&](const Range& each) { return each.last < code_point; });
  if (range != std::end(shown) && range->first <= code_point) return true;
  return std::any_of(std::begin(declared), std::end(declared),
                     [&](const Declaration& each) { return each.code_point == code_point; });
}

bool is_cjk(char32_t code_point) {
  return (code_point >= 0x2E80 && code_point <= 0x9FFF) || (code_point >= 0xF900 && code_point <= 0xFAFF) ||
         (code_point >= 0xFF00 && code_point <= 0xFFEF) || (code_point >= 0x20000 && code_point <= 0x3FFFF);
}

bool is_unparted(char32_t code_point) {
  return (code_point >= 0x0E00 && code_point <= 0x0EFF) || (code_point >= 0x1000 && code_point <= 0x109F) ||
         (code_point >= 0x1780 && code_point <= 0x17FF);
}

std::size_t skip_printable_ascii(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t ones = 0x0101010101010101U, high = 0x8080808080808080U;
  while (text.size() - offset >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + offset, 8);
    const auto below_blank = (eight - ones * 0x20) & ~eight;
    const auto del = eight ^ (ones * 0x7F);
    if ((eight | below_blank | (del - ones)) & high) break;
    offset += 8;
  }
  while (offset < text.size() && text[offset] >= ' ' && text[offset] < 0x7F) ++offset;
  return offset;
}

}  // namespace cvbuild::emitters::latex
