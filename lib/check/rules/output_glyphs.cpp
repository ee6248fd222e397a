// Characters of a built file that are not the letters they show; lib/inspect finds them.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{
    "output-glyphs",
    Stage::output,
    Severity::error,
    "ligatures, private characters, (cid:…), and torn or joined words in the text of a built "
    "file (--outputs)",
    "They look right and read wrong: a search for the word does not find it.",
    "a PDF whose text has U+FB01 for the letters of 'find'",
    "a PDF whose text has the letters: \\usepackage{cmap}, or a font with a table of its own"};

}  // namespace

constinit const Rule output_glyphs{&info, nullptr};

}  // namespace cvbuild::rules
