// Text that stands where the real text was meant to come.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "check/prose_cutting.hpp"

namespace cvbuild::rules {

namespace {

constexpr std::array<std::string_view, 5> marker_words{"TODO", "TBD", "TKTK", "FIXME", "XXX"};

/// `open` up to the next `close`.
struct Bracket {
  std::string_view open;
  char close;
  Severity severity;
};
constexpr std::array<Bracket, 9> brackets{{{"[INSERT", ']', Severity::error},
                                           {"[COMPANY", ']', Severity::error},
                                           {"[Company", ']', Severity::warning},
                                           {"[Your ", ']', Severity::warning},
                                           {"[your ", ']', Severity::warning},
                                           {"[Insert ", ']', Severity::warning},
                                           {"[insert ", ']', Severity::warning},
                                           {"<Your ", '>', Severity::warning},
                                           {"<your ", '>', Severity::warning}}};
// A placeholder names one thing; what is longer is prose in brackets.
constexpr std::size_t longest_bracket = 80;

using checking::is_word_byte;

/// A placeholder in a run of text; none: `size` is 0.
struct Match {
  std::size_t size = 0;
  Severity severity = Severity::warning;
};

bool ends_word(std::string_view text, std::size_t end) {
  return end >= text.size() || !is_word_byte(text[end]);
}

/// A TODO app, list, item or comment is a thing of that name.
bool is_about_todos(std::string_view behind) {
  constexpr std::array<std::string_view, 8> things{"app",     "application", "list", "item",
                                                   "comment", "manager",     "note", "tracker"};
  if (behind.empty() || (behind[0] != ' ' && behind[0] != '-')) return false;
  behind.remove_prefix(1);
  return std::any_of(things.begin(), things.end(), [behind](std::string_view thing) {
    const bool plural =
        behind.substr(thing.size() < behind.size() ? thing.size() : behind.size()).starts_with('s');
    return behind.starts_with(thing) && ends_word(behind, thing.size() + (plural ? 1 : 0));
  });
}

Match match_word(std::string_view rest) {
  for (const auto word : marker_words) {
    if (!rest.starts_with(word) || !ends_word(rest, word.size())) continue;
    if (word == "TODO" && is_about_todos(rest.substr(word.size()))) return {};
    return {word.size(), Severity::warning};
  }
  return {};
}

Match match_filler(std::string_view rest) {
  constexpr std::string_view filler = "orem ipsum";
  const bool found = rest.substr(1).starts_with(filler) && ends_word(rest, 1 + filler.size());
  return found ? Match{1 + filler.size(), Severity::error} : Match{};
}

Match match_bracket(std::string_view rest) {
  for (const auto& bracket : brackets) {
    if (!rest.starts_with(bracket.open)) continue;
    const bool whole = bracket.open.back() == ' ' || ends_word(rest, bracket.open.size());
    const auto end = rest.substr(0, longest_bracket).find(bracket.close);
    if (whole && end != std::string_view::npos) return {end + 1, bracket.severity};
  }
  return {};
}

Match match_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  if (rest[0] == '[' || rest[0] == '<') return match_bracket(rest);
  if (at != 0 && is_word_byte(text[at - 1])) return {};
  return rest[0] == 'l' || rest[0] == 'L' ? match_filler(rest) : match_word(rest);
}

struct Placeholder {
  static constexpr RuleInfo info{
      "placeholder",
      Stage::check,
      Severity::error,
      "TODO, TBD, TKTK, FIXME, XXX, [Company], [Your …], <your …>: a warning; [INSERT …], [COMPANY …], lorem "
      "ipsum",
      "It is the first thing that a reader sees, and it says that nobody read this before it was sent.",
      "I would like to join [COMPANY NAME].",
      "I would like to join Example Ltd."};

  static void run(const RuleContext& context, Diagnostics& findings) {
    for (const auto& block : context.prose.blocks()) check(context.prose, block, findings);
  }

  static bool may_begin(char byte) {
    static constexpr auto table = [] {
      std::array<bool, 256> bytes{};
      for (const char first : std::string_view("TFXlL[<")) bytes[static_cast<unsigned char>(first)] = true;
      return bytes;
    }();
    return table[static_cast<unsigned char>(byte)];
  }

  /// Code is none, and neither is a word in quotation marks; what brackets hold is one there, too.
  static bool is_spared(const Prose& prose, const ProseBlock& block, std::size_t at, std::size_t size) {
    const auto begin = block.begin + at;
    if (prose.has_mark(block, MarkKind::code, begin, begin + size)) return true;
    const char first = prose.text(block)[at];
    return (first == 'T' || first == 'F' || first == 'X') &&
           prose.has_mark(block, MarkKind::quotation, begin, begin + size);
  }

  static void check(const Prose& prose, const ProseBlock& block, Diagnostics& findings) {
    const auto text = prose.text(block);
    for (std::size_t at = 0; at < text.size();) {
      if (!may_begin(text[at])) {
        ++at;
        continue;
      }
      const auto match = match_at(text, at);
      if (match.size != 0 && !is_spared(prose, block, at, match.size))
        findings
            .report(info, prose.span(block.begin + at, block.begin + at + match.size),
                    concat({"'", text.substr(at, match.size), "' is a placeholder"}),
                    "put the real text in its place, or mark the section {status=todo}")
            .severity = match.severity;
      at += std::max<std::size_t>(match.size, 1);
    }
  }
};

}  // namespace

constinit const Rule placeholder{&Placeholder::info, &Placeholder::run};

}  // namespace cvbuild::rules
