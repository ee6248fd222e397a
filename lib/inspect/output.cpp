// Reports how a built document differs from its sources, and what in it reads otherwise than it looks.
#include <cvbuild/inspect/output.hpp>

#include <algorithm>
#include <unordered_map>

#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "check/rules/list.hpp"
#include "inspect/alignment.hpp"
#include "inspect/expected.hpp"
#include "inspect/fold.hpp"
#include "inspect/laid_out.hpp"
#include "inspect/named.hpp"
#include "inspect/word_breaks.hpp"

namespace cvbuild::inline v0::inspect {

namespace {

constexpr std::size_t most = 10;  // findings of a kind in one file; then how many more there are
constexpr std::string_view build_again =
    "build it again with cvbuild, and change the sources instead of the file";

/// At most so much of a text as a message can take.
std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return concat({"'", text, "'"});
  auto cut = text.substr(0, longest);
  if (const auto blank = cut.rfind(' '); blank != std::string_view::npos) cut = cut.substr(0, blank);
  return concat({"'", cut.substr(0, find_invalid_utf8(cut)), "…'"});
}

std::vector<std::string> keys_of(const std::vector<std::string>& lines) {
  std::vector<std::string> keys;
  for (const auto& line : lines) keys.push_back(key_of(line));
  return keys;
}

/// Findings of one kind in one file, of which only so many are told one by one.
class Told {
 public:
  Told(const RuleInfo& rule, std::string_view path, Diagnostics& findings)
      : rule_(rule), path_(path), findings_(findings) {}
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;
  ~Told() {
    if (count_ > most)
      findings_.report(rule_, last_, concat({path_, ": and ", Decimal(count_ - most), " more of this kind"}),
                       std::string(build_again));
  }

  void tell(Span place, std::string message, std::string_view help = build_again) {
    last_ = place;
    if (++count_ <= most) findings_.report(rule_, place, concat({path_, message}), std::string(help));
  }

 private:
  const RuleInfo& rule_;
  std::string_view path_;
  Diagnostics& findings_;
  std::size_t count_ = 0;
  Span last_;
};

class OutputCheck {
 public:
  OutputCheck(const BuiltFrom& from, const Artefact& artefact, Diagnostics& findings)
      : from_(from),
        artefact_(artefact),
        findings_(findings),
        expected_(expected_lines(from.document, artefact.kind)),
        lines_(artefact.opened.lines) {}

  void run() {
    expected_of_.assign(lines_.size(), unmatched);
    if (artefact_.opened.laid_out)
      compare_pages();
    else
      compare_lines();
    check_glyphs();
    check_hidden();
    check_last_page();
  }

  /// For each line of the file, that of the sources; `unmatched`: nobody knows.
  [[nodiscard]] const std::vector<std::size_t>& origins() const { return expected_of_; }
  [[nodiscard]] const std::vector<ExpectedLine>& expected() const { return expected_; }

 private:
  [[nodiscard]] Span place(std::size_t expected) const {
    const auto span = expected < expected_.size() ? expected_[expected].span : Span{};
    return span.known() ? span : from_.place;
  }
  [[nodiscard]] Span place_of_line(std::size_t line) const {
    return place(line < expected_of_.size() ? expected_of_[line] : unmatched);
  }

  void check_last_page() {
    constexpr double least = 0.25;
    if (artefact_.opened.last_page >= least) return;
    Told told(*rules::sparse_last_page.info, artefact_.path, findings_);
    told.tell(from_.place,
              concat({" has a last page that is filled by ",
                      Decimal(static_cast<int>(artefact_.opened.last_page * 100)), "\u00A0%"}),
              "take a tighter theme (--theme compact), or fewer words");
  }

  // --- the same lines in the same order ---

  void compare_lines() {
    std::vector<std::string> wanted;
    for (const auto& line : expected_) wanted.push_back(key_of(line.text));
    const auto found = keys_of(lines_);
    const auto alignment = align(wanted, found);
    expected_of_ = alignment.expected_of;
    std::unordered_map<std::string_view, std::size_t> spare;
    for (std::size_t i = 0; i < found.size(); ++i)
      if (expected_of_[i] == unmatched) spare.emplace(found[i], i);
    Told told(*rules::output_text.info, artefact_.path, findings_);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (alignment.found_of[i] != unmatched || expected_[i].optional) continue;
      const auto moved = spare.find(wanted[i]);
      if (moved != spare.end()) expected_of_[moved->second] = i;
      told.tell(place(i), concat({moved != spare.end() ? " has this in another place: " : " lacks ",
                                  excerpt(expected_[i].text)}));
    }
    tell_surplus(wanted, found, told);
    tell_word_breaks();
  }

  void tell_word_breaks() {
    Told told(*rules::output_glyphs.info, artefact_.path, findings_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (expected_of_[i] == unmatched) continue;
      for (const auto& one : word_breaks(expected_[expected_of_[i]].text, lines_[i])) {
        const bool torn = one.wanted.find(' ') == std::string::npos;
        told.tell(place(expected_of_[i]),
                  concat({" has '", one.wanted, torn ? "' in pieces: '" : "' as '", one.found, "'"}));
      }
    }
  }

