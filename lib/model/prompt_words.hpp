// table: the words of prompts in English, German and French, in lower case: a language is a row in each.
#pragma once

#include <string_view>

namespace cvbuild::inline v0::model {

/// What begins an order. Those that join follow an "and" as a second order: "… and explain …"; the others are
/// as often a noun or go on with the first: "plan and list", "manage and share".
struct OrderWord {
  std::string_view words;
  bool joins;
};
inline constexpr OrderWord order_words[] = {
    // English
    {"describe", true},
    {"detail", false},
    {"discuss", true},
    {"explain", true},
    {"give", false},
    {"include", false},
    {"list", false},
    {"outline", true},
    {"provide", false},
    {"say", false},
    {"share", false},
    {"show", false},
    {"state", false},
    {"summarise", true},
    {"summarize", true},
    {"tell", false},
    {"tell us", true},
    {"attach", false},
    {"demonstrate", true},
    {"set out", true},
    {"submit", false},
    {"upload", false},
    // German: the polite form, and the familiar one
    {"begründen sie", true},
    {"berichten sie", true},
    {"beschreiben sie", true},
    {"erklären sie", true},
    {"erläutern sie", true},
    {"erzählen sie", true},
    {"führen sie", true},
    {"geben sie", true},
    {"gehen sie", true},
    {"legen sie", true},
    {"nennen sie", true},
    {"schildern sie", true},
    {"skizzieren sie", true},
    {"stellen sie", true},
    {"zeigen sie", true},
    {"begründe", true},
    {"berichte", false},
    {"beschreibe", true},
    {"erkläre", true},
    {"erläutere", true},
    {"erzähle", true},
    {"nenne", true},
    {"schildere", true},
    // French: the polite form, and the infinitive behind "veuillez" and "merci de"
    {"citez", true},
    {"décrivez", true},
    {"détaillez", true},
    {"donnez", true},
    {"énumérez", true},
    {"expliquez", true},
    {"exposez", true},
    {"indiquez", true},
    {"justifiez", true},
    {"listez", true},
    {"parlez", true},
    {"précisez", true},
    {"présentez", true},
    {"racontez", true},
    {"citer", false},
    {"décrire", true},
    {"détailler", true},
    {"donner", false},
    {"expliquer", true},
    {"exposer", false},
    {"indiquer", true},
    {"justifier", true},
    {"préciser", true},
    {"présenter", false}};

/// What may stand before an order.
inline constexpr std::string_view polite_words[] = {"please ", "bitte ", "veuillez ", "merci de "};

/// What joins a second order or question to the first.
inline constexpr std::string_view joining_words[] = {"and ", "und ", "et "};

/// What asks for a reason: behind a joining word, always a question of its own.
inline constexpr std::string_view reason_words[] = {"why", "warum", "weshalb", "wieso", "pourquoi"};

/// What asks for something else: a question of its own behind a comma and a joining word. "How and when" is
/// one question.
inline constexpr std::string_view question_words[] = {
    "what ",    "how ",     "which ",   "where ", "when ",  "who ", "was ",     "wie ",     "welche ",
    "welchen ", "welcher ", "welches ", "wo ",    "wann ",  "wer ", "wodurch ", "comment ", "quel ",
    "quelle ",  "quels ",   "quelles ", "où ",    "quand ", "qui ", "en quoi ", "ce que "};

}  // namespace cvbuild::model
