// Opens and closes questions at top-level headings, then resolves the covers inside them.
#include "read/answers.hpp"

#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::reading {

namespace {

using model::Answer;
using model::Ask;
using model::Question;

const doc::Heading* as_heading(const doc::Block& block) { return std::get_if<doc::Heading>(&block.kind()); }

std::vector<std::string_view> question_ids(const model::Form& form) {
  std::vector<std::string_view> ids;
  for (const auto& question : form.questions) ids.push_back(question.id.value);
  return ids;
}

std::vector<std::string_view> ask_ids(const Question& question) {
  std::vector<std::string_view> ids;
  for (const auto& ask : question.asks) {
    if (ask.any_of.empty()) ids.push_back(ask.id.value);
    for (const auto& alternative : ask.any_of) ids.push_back(alternative.id.value);
  }
  return ids;
}

/// "it has a, b and c" for a help line.
std::string listed(std::string_view intro, const std::vector<std::string_view>& words) {
  constexpr std::size_t most = 20;
  if (words.empty()) return {};
  std::string text(intro);
  for (std::size_t i = 0; i < words.size() && i < most; ++i)
    text += concat({i == 0 ? " " : i + 1 == words.size() ? " and " : ", ", words[i]});
  return words.size() > most ? text + ", …" : text;
}

std::string suggestion_or_list(std::string_view word, std::string_view intro,
                               const std::vector<std::string_view>& words) {
  auto suggestion = did_you_mean(word, words);
  return suggestion.empty() ? listed(intro, words) : suggestion;
}

class AnswerReader {
 public:
  AnswerReader(Application::Data& application, Diagnostics& diagnostics)
      : application_(application), diagnostics_(diagnostics) {}

  void run() {
    for (const auto blocks : application_.texts) read_text(blocks);
    auto& arena = application_.arena;
    application_.answers = arena.copy(std::span<const Answer>(answers_));
    application_.passages = arena.copy(std::span<const model::Passage>(passages_));
    application_.covers = arena.copy(std::span<const model::Cover>(covers_));
  }

 private:
  void read_text(doc::Blocks blocks) {
    std::size_t begin = 0;  // of the answer or passage that is open
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto* heading = as_heading(blocks[i]);
      if (!heading) continue;
      const auto* question = opened_by(*heading);
      const bool closes = question_ && heading->level <= level_;
      if (!question && !closes) {
        if (!question_) check_unknown_question(*heading);
        continue;
      }
      close(blocks, begin, i);
      begin = i;
      if (question)
        open(*heading, *question);
      else
        check_unknown_question(*heading);
    }
    close(blocks, begin, blocks.size());
  }

  /// An id that was made of a heading's words opens nothing.
  [[nodiscard]] const Question* opened_by(const doc::Heading& heading) const {
    if (!application_.form || !heading.attributes) return nullptr;
    return application_.form->find(heading.attributes->written_id());
  }

  void open(const doc::Heading& heading, const Question& question) {
    question_ = &question;
    level_ = heading.level;
    for (const auto& answer : answers_) {
      if (answer.question != &question) continue;
      auto& finding = diagnostics_.report(
          source_rules::duplicate_answer, heading.span,
          concat({"question '", question.id.value, "' is answered a second time"}),
          "move this text under the first heading, or give it the id of the question it answers");
      finding.related.push_back({answer.heading->span, "it is answered first here"});
    }
  }

  /// Ends the answer or the passage that began at `begin`.
  void close(doc::Blocks blocks, std::size_t begin, std::size_t end) {
    const auto* question = std::exchange(question_, nullptr);
    if (begin == end) return;
    const auto part = blocks.part(begin, end - begin);
    if (question) return add_answer(*question, part);
    passages_.push_back({part, answers_.size()});
    if (application_.form) collect_covers(part, nullptr, false);
    report_outside();
  }

  /// Once for what stands together; not where a misspelt question has been told, whose answer it is.
  void report_outside() {
    if (!outside_.empty() && !is_misspelt_)
      diagnostics_.report(
          source_rules::unknown_ask, outside_.front().span,
          concat({"'", outside_.front().word, "'",
                  outside_.size() == 1 ? " is" : concat({" and ", Decimal(outside_.size() - 1), " more are"}),
                  " covered outside every question"}),
          "write covers=question/ask, or move the block into its question");
    outside_.clear();
    is_misspelt_ = false;
  }

  void add_answer(const Question& question, doc::Blocks part) {
    const auto& heading = *as_heading(part[0]);
    Answer answer{&question, &heading, part.part(1, part.size() - 1), read_status(heading), {}, false};
    if (const auto* reason = heading.attributes->find("reason"); reason && !trim(reason->value).empty())
      answer.reason = {reason->value, reason->span};
    const bool draft = !counts(answer.status);
    answer.has_text = !draft && model::has_live_content(answer.body);
    answers_.push_back(answer);
    add_covers(heading.attributes, &question, answer.body, draft);
    collect_covers(answer.body, &question, draft);
  }

  model::Status read_status(const doc::Heading& heading) {
    const auto* status = heading.attributes ? heading.attributes->find("status") : nullptr;
    if (status && !model::status_named(status->value))
      diagnostics_.report(
          source_rules::wrong_type, status->span, concat({"'", status->value, "' is no status"}),
          suggestion_or_list(status->value, "a status is one of",
                             {std::begin(model::status_names), std::end(model::status_names)}));
    return model::status_of(heading);
  }

