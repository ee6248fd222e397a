// The names of the files of pictures that stand beside an output.
#include <algorithm>
#include <array>
#include <set>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/image.hpp>
#include <cvbuild/emit/emit.hpp>

namespace cvbuild::inline v0 {

namespace {

struct Name {
  std::string stem;
  std::string_view extension;  // without its dot
};

/// By doc::ImageFormat: what graphicx takes by its rules, which know no other letter case.
constexpr std::array<std::string_view, 4> usual_extensions[] = {
    {"png", "PNG"}, {"jpg", "jpeg", "JPG", "JPEG"}, {"gif", "GIF"}, {"svg", "SVG"}};

/// TeX and the programs that show a folder go by the extension, and the picture is what its bytes say.
std::string_view fitting_extension(const doc::Image& image, std::string_view given) {
  const auto& usual = usual_extensions[static_cast<std::size_t>(image.format)];
  const bool fits = !given.empty() && std::find(usual.begin(), usual.end(), given) != usual.end();
  return fits ? given : doc::info(image.format).extension;
}

/// The path as one safe file name. One that begins with a dot is hidden, and TeX refuses to read it.
Name flattened(const doc::Image& image) {
  const auto dot = image.path.find_last_of("./");
  const bool has_extension = dot != std::string_view::npos && image.path[dot] == '.';
  const auto extension = has_extension ? image.path.substr(dot + 1) : std::string_view{};
  Name name{{}, fitting_extension(image, extension)};
  for (const char byte : has_extension ? image.path.substr(0, dot) : image.path) {
    const bool safe = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= '0' && byte <= '9') || byte == '-' || byte == '.';
    if (byte != '.' || !name.stem.empty()) name.stem += safe ? byte : '-';
  }
  if (name.stem.empty()) name.stem = "picture";
  return name;
}

/// No longer than file systems take; every byte of a stem is one character.
std::string joined(const Name& name, std::string_view number) {
  constexpr std::size_t longest = 255;
  const auto room = longest - number.size() - 1 - name.extension.size();
  return concat({std::string_view(name.stem).substr(0, room), number, ".", name.extension});
}

}  // namespace

std::string picture_file_name(const doc::Image& image, Slice<const doc::Image*> images) {
  // What no earlier one would be called, an image is called: a number never makes another's first choice.
  const auto own = joined(flattened(image), {});
  const auto* before = std::find_if(images.begin(), images.end(), [&](const doc::Image* other) {
    return other == &image || joined(flattened(*other), {}) == own;
  });
  if (before == images.end() || *before == &image) return own;
  std::set<std::string> first_choices, given;
  for (const auto* other : images) first_choices.insert(joined(flattened(*other), {}));
  for (const auto* other : images) {
    const auto name = flattened(*other);
    auto unique = joined(name, {});
    for (unsigned number = 2; given.contains(unique); ++number)
      if (auto next = joined(name, concat({"-", Decimal(number)})); !first_choices.contains(next))
        unique = std::move(next);
    if (other == &image) return unique;
    given.insert(std::move(unique));
  }
  return own;
}

}  // namespace cvbuild
