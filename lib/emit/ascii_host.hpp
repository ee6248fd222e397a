// Link targets with their hosts as every reader of links finds them.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::emitters {

/// A live link's target with the hosts of web and mail addresses in ASCII, where they have letters beyond it
/// whose ASCII form is known; else the target as it is. A view of `target` or of `room`.
[[nodiscard]] std::string_view with_ascii_host(std::string_view target, std::string& room);

}  // namespace cvbuild::emitters
