// Makes, fills and removes a scratch folder.
#include "scratch.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

#include <cvbuild/emit/emit.hpp>

namespace cvbuild::cli {

namespace fs = std::filesystem;

Scratch::Scratch() {
  std::error_code error;
  auto pattern = (fs::temp_directory_path(error) / "cvbuild-XXXXXX").string();
  if (const char* made = mkdtemp(pattern.data()); made != nullptr) path_ = made;
}

Scratch::~Scratch() {
  std::error_code error;
  if (ok()) fs::remove_all(path_, error);
}

bool Scratch::write(std::string_view name, std::string_view bytes) const {
  std::ofstream file(path_ / name, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return ok() && file.flush().good();
}

bool Scratch::write_pictures(const Document& document, std::string_view folder) const {
  std::error_code error;
  if (!document.images().empty()) fs::create_directory(path_ / folder, error);
  return std::all_of(document.images().begin(), document.images().end(), [&](const doc::Image* image) {
    const auto name = fs::path(folder) / picture_file_name(*image, document.images());
    return write(name.string(), image->bytes);
  });
}

std::string Scratch::read(std::string_view name) const {
  std::ifstream file(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace cvbuild::cli
