// Opens the package: nothing in it is believed before it is checked.
#include "reference/package.hpp"

#include <algorithm>
#include <unordered_set>

#include <cvbuild/core/text.hpp>

#include "core/ascii.hpp"
#include "reference/names.hpp"

namespace cvbuild::reference {

namespace {

// What a reference file may not exceed: real ones are a hundredth of it.
constexpr zip::Bounds zip_bounds{2048, std::size_t{64} << 20, 100, false};
constexpr xml::Bounds xml_bounds{std::size_t{8} << 20, 100};

constexpr std::string_view types_part = "[Content_Types].xml";
constexpr std::string_view save_as = "open it in Word and save it as a Word document (*.docx)";

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // [MS-CFB] 2.2

/// Where a name of a part would leave the package, or be read in two ways (part 2, 6.2.2).
bool is_proper_name(std::string_view name) {
  const auto lower = detail::ascii_lower(name);
  for (const std::string_view coded : {"%2e", "%2f", "%5c", "%00"})
    if (lower.find(coded) != std::string::npos) return false;
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return false;
  if (std::any_of(name.begin(), name.end(),
                  [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }))
    return false;
  while (!name.empty()) {
    const auto end = std::min(name.find('/'), name.size());
    const auto segment = name.substr(0, end);
    if (segment.empty() || segment.find_first_not_of('.') == std::string_view::npos) return false;
    name.remove_prefix(std::min(name.size(), end + 1));
  }
  return true;
}

std::string_view folder_of(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
}

std::string relationships_part(std::string_view part) {
  return concat({folder_of(part), "_rels/", part.substr(folder_of(part).size()), ".rels"});
}

/// The name of the part that a target means, seen from `part`; nothing where it leads out of the package.
std::optional<std::string> resolved(std::string_view part, std::string_view target) {
  target = target.substr(0, target.find('#'));
  std::string path(target.starts_with('/') ? std::string_view{} : folder_of(part));
  while (target.starts_with('/')) target.remove_prefix(1);
  while (!target.empty()) {
    const auto end = std::min(target.find('/'), target.size());
    const auto segment = target.substr(0, end);
    if (segment == "..") {
      if (path.empty()) return std::nullopt;
      path.pop_back();
      path.resize(folder_of(path).size());
    } else if (segment != ".") {
      path.append(segment).append(end < target.size() ? "/" : "");
    }
    target.remove_prefix(std::min(target.size(), end + 1));
  }
  return path;
}

std::string_view plain(const std::string* value) {
  return value != nullptr ? std::string_view(*value) : std::string_view{};
}

/// "header" for one of Office's own.
std::string_view short_type(std::string_view type) {
  if (!type.starts_with(reference_space)) return type;
  return type.substr(std::min(type.size(), reference_space.size() + 1));
}

}  // namespace

Result<Package> Package::open(std::string_view bytes, Report& report) {
  Package package;
  if (bytes.starts_with(compound_file)) {
    report.refuse({}, "it is encrypted, or in the format of Word 97 (*.doc)",
                  concat({save_as, " without a password"}));
    return package;
  }
  auto entries = zip::read_zip(bytes, zip_bounds);
  if (!entries && entries.error().kind == ErrorKind::missing_tool) return entries.error();
  if (!entries) {
    report.refuse({}, concat({"it is no DOCX file that can be opened: ", entries.error().message}));
    return package;
  }
  package.take_entries(std::move(entries).value(), report);
  if (!report.refused()) package.read_types(report);
  if (!report.refused()) package.find_macros(report);
  return package;
}

void Package::take_entries(std::vector<zip::Entry> entries, Report& report) {
  entries_ = std::move(entries);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto& entry = entries_[i];
    if (entry.name.ends_with('/') && entry.bytes.empty()) continue;  // a folder, which is no part
    if (!is_proper_name(entry.name))
      report.refuse({}, concat({"the name of a part leads out of the file: '", entry.name, "'"}));
    else if (!index_.emplace(detail::ascii_lower(entry.name), i).second)
      report.refuse({}, concat({"two parts of one name: '", entry.name, "'"}));
  }
  if (report.refused() || find(types_part) != nullptr) return;
  if (const auto* type = find("mimetype"); type != nullptr && type->find("opendocument") != std::string::npos)
    report.refuse({}, "it is an OpenDocument file", "save it as a Word document (*.docx)");
  else
    report.refuse({}, concat({"it is no DOCX file: ", types_part, " is not in it"}));
}

