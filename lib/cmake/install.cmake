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
# The archive's code for link-time optimisation fits one version of one compiler, and makes each link slow: only the tools
# are made of it. What is installed is machine code.
if(cvbuild_lto AND NOT BUILD_SHARED_LIBS AND CMAKE_STRIP)
  install(CODE "execute_process(COMMAND \"${CMAKE_STRIP}\" --enable-deterministic-archives --remove-section=.gnu.lto_*
                                        --remove-section=.gnu.debuglto_* --strip-symbol=__gnu_lto_slim --strip-symbol=__gnu_lto_v1
                                        \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/libcvbuild.a\"
                                COMMAND_ERROR_IS_FATAL ANY)" COMPONENT development)
endif()
install(DIRECTORY include/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")

# --- find_package
install(EXPORT cvbuildTargets NAMESPACE cvbuild:: DESTINATION "${package_folder}" COMPONENT development)
configure_package_config_file(cmake/cvbuildConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/cvbuildConfig.cmake"
                              INSTALL_DESTINATION "${package_folder}" PATH_VARS CMAKE_INSTALL_BINDIR NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(cvbuildConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/cvbuildConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/cvbuildConfigVersion.cmake"
              cmake/cvbuild_add_application.cmake cmake/cvbuild_build.cmake DESTINATION "${package_folder}" COMPONENT development)

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

# --- the guide, examples to copy, the schema of cvcheck's report, and what is stable
install(DIRECTORY "${PROJECT_SOURCE_DIR}/tests/package/" DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples" COMPONENT development
        PATTERN "__pycache__" EXCLUDE)
install(FILES README.md "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
              "${PROJECT_SOURCE_DIR}/tests/schema/cvcheck-report.schema.json"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT development)
install(DIRECTORY guide/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/guide" COMPONENT development FILES_MATCHING PATTERN "*.md")
