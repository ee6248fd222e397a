// Puts together what Poppler's programs say of a PDF.
#include <cvbuild/inspect/opened.hpp>

#include <algorithm>
#include <charconv>

#include <cvbuild/core/text.hpp>
#include <cvbuild/xml/xml.hpp>

#include "inspect/fold.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

constexpr double smallest_points = 4;

double number_of(const xml::Node& node, std::string_view attribute) {
  const auto* text = node.find(attribute);
  double number = 0;
  if (text != nullptr) std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

template <class Use>
void for_each_line(std::string_view text, Use use) {
  while (!text.empty()) {
    const auto line = text.substr(0, text.find_first_of("\n\f"));
    use(line);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
}

/// Finds the words that nobody sees by the boxes that they fill.
class BoxReader {
 public:
  explicit BoxReader(Opened& opened) : opened_(opened) {}

  void read(const xml::Node& node) {
    if (node.name == "word") return word(node);
    for (const auto& child : node.children)
      if (child.kind == xml::Kind::element) read(child);
  }

 private:
  void word(const xml::Node& node) {
    const auto how = hidden_by(node);
    const auto text = xml::text_of(node);
    const bool follows = was_hidden_ && !how.empty() && opened_.hidden.back().how == how;
    was_hidden_ = !how.empty();
    if (how.empty()) return;
    if (follows)
      opened_.hidden.back().text.append(" ").append(text);
    else
      opened_.hidden.push_back({line_of(text), text, std::string(how)});
  }

  [[nodiscard]] static std::string_view hidden_by(const xml::Node& node) {
    const auto width = number_of(node, "xmax") - number_of(node, "xmin");
    const auto height = number_of(node, "ymax") - number_of(node, "ymin");
    // Upright letters are as high as their font; in a line from top to bottom the other side is.
    return height > 0 && height < smallest_points && width > 0 && width < smallest_points * 40
               ? "it is smaller than 4 points"
               : std::string_view{};
  }

  [[nodiscard]] std::size_t line_of(std::string_view word) const {
    for (std::size_t i = 0; i < opened_.lines.size(); ++i)
      if (opened_.lines[i].find(word) != std::string::npos) return i;
    return opened_.lines.size();
  }

  Opened& opened_;
  bool was_hidden_ = false;
};

/// How far down the words of a page go, its foot apart.
class FillReader {
 public:
  explicit FillReader(const xml::Node& page) : foot_(number_of(page, "height") * 0.9) { read(page); }

  [[nodiscard]] double top() const { return top_; }
  [[nodiscard]] double bottom() const { return bottom_; }
  [[nodiscard]] double foot() const { return foot_; }

 private:
  void read(const xml::Node& node) {
    for (const auto& child : node.children) {
      if (child.name == "word" && number_of(child, "ymin") < foot_) {
        top_ = std::min(top_, number_of(child, "ymin"));
        bottom_ = std::max(bottom_, number_of(child, "ymax"));
      }
      read(child);
    }
  }
  double foot_;
  double top_ = foot_, bottom_ = 0;
};

void find_pages(const xml::Node& node, std::vector<FillReader>& pages) {
  if (node.name == "page") return void(pages.emplace_back(node));
  for (const auto& child : node.children) find_pages(child, pages);
}

double last_page_of(const xml::Node& boxes) {
  std::vector<FillReader> pages;
  find_pages(boxes, pages);
  if (pages.size() < 2) return 1;
  double top = pages.back().foot();
  for (const auto& page : pages) top = std::min(top, page.top());
  const auto& last = pages.back();
  return last.foot() > top ? std::clamp((last.bottom() - top) / (last.foot() - top), 0.0, 1.0) : 1;
}

/// JPEG pictures lie in a PDF as they were, what a camera wrote into them included.
void find_pictures(std::string_view file, Opened& opened) {
  constexpr std::string_view start = "\xFF\xD8\xFF";
  constexpr std::size_t longest_header = 256 * 1024;  // all of a JPEG's metadata stands before its image
  for (auto at = file.find(start); at != std::string_view::npos; at = file.find(start, at + start.size()))
    opened.pictures.push_back({concat({"picture ", Decimal(opened.pictures.size() + 1)}),
                               std::string(file.substr(at, longest_header))});
}

}  // namespace

Result<Opened> open_pdf(const PdfTexts& texts) {
  Opened opened;
  opened.laid_out = true;
  for_each_line(texts.text, [&](std::string_view line) {
    if (auto folded = fold_white_space(line); !folded.empty()) opened.lines.push_back(std::move(folded));
  });
  for_each_line(texts.properties, [&](std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const auto key = line.substr(0, colon);
    auto value = fold_white_space(line.substr(colon + 1));
    if (!value.empty()) opened.beside.push_back({concat({"the PDF's ", key}), std::move(value), {}});
  });
  if (auto metadata = fold_white_space(texts.metadata); !metadata.empty())
    opened.beside.push_back({"the PDF's XMP", std::move(metadata), {}});
  find_pictures(texts.file, opened);
  const auto boxes = xml::read_html(texts.boxes);
  if (!boxes) return boxes.error();
  BoxReader(opened).read(boxes.value());
  opened.last_page = last_page_of(boxes.value());
  return opened;
}

std::optional<std::size_t> pages_of_pdf(std::string_view properties) {
  constexpr std::string_view key = "Pages:";
  const auto at = properties.starts_with(key) ? 0 : properties.find("\nPages:");
  if (at == std::string_view::npos) return std::nullopt;
  const auto value = trim(properties.substr(properties.find(key, at) + key.size()));
  std::size_t pages = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), pages);
  return error == std::errc{} && end != value.data() ? std::optional(pages) : std::nullopt;
}

}  // namespace cvbuild::inspect
