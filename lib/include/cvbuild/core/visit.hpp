// Exhaustive dispatch over the kinds of a variant: one function per kind, and no catch-all.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

namespace detail {

/// Becomes whatever each of the kinds becomes: `auto`, a base that they share, their variant. A visitor that
/// takes it takes them all in one function.
template <class... Kinds>
struct AnyKind {
  template <class Common>
  requires(std::is_convertible_v<const Kinds&, Common>&&...) operator const Common&() const;
};

template <class Visitor, class Kind>
concept Handles = requires(Visitor& visitor, const Kind& kind) {
  visitor(kind);
};

template <class Visitor, class Kind>
constexpr void require_function_for_kind() {
  static_assert(Handles<Visitor, Kind>, "this Visitor has no function for this Kind of node");
}

}  // namespace detail

/// Calls the function of `visitor` for the kind that `node` holds. A visitor without a function for one of
/// the kinds does not compile (the message names both), nor does one with a function that takes every kind: a
/// template, or one of their common base.
template <class Visitor, class... Kinds>
decltype(auto) visit(Visitor&& visitor, const std::variant<Kinds...>& node) {
  using Plain = std::remove_reference_t<Visitor>;
  (detail::require_function_for_kind<Plain, Kinds>(), ...);
  static_assert(!detail::Handles<Plain, detail::AnyKind<Kinds...>>,
                "a Visitor lists its kinds: no catch-all");
  return std::visit([&visitor](const auto& kind) -> decltype(auto) { return visitor(kind); }, node);
}

/// Lambdas as one visitor: `visit(Overloaded{[](const Text&) {…}, …}, inline)`.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
/// `Overloaded{…}` without its types.
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace cvbuild
#pragma GCC visibility pop