  void check_unknown_question(const doc::Heading& heading) {
    const auto* attributes = heading.attributes;
    if (!application_.form || !attributes || attributes->written_id().empty()) return;
    const auto ids = question_ids(*application_.form);
    auto& finding = diagnostics_.report(source_rules::unknown_question, heading.span,
                                        concat({"the form has no question '", attributes->id, "'"}),
                                        suggestion_or_list(attributes->id, "its questions are", ids));
    // An id that is like none of the form's is a heading's own anchor.
    if (nearest(attributes->id, ids).empty())
      finding.severity = Severity::warning;
    else
      is_misspelt_ = true;
  }

  // --- covers ---

  void collect_covers(doc::Blocks blocks, const Question* question, bool draft) {
    const auto drafts = model::draft_marks(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto& node = doc::node(blocks[i]);
      const bool is_draft = draft || drafts[i];
      const auto* heading = as_heading(blocks[i]);
      if (heading) read_section_status(*heading);
      if (const auto* status = heading || !node.attributes ? nullptr : node.attributes->find("status"))
        diagnostics_.report(source_rules::bad_attributes, status->span,
                            "a status counts on a heading only, and holds for its section",
                            "move it to the heading above, or give this text a heading of its own");
      const auto end = heading ? model::section_end(blocks, i) : i + 1;
      add_covers(node.attributes, question, blocks.part(i, end - i), is_draft);
      collect_nested(blocks[i], question, is_draft);
    }
  }
  void read_section_status(const doc::Heading& heading) {
    if (read_status(heading) != model::Status::declined) return;
    diagnostics_.report(
        source_rules::bad_attributes, heading.span,
        "only a whole question can be declined, not a section of its answer",
        "put status=declined on the question's heading, or waive the ask in application.yaml");
  }
  void collect_nested(const doc::Block& block, const Question* question, bool draft) {
    if (const auto* quote = std::get_if<doc::Quote>(&block.kind()))
      return collect_covers(quote->blocks, question, draft);
    const auto* list = std::get_if<doc::List>(&block.kind());
    if (!list) return;
    for (const auto& item : list->items) {
      add_covers(item.attributes, question, item.blocks, draft);
      collect_covers(item.blocks, question, draft);
    }
  }

  void add_covers(const doc::Attributes* attributes, const Question* question, doc::Blocks blocks,
                  bool draft) {
    const auto* covers = attributes ? attributes->find("covers") : nullptr;
    if (!covers) return;
    if (!application_.form) return;
    const bool counts = !draft && model::has_live_words(blocks);
    const auto value = covers->value;
    for (std::size_t begin = value.find_first_not_of(" \t"); begin != std::string_view::npos;) {
      const auto end = std::min(value.find_first_of(" \t", begin), value.size());
      const Span span{static_cast<std::uint32_t>(covers->span.begin + begin),
                      static_cast<std::uint32_t>(covers->span.begin + end)};
      add_cover(value.substr(begin, end - begin), span, question, blocks, counts);
      begin = value.find_first_not_of(" \t", end);
    }
  }

  void add_cover(std::string_view word, Span span, const Question* question, doc::Blocks blocks,
                 bool counts) {
    const auto slash = word.find('/');
    if (slash != std::string_view::npos) {
      const auto name = word.substr(0, slash);
      question = application_.form->find(name);
      if (!question) {
        diagnostics_.report(source_rules::unknown_question, span,
                            concat({"the form has no question '", name, "'"}),
                            suggestion_or_list(name, "its questions are", question_ids(*application_.form)));
        return;
      }
      word.remove_prefix(slash + 1);
    }
    if (!question) return outside_.push_back({word, span});
    if (question->asks.empty() && word == question->id.value)
      return covers_.push_back({span, question, nullptr, blocks, counts});
    if (const auto* ask = model::find_ask(*question, word))
      return covers_.push_back({span, question, ask, blocks, counts});
    report_unknown_ask(word, span, *question);
  }

  void report_unknown_ask(std::string_view word, Span span, const Question& question) {
    std::string help = did_you_mean(word, ask_ids(question));
    for (const auto& other : application_.form->questions)
      if (help.empty() && model::find_ask(other, word))
        help = concat({"question '", other.id.value, "' has it: write covers=", other.id.value, "/", word});
    if (help.empty() && question.asks.empty())
      help = "it has none: its answer covers it as a whole, so no covers= is needed";
    if (help.empty()) help = listed("its asks are", ask_ids(question));
    diagnostics_.report(source_rules::unknown_ask, span,
                        concat({"question '", question.id.value, "' has no ask '", word, "'"}),
                        std::move(help));
  }

  Application::Data& application_;
  Diagnostics& diagnostics_;
  std::vector<Answer> answers_;
  std::vector<model::Passage> passages_;
  std::vector<model::Cover> covers_;
  struct OutsideCover {
    std::string_view word;
    Span span;
  };
  std::vector<OutsideCover> outside_;   ///< of the passage that is read, beside every question
  bool is_misspelt_ = false;            ///< the id of a question in that passage
  const Question* question_ = nullptr;  ///< whose answer is open
  unsigned level_ = 0;                  ///< of its heading
};

}  // namespace

void read_answers(Application::Data& application, Diagnostics& diagnostics) {
  AnswerReader(application, diagnostics).run();
}

}  // namespace cvbuild::reading
