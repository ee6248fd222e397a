// A link to a profile or a repository in a text that must not say who wrote it.
#include "check/rules/list.hpp"

#include <array>
#include <optional>

#include <cvbuild/core/text.hpp>

#include "check/host.hpp"
#include "check/identity.hpp"
#include "check/rules/anonymity.hpp"

namespace cvbuild::rules {

namespace {

constexpr std::array<std::string_view, 20> domains{
    "bitbucket.org", "blogspot.com",    "bsky.app",      "codeberg.org",    "facebook.com",
    "github.com",    "github.io",       "gitlab.com",    "gitlab.io",       "instagram.com",
    "linkedin.com",  "mastodon.social", "medium.com",    "sourceforge.net", "sr.ht",
    "substack.com",  "twitter.com",     "wordpress.com", "x.com",           "xing.com"};

struct PersonalLink {
  static constexpr RuleInfo info{
      "personal-link",
      Stage::check,
      Severity::error,
      "a link to a profile or a repository in an anonymous answer (a warning unless the CV's name is in it)",
      "One click tells who wrote it.",
      "form: {anonymous: true}, and in an answer [my work](https://github.com/jane-doe/bees)",
      "the work described in the answer, without the link"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (!has_anonymous_answers(data)) return;
    std::optional<checking::Identity> identity;
    if (data.cv != nullptr) identity.emplace(*data.cv);
    for (const auto& block : context.prose.blocks()) {
      if (!is_in_answers(block)) continue;
      for (const auto& mark : context.prose.marks(block))
        if (mark.kind == MarkKind::link && mark.link != nullptr) check(*mark.link, identity, findings);
    }
  }

  static void check(const doc::Link& link, const std::optional<checking::Identity>& identity,
                    Diagnostics& findings) {
    const auto host = checking::host_of(link.target);
    if (!is_personal_host(host)) return;
    const bool named = identity && !identity->find(link.target).empty();
    findings
        .report(info, link.span,
                concat({"a link to '", host, named ? "' with what the CV calls you in it" : "'",
                        ", in a text that must not say who wrote it"}),
                named ? "leave the link out" : "leave it out; if it is not yours, allow it")
        .severity = named ? Severity::error : Severity::warning;
  }
};

}  // namespace

bool is_personal_host(std::string_view host) {
  return std::any_of(domains.begin(), domains.end(),
                     [host](std::string_view domain) { return checking::is_within(host, domain); });
}

constinit const Rule personal_link{&PersonalLink::info, &PersonalLink::run};

}  // namespace cvbuild::rules
