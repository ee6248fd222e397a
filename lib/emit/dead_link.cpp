// The words for each kind of link.
#include "emit/dead_link.hpp"

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>

namespace cvbuild::emitters {

namespace {

/// `shown`: "is shown", or "is shown in DOCX" where other formats do better.
void report_as_text(const doc::Link& link, std::string_view shown, std::string_view why,
                    Diagnostics& diagnostics) {
  diagnostics.report(source_rules::lossy_emission, link.span,
                     concat({"the link to '", link.target, "' ", shown, " as text: ", why}));
}

}  // namespace

void report_nested_link(const doc::Link& link, std::string_view format, Diagnostics& diagnostics) {
  report_as_text(link, concat({"is shown in ", format}), "it stands in another link", diagnostics);
}

void report_dead_link(const doc::Link& link, std::string_view format, Diagnostics& diagnostics) {
  // The same words from every format, so that it is told once.
  const auto report = [&](std::string_view why) { report_as_text(link, "is shown", why, diagnostics); };
  if (link.target.empty()) return report("it leads nowhere");
  switch (doc::link_kind(link.target)) {
    case doc::LinkKind::anchor:
      return report("nothing in this document has that id");
    case doc::LinkKind::relative:
      return report_as_text(link, concat({"is shown in ", format}), "it is relative", diagnostics);
    case doc::LinkKind::other:
      if (!link.span.known() && doc::has_web_scheme(link.target)) return report("it is no web address");
      if (!link.span.known()) report("only http, https, mailto, tel and #id are live links");
      return;
    case doc::LinkKind::web:
    case doc::LinkKind::mail:
    case doc::LinkKind::phone:
      return;
  }
}

}  // namespace cvbuild::emitters
