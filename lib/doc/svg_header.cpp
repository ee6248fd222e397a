// A scan of an SVG's prolog and of its root element's attributes.
#include "doc/svg_header.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

namespace cvbuild::inline v0::doc {

namespace {

constexpr std::string_view blanks = " \t\r\n";

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
}

/// Drops all up to and including `mark`; false, with nothing left, if there is none.
bool skip_past(std::string_view& text, std::string_view mark) {
  const auto at = text.find(mark);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
  return at != std::string_view::npos;
}

/// A document type may hold declarations in brackets, and those `>` within quotes.
bool skip_document_type(std::string_view& text) {
  const auto mark = text.find_first_of("[>");
  if (mark == std::string_view::npos) return false;
  const bool brackets = text[mark] == '[';
  text.remove_prefix(mark + 1);
  return !brackets || (skip_past(text, "]") && skip_past(text, ">"));
}

/// Leaves `text` at its root element's `<`.
bool skip_prolog(std::string_view& text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  for (;;) {
    skip_blanks(text);
    if (text.substr(0, 2) == "<?") {
      if (!skip_past(text, "?>")) return false;
    } else if (text.substr(0, 4) == "<!--") {
      if (!skip_past(text, "-->")) return false;
    } else if (text.substr(0, 9) == "<!DOCTYPE") {
      if (!skip_document_type(text)) return false;
    } else {
      return !text.empty() && text.front() == '<';
    }
  }
}

std::string_view take_name(std::string_view& text) {
  const auto name = text.substr(0, text.find_first_of(" \t\r\n=/>"));
  text.remove_prefix(name.size());
  return name;
}

/// The value of `="…"` or `='…'`.
std::optional<std::string_view> take_value(std::string_view& text) {
  skip_blanks(text);
  if (text.empty() || text.front() != '=') return std::nullopt;
  text.remove_prefix(1);
  skip_blanks(text);
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return std::nullopt;
  const auto end = text.find(text.front(), 1);
  if (end == std::string_view::npos) return std::nullopt;
  const auto value = text.substr(1, end - 1);
  text.remove_prefix(end + 1);
  return value;
}

struct RootAttributes {
  std::string_view width, height, view_box;
};

/// Reads attributes up to the tag's end and leaves `text` there.
std::optional<RootAttributes> take_attributes(std::string_view& text) {
  RootAttributes root;
  for (;;) {
    skip_blanks(text);
    if (text.empty()) return std::nullopt;
    if (text.front() == '>' || text.front() == '/') return root;
    const auto name = take_name(text);
    const auto value = take_value(text);
    if (name.empty() || !value) return std::nullopt;
    if (name == "width") root.width = *value;
    if (name == "height") root.height = *value;
    if (name == "viewBox") root.view_box = *value;
  }
}

/// CSS pixels in an absolute unit (CSS Values 3, section 6.2); 0 for what depends on a context.
double pixels_in(std::string_view unit) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  constexpr Unit units[] = {{"", 1},    {"px", 1},         {"pt", 96.0 / 72}, {"pc", 16},
                            {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}, {"Q", 96 / 101.6}};
  for (const auto& known : units)
    if (known.name == unit) return known.pixels;
  return 0;
}

/// The number that `text` begins with, which is dropped from it; 0 if there is none.
double take_number(std::string_view& text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || !std::isfinite(number)) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

double parse_length(std::string_view text) {
  skip_blanks(text);
  const double number = take_number(text);
  return number * pixels_in(trim(text));
}

struct ViewBox {
  double width = 0, height = 0;
};

ViewBox parse_view_box(std::string_view text) {
  double numbers[4] = {};
  for (double& number : numbers) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
    number = take_number(text);
  }
  return {numbers[2], numbers[3]};
}

std::optional<SvgSize> size_of(const RootAttributes& root) {
  constexpr double largest = 1e6;
  const auto box = parse_view_box(root.view_box);
  const bool has_box = box.width > 0 && box.height > 0;
  double width = parse_length(root.width);
  double height = parse_length(root.height);
  if (!(width > 0) && !(height > 0)) width = box.width;
  if (!(width > 0) && has_box) width = height * box.width / box.height;
  if (!(height > 0) && has_box) height = width * box.height / box.width;
  if (!(width > 0 && width <= largest && height > 0 && height <= largest)) return std::nullopt;
  const auto pixels = [](double length) {
    return static_cast<std::uint32_t>(std::max(1.0, std::round(length)));
  };
  return SvgSize{pixels(width), pixels(height)};
}

/// Whether the element whose start tag ends at the front of `text` is closed; cheap, so by its last tag only.
bool is_closed(std::string_view text, std::string_view name) {
  if (text.substr(0, 2) == "/>") return true;
  const auto end = text.rfind("</");
  return end != std::string_view::npos && text.substr(end + 2, name.size()) == name &&
         text.find('>', end) != std::string_view::npos;
}

}  // namespace

std::optional<SvgSize> read_svg_size(std::string_view text) {
  if (!skip_prolog(text)) return std::nullopt;
  text.remove_prefix(1);
  const auto name = take_name(text);
  if (name != "svg" && !(name.size() > 4 && name.substr(name.size() - 4) == ":svg")) return std::nullopt;
  const auto attributes = take_attributes(text);
  if (!attributes || !is_closed(text, name) || find_invalid_utf8(text) != std::string_view::npos)
    return std::nullopt;
  return size_of(*attributes);
}

}  // namespace cvbuild::doc
