// The forms in which a program's options are told, by name.
#include "describe.hpp"

#include <array>

#include <cvbuild/core/text.hpp>

#include "described_option.hpp"

namespace cvbuild::cli {

namespace {

struct Form {
  std::string_view name;
  std::string (*write)(const Program&);
};

constexpr std::array<Form, 5> forms{{{"man", &manual_page},
                                     {"bash", &bash_completion},
                                     {"zsh", &zsh_completion},
                                     {"fish", &fish_completion},
                                     {"markdown", &option_table}}};

/// What stands between bars and after them is told from a column by its backslash.
std::string in_cell(std::string_view text) { return replaced(std::string(text), "|", "\\|"); }

}  // namespace

std::string description_forms() {
  std::string names;
  for (const auto& form : forms) names += concat({names.empty() ? "" : "|", form.name});
  return names;
}

std::optional<std::string> describe(const Program& program, std::string_view form) {
  for (const auto& known : forms)
    if (known.name == form) return known.write(program);
  return std::nullopt;
}

std::string option_table(const Program& program) {
  std::string table = concat({"| `", program.name, "` | |\n| --- | --- |\n"});
  for (const auto& option : described_options(program)) {
    table += "| `";
    if (!option.letter.empty()) table += concat({"-", option.letter, "`, `"});
    table += concat({"--", option.name});
    if (!option.value.empty()) table += concat({" ", in_cell(option.value)});
    table += concat({"` | ", in_cell(option.text), " |\n"});
  }
  return table;
}

}  // namespace cvbuild::cli
