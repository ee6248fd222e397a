// What the html format wants to know of a CV's blocks: which parts of a document are one, and how its entries
// are made.
#pragma once

#include <string>

#include <cvbuild/doc/node.hpp>

namespace cvbuild::emitters {

/// Whether blocks up to a page break are a CV: entries or items in sections, or sections after a head.
[[nodiscard]] bool is_resume(doc::Blocks part);

/// Whether anything in the document needs the style of a CV or a letter.
[[nodiscard]] bool has_resume_style(doc::Blocks blocks);

/// The blocks up to the first page break from `begin` on.
[[nodiscard]] doc::Blocks part_from(doc::Blocks blocks, std::size_t begin);

/// Whether a group is an entry of a CV.
[[nodiscard]] bool is_entry(const doc::Group& group);

/// Whether an entry is so short that a page break should not part it.
[[nodiscard]] bool is_short(const doc::Group& entry);

/// The text of the first Phrase(organisation) in a group's first block, where that is a heading.
[[nodiscard]] std::string organisation_name(const doc::Group& group);

/// The first block of that role among `blocks`, or null.
[[nodiscard]] const doc::Block* first_of(doc::Blocks blocks, doc::Role role);

}  // namespace cvbuild::emitters
