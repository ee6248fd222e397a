// Reads an application: its file, the form, the answers, in this order, then what ties them together.
#include <cvbuild/read/read.hpp>

#include <algorithm>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/forms/forms.hpp>
#include <cvbuild/locale/locale.hpp>

#include "core/clean_text.hpp"
#include "core/files.hpp"
#include "read/answers.hpp"
#include "read/application_reader.hpp"
#include "read/cv_reader.hpp"
#include "read/data/parse.hpp"
#include "read/form_reader.hpp"
#include "read/front_matter.hpp"
#include "read/letter_reader.hpp"
#include "read/lock_reader.hpp"
#include "read/markdown/markdown_reader.hpp"
#include "read/nearby_file.hpp"
#include "read/pictures.hpp"
#include "read/syntax.hpp"
#include "read/theme_checks.hpp"
#include "read/theme_reader.hpp"

namespace cvbuild::reading {

namespace {

bool is_markdown(std::string_view name) { return name.ends_with(".md") || name.ends_with(".markdown"); }

/// Fills one Application::Data.
class ApplicationReading {
 public:
  ApplicationReading(Application::Data& data, const ReadOptions& options, Diagnostics& diagnostics)
      : data_(data), options_(options), diagnostics_(diagnostics), pictures_(data, diagnostics) {}

  void run() {
    const auto& root = data_.sources.root();
    data_.span = root.whole();
    report_too_large(root);
    const auto syntax = options_.from.value_or(syntax_of(root));
    if (syntax == Syntax::markdown)
      read_text(root);
    else
      read_data(root, syntax);
    finish_texts();
    read_answers(data_, diagnostics_);
    finish_application();
    data_.title = title();
    data_.suppressions = data_.arena.copy(std::span<const model::Suppression>(suppressions_));
    data_.documents = data_.arena.copy(std::span<const model::DocumentPlan>(plans_));
    apply_policy(data_, diagnostics_);
  }

 private:
  // --- files ---

  [[nodiscard]] const Value* parse(const Source& source, Syntax syntax) {
    const auto& bounds = data_.sources.bounds();
    return syntax == Syntax::json
               ? parse_json(source, 0, source.text.size(), bounds, data_.arena, diagnostics_)
               : parse_yaml(source, 0, source.text.size(), bounds, data_.arena, diagnostics_);
  }

  void read_data(const Source& root, Syntax syntax) {
    const auto* value = parse(root, syntax);
    if (!value) return;
    if (is_form(*value)) {
      data_.form = read_form(*value, data_.arena, diagnostics_);
      if (options_.to_build)
        diagnostics_.report(source_rules::missing_key, root.whole(),
                            "this is a form: there is nothing to build",
                            "cvbuild --new DIR --form FORM makes an application of it");
      return;
    }
    if (root.name.ends_with("application.yaml") && !value->is_mapping()) return report_no_application(root);
    if (!is_application(*value)) return add_cv(root, *value, syntax == Syntax::json);
    file_ = read_application_file(*value, data_.arena, diagnostics_);
    data_.language = file_.language.given() ? file_.language.value : data_.language;
    data_.as_of = file_.as_of;
    data_.as_of_refused = file_.as_of_refused;
    data_.theme = file_.theme;
    data_.cv_file = file_.cv;
    data_.letter_file = file_.letter;
    data_.keywords = file_.keywords;
    data_.grades = file_.grades;
    data_.terms = file_.terms;
    data_.attachments = file_.attachments;
    data_.as_written = file_.as_written;
    check_content(*value);
    check_attachments();
    if (file_.theme.given()) read_theme_file();
    if (file_.form.given()) read_form_file(root);
    if (file_.cv.given()) read_cv_file(root);
    if (file_.letter.given()) read_letter_file(root);
    if (file_.answers.given()) read_answer_files(root);
  }

