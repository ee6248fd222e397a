// Lists themes, and finds or reads one.
#include "themes.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild::cli {

namespace {

/// "10.5".
std::string tenths(double value) {
  const auto number = static_cast<unsigned>(value * 10 + 0.5);
  const auto rest = number % 10;
  return rest == 0 ? std::string(Decimal(number / 10)) : concat({Decimal(number / 10), ".", Decimal(rest)});
}

std::string row_of(const ThemeData& theme) {
  const bool one_font = theme.text_font.word == theme.heading_font.word;
  const auto fonts = one_font ? std::string(theme.text_font.word)
                              : concat({theme.text_font.word, ", ", theme.heading_font.word});
  constexpr double millimetre = 72 / 25.4;
  return concat({padded(theme.name, 10), padded(fonts, 22), "text ", tenths(theme.text_size), " pt, CVs ",
                 tenths(theme.cv_text_size), " pt, margins ", tenths(theme.margin_left / millimetre),
                 " mm\n"});
}

}  // namespace

std::vector<std::string> theme_names() {
  const auto names = built_in_theme_names();
  return {names.begin(), names.end()};
}

Exit list_themes() {
  std::string text;
  for (const auto name : built_in_theme_names()) {
    const auto theme = find_theme(name).value();
    text += row_of(*theme);
  }
  return print(stdout, text) ? Exit::clean : Exit::unreadable;
}

std::optional<Theme> theme_named(const Program& program, const std::string& name, Exit& exit) {
  const auto built_in = find_theme(name);
  if (built_in) return built_in.value();
  if (name.find_first_of("./") == std::string::npos) {
    exit = fail(program, built_in.error());
    return std::nullopt;
  }
  auto sources = Sources::from_path(name);
  if (!sources) {
    exit = fail(program, sources.error());
    return std::nullopt;
  }
  Diagnostics findings;
  auto theme = read_theme(sources.value(), findings);
  findings.sort();
  if (!print_findings(findings, sources.value())) exit = Exit::unreadable;
  if (findings.has_errors()) exit = Exit::findings;
  return exit == Exit::clean ? std::optional(std::move(theme)) : std::nullopt;
}

}  // namespace cvbuild::cli
