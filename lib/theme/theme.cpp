// The built-in themes.
#include <cvbuild/theme/theme.hpp>

#include <array>
#include <utility>

namespace cvbuild {

namespace {

template <std::size_t Size>
constexpr Slice<std::string_view> slice(const std::array<std::string_view, Size>& items) {
  return {items.data(), items.size()};
}

// Cambria is where Word is; Caladea is its metric twin and free, so that pages break alike. Web pages on
// other machines fall back to Georgia. LuaLaTeX is asked for texts beyond Latin, so the broadest fonts come
// first there.
constexpr std::array<std::string_view, 5> serif_web{"Cambria", "Caladea", "Georgia", "Times New Roman",
                                                    "serif"};
constexpr std::array<std::string_view, 4> serif_tex{"Cambria", "Liberation Serif", "Times New Roman",
                                                    "DejaVu Serif"};
constexpr std::array<std::string_view, 6> code_web{"ui-monospace",     "Consolas",        "Menlo",
                                                   "DejaVu Sans Mono", "Liberation Mono", "monospace"};
constexpr std::array<std::string_view, 4> code_tex{"DejaVu Sans Mono", "Consolas", "Menlo",
                                                   "Liberation Mono"};

constexpr std::array<std::string_view, 1> names{"classic"};

}  // namespace

Theme classic_theme() {
  auto data = std::make_shared<ThemeData>();
  data->name = names[0];
  data->text_font = {"Cambria", slice(serif_web), slice(serif_tex)};
  data->heading_font = data->text_font;
  data->code_font = {"Consolas", slice(code_web), slice(code_tex)};
  return Theme(std::move(data));
}

Theme built_in_theme(std::string_view name, bool& found) {
  found = name == names[0];
  return classic_theme();
}

Slice<std::string_view> built_in_theme_names() { return slice(names); }

}  // namespace cvbuild
