// Reads a reference file part by part; each refusal says which part and why, and as many are told as can be.
#include <cvbuild/reference/reference.hpp>

#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "reference/furniture.hpp"
#include "reference/lists.hpp"
#include "reference/names.hpp"
#include "reference/package.hpp"
#include "reference/page.hpp"
#include "reference/styles.hpp"
#include "reference/text_part.hpp"

namespace cvbuild::reference {

namespace {

/// The text with single blanks between its words.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char byte : text) {
    const bool is_blank = static_cast<unsigned char>(byte) <= ' ';
    if (!is_blank)
      line += byte;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return std::string(trim(line));
}

/// The first words of a text, for a message.
std::string beginning(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return std::string(text);
  auto cut = text.substr(0, longest);
  if (const auto blank = cut.rfind(' '); blank != std::string_view::npos) cut = cut.substr(0, blank);
  return concat({cut.substr(0, find_invalid_utf8(cut)), "…"});
}

class Reader {
 public:
  Reader(const Package& package, Report& report)
      : package_(package), report_(report), carrier_(package, reference_, report) {}

  ReferenceDocx read() {
    if (!find_main_part()) return {};
    const auto document = read_part(package_, main_, {"main+xml", "document", word_space}, report_);
    relationships_ = package_.relationships_of(main_, report_);
    if (!document || report_.refused()) return {};
    read_styles_and_lists();
    const bool even_pages_differ = read_settings();
    read_fonts();
    if (const auto theme = part_of("theme"); !theme.empty()) carrier_.carry_theme(theme);
    for (const auto& shown : take_page(*document, even_pages_differ, reference_, report_)) read(shown);
    say_what_is_not_used(*document);
    return std::move(reference_);
  }

 private:
  bool find_main_part() {
    for (const auto& one : package_.relationships_of({}, report_))
      if (one.type == "officeDocument" && !one.external) main_ = one.target;
    if (main_.empty() && !report_.refused())
      report_.refuse({}, "it is no Word document: its main part is missing");
    return !main_.empty() && !report_.refused();
  }

  /// The part that the document has of that type; empty if there is none.
  [[nodiscard]] std::string part_of(std::string_view type) const {
    for (const auto& one : relationships_)
      if (one.type == type && !one.external) return one.target;
    return {};
  }

  [[nodiscard]] std::optional<xml::Node> tree_of(std::string_view relationship, const PartKind& kind) const {
    const auto part = part_of(relationship);
    return part.empty() ? std::nullopt : read_part(package_, part, kind, report_);
  }

  void read_styles_and_lists() {
    auto styles = tree_of("styles", {"wordprocessingml.styles+xml", "styles", word_space});
    auto numbering = tree_of("numbering", {"wordprocessingml.numbering+xml", "numbering", word_space});
    if (report_.refused()) return;
    if (!styles) styles.emplace();  // all are added
    if (!numbering) numbering.emplace();
    const auto lists = take_lists(*numbering, *styles, reference_, report_);
    take_styles(*styles, lists, reference_, report_);
    take_list_looks(*numbering, *styles, reference_);
  }

  /// Whether pages with even numbers have headers of their own.
  bool read_settings() {
    auto settings = tree_of("settings", {"wordprocessingml.settings+xml", "settings", word_space});
    if (!settings) {
      take_default_settings(reference_);
      return false;
    }
    const bool even = is_on(word_child(*settings, "evenAndOddHeaders"));
    if (word_child(*settings, "attachedTemplate") != nullptr)
      report_.note("the template that it is attached to is not taken");
    take_settings(*settings, reference_);
    return even;
  }

  void read_fonts() {
    auto fonts = tree_of("fontTable", {"wordprocessingml.fontTable+xml", "fonts", word_space});
    if (!fonts) return;
    carrier_.carry("fontTable", "fontTable.xml",
                   "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
                   font_table(*fonts, report_));
  }

  void read(const Furniture& shown) {
    const auto type = shown.element == "headerReference" ? "header" : "footer";
    const auto found = std::find_if(relationships_.begin(), relationships_.end(),
                                    [&](const Relationship& one) { return one.id == shown.relationship; });
    if (found == relationships_.end() || found->external || found->type != type)
      return report_.refuse(main_, concat({"its ", type, " '", shown.relationship, "' is not there"}));
    const auto number = carrier_.carry_furniture(found->target, type);
    reference_.header_references_xml +=
        concat({"<w:", shown.element, " w:type=\"", shown.type, "\" r:id=\"rId", Decimal(number), "\"/>"});
  }

  void say_what_is_not_used(const xml::Node& document) {
    const auto text = one_line(text_in(document));
    if (text.empty() || report_.refused()) return;
    const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    report_.note(concat({"its text is not used: '", beginning(text), "' (", Decimal(words),
                         words == 1 ? " word)" : " words)"}));
  }

  const Package& package_;
  Report& report_;
  ReferenceDocx reference_;
  PartCarrier carrier_;
  std::string main_;
  Relationships relationships_;
};

}  // namespace

}  // namespace cvbuild::reference

namespace cvbuild::inline v0 {

Result<ReferenceDocx> read_reference_docx(TextArgument given_bytes, TextArgument given_name,
                                          Diagnostics& findings) {
  const std::string_view bytes = given_bytes;
  const std::string_view name = given_name;
  const auto probe = xml::read_xml("<probe/>");
  if (!probe) return probe.error();
  reference::Report report(name, findings);
  const auto package = reference::Package::open(bytes, report);
  if (!package) return package.error();
  if (report.refused()) return ReferenceDocx{};
  return reference::Reader(package.value(), report).read();
}

}  // namespace cvbuild
