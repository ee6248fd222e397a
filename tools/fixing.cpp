// Shows or writes changed sources.
#include "fixing.hpp"

#include <filesystem>
#include <system_error>

#include <cvbuild/core/text.hpp>

#include "output.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

Exit show_changes(const Program& program, const std::vector<EditedSource>& changes) {
  std::string diff;
  for (const auto& change : changes) diff += unified_diff(change);
  if (print(stdout, diff)) return Exit::clean;
  complain(program, "standard output: the diff cannot be written");
  return Exit::unreadable;
}

Exit write_changes(const Program& program, const std::vector<EditedSource>& changes) {
  std::vector<Output> files;
  std::string told;
  for (const auto& change : changes) {
    if (change.source->name == "-") {
      complain(program, "what is read from standard input cannot be changed; --diff shows the change");
      return Exit::usage;
    }
    std::error_code error;
    const auto file = fs::canonical(change.source->name, error);  // the file itself, where its name is a link
    files.push_back({error ? change.source->name : file.string(), change.text});
    told += concat({"changed ", change.source->name, " in ", Decimal(change.edits.size()),
                    change.edits.size() == 1 ? " place\n" : " places\n"});
  }
  if (const auto failure = write_all(files)) {
    complain(program, failure->message);
    return exit_of(*failure);
  }
  return print(stderr, told) ? Exit::clean : Exit::unreadable;
}

}  // namespace cvbuild::cli
