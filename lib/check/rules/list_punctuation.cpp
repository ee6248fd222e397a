// Items of one list that end with a full stop beside items that end without one.
#include "check/rules/list.hpp"

#include <string_view>
#include <unordered_map>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::rules {

namespace {

struct ListPunctuation {
  static constexpr RuleInfo info{"list-punctuation",
                                 Stage::check,
                                 Severity::note,
                                 "items of one list, some with a full stop and some without",
                                 "Uneven ends look as if the list was put together in haste.",
                                 "- I wrote tests.\n- I ran reviews",
                                 "- I wrote tests.\n- I ran reviews."};

  using Texts = std::unordered_map<const doc::Block*, const ProseBlock*>;

  /// The items of one list that end alike: how many, and the first of them.
  struct Ends {
    std::size_t count = 0;
    const ProseBlock* first = nullptr;
    void add(const ProseBlock& text) {
      if (count++ == 0) first = &text;
    }
  };

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto texts = texts_of_items(context.prose);
    if (texts.empty()) return;
    const auto on_block = [&](const doc::Block& block) {
      if (const auto* list = std::get_if<doc::List>(&block.kind()))
        check(context.prose, texts, *list, findings);
    };
    for (const auto blocks : all_texts(context.application.data()))
      doc::walk(blocks, on_block, [](const doc::Inline&) {});
  }

  /// Of paragraphs that are all there is in their item: one before a nested list or code leads in to it.
  static Texts texts_of_items(const Prose& prose) {
    Texts texts;
    for (const auto& block : prose.blocks())
      if (block.in_list && block.kind == TextKind::paragraph && block.siblings.size() == 1)
        texts.emplace(&block.siblings[0], &block);
    return texts;
  }

  static void check(const Prose& prose, const Texts& texts, const doc::List& list, Diagnostics& findings) {
    Ends with;
    Ends without;
    for (const auto& item : list.items) {
      const auto found = item.blocks.size() == 1 ? texts.find(&item.blocks[0]) : texts.end();
      if (found == texts.end()) continue;
      const auto text = trim(prose.lower(*found->second));
      if (ends_with_stop(text)) with.add(*found->second);
      if (ends_with_word(text)) without.add(*found->second);
    }
    if (with.count != 0 && without.count != 0) report(prose, with, without, findings);
  }

  /// `etc.` and an ellipsis end an item of either kind.
  static bool ends_with_stop(std::string_view text) {
    return text.ends_with('.') && !text.ends_with("..") && !text.ends_with("etc.");
  }
  /// Not so behind any other mark, such as a question's or the comma of a sentence that runs on into the
  /// next.
  static bool ends_with_word(std::string_view text) {
    if (text.ends_with(" and") || text.ends_with(" or")) return false;
    return !text.empty() && (is_letter_or_digit(text.back()) || text.back() == ')');
  }
  static bool is_letter_or_digit(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
  }

  /// At the first of the fewer.
  static void report(const Prose& prose, const Ends& with, const Ends& without, Diagnostics& findings) {
    const bool stops_are_odd = with.count < without.count;
    const auto& odd = stops_are_odd ? with : without;
    const auto total = with.count + without.count;
    findings.report(
        info, prose.span(*odd.first),
        concat({Decimal(odd.count), " of ", Decimal(total), odd.count == 1 ? " items ends" : " items end",
                stops_are_odd ? " with a full stop, the others without"
                              : " without a full stop, the others with one"}),
        "end all items of the list alike");
  }
};

}  // namespace

constinit const Rule list_punctuation{&ListPunctuation::info, &ListPunctuation::run};

}  // namespace cvbuild::rules
