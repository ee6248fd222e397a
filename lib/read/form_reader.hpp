// Reads form.yaml: the employer's questions (DESIGN.md section 2).
#pragma once

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/form.hpp>

#include "read/data/value.hpp"

namespace cvbuild::reading {

class SchemaWriter;

/// Whether a file's top level is a form and not an application: it has questions.
[[nodiscard]] bool is_form(const Value& root);

/// The form; what is wrong in it is reported, what is right is read.
[[nodiscard]] const model::Form* read_form(const Value& root, Arena& arena, Diagnostics& diagnostics);

/// The file's type, into the schema object that is open.
void describe_form(SchemaWriter& writer);

}  // namespace cvbuild::reading
