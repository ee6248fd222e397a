# The flags that every target of this project is built with, in one function: cvbuild_target(NAME).

if(PROJECT_IS_TOP_LEVEL)
  find_program(CVBUILD_CCACHE ccache)
  if(CVBUILD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CVBUILD_CCACHE}")
  endif()
endif()

set(cvbuild_warnings
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wcast-align -Wcast-qual
    -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wundef -Wformat=2 -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  list(APPEND cvbuild_warnings -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wredundant-decls
       -Wno-maybe-uninitialized)  # the last errs in std::regex under sanitizers
endif()

set(cvbuild_lto OFF)
if(CVBUILD_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT cvbuild_lto OUTPUT cvbuild_lto_reason LANGUAGES CXX)
  if(NOT cvbuild_lto)
    message(STATUS "No link-time optimisation: ${cvbuild_lto_reason}")
  endif()
  # The archive must link where another compiler does the linking, so it holds machine code too.
  string(REPLACE "-fno-fat-lto-objects" "-ffat-lto-objects" CMAKE_CXX_COMPILE_OPTIONS_IPO "${CMAKE_CXX_COMPILE_OPTIONS_IPO}")
endif()

function(cvbuild_target target)
  set_target_properties(${target} PROPERTIES CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF
                                             INTERPROCEDURAL_OPTIMIZATION "${cvbuild_lto}")
  target_compile_options(${target} PRIVATE ${cvbuild_warnings})
  if(CVBUILD_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(CVBUILD_SANITIZE)
    set(flags "-fsanitize=${CVBUILD_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(${target} PRIVATE ${flags})
    target_link_options(${target} PRIVATE ${flags})
  endif()
endfunction()
