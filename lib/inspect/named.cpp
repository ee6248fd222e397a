// Reports identity-in-output.
#include "inspect/named.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/text.hpp>

#include "check/picture_metadata.hpp"
#include "check/rules/list.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

}  // namespace

void Named::check_text(std::string_view text, std::string_view where) {
  const auto matches = identity_.find(text);
  if (matches.empty()) return;
  const auto& match = matches.front();
  findings_
      .report(*rules::identity_in_output.info, from_.place,
              concat({path_, " must not say who wrote it, and ", where, match.what, ", '",
                      text.substr(match.begin, match.end - match.begin), "'"}),
              match.certain ? "build it again with cvbuild, or take that out of the file"
                            : "if it is but a word here, allow it")
      .severity = match.certain ? Severity::error : Severity::warning;
}

void Named::check_source_text(std::string_view text, Span place) {
  if (const auto match = identity_.find_certain(text))
    findings_.report(*rules::identity_in_output.info, place,
                     concat({"what is built must not say who wrote it, and this text has your ", match->what,
                             ", '", text.substr(match->begin, match->end - match->begin), "'"}),
                     "say it without, and build again");
}

void Named::check_whole_text(std::string_view text) {
  if (const auto match = identity_.find_certain(text))
    check_text(text.substr(match->begin, match->end - match->begin), "its text has your ");
}

void Named::check_beside(const Opened& opened) {
  for (const auto& beside : opened.beside) check_text(beside.text, concat({beside.where, " has your "}));
  for (const auto& picture : opened.pictures) check_picture(picture.where, picture.bytes);
}

void Named::check_picture(std::string_view where, std::string_view bytes) {
  const auto metadata = checking::metadata_of(bytes);
  for (const auto& entry : metadata.entries)
    check_text(entry.text, concat({entry.where, " of ", where, " has your "}));
  if (metadata.has_compressed)
    report_not_evaluated(from_.place, path_, concat({"the compressed text of ", where}),
                         from_.document.meta().anonymous, findings_);
}

void check_file_name(const BuiltFrom& from, std::string_view path, Diagnostics& findings) {
  if (from.cv == nullptr || !from.document.meta().anonymous) return;
  Named(from, path, findings)
      .check_text(std::filesystem::path(path).stem().string(), "its file's name has your ");
}

void check_text_file(const BuiltFrom& from, std::string_view path, std::string_view bytes,
                     std::string_view fresh, Diagnostics& findings) {
  if (from.cv == nullptr || !from.document.meta().anonymous) return;
  const auto given = lines_of(fresh);
  const std::unordered_set<std::string_view> known(given.begin(), given.end());
  Named named(from, path, findings);
  std::string rest;
  for (const auto line : lines_of(bytes)) {
    if (known.count(line) == 0)
      named.check_text(line, "a line that the sources do not give has your ");
    else
      rest += concat({line, "\n"});
  }
  named.check_whole_text(rest);
}

void check_picture_file(const BuiltFrom& from, std::string_view path, std::string_view bytes,
                        Diagnostics& findings) {
  if (from.cv == nullptr || !from.document.meta().anonymous) return;
  Named(from, path, findings).check_picture("the picture", bytes);
}

}  // namespace cvbuild::inspect
