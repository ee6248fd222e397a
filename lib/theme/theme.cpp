// The built-in themes.
#include <cvbuild/theme/theme.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0 {

namespace {

template <std::size_t Size>
constexpr Slice<std::string_view> slice(const std::array<std::string_view, Size>& items) {
  return {items.data(), items.size()};
}

// Cambria is where Word is; Caladea is its metric twin and free, so that pages break alike. Web pages on
// other machines fall back to Georgia. LuaLaTeX is asked for texts of other alphabets, for which the
// broadest fonts come first.
constexpr std::array<std::string_view, 5> serif_web{"Cambria", "Caladea", "Georgia", "Times New Roman",
                                                    "serif"};
constexpr std::array<std::string_view, 4> serif_tex{"Cambria", "Liberation Serif", "Times New Roman",
                                                    "DejaVu Serif"};
constexpr std::array<std::string_view, 6> code_web{"ui-monospace",     "Consolas",        "Menlo",
                                                   "DejaVu Sans Mono", "Liberation Mono", "monospace"};
constexpr std::array<std::string_view, 4> code_tex{"DejaVu Sans Mono", "Consolas", "Menlo",
                                                   "Liberation Mono"};

// The same for Calibri and Carlito.
constexpr std::array<std::string_view, 6> sans_web{"Calibri",        "Carlito",         "Segoe UI",
                                                   "Helvetica Neue", "Liberation Sans", "sans-serif"};
constexpr std::array<std::string_view, 4> sans_tex{"Calibri", "Carlito", "Liberation Sans", "DejaVu Sans"};
// Times is what universities know; Liberation Serif is its metric twin.
constexpr std::array<std::string_view, 4> times_web{"Times New Roman", "Liberation Serif", "Times", "serif"};
constexpr std::array<std::string_view, 3> times_tex{"Times New Roman", "Liberation Serif", "DejaVu Serif"};

constexpr std::array<std::string_view, 13> academic_order{
    "summary",      "education", "work",      "publications", "awards",    "projects",  "volunteer",
    "certificates", "skills",    "languages", "own",          "interests", "references"};

// CSS Fonts 4, 2.1.3.
constexpr std::array<std::string_view, 10> generic_families{
    "serif",     "sans-serif",    "monospace",    "cursive",  "fantasy",
    "system-ui", "ui-sans-serif", "ui-monospace", "ui-serif", "ui-rounded"};

using Make = void (*)(ThemeData& theme);

/// A serif text face, restrained.
void make_classic(ThemeData& theme) {
  theme.text_font = {"Cambria", slice(serif_web), slice(serif_tex)};
  theme.heading_font = theme.text_font;
  theme.code_font = {"Consolas", slice(code_web), slice(code_tex)};
}

/// A sans-serif face, larger steps, more air, a green accent.
void make_modern(ThemeData& theme) {
  make_classic(theme);
  theme.text_font = {"Calibri", slice(sans_web), slice(sans_tex)};
  theme.heading_font = theme.text_font;
  theme.line_height = 1.35;
  theme.cv_line_height = 1.3;
  theme.section_size = 15;
  theme.name_size = 27;
  theme.title_size = 26;
  theme.heading_space_before = 17;
  theme.heading_space_after = 6;
  theme.entry_space_before = 10;
  theme.rule_width = 0.75;
  theme.accent = {0x0b, 0x5d, 0x57};
  theme.link_colour = {0x0b, 0x5d, 0x57};
  theme.rule_colour = {0x9c, 0xc4, 0xbf};
  theme.muted = {0x4f, 0x5b, 0x5b};
  theme.section_colour = theme.accent;
  theme.section_rule = RulePlace::none;
  theme.dark.accent = theme.dark.section = {0x7f, 0xd1, 0xc7};
  theme.dark.link = {0x7f, 0xd1, 0xc7};
  theme.dark.rule = {0x2f, 0x5a, 0x56};
}

/// As much as a page can hold and still be read.
void make_compact(ThemeData& theme) {
  make_classic(theme);
  theme.text_font = {"Calibri", slice(sans_web), slice(sans_tex)};
  theme.heading_font = theme.text_font;
  theme.text_size = 10;
  theme.cv_text_size = 9.5;
  theme.line_height = 1.22;
  theme.cv_line_height = 1.15;
  theme.question_size = 10.5;
  theme.section_size = 11.5;
  theme.entry_size = 10;
  theme.name_size = 19;
  theme.title_size = 18;
  theme.heading_sizes[0] = 10.5;
  theme.heading_sizes[1] = theme.heading_sizes[2] = 10;
  theme.paragraph_space = 3;
  theme.heading_space_before = 9;
  theme.heading_space_after = 3;
  theme.entry_space_before = 4;
  theme.list_indent = 13;
  theme.cv_list_indent = 11;
  theme.margin_top = theme.margin_bottom = 40;
  theme.margin_left = theme.margin_right = 44;
  theme.accent = {0x1a, 0x1a, 0x1a};
  theme.rule_colour = {0x8a, 0x8f, 0x96};
  theme.rule_width = 0.6;
  theme.dark.accent = theme.dark.text;
}

/// Times, black, education and publications early.
void make_academic(ThemeData& theme) {
  make_classic(theme);
  theme.text_font = {"Times New Roman", slice(times_web), slice(times_tex)};
  theme.heading_font = theme.text_font;
  theme.text_size = 11.5;
  theme.cv_text_size = 11;
  theme.section_size = 13;
  theme.question_size = 12;
  theme.entry_size = 11.5;
  theme.name_size = 20;
  theme.title_size = 20;
  theme.margin_left = theme.margin_right = 72;
  theme.margin_top = theme.margin_bottom = 72;
  theme.accent = {0x6b, 0x1d, 0x2a};
  theme.link_colour = {0x6b, 0x1d, 0x2a};
  theme.rule_colour = {0xc9, 0xb3, 0xb3};
  theme.dark.accent = {0xf0, 0xa8, 0xb0};
  theme.dark.link = {0xf0, 0xa8, 0xb0};
  theme.head_is_centred = true;
  theme.section_order = slice(academic_order);
}

constexpr std::array<std::string_view, 4> names{"classic", "modern", "compact", "academic"};
constexpr std::array<Make, names.size()> makers{&make_classic, &make_modern, &make_compact, &make_academic};

Theme make(std::size_t index) {
  auto data = std::make_shared<ThemeData>();
  data->name = names[index];
  makers[index](*data);
  return Theme(std::move(data));
}

}  // namespace

bool is_generic_family(TextArgument given_name) {
  const std::string_view name = given_name;
  return std::find(generic_families.begin(), generic_families.end(), name) != generic_families.end();
}

Theme classic_theme() { return make(0); }

Theme built_in_theme(TextArgument name, bool& found) {
  const auto* at = std::find(names.begin(), names.end(), std::string_view(name));
  found = at != names.end();
  return make(found ? static_cast<std::size_t>(at - names.begin()) : 0);
}

Result<Theme> find_theme(TextArgument name) {
  bool found = false;
  auto theme = built_in_theme(name, found);
  if (found) return theme;
  return Error{ErrorKind::usage,
               concat({"there is no theme '", name, "'; ", suggest_or_list(name, names, "the themes are")})};
}

Slice<std::string_view> built_in_theme_names() { return slice(names); }

}  // namespace cvbuild
