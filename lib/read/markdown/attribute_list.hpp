// One list of attributes, `{#id .class key=value key="v w"}`, spelt as in Pandoc.
#pragma once

#include <string_view>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/node.hpp>

namespace cvbuild::reading {

/// The length of the well-formed list that `text` begins with, braces included; 0 if there is none. Never
/// reads past a line's end.
[[nodiscard]] std::size_t attribute_list_length(std::string_view text);

/// Whether `text`, which begins with a brace but with no well-formed list, was probably meant as one: `{#`,
/// `{.` or `{word=`.
[[nodiscard]] bool looks_like_attribute_list(std::string_view text);

/// The list at [begin, end) of `source`, which is well-formed. A quoted value may hold \" and \\.
[[nodiscard]] const doc::Attributes* parse_attribute_list(const Source& source, std::size_t begin,
                                                          std::size_t end, Arena& arena);

/// Two lists on one block: ids and values of `second` win, classes add up.
[[nodiscard]] const doc::Attributes* merge_attributes(const doc::Attributes* first,
                                                      const doc::Attributes* second, Arena& arena);

}  // namespace cvbuild::reading
