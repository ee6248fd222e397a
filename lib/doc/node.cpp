// Lookups in a block's list of attributes.
#include <cvbuild/doc/node.hpp>

#include <algorithm>

namespace cvbuild::inline v0::doc {

const Attribute* Attributes::find(TextArgument given_key) const {
  const std::string_view key = given_key;
  for (std::size_t index = values.size(); index > 0; --index)
    if (values[index - 1].key == key) return &values[index - 1];
  return nullptr;
}

bool Attributes::has_class(TextArgument given_name) const {
  const std::string_view name = given_name;
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

}  // namespace cvbuild::doc