  void report_no_application(const Source& root) {
    diagnostics_.report(source_rules::wrong_type, root.whole(),
                        root.text.find_first_not_of(" \t\r\n") == std::string::npos
                            ? "this file is empty"
                            : "there are no keys and values here",
                        "an application.yaml names at least its answers or its CV: answers: answers.md");
  }

  void check_content(const Value& root) {
    if (root.find("cv") || root.find("answers") || root.find("letter")) return;
    diagnostics_.report(source_rules::missing_key, root.span,
                        "this application names no cv, answers or letter: there is nothing to build",
                        "write `answers: answers.md` or `cv: cv.yaml`, and the file itself");
  }

  bool report_too_large(const Source& source) {
    if (source.too_large)
      diagnostics_.report(
          source_rules::over_bounds, source.whole(),
          concat({"this file is larger than the ", size_in_words(data_.sources.bounds().source_bytes),
                  " that a source may have"}),
          "split it, or leave out what does not belong to the application");
    return source.too_large;
  }

  void check_attachments() {
    for (const auto& attachment : data_.attachments) (void)open(attachment.path);
  }

  /// The file that application.yaml names; null after reporting why not.
  const Source* open(const model::Text& path) {
    auto file = data_.sources.open(data_.sources.root(), path.value);
    if (file) return report_too_large(*file.value()) ? nullptr : file.value();
    diagnostics_.report(source_rules::missing_file, path.span,
                        concat({"cannot be read: ", file.error().message}),
                        nearby_file(data_.sources, data_.sources.root(), path.value));
    return nullptr;
  }

  /// What looks like a path is one; any other is the name of a built-in theme.
  void read_theme_file() {
    if (file_.theme.value.find_first_of("./") == std::string_view::npos)
      return check_theme_name(data_.theme, Severity::error, diagnostics_);
    const auto* source = open(file_.theme);
    const auto* value = source != nullptr ? parse(*source, Syntax::yaml) : nullptr;
    const auto classic = classic_theme();
    data_.own_theme = value != nullptr ? read_theme(*value, data_.arena, diagnostics_)
                                       : std::make_shared<const ThemeData>(*classic);
  }

  /// A form that ships with the library, or a file.
  const Source* open_form() {
    if (const auto* form = find_form(file_.form.value))
      return &data_.sources.include(file_.form.span, std::string(form->text));
    const bool is_path = file_.form.value.find_first_of("./") != std::string_view::npos;
    if (is_path) return open(file_.form);
    if (auto file = data_.sources.open(data_.sources.root(), file_.form.value)) return file.value();
    std::vector<std::string_view> names;
    for (const auto& form : built_in_forms()) names.push_back(form.name);
    auto help = did_you_mean(file_.form.value, names);
    if (help.empty())
      help = "cvcheck --list-forms says which forms there are; or write the path of a form.yaml";
    diagnostics_.report(source_rules::missing_file, file_.form.span,
                        concat({"there is no form '", file_.form.value, "', and no file of that name"}),
                        std::move(help));
    return nullptr;
  }

  void read_form_file(const Source& root) {
    const auto* source = open_form();
    if (!source || source == &root) return;
    const auto* value = parse(*source, syntax_of(*source) == Syntax::json ? Syntax::json : Syntax::yaml);
    if (value) data_.form = read_form(*value, data_.arena, diagnostics_);
    if (data_.form && !options_.to_build) read_lock_file(root);
  }

  /// No document depends on it, and nothing is wrong where there is none.
  void read_lock_file(const Source& root) {
    const auto name = model::lock_name(root.name);
    const auto source = data_.sources.open(root, name);
    if (!source) return;
    if (source.value()->text.find_first_not_of(" \t\r\n") == std::string::npos &&
        !source.value()->too_large) {
      diagnostics_
          .report(source_rules::empty_value, source.value()->whole(),
                  "this lock is empty: it counts as if it were not there",
                  "cvcheck --accept writes what the form asks today; or remove it")
          .severity = Severity::note;
      return;
    }
    if (const auto* value = parse(*source.value(), Syntax::yaml))
      data_.lock = read_lock(*value, data_.arena, diagnostics_);
  }

