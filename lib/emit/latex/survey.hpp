// What a document holds, found before the first line is written: the engine and the preamble depend on it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/latex/scripts.hpp"

namespace cvbuild::emitters::latex {

/// A set of roles.
class RoleSet {
 public:
  void add(doc::Role role) { bits_ |= bit(role); }
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  [[nodiscard]] bool has(doc::Role role) const { return (bits_ & bit(role)) != 0; }

 private:
  static_assert(doc::role_count <= 64);
  static std::uint64_t bit(doc::Role role) { return std::uint64_t{1} << static_cast<unsigned>(role); }
  std::uint64_t bits_ = 0;
};

/// Which parts of the preamble a document needs.
struct Uses {
  RoleSet roles;               ///< of any node
  RoleSet headings;            ///< of headings
  unsigned sections = 0;       ///< bit i: a heading that has no look of its own is section_commands[i]
  bool positions = false;      ///< entries below an employer's heading
  bool skipped_level = false;  ///< a heading whose bookmark would skip a level
  bool bullets = false, numbers = false, quotes = false, code = false, tables = false;
  bool nested_lists = false, loose_lists = false;
  bool code_in_line = false, straight_quotes = false;
  bool figures = false, photos_beside = false, inline_pictures = false, turned_pictures = false,
       mirrored_pictures = false, vast_pictures = false, missing_pictures = false, rules = false,
       struck = false;
  bool bold_italic_code = false;
  bool read_as = false;    ///< something that is copied as other characters than it is set with
  bool unknown = false;    ///< U+FFFD, or a character that becomes it
  bool lualatex = false;   ///< a character that pdflatex does not show
  bool symbols = false;    ///< a character that a face made for Latin letters may lack
  bool alphabets = false;  ///< letters that would part words between two faces, or many of another alphabet
  bool unparted = false;   ///< scripts that part no words
  bool cjk = false, right_to_left = false, right_to_left_language = false;
  bool cv = false;           ///< the roles of a CV
  bool needed_room = false;  ///< something that begins on a new page rather than in a page's last lines

  [[nodiscard]] bool has_pictures() const { return figures || photos_beside || inline_pictures; }
};

struct Survey {
  Uses uses;
  unsigned declared = 0;                  ///< bit i: declarations()[i] is needed
  ScriptSet scripts = 0;                  ///< of what pdflatex does not show
  char32_t first_not_shown = 0;           ///< by pdflatex; with `uses.lualatex`
  Span first_not_shown_at;                ///< of the node that holds it
  std::vector<std::string_view> targets;  ///< of `#id` links whose block is there; sorted

  [[nodiscard]] bool is_target(std::string_view id) const;
};

[[nodiscard]] Survey survey(const Document& document);

/// The photo that is set beside the text of a head; null: there is none that LaTeX can show.
[[nodiscard]] const doc::Figure* shown_photo(const doc::Group& group);

}  // namespace cvbuild::emitters::latex
