// Headers, footers and the theme of a reference file: parts with pictures and links of their own.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <cvbuild/emit/reference_docx.hpp>

#include "reference/package.hpp"

namespace cvbuild::reference {

/// Carries parts over into `reference`, each once, with what they refer to.
class PartCarrier {
 public:
  PartCarrier(const Package& package, ReferenceDocx& reference, Report& report)
      : package_(package), reference_(reference), report_(report) {}

  /// A part that holds text: "header" or "footer". Gives the number of its relationship (rId4 is 4).
  unsigned carry_furniture(std::string_view part, std::string_view type);
  /// The theme's colours, fonts and formats.
  void carry_theme(std::string_view part);
  /// A part that is made already.
  void carry(std::string_view type, std::string_view name, std::string content_type, std::string bytes);

 private:
  void carry_with_relationships(std::string_view part, std::string_view name, std::string_view type,
                                const xml::Node& root);
  [[nodiscard]] std::string picture(std::string_view part, std::string_view user);
  unsigned relate(std::string_view type, std::string target);

  const Package& package_;
  ReferenceDocx& reference_;
  Report& report_;
  std::map<std::string, unsigned> furniture_;  ///< part → relationship
  std::map<std::string, std::string> media_;   ///< part → the name it is carried under
  std::map<std::string, unsigned> counts_;     ///< of headers and footers
  unsigned drawings_ = 0;
};

}  // namespace cvbuild::reference
