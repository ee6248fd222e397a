// Sets the sections one after the other, each under its own title or the locale's.
#include "compose/cv_sections.hpp"

#include <algorithm>

#include <cvbuild/model/cv_keys.hpp>

#include "compose/cv_dates.hpp"
#include "compose/cv_entries.hpp"
#include "compose/entry.hpp"
#include "compose/extras.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;
using model::Text;

constexpr unsigned section_level = 1;
constexpr std::string_view summary_key = "summary";
constexpr std::string_view own_key = "own";  ///< stands for all of the author's own sections

std::string_view section_word(std::string_view key, const Locale& locale) {
  const auto* const found = std::find(std::begin(word_keys), std::end(word_keys), key);
  return locale.word(static_cast<Word>(found - std::begin(word_keys)));
}

class SectionsWriter {
 public:
  SectionsWriter(const model::Cv& cv, const Context& context, Blocks& target)
      : cv_(cv),
        context_(context),
        target_(target),
        as_written_(context.application.as_written || cv.meta.as_written),
        own_done_(cv.own.size()) {}

  /// Appends the section of that key, or the author's own, unless it is there already.
  void add(std::string_view key) {
    if (std::find(done_.begin(), done_.end(), key) != done_.end()) return;
    done_.push_back(key);
    if (key == summary_key) return add_summary();
    if (key == own_key) return add_own();
    bool known = false;
    model::for_each_section([&](const auto& section) {
      if (section.name != key) return;
      known = true;
      add_section(cv_.*(section.member), key);
    });
    if (!known) add_own(key);
  }

  void add_rest() {
    add(summary_key);
    model::for_each_section([this](const auto& known) { add(known.name); });
    add(own_key);
  }

 private:
  void add_summary() {
    if (!cv_.basics.summary.given() || !context_.selection.keeps(cv_.basics.tags)) return;
    Blocks blocks{heading({word_for(summary_key), cv_.basics.summary.text.span})};
    append_prose(cv_.basics.summary, section_level, context_, blocks);
    finish(Role::summary, blocks);
  }

  template <class T>
  void add_section(const model::Section<T>& section, std::string_view key) {
    if (!context_.selection.keeps(section.tags)) return;
    const auto& title = section.title;
    Blocks blocks{heading(title.given() ? title : Text{word_for(key), section.key.span})};
    append_entries(section.entries, blocks);
    finish(Role::section, blocks);
  }

  /// The author's own section of that key; without one, all that are not there yet.
  void add_own(std::string_view key = {}) {
    for (std::size_t i = 0; i < cv_.own.size(); ++i) {
      if (own_done_[i] || (!key.empty() && cv_.own[i].key.value != key)) continue;
      own_done_[i] = true;
      add_own(cv_.own[i]);
    }
  }

  void add_own(const model::OwnSection& section) {
    if (!context_.selection.keeps(section.tags)) return;
    Blocks blocks{heading(section.title.given() ? section.title : key_title(section.key))};
    append_prose(section.text, section_level, context_, blocks);
    append_entries(section.entries, blocks);
    append_extras(section.extras, context_, blocks);
    finish(Role::section, blocks);
  }

  [[nodiscard]] Text key_title(const Text& key) const {
    const auto words = key_words(key.value);
    return {words.empty() ? key.value : context_.arena.copy(words), key.span};
  }

  template <class T>
  void append_entries(Slice<T> entries, Blocks& blocks) {
    const auto shown = shown_entries(entries, as_written_, context_);
    composing::append_entries(Entries<T>(shown), context_, blocks);
  }

  /// The theme's word for a section, or the language's.
  [[nodiscard]] std::string_view word_for(std::string_view key) const {
    for (const auto& one : context_.theme.section_titles)
      if (one.key == key) return one.title;
    return section_word(key, context_.locale);
  }

  [[nodiscard]] doc::Block heading(const Text& title) const {
    return Line(context_.arena).text(title).heading(Role::section, section_level);
  }

  void finish(Role role, const Blocks& blocks) {
    if (blocks.size() > 1) target_.push_back(group(role, blocks, context_.arena));
  }

  const model::Cv& cv_;
  const Context& context_;
  Blocks& target_;
  bool as_written_;
  std::vector<std::string_view> done_;
  std::vector<bool> own_done_;
};

}  // namespace

void append_sections(const model::Cv& cv, const ThemeData& theme, const Context& context,
                     std::vector<doc::Block>& target) {
  SectionsWriter writer(cv, context, target);
  for (const auto key : theme.section_order) writer.add(key);
  writer.add_rest();
}

}  // namespace cvbuild::composing
