// table: libyaml's complaints, each with a plain message and a way to mend it.
#include "read/data/yaml_words.hpp"

#include <array>

#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {
namespace {

struct Row {
  std::string_view problem;
  std::string_view context;  ///< it begins with this; empty: any
  std::string_view message;
  std::string_view help;
  bool at_context = false;
  bool names_found = false;  ///< the message goes on with what was found instead
};

constexpr std::string_view quote_text =
    "text that holds ': ' or ' #', or begins with a sign, needs quotes: \"…\"";
constexpr std::string_view check_indentation =
    "check the indentation: the entries of one list or mapping begin in one column";

// clang-format off
constexpr std::array rows{
    Row{"could not find expected ':'", "", "expected ':' behind this key", "write 'key: value'; text over several lines is indented or quoted", true},
    Row{"mapping values are not allowed in this context", "", "a ':' is not expected here", quote_text},
    Row{"mapping keys are not allowed in this context", "", "a '?' is not expected here", quote_text},
    Row{"block sequence entries are not allowed in this context", "", "a list entry cannot begin here", "put '- ' on a line of its own, indented like the other entries"},
    Row{"found character that cannot start any token", "", "a value cannot begin with ", "tabs do not indent, use blanks; text that begins with '@', '`' or '%' needs quotes", false, true},
    Row{"found a tab character that violates indentation", "", "a tab cannot indent", "indent with blanks"},
    Row{"found a tab character where an indentation space is expected", "", "a tab cannot indent", "indent with blanks"},
    Row{"found unexpected end of stream", "while scanning a quoted", "the quotation mark that opens here is never closed", "close it; a quotation mark inside is written \\\" or, in single quotes, ''", true},
    Row{"found unexpected document indicator", "while scanning a quoted", "the quotation mark that opens here is not closed before the line of '---' or '...'", "close it", true},
    Row{"found unknown escape character", "", "a backslash before a character that it does not go with", "in double quotes a backslash itself is written \\\\; in single quotes it needs nothing"},
    Row{"did not find expected hexdecimal number", "", "expected the hexadecimal digits of a character, found ", "write \\xNN, \\uNNNN or \\UNNNNNNNN", false, true},
    Row{"found invalid Unicode character escape code", "", "an escape of a character that does not exist", ""},
    Row{"did not find expected alphabetic or numeric character", "while scanning an alias", "'*' is not followed by a name", "text that begins with '*' needs quotes: \"*…\"", true},
    Row{"did not find expected alphabetic or numeric character", "while scanning an anchor", "'&' is not followed by a name", "text that begins with '&' needs quotes: \"&…\"", true},
    Row{"did not find expected comment or line break", "", "expected the end of the line, found ", "the text of '|' and '>' begins on the next line", false, true},
    Row{"found an indentation indicator equal to 0", "", "the indentation after '|' or '>' is a digit from 1 to 9", ""},
    Row{"did not find expected ',' or '}'", "", "expected ',' or '}', found ", "", false, true},
    Row{"did not find expected ',' or ']'", "", "expected ',' or ']', found ", "", false, true},
    Row{"did not find expected key", "", "expected a key of the mapping, found ", check_indentation, false, true},
    Row{"did not find expected '-' indicator", "", "expected '- ' and the next entry of the list, found ", check_indentation, false, true},
    Row{"did not find expected node content", "", "expected a value, found ", "text that begins with a sign needs quotes", false, true},
    Row{"did not find expected <document start>", "", "expected the end of the file, or '---', found ", "a file holds one value: a mapping, a list or a text", false, true},
    Row{"found unexpected ':'", "", "a ':' is not expected here", quote_text},
    Row{"control characters are not allowed", "", "a control character", "remove it"},
    Row{"found undefined tag handle", "", "text that begins with '!' needs quotes", ""},
    Row{"found incompatible YAML document", "", "this version of YAML is not known", "remove the line '%YAML'"},
    Row{"found unknown directive name", "", "a directive that is not known", "text that begins with '%' needs quotes"},
    Row{"did not find expected", "while scanning a tag", "text that begins with '!' needs quotes", "", true},
    Row{"did not find", "while parsing a tag", "text that begins with '!' needs quotes", "", true},
};
// clang-format on

}  // namespace

YamlComplaint explain_yaml(std::string_view problem, std::string_view context, std::string_view found) {
  for (const Row& row : rows) {
    if (!problem.starts_with(row.problem) || !context.starts_with(row.context)) continue;
    return {concat({row.message, row.names_found ? found : std::string_view()}), std::string(row.help),
            row.at_context};
  }
  return {concat({problem, context.empty() ? "" : " ", context}), {}, false};
}

}  // namespace cvbuild::reading
