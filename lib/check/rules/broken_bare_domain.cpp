// A web address in running text that is no link, or that a blank tore apart.
#include "check/rules/answer_text.hpp"
#include "check/rules/each_link.hpp"
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "check/prose_cutting.hpp"
#include "check/word_list.hpp"

namespace cvbuild::rules {

namespace {

using checking::is_one_of;

/// Top-level domains that are hardly a file's extension or a product's name (".NET", "node.js", "main.py").
constexpr std::array<std::string_view, 9> top_levels{"com", "org", "edu", "gov", "info",
                                                     "uk",  "eu",  "de",  "fr"};
/// Those that are one where a path follows: "bit.ly/abc".
constexpr std::array<std::string_view, 14> with_path{"dev",  "io", "ly", "me", "app", "ai", "tech",
                                                     "blog", "ch", "at", "nl", "se",  "us", "ca"};

struct BrokenBareDomain {
  static constexpr RuleInfo info{
      "broken-bare-domain",
      Stage::check,
      Severity::warning,
      "an address in the text that is no link: \"rubygems.org\", torn apart as in \"ruby gems.org\", or a "
      "link without https:// or mailto:",
      "It was a link once, or ought to be one; its reader has to type it.",
      "The gem is available at ruby gems.org.",
      "The gem is available at [rubygems.org](https://rubygems.org/gems/example)."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& block : context.prose.blocks()) {
      if (block.kind == TextKind::value) continue;
      const auto text = context.prose.text(block);
      for (auto dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1))
        check(context, block, text, dot, findings);
    }
    for_each_link(context.application.data(), [&](const doc::Link& link) { check_target(link, findings); });
  }

  /// "[my site](www.example.org)": a browser looks for a file of that name.
  static void check_target(const doc::Link& link, Diagnostics& findings) {
    const auto target = trim(link.target);
    const auto host = target.substr(0, target.find_first_of("/?#"));
    const auto top = host.substr(std::min(host.find_last_of('.') + 1, host.size()));
    const bool ends_as_host =
        is_one_of(top, top_levels) || (host.size() < target.size() && is_one_of(top, with_path));
    if (host.find_first_of(":\\ ") != std::string_view::npos || top.size() == host.size() || !ends_as_host)
      return;
    const bool is_mail = host.find('@') != std::string_view::npos;
    const std::string_view scheme = is_mail ? "mailto:" : "https://";
    findings.report(info, link.span, concat({"this link has no ", scheme, ", and leads nowhere"}),
                    concat({"write ", scheme, target}));
  }

  static void check(const RuleContext& context, const ProseBlock& block, std::string_view text,
                    std::size_t dot, Diagnostics& findings) {
    const auto& prose = context.prose;
    const auto end = end_of_name(text, dot + 1);
    const auto top = text.substr(dot + 1, end - dot - 1);
    const bool has_path = end + 1 < text.size() && text[end] == '/' && is_host_byte(text[end + 1]);
    if (!is_one_of(top, top_levels) && !(has_path && is_one_of(top, with_path))) return;
    auto begin = dot;
    while (begin > 0 && is_host_byte(text[begin - 1])) --begin;
    if (begin == dot || (begin > 0 && goes_on_before(text[begin - 1]))) return;
    if (end < text.size() && std::string_view("@_.").find(text[end]) != std::string_view::npos &&
        end + 1 < text.size() && is_host_byte(text[end + 1]))
      return;
    const auto from = block.begin + begin;
    const auto to = block.begin + end;
    if (prose.has_mark(block, MarkKind::link, from, to) || prose.has_mark(block, MarkKind::code, from, to))
      return;
    const auto name = text.substr(begin, end - begin);
    const auto torn = torn_word(text, begin);
    const bool as_text = is_for_text_field(context, block);
    if (as_text && torn == 0) return;  // there it is what a link would become
    const auto whole = torn == 0 ? std::string(name) : concat({text.substr(begin - torn, torn - 1), name});
    findings.report(info, prose.span(from - torn, to),
                    torn != 0 ? concat({"'", text.substr(begin - torn, end - begin + torn),
                                        "' is no address, and no link"})
                              : concat({"'", name, "' is an address, and no link"}),
                    as_text ? concat({"write the address in one piece: ", whole})
                            : concat({"make it a link: [", whole, "](https://", whole, "/…)"}));
  }

  static bool is_host_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.';
  }
  /// A mail address, a path, a brand with capitals, or a word of another script.
  static bool goes_on_before(char byte) {
    return checking::is_word_byte(byte) || std::string_view("@/:\\").find(byte) != std::string_view::npos;
  }
  static std::size_t end_of_name(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
    // A letter or digit of another kind: no domain ends here.
    const bool goes_on = at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') ||
                                              (text[at] >= '0' && text[at] <= '9') || text[at] == '-');
    return goes_on ? text.size() : at;
  }

  /// How many bytes before `begin` are the first half of a torn name: "at ruby gems.org" says "at" and a
  /// word.
  static std::size_t torn_word(std::string_view text, std::size_t begin) {
    if (begin < 2 || text[begin - 1] != ' ') return 0;
    auto word = begin - 1;
    while (word > 0 && text[word - 1] >= 'a' && text[word - 1] <= 'z') --word;
    const auto before = text.substr(0, word);
    const bool located = before.ends_with(" at ") || before.ends_with(" on ") || before.ends_with(" from ");
    // "on the booking.com portal": an article is no half of a name.
    static constexpr std::string_view articles[] = {"the",   "a",    "an",  "my",  "our",
                                                    "their", "your", "its", "this"};
    const auto half = text.substr(word, begin - 1 - word);
    const bool is_article = std::find(std::begin(articles), std::end(articles), half) != std::end(articles);
    return word < begin - 1 && located && !is_article ? begin - word : 0;
  }
};

}  // namespace

constinit const Rule broken_bare_domain{&BrokenBareDomain::info, &BrokenBareDomain::run};

}  // namespace cvbuild::rules
