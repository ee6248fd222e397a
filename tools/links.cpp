// Asks through curl, several addresses at once, and remembers which are there.
#include "links.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/walk.hpp>

#include "documents.hpp"
#include "output.hpp"
#include "process.hpp"
#include "stale.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

/// An address without its fragment, which no server sees, and the first link to it.
struct Address {
  std::string url;
  Span span;
};

bool is_web(std::string_view target) {
  return target.starts_with("https://") || target.starts_with("http://");
}

std::vector<Address> find_addresses(const Application& application) {
  std::vector<Address> addresses;
  std::unordered_map<std::string, bool> known;
  Diagnostics ignored;
  DocumentEmitter emitter(application, {}, ignored);
  const auto add = [&](const doc::Inline& item) {
    const auto* link = std::get_if<doc::Link>(&item.kind());
    if (link == nullptr || !is_web(link->target)) return;
    const auto target = link->target.substr(0, link->target.find('#'));
    if (known.emplace(target, true).second) addresses.push_back({std::string(target), link->span});
  };
  for (const auto& due : find_due(application, {}, {}))
    if (const auto* document = emitter.compose(due))
      doc::walk(
          document->blocks(), [](const doc::Block&) {}, add);
  return addresses;
}

// --- what is remembered ---

std::string cache_path() {
  if (const auto* folder = std::getenv("XDG_CACHE_HOME"); folder != nullptr && folder[0] == '/')
    return concat({folder, "/cvbuild/links"});
  const auto* home = std::getenv("HOME");
  return home != nullptr && home[0] == '/' ? concat({home, "/.cache/cvbuild/links"}) : std::string();
}

/// Addresses that answered, and when, in seconds.
class Answered {
 public:
  Answered() : path_(cache_path()) {
    const auto text = path_.empty() ? std::string() : file_bytes(path_).value_or("");
    for (std::string_view rest = text; !rest.empty();) {
      const auto line = rest.substr(0, line_end(rest, 0));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      add_line(line);
    }
  }

  [[nodiscard]] bool knows(const std::string& url) const { return times_.count(url) != 0; }
  void add(const std::string& url) { times_[url] = now_; }
  /// A cache that cannot be written is none.
  void save() const {
    std::vector<std::string> lines;
    for (const auto& [url, time] : times_) lines.push_back(concat({std::to_string(time), " ", url, "\n"}));
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const auto& line : lines) text += line;
    if (!path_.empty()) (void)write_all({{path_, text}});
  }

 private:
  void add_line(std::string_view line) {
    constexpr std::int64_t week = 7 * 24 * 3600;
    std::int64_t time = 0;
    const auto end = std::from_chars(line.data(), line.data() + line.size(), time).ptr;
    const auto url =
        line.substr(std::min<std::size_t>(line.size(), static_cast<std::size_t>(end - line.data()) + 1));
    if (time <= now_ && now_ - time < week && is_web(url)) times_[std::string(url)] = time;
  }

  std::int64_t now_ =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  std::string path_;
  std::unordered_map<std::string, std::int64_t> times_;
};

// --- asking ---

/// What is wrong with an answer; empty: nothing, or a server that does not talk to programs.
std::string complaint_of(int code, std::string_view error) {
  if (code == 0) return concat({"does not answer", error.empty() ? "" : ": ", error});
  if (code == 404 || code == 410) return concat({"is not there (", std::to_string(code), ")"});
  return code >= 500 && code != 999 ? concat({"fails (", std::to_string(code), ")"}) : std::string();
}

/// `number code message`, a line for each address.
struct Answer {
  std::size_t number = 0;
  int code = 0;
  std::string_view error;
};
Answer answer_of(std::string_view line) {
  Answer answer;
  const auto* end = line.data() + line.size();
  const auto* at = std::from_chars(line.data(), end, answer.number).ptr;
  if (at != end) at = std::from_chars(at + 1, end, answer.code).ptr;
  if (at != end) answer.error = {at + 1, static_cast<std::size_t>(end - at - 1)};
  return answer;
}

Result<ProcessResult> ask(const std::vector<Address>& addresses) {
  std::vector<std::string> command{"curl",
                                   "--silent",
                                   "--location",
                                   "--parallel",
                                   "--parallel-max",
                                   "8",
                                   "--max-time",
                                   "20",
                                   "--max-redirs",
                                   "10",
                                   "--globoff",
                                   "--proto",
                                   "=http,https",
                                   "--user-agent",
                                   "Mozilla/5.0 (compatible; cvcheck)",
                                   "--write-out",
                                   "%{urlnum} %{http_code} %{errormsg}\n"};
  for (const auto& address : addresses) {
    command.insert(command.end(), {"--output", "/dev/null", address.url});
  }
  return run_process(command);
}

}  // namespace

Result<Diagnostics> check_links(const Application& application) {
  Answered answered;
  auto addresses = find_addresses(application);
  std::erase_if(addresses, [&](const Address& address) { return answered.knows(address.url); });
  Diagnostics findings;
  constexpr std::size_t batch = 200;
  for (std::size_t first = 0; first < addresses.size(); first += batch) {
    const std::vector<Address> some(
        addresses.begin() + static_cast<std::ptrdiff_t>(first),
        addresses.begin() + static_cast<std::ptrdiff_t>(std::min(first + batch, addresses.size())));
    const auto result = ask(some);
    if (!result) return result.error();
    for (std::string_view rest = result.value().output; !rest.empty();) {
      const auto answer = answer_of(rest.substr(0, line_end(rest, 0)));
      rest.remove_prefix(std::min(rest.size(), line_end(rest, 0) + 1));
      if (answer.number >= some.size()) continue;
      const auto& address = some[answer.number];
      const auto complaint = complaint_of(answer.code, answer.error);
      if (complaint.empty())
        answered.add(address.url);
      else
        findings.report(built_in_rule("dead-url"), address.span, concat({address.url, " ", complaint}),
                        "correct the address, or leave the link out");
    }
  }
  answered.save();
  application.sources().settle(findings);
  return findings;
}

}  // namespace cvbuild::cli
