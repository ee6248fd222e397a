// The typed scalars of a CV: dates, URLs, addresses, texts and lists of them.
#include <algorithm>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>
#include <cvbuild/doc/link.hpp>

#include "read/cv_reader.hpp"
#include "read/schema.hpp"

namespace cvbuild::reading {

namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!is_white_space(next_code_point(text, at))) return false;
  return true;
}

/// The day that is meant by a date of less precision, at its latest.
model::Date latest(model::Date date) {
  if (date.month == 0) date.month = 12;
  if (date.day == 0) date.day = 31;
  return date;
}

/// The years that JSON Resume's schema takes: any other is a slip of the pen.
bool is_plausible(model::Date date) { return date.year >= 1000 && date.year <= 2999; }

}  // namespace

/// RFC 3986 section 3: a scheme, a colon, and a rest without blanks and the characters that it excludes.
/// Letters beyond ASCII are taken, as browsers do (RFC 3987).
bool is_url(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(text[0])) return false;
  const auto scheme = text.substr(0, colon);
  const bool named = std::all_of(scheme.begin(), scheme.end(), [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '+' || byte == '-' || byte == '.';
  });
  const auto rest = text.substr(colon + 1);
  const bool web = scheme == "http" || scheme == "https";
  if (web && !doc::is_web_address(text)) return false;
  return named && !rest.empty() && std::none_of(text.begin(), text.end(), [](char byte) {
           return (static_cast<unsigned char>(byte) <= 0x20) ||
                  std::string_view("<>\"{}|\\^`").find(byte) != std::string_view::npos;
         });
}

/// A local part, an at sign, and a domain of labels joined by dots (RFC 5321 section 4.1.2).
bool is_email(std::string_view text) {
  const auto at = text.rfind('@');
  if (at == std::string_view::npos || at == 0) return false;
  const auto local = text.substr(0, at);
  const auto domain = text.substr(at + 1);
  const auto dotted = [](std::string_view part) {
    return !part.empty() && part.front() != '.' && part.back() != '.' &&
           part.find("..") == std::string_view::npos;
  };
  constexpr std::string_view excluded = " \t\r\n()<>[]:;,\\\"@";
  return dotted(local) && dotted(domain) && local.find_first_of(excluded) == std::string_view::npos &&
         domain.find_first_of("!#$%&'*+/=?^_`{|}~ \t\r\n()<>[]:;,\\\"") == std::string_view::npos &&
         domain.front() != '-' && domain.back() != '-';
}

void CvValues::wrong_type(const Value& value, std::string_view wanted, std::string help) {
  report_wrong_type(value, wanted, context_.diagnostics, std::move(help));
}

bool CvValues::is_absent(const Value& value) {
  if (!value.is_null() && !(value.is_scalar() && is_blank(value.text))) return false;
  context_.diagnostics.report(source_rules::empty_value, value.span,
                              "this is empty, and counts as not given");
  return true;
}

bool CvValues::is_text(const Value& value) {
  if (is_absent(value)) return false;
  if (!value.is_scalar()) return wrong_type(value, "text"), false;
  if (context_.json && !value.quoted) return wrong_type(value, "text", "put it into double quotes"), false;
  return true;
}

void CvValues::read(const Value& value, model::Text& target) {
  if (is_text(value)) target = {value.text, value.span};
}

void CvValues::read(const Value& value, model::Prose& target) {
  if (is_text(value)) target = context_.prose.read(value);
}

void CvValues::read(const Value& value, model::Phone& target) {
  if (is_text(value)) target = {{value.text, value.span}};
}

void CvValues::read(const Value& value, model::Url& target) {
  if (!is_text(value)) return;
  target = {{value.text, value.span}};
  if (is_url(value.text)) {
    if (doc::link_kind(value.text) == doc::LinkKind::other)
      context_.diagnostics.report(source_rules::unsupported_link, value.span,
                                  concat({"the link to '", value.text, "' is shown as text"}),
                                  "only http, https, mailto and tel are live links");
    return;
  }
  const bool bare = value.text.find_first_of(" :") == std::string_view::npos &&
                    value.text.find('.') != std::string_view::npos;
  context_.diagnostics.report(
      source_rules::invalid_url, value.span, concat({"'", value.text, "' is no web address"}),
      bare                              ? concat({"write https://", value.text})
      : doc::has_web_scheme(value.text) ? std::string(doc::web_address_hint)
                                        : std::string("write it in full, with https:// in front"));
}

void CvValues::read(const Value& value, model::Email& target) {
  if (!is_text(value)) return;
  target = {{value.text, value.span}};
  if (!is_email(value.text))
    context_.diagnostics.report(source_rules::invalid_email, value.span,
                                concat({"'", value.text, "' is no e-mail address"}),
                                "write it as name@example.com");
}

