// Reads, writes and compares baselines.
#include <cvbuild/report/baseline.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <nlohmann/json.hpp>

#include <cvbuild/core/path.hpp>
#include <cvbuild/core/text.hpp>

#include "core/clean_text.hpp"
#include "report/place.hpp"

namespace cvbuild::inline v0 {

namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

/// As JSON can hold it: what was no UTF-8 is told apart no more, here and in the file alike.
std::string file_key(const std::string& folder, const std::string& name) {
  return detail::valid_text(path_from(folder, name));
}

std::string line_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The text of a member that must be text.
bool take_text(const Json& object, const char* member, std::string& text) {
  const auto found = object.find(member);
  if (found == object.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

}  // namespace

bool Baseline::parse(std::string_view text, Baseline& baseline, std::string& error) {
  const auto json = Json::parse(text, nullptr, false);
  const auto findings = json.is_object() ? json.find("findings") : json.end();
  if (!json.is_object() || findings == json.end() || !findings->is_array() ||
      json.value("version", Json(0)) != version) {
    error = "it is no baseline of this version; cvcheck --write-baseline writes one";
    return false;
  }
  for (const auto& item : *findings) {
    Key key;
    Entry entry;
    const bool whole = item.is_object() && take_text(item, "file", key.file) &&
                       take_text(item, "rule", key.rule) && take_text(item, "content", key.content) &&
                       take_text(item, "message", entry.message) && item.contains("count") &&
                       item["count"].is_number_unsigned();
    if (!whole) {
      error = concat({"this entry is no finding: ", line_of(item)});
      return false;
    }
    entry.count = item["count"].get<std::size_t>();
    auto& known = baseline.entries_[key];
    known = {known.count + entry.count, entry.message};
  }
  return true;
}

std::string Baseline::text() const {
  std::string text = concat({"{\"version\": ", Decimal(version), ", \"findings\": ["});
  bool first = true;
  for (const auto& [key, entry] : entries_) {
    const Json item{{"file", key.file},
                    {"rule", key.rule},
                    {"content", key.content},
                    {"count", entry.count},
                    {"message", entry.message}};
    text += concat({first ? "\n  " : ",\n  ", line_of(item)});
    first = false;
  }
  return text + "\n]}\n";
}

Baseline::Key Baseline::key_of(const Diagnostic& finding, Span span, const Sources& sources) {
  const auto place = sources.locate(span);
  const auto& name = place.source ? place.source->name : sources.root().name;
  const auto [path, is_new] = paths_.try_emplace(name);
  if (is_new) path->second = file_key(folder_, name);
  return {path->second, std::string(reports::rule_of(finding).id),
          reports::content_fingerprint(finding, span, sources)};
}

std::set<std::string> Baseline::files_of(const Sources& sources) const {
  std::set<std::string> files{file_key(folder_, sources.root().name)};
  for (const auto& name : sources.files()) files.insert(file_key(folder_, name));
  return files;
}

bool Baseline::is_about(const Key& key, const std::set<std::string>& files) const {
  if (key.file.empty() || files.contains(key.file)) return true;
  // Bytes that file_key() has replaced cannot be looked for: the file may be there.
  const bool is_whole = key.file.find("\uFFFD") == std::string::npos;
  std::error_code ignored;
  return (is_whole && key.file != "-" &&
          !std::filesystem::exists(std::filesystem::path(folder_) / key.file, ignored));
}

void Baseline::keep_only(const std::set<std::string>& files) {
  std::erase_if(entries_, [&](const auto& item) { return !is_about(item.first, files); });
}

void Baseline::add_others(const Baseline& other, const std::set<std::string>& files) {
  for (const auto& [key, entry] : other.entries_)
    if (!is_about(key, files)) entries_.insert_or_assign(key, entry);
}

/// For how many places a finding stands, by the keys that it has there.
std::map<Baseline::Key, std::vector<Span>> Baseline::keys_of(const Diagnostic& finding,
                                                             const Sources& sources) {
  std::map<Key, std::vector<Span>> keys;
  keys[key_of(finding, finding.span, sources)].push_back(finding.span);
  for (const auto place : finding.others) keys[key_of(finding, place, sources)].push_back(place);
  return keys;
}

void Baseline::add(const Diagnostics& findings, const Sources& sources, Severity least) {
  for (const auto& finding : findings.all()) {
    if (finding.severity < least) continue;
    for (const auto& [key, places] : keys_of(finding, sources)) {
      auto& entry = entries_[key];
      if (entry.count == 0) entry.message = message_of_one(finding);
      entry.count += places.size();
    }
  }
}

void Baseline::take_from(Diagnostics& findings, const Sources& sources) {
  std::erase_if(findings.items(), [&](Diagnostic& finding) {
    std::vector<Span> known;
    for (const auto& [key, places] : keys_of(finding, sources)) {
      const auto found = entries_.find(key);
      if (found == entries_.end()) continue;
      // More places in the file than were known: all of them are new.
      if (found->second.count >= places.size()) known.insert(known.end(), places.begin(), places.end());
      found->second.count -= std::min(found->second.count, places.size());
      if (found->second.count == 0) entries_.erase(found);
    }
    std::sort(known.begin(), known.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return !known.empty() && !keep_places(finding, [&](Span place) {
      return !std::binary_search(known.begin(), known.end(), place,
                                 [](Span a, Span b) { return a.begin < b.begin; });
    });
  });
}

std::vector<std::pair<Baseline::Key, Baseline::Entry>> Baseline::beyond(const Baseline& other) const {
  std::vector<std::pair<Key, Entry>> more;
  for (const auto& [key, entry] : entries_) {
    const auto found = other.entries_.find(key);
    const auto before = found == other.entries_.end() ? 0 : found->second.count;
    if (entry.count > before) more.push_back({key, {entry.count - before, entry.message}});
  }
  return more;
}

}  // namespace cvbuild
