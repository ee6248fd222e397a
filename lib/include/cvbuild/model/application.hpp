// What an application means: its form, its answers and what is to be built of them, behind one cheap handle.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/misuse.hpp>
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
  Span span;                      ///< of the entry; without one, of the application's file
  Text name;                      ///< of the file, without extension
  Slice<Part> parts;              ///< in the order in which they are shown
  Slice<Text> formats;            ///< names as in `--to`; empty: docx, html and latex
  std::optional<bool> anonymous;  ///< as said; see is_anonymous()
  Slice<Text> tags;               ///< `for:` the variants whose content it keeps; none: all content
};

/// An ask, or a whole question, that is waived with a reason.
struct Waiver {
  Span span;                           ///< of the entry
  const Question* question = nullptr;  ///< never null
  const Ask* ask = nullptr;            ///< null: every ask of the question
  Text reason;                         ///< not given: none, which is a finding
};

/// `checks:`: a rule switched off or graded anew.
struct Grade {
  Text rule;                         ///< its id
  std::optional<Severity> severity;  ///< nothing: off
};

/// An entry of `terms:`: how the author wants a name spelt, and how not.
struct PreferredTerm {
  Text term;               ///< as it should be spelt
  Slice<Text> instead_of;  ///< spellings that are findings
};

/// A file that the form may ask for beside the documents.
struct Attachment {
  Text name;  ///< as the form asks for it
  Text path;  ///< as written
};

}  // namespace model

/// A handle on an immutable application; copies share it. Views and nodes that it gives out live as long as
/// any of the handles. It is never empty, moved from or not.
class Application {
 public:
  /// What a handle shares. `sources` keeps the texts alive that views point into.
  struct Data {
    /// Of documents whose language nobody says.
    static constexpr std::string_view default_language = "en";
    /// With nothing but sources yet.
    explicit Data(Sources all) : sources(std::move(all)) {}
    Arena arena;             ///< holds the nodes, and the strings that are in no source
    Sources sources;         ///< the job's, all that was read
    Span span;               ///< the application's file
    std::string_view title;  ///< front matter's, else application.yaml's, else the only level-1 heading
    bool title_from_heading = false;  ///< the title is the only level-1 heading, which is then not repeated
    std::string_view language = default_language;  ///< BCP 47
    std::string_view author;                       ///< front matter's, until there is a CV
    Slice<std::string_view> keywords;              ///< application.yaml's, else front matter's
    /// `as-of`: the day that dates are measured against; nothing: what needs one is not evaluated
    std::optional<model::Date> as_of;
    Span as_of_refused{};  ///< where `as-of` is no date, which has been told
    model::Text theme;     ///< the name or path, as written; not given: classic
    std::shared_ptr<const ThemeData>
        own_theme;                          ///< where `theme` names a file; null: it names a built-in one
    model::Text cv_file;                    ///< as application.yaml names it
    model::Text letter_file;                ///< as application.yaml names it
    const model::Cv* cv = nullptr;          ///< null: there is none
    const model::Letter* letter = nullptr;  ///< null: there is none
    bool as_written = false;     ///< the CV's entries keep the author's order, else the newest come first
    bool has_answers = false;    ///< answers or plain Markdown were named, readable or not
    model::Text unread_answers;  ///< the first file of answers that could not be read; not given: none
    const model::Form* form = nullptr;       ///< null: there is none, and completeness is not evaluated
    const model::Lock* lock = nullptr;       ///< null: nothing was accepted yet
    Slice<model::Answer> answers;            ///< in the order of the sources
    Slice<model::Passage> passages;          ///< in the order of the sources
    Slice<model::Cover> covers;              ///< in the order of the sources
    Slice<model::DocumentPlan> documents;    ///< at least one
    Slice<model::Waiver> waivers;            ///< `waive:`; declined answers are none
    Slice<model::Attachment> attachments;    ///< as written
    Slice<model::Grade> grades;              ///< `checks:`
    Slice<model::PreferredTerm> terms;       ///< `terms:`
    Slice<model::Suppression> suppressions;  ///< comments and `allow:`
    Slice<doc::Blocks> texts;                ///< every Markdown file's top-level blocks, in order
  };
  /// Takes a share of `data`, which must not be null nor change any more.
  explicit Application(std::shared_ptr<const Data> data)
      : data_(required(std::move(data), "Application: its data is a null pointer")) {}
  explicit Application(std::nullptr_t) = delete;
  /// Shares what it stands for; to move is to copy.
  /// @{
  Application(const Application&) = default;
  Application& operator=(const Application&) = default;
  /// @}

  /// Parts of the application. None can be asked of a temporary: what it gives would be gone.
  /// @{
  [[nodiscard]] const Data& data() const& { return *data_; }
  const Data& data() const&& = delete;
  [[nodiscard]] const Sources& sources() const& { return data_->sources; }
  const Sources& sources() const&& = delete;
  [[nodiscard]] Slice<model::DocumentPlan> documents() const& { return data_->documents; }
  /// @}
  Slice<model::DocumentPlan> documents() const&& = delete;
  /// The plain shared pointer, for a document that is composed of views into this application.
  [[nodiscard]] std::shared_ptr<const void> keep_alive() const { return data_; }

 private:
  std::shared_ptr<const Data> data_;
};

/// The theme that the application names: a built-in one, or a file of its own; classic where it names none,
/// and where it names one that is not there, which its reader reports.
[[nodiscard]] Theme theme_of(const Application& application);

/// Whether a document of that plan may hold nothing that identifies the applicant: its
/// form is anonymous, and the plan does not say otherwise.
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
