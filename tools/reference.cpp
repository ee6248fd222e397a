// Reads the reference file, and says what is wrong with it.
#include "reference.hpp"

#include <filesystem>

#include <cvbuild/core/text.hpp>
#include <cvbuild/reference/reference.hpp>

namespace cvbuild::cli {

namespace {

constexpr std::size_t largest = std::size_t{64} << 20;

/// The file as it is.
Result<Sources> open(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    return Error{ErrorKind::unreadable, concat({path, ": is a folder"})};
  Bounds bounds;
  bounds.source_bytes = largest;
  auto sources = Sources::from_path(path, bounds);
  if (sources && sources.value().root().too_large)
    return Error{ErrorKind::too_large, concat({path, ": larger than ", Decimal(largest >> 20), " MiB"})};
  return sources;
}

}  // namespace

std::optional<ReferenceDocx> reference_named(const Program& program, const std::string& path, Severity least,
                                             Exit& exit) {
  const auto sources = open(path);
  if (!sources) {
    exit = fail(program, sources.error());
    return std::nullopt;
  }
  Diagnostics findings;
  auto reference = read_reference_docx(sources.value().root().text, path, findings);
  if (!reference) {
    exit = fail(program, reference.error());
    return std::nullopt;
  }
  if (!print_findings(findings, sources.value(), least)) exit = Exit::unreadable;
  if (findings.has_errors()) exit = Exit::findings;
  return exit == Exit::clean ? std::optional(std::move(reference).value()) : std::nullopt;
}

}  // namespace cvbuild::cli
