// Reads, writes and guards the baseline's file.
#include "baseline_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <cvbuild/check/check.hpp>
#include <cvbuild/core/text.hpp>

#include "output.hpp"

namespace cvbuild::cli {

namespace {

const RuleInfo& stale_rule() {
  for (const auto& rule : built_in_rules())
    if (rule.info->id == "stale-baseline") return *rule.info;
  return *built_in_rules().front().info;
}

void complain_of_growth(const Program& program, const std::string& path,
                        const std::vector<std::pair<Baseline::Key, Baseline::Entry>>& more) {
  constexpr std::size_t shown = 10;
  std::string text = concat({path, ": a baseline may only shrink, and these findings are new:"});
  for (std::size_t i = 0; i < more.size() && i < shown; ++i)
    text += concat({i == 0 ? " " : "; ", more[i].first.file, ": ", more[i].second.message, " [",
                    more[i].first.rule, "]"});
  if (more.size() > shown) text += concat({"; and ", Decimal(more.size() - shown), " more"});
  complain(program, text);
}

}  // namespace

std::optional<NoBaseline> read_baseline(const std::string& path, Baseline& baseline, bool* fresh) {
  std::ifstream file(path, std::ios::binary);
  if (!file && fresh != nullptr && !std::filesystem::exists(path)) {
    *fresh = true;
    return std::nullopt;
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file)
    return NoBaseline{Exit::unreadable,
                      concat({path, ": the baseline cannot be read; --write-baseline makes one"})};
  std::string error;
  if (Baseline::parse(text, baseline, error)) return std::nullopt;
  return NoBaseline{Exit::findings, concat({path, ": ", error})};
}

std::string baseline_folder(const std::string& path) {
  return std::filesystem::path(path).parent_path().generic_string();
}

Exit write_baseline(const Program& program, const std::string& path, Baseline found,
                    const std::set<std::string>& files) {
  Baseline old(baseline_folder(path));
  bool fresh = false;
  if (const auto none = read_baseline(path, old, &fresh)) {
    complain(program, none->message);
    return none->exit;
  }
  if (const auto more = found.beyond(old); !fresh && !more.empty()) {
    complain_of_growth(program, path, more);
    return Exit::findings;
  }
  found.add_others(old, files);
  if (const auto error = write_all({{path, found.text()}})) {
    complain(program, error->message);
    return exit_of(*error);
  }
  return Exit::clean;
}

void report_stale(const Baseline& left, const std::string& path, Diagnostics& findings) {
  for (const auto& [key, entry] : left.entries())
    findings.report(stale_rule(), {},
                    concat({path, ": nothing matches this entry any more: ", key.file,
                            key.file.empty() ? "" : ": ", entry.message, " [", key.rule, "]"}),
                    "write the baseline anew: cvcheck --baseline FILE --write-baseline");
}

}  // namespace cvbuild::cli