void CvValues::read(const Value& value, model::CountryCode& target) {
  if (!is_text(value)) return;
  target = {{value.text, value.span}};
  if (value.text.size() != 2 || !is_letter(value.text[0]) || !is_letter(value.text[1]))
    context_.diagnostics.report(
        source_rules::invalid_country, value.span, concat({"'", value.text, "' is no country code"}),
        "write the two letters of ISO 3166-1, as GB, DE or US; the country's name goes into region");
  else if (value.text == "UK" || value.text == "uk")
    context_.diagnostics.report(source_rules::invalid_country, value.span,
                                concat({"'", value.text, "' is no code of ISO 3166-1"}),
                                "did you mean 'GB'?");
}

void CvValues::read(const Value& value, model::Day& target) {
  if (!is_text(value)) return;
  if (const auto date = model::parse_date(value.text); date && is_plausible(*date)) {
    target = {{*date, value.span}};
    return;
  }
  target.refused = value.span;
  const bool has_digit = std::any_of(value.text.begin(), value.text.end(), is_digit);
  context_.diagnostics.report(
      source_rules::invalid_date, value.span, concat({"'", value.text, "' is no date"}),
      has_digit
          ? "write the year first, then the month and the day as far as known: 2021, 2021-03 or 2021-03-21"
          : "write 2021, 2021-03 or 2021-03-21; leave an end date out while it goes on");
}

void CvValues::read(const Value& value, Slice<model::Text>& target) {
  if (value.is_null() || !value.is_sequence()) {
    const std::string_view quote = context_.json ? "\"" : "";
    if (!is_absent(value))
      wrong_type(value, "a list", concat({"put it into brackets: [", quote, value.text, quote, "]"}));
    return;
  }
  std::vector<model::Text> items;
  for (const auto* item : value.items) {
    model::Text text;
    read(*item, text);
    if (text.given()) items.push_back(text);
  }
  target = context_.arena.copy(std::span<const model::Text>(items));
}

void CvValues::read(const Value& value, model::Highlight& target) {
  if (!value.is_mapping()) return read(value, target.prose);
  const auto* text = value.find("text");
  if (text == nullptr)
    return wrong_type(
        value, "text",
        context_.json ? "or write {\"text\": \"…\", \"tags\": [\"…\"]}" : "or write {text: …, tags: […]}");
  read(*text, target.prose);
  std::vector<model::Extra> extras;
  for (const auto& entry : value.entries) {
    if (entry.key == "tags")
      read(*entry.value, target.tags);
    else if (entry.key != "text" && !is_absent(*entry.value))
      keep(entry, extras);
  }
  target.extras = context_.arena.copy(std::span<const model::Extra>(extras));
}

/// What a point has beyond its text: shown after it, unless its key is the author's own.
void CvValues::keep(const Entry& entry, std::vector<model::Extra>& extras) {
  static constexpr std::string_view known[] = {"text", "tags"};
  const bool hidden = entry.key.starts_with("x-");
  auto meant = did_you_mean(entry.key, known);
  if (!meant.empty())
    context_.diagnostics.report(source_rules::unknown_key, entry.key_span,
                                concat({"the key '", entry.key, "' is not known here"}), std::move(meant));
  else if (!hidden)
    context_.diagnostics
        .report(source_rules::unknown_key, entry.key_span,
                concat({"a point has no key '", entry.key, "'; its text is shown after the rest"}),
                "the keys are text and tags; write x- before it to keep it to yourself")
        .severity = Severity::warning;
  extras.push_back({{entry.key, entry.key_span}, entry.value, !hidden});
}

void CvValues::read(const Value& value, Slice<model::Highlight>& target) {
  if (!value.is_sequence()) {
    if (!is_absent(value))
      wrong_type(value, "a list",
                 context_.json ? "put the points into brackets, each in quotation marks: [\"…\", \"…\"]"
                               : "begin each point on a line of its own with a hyphen");
    return;
  }
  std::vector<model::Highlight> items;
  for (const auto* item : value.items) {
    model::Highlight highlight;
    read(*item, highlight);
    if (highlight.prose.given()) items.push_back(highlight);
  }
  target = context_.arena.copy(std::span<const model::Highlight>(items));
}

void CvValues::check_range(const model::Day& start, const model::Day& end) {
  if (!start.given() || !end.given() || !(latest(end.value) < start.value)) return;
  context_.diagnostics
      .report(source_rules::reversed_range, end.span, "this ends before it has begun",
              "change one of the two dates, or exchange them")
      .related.push_back({start.span, "it begins here"});
}

}  // namespace cvbuild::reading
