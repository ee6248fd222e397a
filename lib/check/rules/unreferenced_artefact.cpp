// A figure that no text speaks of, or an attachment that no text names.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "check/rules/each_link.hpp"
#include "check/terms.hpp"
#include "check/word_list.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

/// What running text calls a figure, in English.
constexpr std::array<std::string_view, 20> figure_words{
    "figure", "figures",     "diagram",    "diagrams", "picture",  "pictures", "screenshot",
    "chart",  "screenshots", "graph",      "image",    "images",   "below",    "above",
    "shows",  "illustrated", "visualised", "pictured", "depicted", "drawing"};

struct UnreferencedArtefact {
  static constexpr RuleInfo info{
      "unreferenced-artefact",
      Stage::check,
      Severity::note,
      "a figure in an answer that no link and no word near it refers to, or an attachment that nothing names",
      "A reader passes over what the text does not send him to, and the marker does not look for it.",
      "It has three parts.\n\n![The three parts](figures/architecture.png)",
      "The diagram shows its three parts.\n\n![The three parts](figures/architecture.png)"};
  static constexpr std::size_t near = 2;  // blocks

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& prose = context.prose;
    std::set<std::string_view> linked;
    for_each_link(context.application.data(), [&](const doc::Link& link) {
      if (link.target.starts_with('#')) linked.insert(link.target.substr(1));
    });
    if (prose.is_english())
      for (std::size_t i = 0; i < prose.blocks().size(); ++i) check_figure(prose, i, linked, findings);
    for (const auto& attachment : context.application.data().attachments)
      if (!is_named(prose, attachment, context.application.data()))
        findings.report(
            info, attachment.name.span,
            concat({"no text names the attachment '", attachment.name.value, "'"}),
            "say where it matters that it is attached, or leave it out if the form does not ask for it");
  }

 private:
  static void check_figure(const Prose& prose, std::size_t index, const std::set<std::string_view>& linked,
                           Diagnostics& findings) {
    const auto& block = prose.blocks()[index];
    if (block.kind != TextKind::caption || block.answer == nullptr) return;
    const auto* figure = std::get_if<doc::Figure>(&block.siblings[block.index].kind());
    if (figure == nullptr || (!figure->id().empty() && linked.count(figure->id()) != 0)) return;
    if (is_spoken_of(prose, index)) return;
    findings.report(info, figure->span, "nothing near this figure speaks of it",
                    "send the reader to it: \"the diagram below shows …\"");
  }

  static bool is_spoken_of(const Prose& prose, std::size_t index) {
    const auto blocks = prose.blocks();
    const auto first = index - std::min(index, near), last = std::min(index + near + 1, blocks.size());
    for (auto i = first; i < last; ++i) {
      if (i == index || blocks[i].kind == TextKind::caption || blocks[i].answer != blocks[index].answer)
        continue;
      for (const auto& word : prose.words(blocks[i]))
        if (is_one_of(prose.lower(word), figure_words)) return true;
    }
    return false;
  }

  /// By its name or its file's, in any text.
  static bool is_named(const Prose& prose, const model::Attachment& attachment,
                       const Application::Data& data) {
    const checking::Term term(attachment.name.value);
    if (term.find(prose, 0, prose.words().size())) return true;
    bool linked = false;
    for_each_link(data,
                  [&](const doc::Link& link) { linked = linked || link.target == attachment.path.value; });
    return linked;
  }
};

}  // namespace

constinit const Rule unreferenced_artefact{&UnreferencedArtefact::info, &UnreferencedArtefact::run};

}  // namespace cvbuild::rules
