// Builds a document in code, with a theme, and emits it in every format to memory.
#include <cstdio>
#include <string>

#include <cvbuild/cvbuild.hpp>

#include "check.hpp"

namespace {

using namespace cvbuild;
using doc::Role;

Document make_cv() {
  Builder cv;
  cv.title("Robin Aldersley").author("Robin Aldersley").language("en-GB").date("2023-11-20");

  // A theme that comes with the library, but for what is changed here.
  const auto modern = find_theme("modern").value();
  cv.theme(modern.with([](ThemeData& theme) {
    theme.accent = {0x7a, 0x1f, 0x3d};
    theme.text_size = 10.5;
  }));

  // What belongs inside something is added by a function that gets the inside's builder.
  cv.group(Role::head, [](BlockBuilder& head) {
    head.group(Role::none, [](BlockBuilder& lines) { lines.paragraph("Engineer in Aldersley & Sons"); });
  });
  cv.heading(1, "Experience");
  cv.paragraph([](InlineBuilder& text) {
    text.text("Wrote ").strong([](InlineBuilder& name) { name.text("cvbuild"); });
    text.text(", see ").link("https://example.org/cvbuild",
                             [](InlineBuilder& words) { words.text("its page"); });
  });
  cv.bullet_list([](ListBuilder& list) {
    list.item("Built <this>, for 100 % of its users");
    list.item([](BlockBuilder& item) { item.paragraph("Tested it:").code("ctest --preset dev\n", "sh"); });
  });
  cv.table({{"Language", "Years"}, {"C++", "20"}, {"Python", "12"}},
           {doc::Alignment::left, doc::Alignment::right});
  return cv.finish();
}

/// What a file of that format begins with.
std::string_view beginning(std::string_view format) {
  if (format == "docx") return "PK\x03\x04";
  if (format == "html") return "<!DOCTYPE html>";
  if (format == "latex") return "\\documentclass";
  if (format == "flat-opc") return "<?xml";
  if (format == "pandoc-json") return "{";
  return "";
}

}  // namespace

int main() {
  const Document document = make_cv();
  for (const auto& format : built_in_formats()) {
    Diagnostics diagnostics;  // what the format cannot show
    const auto bytes = emit(document, built_in_formats(), format.name, diagnostics);
    check(bytes.ok(), format.name);
    check(!diagnostics.has_errors() && bytes.value().size() > 100, format.name);
    check(bytes.value().find(beginning(format.name)) != std::string::npos, format.name);
    std::printf("%.*s: %zu bytes\n", static_cast<int>(format.name.size()), format.name.data(),
                bytes.value().size());
  }

  // The theme is in the output, and markup is escaped.
  Diagnostics diagnostics;
  const auto html = emit(document, built_in_formats(), "html", diagnostics).value();
  check(html.find("#7a1f3d") != std::string::npos, "the accent's colour is in the page");
  check(html.find("Built &lt;this&gt;") != std::string::npos, "text is escaped");

  // A name that there is not is an error in words.
  const auto unknown = emit(document, built_in_formats(), "dcox", diagnostics);
  check(!unknown && unknown.error().message == "there is no format 'dcox'; did you mean 'docx'?",
        "unknown format");
  check(!find_theme("modrn"), "unknown theme");
}
