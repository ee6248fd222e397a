// What a document holds, found before the first line is written: the engine and the preamble depend on it.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/doc/document.hpp>
#include <cvbuild/emit/emit.hpp>

#include "emit/latex/scripts.hpp"

namespace cvbuild::emitters::latex {

/// Which parts of the preamble a document needs.
struct Uses {
  bool headings = false, questions = false, answers = false, declined = false, drafts = false;
  bool bullets = false, numbers = false, quotes = false, code = false, tables = false;
  bool figures = false, inline_pictures = false, missing_pictures = false, rules = false, struck = false;
  bool bold_italic_code = false;
  bool unknown = false;   ///< U+FFFD, or a character that becomes it
  bool lualatex = false;  ///< a character that pdflatex does not show
  bool symbols = false;   ///< a character that a face made for Latin letters may lack
  bool unparted = false;  ///< scripts that part no words
  bool cjk = false, right_to_left = false, right_to_left_language = false;
  bool cv = false, letter = false, parts = false;  ///< the roles of a CV, of a letter, and Role::part
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

/// Whether LaTeX can include the picture (png and jpeg).
[[nodiscard]] inline bool can_show(const doc::Image& image) {
  return image.format == doc::ImageFormat::png || image.format == doc::ImageFormat::jpeg;
}

}  // namespace cvbuild::emitters::latex
