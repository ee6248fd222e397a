// What word/document.xml refers to: links to the outside and pictures, each once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cvbuild/doc/image.hpp>
#include <cvbuild/emit/reference_docx.hpp>

#include "emit/xml_writer.hpp"

namespace cvbuild::emitters::docx {

/// Numbers of relationships; `rId7` is spelt by write_id().
class Relationships {
 public:
  /// `reference`: the file whose parts the document carries; null: its own, with a header or without.
  Relationships(const ReferenceDocx* reference, bool has_header);

  /// The relationship of that link, made at its first use. Targets that differ in spelling only are one.
  unsigned link(std::string_view target);
  /// The relationship of that picture.
  unsigned picture(const doc::Image& image);

  /// The pictures in use, in the order of their first use: picture N is media/imageN.
  [[nodiscard]] const std::vector<const doc::Image*>& pictures() const { return pictures_; }
  /// word/_rels/document.xml.rels, the fixed parts included.
  void write(Sink& sink) const;

 private:
  struct Relationship {
    std::string target;
    bool is_link = false;
  };
  unsigned add(std::string target, bool is_link);
  void write_fixed(XmlWriter& out) const;
  const ReferenceDocx* reference_;
  bool has_header_;
  unsigned fixed_count_;  ///< those in front of our own
  std::vector<Relationship> all_;
  std::unordered_map<std::string, unsigned> links_;
  std::vector<const doc::Image*> pictures_;
  std::unordered_map<const doc::Image*, unsigned> picture_ids_;
};

/// The relationships of the footer and the header, for the section's properties.
inline constexpr std::string_view footer_relationship = "rId6", header_relationship = "rId7";

/// The URI of a link as a package may hold it: ASCII, percent-encoded as RFC 3986 and RFC 3987 section 3.1
/// say; what is percent-encoded already stays.
[[nodiscard]] std::string to_uri(std::string_view target);

/// `media/image1.png`, relative to word/.
[[nodiscard]] std::string picture_part(std::size_t number, const doc::Image& image);

}  // namespace cvbuild::emitters::docx
