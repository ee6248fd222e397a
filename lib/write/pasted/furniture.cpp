// table: what pages and letters say around questions, in English, German and French, in lower case.
#include "write/pasted/furniture.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>

#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr std::string_view fields[] = {
    // English
    "add a file", "add file", "answer", "attach", "attach a file", "attach file", "back", "browse", "choose",
    "choose a file", "choose an option", "choose file", "clear form", "clear selection",
    "click or tap here to enter text", "dropbox", "enter manually", "enter text here", "enter your answer",
    "enter your answer here", "google drive", "long answer text", "long-answer text",
    "never submit passwords through google forms", "next", "no file chosen", "paste", "please select",
    "previous", "save and continue", "save draft", "select", "select a file", "select an option",
    "select file", "select one", "short answer text", "short-answer text", "submit", "submit application",
    "this is a required question", "type here", "type your answer here", "upload", "upload a file",
    "upload file", "write your answer here", "your answer", "your answer here", "your response",
    // German
    "absenden", "antwort", "auswählen", "bitte auswählen", "datei auswählen", "datei hochladen",
    "deine antwort", "durchsuchen", "ihre antwort", "meine antwort", "weiter", "zurück",
    // French
    "choisir", "choisir un fichier", "envoyer", "joindre un fichier", "précédent", "réponse", "sélectionner",
    "suivant", "votre réponse"};
constexpr std::string_view pages[] = {"page ", "seite "};
constexpr std::string_view of_pages[] = {" of ", " von ", " sur ", "/", " / "};
constexpr std::string_view salutations[] = {
    "dear ", "hello",     "hi ",    "hi,",      "good morning", "sehr geehrte", "liebe ", "lieber ",
    "hallo", "guten tag", "madame", "monsieur", "cher ",        "chère ",       "chers ", "bonjour"};
constexpr std::string_view closings[] = {
    "kind regards",      "kindest regards", "best regards",      "warm regards",    "with regards",
    "regards",           "best wishes",     "with best wishes",  "all the best",    "yours sincerely",
    "yours faithfully",  "yours truly",     "sincerely",         "cheers",          "mit freundlichen grüßen",
    "freundliche grüße", "viele grüße",     "beste grüße",       "herzliche grüße", "liebe grüße",
    "mit besten grüßen", "cordialement",    "bien cordialement", "bien à vous",     "sincères salutations"};
constexpr std::string_view options[] = {
    "yes", "no",   "n/a",    "not applicable", "other", "others", "maybe", "none",  "prefer not to say",
    "ja",  "nein", "andere", "keine angabe",   "oui",   "non",    "autre", "autres"};
constexpr std::string_view hints[] = {
    "hint:", "hints:",       "tip:",        "tips:",     "note:",      "notes:",    "n.b.",        "nb:",
    "e.g.",  "for example",  "please note", "guidance:", "hinweis:",   "hinweise:", "tipp:",       "z.b.",
    "z. b.", "zum beispiel", "conseil :",   "conseil:",  "remarque :", "remarque:", "par exemple", "p. ex."};

template <std::size_t size>
bool begins_with(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::string_view word) { return text.starts_with(word); });
}

template <std::size_t size>
bool is_one_of(std::string_view text, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

std::string_view without_end(std::string_view text) {
  for (const std::string_view end : {"\u2026", ".", ".", ".", ":", " ", "!"})
    if (text.ends_with(end)) text.remove_suffix(end.size());
  return text;
}

/// Takes digits off the beginning of `text`.
bool take_digits(std::string_view& text) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(digits);
  return digits != 0;
}

/// "page 2 of 3", but not "page 2": a title may be that.
bool is_page_number(std::string_view text) {
  for (const auto page : pages) {
    if (!text.starts_with(page)) continue;
    text.remove_prefix(page.size());
    if (!take_digits(text)) return false;
    for (const auto of : of_pages) {
      auto rest = text;
      if (!rest.starts_with(of)) continue;
      rest.remove_prefix(of.size());
      if (take_digits(rest) && rest.empty()) return true;
    }
  }
  return false;
}

}  // namespace

bool is_furniture(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.starts_with("\u00A9")) return true;
  if (line.size() > longest) return false;
  const auto words = lower(line);
  return is_one_of(without_end(words), fields) || is_page_number(words);
}

bool is_salutation(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.size() > longest || std::string_view(",!:").find(line.back()) == std::string_view::npos)
    return false;
  return begins_with(lower(line), salutations);
}

bool is_closing(std::string_view line) {
  constexpr std::size_t longest = 40;
  return line.size() <= longest && begins_with(lower(line), closings);
}

bool is_option(std::string_view line) { return is_one_of(without_end(lower(line)), options); }

bool is_hint(std::string_view line) {
  constexpr std::size_t longest_hint = 20;
  return begins_with(lower(line.substr(0, longest_hint)), hints);
}

}  // namespace cvbuild::writing