  void read_cv_file(const Source& root) {
    const auto* source = open(file_.cv);
    if (!source || source == &root) return;
    const bool json = syntax_of(*source) == Syntax::json;
    if (const auto* value = parse(*source, json ? Syntax::json : Syntax::yaml)) add_cv(*source, *value, json);
  }

  void add_cv(const Source& source, const Value& value, bool json) {
    ProseReader prose(data_.sources, markdown_options(source), data_.arena, diagnostics_);
    data_.cv = read_cv(value, {prose, data_.arena, diagnostics_, json});
    const auto suppressions = prose.take_suppressions();
    suppressions_.insert(suppressions_.end(), suppressions.begin(), suppressions.end());
    const auto& meta = data_.cv->meta;
    data_.as_written |= meta.as_written;
    if (!file_.language.given() && meta.language.given()) data_.language = meta.language.value;
    if (!data_.theme.given()) check_theme_name(data_.theme = meta.theme, Severity::note, diagnostics_);
    if (data_.author.empty()) data_.author = data_.cv->basics.name.value;
    if (meta.photo || file_.photo) load_photo(source, *data_.cv);
  }

  void load_photo(const Source& source, const model::Cv& cv) {
    const auto& image = cv.basics.image;
    if (!image.given() || !options_.resolve) return;
    auto shown = cv;
    shown.photo = pictures_.load(source, image.value, image.span);
    data_.cv = data_.arena.make(shown);
  }

  void read_letter_file(const Source& root) {
    const auto* source = open(file_.letter);
    if (!source || source == &root) return;
    const auto text =
        read_markdown(*source, data_.sources.bounds(), markdown_options(*source), data_.arena, diagnostics_);
    letter_ = text.blocks;
    suppressions_.insert(suppressions_.end(), text.suppressions.begin(), text.suppressions.end());
    data_.letter = data_.arena.make(read_letter(*source, text, data_.arena, diagnostics_));
  }

  void read_answer_files(const Source& root) {
    data_.has_answers = true;
    if (!data_.sources.is_folder(root, file_.answers.value)) {
      read_answer_file(file_.answers);
      return;
    }
    const auto names = data_.sources.list(root, file_.answers.value);
    if (!names) {
      diagnostics_.report(source_rules::missing_file, file_.answers.span,
                          concat({"this folder cannot be read: ", names.error().message}));
      data_.unread_answers = file_.answers;
      return;
    }
    for (const auto& name : names.value())
      if (is_markdown(name)) read_answer_file({data_.arena.copy(name), file_.answers.span});
    if (texts_.empty())
      diagnostics_.report(source_rules::missing_file, file_.answers.span,
                          "there is no .md file in this folder",
                          "write the answers into it, one file or several");
  }

  void read_answer_file(const model::Text& path) {
    const auto* source = open(path);
    if (source)
      read_text(*source);
    else if (!data_.unread_answers.given())
      data_.unread_answers = path;
  }

  MarkdownOptions markdown_options(const Source& source) {
    MarkdownOptions options;
    options.check_links = options_.resolve;
    if (options_.resolve)
      options.load_picture = [this, &source](std::string_view target, Span span) {
        return pictures_.load(source, target, span);
      };
    return options;
  }

  void read_text(const Source& source) {
    const auto options = markdown_options(source);
    data_.has_answers = true;
    const auto before = diagnostics_.all().size();
    auto text = read_markdown(source, data_.sources.bounds(), options, data_.arena, diagnostics_);
    note_given_up(source, before);
    if (text.front_matter) read_front_matter(*text.front_matter, data_, front_, diagnostics_);
    texts_.push_back(text.blocks);
    suppressions_.insert(suppressions_.end(), text.suppressions.begin(), text.suppressions.end());
  }

