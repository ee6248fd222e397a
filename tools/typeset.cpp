// Runs TeX in a scratch folder until its page numbers hold.
#include "typeset.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

#include <cvbuild/core/fingerprint.hpp>
#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/locale/locale.hpp>

#include "process.hpp"
#include "scratch.hpp"
#include "tex_log.hpp"

namespace cvbuild::cli {

namespace {

constexpr std::string_view name = "document";
constexpr int seconds = 180;  // of one run
constexpr int most_runs = 4;

/// Whether the LaTeX says that it needs an engine that knows Unicode (emit/latex).
bool needs_unicode(std::string_view tex) { return tex.starts_with("% !TeX program = lualatex"); }

bool is_right(std::string_view engine, const Document& document, std::string_view tex) {
  if (!needs_unicode(tex)) return true;
  return engine == "lualatex" || (engine == "xelatex" && !is_right_to_left(document.meta().language));
}

Result<std::string> find_engine(const Document& document, std::string_view tex) {
  for (const auto engine : tex_engines)
    if (is_right(engine, document, tex) && is_installed(std::string(engine))) return std::string(engine);
  return Error{ErrorKind::missing_tool,
               needs_unicode(tex)
                   ? "pdf: this text needs lualatex, which is not installed: apt install texlive-luatex "
                     "texlive-latex-recommended"
                   : "pdf: no TeX is installed: apt install texlive-latex-recommended lmodern (pdflatex), or "
                     "texlive-luatex texlive-latex-recommended (lualatex, for every script)"};
}

/// From 1970 to the beginning of an ISO day; 0 for none.
std::uint32_t seconds_of(std::string_view day) {
  const auto number = [day](std::size_t begin, std::size_t size) {
    unsigned value = 0;
    const auto digits = day.size() >= begin + size ? day.substr(begin, size) : std::string_view{};
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(number(0, 4))),
                                         std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2))};
  if (!date.ok() || date.year() < std::chrono::year(1970)) return 0;
  const auto days = std::chrono::sys_days(date).time_since_epoch();
  return static_cast<std::uint32_t>(std::chrono::seconds(days).count());
}

class Typesetter {
 public:
  Typesetter(const Document& document, const std::string& tex, std::string engine, Diagnostics& findings)
      : document_(document), tex_(tex), engine_(std::move(engine)), findings_(findings) {}

  Result<std::optional<std::string>> run() {
    if (!is_right(engine_, document_, tex_)) {
      findings_.report(source_rules::tex_error, place_of_unicode(),
                       concat({engine_, " cannot set the letters of this document"}),
                       "leave out --pdf-engine, or say --pdf-engine lualatex");
      return std::optional<std::string>{};
    }
    if (!write_sources()) return Error{ErrorKind::unwritable, "pdf: the scratch folder cannot be written"};
    std::string before;
    for (int count = 0; count < most_runs; ++count) {
      const auto done = run_process(command(), {scratch_.path(), environment(), seconds});
      if (!done) return done.error();
      if (done.value().timed_out)
        return Error{ErrorKind::missing_tool,
                     concat({"pdf: ", engine_, " was stopped: it took longer than three minutes"})};
      const auto log = read(".log");
      if (done.value().exit != 0) return give_up(log.empty() ? done.value().output : log);
      auto notes = concat({read(".aux"), read(".out")});
      if (count > 0 && notes == before) return finished(log);
      before = std::move(notes);
    }
    return finished(read(".log"));
  }

 private:
  [[nodiscard]] std::string read(std::string_view extension) const {
    return scratch_.read(concat({name, extension}));
  }
  [[nodiscard]] bool write_sources() const {
    return scratch_.ok() && scratch_.write(concat({name, ".tex"}), tex_) &&
           scratch_.write_pictures(document_, scratch_pictures);
  }

  /// A PDF's trailer has an id, which would be made of the time and the folder's name; what TeX says of
  /// itself is left out, and the date where the application has none.
  [[nodiscard]] std::vector<std::string> command() const {
    const auto id = concat({fingerprint(tex_), fingerprint(concat({tex_, "."}))});
    const auto trailer = concat({"[<", id, "> <", id, ">]"});
    const bool dated = document_.meta().date != Meta{}.date;
    auto input = concat(
        {"\\ifdefined\\pdfvariable\\pdfvariable trailerid{", trailer, "}\\pdfvariable suppressoptionalinfo ",
         dated ? "1" : "97", "\\relax\\fi\\ifdefined\\pdftrailerid\\pdftrailerid{", id,
         "}\\pdfsuppressptexinfo=-1 ", dated ? "" : "\\pdfinfoomitdate=1 ", "\\fi\\input{", name, ".tex}"});
    return {engine_,
            "-interaction=nonstopmode",
            "-halt-on-error",
            "-file-line-error",
            "-no-shell-escape",
            concat({"-jobname=", name}),
            std::move(input)};
  }