  void tell_surplus(const std::vector<std::string>& wanted, const std::vector<std::string>& found,
                    Told& told) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < wanted.size(); ++i) known.emplace(wanted[i], i);
    for (std::size_t i = 0, last = unmatched; i < found.size(); ++i) {
      if (expected_of_[i] != unmatched) {
        last = expected_of_[i];
        continue;
      }
      const auto twin = known.find(found[i]);
      const bool again = twin != known.end();
      if (again && expected_[twin->second].optional) continue;
      told.tell(place(again ? twin->second : last), concat({again ? " has this once more than the sources: "
                                                                  : " has what the sources do not give: ",
                                                            excerpt(lines_[i])}));
    }
  }

  void compare_pages() {
    const auto& meta = from_.document.meta();
    const auto comparison = inspect::compare_pages(expected_, lines_, {meta.title, meta.author});
    Told told(*rules::output_text.info, artefact_.path, findings_);
    for (const auto& missing : comparison.missing)
      told.tell(place(missing.line), concat({missing.elsewhere ? " has this in another place: " : " lacks ",
                                             excerpt(missing.words)}));
    for (const auto& words : comparison.surplus)
      told.tell(from_.place, concat({" has what the sources do not give: ", excerpt(words)}));
    Told torn(*rules::output_glyphs.info, artefact_.path, findings_);
    for (const auto& word : comparison.torn)
      torn.tell(place(word.line), concat({" has '", word.word, "' in pieces: '", word.pieces, "'"}),
                "let the letters be set closer, or choose another font: a search does not find the word");
    report_not_evaluated(from_.place, artefact_.path,
                         "its look, for which it would have to be typeset: cvbuild --check does that", false,
                         findings_);
    if (std::any_of(expected_.begin(), expected_.end(),
                    [](const ExpectedLine& line) { return has_right_to_left(line.text); }))
      report_not_evaluated(
          from_.place, artefact_.path,
          "text that is written from right to left: programs that take text out of pages order it by guess",
          false, findings_);
  }

  // --- letters that are none ---

  void check_glyphs() {
    std::string written;
    for (const auto& line : expected_) written += line.text;
    Told told(*rules::output_glyphs.info, artefact_.path, findings_);
    for (std::size_t i = 0; i < lines_.size(); ++i) check_glyphs(lines_[i], place_of_line(i), written, told);
  }

  static void check_glyphs(std::string_view line, Span place, std::string_view written, Told& told) {
    constexpr std::string_view unmapped = "(cid:";
    if (line.find(unmapped) != std::string_view::npos && written.find(unmapped) == std::string_view::npos)
      told.tell(place, concat({" has letters that are mere numbers of a font: ", excerpt(line)}),
                another_font);
    for (std::size_t at = 0; at < line.size();) {
      const auto begin = at;
      const auto code = next_code_point(line, at);
      const auto what = is_ligature(code)   ? "the ligature "
                        : is_private(code)  ? "a private character "
                        : code == U'\uFFFD' ? "a character that stands for an unknown one "
                                            : "";
      const auto character = line.substr(begin, at - begin);
      if (*what == '\0' || written.find(character) != std::string_view::npos) continue;
      told.tell(place, concat({" has ", what, "'", character, "' in ", excerpt(line)}), another_font);
      return;
    }
  }
  static constexpr std::string_view another_font =
      "choose a font that maps its glyphs to letters: a search does not find the word";

  // --- what nobody sees ---

  void check_hidden() {
    Told told(*rules::output_hidden.info, artefact_.path, findings_);
    for (const auto& hidden : artefact_.opened.hidden)
      told.tell(place_of_line(hidden.line),
                concat({" has text that no reader sees, ", excerpt(hidden.text), ": ", hidden.how}));
  }

  const BuiltFrom& from_;
  const Artefact& artefact_;
  Diagnostics& findings_;
  std::vector<ExpectedLine> expected_;
  const std::vector<std::string>& lines_;
  std::vector<std::size_t> expected_of_;
};

}  // namespace

/// The lines of pages break where there is no more room.
static void check_pages_for_names(const std::vector<std::string>& lines, Named& named) {
  std::string text;
  for (const auto& line : lines) text += concat({line, " "});
  named.check_whole_text(text);
}

void check_output(const BuiltFrom& from, const Artefact& artefact, Diagnostics& findings) {
  OutputCheck check(from, artefact, findings);
  check.run();
  if (!from.document.meta().anonymous || from.cv == nullptr) return;
  Named named(from, artefact.path, findings);
  named.check_beside(artefact.opened);
  if (artefact.opened.laid_out) return check_pages_for_names(artefact.opened.lines, named);
  for (std::size_t i = 0; i < artefact.opened.lines.size(); ++i) {
    const auto& line = artefact.opened.lines[i];
    const auto origin = check.origins()[i];
    const auto* expected = origin == unmatched ? nullptr : &check.expected()[origin];
    if (expected != nullptr && expected->judged)
      named.check_source_text(line, expected->span.known() ? expected->span : from.place);
    else
      named.check_text(line, "its text has your ");
  }
}

void report_stale(Span place, std::string_view path, std::string_view why, Diagnostics& findings) {
  findings.report(*rules::output_stale.info, place, concat({path, " ", why}),
                  "build it again: cvbuild, with the folder as -o");
}

void report_unopened(Span place, std::string_view path, const Error& error, bool required,
                     Diagnostics& findings) {
  if (error.kind == ErrorKind::missing_tool)
    return report_not_evaluated(place, path, concat({"what is in it: ", error.message}), required, findings);
  findings.report(*rules::output_text.info, place, concat({path, " cannot be opened: ", error.message}),
                  std::string(build_again));
}

void report_not_evaluated(Span place, std::string_view path, std::string_view what, bool required,
                          Diagnostics& findings) {
  findings.report(*rules::not_evaluated.info, place, concat({path, " is not checked for ", what})).severity =
      required ? Severity::error : Severity::note;
}

}  // namespace cvbuild::inspect
