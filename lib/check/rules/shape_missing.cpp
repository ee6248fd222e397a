// An answer that lacks a part of the shape which its ask is to have.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>
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

  static std::span<const std::string_view> parts_of(model::Shape shape) {
    static constexpr std::string_view star[] = {"situation", "task", "action", "result"};
    static constexpr std::string_view why[] = {"reason"};
    static constexpr std::string_view example[] = {"example"};
    static constexpr std::string_view metric[] = {"metric"};
    switch (shape) {
      case model::Shape::none:
        return {};
      case model::Shape::star:
        return star;
      case model::Shape::why:
        return why;
      case model::Shape::example:
        return example;
      case model::Shape::metric:
        return metric;
    }
    return {};
  }

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& status : context.coverage.questions)
      for (const auto& ask : status.asks) {
        if (ask.state != AskState::covered || ask.ask == nullptr || !status.answered) continue;
        if (ask.ask->any_of.empty()) check(status, *ask.ask, findings);
      }
  }

  static void check(const QuestionStatus& status, const model::Ask& ask, Diagnostics& findings) {
    const auto wanted = parts_of(ask.shape);
    if (wanted.empty()) return;
    const auto tagged = tags_in(status.answer->body);
    for (const auto part : wanted) {
      if (std::find(tagged.begin(), tagged.end(), part) != tagged.end()) continue;
      auto& finding = findings.report(
          info, status.answer->heading->span,
          concat({"ask '", ask.id.value, "' of question '", status.question->id.value, "' wants ",
                  article(part), part, ", and no block of its answer is tagged as that"}),
          help(part, tagged));
      finding.severity = ask.mandatory ? Severity::error : Severity::warning;
    }
  }

  static std::string_view article(std::string_view part) {
    return part == "action" || part == "example" ? "an " : "a ";
  }

  static std::string help(std::string_view part, const std::vector<std::string_view>& tagged) {
    const auto near = did_you_mean(part, tagged);
    if (!near.empty()) return concat({"write part=", part, " instead of what is there: ", near});
    return concat({"put a line {part=", part, "} before the block that tells it"});
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
