// A cover letter: its front matter and its text.
#pragma once

#include <cvbuild/core/slice.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/date.hpp>
#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// A letter. What is not given is left out, unless its member says what stands for it.
struct Letter {
  Span span;              ///< of the file
  Slice<Text> addressee;  ///< line by line
  Located<Date> date;     ///< not given: the application's `as-of`, if it has one
  Text subject;           ///< as written
  Text closing;           ///< "Yours sincerely,"
  Text signature;         ///< not given: the CV's name
  doc::Blocks body;       ///< the text, front matter apart
};

}  // namespace cvbuild::model
#pragma GCC visibility pop
