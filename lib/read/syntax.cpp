// Tells a source's syntax by its name, and by its first characters where the name has no ending.
#include "read/syntax.hpp"

namespace cvbuild::reading {

namespace {

/// An object; a list of attributes, with which Markdown may begin, has no quote there.
bool looks_like_json(std::string_view text) {
  const auto brace = text.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const auto next = text.find_first_not_of(" \t\r\n", brace + 1);
  return next != std::string_view::npos && text[next] == '"';
}

}  // namespace

Syntax syntax_of(const Source& source) {
  const auto dot = source.name.rfind('.');
  const auto extension =
      dot == std::string::npos ? std::string_view{} : std::string_view(source.name).substr(dot + 1);
  if (extension == "yaml" || extension == "yml") return Syntax::yaml;
  if (extension == "json" || (dot == std::string::npos && looks_like_json(source.text))) return Syntax::json;
  return Syntax::markdown;
}

}  // namespace cvbuild::reading
