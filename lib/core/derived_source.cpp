// Texts that were decoded from a string in another source: escapes undone, lines unfolded, indentation taken
// off.
#include "core/derived_source.hpp"

#include <algorithm>

#include <cvbuild/core/diagnostic.hpp>

namespace cvbuild::inline v0 {

namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// The length of the escape at the beginning of `written`: `\uXXXX`, `\UXXXXXXXX`, `\xXX` or `\n`.
std::size_t escape_length(std::string_view written) {
  const char kind = written.size() > 1 ? written[1] : ' ';
  const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : kind == 'x' ? 2 : 0;
  return std::min(written.size(), digits + 2);
}

std::size_t code_point_length(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::uint32_t map(const std::vector<Piece>& pieces, std::uint32_t offset) {
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), offset,
                                      [](std::uint32_t at, const Piece& piece) { return at < piece.offset; });
  const auto& piece = *std::prev(after);
  return piece.origin + (offset - piece.offset);
}

Span map_to_origin(const Source& source, Span span) {
  if (source.pieces.empty()) return source.origin;
  const auto& [begin, end] = source.origin;
  const auto first = std::clamp(map(source.pieces, span.begin - source.base), begin, end);
  if (span.size() == 0) return {first, first};
  return {first, std::clamp(map(source.pieces, span.end - 1 - source.base) + 1, first, end)};
}

}  // namespace

std::vector<Piece> align(std::string_view text, std::string_view written, std::uint32_t base) {
  const auto at = [base](std::size_t i, std::size_t j) {
    return Piece{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(base + j)};
  };
  if (const auto whole = written.substr(0, text.size() + 1).find(text); whole != std::string_view::npos)
    return {at(0, whole)};
  std::vector<Piece> pieces{at(0, 0)};
  std::size_t i = 0;
  for (std::size_t j = 0; i < text.size() && j < written.size();) {
    if (text[i] == written[j] && written[j] != '\\') {
      if (pieces.back().origin + (i - pieces.back().offset) != base + j) pieces.push_back(at(i, j));
      ++i, ++j;
    } else if (written[j] == '\\') {
      pieces.push_back(at(i, j));
      j += escape_length(written.substr(j));
      i += code_point_length(text[i]);
    } else if (is_blank(text[i]) && !is_blank(written[j])) {
      ++i;
    } else {
      ++j;
    }
  }
  return pieces;
}

Span Sources::origin(Span span) const {
  const auto* source = source_of(span);
  return source && source->origin.known() ? map_to_origin(*source, span) : span;
}

namespace {

/// Edits of a decoded text become edits of the source where that spells the text so; else there is no fix.
void settle_fix(const Sources& sources, std::vector<Edit>& fix) {
  for (auto& edit : fix) {
    const auto place = sources.origin(edit.span);
    const bool same = place.known() && sources.text(place) == sources.text(edit.span);
    if (!same) return fix.clear();
    edit.span = place;
  }
}

}  // namespace

void Sources::settle(Diagnostics& findings, std::size_t first) const {
  for (std::size_t i = first; i < findings.items().size(); ++i) {
    auto& finding = findings.items()[i];
    finding.span = origin(finding.span);
    for (auto& place : finding.others) place = origin(place);
    for (auto& related : finding.related) related.span = origin(related.span);
    settle_fix(*this, finding.fix);
  }
}

}  // namespace cvbuild
