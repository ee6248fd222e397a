// The version of these headers, in macros for `#if`. cvbuild_version() of cvbuild.h tells that of the library
// that is linked.
#pragma once

/// Of semantic versioning: the public interface changed. While it is 0, the next one says so. CMakeLists.txt
/// reads these three.
#define CVBUILD_VERSION_MAJOR 0
/// Something was added.
#define CVBUILD_VERSION_MINOR 1
/// Something was mended.
#define CVBUILD_VERSION_PATCH 0

/// 10,000 times the major one, 100 times the minor one and the last: 100 is 0.1.0.
#define CVBUILD_VERSION_NUMBER \
  (CVBUILD_VERSION_MAJOR * 10000 + CVBUILD_VERSION_MINOR * 100 + CVBUILD_VERSION_PATCH)

/// @cond
#define CVBUILD_TEXT_OF(number) #number
#define CVBUILD_DOTTED(major, minor, patch) \
  CVBUILD_TEXT_OF(major) "." CVBUILD_TEXT_OF(minor) "." CVBUILD_TEXT_OF(patch)
/// @endcond
/// "0.1.0"; a string literal.
#define CVBUILD_VERSION CVBUILD_DOTTED(CVBUILD_VERSION_MAJOR, CVBUILD_VERSION_MINOR, CVBUILD_VERSION_PATCH)
