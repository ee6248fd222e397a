// One application from its sources to the bytes of its outputs.
#pragma once

#include <string>
#include <vector>

#include <cvbuild/emit/emit.hpp>
#include <cvbuild/read/read.hpp>

#include "common.hpp"
#include "output.hpp"

namespace cvbuild::cli {

/// What the command line asks for.
struct BuildRequest {
  std::vector<const OutputFormat*> formats;  ///< empty: what the application asks for
  std::optional<Syntax> from;
  std::string destination = ".";  ///< a folder, a file, or "-"
  bool fragment = false;
  bool drafts = false;
  std::vector<std::string> tags;  ///< `--for`; "*": every variant
  unsigned columns = 0;           ///< of plain text; 0: not wrapped
  std::string pdf_engine{};       ///< empty: the first that is installed and right for the text
  std::string theme_file{};       ///< where `theme` is from, if it is a file
  std::optional<Theme> theme{};   ///< `--theme`: instead of what the applications name
  std::string reference_file{};   ///< `--reference-docx`, and what was read of it
  std::optional<ReferenceDocx> reference{};
};

/// What became of one application.
struct Built {
  Sources sources;
  Diagnostics findings;
  std::vector<Output> outputs;   ///< none where the findings hold an error
  std::optional<Error> problem;  ///< with the destination
};

/// Reads, composes and emits; writes nothing.
[[nodiscard]] Built build(Sources sources, const BuildRequest& request);

/// Where build() would have the documents written (the pictures beside them apart), also where something else
/// is wrong with the sources.
[[nodiscard]] Result<std::vector<std::string>> places_due(Sources sources, const BuildRequest& request);

}  // namespace cvbuild::cli
