// table: the rules that the readers themselves report.
#pragma once

#include <array>

#include <cvbuild/core/rule_info.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::source_rules {

// clang-format off
/// Reported by the readers and emitters, each under its own id; its RuleInfo says what it is about.
/// @{
inline constexpr RuleInfo syntax{
    "syntax", Stage::source, Severity::error, "a file that is not what it should be: YAML, JSON, UTF-8",
    "A file that cannot be parsed would be understood in part and lose text.",
    "limits: [{max: 150, unit: words}", "limits: [{max: 150, unit: words}]"};
inline constexpr RuleInfo unknown_key{
    "unknown-key", Stage::source, Severity::error, "a key that the schema does not have, with the nearest known one",
    "A misspelt key would be ignored, and with it what its author meant.",
    "langauge: de", "language: de"};
inline constexpr RuleInfo wrong_type{
    "wrong-type", Stage::source, Severity::error, "a value of another kind than the key takes",
    "A value that is not understood would be dropped.",
    "limits: 150", "limits: [{max: 150, unit: words}]"};
inline constexpr RuleInfo missing_key{
    "missing-key", Stage::source, Severity::error, "a key that must be there and is not",
    "A question without an id or a prompt cannot be answered.",
    "- {prompt: Why us?}", "- {id: why-us, prompt: Why us?}"};
inline constexpr RuleInfo invalid_date{
    "invalid-date", Stage::source, Severity::error, "a date that is none",
    "Dates are compared and formatted; a guess would be wrong in silence.",
    "as-of: 20 November", "as-of: 2023-11-20"};
inline constexpr RuleInfo invalid_url{
    "invalid-url", Stage::source, Severity::error, "a URL that is none",
    "A broken link in an application is noticed by its reader only.",
    "source: {url: canonical.com}", "source: {url: \"https://canonical.com/\"}"};
inline constexpr RuleInfo invalid_email{
    "invalid-email", Stage::source, Severity::error, "an e-mail address that is none",
    "An employer cannot answer to it.",
    "email: jane at example.com", "email: jane@example.com"};
inline constexpr RuleInfo invalid_country{
    "invalid-country", Stage::source, Severity::warning, "a country code that is not two letters",
    "Machines read the code; people are shown the place in words.",
    "countryCode: USA", "countryCode: US"};
inline constexpr RuleInfo reversed_range{
    "reversed-range", Stage::source, Severity::error, "an end before its start",
    "One of the two dates is wrong, and the reader will notice.",
    "{startDate: 2021-05, endDate: 2020-05}", "{startDate: 2020-05, endDate: 2021-05}"};
inline constexpr RuleInfo old_key{
    "old-key", Stage::source, Severity::warning, "a key of an earlier version of JSON Resume",
    "Other tools no longer know it.",
    "work: [{company: Example Ltd}]", "work: [{name: Example Ltd}]"};
inline constexpr RuleInfo empty_value{
    "empty-value", Stage::source, Severity::note, "an empty string or null, which counts as if the key were not there",
    "A field that was meant to be filled in is easily forgotten.",
    "phone: \"\"", "phone: +44 20 7946 0018"};
inline constexpr RuleInfo unknown_tag{
    "unknown-tag", Stage::source, Severity::error, "a variant for a tag that nothing carries",
    "The variant would hold only what has no tags.",
    "documents: [{name: cv, for: [embeded]}]", "documents: [{name: cv, for: [embedded]}]"};
inline constexpr RuleInfo unknown_language{
    "unknown-language", Stage::source, Severity::note, "a language whose words and dates this version does not have",
    "Section names and dates are then in English.",
    "language: tlh", "language: de"};
inline constexpr RuleInfo low_contrast{
    "low-contrast", Stage::source, Severity::warning, "a theme's colour that is hard to read on what is behind it (WCAG AA, 4.5:1)",
    "Some readers see less, and every printer prints grey.",
    "colours: {muted: \"#aaaaaa\"}", "colours: {muted: \"#555b63\"}"};
inline constexpr RuleInfo duplicate_id{
    "duplicate-id", Stage::source, Severity::error, "two questions of one id, two asks of one id in a question, an anchor written twice",
    "An answer could not tell which of the two it belongs to.",
    "questions: [{id: why, …}, {id: why, …}]", "questions: [{id: why-us, …}, {id: why-you, …}]"};
inline constexpr RuleInfo duplicate_key{
    "duplicate-key", Stage::source, Severity::error, "a key twice in one mapping",
    "One of the two values would be lost.",
    "{id: a, id: b}", "{id: a}"};
inline constexpr RuleInfo duplicate_answer{
    "duplicate-answer", Stage::source, Severity::error, "a question opened twice",
    "It would be unclear which text answers the question.",
    "# Roles {#roles} … # More roles {#roles}", "# Roles {#roles} … ## More roles"};
inline constexpr RuleInfo unknown_question{
    "unknown-question", Stage::source, Severity::error, "a question that the form does not have is named",
    "What is said of it would count for nothing.",
    "waive: {rolls.why: …}", "waive: {roles.why: …}"};
inline constexpr RuleInfo unknown_ask{
    "unknown-ask", Stage::source, Severity::error, "a cover or waiver of an ask that its question does not have",
    "The text would count for nothing.",
    "## Shells {covers=operating-system}", "## Shells {covers=operating-systems}"};
