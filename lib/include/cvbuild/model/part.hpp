// The parts that an answer's shape has, as `part=` tags blocks with them.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// What `part=` may say of a block; each shape wants a stretch of these.
inline constexpr std::array<std::string_view, 7> part_names{"situation", "task",    "action", "result",
                                                            "reason",    "example", "metric"};
/// Whether it is one of part_names.
[[nodiscard]] bool is_part(std::string_view word);
/// The parts that an answer of that shape has.
[[nodiscard]] std::span<const std::string_view> parts_of(Shape shape);

}  // namespace cvbuild::model
#pragma GCC visibility pop
