// Which parts make a shape.
#include <cvbuild/model/part.hpp>

#include <algorithm>

namespace cvbuild::inline v0::model {

bool is_part(std::string_view word) {
  return std::find(part_names.begin(), part_names.end(), word) != part_names.end();
}

std::span<const std::string_view> parts_of(Shape shape) {
  const std::span<const std::string_view> all(part_names);
  switch (shape) {
    case Shape::none:
      return {};
    case Shape::star:
      return all.first(4);
    case Shape::why:
      return all.subspan(4, 1);
    case Shape::example:
      return all.subspan(5, 1);
    case Shape::metric:
      return all.subspan(6, 1);
  }
  return {};
}

}  // namespace cvbuild::model
