// Emits LaTeX: a survey, the preamble, the body.
#include "emit/latex/latex.hpp"

#include <array>
#include <string>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/unicode.hpp>

#include "emit/latex/body.hpp"
#include "emit/latex/preamble.hpp"
#include "emit/latex/survey.hpp"

namespace cvbuild::emitters {

namespace {

std::string code_point_name(char32_t code_point) {
  std::string digits;
  for (auto rest = code_point; rest != 0 || digits.size() < 4; rest >>= 4U)
    digits.insert(digits.begin(), "0123456789ABCDEF"[rest & 15U]);
  return "U+" + digits;
}

void report_engine(const latex::Survey& survey, Diagnostics& diagnostics) {
  std::string character;
  append_utf8(character, survey.first_not_shown);
  diagnostics.report(source_rules::lossy_emission, survey.first_not_shown_at,
                     concat({"LaTeX needs lualatex: pdflatex has no '", character, "' (",
                             code_point_name(survey.first_not_shown), ")"}));
}

}  // namespace

void emit_latex(const Document& document, const EmitOptions& options, Sink& sink, Diagnostics& diagnostics) {
  const auto survey = latex::survey(document);
  if (survey.uses.lualatex) report_engine(survey, diagnostics);
  latex::TexWriter out(sink);
  out.set_bidi(survey.uses.right_to_left);
  latex::write_preamble(document, options, survey, out);
  latex::write_body(document, options, survey, out, diagnostics);
  out.markup("\n\\lastpage\n\\end{document}\n");
}

}  // namespace cvbuild::emitters
