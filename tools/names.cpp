// Looks up themes and formats.
#include "names.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/theme/theme.hpp>

#include "formats.hpp"

namespace cvbuild::cli {

namespace {

void check_theme(const model::Text& name, Diagnostics& findings) {
  bool found = true;
  if (name.given()) (void)built_in_theme(name.value, found);
  if (found) return;
  std::string help = "the built-in themes are:";
  for (const auto known : built_in_theme_names()) help += concat({" ", known});
  findings.report(source_rules::wrong_type, name.span, concat({"there is no theme '", name.value, "'"}),
                  std::move(help));
}

}  // namespace

void check_names(const Application& application, Diagnostics& findings) {
  if (application.data().own_theme == nullptr) check_theme(application.data().theme, findings);
  for (const auto& plan : application.documents())
    for (const auto& name : plan.formats)
      if (!format_named(name.value))
        findings.report(source_rules::wrong_type, name.span,
                        concat({"there is no format '", name.value, "'"}), suggest_format(name.value));
}

}  // namespace cvbuild::cli
