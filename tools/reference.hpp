// The Word file that the command line names for the look of DOCX documents.
#pragma once

#include <optional>
#include <string>

#include <cvbuild/emit/reference_docx.hpp>

#include "common.hpp"

namespace cvbuild::cli {

/// What `--reference-docx` names, read once for all documents of the run. Where it cannot be read, or would
/// corrupt what is made of it, that is said, and `exit` is set.
[[nodiscard]] std::optional<ReferenceDocx> reference_named(const Program& program, const std::string& path,
                                                           Severity least, Exit& exit);

}  // namespace cvbuild::cli
