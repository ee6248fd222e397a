// A link to an address that is an example by definition.
#include "check/rules/each_link.hpp"
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>

#include <cvbuild/core/text.hpp>

#include "check/host.hpp"

namespace cvbuild::rules {

namespace {

/// RFC 2606 and RFC 6761: names that nobody can own; and what people write in their place.
constexpr std::array<std::string_view, 6> hosts{"example.com",    "example.org",     "example.net",
                                                "yourdomain.com", "your-domain.com", "mysite.com"};
constexpr std::array<std::string_view, 3> top_levels{".example", ".invalid", ".test"};

struct PlaceholderLink {
  static constexpr RuleInfo info{"placeholder-link",
                                 Stage::check,
                                 Severity::warning,
                                 "a link to example.com and its kin",
                                 "Nobody can be reached there: the real address was to be filled in.",
                                 "[My site](https://example.com)",
                                 "[My site](https://jane-doe.dev)"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto check = [&](std::string_view target, Span span) {
      if (const auto host = checking::host_of(target); is_placeholder(host))
        findings.report(info, span, concat({"'", host, "' is an example of an address"}),
                        "write the real address");
    };
    const auto& data = context.application.data();
    for_each_link(data, [&](const doc::Link& link) { check(link.target, link.span); });
    if (data.cv == nullptr) return;
    check(data.cv->basics.url.value, data.cv->basics.url.span);
    check(data.cv->basics.email.value, data.cv->basics.email.span);
    for (const auto& profile : data.cv->basics.profiles) check(profile.url.value, profile.url.span);
  }

  static bool is_placeholder(std::string_view host) {
    const auto is_host = [host](std::string_view known) { return checking::is_within(host, known); };
    return std::any_of(hosts.begin(), hosts.end(), is_host) ||
           std::any_of(top_levels.begin(), top_levels.end(),
                       [host](std::string_view top) { return host.ends_with(top); });
  }
};

}  // namespace

constinit const Rule placeholder_link{&PlaceholderLink::info, &PlaceholderLink::run};

}  // namespace cvbuild::rules
