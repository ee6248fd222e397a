// Gathers a Person from what the variant keeps of a CV: nothing that the pages do not show.
#include "compose/person.hpp"

#include <algorithm>
#include <vector>

#include <cvbuild/doc/link.hpp>

#include "compose/cv_dates.hpp"
#include "compose/cv_head.hpp"

namespace cvbuild::composing {

namespace {

using Texts = std::vector<std::string_view>;

class PersonMaker {
 public:
  PersonMaker(const model::Cv& cv, const Context& context) : cv_(cv), context_(context) {}

  void add_head() {
    const auto& basics = cv_.basics;
    if (!context_.selection.keeps(basics.tags)) return;
    person_.name = one_line(basics.name);
    person_.job_title = one_line(basics.label);
    person_.email = basics.email.value;
    person_.telephone = basics.phone.value;
    if (is_live(basics.url)) person_.url = basics.url.value;
    if (context_.selection.keeps(basics.location.tags)) add_location(basics.location);
    Texts profiles;
    for (const auto& profile : basics.profiles)
      if (context_.selection.keeps(profile.tags) && is_live(profile.url)) add(profile.url, profiles);
    person_.profiles = copy(profiles);
  }

  void add_sections() {
    person_.works_for = gather(cv_.work, [this](const auto& entry, Texts& texts) {
      if (dates_of(entry).ongoing()) add(entry.name, texts);
    });
    person_.alumni_of =
        gather(cv_.education, [this](const auto& entry, Texts& texts) { add(entry.institution, texts); });
    person_.knows_about = gather(cv_.skills, [this](const auto& entry, Texts& texts) {
      for (const auto& keyword : entry.keywords) add(keyword, texts);
      if (entry.keywords.empty()) add(entry.name, texts);
    });
    person_.knows_languages =
        gather(cv_.languages, [this](const auto& entry, Texts& texts) { add(entry.language, texts); });
    person_.awards = gather(cv_.awards, [this](const auto& entry, Texts& texts) { add(entry.title, texts); });
  }

  [[nodiscard]] const Person* make() const { return context_.arena.make(person_); }

 private:
  /// Other schemes are shown as text, and given to no machine either.
  static bool is_live(const model::Url& url) { return doc::link_kind(url.value) != doc::LinkKind::other; }
  void add_location(const model::Location& location) {
    person_.street_address = one_line(location.address);
    person_.postal_code = one_line(location.postal_code);
    person_.locality = one_line(location.city);
    person_.region = one_line(location.region);
    person_.country = location.country_code.value;
  }

  [[nodiscard]] std::string_view one_line(const model::Text& text) const {
    return joined_lines(text.value, context_.arena);
  }

  /// Each once, and no more than machines care for: looking for doubles costs the square.
  void add(const model::Text& text, Texts& texts) const {
    constexpr std::size_t most = 100;
    if (text.given() && texts.size() < most &&
        std::find(texts.begin(), texts.end(), text.value) == texts.end())
      texts.push_back(one_line(text));
  }

  template <class T, class Function>
  [[nodiscard]] Slice<std::string_view> gather(const model::Section<T>& section, const Function& function) {
    Texts texts;
    if (context_.selection.keeps(section.tags))
      for (const auto& entry : section.entries)
        if (context_.selection.keeps(entry.tags)) function(entry, texts);
    return copy(texts);
  }

  [[nodiscard]] Slice<std::string_view> copy(const Texts& texts) const {
    return context_.arena.copy(std::span<const std::string_view>(texts));
  }

  const model::Cv& cv_;
  const Context& context_;
  Person person_;
};

}  // namespace

const Person* make_person(const model::Cv& cv, bool has_sections, const Context& context) {
  PersonMaker maker(cv, context);
  maker.add_head();
  if (has_sections) maker.add_sections();
  return maker.make();
}

}  // namespace cvbuild::composing
