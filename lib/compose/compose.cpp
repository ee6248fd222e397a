// Lowers an application to a document: the questions in the form's order, each with its prompt and its
// answer.
#include <cvbuild/compose/compose.hpp>

#include <algorithm>
#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/model/sections.hpp>

#include "compose/blocks.hpp"

namespace cvbuild {

namespace composing {

namespace {

using doc::Block;
using doc::Role;
using model::Answer;
using model::Question;

constexpr unsigned highest_level = 1;

/// Appends the blocks of one document.
class Composer {
 public:
  Composer(const Application::Data& application, const model::DocumentPlan& plan,
           const ComposeOptions& options, Document::Data& document)
      : application_(application),
        plan_(plan),
        options_(options),
        document_(document),
        arena_(document.arena) {}

  void run() {
    for (const auto part : plan_.parts)
      if (part == model::Part::answers) add_answers();
    document_.blocks = arena_.copy(std::span<const Block>(blocks_));
    collect_images();
  }

 private:
  // --- the answers part ---

  void add_answers() {
    if (!application_.form) return add_passages();
    const auto& questions = application_.form->questions;
    const bool sections = std::any_of(questions.begin(), questions.end(),
                                      [](const Question& question) { return !question.section.empty(); });
    std::string_view section;
    add_passages_before(0);
    for (const auto& question : questions) {
      const auto* answer = find_answer(application_, question);
      if (is_shown(question, answer)) {
        if (question.section != section) add_section(question);
        section = question.section;
        add_question(question, answer, sections ? highest_level + 1 : highest_level);
      }
      if (answer) add_passages_before(static_cast<std::size_t>(answer - application_.answers.data()) + 1);
    }
  }

  bool is_shown(const Question& question, const Answer* answer) {
    if (options_.drafts) return true;
    if (answer && (answer->has_text || answer->status == model::Status::declined)) return true;
    const std::string_view why = !answer                  ? "it is unanswered"
                                 : counts(answer->status) ? "its answer has no text"
                                                          : "its answer is a draft";
    note_left_out(answer ? answer->heading->span : question.span,
                  concat({"question '", question.id.value, "' is left out: ", why}));
    return false;
  }

  void note_left_out(Span span, std::string message) {
    if (options_.diagnostics)
      options_.diagnostics->report(source_rules::left_out, span, std::move(message),
                                   "--drafts shows what is not finished, marked");
  }

  void add_section(const Question& question) {
    if (question.section.empty()) return;
    blocks_.push_back(doc::Heading{
        {question.span, Role::section, nullptr}, highest_level, text(question.span, question.section)});
  }

  void add_question(const Question& question, const Answer* answer, unsigned level) {
    doc::Attributes attributes;
    attributes.id = question.id.value;
    attributes.span = question.id.span;
    const auto prompt = text(question.prompt.span, question.prompt.value);
    std::vector<Block> body;
    if (answer)
      add_answer(*answer, level, body);
    else
      body.push_back(draft_mark("Not answered yet", question.span));
    const Block parts[] = {
        doc::Heading{{question.prompt.span, Role::question, arena_.make(attributes)}, level, prompt},
        doc::Group{{{}, Role::answer, nullptr}, arena_.copy(std::span<const Block>(body))}};
    blocks_.push_back(doc::Group{{{}, Role::question, nullptr}, arena_.copy(std::span<const Block>(parts))});
  }

  void add_answer(const Answer& answer, unsigned level, std::vector<Block>& body) {
    if (answer.status == model::Status::declined && answer.reason.given())
      body.push_back(doc::Paragraph{{answer.reason.span, Role::declined, nullptr},
                                    text(answer.reason.span, answer.reason.value)});
    const LevelShift shift{static_cast<int>(level) - static_cast<int>(answer.heading->level), level + 1};
    if (counts(answer.status)) return add_live(answer.body, shift, body);
    add_draft(answer.status == model::Status::todo ? "To do" : "Draft", answer.heading->span, answer.body,
              shift, body);
  }

  /// Sections that are drafts are left out, or marked.
  void add_live(doc::Blocks blocks, LevelShift shift, std::vector<Block>& body) {
    const auto drafts = model::draft_marks(blocks);
    for (std::size_t i = 0, end = 0; i < blocks.size(); i = end) {
      for (end = i + 1; end < blocks.size() && drafts[end] == drafts[i];) ++end;
      const auto run = blocks.part(i, end - i);
      const auto span = doc::node(run[0]).span;
      if (!drafts[i])
        append_shifted(run, shift, arena_, body);
      else if (options_.drafts)
        add_draft("Draft", span, run, shift, body);
      else
        note_left_out(span, "this section is left out: it is a draft");
    }
  }

