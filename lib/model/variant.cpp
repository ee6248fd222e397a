// Which tagged content a document keeps.
#include <cvbuild/model/variant.hpp>

#include <algorithm>

#include <cvbuild/doc/walk.hpp>

namespace cvbuild::inline v0::model {

bool Selection::keeps(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool Selection::keeps(Slice<Text> content) const {
  return keeps_all() || content.empty() ||
         std::any_of(content.begin(), content.end(), [this](const Text& tag) { return keeps(tag.value); });
}

bool Selection::keeps(const doc::Attributes* attributes) const {
  if (keeps_all() || attributes == nullptr) return true;
  std::vector<Text> words;
  append_tags(attributes, words);
  return keeps(Slice<Text>(words.data(), words.size()));
}

void append_tags(const doc::Attributes* attributes, std::vector<Text>& tags) {
  const auto* written = attributes ? attributes->find("tags") : nullptr;
  if (written == nullptr) return;
  auto rest = written->value;
  while (!rest.empty()) {
    const auto begin = rest.find_first_not_of(" ,\t");
    if (begin == std::string_view::npos) return;
    rest.remove_prefix(begin);
    const auto word = rest.substr(0, rest.find_first_of(" ,\t"));
    tags.push_back({word, written->span});
    rest.remove_prefix(word.size());
  }
}

void append_tags(doc::Blocks blocks, std::vector<Text>& tags) {
  const auto on_block = [&tags](const doc::Block& block) {
    append_tags(doc::node(block).attributes, tags);
    if (const auto* list = std::get_if<doc::List>(&block.kind()))
      for (const auto& item : list->items) append_tags(item.attributes, tags);
  };
  doc::walk(blocks, on_block, [](const doc::Inline&) {});
}

}  // namespace cvbuild::model
