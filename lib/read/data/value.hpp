// The tree of values under the readers' own names.
#pragma once

#include <cvbuild/model/value.hpp>

namespace cvbuild::reading {

using Entry = model::ValueEntry;
using model::Value;
using model::ValueKind;

}  // namespace cvbuild::reading
