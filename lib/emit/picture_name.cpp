// The names of the files of pictures that stand beside an output.
#include <algorithm>
#include <array>
#include <set>

#include <cvbuild/core/misuse.hpp>
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

/// What file systems that take no note of letter case tell names apart by.
std::string folded(std::string name) {
  for (char& byte : name)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return name;
}

/// The first choice of a picture, as it is compared.
std::string first_choice(const doc::Image& image) { return folded(joined(flattened(image), {})); }

}  // namespace

std::string picture_file_name(const doc::Image& image, Slice<const doc::Image*> images) {
  for (const auto* each : images) (void)required(each, "picture_file_name: a picture is a null pointer");
  // What no earlier one would be called, an image is called: a number never makes another's first choice.
  const auto own = first_choice(image);
  const auto* before = std::find_if(images.begin(), images.end(), [&](const doc::Image* other) {
    return other == &image || first_choice(*other) == own;
  });
  if (before == images.end() || *before == &image) return joined(flattened(image), {});
  std::set<std::string> first_choices, given;
  for (const auto* other : images) first_choices.insert(first_choice(*other));
  for (const auto* other : images) {
    const auto name = flattened(*other);
    auto unique = joined(name, {});
    for (unsigned number = 2; given.contains(folded(unique)); ++number)
      if (auto next = joined(name, concat({"-", Decimal(number)})); !first_choices.contains(folded(next)))
        unique = std::move(next);
    if (other == &image) return unique;
    given.insert(folded(std::move(unique)));
  }
  return joined(flattened(image), {});
}

}  // namespace cvbuild
