// Text that stands outside every question, where there is a form.
#include "check/rules/list.hpp"

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::rules {

namespace {

struct TextOutsideQuestions {
  static constexpr RuleInfo info{"text-outside-questions",
                                 Stage::check,
                                 Severity::warning,
                                 "text that no question opens, where there is a form",
                                 "It answers nothing that was asked, and the form has no field for it.",
                                 "Some words about me.\n\n# Roles {#roles}\n\nDeveloper.",
                                 "# Roles {#roles}\n\nSome words about me. Developer."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.form == nullptr) return;
    for (const auto& passage : data.passages)
      if (const auto* first = first_text(data, passage.blocks))
        findings.report(info, doc::node(*first).span, "this text belongs to no question of the form",
                        "move it below a question's heading, or end its heading in the id of the question "
                        "that it answers: {#id}");
  }

  /// The first block that says something; the title is none, nor is what is not finished. A passage whose
  /// heading bears an id means to answer a question that the form does not have, which reading has reported.
  static const doc::Block* first_text(const Application::Data& data, doc::Blocks blocks) {
    const auto drafts = model::draft_marks(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto* heading = std::get_if<doc::Heading>(&blocks[i].kind());
      const bool title = heading && heading->level == 1 && data.title_from_heading;
      if (title || drafts[i]) continue;
      if (heading && heading->attributes && !heading->attributes->written_id().empty()) return nullptr;
      if (doc::has_content(blocks.part(i, 1))) return &blocks[i];
    }
    return nullptr;
  }
};

}  // namespace

constinit const Rule text_outside_questions{&TextOutsideQuestions::info, &TextOutsideQuestions::run};

}  // namespace cvbuild::rules
