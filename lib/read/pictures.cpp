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

const doc::Image* Pictures::load(const Source& from, std::string_view target, Span span) {
  if (target.empty())
    return refuse(span, "this picture names no file", "write ![what it shows](figures/picture.png)");
  if (doc::link_kind(target) != doc::LinkKind::relative)
    return refuse(span, concat({"'", target, "' is not a file of this application"}),
                  "save the picture beside the text and name its path: nothing is fetched from elsewhere");
  auto& sources = application_.sources;
  auto path = sources.relative_to_root(from, target);
  if (const auto known = loaded_.find(path); known != loaded_.end() && known->second) return known->second;
  const auto file = sources.open(from, target);
  if (!file)
    return refuse(span, concat({"the picture cannot be read: ", file.error().message}),
                  nearby_file(sources, from, target));
  const auto* image = read(*file.value(), path, span);
  loaded_.insert_or_assign(std::move(path), image);
  return image;
}

}  // namespace cvbuild::reading
