// Names and explains the variants of documents.
#include "variants.hpp"

#include <algorithm>

#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::cli {

namespace {

constexpr std::string_view every = "*";

std::vector<std::string_view> known_tags(const Application::Data& application) {
  std::vector<std::string_view> known;
  for (const auto& tag : tags_of(application))
    if (std::find(known.begin(), known.end(), tag.value) == known.end()) known.push_back(tag.value);
  return known;
}

bool asks_for_every(const std::vector<std::string>& asked) {
  return std::find(asked.begin(), asked.end(), every) != asked.end();
}

/// A tag as a part of a file's name.
std::string file_words(std::string_view tag) {
  std::string words(tag);
  for (char& byte : words)
    if (std::string_view("/\\:*?\"<>|").find(byte) != std::string_view::npos) byte = '_';
  return words;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string list;
  for (const auto word : words) list += concat({list.empty() ? "" : ", ", word});
  return list;
}

std::string explanation(const Application& application, const model::DocumentPlan& plan,
                        const Variant& variant) {
  auto tags = variant.tags;
  if (tags.empty())
    for (const auto& tag : plan.tags) tags.push_back(tag.value);
  const auto items = explain_variant(application, plan, tags);
  const auto kept =
      std::count_if(items.begin(), items.end(), [](const VariantItem& item) { return item.kept; });
  auto text = concat({variant.name, tags.empty() ? ", for all tags" : concat({", for ", joined(tags)}), ": ",
                      Decimal(kept), " of ", Decimal(items.size()), " tagged parts are kept\n"});
  for (const auto& item : items) {
    const auto place = application.sources().locate(item.span);
    text += concat({item.kept ? "  kept     " : "  dropped  ", place.source ? place.source->name : "-", ":",
                    Decimal(place.line), ":", Decimal(place.column), ": ", item.words, " [",
                    joined(item.tags), "]\n"});
  }
  return text;
}

}  // namespace

std::vector<Variant> variants_of(const model::DocumentPlan& plan, const Application::Data& application,
                                 const std::vector<std::string>& asked) {
  const std::string name(plan.name.value);
  if (asked.empty()) return {{name, {}}};
  if (!asks_for_every(asked)) return {{name, {asked.begin(), asked.end()}}};
  const auto known = known_tags(application);
  if (!plan.tags.empty() || known.empty()) return {{name, {}}};
  std::vector<Variant> variants;
  for (const auto tag : known) variants.push_back({concat({name, "-", file_words(tag)}), {tag}});
  return variants;
}

std::optional<Error> find_unknown_tag(const Application::Data& application,
                                      const std::vector<std::string>& asked) {
  if (asked.empty() || asks_for_every(asked)) return std::nullopt;
  const auto known = known_tags(application);
  for (const auto& tag : asked) {
    if (std::find(known.begin(), known.end(), tag) != known.end()) continue;
    auto help = did_you_mean(tag, known);
    if (help.empty()) help = known.empty() ? "there are no tags" : concat({"the tags are: ", joined(known)});
    return Error{ErrorKind::usage, concat({"--for ", tag, ": nothing has that tag; ", help})};
  }
  return std::nullopt;
}

Result<std::string> explain_variants(const Application& application, std::string_view name,
                                     const std::vector<std::string>& asked) {
  if (auto unknown = find_unknown_tag(application.data(), asked)) return *unknown;
  std::vector<std::string_view> names;
  for (const auto& plan : application.documents()) {
    for (const auto& variant : variants_of(plan, application.data(), asked))
      if (variant.name == name) return explanation(application, plan, variant);
    for (const auto& variant : variants_of(plan, application.data(), {std::string(every)}))
      if (variant.name == name) return explanation(application, plan, variant);
    names.push_back(plan.name.value);
  }
  auto help = did_you_mean(name, names);
  if (help.empty()) help = concat({"the documents are: ", joined(names)});
  return Error{ErrorKind::usage,
               concat({"--explain-variant ", name, ": there is no document of that name; ", help})};
}

}  // namespace cvbuild::cli
