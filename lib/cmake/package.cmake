# `cpack -G DEB`: the tools (cvbuild), the shared library (libcvbuild0) and what compiling against it needs (libcvbuild-dev), of a
# build configured with the preset `package`; with another generator, or of another build, one archive of everything.

set(CPACK_PACKAGE_NAME cvbuild)
set(CPACK_PACKAGE_VENDOR "cvbuild")
set(CPACK_PACKAGE_CONTACT "The cvbuild authors <cvbuild@example.org>" CACHE STRING "Maintainer of the packages: Name <address>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_FILE_NAME "cvbuild-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL tools library development)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${PROJECT_BINARY_DIR}/lib")
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

# The package of component `component`; what it depends on beside what dpkg-shlibdeps finds in its programs.
macro(cvbuild_debian component package section)
  string(TOUPPER "${component}" upper)
  cmake_parse_arguments(deb "" "SUMMARY;TEXT" "DEPENDS;RECOMMENDS;SUGGESTS" ${ARGN})
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME "${package}")
  set(CPACK_DEBIAN_${upper}_PACKAGE_SECTION "${section}")
  set(CPACK_COMPONENT_${upper}_DESCRIPTION "${deb_SUMMARY}\n${deb_TEXT}")
  foreach(relation DEPENDS RECOMMENDS SUGGESTS)
    string(REPLACE ";" ", " CPACK_DEBIAN_${upper}_PACKAGE_${relation} "${deb_${relation}}")
  endforeach()
  foreach(file copyright changelog.gz)
    if(CVBUILD_INSTALL)
      install(FILES "${PROJECT_BINARY_DIR}/debian/${file}" DESTINATION "share/doc/${package}" COMPONENT ${component} EXCLUDE_FROM_ALL)
    endif()
  endforeach()
endmacro()

set(same_version "libcvbuild${PROJECT_VERSION_MAJOR} (= ${PROJECT_VERSION})")
cvbuild_debian(tools cvbuild text
  SUMMARY "job applications from plain text, as DOCX, HTML, LaTeX and PDF"
  TEXT "cvbuild makes documents of CVs and of the answers to application forms,\nwritten in YAML and Markdown; cvcheck says which question is still open."
  DEPENDS "${same_version}"
  SUGGESTS pandoc texlive-latex-recommended lmodern texlive-luatex poppler-utils curl git)
cvbuild_debian(library "libcvbuild${PROJECT_VERSION_MAJOR}" libs
  SUMMARY "job applications as data: the shared library"
  TEXT "Reads CVs, application forms and answers, checks them, and emits documents."
  RECOMMENDS libxml2 libzip4)  # opened at run time, to look into documents that were built: lib/core/library.hpp
cvbuild_debian(development libcvbuild-dev libdevel
  SUMMARY "job applications as data: headers, CMake and pkg-config files"
  TEXT "What is needed to compile programs that use libcvbuild."
  DEPENDS "${same_version}" SUGGESTS cvbuild)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA "${PROJECT_BINARY_DIR}/debian/shlibs;${PROJECT_BINARY_DIR}/debian/triggers")

# Debian's own files about a package.
file(READ "${PROJECT_SOURCE_DIR}/LICENSE" license)
string(REGEX MATCH "Copyright[^\n]*" holder "${license}")
string(REGEX REPLACE "^Copyright (\\([cC]\\) )?" "" holder "${holder}")
string(REGEX REPLACE "^MIT License\n+Copyright[^\n]*\n+" "" license "${license}")
string(REGEX REPLACE "\n+$" "" license "${license}")
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(REGEX REPLACE "\n" "\n " license "${license}")
file(WRITE "${PROJECT_BINARY_DIR}/debian/copyright"
     "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: cvbuild\n\n"
     "Files: *\nCopyright: ${holder}\nLicense: Expat\n ${license}\n")
file(WRITE "${PROJECT_BINARY_DIR}/debian/shlibs" "libcvbuild ${PROJECT_VERSION_MAJOR} libcvbuild${PROJECT_VERSION_MAJOR} (>= ${PROJECT_VERSION})\n")
file(WRITE "${PROJECT_BINARY_DIR}/debian/triggers" "activate-noawait ldconfig\n")
find_program(CVBUILD_GZIP gzip)
if(CVBUILD_GZIP)
  execute_process(COMMAND "${CVBUILD_GZIP}" -9nc "${PROJECT_SOURCE_DIR}/CHANGELOG.md" OUTPUT_FILE "${PROJECT_BINARY_DIR}/debian/changelog.gz")
endif()
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/lib/cmake/compress_manual.cmake")

include(CPack)