void Package::read_types(Report& report) {
  const auto root = xml::read_xml(*find(types_part), xml_bounds);
  if (!root) return report.refuse(types_part, root.error().message);
  if (!is_element(root.value(), types_space, "Types"))
    return report.refuse(types_part, "it does not tell the types of parts");
  for (const auto& node : root.value().children) {
    const auto type = std::string(plain(attribute_of(node, {}, "ContentType")));
    if (is_element(node, types_space, "Default"))
      extensions_[detail::ascii_lower(plain(attribute_of(node, {}, "Extension")))] = type;
    if (!is_element(node, types_space, "Override")) continue;
    auto name = detail::ascii_lower(plain(attribute_of(node, {}, "PartName")));
    if (name.starts_with('/')) name.erase(0, 1);
    if (!types_.emplace(name, type).second)
      report.refuse(types_part, concat({"it gives the type of '", name, "' twice"}));
  }
}

void Package::find_macros(Report& report) const {
  const auto runs = [](std::string_view text) {
    const auto lower = detail::ascii_lower(text);
    return lower.find("vbaproject") != std::string::npos || lower.find("macroenabled") != std::string::npos ||
           lower.find("vbadata") != std::string::npos;
  };
  for (const auto& entry : entries_)
    if (runs(entry.name) || runs(type_of(entry.name)))
      return report.refuse(entry.name, "it holds macros", std::string(save_as));
}

const std::string* Package::find(std::string_view part) const {
  const auto found = index_.find(detail::ascii_lower(part));
  return found == index_.end() ? nullptr : &entries_[found->second].bytes;
}

std::string Package::type_of(std::string_view part) const {
  const auto name = detail::ascii_lower(part);
  if (const auto own = types_.find(name); own != types_.end()) return own->second;
  const auto by_extension = extensions_.find(name.substr(name.rfind('.') + 1));
  return by_extension == extensions_.end() ? std::string() : by_extension->second;
}

std::optional<Relationship> Package::read_relationship(const xml::Node& node, std::string_view part,
                                                       Report& report) const {
  const auto place = relationships_part(part);
  const auto type = plain(attribute_of(node, {}, "Type"));
  const auto target = plain(attribute_of(node, {}, "Target"));
  Relationship one{std::string(plain(attribute_of(node, {}, "Id"))), std::string(short_type(type)),
                   std::string(target), plain(attribute_of(node, {}, "TargetMode")) == "External"};
  if (type.starts_with(strict_prefix)) {
    report.refuse({}, "it is saved as Strict Open XML", std::string(save_as));
    return std::nullopt;
  }
  if (one.external) return one;
  auto name = resolved(part, target);
  if (!name)
    report.refuse(place, concat({"relationship '", one.id, "' leads out of the file: '", target, "'"}));
  else if (find(*name) == nullptr)
    report.refuse(place,
                  concat({"relationship '", one.id, "' leads to a part that is not there: '", target, "'"}));
  else
    one.target = std::move(*name);
  return report.refused() ? std::nullopt : std::optional(one);
}

Relationships Package::relationships_of(std::string_view part, Report& report) const {
  Relationships all;
  const auto place = relationships_part(part);
  const auto* bytes = find(place);
  if (bytes == nullptr) return all;
  const auto root = xml::read_xml(*bytes, xml_bounds);
  if (!root || !is_element(root.value(), relationships_space, "Relationships")) {
    report.refuse(place, root ? "it holds no relationships" : root.error().message);
    return all;
  }
  std::unordered_set<std::string> ids;
  for (const auto& node : root.value().children) {
    if (!is_element(node, relationships_space, "Relationship")) continue;
    auto one = read_relationship(node, part, report);
    if (!one) return all;
    if (!ids.insert(one->id).second)
      report.refuse(place, concat({"two relationships have the id '", one->id, "'"}));
    all.push_back(std::move(*one));
  }
  return all;
}

std::optional<xml::Node> read_part(const Package& package, std::string_view part, const PartKind& kind,
                                   Report& report) {
  const auto type = package.type_of(part);
  if (!type.ends_with(kind.type)) {
    report.refuse(part, concat({"its type is '", type, "', not one that ends in '", kind.type, "'"}));
    return std::nullopt;
  }
  auto root = xml::read_xml(*package.find(part), xml_bounds);
  if (!root) {
    report.refuse(part, root.error().message);
    return std::nullopt;
  }
  if (root.value().space.starts_with(strict_prefix)) {
    report.refuse({}, "it is saved as Strict Open XML", std::string(save_as));
    return std::nullopt;
  }
  if (is_element(root.value(), kind.space, kind.root)) return std::move(root).value();
  report.refuse(part, concat({"it begins with '", root.value().name, "', not with '", kind.root, "'"}));
  return std::nullopt;
}

}  // namespace cvbuild::reference
