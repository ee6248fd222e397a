// The sources of one job: where each text comes from, and where in it an offset lies.
#include <cvbuild/core/source.hpp>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/path.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/core/unicode.hpp>

#include "core/derived_source.hpp"
#include "core/files.hpp"

namespace cvbuild::inline v0 {

namespace fs = std::filesystem;

namespace {

/// Where the lines of a source begin, and how many code points stand before every so many bytes: a column is
/// found without counting a long line from its begin.
struct LineIndex {
  static constexpr std::size_t step = 1024;
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> code_points;  ///< before the bytes at step, 2 * step, …; the first is 0

  [[nodiscard]] std::size_t code_points_before(std::string_view text, std::size_t offset) const {
    const auto begin = offset / step * step;
    return code_points[offset / step] + count_code_points(text.substr(begin, offset - begin));
  }
};

LineIndex make_line_index(std::string_view text) {
  LineIndex index;
  index.starts.push_back(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (auto at = line_end(text, 0); at < text.size(); at = line_end(text, at)) {
    at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
    index.starts.push_back(static_cast<std::uint32_t>(at));
  }
  index.code_points.reserve(text.size() / LineIndex::step + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += LineIndex::step) {
    index.code_points.push_back(count);
    count += static_cast<std::uint32_t>(count_code_points(text.substr(at, LineIndex::step)));
  }
  return index;
}

/// Where a line ends, without its end of line: no search, so that thousands of places on one long line stay
/// cheap.
std::size_t end_of(const LineIndex& index, std::string_view text, std::size_t line) {
  if (line + 1 == index.starts.size()) return text.size();
  const auto end = index.starts[line + 1] - 1U;
  return text[end] == '\n' && end > index.starts[line] && text[end - 1] == '\r' ? end - 1U : end;
}

Location locate_in(const Source& source, Span span, const LineIndex& index) {
  const std::string_view text = source.text;
  const auto& starts = index.starts;
  const auto offset = std::clamp<std::size_t>(span.begin - source.base, starts[0], text.size());
  const auto line =
      static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) - 1;
  const auto end_of_line = end_of(index, text, line);
  Location place{&source, static_cast<unsigned>(line + 1), 1,
                 text.substr(starts[line], end_of_line - starts[line]), 1};
  const auto before = index.code_points_before(text, offset);
  place.column = static_cast<unsigned>(before - index.code_points_before(text, starts[line]) + 1);
  const auto end = std::min<std::size_t>(std::max<std::size_t>(span.end - source.base, offset), end_of_line);
  if (end > offset)
    place.width = std::max(1U, static_cast<unsigned>(index.code_points_before(text, end) - before));
  return place;
}

}  // namespace

struct Sources::Store {
  Bounds bounds;
  bool in_memory = false;
  std::string folder;    ///< of the root, as its name was written; empty: the working directory
  fs::path real_folder;  ///< with symbolic links resolved; empty in memory
  std::map<std::string, std::string>
      buffers;  ///< by path relative to the root's folder: overlays, or all there is in memory
  std::map<std::string, const Source*> opened;  ///< by the same
  std::deque<Source> sources;
  const Source* root = nullptr;  ///< the one that reading starts from
  std::mutex index_mutex;        ///< indexes are made when first asked for, maybe by several threads
  std::map<const Source*, LineIndex> line_indexes;
  std::vector<std::string> folders;  ///< that were listed

