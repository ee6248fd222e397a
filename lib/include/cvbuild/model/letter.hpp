// A cover letter: its front matter and its text.
#pragma once

#include <cvbuild/core/slice.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/date.hpp>
#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

struct Letter {
  Span span;
  Slice<Text> addressee;  ///< line by line
  Located<Date> date;     ///< not given: the application's `as-of`, if it has one
  Text subject;
  Text closing;    ///< "Yours sincerely,"
  Text signature;  ///< not given: the CV's name
  doc::Blocks body;
};

}  // namespace cvbuild::model
#pragma GCC visibility pop
