# Installs the library, its headers, and what CMake and pkg-config need to find them, wherever the folder is moved afterwards.

if(NOT CVBUILD_INSTALL)
  return()
endif()
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/cvbuild")

install(TARGETS cvbuild cvbuild_xml cvbuild_inspect EXPORT cvbuildTargets
        LIBRARY COMPONENT library NAMELINK_COMPONENT development
        ARCHIVE COMPONENT development
        INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY include/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")

# --- find_package
install(EXPORT cvbuildTargets NAMESPACE cvbuild:: DESTINATION "${package_folder}" COMPONENT development)
configure_package_config_file(cmake/cvbuildConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/cvbuildConfig.cmake"
                              INSTALL_DESTINATION "${package_folder}" PATH_VARS CMAKE_INSTALL_BINDIR NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(cvbuildConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/cvbuildConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/cvbuildConfigVersion.cmake"
              cmake/cvbuild_add_application.cmake DESTINATION "${package_folder}" COMPONENT development)

# --- pkg-config. A shared library brings what it needs; a static one is linked with it, and `pkg-config --libs` is enough.
file(RELATIVE_PATH up "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
string(REGEX REPLACE "/$" "" pc_prefix "\${pcfiledir}/${up}")
set(pc_requires "")
set(pc_libraries "")
if(NOT BUILD_SHARED_LIBS)
  set(pc_requires "Requires: md4c, yaml-0.1, libdeflate\n")
  set(pc_libraries " -lstdc++ -lm -ldl")
endif()
configure_file(cmake/cvbuild.pc.in "${CMAKE_CURRENT_BINARY_DIR}/cvbuild.pc" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/cvbuild.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)

# --- the guide
install(DIRECTORY guide/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/guide" COMPONENT development FILES_MATCHING PATTERN "*.md")