  void add_draft(std::string_view label, Span span, doc::Blocks blocks, LevelShift shift,
                 std::vector<Block>& body) {
    std::vector<Block> draft{draft_mark(label, span)};
    append_shifted(blocks, shift, arena_, draft);
    body.push_back(doc::Group{{{}, Role::draft, nullptr}, arena_.copy(std::span<const Block>(draft))});
  }

  Block draft_mark(std::string_view label, Span span) {
    const doc::Inline phrase = doc::Phrase{{span}, Role::draft, text(span, label), {}};
    return doc::Paragraph{{span, Role::draft, nullptr}, arena_.copy(std::span(&phrase, 1))};
  }

  // --- text outside every question ---

  void add_passages() {
    for (const auto& passage : application_.passages) add_passage(passage);
  }
  void add_passages_before(std::size_t answer) {
    for (const auto& passage : application_.passages)
      if (passage.before == answer) add_passage(passage);
  }
  /// A level-1 heading that has become the title is not repeated, and the others move up.
  void add_passage(const model::Passage& passage) {
    const bool promoted = application_.title_from_heading && !options_.fragment;
    if (!promoted) return add_live(passage.blocks, {0, highest_level}, blocks_);
    std::vector<Block> kept;
    for (const auto& block : passage.blocks)
      if (!is_title(block)) kept.push_back(block);
    add_live({kept.data(), kept.size()}, {-1, highest_level}, blocks_);
  }
  static bool is_title(const Block& block) {
    const auto* heading = std::get_if<doc::Heading>(&block.kind());
    return heading && heading->level == highest_level;
  }

  // --- helpers ---

  doc::Inlines text(Span span, std::string_view words) {
    if (words.empty()) return {};
    const doc::Inline only = doc::Text{{span}, words};
    return arena_.copy(std::span(&only, 1));
  }

  void collect_images() {
    std::vector<const doc::Image*> images;
    const auto add = [&images](const doc::Image* image) {
      if (image && std::find(images.begin(), images.end(), image) == images.end()) images.push_back(image);
    };
    const auto on_block = [&](const Block& block) {
      if (const auto* figure = std::get_if<doc::Figure>(&block.kind())) add(figure->image);
    };
    const auto on_inline = [&](const doc::Inline& item) {
      if (const auto* picture = std::get_if<doc::Picture>(&item.kind())) add(picture->image);
    };
    doc::walk(document_.blocks, on_block, on_inline);
    document_.images = arena_.copy(std::span<const doc::Image* const>(images));
  }

  const Application::Data& application_;
  const model::DocumentPlan& plan_;
  const ComposeOptions& options_;
  Document::Data& document_;
  Arena& arena_;
  std::vector<Block> blocks_;
};

std::string two_digits(unsigned number) { return concat({number < 10 ? "0" : "", Decimal(number)}); }

/// The first day of what is given.
std::string_view iso_day(const model::Date& date, Arena& arena) {
  const auto month = two_digits(std::max<unsigned>(1, date.month));
  return arena.copy(
      concat({Decimal(date.year), "-", month, "-", two_digits(std::max<unsigned>(1, date.day))}));
}

void fill_meta(const Application::Data& application, const model::DocumentPlan& plan,
               const ComposeOptions& options, Document::Data& document) {
  auto& meta = document.meta;
  if (!options.fragment) meta.title = application.title;
  meta.language = application.language;
  meta.keywords = application.keywords;
  if (application.form) meta.subject = application.form->title;
  meta.anonymous = is_anonymous(application, plan);
  meta.author = meta.anonymous ? std::string_view("Anonymous") : application.author;
  if (application.as_of) meta.date = iso_day(*application.as_of, document.arena);
}

}  // namespace

}  // namespace composing

Document compose(const Application& application, const model::DocumentPlan& plan, const Theme& theme,
                 const ComposeOptions& options) {
  auto document = std::make_shared<Document::Data>();
  document->sources = application.keep_alive();
  document->theme = theme;
  composing::fill_meta(application.data(), plan, options, *document);
  composing::Composer(application.data(), plan, options, *document).run();
  return Document(std::move(document));
}

}  // namespace cvbuild
