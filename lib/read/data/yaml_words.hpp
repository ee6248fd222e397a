// What the YAML parser's complaints mean, in the words of one who writes YAML and does not parse it.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::reading {

/// One complaint: what is wrong and how to mend it.
struct YamlComplaint {
  std::string message;
  std::string help;
  bool at_context = false;  ///< it belongs where the construct began, not where the parser gave up
};

/// `problem` and `context` are the parser's words, `found` describes what stands at the place of the problem.
[[nodiscard]] YamlComplaint explain_yaml(std::string_view problem, std::string_view context,
                                         std::string_view found);

}  // namespace cvbuild::reading
