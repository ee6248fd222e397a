// Looks up themes and formats.
#include "names.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/theme/theme.hpp>

#include "formats.hpp"

namespace cvbuild::cli {

namespace {

/// A CV may name the theme that another tool knows: it is no mistake, only nothing to us.
void check_theme(const Application::Data& application, Diagnostics& findings) {
  const auto& name = application.theme;
  const bool of_cv = application.cv != nullptr && application.cv->meta.theme.span == name.span;
  bool found = true;
  if (name.given()) (void)built_in_theme(name.value, found);
  if (found) return;
  std::string help = "the built-in themes are:";
  for (const auto known : built_in_theme_names()) help += concat({" ", known});
  findings
      .report(source_rules::wrong_type, name.span,
              concat({"there is no theme '", name.value, "'", of_cv ? " here; classic is used" : ""}),
              std::move(help))
      .severity = of_cv ? Severity::note : Severity::error;
}

}  // namespace

void check_names(const Application& application, Diagnostics& findings) {
  if (application.data().own_theme == nullptr) check_theme(application.data(), findings);
  for (const auto& plan : application.documents())
    for (const auto& name : plan.formats)
      if (!format_named(name.value))
        findings.report(source_rules::wrong_type, name.span,
                        concat({"there is no format '", name.value, "'"}), suggest_format(name.value));
}

}  // namespace cvbuild::cli
