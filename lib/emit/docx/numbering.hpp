// The lists of a document: one pattern for each kind, and one instance for each list that begins.
#pragma once

#include <vector>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::emitters::docx {

/// Word has nine levels; deeper lists stay on the ninth.
inline constexpr unsigned list_levels = 9;

/// The instances that styles refer to; those of the document's lists come after them.
inline constexpr unsigned bullet_style_list = 1;
inline constexpr unsigned number_style_list = 2;
inline constexpr unsigned question_list = 3;

class Lists {
 public:
  /// A new instance (a w:num), whose numbers begin with the list's own start.
  unsigned begin(const doc::List& list, unsigned level);
  /// word/numbering.xml.
  void write(const ThemeData& theme, Sink& sink) const;

 private:
  struct Instance {
    doc::ListKind kind;
    unsigned level;
    unsigned start;
  };
  std::vector<Instance> instances_;
};

}  // namespace cvbuild::emitters::docx
