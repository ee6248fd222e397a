// A link to a place of the application that does not exist.
#include "check/rules/list.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <vector>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

namespace cvbuild::rules {

namespace {

struct UnresolvedReference {
  static constexpr RuleInfo info{"unresolved-reference",
                                 Stage::check,
                                 Severity::error,
                                 "a #id link whose target is nowhere in the application's texts",
                                 "It is dead in every format, and its reader cannot find what it promises.",
                                 "As my answer on [operations](#operatons) says …",
                                 "As my answer on [operations](#operations) says …"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    const auto known = ids(data);
    std::map<const Source*, std::unordered_set<std::string_view>> raw;
    const auto on_inline = [&](const doc::Inline& item) {
      const auto* link = std::get_if<doc::Link>(&item.kind());
      if (link == nullptr || link->target.size() < 2 || link->target[0] != '#') return;
      const auto id = link->target.substr(1);
      if (std::binary_search(known.begin(), known.end(), id)) return;
      if (is_raw_anchor(data.sources.source_of(link->span), id, raw))
        return void(findings
                        .report(info, link->span,
                                concat({"the id '", id, "' is that of an HTML tag, which is shown as text"}),
                                concat({"give the heading this id: {#", id, "}"}))
                        .severity = Severity::note);
      findings.report(info, link->span, concat({"nothing in these texts has the id '", id, "'"}),
                      help(id, known, data.form));
    };
    for (const auto blocks : all_texts(data))
      doc::walk(
          blocks, [](const doc::Block&) {}, on_inline);
  }

  /// `<a id="…">` or `name="…"` in the link's own source: it works elsewhere, and not here. `raw`: those of
  /// the sources that were asked for before.
  static bool is_raw_anchor(const Source* source, std::string_view id,
                            std::map<const Source*, std::unordered_set<std::string_view>>& raw) {
    if (source == nullptr) return false;
    const auto [found, is_new] = raw.try_emplace(source);
    if (is_new) found->second = raw_anchors(source->text);
    return found->second.contains(id);
  }

  static std::unordered_set<std::string_view> raw_anchors(std::string_view text) {
    std::unordered_set<std::string_view> anchors;
    for (const std::string_view attribute : {" id=\"", " name=\""})
      for (auto at = text.find(attribute); at != std::string_view::npos; at = text.find(attribute, at)) {
        at += attribute.size();
        anchors.insert(text.substr(at, text.find('"', at) - at));
      }
    return anchors;
  }

  /// Sorted.
  static std::vector<std::string_view> ids(const Application::Data& data) {
    std::vector<std::string_view> all;
    const auto add = [&all](const doc::Attributes* attributes) {
      if (attributes && !attributes->id.empty()) all.push_back(attributes->id);
    };
    const auto on_block = [&](const doc::Block& block) {
      add(doc::node(block).attributes);
      if (const auto* list = std::get_if<doc::List>(&block.kind()))
        for (const auto& item : list->items) add(item.attributes);
    };
    for (const auto blocks : all_texts(data)) doc::walk(blocks, on_block, [](const doc::Inline&) {});
    std::sort(all.begin(), all.end());
    return all;
  }

  static std::string help(std::string_view id, const std::vector<std::string_view>& known,
                          const model::Form* form) {
    if (form && form->find(id)) return "it is a question of the form, and no heading opens its answer";
    auto suggestion = did_you_mean(id, known);
    return suggestion.empty() ? concat({"give the block that is meant this id: {#", id, "}"}) : suggestion;
  }
};

}  // namespace

constinit const Rule unresolved_reference{&UnresolvedReference::info, &UnresolvedReference::run};

}  // namespace cvbuild::rules
