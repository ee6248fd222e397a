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
    {"address each", false},
    {"address the", false},
    {"attach", false},
    {"demonstrate", true},
    {"set out", true},
    {"submit", false},
    {"recount", true},
    {"reflect on", true},
    {"reflect upon", true},
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
inline constexpr std::string_view polite_words[] = {"please ", "kindly ", "bitte ", "veuillez ", "merci de "};

/// What may stand before them: "Finally, please describe …", "Briefly describe …".
inline constexpr std::string_view leading_words[] = {
    "finally, ", "lastly, ",   "also, ",     "additionally, ", "in addition, ", "first, ",   "next, ",
    "firstly, ", "secondly, ", "thirdly, ",  "second, ",       "third, ",       "then, ",    "briefly, ",
    "briefly ",  "also ",      "then ",      "next ",          "finally ",      "lastly ",   "kindly ",
    "now ",      "clearly ",   "concisely ", "and ",           "zuletzt ",      "außerdem ", "enfin, ",
    "de plus, ", "ensuite, ",  "puis "};

/// What begins a clause before them that ends in a comma: "In a few sentences, describe …".
inline constexpr std::string_view preface_words[] = {
    "in ",      "if ",          "using ",   "having ",     "with ",   "without ",  "based ",
    "drawing ", "thinking ",    "given ",   "giving ",     "for ",    "as ",       "when ",
    "where ",   "while ",       "to ",      "from ",       "by ",     "after ",    "before ",
    "within ",  "considering ", "looking ", "reflecting ", "anhand ", "mit ",      "falls ",
    "wenn ",    "dans ",        "en ",      "avec ",       "si ",     "à partir ", "après "};
/// What such a clause begins with where it is about the answer to the question before.
inline constexpr std::string_view condition_words[] = {
    "if so",   "if yes",   "if no",     "if not",     "if you answered", "if you selected", "if you ticked",
    "wenn ja", "falls ja", "wenn nein", "falls nein", "si oui",          "si non"};

/// What begins an order to choose what is then asked about: "Choose a word … and explain why."
inline constexpr std::string_view selecting_words[] = {"choose ", "select ",     "pick ",      "take ",
                                                       "think ",  "wählen sie ", "choisissez "};
/// And what goes on with it, behind "and".
inline constexpr std::string_view explaining_words[] = {"say ",  "tell ", "state ",
                                                        "show ", "give ", "share "};

/// What begins a question that a form puts as an order or a wish, and that is too often something else to cut
/// a sentence at. A noun of titles ("Name", "Evidence of") stands here with what makes an order of it.
inline constexpr std::string_view asking_words[] = {
    // English
    "add any", "add anything", "address how", "analyse", "analyze", "argue", "assess", "comment on",
    "compare", "complete the sentence", "complete this sentence", "compose", "confirm that",
    "confirm whether", "confirm your", "consider a", "consider an", "consider how", "consider the",
    "consider your", "convince", "create a", "create an", "critique", "define", "draft a", "draft an",
    "elaborate on", "enter your", "estimate how", "estimate the", "estimate your", "evaluate", "evidence how",
    "evidence that", "evidence your", "help us", "highlight a", "highlight any", "highlight how",
    "highlight the", "highlight your", "identify", "illustrate", "imagine", "indicate", "introduce us",
    "introduce your", "introduce yourself", "justify", "let us know", "mention", "name a", "name an",
    "name any", "name one", "name someone", "name something", "name the", "name three", "name two",
    "name up to", "name your", "pitch us", "propose", "recount", "reflect on", "reflect upon", "report on",
    "select a", "select an", "sell us", "specify", "suggest", "sum up", "take us through", "talk about",
    "talk to us", "talk us through", "teach us", "tell me", "think about", "think of", "use the space",
    "use this box", "use this section", "use this space", "walk me", "walk us", "we are interested in",
    "we are keen to", "we want to hear", "we want to know", "we want to learn", "we want to understand",
    "we would also like to hear", "we would also like to know", "we would like to hear",
    "we would like to know", "we would like to learn", "we would like to see", "we would like to understand",
    "we would like you to", "we would love to hear", "we would love to know", "we would love to learn",
    "we'd also like to know", "we'd like to hear", "we'd like to know", "we'd like to learn",
    "we'd like you to", "we'd love to hear", "we'd love to know", "we'd love to learn",
    "we\u2019d like to hear", "we\u2019d like to know", "we\u2019d love to hear", "we\u2019d love to know",
    "write a", "write about", "write an", "write to us", "write your own",
    // German
    "analysieren sie", "beschreib", "bewerten sie", "diskutieren sie", "erklär", "erläuter", "erzähl",
    "formulieren sie", "nenn", "schildere", "schildern sie", "schreib", "schreiben sie", "stell dich",
    "stell uns", "teilen sie uns", "verfasse", "verfassen sie", "vergleichen sie", "wir möchten gern wissen",
    "wir möchten wissen", "überzeugen sie",
    // French
    "analysez", "commentez", "comparez", "convainquez", "décris", "dis-nous", "dites-nous", "donne",
    "explique", "faites", "imaginez", "justifie", "nous aimerions", "nous souhaitons savoir", "parle-nous",
    "partagez", "présente", "raconte", "rédige", "rédigez"};

