// Looks for the applicant in everything that a built file holds beside what the sources say.
#pragma once

#include <string>
#include <string_view>

#include <cvbuild/inspect/opened.hpp>
#include <cvbuild/inspect/output.hpp>

#include "check/identity.hpp"

namespace cvbuild::inline v0::inspect {

/// Of one file. `from.cv` must be there.
class Named {
 public:
  Named(const BuiltFrom& from, std::string_view path, Diagnostics& findings)
      : from_(from), path_(path), findings_(findings), identity_(*from.cv) {}

  /// Properties, comments, attributes, links, and the pictures' metadata.
  void check_beside(const Opened& opened);
  void check_picture(std::string_view where, std::string_view bytes);
  /// `where`: "its text has your ".
  void check_text(std::string_view text, std::string_view where);
  /// Text that the sources give at `place`, and all formats show: told without the file's name, so that it is
  /// told once. Names that are words too are left to identity-in-text.
  void check_source_text(std::string_view text, Span place);
  /// All text of a file, whoever gave it, where no line has a place of its own: the first of what is certain.
  void check_whole_text(std::string_view text);

 private:
  const BuiltFrom& from_;
  std::string_view path_;
  Diagnostics& findings_;
  checking::Identity identity_;
};

}  // namespace cvbuild::inspect
