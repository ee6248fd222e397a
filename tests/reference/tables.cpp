// Prints a table of the reference as Markdown, from the tables that the library and the tools run on.
//
// usage: reference_tables rules|roles|themes|formats|exit-codes
// tests/scripts/reference.py puts them into README.md and lib/guide/reference.md.
#include <array>
#include <cstdio>
#include <initializer_list>
#include <string>
#include <string_view>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/role.hpp>
#include <cvbuild/theme/theme.hpp>

#include "common.hpp"
#include "emit/docx/styles.hpp"
#include "emit/html/roles.hpp"
#include "emit/latex/roles.hpp"
#include "formats.hpp"

namespace {

using cvbuild::concat;
using cvbuild::Decimal;
using cvbuild::doc::Role;
namespace emitters = cvbuild::emitters;

/// `| a | b |`, with bars in cells told from columns.
std::string row(std::initializer_list<std::string_view> cells) {
  std::string line = "|";
  for (const auto cell : cells) {
    line += ' ';
    for (const char byte : cell) line += byte == '|' ? std::string("\\|") : std::string(1, byte);
    line += " |";
  }
  return line + "\n";
}

std::string head(std::initializer_list<std::string_view> titles) {
  std::string line = row(titles) + "|";
  for (std::size_t i = 0; i < titles.size(); ++i) line += " --- |";
  return line + "\n";
}

std::string code(std::string_view text) { return text.empty() ? "" : concat({"`", text, "`"}); }

/// Words as they are to be read: nothing in them is markup but code between backquotes.
std::string plain(std::string_view text) {
  std::string escaped;
  for (bool in_code = false; const char byte : text) {
    if (byte == '`') in_code = !in_code;
    if (!in_code && (byte == '<' || byte == '#' || byte == '*' || byte == '_')) escaped += '\\';
    escaped += byte;
  }
  return escaped;
}

/// The pieces that are not empty, each once, parted by commas.
std::string listed(std::initializer_list<std::string> pieces) {
  std::string list;
  for (const auto& piece : pieces)
    if (list.find(piece) == std::string::npos) list += concat({list.empty() ? "" : ", ", piece});
  return list;
}

std::string rules() {
  auto table = head({"rule", "at most", "stage", "what it reports"});
  for (const auto& rule : cvbuild::built_in_rules())
    table += row(
        {code(rule.info->id), name(rule.info->severity), name(rule.info->stage),
         concat({plain(rule.info->summary), rule.info->opinion ? "; off until `checks:` grades it" : ""})});
  return table;
}

std::string docx_styles(Role role) {
  const auto& styles = emitters::docx::styles_of(role);
  const auto named = [](emitters::docx::Style style) { return code(name(style).id.text()); };
  const auto heading = styles.is_prompt ? named(emitters::docx::Style::question) : named(styles.heading);
  return listed({heading, named(styles.paragraph), named(styles.phrase)});
}

std::string html_classes(Role role) {
  const auto& markup = emitters::markup(role);
  return listed({code(markup.group_class.text()), code(markup.heading_class.text()),
                 code(markup.heading_words.text()), code(markup.paragraph_class.text()),
                 code(markup.phrase_class.text())});
}

/// A command without its argument, an environment without its end of line.
std::string bare(std::string_view command) {
  return code(command.substr(0, command.find_last_not_of("{\n") + 1));
}

std::string latex_commands(Role role) {
  const auto& commands = emitters::latex::commands(role);
  return listed(
      {bare(commands.begin_group.text()), bare(commands.heading.text()), bare(commands.begin_text.text())});
}

std::string roles() {
  auto table = head({"role", "DOCX styles", "HTML classes", "LaTeX"});
  for (std::size_t i = 0; i < cvbuild::doc::role_count; ++i) {
    const auto role = static_cast<Role>(i);
    table += row({code(name(role)), docx_styles(role), html_classes(role), latex_commands(role)});
  }
  return table;
}

/// Rounded to tenths, without a zero that says nothing.
std::string tenths(double value) {
  const auto number = static_cast<unsigned>(value * 10 + 0.5);
  if (number % 10 == 0) return std::string(Decimal(number / 10));
  return concat({Decimal(number / 10), ".", Decimal(number % 10)});
}

std::string hexadecimal(cvbuild::Colour colour) {
  std::array<char, 8> text{};
  const int size = std::snprintf(text.data(), text.size(), "#%02x%02x%02x", unsigned{colour.red},
                                 unsigned{colour.green}, unsigned{colour.blue});
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string themes() {
  constexpr double millimetre = 72 / 25.4;
  auto table = head({"theme", "text font", "heading font", "text, CVs (pt)", "side margins (mm)", "accent"});
  for (const auto theme_name : cvbuild::built_in_theme_names()) {
    bool found = false;
    const auto theme = cvbuild::built_in_theme(theme_name, found);
    table += row({code(theme->name), theme->text_font.word, theme->heading_font.word,
                  concat({tenths(theme->text_size), ", ", tenths(theme->cv_text_size)}),
                  tenths(theme->margin_left / millimetre), code(hexadecimal(theme->accent))});
  }
  return table;
}

std::string formats() {
  auto table = head({"`--to`", "file", "what"});
  for (const auto* format : cvbuild::cli::all_formats())
    table += row({code(format->name), code(concat({"NAME.", format->extension})),
                  concat({format->summary,
                          cvbuild::cli::is_through_pandoc(*format) ? " (by the installed Pandoc)" : ""})});
  return table;
}

std::string exit_codes() {
  auto table = head({"exit code", "what it means"});
  for (std::size_t i = 0; i < std::size(cvbuild::cli::exit_meanings); ++i)
    table += row({Decimal(i), cvbuild::cli::exit_meanings[i]});
  return table;
}

struct Table {
  std::string_view name;
  std::string (*write)();
};
constexpr Table tables[] = {{"rules", &rules},
                            {"roles", &roles},
                            {"themes", &themes},
                            {"formats", &formats},
                            {"exit-codes", &exit_codes}};

}  // namespace

int main(int argc, char** argv) {
  for (const auto& table : tables)
    if (argc == 2 && table.name == argv[1]) return std::fputs(table.write().c_str(), stdout) < 0 ? 3 : 0;
  std::fputs("usage: reference_tables", stderr);
  for (const auto& table : tables) std::fprintf(stderr, " %s", table.name.data());
  std::fputs("\n", stderr);
  return 2;
}