inline constexpr RuleInfo missing_picture{
    "missing-picture", Stage::source, Severity::error, "a picture that is not there, is no picture, or lies outside the application's folder",
    "The document would have a hole where the picture should be.",
    "![Architecture](figures/architecture.pgn)", "![Architecture](figures/architecture.png)"};
inline constexpr RuleInfo missing_file{
    "missing-file", Stage::source, Severity::error, "a file that a source names and that is not there or lies outside the application's folder",
    "The application would be built without it.",
    "form: from.yaml", "form: form.yaml"};
inline constexpr RuleInfo duplicate_document{
    "duplicate-document", Stage::source, Severity::error, "two documents of one name, or a name that is none for a file",
    "One output would overwrite the other, or land in another folder.",
    "documents: [{name: a/b}]", "documents: [{name: b}]"};
inline constexpr RuleInfo mixed_anonymity{
    "mixed-anonymity", Stage::source, Severity::error, "a document that mixes anonymous answers with a CV or letter and does not say so",
    "The employer forbids identifying details beside these answers.",
    "{name: packet, parts: [cv, answers]}", "{name: packet, parts: [cv, answers], anonymous: false}"};
inline constexpr RuleInfo bad_attributes{
    "bad-attributes", Stage::source, Severity::warning, "a list of attributes that is malformed, misplaced, or that no block follows",
    "It is shown as text, and what it declares does not count.",
    "## Shells {covers=shells", "## Shells {covers=shells}"};
inline constexpr RuleInfo raw_markup{
    "raw-markup", Stage::source, Severity::note, "HTML or LaTeX, or a table that is none, which is shown as text",
    "Raw markup works in one format at most, and is never passed through.",
    "Press <kbd>Enter</kbd>", "Press **Enter**"};
inline constexpr RuleInfo control_character{
    "control-character", Stage::source, Severity::warning, "a control character, which no format can show: U+FFFD stands for it",
    "It came with pasted text, is seen by nobody while writing, and a parser of applications may choke on it.",
    "U+001B, pasted from a terminal", "the same without it"};
inline constexpr RuleInfo unsupported_link{
    "unsupported-link", Stage::source, Severity::warning, "a link whose scheme is not live: only http, https, mailto, tel and #id are",
    "Its target would be lost or could harm the reader.",
    "[chat](irc://example.org)", "[chat](https://example.org/chat)"};
inline constexpr RuleInfo over_bounds{
    "over-bounds", Stage::source, Severity::error, "a source past the documented bounds: size, depth, columns, growth",
    "Without bounds a small file can use up all memory.",
    "a table of 10,000 columns", "a table of 10 columns"};
inline constexpr RuleInfo lossy_emission{
    "lossy-emission", Stage::emission, Severity::note, "something that a format cannot show",
    "Nothing is dropped in silence.",
    "a picture in --to text", "the picture's caption stands in its place"};
inline constexpr RuleInfo left_out{
    "left-out", Stage::emission, Severity::note, "a question that the built document leaves out: unanswered, draft or todo",
    "Nobody should send a document without knowing what is not in it.",
    "# Roles {#roles status=draft}", "# Roles {#roles}"};
inline constexpr RuleInfo tex_error{
    "tex-error", Stage::emission, Severity::error, "what TeX could not typeset (--to pdf)",
    "There is no PDF without it; the place is that of the text which TeX was at.",
    "a formula's sign that no installed font has", "the same in words"};
inline constexpr RuleInfo bad_reference{
    "bad-reference", Stage::source, Severity::error, "a Word file whose look is asked for (--reference-docx) and that would corrupt or endanger what is made of it",
    "A document is as sound as the parts that it takes over: they must be whole, and neither run nor load anything.",
    "cvbuild --reference-docx house.docm", "cvbuild --reference-docx house.docx"};
inline constexpr RuleInfo unused_reference{
    "unused-reference", Stage::emission, Severity::note, "what a Word file whose look is asked for (--reference-docx) holds and documents do not take: its text, its fonts",
    "Nothing is dropped in silence.",
    "a house.docx with a page of sample text", "an empty one"};
/// @}
// clang-format on

/// Every rule above, for lists and explanations.
inline constexpr std::array all{&syntax,           &unknown_key,
                                &wrong_type,       &missing_key,
                                &invalid_date,     &invalid_url,
                                &invalid_email,    &invalid_country,
                                &reversed_range,   &old_key,
                                &empty_value,      &unknown_tag,
                                &unknown_language, &low_contrast,
                                &duplicate_id,     &duplicate_key,
                                &duplicate_answer, &unknown_question,
                                &unknown_ask,      &missing_picture,
                                &missing_file,     &duplicate_document,
                                &mixed_anonymity,  &bad_attributes,
                                &raw_markup,       &control_character,
                                &unsupported_link, &over_bounds,
                                &lossy_emission,   &left_out,
                                &tex_error,        &bad_reference,
                                &unused_reference};

}  // namespace cvbuild::source_rules

namespace cvbuild::inline v0 {

/// Whether an error of that rule means that a part of the sources is not understood, so that nothing is
/// built: it can be neither switched off nor allowed. A missing picture leaves its caption.
[[nodiscard]] constexpr bool stops_building(const RuleInfo& rule) {
  return rule.stage == Stage::source && rule.severity == Severity::error &&
         rule.id != source_rules::missing_picture.id && rule.id != source_rules::mixed_anonymity.id;
}

}  // namespace cvbuild
#pragma GCC visibility pop
