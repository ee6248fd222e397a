// table: what pages and letters say around questions, in English, German and French, in lower case.
#include "write/pasted/furniture.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/model/prompt.hpp>

#include "write/pasted/marks.hpp"

namespace cvbuild::writing {

namespace {

constexpr std::string_view fields[] = {
    // English
    "answer", "back", "browse", "choose", "choose an option", "clear form", "clear selection",
    "click or tap here to enter text", "dropbox", "enter manually", "enter text here", "enter your answer",
    "enter your answer here", "google drive", "long answer text", "long-answer text",
    "never submit passwords through google forms", "next", "no file chosen", "paste", "please select",
    "previous", "save and continue", "save draft", "select", "select a file", "select an option",
    "select file", "select one", "short answer text", "short-answer text", "submit", "submit application",
    "this is a required question", "type here", "type your answer here", "write your answer here",
    "your answer", "your answer here", "your response",
    // German
    "absenden", "antwort", "auswählen", "bitte auswählen", "datei auswählen", "deine antwort", "durchsuchen",
    "ihre antwort", "meine antwort", "weiter", "zurück",
    // French
    "choisir", "choisir un fichier", "envoyer", "précédent", "réponse", "sélectionner", "suivant",
    "votre réponse"};
constexpr std::string_view upload_buttons[] = {
    "add a file",  "add file", "attach",        "attach a file", "attach file",     "choose a file",
    "choose file", "upload",   "upload a file", "upload file",   "datei hochladen", "joindre un fichier"};
constexpr std::string_view uploads[] = {
    "accepted file types",  "accepted file formats", "accepted formats",
    "allowed file types",   "supported file types",  "supported file formats",
    "or enter manually",    "maximum file size",     "max file size",
    "max. file size",       "erlaubte dateiformate", "types de fichiers accept\u00E9s",
    "formats accept\u00E9s"};
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

// Behind the last question.
constexpr std::string_view deadlines[] = {"deadline",           "the deadline",      "closing date",
                                          "applications close", "applications must", "einsendeschluss",
                                          "bewerbungsschluss",  "bewerbungsfrist",   "date limite"};
constexpr std::string_view consents[] = {"by submitting",       "by sending",    "by signing",
                                         "by clicking",         "by applying",   "mit dem absenden",
                                         "mit der einreichung", "en soumettant", "en envoyant"};
constexpr std::string_view declarations[] = {
    "i confirm that ",  "i certify that ", "i declare that ",     "i hereby confirm", "i hereby declare",
    "i hereby certify", "ich versichere,", "ich best\u00E4tige,", "je certifie ",     "je d\u00E9clare que "};
constexpr std::string_view declaration_titles[] = {
    "declaration",    "applicant declaration", "applicant\u2019s declaration", "applicant's declaration",
    "erkl\u00E4rung", "d\u00E9claration"};
constexpr std::string_view signatures[] = {"signed", "signature", "unterschrift"};
constexpr std::string_view addresses[] = {"please send your application",
                                          "please submit your application",
                                          "please return ",
                                          "please email your application",
                                          "send your application",
                                          "bitte senden sie den ausgef\u00FCllten",
                                          "bitte senden sie ihre bewerbung",
                                          "merci d'envoyer votre candidature",
                                          "merci d\u2019envoyer votre candidature"};
constexpr std::string_view queries[] = {
    "questions? ",       "any questions? ",        "for questions",   "for any quer",
    "if you have any q", "if you have q",          "got questions? ", "for further inf",
    "for more inf",      "still have questions? ", "fragen? ",        "bei fragen",
    "noch fragen? ",     "des questions ? ",       "une question ? ", "pour toute question"};
constexpr std::string_view contacts[] = {"@",          "contact", "write to",     "email",
                                         "e-mail",     "call us", "get in touch", "schreiben sie",
                                         "wenden sie", "kontakt", "\u00E9crivez"};

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

/// "Questions? Write to us at …": it asks nothing, and names whom to ask.
bool tells_contact(std::string_view words) {
  return begins_with(words, queries) && !words.ends_with('?') &&
         std::any_of(std::begin(contacts), std::end(contacts), [words](std::string_view contact) {
           return words.find(contact) != std::string_view::npos;
         });
}

/// The title of one: "Declaration", "Section C: Declaration".
bool is_declaration(std::string_view words) {
  const auto colon = words.find(": ");
  const auto title = colon == std::string_view::npos ? words : words.substr(colon + 2);
  return is_one_of(without_end(title), declaration_titles);
}

/// "Deadline: 1 May, 17:00" has a day, and the name of a field has none.
bool tells_deadline(std::string_view words) {
  return begins_with(words, deadlines) && words.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

bool tells_upload(std::string_view line) {
  const auto words = lower(line);
  if (is_one_of(without_end(words), upload_buttons)) return true;
  return begins_with(words, uploads) && line.find('?') == std::string_view::npos &&
         model::limits_in(line).empty();
}

bool is_furniture(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.starts_with("\u00A9")) return true;
  const auto words = lower(line);
  if (tells_upload(line)) return true;
  return line.size() <= longest && (is_one_of(without_end(words), fields) || is_page_number(words));
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

bool is_signature(std::string_view line) {
  const auto words = lower(line);
  const auto end = words.find_first_of(" :._(");
  if (!is_one_of(std::string_view(words).substr(0, end), signatures)) return false;
  // "Signature project" is none.
  return end == std::string::npos || words[end] != ' ' || has_blank(words) || words.ends_with(':') ||
         words.find("date") != std::string::npos;
}

bool has_blank(std::string_view line) {
  return line.find("__") != std::string_view::npos || line.find("...") != std::string_view::npos ||
         line.find("\u2026\u2026") != std::string_view::npos;
}

bool ends_form(std::string_view line) {
  if (line.ends_with('*') || !model::limits_in(line).empty()) return false;
  const auto words = lower(line);
  if (tells_contact(words)) return true;
  if (words.find('?') != std::string::npos) return false;
  return is_farewell(line) || tells_deadline(words) || begins_with(words, consents) ||
         begins_with(words, addresses) || begins_with(words, declarations) || is_declaration(words) ||
         is_signature(line);
}

bool is_option(std::string_view line) { return is_one_of(without_end(lower(line)), options); }

bool is_hint(std::string_view line) {
  constexpr std::size_t longest_hint = 20;
  return begins_with(lower(line.substr(0, longest_hint)), hints);
}

}  // namespace cvbuild::writing
