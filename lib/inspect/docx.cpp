// Compares two DOCX files by their parts.
#include <cvbuild/inspect/docx.hpp>

#include <optional>
#include <unordered_map>

#include <cvbuild/zip/zip.hpp>

namespace cvbuild::inline v0::inspect {

namespace {

using zip::Entry;

using Index = std::unordered_map<std::string_view, std::string_view>;
Index index_of(const std::vector<Entry>& parts) {
  Index index;
  for (const auto& part : parts) index.emplace(part.name, part.bytes);
  return index;
}

/// The first part of `parts` that `others` lacks or has otherwise.
std::optional<std::string> first_difference(const std::vector<Entry>& parts, const Index& others) {
  for (const auto& part : parts) {
    const auto other = others.find(part.name);
    if (other == others.end() || other->second != part.bytes) return part.name;
  }
  return std::nullopt;
}

}  // namespace

Result<Comparison> same_parts(std::string_view a, std::string_view b, const zip::Bounds& bounds) {
  const auto first = zip::read_zip(a, bounds);
  if (!first) return first.error();
  const auto second = zip::read_zip(b, bounds);
  if (!second) return second.error();
  auto different = first_difference(first.value(), index_of(second.value()));
  if (!different) different = first_difference(second.value(), index_of(first.value()));
  if (!different) return Comparison{};
  return Comparison{false, std::move(*different)};
}

}  // namespace cvbuild::inspect
