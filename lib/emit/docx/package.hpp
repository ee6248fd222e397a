// A package of the Open Packaging Conventions (ECMA-376 part 2): named parts, before they go into a
// container.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters::docx {

/// `name` is without the leading slash; `bytes` live as long as the package, or longer.
struct Part {
  std::string_view name;
  std::string_view content_type;
  std::string_view bytes;
};

/// Parts in the order in which they are added. A container (ZIP; one XML file, "flat OPC") is made of it.
class Package {
 public:
  /// Bytes that outlive the package: a literal, a picture.
  void add_view(std::string_view name, std::string_view content_type, std::string_view bytes) {
    parts_.push_back({name, content_type, bytes});
  }
  void add(std::string_view name, std::string_view content_type, Sink& bytes) {
    failed_ = failed_ || bytes.failed();
    add_view(name, content_type, keep(bytes.take()));
  }
  /// A string that lives as long as the package.
  std::string_view keep(std::string text) { return storage_.emplace_back(std::move(text)); }

  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  /// A part grew past its bound, and is cut off.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  std::vector<Part> parts_;
  std::deque<std::string> storage_;
  bool failed_ = false;
};

inline constexpr std::string_view relationships_type =
    "application/vnd.openxmlformats-package.relationships+xml";

/// Writes the package as a ZIP file, [Content_Types].xml first. Equal packages give equal bytes.
void write_zip(const Package& package, Sink& sink);

/// Writes the package as one XML file. Equal packages give equal bytes.
void write_flat(const Package& package, Sink& sink);

/// The content of [Content_Types].xml: what tells the type of every part.
void write_content_types(const Package& package, Sink& sink);

}  // namespace cvbuild::emitters::docx