/// What a request goes on with that asks nothing for the form: "Please note that …", "Bitte beachten Sie …".
inline constexpr std::string_view no_request_words[] = {
    // English
    "accept", "adhere", "agree", "aim", "allow", "answer", "apply", "ask", "attempt", "avoid", "await", "be",
    "bear", "begin", "bring", "call", "check", "choose", "click", "complete", "consider", "consult",
    "contact", "continue", "copy", "do", "don't", "don\u2019t", "double", "download", "e-mail", "email",
    "ensure", "feel", "fill", "find", "follow", "format", "get", "go", "have", "keep", "leave", "limit",
    "log", "look", "make", "note", "number", "observe", "only", "open", "pick", "press", "print", "proceed",
    "quote", "read", "refer", "register", "remember", "reply", "respect", "respond", "restrict", "return",
    "review", "save", "scroll", "see", "seek", "send", "sign", "speak", "start", "stick", "structure", "take",
    "tick", "treat", "try", "turn", "type", "use", "visit", "wait", "write clearly", "write in",
    "write legibly",
    // German
    "achten", "antworten", "begrenzen", "beschränken", "beachten", "beachte", "beantworten", "beantworte",
    "benutzen", "denken", "fassen", "füllen", "halten", "kontaktieren", "kreuzen", "laden", "lassen", "lesen",
    "lies", "machen", "nehmen", "nicht", "nur", "nutzen", "prüfen", "senden", "verwenden", "vermeiden",
    "wenden", "wählen",
    // French
    "bien vouloir répondre", "choisir", "compléter", "consulter", "contacter", "d'avance", "faire", "lire",
    "limiter", "ne", "noter", "remplir", "respecter", "répondre", "utiliser", "vous", "veiller", "vérifier"};

/// What a sentence speaks of that is about how to answer, not about what.
inline constexpr std::string_view answering_words[] = {
    "your answer",   "your response", "your responses",  "each answer",  "each question", "this form ",
    "deine antwort", "ihre antwort",  "ihren antworten", "vos réponses", "votre réponse"};

/// What announces questions, and is none: "Could you answer the following questions by Friday?"
inline constexpr std::string_view announcing_words[] = {
    "the following question", "these questions",     "answer these",          "the following criteria",
    "each of the following",  "the questions below", "the following prompts", "the prompts below",
    "following statements",   "folgende fragen",     "folgenden fragen",      "fragen unten",
    "questions suivantes",    "questions ci-dessous"};
inline constexpr std::string_view answer_words[] = {"answer",   "address",   "respond", "reply",
                                                    "complete", "beantwort", "répond"};

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

/// Those of them that are one without the comma too, where a clause stands on both sides. French "qui" and
/// German "was" as often go on with what is before them, as does the English "was".
inline constexpr std::string_view joined_question_words[] = {
    "what ",    "how ",     "which ", "where ", "when ",    "who ",     "wie ",   "welche ",
    "welchen ", "welcher ", "wo ",    "wann ",  "comment ", "en quoi ", "ce que "};
/// And those that may go on with a noun: "a case which failed and which …".
inline constexpr std::string_view relative_words[] = {"which ",  "where ",   "when ", "who ",
                                                      "welche ", "welcher ", "wo ",   "ce que "};

}  // namespace cvbuild::model
