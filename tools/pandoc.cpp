// Writes pandoc-json into a scratch folder and runs Pandoc over it.
#include "pandoc.hpp"

#include <algorithm>
#include <charconv>

#include <vector>

#include <cvbuild/core/fingerprint.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/emit/emit.hpp>
#include <cvbuild/locale/locale.hpp>

#include "odt_template.hpp"
#include "process.hpp"
#include "scratch.hpp"

namespace cvbuild::cli {

namespace {

constexpr std::string_view pictures = "pictures";
constexpr int seconds = 180;

Error problem(std::string_view name, std::string_view reason) {
  return {ErrorKind::missing_tool, concat({name, ": ", reason})};
}

/// "pandoc 2.17.1.1" on its first line: "2.17.1.1".
Result<std::string> installed_version(std::string_view name) {
  const auto said = run_process({"pandoc", "--version"}, {{}, {}, seconds});
  if (!said || said.value().exit != 0)
    return problem(name, "Pandoc writes it, and it is not installed: apt install pandoc");
  const std::string_view text = said.value().output;
  const auto begin = std::min(text.find(' '), text.size() - 1) + 1;
  return std::string(text.substr(begin, text.find_first_of("\r\n ", begin) - begin));
}

/// The minor version of its document model: 1.22 in Pandoc 2.10 and later, 1.23 in Pandoc 3.
unsigned model_of(std::string_view version) {
  unsigned major = 0;
  std::from_chars(version.data(), version.data() + version.size(), major);
  return major >= 3 ? 23 : 22;
}

std::vector<std::string> command_for(const Document& document, std::string_view name, std::string_view json) {
  std::vector<std::string> command{"pandoc",       "--from=json",  concat({"--to=", name}),
                                   "--standalone", "--data-dir=.", "--output=document.out",
                                   "document.json"};
  const auto& meta = document.meta();
  const auto add = [&command](std::string_view key, std::string_view value) {
    if (!value.empty()) command.push_back(concat({"--metadata=", key, ":", value}));
  };
  if (name == "odt") {
    command.push_back("--template=document.template");
    add("title", meta.title);
    add("author", meta.author);
  }
  // A book has a title page and a number of its own, which would be made by chance.
  if (name == "epub") {
    if (!meta.author.empty()) command.push_back("--epub-metadata=document.metadata");
    add("title", meta.title);
    add("identifier", fingerprint(json));
    if (is_right_to_left(meta.language)) add("page-progression-direction", "rtl");
  }
  return command;
}

std::string xml_text(std::string_view text) {
  std::string xml;
  for (const char byte : text) {
    if (byte == '&')
      xml += "&amp;";
    else if (byte == '<')
      xml += "&lt;";
    else
      xml += byte;
  }
  return xml;
}

/// Who wrote a book, in the terms of Dublin Core. Said by --metadata, it would stand on a page as well.
std::string book_metadata(const Meta& meta) {
  return concat({"<dc:creator>", xml_text(meta.author), "</dc:creator>\n"});
}

/// What Pandoc reads beside the document's blocks.
bool write_companions(const Scratch& scratch, const Document& document) {
  return scratch.write("document.template", odt_template) &&
         scratch.write("document.metadata", book_metadata(document.meta())) &&
         scratch.write_pictures(document, pictures);
}

/// Sets the times of a ZIP's entries to the first that there is (PKWARE APPNOTE 6.3.9, 4.4.6): what changes
/// from second to second is no part of the document. Other files stay as they are.
void forget_times(std::string& bytes) {
  const auto number = [&bytes](std::size_t at, unsigned size) {
    std::size_t value = 0;
    for (unsigned i = 0; i < size && at + i < bytes.size(); ++i)
      value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << 8 * i;
    return value;
  };
  const auto forget = [&bytes](std::size_t at) {
    if (at + 4 <= bytes.size()) bytes.replace(at, 4, std::string_view("\0\0\x21\0", 4));
  };
  const auto end = bytes.rfind("PK\x05\x06");
  if (!bytes.starts_with("PK\x03\x04") || end == std::string::npos) return;
  auto entry = number(end + 16, 4);
  for (auto left = number(end + 10, 2); left > 0 && bytes.compare(entry, 4, "PK\x01\x02") == 0; --left) {
    forget(entry + 12);
    forget(number(entry + 42, 4) + 10);
    entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
    if (entry > end) return;
  }
}

}  // namespace

Result<std::string> through_pandoc(const Document& document, std::string_view name, Diagnostics& findings) {
  const auto version = installed_version(name);
  if (!version) return version.error();
  Sink sink;
  emit(document, Format::pandoc_json, sink, findings,
       {.picture_folder = pictures, .pandoc_version = model_of(version.value())});
  const auto json = sink.take();
  const Scratch scratch;
  if (!scratch.write("document.json", json) || !write_companions(scratch, document))
    return Error{ErrorKind::unwritable, concat({name, ": the scratch folder cannot be written"})};
  const auto done = run_process(command_for(document, name, json),
                                {scratch.path(), {"SOURCE_DATE_EPOCH=315532800", "TZ=UTC"}, seconds});
  if (!done) return done.error();
  if (done.value().timed_out) return problem(name, "Pandoc was stopped: it took longer than three minutes");
  const std::string_view complaints = trim(done.value().complaints);
  if (complaints.find("nknown output format") != std::string_view::npos)
    return problem(name,
                   concat({"the installed Pandoc, ", version.value(), ", cannot write it: a newer one can"}));
  auto bytes = scratch.read("document.out");
  if (done.value().exit != 0 || bytes.empty()) return problem(name, concat({"Pandoc says: ", complaints}));
  forget_times(bytes);
  return bytes;
}

}  // namespace cvbuild::cli
