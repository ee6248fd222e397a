// What the form asked when its answers were accepted: application.lock, and how it is compared with the form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <cvbuild/core/slice.hpp>
#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// An ask that was answered or waived when the application was accepted.
struct LockedAsk {
  Text id;           ///< as name() gives it; the question's id where it is its one ask
  Text fingerprint;  ///< of its words
};

/// A question as it was when the application was accepted.
struct LockedQuestion {
  Span span;              ///< of the entry
  Text id;                ///< the form's of then
  Text prompt;            ///< its fingerprint
  Text limits;            ///< in words; not given: none
  Slice<LockedAsk> asks;  ///< those that were answered or waived then
};

/// application.lock, in the form's order of then.
struct Lock {
  /// The version that is written, and the newest that is understood.
  static constexpr std::uint32_t newest_version = 1;
  Span span;                             ///< of the file
  std::optional<std::uint32_t> version;  ///< nothing: it is not said
  Text limits;                           ///< over all answers, in words; not given: none
  Text choices;                          ///< in words; not given: none
  Slice<LockedQuestion> questions;       ///< all of the form of then

  /// The question of that id, or null.
  [[nodiscard]] const LockedQuestion* find(std::string_view id) const;
};

/// The ask of that name which was accepted, or null.
[[nodiscard]] const LockedAsk* find_ask(const LockedQuestion& question, std::string_view name);

/// The name of the lock of an application's file: "sources/application.yaml" has "application.lock" beside
/// it.
[[nodiscard]] std::string lock_name(std::string_view application_file);

/// The fingerprint of a question's prompt: of its words, however they are wrapped.
[[nodiscard]] std::string prompt_fingerprint(const Question& question);
/// The fingerprint of what an ask asks, alternatives included.
[[nodiscard]] std::string ask_fingerprint(const Ask& ask);
/// "150-1500 words", several joined by ", "; a counter that is not its unit's default is named. Empty: none.
[[nodiscard]] std::string limits_in_words(Slice<Limit> limits);
/// "exactly 1 of why, how", several joined by "; ". Empty: none.
[[nodiscard]] std::string choices_in_words(Slice<Choice> choices);

}  // namespace cvbuild::model
#pragma GCC visibility pop
