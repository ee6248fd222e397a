// A tree written as XML again, with the namespaces and prefixes that it had.
#pragma once

#include <string>

#include <cvbuild/xml/xml.hpp>

namespace cvbuild::reference {

/// A whole part. Comments and instructions are left out.
[[nodiscard]] std::string whole_xml(const xml::Node& root);

}  // namespace cvbuild::reference
