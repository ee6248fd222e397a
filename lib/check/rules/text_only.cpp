// An answer that holds more than the form's field takes, which is text alone.
#include "check/rules/list.hpp"

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::rules {

namespace {

struct TextOnly {
  static constexpr RuleInfo info{
      "text-only",
      Stage::check,
      Severity::error,
      "a link or picture in an answer to a form that accepts text; a table or emphasis (a note)",
      "What is pasted into a text field arrives as plain text: targets and pictures are gone, and nobody is "
      "told.",
      "My work is [online](https://jo.dev/work).   # the form says accepts: text",
      "My work is online: <https://jo.dev/work>."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.form == nullptr || data.form->accepts != model::Accepts::text) return;
    for (const auto& answer : data.answers) {
      if (!model::counts(answer.status)) continue;
      const auto live = model::live_blocks(answer.body);
      check({live.data(), live.size()}, findings);
    }
  }

  static void check(doc::Blocks answer, Diagnostics& findings) {
    bool emphasis = false;  // told once an answer
    const auto on_block = [&](const doc::Block& block) {
      const auto& node = doc::node(block);
      if (std::holds_alternative<doc::Figure>(block.kind())) report_picture(node.span, findings);
      if (std::holds_alternative<doc::Table>(block.kind()))
        note(node.span, "this table becomes lines with tabs: the form accepts text", findings);
    };
    const auto on_inline = [&](const doc::Inline& item) {
      const auto& node = doc::node(item);
      if (const auto* link = std::get_if<doc::Link>(&item.kind())) check_link(*link, findings);
      if (std::holds_alternative<doc::Picture>(item.kind())) report_picture(node.span, findings);
      const bool emphasised = std::holds_alternative<doc::Emphasis>(item.kind()) ||
                              std::holds_alternative<doc::Strong>(item.kind()) ||
                              std::holds_alternative<doc::Strikethrough>(item.kind());
      if (emphasised && !emphasis) note(node.span, "emphasis is lost here: the form accepts text", findings);
      emphasis = emphasis || emphasised;
    };
    doc::walk(answer, on_block, on_inline);
  }

  /// A link that shows its own address loses nothing.
  static void check_link(const doc::Link& link, Diagnostics& findings) {
    constexpr std::string_view mail = "mailto:";
    const auto shown = doc::plain_text(link.content);
    const auto target = link.target.starts_with(mail) ? link.target.substr(mail.size()) : link.target;
    if (shown != target)
      findings.report(info, link.span, concat({"the target of '", shown, "' is lost: the form accepts text"}),
                      link.target.starts_with('#')
                          ? std::string("say in words where that stands, without the link")
                          : concat({"write the address itself: <", link.target, ">"}));
  }

  static void report_picture(Span span, Diagnostics& findings) {
    findings.report(info, span, "this picture is lost: the form accepts text", "say in words what it shows");
  }

  static void note(Span span, std::string message, Diagnostics& findings) {
    findings.report(info, span, std::move(message)).severity = Severity::note;
  }
};

}  // namespace

constinit const Rule text_only{&TextOnly::info, &TextOnly::run};

}  // namespace cvbuild::rules
