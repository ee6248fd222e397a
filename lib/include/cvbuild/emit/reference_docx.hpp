// What documents take of a Word file of their user's own: its styles, lists, page, headers and footers, in
// the pieces that the DOCX format puts together. lib/reference makes it of such a file.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// Pieces of XML are well-formed, clean, and in the namespaces that they declare; those named `…_xml` stand
/// in an element that binds `w` and `r` as ECMA-376 does. One is read once and serves any number of
/// documents.
struct ReferenceDocx {
  /// A part that every document carries as it is: a header, the theme, a header's picture.
  struct Part {
    std::string name;          ///< without the leading slash
    std::string content_type;  ///< as in [Content_Types].xml
    std::string bytes;         ///< its content
  };
  /// One of the document's: the first is rId4, the next rId5.
  struct Relationship {
    std::string type;    ///< the last word of its URI: "header"
    std::string target;  ///< relative to word/
  };
  /// What a style is for, as w:type of w:style tells it.
  enum class StyleType : unsigned char { paragraph, character, table, numbering };
  /// What the items of a list look like.
  struct ListLook {
    std::vector<std::string> levels_xml;  ///< w:lvl from level 0 on; none: the file has no such list
    int left = 0;                         ///< where the text of level 0 begins, in twips
    int hanging = 0;                      ///< how far before it the sign stands, in twips
  };
  /// Lengths in points. Where the file says nothing, the document's theme does.
  struct Page {
    /// Of the paper, as it lies.
    struct Size {
      double width = 0;   ///< from left to right
      double height = 0;  ///< from top to bottom
    };
    /// Between the paper's edges and the text.
    struct Margins {
      double top = 0;     ///< above
      double right = 0;   ///< at the right
      double bottom = 0;  ///< below
      double left = 0;    ///< at the left, the gutter with it
    };
    std::optional<Size> size;        ///< nothing: the theme's
    std::optional<Margins> margins;  ///< nothing: the theme's
    unsigned columns = 1;            ///< of text beside each other
    double column_space = 0;         ///< between two columns
    double first_column = 0;         ///< its width; 0: columns are of one width
  };

  std::vector<Part> parts;                  ///< in the order of the package
  std::vector<Relationship> relationships;  ///< from rId4 on

  std::string styles_xml;              ///< word/styles.xml without its end tag
  std::size_t styles_language_at = 0;  ///< where in it the language of the default run properties goes
  std::array<std::unordered_map<std::string, std::string>, 4>
      style_ids;                              ///< for each type: names in lower case, and ids
  std::array<std::string, 4> default_styles;  ///< for each type: the default's id, or nothing
  std::unordered_map<std::string, StyleType> types_of_styles;  ///< by id
  double text_size = 10;                                       ///< of the default paragraph style, in points
  bool title_is_centred = false;  ///< the style called "Title" sets its lines in the middle

  std::vector<int> tab_stops;  ///< of its paragraphs' styles and defaults, in twips, each once, ascending

  std::string list_patterns_xml;  ///< w:abstractNum
  std::string lists_xml;          ///< w:num
  unsigned first_pattern = 0;     ///< the first w:abstractNumId that is free, as all after it
  unsigned last_list = 0;         ///< the last w:numId in use
  unsigned first_nsid = 0;        ///< three from here on are free
  ListLook bullets;               ///< of lists with signs
  ListLook numbers;               ///< of numbered ones

  std::string settings_xml;      ///< what stands in w:settings before the language of theme fonts
  std::string settings_end_xml;  ///< and after it

  std::string header_references_xml;  ///< the begin of w:sectPr
  std::string page_size_xml;          ///< empty: the theme's
  std::string page_margins_xml;       ///< empty: the theme's
  std::string section_xml;            ///< what follows them, before w:bidi
  std::string section_end_xml;        ///< and after it
  Page page;                          ///< what the two say of the page, for what is laid out to fit
};

}  // namespace cvbuild
#pragma GCC visibility pop
