# Lets another project say find_package(cvbuild) and link cvbuild::cvbuild.
include(CMakeFindDependencyMacro)
find_dependency(PkgConfig)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(rapidjson REQUIRED IMPORTED_TARGET RapidJSON)
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)
find_dependency(nlohmann_json)
include("${CMAKE_CURRENT_LIST_DIR}/cvbuildTargets.cmake")
