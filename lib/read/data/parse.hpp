// The way from bytes to a tree of values: YAML and JSON, with the place of all that is wrong.
#pragma once

#include <cstddef>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

/// Parses the bytes [begin, end) of `source` as one YAML document; a byte order mark at `begin` is skipped.
/// Its text is copied into the arena where it does not stand in the source as it is. An empty document is a
/// null. Reports `syntax`, `duplicate-key` and `over-bounds`; afterwards the result is null, or, where only
/// keys occur twice, the tree with the first of them. Takes time linear in the source.
[[nodiscard]] const Value* parse_yaml(const Source& source, std::size_t begin, std::size_t end,
                                      const Bounds& bounds, Arena& arena, Diagnostics& diagnostics);

/// The same for JSON (RFC 8259).
[[nodiscard]] const Value* parse_json(const Source& source, std::size_t begin, std::size_t end,
                                      const Bounds& bounds, Arena& arena, Diagnostics& diagnostics);

/// Reports the first NUL or byte that is not UTF-8 in [begin, end) as `syntax`. True if there is none.
[[nodiscard]] bool check_encoding(const Source& source, std::size_t begin, std::size_t end,
                                  Diagnostics& diagnostics);

/// Reports the first twenty control characters of a text in UTF-8 as `control-character`.
void report_controls(const Source& source, Diagnostics& diagnostics);

}  // namespace cvbuild::reading
