// An answer that lacks a part of the shape which its ask is to have.
#include "check/rules/list.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/model/part.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::rules {

namespace {

struct ShapeMissing {
  static constexpr RuleInfo info{"shape-missing",
                                 Stage::check,
                                 Severity::error,
                                 "a part of an ask's shape that no block is tagged with: an error where the "
                                 "form says mandatory, else a warning",
                                 "A form that wants situation, task, action and result marks each of them; "
                                 "the missing one costs its points.",
                                 "# Delivery {#delivery}\n\n{part=situation}\nWe were late.",
                                 "# Delivery {#delivery}\n\n{part=situation}\nWe were "
                                 "late.\n\n{part=task}\nI was to …\n\n{part=action}\nI …\n\n"
                                 "{part=result}\nWe delivered."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions)
      for (const auto& ask : status.asks) {
        if (ask.state != AskState::covered || ask.ask == nullptr || !status.answered) continue;
        if (ask.ask->any_of.empty()) check(status, *ask.ask, findings);
      }
  }

  static void check(const QuestionStatus& status, const model::Ask& ask, Diagnostics& findings) {
    const auto wanted = model::parts_of(ask.shape);
    if (wanted.empty()) return;
    const auto tagged = tags_in(status.answer->body);
    std::vector<std::string_view> missing;
    for (const auto part : wanted)
      if (std::find(tagged.begin(), tagged.end(), part) == tagged.end()) missing.push_back(part);
    if (missing.empty()) return;
    auto& finding =
        findings.report(info, status.answer->heading->span,
                        concat({"ask '", ask.id.value, "' of question '", status.question->id.value,
                                "' wants ", listed(missing), ", and no block of its answer is tagged as ",
                                missing.size() == 1 ? "that" : "one of these"}),
                        help(missing));
    finding.severity = ask.mandatory ? Severity::error : Severity::warning;
  }

  /// "a task, an action and a result"
  static std::string listed(const std::vector<std::string_view>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      text += i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ";
      text += concat({parts[i] == "action" || parts[i] == "example" ? "an " : "a ", parts[i]});
    }
    return text;
  }

  static std::string help(const std::vector<std::string_view>& missing) {
    std::string text = "put a line ";
    for (std::size_t i = 0; i < missing.size(); ++i)
      text += concat({i == 0 ? "" : i + 1 == missing.size() ? " or " : ", ", "{part=", missing[i], "}"});
    return text + " before the block that tells it";
  }

  /// Every word of a `part=` on a block or an item that is no draft.
  static std::vector<std::string_view> tags_in(doc::Blocks body) {
    std::vector<std::string_view> tags;
    const auto live = model::live_blocks(body);
    const auto on_block = [&](const doc::Block& block) {
      add(doc::node(block).attributes, tags);
      if (const auto* list = std::get_if<doc::List>(&block.kind()))
        for (const auto& item : list->items) add(item.attributes, tags);
    };
    doc::walk(doc::Blocks{live.data(), live.size()}, on_block, [](const doc::Inline&) {});
    return tags;
  }

  static void add(const doc::Attributes* attributes, std::vector<std::string_view>& tags) {
    const auto* part = attributes ? attributes->find("part") : nullptr;
    if (part == nullptr) return;
    for (auto rest = trim(part->value); !rest.empty();) {
      const auto end = std::min(rest.find(' '), rest.size());
      tags.push_back(rest.substr(0, end));
      rest = trim(rest.substr(end));
    }
  }
};

}  // namespace

constinit const Rule shape_missing{&ShapeMissing::info, &ShapeMissing::run};

}  // namespace cvbuild::rules
