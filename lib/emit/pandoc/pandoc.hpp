// The pandoc-json output format's entry.
#pragma once

#include <cvbuild/emit/emit.hpp>

namespace cvbuild::emitters {

/// Pandoc's document model as JSON (pandoc-types 1.22, or the minor version that the options name: what is
/// written here is the same in both). The title stands as the first heading, and not in the metadata, where
/// templates would show it once more.
void emit_pandoc_json(const Document& document, const EmitOptions& options, Sink& sink,
                      Diagnostics& diagnostics);

}  // namespace cvbuild::emitters
