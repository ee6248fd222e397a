// Markdown in the strings of a CV: parsed where it stands, with its places.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>
#include <cvbuild/model/cv.hpp>

#include "read/markdown/markdown_reader.hpp"

namespace cvbuild::reading {

/// Parses strings one after the other; pictures are loaded and links checked as `options` says.
class ProseReader {
 public:
  ProseReader(Sources& sources, MarkdownOptions options, Arena& arena, Diagnostics& diagnostics);

  /// `value` is a scalar. Two backslashes that begin a word, as in `\\server\share`, stay two: in a CV they
  /// are a network path and no escape.
  [[nodiscard]] model::Prose read(const Value& value);
  [[nodiscard]] std::vector<model::Suppression> take_suppressions() { return std::move(suppressions_); }

 private:
  [[nodiscard]] doc::Blocks parse(const Value& value);
  [[nodiscard]] Span span_of(const Value& value) const;

  Sources& sources_;
  MarkdownOptions options_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  std::vector<model::Suppression> suppressions_;
};

}  // namespace cvbuild::reading