  Source* add(std::string name, std::string text, bool too_large = false);
  Result<const Source*> add(std::string name, Result<std::string> text);
  Source* add_within_bounds(std::string name, std::string text);
  Result<std::string> load(const std::string& relative) const;
};

namespace {

/// `path` joined to the folder of `relative_file` and normalised; it may begin with "..".
std::string join(std::string_view relative_file, std::string_view path) {
  if (fs::path(path).is_absolute()) return std::string(path);
  return (fs::path(relative_file).parent_path() / fs::path(path)).lexically_normal().generic_string();
}

bool escapes(const fs::path& inside, const fs::path& folder) {
  const auto relative = inside.lexically_relative(folder);
  return relative.empty() || *relative.begin() == "..";
}

Error not_there(std::string_view path) {
  return {ErrorKind::unreadable, concat({"'", path, "' is not there"})};
}

Error outside(std::string_view path) {
  return {ErrorKind::unreadable, concat({"'", path, "' lies outside the application's folder"})};
}

}  // namespace

Source* Sources::Store::add(std::string name, std::string text, bool too_large) {
  // Offset 0 means "no place"; one byte between two sources keeps the end of one apart from the beginning of
  // the next.
  const auto base =
      sources.empty() ? 1U : static_cast<std::uint32_t>(sources.back().base + sources.back().text.size() + 1);
  return &sources.emplace_back(Source{std::move(name), std::move(text), base, too_large});
}

/// The same of a buffer, which is there already.
Source* Sources::Store::add_within_bounds(std::string name, std::string text) {
  const bool too_large = text.size() > bounds.source_bytes;
  return add(std::move(name), too_large ? std::string{} : std::move(text), too_large);
}

/// A source past the bound is there without its text, so that what is wrong with it has a place.
Result<const Source*> Sources::Store::add(std::string name, Result<std::string> text) {
  if (text) return add(std::move(name), std::move(text).value());
  if (text.error().kind == ErrorKind::too_large) return add(std::move(name), std::string{}, true);
  return text.error();
}

Result<std::string> Sources::Store::load(const std::string& relative) const {
  if (const auto found = buffers.find(relative); found != buffers.end()) {
    if (found->second.size() > bounds.source_bytes) return Error{ErrorKind::too_large, relative};
    return found->second;
  }
  if (in_memory) return not_there(relative);
  const auto path = fs::path(folder) / relative;
  std::error_code error;
  const auto whole = fs::absolute(path, error);  // an empty path has none
  const auto real = error ? whole : fs::weakly_canonical(whole, error);
  if (error || escapes(real, real_folder)) return outside(relative);
  return read_file(path.generic_string(), bounds.source_bytes);
}

Result<Sources> Sources::from_path(TextArgument path, const Bounds& bounds) {
  auto store = std::make_shared<Store>();
  store->bounds = bounds;
  std::error_code error;
  std::string file{std::string_view(path)};
  if (file.find('\0') != std::string::npos) return Error{ErrorKind::unreadable, "a path holds no NUL"};
  if (file.empty()) return Error{ErrorKind::unreadable, "the path of the application is empty"};
  const bool standard_input = file == "-";
  if (!standard_input && fs::is_directory(file, error))
    file = (fs::path(file) / "application.yaml").generic_string();
  file = shown_path(file);  // places are read by machines too
  if (!standard_input) store->folder = fs::path(file).parent_path().generic_string();
  auto text = standard_input ? read_standard_input(bounds.source_bytes)
                             : read_file(file, bounds.source_bytes, Pipes::allowed);
  const auto source = store->add(file, std::move(text));
  if (!source) return source.error();
  store->real_folder = fs::canonical(store->folder.empty() ? "." : store->folder, error);
  store->root = source.value();
  store->opened.emplace(standard_input ? "-" : fs::path(file).filename().generic_string(), source.value());
  return Sources(std::move(store));
}

Sources Sources::from_buffers(std::vector<std::pair<std::string, std::string>> buffers,
                              const Bounds& bounds) {
  auto store = std::make_shared<Store>();
  store->bounds = bounds;
  store->in_memory = true;
  if (buffers.empty()) buffers.emplace_back("empty.md", "");
  store->folder = fs::path(buffers.front().first).parent_path().generic_string();
  auto& [root_name, root_text] = buffers.front();
  store->root = store->add_within_bounds(root_name, std::move(root_text));
  store->opened.emplace(fs::path(root_name).filename().generic_string(), store->root);
  for (std::size_t i = 1; i < buffers.size(); ++i) {
    auto& [name, text] = buffers[i];
    auto relative = store->folder.empty() ? fs::path(name) : fs::path(name).lexically_relative(store->folder);
    store->buffers.emplace(relative.lexically_normal().generic_string(), std::move(text));
  }
  return Sources(std::move(store));
}

const Source& Sources::root() const& { return *store_->root; }

void Sources::overlay(TextArgument path, std::string text) {
  auto name = fs::path(std::string_view(path)).lexically_normal().generic_string();
  auto& store = *store_;
  const auto opened = store.opened.find(name);
  if (opened == store.opened.end()) {
    store.buffers.insert_or_assign(std::move(name), std::move(text));
    return;
  }
  // What was made of the text so far still has its places there.
  const bool is_root = opened->second == store.root;
  opened->second = store.add_within_bounds(opened->second->name, std::move(text));
  if (is_root) store.root = opened->second;
}

std::string Sources::relative_to_root(const Source& from, std::string_view path) const {
  if (from.origin.known()) return relative_to_root(*source_of(from.origin), path);
  const auto& folder = store_->folder;
  const auto file = folder.empty() || from.name == "-" ? fs::path(from.name)
                                                       : fs::path(from.name).lexically_relative(folder);
  return join(file.generic_string(), path);
}

Result<const Source*> Sources::open(const Source& from, std::string_view path) & {
  const auto relative = relative_to_root(from, path);
  if (const auto found = store_->opened.find(relative); found != store_->opened.end()) return found->second;
  if (relative == ".." || relative.starts_with("../") || fs::path(relative).is_absolute())
    return outside(path);
  auto text = store_->load(relative);
  const auto& last = store_->sources.back();
  if (text && last.base + last.text.size() + text.value().size() > 0xF0000000U)
    return Error{ErrorKind::too_large, "the sources of one application exceed 3.75 GiB"};
  const auto source = store_->add((fs::path(store_->folder) / relative).generic_string(), std::move(text));
  if (source) store_->opened.emplace(relative, source.value());
  return source;
}

bool Sources::is_folder(const Source& from, std::string_view path) const {
  const auto relative = relative_to_root(from, path);
  if (store_->in_memory) {
    const auto prefix = relative.ends_with('/') ? relative : relative + "/";
    const auto at = store_->buffers.lower_bound(prefix);
    return at != store_->buffers.end() && at->first.starts_with(prefix);
  }
  std::error_code error;
  return fs::is_directory(fs::path(store_->folder) / relative, error);
}

Result<std::vector<std::string>> Sources::list(const Source& from, std::string_view path) const {
  const auto relative = relative_to_root(from, path);
  std::vector<std::string> names;
  const auto listed = [](std::string_view name) { return !name.empty() && name.front() != '.'; };
  if (store_->in_memory) {
    const auto prefix = relative.ends_with('/') ? relative : relative + "/";
    for (auto at = store_->buffers.lower_bound(prefix);
         at != store_->buffers.end() && at->first.starts_with(prefix); ++at)
      if (const auto name = at->first.substr(prefix.size());
          listed(name) && name.find('/') == std::string::npos)
        names.push_back((fs::path(path) / name).generic_string());
    return names;
  }
  std::error_code error;
  const auto folder = fs::path(store_->folder) / relative;
  if (escapes(fs::weakly_canonical(folder, error), store_->real_folder) &&
      fs::weakly_canonical(folder, error) != store_->real_folder)
    return outside(path);
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (listed(at->path().filename().generic_string()) && !at->is_directory(error))
      names.push_back((fs::path(path) / at->path().filename()).generic_string());
  if (error) return Error{ErrorKind::unreadable, concat({folder.generic_string(), ": ", error.message()})};
  auto name = folder.generic_string();
  if (name.ends_with('/')) name.pop_back();
  auto& folders = store_->folders;
  if (std::find(folders.begin(), folders.end(), name) == folders.end()) folders.push_back(std::move(name));
  std::sort(names.begin(), names.end());
  return names;
}

const Source* Sources::source_of(Span span) const& {
  if (!span.known()) return nullptr;
  const auto& all = store_->sources;
  const auto after =
      std::upper_bound(all.begin(), all.end(), span.begin,
                       [](std::uint32_t at, const Source& source) { return at < source.base; });
  return after == all.begin() ? nullptr : &*std::prev(after);
}

Location Sources::locate(Span written) const& {
  const auto span = origin(written);
  const auto* source = source_of(span);
  if (!source) return {};
  const std::scoped_lock lock(store_->index_mutex);
  const auto [index, is_new] = store_->line_indexes.try_emplace(source);
  if (is_new) index->second = make_line_index(source->text);
  return locate_in(*source, span, index->second);
}

std::string_view Sources::text(Span span) const& {
  const auto* source = source_of(span);
  if (!source) return {};
  // A span of other sources gives other text, or none.
  const auto text = std::string_view(source->text);
  return text.substr(std::min<std::size_t>(span.begin - source->base, text.size()),
                     std::max(span.begin, span.end) - span.begin);
}

const Bounds& Sources::bounds() const& { return store_->bounds; }

const Source& Sources::derive(Span origin, std::string text) & {
  static_cast<void>(required(source_of(origin), "Sources::derive: its origin is no place in a source"));
  auto pieces = align(text, this->text(origin), origin.begin);
  auto& derived = *store_->add({}, std::move(text));
  derived.origin = origin;
  derived.pieces = std::move(pieces);
  return derived;
}

const Source& Sources::include(Span place, std::string text) & {
  auto& included = *store_->add({}, std::move(text));
  included.origin = place;
  return included;
}

std::vector<std::string> Sources::files() const {
  std::set<const Source*> current;  // not what an overlay has replaced
  for (const auto& [path, source] : store_->opened) current.insert(source);
  std::vector<std::string> names;
  for (const auto& source : store_->sources)
    if (source.name != "-" && current.contains(&source)) names.push_back(source.name);
  return names;
}

std::vector<std::string> Sources::folders() const { return store_->folders; }

std::string Sources::stem() const {
  const fs::path file = root().name;
  if (root().name == "-") return "document";
  if (file.filename() != "application.yaml") return file.stem().generic_string();
  auto folder = store_->real_folder.filename().generic_string();
  if (folder.empty()) folder = fs::path(store_->folder).filename().generic_string();
  return folder.empty() ? "application" : folder;
}

}  // namespace cvbuild
