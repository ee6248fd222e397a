// Completions of a program's command line, for bash, zsh and fish.
#include <cvbuild/core/text.hpp>

#include "described_option.hpp"

namespace cvbuild::cli {

namespace {

std::string single_quoted(std::string_view text) {
  return concat({"'", replaced(std::string(text), "'", "'\\''"), "'"});
}

/// What bash does after that option: words of the table, folders, or its own completion of file names.
std::string bash_values(const DescribedOption& option) {
  const bool paths = option.files || option.folders;
  std::string action = option.folders && !option.files ? "compopt -o dirnames; " : "";
  if (!option.words.empty())
    action += concat(
        {option.list ? "_cvbuild_list " : "_cvbuild_words ", single_quoted(joined(option.words, " ")), "; "});
  if (!paths) action += "compopt +o default; ";
  auto names = concat({"--", option.name});
  if (!option.letter.empty()) names += concat({"|-", option.letter});
  return concat({"    ", names, ") ", action, "return ;;\n"});
}

constexpr std::string_view bash_head =
    R"(# Completes the command line of NAME in bash; made by NAME --describe bash.
_cvbuild_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }
_cvbuild_list() { COMPREPLY=($(compgen -P "${word%"${word##*,}"}" -W "$1" -- "${word##*,}")); }
_NAME() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # bash parts --to=docx into three words.
  if [ "$word" = = ]; then word=; elif [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
  case $before in
)";

/// Text within [brackets] of an argument of zsh's _arguments.
std::string zsh_text(std::string_view text) {
  auto safe = replaced(std::string(text), "\\", "\\\\");
  for (const char* special : {"[", "]", ":"})
    safe = replaced(std::move(safe), special, concat({"\\", special}));
  return safe;
}

/// What zsh offers as the option's value.
std::string zsh_values(const DescribedOption& option) {
  const std::string paths = option.files ? "_files" : option.folders ? "_files -/" : "";
  if (option.words.empty()) return paths.empty() ? " " : paths;
  const auto words = joined(option.words, " ");
  if (option.list) return concat({"_values -s , value ", words});
  if (paths.empty()) return concat({"(", words, ")"});
  return concat({"{compadd -- ", words, "; ", paths, "}"});
}

std::string zsh_option(const DescribedOption& option) {
  auto rest = concat({"[", zsh_text(option.text), "]"});
  if (!option.value.empty()) rest += concat({":", zsh_text(option.value), ":", zsh_values(option)});
  const auto name = concat({"--", option.name, option.value.empty() ? "" : "="});
  if (option.letter.empty()) return concat({"  ", single_quoted(name + rest), " \\\n"});
  const auto letter = concat({"-", option.letter});
  return concat({"  '(", letter, " --", option.name, ")'{", letter, option.value.empty() ? "" : "+", ",",
                 name, "}", single_quoted(rest), " \\\n"});
}

std::string fish_option(const Program& program, const DescribedOption& option) {
  auto line = concat({"complete -c ", program.name, " -l ", option.name});
  if (!option.letter.empty()) line += concat({" -s ", option.letter});
  const bool paths = option.files || option.folders;
  if (!option.value.empty()) line += paths ? " -r" : " -x";
  if (!option.words.empty() && option.list)
    line += concat({" -a \"(__fish_complete_list , 'string split \\\" \\\" \\\"", joined(option.words, " "),
                    "\\\"')\""});
  else if (!option.words.empty())
    line += concat({" -a ", single_quoted(joined(option.words, " "))});
  if (option.folders && !option.files) line += " -a '(__fish_complete_directories)'";
  return concat({line, " -d ", replaced(single_quoted(option.text), "'\\''", "\\'"), "\n"});
}

}  // namespace

std::string bash_completion(const Program& program) {
  auto script = replaced(std::string(bash_head), "NAME", program.name);
  std::vector<std::string> names;
  for (const auto& option : described_options(program)) {
    names.push_back("--" + option.name);
    if (!option.letter.empty()) names.push_back("-" + option.letter);
    if (!option.value.empty()) script += bash_values(option);
  }
  script += concat(
      {"  esac\n  case $word in -*) _cvbuild_words ", single_quoted(joined(names, " ")), " ;; esac\n}\n"});
  return concat({script, "complete -o default -F _", program.name, " ", program.name, "\n"});
}

std::string zsh_completion(const Program& program) {
  auto script = concat(
      {"#compdef ", program.name, "\n# Made by ", program.name, " --describe zsh.\n_arguments -s -S \\\n"});
  for (const auto& option : described_options(program)) script += zsh_option(option);
  return script + "  '*:application:_files'\n";
}

std::string fish_completion(const Program& program) {
  auto script = concat({"# Completes the command line of ", program.name, " in fish; made by ", program.name,
                        " --describe fish.\n"});
  for (const auto& option : described_options(program)) script += fish_option(program, option);
  return script;
}

}  // namespace cvbuild::cli
