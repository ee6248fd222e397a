// Relationships of the main part, and the spelling of link targets.
#include "emit/docx/relationships.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "emit/ascii_host.hpp"

namespace cvbuild::emitters::docx {

namespace {

// Those in front of links and pictures, see write_fixed(): of every document, and of one with a theme of
// ours, its header not counted.
constexpr unsigned common_count = 3, own_count = 6;

/// Bytes that stand in a URI as they are: RFC 3986's unreserved and reserved ones without '#' and the
/// brackets.
using Bytes = std::array<bool, 256>;
constexpr Bytes make_plain_bytes() {
  Bytes plain{};
  for (unsigned char byte = '0'; byte <= 'z'; ++byte)
    plain[byte] = (byte <= '9') || (byte >= 'A' && byte <= 'Z') || byte >= 'a';
  for (const char byte : std::string_view("-._~:/?@!$&'()*+,;="))
    plain[static_cast<unsigned char>(byte)] = true;
  return plain;
}
constexpr Bytes plain_bytes = make_plain_bytes();

bool is_hexadecimal(char byte) {
  return std::string_view("0123456789abcdefABCDEF").find(byte) != std::string_view::npos;
}
bool is_encoded(std::string_view target, std::size_t at) {
  return target.size() - at >= 3 && is_hexadecimal(target[at + 1]) && is_hexadecimal(target[at + 2]);
}

/// The end of `scheme://host:port`; brackets in front of it are an IPv6 address's.
std::size_t authority_end(std::string_view target) {
  const auto slashes = target.find("://");
  return slashes == std::string_view::npos
             ? 0
             : std::min(target.find_first_of("/?#", slashes + 3), target.size());
}

}  // namespace

std::string to_uri(std::string_view link) {
  std::string room;
  const auto target = with_ascii_host(link, room);
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto authority = authority_end(target);
  const auto fragment = target.find('#');
  std::string uri;
  uri.reserve(target.size());
  for (std::size_t at = 0; at < target.size(); ++at) {
    const auto byte = static_cast<unsigned char>(target[at]);
    const bool stays = plain_bytes[byte] || at == fragment || (byte == '%' && is_encoded(target, at)) ||
                       (at < authority && (byte == '[' || byte == ']'));
    if (stays)
      uri += target[at];
    else
      uri.append({'%', digits[byte >> 4], digits[byte & 0xF]});
  }
  return uri;
}

std::string picture_part(std::size_t number, const doc::Image& image) {
  return concat({"media/image", Decimal(number), ".", doc::info(image.format).extension});
}

Relationships::Relationships(const ReferenceDocx* reference, bool has_header)
    : reference_(reference),
      has_header_(has_header),
      fixed_count_(reference == nullptr
                       ? own_count + static_cast<unsigned>(has_header)
                       : common_count + static_cast<unsigned>(reference->relationships.size())) {}

unsigned Relationships::add(std::string target, bool is_link) {
  all_.push_back({std::move(target), is_link});
  return fixed_count_ + static_cast<unsigned>(all_.size());
}

unsigned Relationships::link(std::string_view target) {
  auto uri = to_uri(target);
  const auto known = links_.find(uri);
  if (known != links_.end()) return known->second;
  const auto id = add(uri, true);
  links_.emplace(std::move(uri), id);
  return id;
}

unsigned Relationships::picture(const doc::Image& image) {
  const auto known = picture_ids_.find(&image);
  if (known != picture_ids_.end()) return known->second;
  pictures_.push_back(&image);
  const auto id = add(picture_part(pictures_.size(), image), false);
  picture_ids_.emplace(&image, id);
  return id;
}

#define CVBUILD_TYPE "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

void Relationships::write_fixed(XmlWriter& out) const {
  out.markup("<Relationship Id=\"rId1\" " CVBUILD_TYPE
             "styles\" Target=\"styles.xml\"/>"
             "<Relationship Id=\"rId2\" " CVBUILD_TYPE
             "numbering\" Target=\"numbering.xml\"/>"
             "<Relationship Id=\"rId3\" " CVBUILD_TYPE "settings\" Target=\"settings.xml\"/>");
  if (reference_ == nullptr) {
    out.markup("<Relationship Id=\"rId4\" " CVBUILD_TYPE
               "fontTable\" Target=\"fontTable.xml\"/>"
               "<Relationship Id=\"rId5\" " CVBUILD_TYPE
               "theme\" Target=\"theme/theme1.xml\"/>"
               "<Relationship Id=\"rId6\" " CVBUILD_TYPE "footer\" Target=\"footer1.xml\"/>");
    if (has_header_)
      out.markup("<Relationship Id=\"rId7\" " CVBUILD_TYPE "header\" Target=\"header1.xml\"/>");
    return;
  }
  auto id = common_count;
  for (const auto& one : reference_->relationships)
    out.markup("<Relationship Id=\"rId")
        .number(++id)
        .markup("\" " CVBUILD_TYPE)
        .value(one.type)
        .markup("\"")
        .attribute("Target", one.target)
        .markup("/>");
}

void Relationships::write(Sink& sink) const {
  XmlWriter out(sink);
  out.markup(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
  write_fixed(out);
  for (std::size_t i = 0; i < all_.size(); ++i) {
    out.markup("<Relationship Id=\"rId").number(fixed_count_ + 1 + i);
    if (all_[i].is_link)
      out.markup("\" " CVBUILD_TYPE "hyperlink\" TargetMode=\"External\"");
    else
      out.markup("\" " CVBUILD_TYPE "image\"");
    out.attribute("Target", all_[i].target).markup("/>");
  }
  out.markup("</Relationships>");
}

#undef CVBUILD_TYPE

}  // namespace cvbuild::emitters::docx
