// A link to a profile or a repository in a text that must not say who wrote it.
#include "check/rules/list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <cvbuild/core/text.hpp>

#include "check/host.hpp"
#include "check/identity.hpp"
#include "check/rules/anonymity.hpp"

namespace cvbuild::rules {

namespace {

/// Where people have profiles, repositories or pages of their own.
struct Place {
  std::string_view domain;
  std::string_view path;      ///< how theirs begins, behind the first '/'
  bool by_subdomain = false;  ///< jane.github.io
};
constexpr std::array<Place, 32> places{{{"behance.net", "", false},
                                        {"bitbucket.org", "", true},
                                        {"blogspot.com", "", true},
                                        {"bsky.app", "profile/", false},
                                        {"codeberg.org", "", false},
                                        {"facebook.com", "", false},
                                        {"github.com", "", false},
                                        {"github.io", "", true},
                                        {"gitlab.com", "", false},
                                        {"gitlab.io", "", true},
                                        {"instagram.com", "", false},
                                        {"kaggle.com", "", false},
                                        {"linkedin.com", "", true},
                                        {"mastodon.social", "", false},
                                        {"medium.com", "", true},
                                        {"orcid.org", "0", false},
                                        {"researchgate.net", "profile/", false},
                                        {"scholar.google.co.uk", "citations", false},
                                        {"scholar.google.com", "citations", false},
                                        {"scholar.google.de", "citations", false},
                                        {"scholar.google.fr", "citations", false},
                                        {"sourceforge.net", "", true},
                                        {"sr.ht", "", true},
                                        {"substack.com", "", true},
                                        {"twitter.com", "", false},
                                        {"wordpress.com", "", true},
                                        {"x.com", "", false},
                                        {"xing.com", "", false},
                                        {"youtube.com", "@", false},
                                        {"youtube.com", "c/", false},
                                        {"youtube.com", "channel/", false},
                                        {"youtube.com", "user/", false}}};

/// Pages of the networks' own, which no user can be called.
constexpr std::array<std::string_view, 40> own_pages{
    "about",    "blog",      "business", "careers",     "code",   "collections", "competitions", "contact",
    "convert",  "customer",  "datasets", "discussions", "docs",   "enterprise",  "events",       "explore",
    "features", "galleries", "hashtag",  "help",        "home",   "jobs",        "join",         "learn",
    "learning", "legal",     "login",    "marketplace", "models", "orgs",        "pricing",      "privacy",
    "pulse",    "readme",    "search",   "security",    "signup", "solutions",   "topics",       "trending"};

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether a host is the domain itself for readers: www.github.com, gist.github.com.
bool is_same_site(std::string_view host, std::string_view domain) {
  if (host == domain) return true;
  constexpr std::array<std::string_view, 6> names{"www", "gist", "raw", "m", "mobile", "web"};
  const auto name = host.substr(0, host.size() - domain.size() - 1);
  return is_one_of(name, names);
}

/// Without the '/' before it.
std::string_view path_of(std::string_view target) {
  const auto scheme = target.find("://");
  if (scheme != std::string_view::npos) target.remove_prefix(scheme + 3);
  const auto stroke = target.find('/');
  return stroke == std::string_view::npos ? std::string_view() : target.substr(stroke + 1);
}

bool is_at(const Place& place, std::string_view host, std::string_view path) {
  if (!checking::is_within(host, place.domain)) return false;
  if (!is_same_site(host, place.domain)) return place.by_subdomain;
  const auto first = path.substr(0, path.find_first_of("/?#"));
  return !first.empty() && path.starts_with(place.path) && !is_one_of(first, own_pages);
}

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
    if (!is_personal_link(link.target)) return;
    const auto host = checking::host_of(link.target);
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

bool is_personal_link(std::string_view target) {
  const auto host = checking::host_of(target);
  const auto path = path_of(target);
  return std::any_of(places.begin(), places.end(),
                     [&](const Place& place) { return is_at(place, host, path); });
}

constinit const Rule personal_link{&PersonalLink::info, &PersonalLink::run};

}  // namespace cvbuild::rules