  /// A text past its bounds, or that is no text, is read in part or not at all: what it answers is unknown.
  void note_given_up(const Source& source, std::size_t before) {
    const auto file = std::string_view(source.name).substr(source.name.rfind('/') + 1);
    for (const auto& finding : diagnostics_.all().subspan(before)) {
      const bool given_up =
          finding.severity == Severity::error &&
          (finding.rule == &source_rules::over_bounds || finding.rule == &source_rules::syntax);
      if (given_up && !data_.unread_answers.given())
        data_.unread_answers = {data_.arena.copy(file), finding.span};
    }
  }

  // --- what ties the files together ---

  void finish_texts() {
    if (options_.resolve) {
      auto all = texts_;
      all.push_back(letter_);
      assign_anchors(all, data_.form, data_.arena, diagnostics_);
    }
    std::vector<doc::Blocks> blocks;
    for (const auto text : texts_) blocks.emplace_back(text.data(), text.size());
    data_.texts = data_.arena.copy(std::span<const doc::Blocks>(blocks));
  }

  void finish_application() {
    plans_ = complete_documents(file_, data_, diagnostics_);
    data_.waivers =
        data_.arena.copy(std::span<const model::Waiver>(resolve_waivers(file_, data_, diagnostics_)));
    const auto allowed = resolve_allowed(file_, data_, diagnostics_);
    suppressions_.insert(suppressions_.end(), allowed.begin(), allowed.end());
    check_tags(plans_, data_, diagnostics_);
    check_language();
  }

  void check_language() {
    bool found = false;
    const auto locale = find_locale(data_.language, found);
    if (found || (!data_.cv && !data_.letter)) return;
    const auto place = file_.language.given() ? file_.language.span
                       : data_.cv             ? data_.cv->meta.language.span
                                              : Span{};
    diagnostics_.report(source_rules::unknown_language, place,
                        concat({"there are no words and dates for the language '", data_.language,
                                "': they are in ", locale.tag()}));
  }

  // --- the title (DESIGN.md section 2, "Title") ---

  [[nodiscard]] std::string_view title() {
    if (!front_.title.empty()) return front_.title;
    if (file_.title.given()) return file_.title.value;
    if (const auto* heading = only_first_level_heading()) {
      data_.title_from_heading = true;
      return data_.arena.copy(doc::plain_text(heading->content));
    }
    if (data_.cv && !data_.has_answers && data_.cv->basics.name.given()) return data_.cv->basics.name.value;
    // a file's name is any bytes; a title is text
    return data_.arena.copy(
        cvbuild::detail::clean_text(data_.sources.stem(), cvbuild::detail::Lines::blanks));
  }

  /// The one level-1 heading that opens no question, if there is just one.
  [[nodiscard]] const doc::Heading* only_first_level_heading() const {
    const doc::Heading* found = nullptr;
    for (const auto blocks : data_.texts) {
      for (const auto& block : blocks) {
        const auto* heading = std::get_if<doc::Heading>(&block.kind());
        if (!heading || heading->level != 1) continue;
        if (found ||
            (data_.form && heading->attributes && data_.form->find(heading->attributes->written_id())))
          return nullptr;
        found = heading;
      }
    }
    return found;
  }

  Application::Data& data_;
  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  Pictures pictures_;
  ApplicationFile file_;
  FrontMatter front_;
  std::vector<std::span<doc::Block>> texts_;
  std::span<doc::Block> letter_;
  std::vector<model::Suppression> suppressions_;
  std::vector<model::DocumentPlan> plans_;
};

}  // namespace

}  // namespace cvbuild::reading

namespace cvbuild::inline v0 {

Application read_application(Sources sources, Diagnostics& diagnostics, const ReadOptions& options) {
  auto data = std::make_shared<Application::Data>(std::move(sources));
  reading::ApplicationReading(*data, options, diagnostics).run();
  return Application(std::move(data));
}

}  // namespace cvbuild
