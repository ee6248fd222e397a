// What says who the applicant is, in a text that must not.
#include "check/rules/list.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/model/sections.hpp>

#include "check/identity.hpp"
#include "check/picture_metadata.hpp"
#include "check/rules/anonymity.hpp"

namespace cvbuild::rules {

namespace {

struct IdentityInText {
  static constexpr RuleInfo info{"identity-in-text",
                                 Stage::check,
                                 Severity::error,
                                 "the applicant's name, address, number or network name in an anonymous "
                                 "text, its links, or the names and insides of its pictures "
                                 "(a warning for a name that is also a word)",
                                 "An answer that names its author may be struck out unread.",
                                 "form: {anonymous: true}, and in an answer: My colleagues said: ask Jane.",
                                 "My colleagues said: ask the engineer."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.cv == nullptr || !has_anonymous_answers(data)) return;
    const checking::Identity identity(*data.cv);
    const auto candidates = find_candidates(context.prose, identity);
    for (const auto& block : context.prose.blocks())
      if (is_in_answers(block)) check(context.prose, block, candidates, identity, findings);
    for (const auto blocks : data.texts) {
      check_pictures(blocks, identity, findings);
      check_attributes(blocks, identity, findings);
      const auto live = model::live_blocks(blocks);
      check_asides({live.data(), live.size()}, identity, findings);
    }
    check_title(data, identity, findings);
    for (const auto keyword : data.keywords)
      check(keyword, data.span, "a keyword has your ", identity, findings);
    for (const auto& answer : data.answers)
      check(answer.reason.value, answer.reason.span, "this reason has your ", identity, findings);
    for (const auto& plan : data.documents)
      if (is_anonymous(data, plan))
        check(plan.name.value, plan.name.span, "the file's name has your ", identity, findings);
  }

  /// Where the title is written: in the answers' front matter, or in the application's file.
  static void check_title(const Application::Data& data, const checking::Identity& identity,
                          Diagnostics& findings) {
    const auto matches = identity.find(data.title);
    if (matches.empty()) return;
    const auto& match = matches.front();
    const auto name = data.title.substr(match.begin, match.end - match.begin);
    auto place = data.span;
    for (const auto span : {data.answers.empty() ? Span{} : data.answers[0].heading->span, data.span}) {
      const auto* source = data.sources.source_of(span);
      const auto title = source ? source->text.find(data.title) : std::string::npos;
      if (title == std::string::npos) continue;
      place = source->span(title + match.begin, title + match.begin + name.size());
      break;
    }
    report(match, place, "the title has your ", findings);
  }

  /// By the words' numbers: which may name the applicant.
  static std::vector<bool> find_candidates(const Prose& prose, const checking::Identity& identity) {
    std::vector<bool> candidates;
    for (const auto& word : prose.vocabulary().words()) candidates.push_back(identity.may_begin(word.text));
    return candidates;
  }

  static void check(const Prose& prose, const ProseBlock& block, const std::vector<bool>& candidates,
                    const checking::Identity& identity, Diagnostics& findings) {
    const auto words = prose.words(block);
    // What nobody sees may part the letters of a name, and addresses write letters in codes.
    constexpr std::string_view unseen[] = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "%"};
    const auto text = prose.text(block);
    const auto holds = [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
    if (std::any_of(std::begin(unseen), std::end(unseen), holds) ||
        std::any_of(words.begin(), words.end(),
                    [&](const ProseWord& word) { return candidates[word.number]; }))
      for (const auto& match : identity.find(prose.text(block)))
        report(match, prose.span(block.begin + match.begin, block.begin + match.end), "this is your ",
               findings);
    for (const auto& mark : prose.marks(block)) {
      if (mark.kind != MarkKind::link || mark.link == nullptr) continue;
      if (!is_personal_link(mark.link->target))  // which is personal-link's
        check(mark.link->target, mark.link->span, "the link's target has your ", identity, findings);
      check(mark.link->title, mark.link->span, "the link's title has your ", identity, findings);
    }
  }

  static void check(std::string_view text, Span span, std::string_view where,
                    const checking::Identity& identity, Diagnostics& findings) {
    const auto matches = identity.find(text);
    if (!matches.empty()) report(matches.front(), span, where, findings);
  }

  /// Quotations and code, which are no running text of the applicant's, and yet are sent.
  static void check_asides(doc::Blocks blocks, const checking::Identity& identity, Diagnostics& findings) {
    for (const auto& block : blocks) {
      if (const auto* quote = std::get_if<doc::Quote>(&block.kind()))
        check(doc::plain_text(quote->blocks), quote->span, "this quotation has your ", identity, findings);
      if (const auto* code = std::get_if<doc::CodeBlock>(&block.kind()))
        check(code->text, code->span, "this code has your ", identity, findings);
      if (const auto* list = std::get_if<doc::List>(&block.kind()))
        for (const auto& item : list->items) check_asides(item.blocks, identity, findings);
    }
  }

  /// Ids and classes, which HTML keeps.
  static void check_attributes(doc::Blocks blocks, const checking::Identity& identity,
                               Diagnostics& findings) {
    const auto check_one = [&](const doc::Attributes* attributes) {
      if (attributes == nullptr) return;
      check(attributes->written_id(), attributes->span, "this id has your ", identity, findings);
      for (const auto name : attributes->classes)
        check(name, attributes->span, "this class has your ", identity, findings);
    };
    doc::walk(
        blocks,
        [&](const doc::Block& block) {
          check_one(doc::node(block).attributes);
          if (const auto* list = std::get_if<doc::List>(&block.kind()))
            for (const auto& item : list->items) check_one(item.attributes);
        },
        [](const doc::Inline&) {});
  }

  static void check_pictures(doc::Blocks blocks, const checking::Identity& identity, Diagnostics& findings) {
    doc::walk(
        blocks,
        [&](const doc::Block& block) {
          const auto* figure = std::get_if<doc::Figure>(&block.kind());
          if (figure == nullptr) return;
          check_picture(*figure, identity, findings);
          check(figure->alternative, figure->span, "the picture's alternative text has your ", identity,
                findings);
        },
        [&](const doc::Inline& item) {
          if (const auto* picture = std::get_if<doc::Picture>(&item.kind()))
            check_picture(*picture, identity, findings);
        });
  }

  template <class Picture>
  static void check_picture(const Picture& picture, const checking::Identity& identity,
                            Diagnostics& findings) {
    check(picture.target, picture.span, "the picture's file name has your ", identity, findings);
    check(picture.title, picture.span, "the picture's title has your ", identity, findings);
    if (picture.image == nullptr) return;
    for (const auto& entry : checking::metadata_of(picture.image->bytes).entries)
      check(entry.text, picture.span, concat({entry.where, " inside the picture has your "}), identity,
            findings);
  }

  static void report(const checking::IdentityMatch& match, Span span, std::string_view where,
                     Diagnostics& findings) {
    findings
        .report(info, span, concat({where, match.what, ", in a text that must not say who wrote it"}),
                match.certain ? "say it without" : "if it is but a word here, allow it")
        .severity = match.certain ? Severity::error : Severity::warning;
  }
};

}  // namespace

constinit const Rule identity_in_text{&IdentityInText::info, &IdentityInText::run};

}  // namespace cvbuild::rules
