// Which paper a document is for.
#pragma once

#include <cvbuild/model/application.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::composing {

/// The same theme, on Letter paper where that is usual and the theme does not choose: by the region of the
/// application's language, or else the country of its CV.
[[nodiscard]] Theme on_usual_paper(const Theme& theme, const Application::Data& application);

}  // namespace cvbuild::composing
