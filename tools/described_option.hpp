// An option as manual pages and completions need it: Boost's description, taken apart.
#pragma once

#include <string>
#include <vector>

#include "common.hpp"

namespace cvbuild::cli {

struct DescribedOption {
  std::string name;                ///< "output"
  std::string letter;              ///< "o", or empty
  std::string value;               ///< "DIR|FILE|-"; empty: it takes none
  std::string text;                ///< what it is for
  std::vector<std::string> words;  ///< values that are known
  bool list = false;               ///< several of them, parted by commas
  bool files = false;              ///< the value may be a file
  bool folders = false;            ///< the value may be a folder
};

/// Those of the program, in the order of --help, with --help and --version.
[[nodiscard]] std::vector<DescribedOption> described_options(const Program& program);

/// `text` with every `from` in it replaced.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

/// The words with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view between);

// One function a form.
[[nodiscard]] std::string manual_page(const Program& program);
[[nodiscard]] std::string bash_completion(const Program& program);
[[nodiscard]] std::string zsh_completion(const Program& program);
[[nodiscard]] std::string fish_completion(const Program& program);
[[nodiscard]] std::string option_table(const Program& program);

}  // namespace cvbuild::cli
