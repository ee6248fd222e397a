// `allow:` of application.yaml: the place that each entry names, looked up.
#include <algorithm>
#include <charconv>
#include <optional>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>
#include <cvbuild/model/cv_keys.hpp>

#include "read/application_reader.hpp"

namespace cvbuild::reading {

namespace {

std::optional<unsigned> number_of(std::string_view digits) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

Span line_of(const Source& source, unsigned number) {
  std::size_t begin = 0;
  for (unsigned at = 1; at < number; ++at) {
    const auto end = source.text.find('\n', begin);
    if (end == std::string::npos) return {};
    begin = end + 1;
  }
  return number == 0 ? Span{}
                     : source.span(begin, std::min(source.text.find('\n', begin), source.text.size()));
}

/// The stretch of the block at `index`: a heading's goes on to the next one that is not below it.
Span stretch_of_block(doc::Blocks blocks, std::size_t index) {
  const auto* heading = std::get_if<doc::Heading>(&blocks[index].kind());
  Span stretch = doc::node(blocks[index]).span;
  for (auto next = index + 1; heading != nullptr && next < blocks.size(); ++next) {
    const auto* other = std::get_if<doc::Heading>(&blocks[next].kind());
    if (other != nullptr && other->level <= heading->level) break;
    stretch = hull(stretch, doc::node(blocks[next]).span);
  }
  return stretch;
}

/// The block, or the section, whose id that is.
Span stretch_of_id(std::string_view id, const Source& source, const Application::Data& application) {
  Span found;
  for (const auto blocks : application.texts) {
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (doc::node(blocks[i]).id() == id && source.whole().contains(doc::node(blocks[i]).span))
        return stretch_of_block(blocks, i);
    doc::walk(
        blocks,
        [&](const doc::Block& block) {
          if (doc::node(block).id() == id && source.whole().contains(doc::node(block).span))
            found = doc::node(block).span;
        },
        [](const doc::Inline&) {});
  }
  return found;
}

/// "work" is a section of the CV, and "work/0" its first entry, as in a JSON Pointer (RFC 6901).
Span stretch_in_cv(std::string_view path, const Source& source, const Application::Data& application) {
  if (application.cv == nullptr || !source.whole().contains(application.cv->span)) return {};
  if (path.starts_with('/')) path.remove_prefix(1);
  const auto slash = path.find('/');
  const auto key = path.substr(0, slash);
  const auto rest = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  const auto index = number_of(rest.substr(0, rest.find('/')));
  Span found;
  const auto look = [&](std::string_view name, const auto& section) {
    if (name != key) return;
    if (slash == std::string_view::npos) found = section.span;
    if (index && *index < section.entries.size()) found = section.entries[*index].span;
  };
  model::for_each_section([&](const auto& each) { look(each.name, application.cv->*each.member); });
  for (const auto& section : application.cv->own) look(section.key.value, section);
  if (key == "basics") found = application.cv->basics.span;
  return found;
}

/// The stretch that `place` names in `source`: a line, an id, a part of the CV, or all of it.
Span stretch_of(const Source& source, std::string_view place, const Application::Data& application) {
  if (place.empty()) return source.whole();
  const auto name = place.substr(1);
  if (place[0] == ':') return line_of(source, number_of(name).value_or(0));
  const auto found = stretch_of_id(name, source, application);
  return found.known() ? found : stretch_in_cv(name, source, application);
}

}  // namespace

std::vector<model::Suppression> resolve_allowed(const ApplicationFile& file, Application::Data& application,
                                                Diagnostics& diagnostics) {
  std::vector<model::Suppression> suppressions;
  for (const auto& entry : file.allowed) {
    auto path = entry.at.value;
    const auto mark = path.find_first_of("#:");
    const auto place = mark == std::string_view::npos ? std::string_view{} : path.substr(mark);
    path = path.substr(0, mark);
    if (!entry.at.given()) continue;  // that it is missing is told
    const auto source = application.sources.open(application.sources.root(), path);
    Span target;
    if (!source)
      diagnostics.report(source_rules::missing_file, entry.at.span,
                         concat({"this file cannot be read: ", source.error().message}));
    else
      target = stretch_of(*source.value(), place, application);
    suppressions.push_back({entry.span, entry.rule.value,
                            trim(entry.reason.value).empty() ? model::Text{} : entry.reason, target});
  }
  return suppressions;
}

}  // namespace cvbuild::reading
