// Applies what is declared for an element.
#include "inspect/html_look.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace cvbuild::inline v0::inspect {

namespace {

constexpr double smallest = 4.0 * 96 / 72;  // 4 points
constexpr double far_away = 999;            // pixels beyond the page's edge

struct Number {
  double value = 0;
  std::string_view unit;
};

std::optional<Number> number_at(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  return Number{value, text.substr(static_cast<std::size_t>(end - text.data()))};
}

/// In pixels; nothing for what is no plain length.
std::optional<double> length_of(std::string_view text, double font, double root) {
  const auto number = number_at(text);
  if (!number) return std::nullopt;
  const std::array<std::pair<std::string_view, double>, 9> units{{{"px", 1},
                                                                  {"pt", 96.0 / 72},
                                                                  {"pc", 16},
                                                                  {"in", 96},
                                                                  {"cm", 96 / 2.54},
                                                                  {"mm", 96 / 25.4},
                                                                  {"em", font},
                                                                  {"rem", root},
                                                                  {"%", font / 100}}};
  for (const auto& [unit, pixels] : units)
    if (number->unit == unit) return number->value * pixels;
  return number->value == 0 && number->unit.empty() ? std::optional(0.0) : std::nullopt;
}

struct CssColour {
  std::optional<Rgb> colour;  ///< nothing: it is not known
  bool transparent = false;
};

std::vector<double> numbers_in(std::string_view text) {
  std::vector<double> numbers;
  while (!text.empty()) {
    const auto begin = text.find_first_of("0123456789.");
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    const auto number = number_at(text);
    if (!number) break;
    numbers.push_back(number->value);
    text = number->unit;
  }
  return numbers;
}

CssColour hex_colour(std::string_view digits) {
  std::string full;
  if (digits.size() == 3 || digits.size() == 4)
    for (const char digit : digits) full.append(2, digit);
  else
    full = digits;
  const bool transparent = full.size() == 8 && full.ends_with("00");
  return {parse_hex(std::string_view(full).substr(0, 6)), transparent};
}

CssColour colour_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, Rgb>, 4> named{
      {{"white", white}, {"black", {}}, {"snow", {255, 250, 250}}, {"whitesmoke", {245, 245, 245}}}};
  if (text == "transparent") return {std::nullopt, true};
  for (const auto& [name, colour] : named)
    if (text == name) return {colour, false};
  if (text.starts_with('#')) return hex_colour(text.substr(1));
  if (!text.starts_with("rgb")) return {};
  const auto numbers = numbers_in(text);
  if (numbers.size() < 3 || text.find('%') != std::string_view::npos) return {};
  const bool transparent = numbers.size() > 3 && numbers[3] == 0;
  return {Rgb{static_cast<int>(numbers[0]), static_cast<int>(numbers[1]), static_cast<int>(numbers[2])},
          transparent};
}

/// The size in `font: italic 700 12px/1.3 serif`.
std::string_view size_in_font(std::string_view font, double size, double root) {
  while (!font.empty()) {
    const auto word = font.substr(0, font.find_first_of(" /"));
    const auto number = number_at(word);
    if (number && !number->unit.empty() && length_of(word, size, root)) return word;
    font.remove_prefix(std::min(font.size(), word.size() + 1));
  }
  return {};
}

/// What one element's declarations say, one after the other.
class Application {
 public:
  Application(const StyleSheet& sheet, const HtmlLook& outer, bool is_root)
      : sheet_(sheet), outer_(outer), is_root_(is_root), look(outer) {}

  void apply(const Declaration& one) {
    const auto value = sheet_.resolve(one.value);
    if (one.property == "display") gone(value == "none", "it is not displayed (display: none)");
    if (one.property == "visibility") look.visible = value != "hidden" && value != "collapse";
    if (one.property == "opacity") opacity(value);
    if (one.property == "font-size") size(value);
    if (one.property == "font") size(size_in_font(value, outer_.size, outer_.root_size));
    if (one.property == "color") colour(value);
    if (one.property == "background" || one.property == "background-color") ground(value);
    place(one.property, value);
  }

  void finish() {
    if (clipped_ || (narrow_ && overflow_)) gone(true, "it is cut to nothing");
    if (is_root_) look.root_size = look.size;
    if (look.gone.empty()) look.gone = own_;
  }

 private:
  /// The last declaration of `display` counts; the other ways to hide add up.
  void gone(bool is, std::string_view how) {
    if (is) own_ = how;
    if (!is && own_ == how) own_ = {};
  }

  void opacity(std::string_view value) {
    const auto number = number_at(value);
    if (number) look.opacity = outer_.opacity * (number->unit == "%" ? number->value / 100 : number->value);
  }

  void size(std::string_view value) {
    if (const auto pixels = length_of(value, outer_.size, is_root_ ? 16 : outer_.root_size))
      look.size = *pixels;
  }

  void colour(std::string_view value) {
    if (value == "inherit" || value == "currentcolor") return;
    const auto found = colour_of(value);
    look.colour = found.colour;
    look.transparent = found.transparent;
  }

  void ground(std::string_view value) {
    if (value == "none" || value == "inherit") return;
    const auto found = colour_of(value);
    if (!found.transparent) look.ground = found.colour;
  }

  void place(std::string_view property, std::string_view value) {
    constexpr std::array<std::string_view, 7> offsets{"text-indent", "left",        "right",     "top",
                                                      "bottom",      "margin-left", "margin-top"};
    const auto pixels = length_of(value, look.size, look.root_size);
    for (const auto offset : offsets)
      if (property == offset) gone(pixels && std::abs(*pixels) > far_away, "it lies off the page");
    if (property == "transform")
      gone(value == "scale(0)" || value == "scale(0,0)", "it is made as small as nothing");
    if (property == "clip") clipped_ = value.find("rect(0") == 0 || value.find("rect(1px") == 0;
    if (property == "clip-path") clipped_ = value == "inset(50%)" || value == "inset(100%)";
    if (property == "overflow") overflow_ = value == "hidden" || value == "clip";
    if (property == "width" || property == "height") narrow_ = pixels && std::abs(*pixels) <= 1;
  }

  const StyleSheet& sheet_;
  const HtmlLook& outer_;
  bool is_root_;
  bool clipped_ = false, narrow_ = false, overflow_ = false;
  std::string_view own_;

 public:
  HtmlLook look;
};

}  // namespace

std::string_view HtmlLook::hidden_by() const {
  if (!gone.empty()) return gone;
  if (!visible) return "it is invisible (visibility: hidden)";
  if (opacity < 0.05 || transparent) return "it is transparent";
  if (size < smallest) return "it is smaller than 4 points";
  if (colour && ground && look_alike(*colour, *ground)) return "it has the colour of what is behind it";
  return {};
}

HtmlLook look_of(const ElementPath& path, const StyleSheet& sheet, const HtmlLook& outer) {
  Application application(sheet, outer, path.size() == 1);
  for (const auto& declaration : sheet.of(path)) application.apply(declaration);
  application.finish();
  auto look = application.look;
  if (look.gone.empty() && path.back()->find("hidden") != nullptr) look.gone = "it is hidden (hidden)";
  return look;
}

}  // namespace cvbuild::inspect
