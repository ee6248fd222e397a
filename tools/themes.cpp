// Lists themes, and finds or reads one.
#include "themes.hpp"

#include <algorithm>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/read/read.hpp>

namespace cvbuild::cli {

namespace {

/// "10.5".
std::string tenths(double value) {
  const auto number = static_cast<unsigned>(value * 10 + 0.5);
  const auto rest = number % 10;
  return rest == 0 ? std::string(Decimal(number / 10).text())
                   : concat({Decimal(number / 10), ".", Decimal(rest)});
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

Exit list_themes() {
  std::string text;
  bool found = true;
  for (const auto name : built_in_theme_names()) text += row_of(*built_in_theme(name, found));
  return print(stdout, text) ? Exit::clean : Exit::unreadable;
}

std::optional<Theme> theme_named(const Program& program, const std::string& name, Exit& exit) {
  bool found = false;
  const auto built_in = built_in_theme(name, found);
  if (found) return built_in;
  const auto names = built_in_theme_names();
  if (name.find_first_of("./") == std::string::npos) {
    const auto meant = did_you_mean(name, {names.data(), names.size()});
    exit = fail(program,
                {ErrorKind::usage, concat({"there is no theme '", name, "'; ",
                                           meant.empty() ? "--list-themes says which there are" : meant})});
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
