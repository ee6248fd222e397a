// Names of domains in the letters that the domain name system knows.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::inline v0 {

/// The ASCII form of a well-formed domain name (UTS #46, version 15, as browsers read it): "xn--mller-kva.de"
/// of "müller.de". Empty where it is not ours to say: letters that run from right to left, scripts whose
/// marks have an order, letters of several code points, and what no domain may hold.
[[nodiscard]] std::string ascii_domain(std::string_view name);

}  // namespace cvbuild
