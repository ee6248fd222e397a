// Refuses texts that no parser should see.
#include "read/text_check.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

namespace cvbuild::reading {

namespace {

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {'0', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

}  // namespace

bool check_text(const Source& source, Diagnostics& diagnostics) {
  const auto invalid = find_invalid_utf8(source.text);
  if (invalid != std::string::npos)
    diagnostics.report(source_rules::syntax, source.span(invalid, invalid + 1),
                       concat({"this byte (", hexadecimal(static_cast<unsigned char>(source.text[invalid])),
                               ") is not UTF-8"}),
                       "save the file with the encoding UTF-8");
  const auto nul = source.text.find('\0');
  if (nul != std::string::npos)
    diagnostics.report(source_rules::syntax, source.span(nul, nul + 1), "a NUL character stands here",
                       "delete it, or save the file with the encoding UTF-8");
  return invalid == std::string::npos && nul == std::string::npos;
}

std::size_t text_begin(const Source& source) { return source.text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

}  // namespace cvbuild::reading
