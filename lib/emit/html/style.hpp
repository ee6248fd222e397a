// The style sheet of a whole document, made of its theme.
#pragma once

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::emitters {

/// CSS that fits between `<style>` and `</style>`: nothing in a theme can end the element. The rules for CVs
/// and letters are in it `with_resume` alone.
void write_style(const ThemeData& theme, const Meta& meta, bool with_resume, Sink& sink);

}  // namespace cvbuild::emitters
