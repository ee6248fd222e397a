// Lookups in a block's list of attributes.
#include <cvbuild/doc/node.hpp>

#include <algorithm>

namespace cvbuild::inline v0::doc {

const Attribute* Attributes::find(std::string_view key) const {
  for (std::size_t index = values.size(); index > 0; --index)
    if (values[index - 1].key == key) return &values[index - 1];
  return nullptr;
}

bool Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

}  // namespace cvbuild::doc
