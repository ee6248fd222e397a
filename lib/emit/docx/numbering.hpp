// The lists of a document: one pattern for each kind, and one instance for each list that begins.
#pragma once

#include <vector>

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/emit/reference_docx.hpp>
#include <cvbuild/theme/theme.hpp>

#include "emit/xml_writer.hpp"

namespace cvbuild::emitters::docx {

/// Word has nine levels; deeper lists stay on the ninth.
inline constexpr unsigned list_levels = 9;

/// The instances that styles refer to; those of the document's lists come after them. Behind the lists of a
/// reference they count on from its last.
inline constexpr unsigned bullet_style_list = 1;
inline constexpr unsigned number_style_list = 2;
inline constexpr unsigned question_list = 3;

class StyleIds;

class Lists {
 public:
  /// `reference`: the file whose lists come first, and its styles' ids; null: there is none.
  explicit Lists(const ReferenceDocx* reference = nullptr, const StyleIds* ids = nullptr)
      : reference_(reference), ids_(ids) {}

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
  void write_pattern(XmlWriter& out, const ThemeData& theme, unsigned pattern, Sink& sink) const;
  void write_instances(XmlWriter& out) const;
  void begin_instance(XmlWriter& out, unsigned id, unsigned pattern) const;
  [[nodiscard]] unsigned last_given() const { return reference_ != nullptr ? reference_->last_list : 0; }
  [[nodiscard]] unsigned first_pattern() const {
    return reference_ != nullptr ? reference_->first_pattern : 0;
  }

  const ReferenceDocx* reference_;
  const StyleIds* ids_;
  std::vector<Instance> instances_;
};

}  // namespace cvbuild::emitters::docx
