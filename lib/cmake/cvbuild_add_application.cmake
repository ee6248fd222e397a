# cvbuild_add_application(): the documents of an application as a target, and what cvcheck says of it as a test.
#
#   cvbuild_add_application(NAME DIR PATH
#                           [FORMATS FORMAT…] [THEME NAME|FILE] [FOR TAG…] [OUTPUT_DIR FOLDER] [OPTIONS OPTION…]
#                           [REQUIRE_FORM] [FAIL_ON note|warning|error] [NO_TEST])
#
# NAME          the target, part of ALL; the test is cvcheck.NAME, where the project has tests (enable_testing)
# DIR           the application: a folder with an application.yaml, or a single file
# FORMATS, THEME, FOR, OPTIONS   as cvbuild's --to, --theme, --for, and further options of it
# OUTPUT_DIR    where the outputs go; ${CMAKE_CURRENT_BINARY_DIR}/NAME if not given
# REQUIRE_FORM, FAIL_ON          as cvcheck's --require-form and --fail-on; NO_TEST: no test at all
#
# Outputs are made again when a file that they were made from has changed, or when one is gone. The property
# CVBUILD_OUTPUTS of the target lists them, pictures apart.

# The programs: this project's own targets, else those that are installed.
function(_cvbuild_find_tool tool variable)
  if(TARGET cvbuild::${tool}_tool)
    set(${variable} "$<TARGET_FILE:cvbuild::${tool}_tool>" PARENT_SCOPE)
    return()
  endif()
  string(TOUPPER "${tool}" upper)
  find_program(${upper}_EXECUTABLE ${tool} HINTS "${cvbuild_TOOLS_DIR}")
  if(NOT ${upper}_EXECUTABLE)
    message(FATAL_ERROR "cvbuild_add_application: ${tool} is not there: install it, set ${upper}_EXECUTABLE, or, where cvbuild "
                        "is a part of this project, set CVBUILD_TOOLS to ON")
  endif()
  set(${variable} "${${upper}_EXECUTABLE}" PARENT_SCOPE)
endfunction()

# What cvbuild would write, asked when the project is configured; nothing where cvbuild has yet to be built.
function(_cvbuild_list_outputs tool variable)
  set(${variable} "" PARENT_SCOPE)
  if(tool MATCHES "^\\$<")
    return()
  endif()
  execute_process(COMMAND "${tool}" ${ARGN} --list-outputs OUTPUT_VARIABLE listed ERROR_VARIABLE problem RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "cvbuild_add_application: ${problem}")
  endif()
  string(REGEX MATCHALL "[^\n]+" listed "${listed}")
  set(${variable} "${listed}" PARENT_SCOPE)
endfunction()

# Depfiles name paths from the folder that a command runs in, whatever policies the project has asked for.
cmake_policy(PUSH)
if(POLICY CMP0116)
  cmake_policy(SET CMP0116 NEW)
endif()
function(cvbuild_add_application name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "REQUIRE_FORM;NO_TEST" "DIR;THEME;OUTPUT_DIR;FAIL_ON" "FORMATS;FOR;OPTIONS")
  if(NOT arg_DIR OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "cvbuild_add_application(${name}): DIR is missing, or unknown: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_DIR NORMALIZE OUTPUT_VARIABLE application)
  if(NOT EXISTS "${application}")
    message(FATAL_ERROR "cvbuild_add_application(${name}): there is no ${application}")
  endif()
  if(NOT arg_OUTPUT_DIR)
    set(arg_OUTPUT_DIR "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)
  file(MAKE_DIRECTORY "${arg_OUTPUT_DIR}")

  set(options "${application}" -o "${arg_OUTPUT_DIR}" ${arg_OPTIONS})
  foreach(pair "FORMATS --to" "FOR --for")
    separate_arguments(pair)
    list(POP_FRONT pair keyword option)
    if(arg_${keyword})
      string(REPLACE ";" "," value "${arg_${keyword}}")
      list(APPEND options ${option} "${value}")
    endif()
  endforeach()
  if(arg_THEME)
    if(arg_THEME MATCHES "[./]")
      cmake_path(ABSOLUTE_PATH arg_THEME NORMALIZE)
    endif()
    list(APPEND options --theme "${arg_THEME}")
  endif()

  _cvbuild_find_tool(cvbuild cvbuild)
  _cvbuild_list_outputs("${cvbuild}" outputs ${options})
  if(EXISTS "${application}/application.yaml")  # it says which outputs there are
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${application}/application.yaml")
  elseif(NOT IS_DIRECTORY "${application}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${application}")
  endif()

  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${name}.built")
  add_custom_command(
    OUTPUT "${stamp}" ${outputs}
    COMMAND "${cvbuild}" ${options} --deps "${stamp}.d" --deps-target "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPFILE "${stamp}.d"
    DEPENDS "${cvbuild}"
    COMMENT "Building the documents of ${name}"
    VERBATIM)
  add_custom_target(${name} ALL DEPENDS "${stamp}" ${outputs})
  set_target_properties(${name} PROPERTIES CVBUILD_OUTPUTS "${outputs}")

  if(NOT arg_NO_TEST)
    _cvbuild_find_tool(cvcheck cvcheck)
    set(checking "")
    if(arg_REQUIRE_FORM)
      list(APPEND checking --require-form)
    endif()
    if(arg_FAIL_ON)
      list(APPEND checking --fail-on "${arg_FAIL_ON}")
    endif()
    add_test(NAME cvcheck.${name} COMMAND "${cvcheck}" ${checking} "${application}")
  endif()
endfunction()
cmake_policy(POP)
