// Sets name, label, photo and the lines of contact.
#include "compose/cv_head.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

#include "compose/address.hpp"
#include "compose/extras.hpp"
#include "compose/line.hpp"
#include "compose/telephone.hpp"
#include "core/capitals.hpp"

namespace cvbuild::composing {

namespace {

using doc::Role;

class HeadWriter {
 public:
  HeadWriter(const model::Cv& cv, const Context& context)
      : cv_(cv), basics_(cv.basics), context_(context), arena_(context.arena) {}

  void add_name() {
    if (basics_.name.given()) blocks_.push_back(Line(arena_).text(shown_name()).paragraph(Role::name));
    if (basics_.label.given()) blocks_.push_back(Line(arena_).text(basics_.label).paragraph(Role::label));
  }

  void add_photo() {
    if (!cv_.photo) return;
    doc::Figure figure;
    figure.span = basics_.image.span;
    figure.role = Role::photo;
    figure.target = basics_.image.value;
    figure.alternative = joined_lines(basics_.name.value, arena_);
    figure.image = cv_.photo;
    blocks_.push_back(figure);
  }

  void add_contact() {
    Line line(arena_);
    if (basics_.email.given())
      line.next(middle_dot).link(basics_.email, arena_.copy(concat({"mailto:", basics_.email.value})));
    if (basics_.phone.given())
      line.next(middle_dot).link(basics_.phone, arena_.copy(phone_target(basics_.phone.value)));
    const auto place = keeps_location() ? address_words(basics_.location, context_) : doc::Inlines{};
    if (!place.empty()) line.next(middle_dot).phrase(Role::place, place, {});
    if (basics_.url.given()) line.next(middle_dot).link(basics_.url);
    if (!line.empty()) blocks_.push_back(line.paragraph(Role::contact));
  }

  void add_profiles() {
    Line line(arena_);
    for (const auto& profile : basics_.profiles)
      if (context_.selection.keeps(profile.tags)) append_profile(profile, line);
    if (!line.empty()) blocks_.push_back(line.paragraph(Role::contact));
  }

  void add_extras() {
    append_extras(basics_.extras, context_, blocks_);
    if (keeps_location()) append_extras(basics_.location.extras, context_, blocks_);
    for (const auto& profile : basics_.profiles)
      if (context_.selection.keeps(profile.tags)) append_extras(profile.extras, context_, blocks_);
  }

  void finish(std::vector<doc::Block>& target) const {
    if (!blocks_.empty()) target.push_back(group(Role::head, blocks_, arena_));
  }

 private:
  [[nodiscard]] model::Text shown_name() const {
    auto name = basics_.name;
    if (context_.theme.name_as == NameAs::capitals)
      name.value = arena_.copy(in_capitals(name.value, context_.locale.tag()));
    return name;
  }

  [[nodiscard]] bool keeps_location() const { return context_.selection.keeps(basics_.location.tags); }

  /// "GitHub: example.org/ada", with the username where the address does not say it.
  void append_profile(const model::Profile& profile, Line& line) {
    const bool has_url = profile.url.given();
    const bool says_name =
        has_url && url_text(profile.url.value).find(profile.username.value) != std::string_view::npos;
    const bool shows_name = profile.username.given() && !says_name;
    if (!has_url && !shows_name && !profile.network.given()) return;
    line.next(middle_dot);
    if (profile.network.given()) {
      const auto network = joined_lines(profile.network.value, arena_);
      const bool labels = has_url || shows_name;
      line.words(labels ? arena_.copy(concat({network, context_.colon, context_.gap})) : network,
                 profile.network.span);
    }
    if (shows_name) line.text(profile.username);
    if (has_url && shows_name) line.words(middle_dot);
    if (has_url) line.link(profile.url);
  }

  const model::Cv& cv_;
  const model::Basics& basics_;
  const Context& context_;
  Arena& arena_;
  std::vector<doc::Block> blocks_;
};

}  // namespace

std::string_view joined_lines(std::string_view text, Arena& arena) {
  if (text.find_first_of("\r\n") == std::string_view::npos) return text;
  std::string joined;
  for (auto rest = text; !rest.empty();) {
    const auto end = line_end(rest, 0);
    auto line = trim(rest.substr(0, end));
    if (line.ends_with(',')) line.remove_suffix(1);
    if (!line.empty()) joined += concat({joined.empty() ? "" : ", ", line});
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  return arena.copy(joined);
}

void append_head(const model::Cv& cv, bool is_letter, const Context& context,
                 std::vector<doc::Block>& target) {
  if (!context.selection.keeps(cv.basics.tags)) return;
  HeadWriter writer(cv, context);
  writer.add_name();
  if (!is_letter) writer.add_photo();
  writer.add_contact();
  writer.add_profiles();
  if (!is_letter) writer.add_extras();
  writer.finish(target);
}

}  // namespace cvbuild::composing
