// A folder for a program that this one runs: private, and gone when it is no longer needed.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <cvbuild/doc/document.hpp>

namespace cvbuild::cli {

class Scratch {
 public:
  /// In the system's folder for such things; ok() is false where none can be made.
  Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  [[nodiscard]] bool ok() const { return !path_.empty(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

  /// False where it cannot be written.
  [[nodiscard]] bool write(std::string_view name, std::string_view bytes) const;
  /// The document's pictures, into `folder`, under the names that emitters give them.
  [[nodiscard]] bool write_pictures(const Document& document, std::string_view folder) const;
  /// What is in a file of it; empty where there is none.
  [[nodiscard]] std::string read(std::string_view name) const;

 private:
  std::filesystem::path path_;
};

}  // namespace cvbuild::cli
