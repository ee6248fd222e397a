// One list of attributes, `{#id .class key=value key="v w"}`, spelt as in Pandoc.
#pragma once

#include <span>
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

/// Several lists on one block: classes and values add up, the last id counts; null for none. Linear.
[[nodiscard]] const doc::Attributes* merge_attributes(std::span<const doc::Attributes* const> lists,
                                                      Arena& arena);

}  // namespace cvbuild::reading
