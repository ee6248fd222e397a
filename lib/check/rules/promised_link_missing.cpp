// "Please refer to this video", and no link to it.
#include "check/rules/answer_text.hpp"
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "check/word_list.hpp"
#include "check/word_places.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

/// What tells the reader to go somewhere, up to the words that point there.
constexpr std::array<std::string_view, 12> orders{"refer to", "visit",   "take a look at",   "have a look at",
                                                  "watch",    "look at", "take a moment to", "follow",
                                                  "click",    "find",    "check out",        "see"};
constexpr std::array<std::string_view, 11> hints{
    "found at",  "found on",  "found in",         "seen at",      "seen on",     "seen in",
    "viewed at", "viewed on", "viewed online at", "available at", "available on"};
/// Of these only what is the writer's own is meant: "see my website", "available on my blog".
constexpr std::array<std::string_view, 3> own_only{"see", "available at", "available on"};
/// What may be handed in with the application: "see my portfolio".
constexpr std::array<std::string_view, 3> attached{"portfolio", "articles", "demo"};
/// What is somebody else's where "of" follows: "the website of the council".
constexpr std::array<std::string_view, 5> sites{"website", "site", "webpage", "homepage", "blog"};
/// Behind these an order is one: "please visit", not "I visit".
constexpr std::array<std::string_view, 4> before_orders{"please", "kindly", "just", "simply"};
/// And behind "you": not "customers can visit".
constexpr std::array<std::string_view, 5> behind_you{"can", "may", "should", "could", "might"};
/// And behind "to", behind these: "feel free to visit".
constexpr std::array<std::string_view, 5> before_to{"free", "want", "wish", "like", "welcome"};
/// "I want to visit": not the reader is to.
constexpr std::array<std::string_view, 9> not_the_reader{"i",   "we",     "they",  "he",    "she",
                                                         "not", "people", "would", "didn't"};
constexpr std::array<std::string_view, 5> deictics{"this", "my", "the", "these", "our"};
/// What only a link can show. A document that is handed in with the application is none of these.
constexpr std::array<std::string_view, 24> artefacts{
    "video",     "blog",    "articles",   "link",     "website", "site",     "repository", "repositories",
    "portfolio", "demo",    "screencast", "playlist", "webpage", "homepage", "links",      "page",
    "profile",   "account", "channel",    "github",   "gitlab",  "linkedin", "youtube",    "here"};
/// Of the artefacts, those that are one only behind a name of the web: "my GitHub page".
constexpr std::array<std::string_view, 4> pages{"page", "profile", "account", "channel"};
constexpr std::array<std::string_view, 8> hosts{"github",  "gitlab", "linkedin", "youtube",
                                                "behance", "vimeo",  "medium",   "web"};

/// What may follow the thing itself; before any other word it is a part of something else's name: "video
/// game", "site plan", "link between".
constexpr std::array<std::string_view, 40> followers{
    "about", "above", "after",  "also", "and",   "as",    "at",    "because", "before", "below",
    "but",   "by",    "called", "for",  "from",  "here",  "i",     "if",      "in",     "is",
    "it",    "named", "of",     "on",   "or",    "since", "so",    "that",    "there",  "this",
    "to",    "via",   "we",     "when", "where", "which", "while", "with",    "you",    "too"};

