// A program's manual page, for man (groff_man(7)).
#include <algorithm>
#include <iterator>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/version.hpp>

#include "described_option.hpp"

namespace cvbuild::cli {

namespace {

/// Text of a page: nothing in it is a request or an escape, and a hyphen is the one that is typed.
std::string escaped(std::string_view text) {
  auto page = replaced(replaced(std::string(text), "\\", "\\e"), "-", "\\-");
  page = replaced(replaced(std::move(page), "\n.", "\n\\&."), "\n'", "\n\\&'");
  return !page.empty() && (page[0] == '.' || page[0] == '\'') ? "\\&" + page : page;
}

std::string paragraph(std::string_view option, std::string_view value) {
  auto text = concat({"\\fB", escaped(option), "\\fR"});
  return value.empty() ? text : concat({text, " \\fI", escaped(value), "\\fR"});
}

std::string entry(const DescribedOption& option) {
  std::string head = ".TP\n";
  if (!option.letter.empty()) head += concat({paragraph("-" + option.letter, ""), ", "});
  head += concat({paragraph("--" + option.name, option.value), "\n", escaped(option.text), "\n"});
  const bool told = option.words.empty() || option.text.find(option.words.front()) != std::string::npos ||
                    option.value.find(option.words.front()) != std::string::npos;
  return told ? head : concat({head, "(", escaped(joined(option.words, ", ")), ")\n"});
}

std::string capitals(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return name;
}

}  // namespace

std::string manual_page(const Program& program) {
  std::string page =
      concat({".TH ", capitals(program.name), " 1 \"\" \"cvbuild " CVBUILD_VERSION "\" \"User Commands\"\n",
              ".SH NAME\n", program.name, " \\- ", escaped(program.brief), "\n"});
  page += concat({".SH SYNOPSIS\n", escaped(program.synopsis), "\n", ".SH DESCRIPTION\n",
                  escaped(program.summary), "\n"});
  page += ".SH OPTIONS\n";
  for (const auto& option : described_options(program)) page += entry(option);
  page += ".SH EXIT STATUS\nThe worst of these:\n";
  for (std::size_t i = 0; i < std::size(exit_meanings); ++i)
    page += concat({".TP\n.B ", Decimal(i), "\n", escaped(exit_meanings[i]), "\n"});
  return page + ".SH SEE ALSO\n.BR cvbuild (1),\n.BR cvcheck (1),\n.BR pandoc (1)\n";
}

}  // namespace cvbuild::cli
