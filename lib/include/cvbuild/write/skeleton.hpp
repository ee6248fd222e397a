// A new application to be filled in: what `cvbuild --new` writes.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// A file of a new application: its path relative to the application's folder.
struct SkeletonFile {
  std::string path;  ///< `/` between folders
  std::string text;  ///< UTF-8
};

/// application.yaml, a copy of the form, and an answer file for each of its sections with every question's
/// heading and `covers` ready. Its language is that of the prompts where their words make it clear.
/// `form_text` is the form's own text, `form_name` its file name, without a folder and
/// none of the others':
/// anything else is a programmer's error, which is told. The checker then reports what is still to
/// be written, and nothing else.
[[nodiscard]] std::vector<SkeletonFile> skeleton(const model::Form& form, std::string_view form_name,
                                                 std::string_view form_text);

}  // namespace cvbuild
#pragma GCC visibility pop
