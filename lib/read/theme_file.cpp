// Reads a theme that no application names: --theme FILE.
#include <memory>
#include <utility>

#include <cvbuild/read/read.hpp>

#include "read/data/parse.hpp"
#include "read/theme_reader.hpp"

namespace cvbuild::inline v0 {

namespace {

/// What a theme's words lie in.
struct ThemeFile {
  explicit ThemeFile(Sources texts) : sources(std::move(texts)) {}
  Sources sources;
  Arena arena{};
  std::shared_ptr<const ThemeData> theme{};
};

}  // namespace

Theme read_theme(Sources sources, Diagnostics& diagnostics) {
  const auto file = std::make_shared<ThemeFile>(std::move(sources));
  const auto& root = file->sources.root();
  const auto* value =
      reading::parse_yaml(root, 0, root.text.size(), file->sources.bounds(), file->arena, diagnostics);
  if (value == nullptr) return classic_theme();
  file->theme = reading::read_theme(*value, file->arena, diagnostics);
  return Theme(std::shared_ptr<const ThemeData>(file, file->theme.get()));
}

}  // namespace cvbuild
