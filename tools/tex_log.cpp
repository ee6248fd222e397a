// Reads TeX's log, and finds a line of the .tex in the document by its words.
#include "tex_log.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/emit/emit.hpp>

namespace cvbuild::cli {

namespace {

std::string_view next_line(std::string_view& text) {
  const auto line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

bool is_letter(char byte) {
  return byte < 0 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

/// Its words of letters; commands apart.
std::set<std::string_view> words_of(std::string_view text) {
  std::set<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    const bool command = begin > 0 && text[begin - 1] == '\\';
    if (at - begin > 1 && !command) words.insert(text.substr(begin, at - begin));
    if (at == begin) ++at;
  }
  return words;
}

std::string_view line_at(std::string_view text, unsigned line) {
  std::string_view found;
  for (unsigned at = 0; at < line && !text.empty(); ++at) found = next_line(text);
  return found;
}

/// The Debian packages of what our LaTeX loads.
struct Package {
  std::string_view file, package;
};
constexpr Package packages[] = {
    {"lmodern.sty", "lmodern"},
    {"cmap.sty", "texlive-latex-base"},
    {"geometry.sty", "texlive-latex-base"},
    {"hyperref.sty", "texlive-latex-base"},
    {"array.sty", "texlive-latex-base"},
    {"longtable.sty", "texlive-latex-base"},
    {"graphicx.sty", "texlive-latex-base"},
    {"babel.sty", "texlive-latex-base"},
    {"xcolor.sty", "texlive-latex-recommended"},
    {"booktabs.sty", "texlive-latex-recommended"},
    {"fontspec.sty", "texlive-latex-recommended"},
    {"luaotfload.sty", "texlive-luatex"},
    {"iftex.sty", "texlive-base"},
};

}  // namespace

std::optional<TexError> tex_error_in(std::string_view log) {
  constexpr std::string_view marks[] = {"! ", "!pdfTeX error: "};
  std::string_view before;
  for (std::string_view line; !log.empty(); before = line.empty() ? before : line) {
    line = next_line(log);
    for (const auto mark : marks)
      if (line.starts_with(mark))
        return TexError{0, std::string(line.substr(mark.size())), std::string(before)};
    const auto name = line.find(".tex:");
    if (name == std::string_view::npos) continue;
    const auto number = name + 5;
    unsigned at = 0;
    const auto [end, error] = std::from_chars(line.data() + number, line.data() + line.size(), at);
    if (error != std::errc{} || !std::string_view(end, line.data() + line.size()).starts_with(": ")) continue;
    return TexError{at, std::string(end + 2, line.data() + line.size()), std::string(before)};
  }
  return std::nullopt;
}

std::string_view missing_file(std::string_view message) {
  constexpr std::string_view begin = "File `", end = "' not found";
  const auto at = message.find(begin);
  const auto to = message.find(end, at == std::string_view::npos ? 0 : at);
  if (at == std::string_view::npos || to == std::string_view::npos) return {};
  return message.substr(at + begin.size(), to - at - begin.size());
}

std::string install_command(std::string_view file) {
  for (const auto& one : packages)
    if (one.file == file) return concat({"apt install ", one.package});
  return concat({"apt-file search ", file, " says which package has it"});
}

std::vector<std::string> missing_characters(std::string_view log) {
  constexpr std::string_view begin = "Missing character: There is no ", end = " in font";
  std::vector<std::string> found;
  while (!log.empty()) {
    const auto line = next_line(log);
    const auto at = line.find(begin);
    if (at == std::string_view::npos) continue;
    const auto rest = line.substr(at + begin.size());
    std::string character(rest.substr(0, rest.find(end)));
    if (std::find(found.begin(), found.end(), character) == found.end())
      found.push_back(std::move(character));
  }
  return found;
}

namespace {

/// Calls `use(span, content)` for everything that is a line of running text.
template <class Use>
void each_text(const Document& document, const Use& use) {
  doc::walk(
      document.blocks(),
      [&](const doc::Block& block) {
        if (const auto* paragraph = std::get_if<doc::Paragraph>(&block.kind()))
          use(paragraph->span, paragraph->content);
        if (const auto* heading = std::get_if<doc::Heading>(&block.kind()))
          use(heading->span, heading->content);
        if (const auto* table = std::get_if<doc::Table>(&block.kind()))
          for (const auto& row : table->rows)
            for (const auto& cell : row.cells) use(cell.span, cell.content);
      },
      [](const doc::Inline&) {});
}

}  // namespace

Span place_of_tex_line(const Document& document, std::string_view tex, unsigned line) {
  const auto wanted = words_of(line_at(tex, line));
  Span best;
  std::size_t most = 0;
  std::string text;
  each_text(document, [&](Span span, doc::Inlines content) {
    text.clear();
    doc::append_plain_text(content, text);
    std::size_t common = 0;
    for (const auto word : words_of(text)) common += wanted.count(word);
    if (common > most && span.known()) most = common, best = span;
  });
  return best;
}

Span place_of_picture(const Document& document, std::string_view folder, std::string_view text) {
  Span first;
  const auto look = [&](const doc::Image* image, Span span) {
    if (image == nullptr || first.known()) return;
    const auto file = concat({folder, "/", picture_file_name(*image, document.images())});
    if (text.find(file) != std::string_view::npos) first = span;
  };
  doc::walk(
      document.blocks(),
      [&](const doc::Block& block) {
        if (const auto* figure = std::get_if<doc::Figure>(&block.kind())) look(figure->image, figure->span);
      },
      [&](const doc::Inline& one) {
        if (const auto* picture = std::get_if<doc::Picture>(&one.kind())) look(picture->image, picture->span);
      });
  return first;
}

Span place_of_character(const Document& document, std::string_view words) {
  const auto character = words.substr(0, words.find(' '));
  Span first;
  std::string text;
  each_text(document, [&](Span span, doc::Inlines content) {
    text.clear();
    doc::append_plain_text(content, text);
    if (!first.known() && text.find(character) != std::string::npos) first = span;
  });
  return first;
}

}  // namespace cvbuild::cli