  /// What the sources say, and not what the time is; nothing outside the folder but what is installed.
  [[nodiscard]] std::vector<std::string> environment() const {
    return {concat({"SOURCE_DATE_EPOCH=", Decimal(seconds_of(document_.meta().date))}),
            "FORCE_SOURCE_DATE=1",
            "TZ=UTC",
            "LC_ALL=C",
            "openin_any=p",
            "openout_any=p",
            "MKTEXTFM=0",  // a font that is not there is not to be drawn by METAFONT
            "max_print_line=1000"};
  }

  Result<std::optional<std::string>> finished(std::string_view log) {
    tell_missing(missing_characters(log));
    auto pdf = read(".pdf");
    if (pdf.empty()) return give_up(log);
    return std::optional(std::move(pdf));
  }

  /// In one warning, at the first text that has one: what is missing is missing from what is sent.
  void tell_missing(const std::vector<std::string>& characters) {
    if (characters.empty()) return;
    constexpr std::size_t most = 8;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, characters.size()); ++i)
      list += concat({list.empty() ? "" : ", ", characters[i]});
    if (characters.size() > most) list += concat({" and ", Decimal(characters.size() - most), " more"});
    findings_
        .report(source_rules::tex_error, place_of_character(document_, characters.front()),
                concat({"the PDF lacks characters that no font of this TeX has: ", list}),
                "install a font that has them, or make the PDF of another format: --to docx, --to html")
        .severity = Severity::warning;
  }

  /// That of the note with which the emitter tells the first such letter; the document's beginning, where it
  /// stands in a title only.
  [[nodiscard]] Span place_of_unicode() const {
    for (const auto& finding : findings_.all())
      if (finding.rule == &source_rules::lossy_emission && finding.span.known() &&
          finding.message.starts_with("LaTeX needs lualatex"))
        return finding.span;
    return place_of_character(document_, {});
  }

  Result<std::optional<std::string>> give_up(std::string_view log) {
    const auto error =
        tex_error_in(log).value_or(TexError{0, concat({engine_, " failed and does not say why"}), {}});
    if (tell_picture(error)) return std::optional<std::string>{};
    if (const auto missing = missing_file(error.message); !missing.empty())
      return Error{ErrorKind::missing_tool,
                   concat({"pdf: LaTeX has no ", missing, ": ", install_command(missing)})};
    findings_.report(source_rules::tex_error, place_of_tex_line(document_, tex_, error.line),
                     concat({engine_, " cannot typeset this: ", error.message}),
                     "--to latex writes the file that it fails on; please tell us about it");
    return std::optional<std::string>{};
  }

  /// What TeX says of a picture's file: in the error, or in the line of the log before it.
  bool tell_picture(const TexError& error) {
    const auto place =
        place_of_picture(document_, scratch_pictures, concat({error.message, "\n", error.before}));
    if (place.known())
      findings_.report(source_rules::tex_error, place,
                       concat({engine_, " cannot take this picture: ", error.message}),
                       "save the picture anew as PNG or JPEG: other programs may fail on it too");
    return place.known();
  }

  const Document& document_;
  const std::string& tex_;
  std::string engine_;
  Diagnostics& findings_;
  Scratch scratch_;
};

}  // namespace

Result<std::optional<std::string>> typeset(const Document& document, const std::string& tex,
                                           const std::string& engine, Diagnostics& findings) {
  if (!engine.empty() && !is_installed(engine))
    return Error{ErrorKind::missing_tool,
                 concat({"pdf: ", engine, " is not installed: apt install texlive-",
                         engine == "pdflatex"   ? "latex-recommended lmodern"
                         : engine == "lualatex" ? "luatex texlive-latex-recommended"
                                                : "xetex texlive-latex-recommended"})};
  if (!engine.empty()) return Typesetter(document, tex, engine, findings).run();
  auto found = find_engine(document, tex);
  if (!found) return found.error();
  return Typesetter(document, tex, std::move(found).value(), findings).run();
}

}  // namespace cvbuild::cli
