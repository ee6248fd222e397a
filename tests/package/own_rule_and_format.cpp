// Adds a rule and an output format from outside the library, in the same lists as the built-in ones.
#include <cstdio>
#include <string>
#include <vector>

#include <cvbuild/cvbuild.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "check.hpp"

namespace {

using namespace cvbuild;

// --- a rule: what it is, and a function that reports what it finds

constexpr RuleInfo shouting{
    .id = "shouting",
    .severity = Severity::warning,
    .summary = "A word of the text is written in capitals and exclaimed.",
    .rationale = "It reads as if the reader were shouted at.",
    .bad = "I am VERY! good.",
    .good = "I am very good.",
};

void find_shouting(const RuleContext& context, Diagnostics& findings) {
  const Prose& prose = context.prose;  // the running text, cut into words once for all rules
  for (const auto& word : prose.words()) {
    const auto text = prose.text(word);
    const bool capitals =
        text.size() > 3 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == text.npos;
    if (!capitals || prose.text().substr(word.end, 1) != "!") continue;
    std::string message = "'";
    message.append(text).append("!' is shouted");
    findings.report(shouting, prose.span(word), message, "say it in small letters");
  }
}

// --- a format: its names, and a function that writes a document

/// A list of the headings, a line each.
void emit_outline(const Document& document, const EmitOptions&, Sink& sink, Diagnostics&) {
  const auto on_block = [&](const doc::Block& block) {
    const auto* heading = std::get_if<doc::Heading>(&block.kind());
    if (heading == nullptr) return;
    sink.write(std::string(heading->level, '*'));
    sink.write(" ");
    sink.write(doc::plain_text(heading->content));
    sink.write("\n");
  };
  doc::walk(document.blocks(), on_block, [](const doc::Inline&) {});
}

constexpr OutputFormat outline{
    .name = "outline", .extension = "outline", .summary = "the headings alone", .emit = &emit_outline};

/// A built-in list with one more at its end.
template <class Item>
std::vector<Item> with(std::span<const Item> built_in, const Item& own) {
  std::vector<Item> list(built_in.begin(), built_in.end());
  list.push_back(own);
  return list;
}

}  // namespace

int main() {
  Diagnostics diagnostics;
  const auto application = read_application(
      Sources::from_buffers({{"talk.md", "# Work\n\nI was GREAT! at it.\n\n# Life\n\nThat too.\n"}}),
      diagnostics);

  const auto rules = with(built_in_rules(), Rule{&shouting, &find_shouting});
  const auto findings = check(application, rules);
  check(findings.all().size() == 1, "one finding");
  const auto& finding = findings.all()[0];
  check(finding.rule == &shouting && finding.message == "'GREAT!' is shouted", "it is the own rule's");
  const auto place = application.sources().locate(finding.span);
  check(place.line == 3 && place.column == 7, "at its place");
  std::fputs(format_diagnostic(finding, application.sources()).c_str(), stdout);

  // It obeys the application's `checks:` and comments as the built-in ones do.
  const auto allowed = read_application(
      Sources::from_buffers(
          {{"talk.md", "<!-- cvcheck: allow shouting a quotation -->\nI was GREAT! at it.\n"}}),
      diagnostics);
  check(check(allowed, rules).empty(), "a comment lets it pass");

  const auto formats = with(built_in_formats(), outline);
  const auto document = compose(application, application.documents()[0], classic_theme());
  const auto text = emit(document, formats, "outline", diagnostics).value();
  std::fputs(text.c_str(), stdout);
  check(text == "* Work\n* Life\n", "the outline");
  check(emit(document, formats, "html", diagnostics).ok(), "the built-in ones are there too");

  // Two rules of one name, or one that says nothing of itself, are told before anything runs.
  check(fault_of(with<Rule>(rules, rules[0])).has_value(), "two of one name");
  check(fault_of(with<Rule>(rules, Rule{})).has_value(), "one without its info");
}
