// What an application means: its form, its answers and what is to be built of them, behind one cheap handle.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/image.hpp>
#include <cvbuild/model/answer.hpp>
#include <cvbuild/model/cv.hpp>
#include <cvbuild/model/date.hpp>
#include <cvbuild/model/form.hpp>
#include <cvbuild/model/letter.hpp>
#include <cvbuild/model/lock.hpp>
#include <cvbuild/theme/theme.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

namespace model {

/// A part that a document is made of.
enum class Part : std::uint8_t { cv, letter, answers };

/// An entry of `documents:`: what is emitted, and from what.
struct DocumentPlan {
  Span span;
  Text name;  ///< of the file, without extension
  Slice<Part> parts;
  Slice<Text> formats;            ///< names as in `--to`; empty: docx, html and latex
  std::optional<bool> anonymous;  ///< as said; see is_anonymous()
  Slice<Text> tags;               ///< `for:` the variants whose content it keeps; none: all content
};

/// An ask, or a whole question, that is waived with a reason.
struct Waiver {
  Span span;
  const Question* question = nullptr;
  const Ask* ask = nullptr;  ///< null: every ask of the question
  Text reason;
};

/// `checks:`: a rule switched off or graded anew.
struct Grade {
  Text rule;
  std::optional<Severity> severity;  ///< nothing: off
};

/// An entry of `terms:`: how the author wants a name spelt, and how not.
struct PreferredTerm {
  Text term;
  Slice<Text> instead_of;
};

/// A file that the form may ask for beside the documents.
struct Attachment {
  Text name;
  Text path;
};

}  // namespace model

/// A handle on an immutable application; copies share it. Views and nodes that it gives out live as long as
/// any of the handles.
class Application {
 public:
  /// What a handle shares. `sources` keeps the texts alive that views point into.
  struct Data {
    static constexpr std::string_view default_language = "en";
    explicit Data(Sources all) : sources(std::move(all)) {}
    Arena arena;
    Sources sources;
    Span span;                        ///< the application's file
    std::string_view title;           ///< by the order of DESIGN.md section 2, "Title"
    bool title_from_heading = false;  ///< the title is the only level-1 heading, which is then not repeated
    std::string_view language = default_language;
    std::string_view author;  ///< front matter's, until there is a CV
    Slice<std::string_view> keywords;
    std::optional<model::Date> as_of;
    model::Text theme;
    std::shared_ptr<const ThemeData>
        own_theme;            ///< where `theme` names a file; null: it names a built-in one
    model::Text cv_file;      ///< as application.yaml names it
    model::Text letter_file;  ///< as application.yaml names it
    const model::Cv* cv = nullptr;
    const model::Letter* letter = nullptr;
    bool as_written = false;  ///< the CV's entries keep the author's order, else the newest come first
    bool has_answers = false;
    model::Text unread_answers;  ///< the first file of answers that could not be read; not given: none
    const model::Form* form = nullptr;
    const model::Lock* lock = nullptr;  ///< null: nothing was accepted yet
    Slice<model::Answer> answers;       ///< in the order of the sources
    Slice<model::Passage> passages;
    Slice<model::Cover> covers;
    Slice<model::DocumentPlan> documents;
    Slice<model::Waiver> waivers;
    Slice<model::Attachment> attachments;
    Slice<model::Grade> grades;
    Slice<model::PreferredTerm> terms;
    Slice<model::Suppression> suppressions;
    Slice<doc::Blocks> texts;  ///< every Markdown file's top-level blocks, in order
  };
  explicit Application(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

  [[nodiscard]] const Data& data() const& { return *data_; }
  const Data& data() const&& = delete;
  [[nodiscard]] const Sources& sources() const& { return data_->sources; }
  const Sources& sources() const&& = delete;
  [[nodiscard]] Slice<model::DocumentPlan> documents() const& { return data_->documents; }
  Slice<model::DocumentPlan> documents() const&& = delete;
  /// The plain shared pointer, for a document that is composed of views into this application.
  [[nodiscard]] std::shared_ptr<const void> keep_alive() const { return data_; }

 private:
  std::shared_ptr<const Data> data_;
};

/// Whether a document of that plan may hold nothing that identifies the applicant (DESIGN.md section 3,
/// "Anonymity").
[[nodiscard]] bool is_anonymous(const Application::Data& application, const model::DocumentPlan& plan);

/// The answer to `question`, or null.
[[nodiscard]] const model::Answer* find_answer(const Application::Data& application,
                                               const model::Question& question);

/// Everything that is Markdown: the answers, the letter, and the prose of the CV.
[[nodiscard]] std::vector<doc::Blocks> all_texts(const Application::Data& application);

/// Every tag that something in the CV, the letter or the answers carries, as often as it is written.
[[nodiscard]] std::vector<model::Text> tags_of(const Application::Data& application);

/// Whether a finding is one that `suppression` is for: a gap between two positions lies at both.
[[nodiscard]] bool suppresses(const model::Suppression& suppression, const Diagnostic& finding);

/// Applies `checks:` and suppressions to findings: drops what is off or suppressed, grades the rest. Done
/// once by each stage on its own.
void apply_policy(const Application::Data& application, Diagnostics& findings);

}  // namespace cvbuild
#pragma GCC visibility pop
