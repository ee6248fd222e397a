// Variants on the command line: which a document has, and what each keeps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild/core/result.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::cli {

/// One way to build a document. The tags are views into the application or the command line; none: the plan's
/// own.
struct Variant {
  std::string name;
  std::vector<std::string_view> tags;
};

/// What `--for` makes of a document: nothing said, or the plan itself says whom it is for and "*" is asked:
/// as it is;
/// "*": one variant for each tag that there is, named NAME-TAG; else one for these tags.
[[nodiscard]] std::vector<Variant> variants_of(const model::DocumentPlan& plan,
                                               const Application::Data& application,
                                               const std::vector<std::string>& asked);

/// The first of `asked` that nothing in the application carries, as a complaint about the command line.
[[nodiscard]] std::optional<Error> find_unknown_tag(const Application::Data& application,
                                                    const std::vector<std::string>& asked);

/// What `--explain-variant NAME` prints: each thing with tags, and whether the document or variant of that
/// name keeps it. An error if there is none.
[[nodiscard]] Result<std::string> explain_variants(const Application& application, std::string_view name,
                                                   const std::vector<std::string>& asked);

}  // namespace cvbuild::cli
