// What every part of one document is made with.
#pragma once

#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/arena.hpp>
#include <cvbuild/locale/locale.hpp>
#include <cvbuild/model/variant.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild::composing {

struct Context {
  const Application::Data& application;
  const ComposeOptions& options;
  const model::Selection& selection;
  Locale locale;
  Arena& arena;
  std::string_view colon;  ///< what the locale sets behind a label
  std::string_view gap;    ///< and behind that: a full-width colon has its own blank
  std::string_view comma;  ///< what the locale sets between the parts of a line
  const ThemeData& theme;
};

}  // namespace cvbuild::composing
