// Lowers the parts of a document one after the other, and says what the document is.
#include <cvbuild/compose/compose.hpp>

#include <algorithm>
#include <vector>

#include <cvbuild/doc/walk.hpp>

#include "compose/answers.hpp"
#include "compose/cv_dates.hpp"
#include "compose/cv_head.hpp"
#include "compose/cv_sections.hpp"
#include "compose/kept.hpp"
#include "compose/letter.hpp"
#include "compose/line.hpp"
#include "compose/paper.hpp"
#include "compose/person.hpp"
#include "doc/sound_document.hpp"

namespace cvbuild::composing {

namespace {

using doc::Block;
using doc::Role;
using model::Part;

bool has_part(const model::DocumentPlan& plan, Part part) {
  return std::find(plan.parts.begin(), plan.parts.end(), part) != plan.parts.end();
}

/// Appends the blocks of one document.
class Composer {
 public:
  Composer(const model::DocumentPlan& plan, const Context& context, Document::Data& document)
      : plan_(plan), context_(context), document_(document) {}

  void run() {
    for (const auto part : plan_.parts) {
      std::vector<Block> blocks;
      add(part, blocks);
      if (!blocks.empty() && !blocks_.empty())
        blocks_.push_back(doc::PageBreak{{doc::node(blocks[0]).span, Role::none, nullptr}});
      blocks_.insert(blocks_.end(), blocks.begin(), blocks.end());
    }
    document_.blocks = context_.arena.copy(std::span<const Block>(blocks_));
    collect_images();
  }

 private:
  void add(Part part, std::vector<Block>& blocks) {
    const auto& application = context_.application;
    switch (part) {
      case Part::cv:
        return application.cv ? add_cv(*application.cv, blocks) : void();
      case Part::letter:
        return application.letter ? append_letter(*application.letter, context_, blocks) : void();
      case Part::answers:
        return add_answers(blocks);
    }
  }

  void add_cv(const model::Cv& cv, std::vector<Block>& blocks) {
    append_head(cv, false, context_, blocks);
    append_sections(cv, *document_.theme, context_, blocks);
  }

  /// After a head that stands for the document's title, the answers bear the application's. It is no heading
  /// above theirs, as a name is none above a CV's sections: they look as they do alone.
  void add_answers(std::vector<Block>& blocks) {
    const bool titled = opening_head({blocks_.data(), blocks_.size()}) && !context_.application.title.empty();
    append_answers(context_, blocks);
    if (blocks.empty() || !titled) return;
    Line title(context_.arena);
    blocks.insert(blocks.begin(), title.words(context_.application.title).heading(Role::part, 1));
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
    document_.images = context_.arena.copy(std::span<const doc::Image* const>(images));
  }

  const model::DocumentPlan& plan_;
  const Context& context_;
  Document::Data& document_;
  std::vector<Block> blocks_;
};

/// The first day of what is given.
std::string_view iso_day(model::Date date, Arena& arena) {
  date.month = std::max<std::uint8_t>(1, date.month);
  date.day = std::max<std::uint8_t>(1, date.day);
  return iso_date(date, arena);
}

std::string_view author(const Application::Data& application) {
  const bool named = application.cv && application.cv->basics.name.given();
  return named ? application.cv->basics.name.value : application.author;
}

/// A CV or a letter by itself is its person's; with answers it is the application.
std::string_view title(const model::DocumentPlan& plan, const Application::Data& application) {
  const bool named = application.cv && application.cv->basics.name.given();
  return named && !has_part(plan, Part::answers) ? application.cv->basics.name.value : application.title;
}

void fill_meta(const model::DocumentPlan& plan, const Context& context, Document::Data& document) {
  const auto& application = context.application;
  auto& meta = document.meta;
  if (!context.options.fragment) meta.title = title(plan, application);
  meta.language = application.language;
  meta.keywords = application.keywords;
  if (application.form && has_part(plan, Part::answers)) meta.subject = application.form->title;
  meta.anonymous = is_anonymous(application, plan);
  meta.author = meta.anonymous ? anonymous_author : author(application);
  if (application.as_of) meta.date = iso_day(*application.as_of, document.arena);
  const bool has_cv = has_part(plan, Part::cv);
  const bool has_head = application.cv && (has_cv || (application.letter && has_part(plan, Part::letter)));
  if (has_head && !meta.anonymous) meta.person = make_person(*application.cv, has_cv, context);
}

}  // namespace

}  // namespace cvbuild::composing

namespace cvbuild::inline v0 {

Document compose(const Application& application, const model::DocumentPlan& plan, const Theme& theme,
                 const ComposeOptions& options) {
  auto document = std::make_shared<Document::Data>();
  document->sources = application.keep_alive();
  document->theme = composing::on_usual_paper(theme, application.data());
  const auto selection = composing::selection_of(plan, options.tags);
  const auto locale = find_locale(application.data().language);
  auto& arena = document->arena;
  const auto colon = arena.copy(locale.label(""));
  const composing::Context context{
      application.data(),           options,        selection,       locale, arena, colon,
      colon == "\uFF1A" ? "" : " ", locale.comma(), *document->theme};
  composing::fill_meta(plan, context, *document);
  composing::Composer(plan, context, *document).run();
  return detail::SoundDocument::of(std::move(document));
}

}  // namespace cvbuild
