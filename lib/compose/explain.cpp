// Tells of each tagged thing whether a variant keeps it.
#include <cvbuild/compose/compose.hpp>

#include <algorithm>

#include <cvbuild/core/unicode.hpp>
#include <cvbuild/core/visit.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/cv_keys.hpp>

#include "compose/extras.hpp"
#include "compose/kept.hpp"

namespace cvbuild::composing {

namespace {

using model::Selection;
using model::Text;

constexpr std::size_t longest_words = 60;

/// The first line's beginning, in code points.
std::string shortened(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < longest_words; ++count)
    (void)next_code_point(text, end);
  return end == text.size() ? std::string(text) : std::string(text.substr(0, end)) + "…";
}

/// Collects items; what lies inside something that is left out is left out too.
class Explainer {
 public:
  Explainer(const Selection& selection, std::vector<VariantItem>& items)
      : selection_(selection), items_(items) {}

  void add(const model::Cv& cv) {
    add_entry(cv.basics, true);
    model::for_each_section([&](const auto& key) { add_section(cv.*(key.member)); });
    for (const auto& section : cv.own) {
      const bool kept = add_section(section);
      add(section.text.blocks, kept);
    }
  }

  void add(doc::Blocks blocks, bool kept) {
    for (std::size_t i = 0; i < blocks.size();) {
      const auto& node = doc::node(blocks[i]);
      std::vector<Text> tags;
      model::append_tags(node.attributes, tags);
      const bool tagged = !tags.empty();
      const bool keeps = tagged ? add_item(node.span, doc::plain_text(blocks.part(i, 1)), tags, kept) : kept;
      add_inside(blocks[i], keeps);
      const auto end = tagged ? reach(blocks, i) : i + 1;
      if (end > i + 1) add(blocks.part(i + 1, end - i - 1), keeps);
      i = end;
    }
  }

 private:
  bool add_item(Span span, std::string_view words, Slice<Text> tags, bool kept) {
    if (tags.empty()) return kept;
    const bool keeps = kept && selection_.keeps(tags);
    VariantItem item{span, shortened(words), {}, keeps};
    for (const auto& tag : tags) item.tags.push_back(tag.value);
    items_.push_back(std::move(item));
    return keeps;
  }
  bool add_item(Span span, std::string_view words, const std::vector<Text>& tags, bool kept) {
    return add_item(span, words, Slice<Text>(tags.data(), tags.size()), kept);
  }

  template <class Section>
  bool add_section(const Section& section) {
    const auto words =
        section.title.given() ? std::string(section.title.value) : key_words(section.key.value);
    const bool kept = add_item(section.key.span, words, section.tags, true);
    for (const auto& entry : section.entries) add_entry(entry, kept);
    return kept;
  }

  // --- entries ---

  template <class T>
  void add_entry(const T& entry, bool kept) {
    std::string_view words;
    model::for_each_key<T>([&](const auto& key) {
      if (words.empty()) words = text_of(entry.*(key.member));
    });
    const bool keeps = add_item(entry.span, title_of(entry, words), entry.tags, kept);
    model::for_each_key<T>([&](const auto& key) { add_member(entry.*(key.member), keeps); });
  }
  void add_entry(const model::OwnEntry& entry, bool kept) {
    const auto words = entry.title.given()          ? entry.title.value
                       : entry.organisation.given() ? entry.organisation.value
                                                    : entry.summary.text.value;
    const bool keeps = add_item(entry.span, words, entry.tags, kept);
    add_member(entry.summary, keeps);
    add_member(entry.highlights, keeps);
  }

  /// A position's title rather than its employer; else the first thing that the entry says.
  static std::string_view title_of(const model::Position& entry, std::string_view words) {
    return entry.position.given() ? entry.position.value : words;
  }
  static std::string_view title_of(const model::Volunteering& entry, std::string_view words) {
    return entry.position.given() ? entry.position.value : words;
  }
  template <class T>
  static std::string_view title_of(const T&, std::string_view words) {
    return words;
  }

  template <class Member>
  static std::string_view text_of(const Member& member) {
    if constexpr (std::is_convertible_v<const Member&, const Text&>)
      return member.value;
    else if constexpr (requires { member.text.value; })
      return member.text.value;
    else
      return {};
  }

  template <class Member>
  void add_member(const Member&, bool) {}
  void add_member(const model::Prose& prose, bool kept) { add(prose.blocks, kept); }
  void add_member(const model::Location& location, bool kept) { add_entry(location, kept); }
  void add_member(Slice<model::Profile> profiles, bool kept) {
    for (const auto& profile : profiles) add_entry(profile, kept);
  }
  void add_member(Slice<model::Highlight> highlights, bool kept) {
    for (const auto& highlight : highlights) {
      const auto& text = highlight.prose.text;
      const auto words = highlight.tags.empty() ? std::string{} : doc::plain_text(highlight.prose.blocks);
      add(highlight.prose.blocks, add_item(text.span, words, highlight.tags, kept));
    }
  }

  // --- blocks ---

  void add_inside(const doc::Block& block, bool kept) {
    visit(Overloaded{[](const doc::Heading&) {}, [](const doc::Paragraph&) {},
                     [&](const doc::List& list) { add_list_items(list, kept); }, [](const doc::CodeBlock&) {},
                     [&](const doc::Quote& quote) { add(quote.blocks, kept); }, [](const doc::Table&) {},
                     [](const doc::Figure&) {}, [](const doc::Rule&) {}, [](const doc::PageBreak&) {},
                     [&](const doc::Group& group) { add(group.blocks, kept); }},
          block.kind());
  }

  void add_list_items(const doc::List& list, bool kept) {
    for (const auto& item : list.items) {
      std::vector<Text> tags;
      model::append_tags(item.attributes, tags);
      const auto words = tags.empty() ? std::string{} : doc::plain_text(item.blocks);
      add(item.blocks, add_item(item.span, words, tags, kept));
    }
  }

  const Selection& selection_;
  std::vector<VariantItem>& items_;
};

}  // namespace

}  // namespace cvbuild::composing

namespace cvbuild::inline v0 {

std::vector<VariantItem> explain_variant(const Application& application, const model::DocumentPlan& plan,
                                         std::span<const std::string_view> tags) {
  const auto& data = application.data();
  const auto selection = composing::selection_of(plan, tags);
  std::vector<VariantItem> items;
  composing::Explainer explainer(selection, items);
  for (const auto part : plan.parts) {
    if (part == model::Part::cv && data.cv) explainer.add(*data.cv);
    if (part == model::Part::letter && data.letter) explainer.add(data.letter->body, true);
    if (part == model::Part::answers)
      for (const auto blocks : data.texts) explainer.add(blocks, true);
  }
  const auto place = [&](const VariantItem& item) { return data.sources.origin(item.span).begin; };
  std::stable_sort(items.begin(), items.end(),
                   [&](const VariantItem& a, const VariantItem& b) { return place(a) < place(b); });
  return items;
}

}  // namespace cvbuild
