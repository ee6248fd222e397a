// The package of a reference file (ECMA-376 part 2): its parts, their types and relationships, each checked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/result.hpp>
#include <cvbuild/xml/xml.hpp>
#include <cvbuild/zip/zip.hpp>

#include "reference/report.hpp"

namespace cvbuild::reference {

struct Relationship {
  std::string id;
  std::string type;    ///< the last word of the URI where it is one of Office's, else the URI
  std::string target;  ///< the part's name, or what is outside
  bool external = false;
};
using Relationships = std::vector<Relationship>;

class Package {
 public:
  /// What is no package, or holds what a document must not, is refused; an Error only for a missing library.
  static Result<Package> open(std::string_view bytes, Report& report);

  /// The part's bytes; null if there is none of that name.
  [[nodiscard]] const std::string* find(std::string_view part) const;
  /// The media type of a part; empty if the package gives none.
  [[nodiscard]] std::string type_of(std::string_view part) const;
  /// Those of a part, or the package's own for an empty name. Each of the package's parts that they lead to
  /// is there; one that is not is refused.
  [[nodiscard]] Relationships relationships_of(std::string_view part, Report& report) const;

 private:
  void take_entries(std::vector<zip::Entry> entries, Report& report);
  void read_types(Report& report);
  void find_macros(Report& report) const;
  std::optional<Relationship> read_relationship(const xml::Node& node, std::string_view part,
                                                Report& report) const;

  std::vector<zip::Entry> entries_;
  std::unordered_map<std::string, std::size_t> index_;       ///< by name in lower case
  std::unordered_map<std::string, std::string> types_;       ///< of parts, by name in lower case
  std::unordered_map<std::string, std::string> extensions_;  ///< of those that have none of their own
};

/// The well-formed tree of a part that is no larger than such parts are. Refused: what cannot be read, what
/// has a document type, what is not of the media type `type` (the last word of one of Office's) or has not
/// `root` (with its namespace's URI) as its root.
struct PartKind {
  std::string_view type;
  std::string_view root;
  std::string_view space;
};
[[nodiscard]] std::optional<xml::Node> read_part(const Package& package, std::string_view part,
                                                 const PartKind& kind, Report& report);

}  // namespace cvbuild::reference
