// Looks up formats.
#include "names.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "formats.hpp"

namespace cvbuild::cli {

void check_formats(const Application& application, Diagnostics& findings) {
  for (const auto& plan : application.documents())
    for (const auto& name : plan.formats)
      if (!format_named(name.value))
        findings.report(source_rules::wrong_type, name.span,
                        concat({"there is no format '", name.value, "'"}), suggest_format(name.value));
}

}  // namespace cvbuild::cli
