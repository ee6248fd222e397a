// Parses the Markdown of strings. A string without anything that could be markup is a paragraph as it is.
#include "read/prose.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace cvbuild::reading {

namespace {

/// Bytes that mean nothing to a Markdown parser wherever they stand.
constexpr std::array<bool, 256> make_plain_bytes() {
  std::array<bool, 256> plain{};
  for (unsigned byte = 0x80; byte < 0x100; ++byte) plain[byte] = true;
  for (const char byte :
       std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,;:.'\"()/%?$^@-+"))
    plain[static_cast<unsigned char>(byte)] = true;
  return plain;
}
constexpr auto plain_bytes = make_plain_bytes();

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte < 0; }

/// Whether the text is one paragraph without markup: it begins with a letter and holds plain bytes only.
bool is_plain(std::string_view text) {
  return is_letter(text[0]) && text.back() != ' ' && std::all_of(text.begin(), text.end(), [](char byte) {
           return plain_bytes[static_cast<unsigned char>(byte)];
         });
}

/// `\\server` as Markdown must spell it to say `\\server`.
std::string protect_paths(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = at == 0 || std::string_view(" \t\n(\"'").find(text[at - 1]) != std::string_view::npos;
    const bool path =
        begins && text.substr(at, 2) == "\\\\" && at + 2 < text.size() && is_letter(text[at + 2]);
    safe.append(path ? "\\\\\\\\" : text.substr(at, 1));
    if (path) ++at;
  }
  return safe;
}

}  // namespace

ProseReader::ProseReader(Sources& sources, MarkdownOptions options, Arena& arena, Diagnostics& diagnostics)
    : sources_(sources), options_(std::move(options)), arena_(arena), diagnostics_(diagnostics) {
  options_.front_matter = false;
}

/// The place of the string's text: inside its quotation marks where it stands there as it is.
Span ProseReader::span_of(const Value& value) const {
  const auto* source = sources_.source_of(value.span);
  const auto* begin = source->text.data();
  if (value.text.data() < begin || value.text.data() >= begin + source->text.size()) return value.span;
  const auto offset = static_cast<std::size_t>(value.text.data() - begin);
  return source->span(offset, offset + value.text.size());
}

doc::Blocks ProseReader::parse(const Value& value) {
  if (is_plain(value.text)) {
    const auto span = span_of(value);
    const doc::Inline text = doc::Text{{span}, value.text};
    const doc::Block block =
        doc::Paragraph{{span, doc::Role::none, nullptr}, arena_.copy(std::span(&text, 1))};
    return arena_.copy(std::span(&block, 1));
  }
  const bool has_path = value.text.find("\\\\") != std::string_view::npos;
  const auto& source =
      sources_.derive(value.span, has_path ? protect_paths(value.text) : std::string(value.text));
  const auto first = diagnostics_.all().size();
  const auto markdown = read_markdown(source, sources_.bounds(), options_, arena_, diagnostics_);
  sources_.settle(diagnostics_, first);
  for (auto suppression : markdown.suppressions) {
    suppression.span = sources_.origin(suppression.span);
    suppression.target = sources_.origin(suppression.target);
    suppressions_.push_back(suppression);
  }
  return {markdown.blocks.data(), markdown.blocks.size()};
}

model::Prose ProseReader::read(const Value& value) { return {{value.text, value.span}, parse(value)}; }

}  // namespace cvbuild::reading