struct PromisedLinkMissing {
  static constexpr RuleInfo info{
      "promised-link-missing",
      Stage::check,
      Severity::warning,
      "a sentence that sends its reader to a video, a blog, a repository, and has no link (English only)",
      "Links are lost when text is pasted; the reader is sent to nowhere.",
      "Please refer to this video for a demonstration.",
      "Please refer to [this video](https://example.org/video) for a demonstration.",
      false,
      true};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    const ProseSentence* last = nullptr;
    for (const auto word : checking::places_of(prose, artefacts)) {
      const auto& block = prose.block_of(word);
      if (block.kind == TextKind::heading || block.kind == TextKind::value) continue;
      const auto& sentence = sentence_of(prose, block, word);
      if (&sentence == last) continue;
      last = &sentence;
      if (promises(prose, sentence) && !has_link(prose, block, sentence))
        findings.report(
            info, prose.span(sentence), "this sentence sends its reader somewhere, and has no link",
            is_for_text_field(context, block) ? "write its address behind the words: <https://…>"
                                              : "link the words that name it: [this video](https://…)");
    }
  }

  /// Every word is in a sentence.
  static const ProseSentence& sentence_of(const Prose& prose, const ProseBlock& block, std::uint32_t word) {
    const auto sentences = prose.sentences(block);
    return *std::partition_point(sentences.begin(), sentences.end(),
                                 [word](const ProseSentence& one) { return one.last_word <= word; });
  }

  /// A directive, and within the next words a pointing word followed, soon, by what it points at.
  static bool promises(const Prose& prose, const ProseSentence& sentence) {
    const auto text = prose.lower(sentence);
    const auto promise = [&](std::string_view directive, bool ordered) {
      for (auto at = text.find(directive); at != std::string_view::npos; at = text.find(directive, at + 1))
        if (is_word(text, at, directive.size()) &&
            (ordered ? is_order(directive, text.substr(0, at)) : is_hint(text.substr(0, at))) &&
            points(prose, sentence, directive, sentence.begin + at + directive.size()))
          return true;
      return false;
    };
    return std::any_of(orders.begin(), orders.end(), [&](auto order) { return promise(order, true); }) ||
           std::any_of(hints.begin(), hints.end(), [&](auto hint) { return promise(hint, false); });
  }

  /// Whether the verb behind `before` tells the reader to do it: it opens the sentence or a part of it, or a
  /// word says so.
  static bool is_order(std::string_view directive, std::string_view before) {
    const auto words = trim(before);
    const bool found = directive == "find";  // "please find attached": no order to go anywhere
    if (found && !words.ends_with(" can") && words != "you can") return false;
    if (words.empty() || std::string_view(",;(").find(words.back()) != std::string_view::npos) return true;
    const auto last = words.substr(words.find_last_of(" ,") + 1);
    const auto rest = trim(words.substr(0, words.size() - last.size()));
    if (is_one_of(last, behind_you)) return rest == "you" || rest.ends_with(" you");
    if (last == "do") return rest.empty() || rest.ends_with("please");
    if (last != "to") return is_one_of(last, before_orders);
    const auto wish = rest.substr(rest.find_last_of(" ,") + 1);
    const auto who = trim(rest.substr(0, rest.size() - wish.size()));
    const auto subject = who.substr(who.find_last_of(" ,") + 1);
    return is_one_of(wish, before_to) && !is_one_of(subject, not_the_reader);
  }

  /// "can be found on my blog"; not "the error was found on the website".
  static bool is_hint(std::string_view before) {
    const auto words = trim(before);
    return words == "be" || words.ends_with(" be") || words.ends_with(" is") || words.ends_with(" are");
  }

  static bool is_word(std::string_view text, std::size_t at, std::size_t size) {
    const auto letter = [&](std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
    return (at == 0 || !letter(at - 1)) && !letter(at + size);
  }

  static bool points(const Prose& prose, const ProseSentence& sentence, std::string_view directive,
                     std::size_t from) {
    const auto words = prose.words(sentence);
    const auto first = std::partition_point(words.begin(), words.end(),
                                            [from](const ProseWord& word) { return word.begin < from; });
    constexpr std::ptrdiff_t reach = 9;
    const bool of_links =
        directive == "follow" || directive == "click";  // what else is followed is no address
    const bool of_own = is_one_of(directive, own_only);
    std::string_view pointer;
    for (auto word = first; word != words.end() && word - first < reach; ++word) {
      if (!word->plain) return false;
      const auto text = prose.lower(*word);
      if (text == "here" && word == first && directive == "click") return true;
      const auto before = word == first ? std::string_view{} : prose.lower(*std::prev(word));
      if (text == "site" && before != "my") return false;  // a place
      if (is_one_of(text, deictics)) pointer = text;
      const bool fits = !of_links || text == "link" || text == "links";
      if (pointer.empty() || !fits || !is_one_of(text, artefacts) || !is_named(prose, words, word, before))
        continue;
      if (of_own && (pointer != "my" || is_one_of(text, attached))) continue;
      return is_the_thing(prose, words, word);
    }
    return false;
  }

  /// Whether it stands as one says it: "my GitHub", "my GitHub page"; not "the first page", nor "here".
  static bool is_named(const Prose& prose, std::span<const ProseWord> words,
                       std::span<const ProseWord>::iterator artefact, std::string_view before) {
    const auto text = prose.lower(*artefact);
    if (text == "here") return false;
    if (is_one_of(text, pages)) return is_one_of(before, hosts);
    const auto next = std::next(artefact);
    return !is_one_of(text, hosts) ||
           (before == "my" && (next == words.end() || !is_one_of(prose.lower(*next), pages)));
  }

  /// Not "the link between X and Y", nor "this video game".
  static bool is_the_thing(const Prose& prose, std::span<const ProseWord> words,
                           std::span<const ProseWord>::iterator artefact) {
    const auto next = std::next(artefact);
    if (next == words.end()) return true;
    const auto between = prose.text().substr(artefact->end, next->begin - artefact->end);
    if (between.find_first_not_of(" -") != std::string_view::npos) return true;
    const auto before = artefact == words.begin() ? std::string_view{} : prose.lower(*std::prev(artefact));
    if (prose.lower(*next) == "of" && is_one_of(prose.lower(*artefact), sites) && before != "my")
      return false;
    const bool relates = prose.lower(*artefact) == "link" && prose.lower(*next) == "with";
    return !relates && is_one_of(prose.lower(*next), followers);
  }

  static bool has_link(const Prose& prose, const ProseBlock& block, const ProseSentence& sentence) {
    if (prose.has_mark(block, MarkKind::link, sentence.begin, sentence.end)) return true;
    const auto text = prose.lower(sentence);
    return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
  }
};

}  // namespace

constinit const Rule promised_link_missing{&PromisedLinkMissing::info, &PromisedLinkMissing::run};

}  // namespace cvbuild::rules
