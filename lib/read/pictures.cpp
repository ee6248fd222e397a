// Opens picture files inside the application's folder and checks what they are by their content.
#include "read/pictures.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

#include "read/nearby_file.hpp"

namespace cvbuild::reading {

const doc::Image* Pictures::refuse(Span span, std::string message, std::string help) {
  diagnostics_.report(source_rules::missing_picture, span, std::move(message), std::move(help));
  return nullptr;
}

const doc::Image* Pictures::read(const Source& file, std::string path, Span span) {
  doc::Image image;
  if (file.too_large)
    return refuse(span, concat({"'", file.name, "' is larger than a picture may be"}),
                  "save it in a smaller size");
  if (!doc::read_image_header(file.text, image))
    return refuse(span, concat({"'", file.name, "' is no picture that can be shown"}),
                  "save it as PNG, JPEG, GIF or SVG");
  image.path = application_.arena.copy(path);
  image.bytes = file.text;
  return application_.arena.make(image);
}

namespace {

unsigned hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  const auto lower = static_cast<unsigned char>(digit) | 0x20U;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10U : 16U;
}

/// `my%20picture.png` as the file is called; what is no such code stays.
std::string percent_decoded(std::string_view target) {
  std::string path;
  for (std::size_t at = 0; at < target.size(); ++at) {
    const bool code = target[at] == '%' && at + 2 < target.size();
    const auto high = code ? hexadecimal(target[at + 1]) : 16U;
    const auto low = code ? hexadecimal(target[at + 2]) : 16U;
    const auto byte = high * 16 + low;
    const bool decodes = high < 16 && low < 16 && byte != 0;
    path += decodes ? static_cast<char>(byte) : target[at];
    if (decodes) at += 2;
  }
  return path;
}

}  // namespace

const doc::Image* Pictures::load(const Source& from, std::string_view target, Span span) {
  if (target.empty())
    return refuse(span, "this picture names no file", "write ![what it shows](figures/picture.png)");
  if (doc::link_kind(target) != doc::LinkKind::relative)
    return refuse(span, concat({"'", target, "' is not a file of this application"}),
                  "save the picture beside the text and name its path: nothing is fetched from elsewhere");
  auto& sources = application_.sources;
  if (const auto known = known_picture(from, target)) return known;
  auto file = sources.open(from, target);
  std::string decoded;
  if (!file && target.find('%') != std::string_view::npos) {
    decoded = percent_decoded(target);
    target = decoded;
    if (const auto known = known_picture(from, target)) return known;
    file = sources.open(from, target);
  }
  if (!file)
    return refuse(span, concat({"the picture cannot be read: ", file.error().message}),
                  nearby_file(sources, from, target));
  auto path = sources.relative_to_root(from, target);
  const auto* image = read(*file.value(), path, span);
  loaded_.insert_or_assign(std::move(path), image);
  return image;
}

const doc::Image* Pictures::known_picture(const Source& from, std::string_view target) const {
  const auto known = loaded_.find(application_.sources.relative_to_root(from, target));
  return known == loaded_.end() ? nullptr : known->second;
}

}  // namespace cvbuild::reading
