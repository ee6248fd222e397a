// From the model to a document: what is shown, in which order and under which headings.
//
// A CV becomes a Group(head) of Paragraphs(name, label, contact), a Group(summary), and a Group(section) for
// each section, which opens with Heading(section) of level 1. An entry is a Group(entry, experience or
// education) of a Heading(entry) of level 2 that may end in a Phrase(dates), a Paragraph(organisation),
// prose, highlights as a List, and Paragraphs(item). Several positions at one employer are a Group(employer):
// Heading(employer) of level 2, then entries whose headings have level 3. Skills, languages and interests are
// Paragraphs(item).
//
// A letter is a Group(letter) of Paragraphs(date, addressee), Heading(subject) of level 1, the text, and
// Paragraphs(closing, signature), after the same Group(head).
//
// Parts are parted by a PageBreak. Answers behind a head that opens the document stand under Heading(part) of
// level 1 with the application's title, and their own headings are one level lower.
//
// Every string of a CV is shown, but for `x-` keys, meta, $schema, image and country codes; a URL without its
// scheme and last slash; dates as the locale writes them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/model/application.hpp>
#include <cvbuild/theme/theme.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// How a document is composed.
struct ComposeOptions {
  bool drafts = false;                       ///< show unanswered, draft and todo questions, marked
  bool fragment = false;                     ///< the body as it is written: no title is taken from it
  std::span<const std::string_view> tags{};  ///< the variant to compose; empty: the plan's own
  Diagnostics* diagnostics = nullptr;        ///< where notes on what was left out go, if anywhere
};

/// Lowers the parts that `plan` names: one of `application`'s, or one of the caller's own. What of it the
/// application does not have is left out. Safe from several threads at once.
[[nodiscard]] Document compose(const Application& application, const model::DocumentPlan& plan,
                               const Theme& theme, const ComposeOptions& options = {});

/// A thing that carries tags, and whether a variant keeps it.
struct VariantItem {
  Span span;                           ///< of its heading, item or block
  std::string words;                   ///< what it is: its title, or how its text begins
  std::vector<std::string_view> tags;  ///< as written
  bool kept = true;                    ///< false also for what lies inside something that is left out
};

/// Everything with tags in the parts that `plan` names, in the order of the sources. `tags` empty: the plan's
/// own.
[[nodiscard]] std::vector<VariantItem> explain_variant(const Application& application,
                                                       const model::DocumentPlan& plan,
                                                       std::span<const std::string_view> tags = {});
std::vector<VariantItem> explain_variant(Application&& application, const model::DocumentPlan& plan,
                                         std::span<const std::string_view> tags = {}) = delete;

}  // namespace cvbuild
#pragma GCC visibility pop
