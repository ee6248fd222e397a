// Whole files and standard input, read within a bound.
#pragma once

#include <cstddef>
#include <string>

#include <cvbuild/core/result.hpp>

namespace cvbuild::inline v0 {

/// Whether a pipe is read as well: only where the user has named it.
enum class Pipes : unsigned char { refused, allowed };

/// "16 MiB"; "1500 bytes" where it is no whole number of them.
[[nodiscard]] std::string size_in_words(std::size_t bytes);

/// The bytes of the file at `path`; an error names the path and the reason. ErrorKind::too_large past
/// `limit`.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t limit,
                                            Pipes pipes = Pipes::refused);

/// All of standard input.
[[nodiscard]] Result<std::string> read_standard_input(std::size_t limit);

}  // namespace cvbuild
