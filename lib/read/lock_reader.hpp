// Reads application.lock: what the form asked when its answers were accepted.
#pragma once

#include <cvbuild/model/lock.hpp>

#include "read/data/value.hpp"
#include "read/schema.hpp"

namespace cvbuild::reading {

[[nodiscard]] const model::Lock* read_lock(const Value& root, Arena& arena, Diagnostics& diagnostics);

}  // namespace cvbuild::reading
