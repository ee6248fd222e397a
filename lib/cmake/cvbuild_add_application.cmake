# cvbuild_add_application(): the documents of an application as a target, and what cvcheck says of it as a test.
#
#   cvbuild_add_application(NAME DIR PATH
#                           [FORMATS FORMAT…] [THEME NAME|FILE] [REFERENCE_DOCX FILE] [FOR TAG…] [OUTPUT_DIR FOLDER]
#                           [OPTIONS OPTION…]
#                           [REQUIRE_FORM] [FAIL_ON note|warning|error] [NO_TEST])
#
# NAME          the target, part of ALL; the test is cvcheck.NAME, where the project has tests (enable_testing)
# DIR           the application: a folder with an application.yaml, or a single file
# FORMATS, THEME, REFERENCE_DOCX, FOR   as cvbuild's --to, --theme, --reference-docx, --for
# OPTIONS       further options of cvbuild; files in them by their whole path
# OUTPUT_DIR    where the outputs go; ${CMAKE_CURRENT_BINARY_DIR}/NAME if not given
# REQUIRE_FORM, FAIL_ON          as cvcheck's --require-form and --fail-on; NO_TEST: no test at all
#
# Outputs are made again when a file that they were made from has changed, or when one is gone. The property
# CVBUILD_OUTPUTS of the target lists them, pictures apart: of a picture beside a LaTeX output that is gone nobody knows.
# Where the build system's own rules cannot hold the names of all folders and files (with one of & ' # $ ` < > | ^ : " * ?, a
# backslash, a tab or a line feed in them; make's never can), a script looks at each build whether something has changed.

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

# Whether a bracket in one of `names`, a line each, is without its other: a list of CMake's is not parted behind it.
function(_cvbuild_has_lone_bracket variable names)
  set(before "")
  while(NOT "x${names}" STREQUAL "x${before}")
    set(before "${names}")
    string(REGEX REPLACE "[[][^][\n]*[]]" "" names "${names}")
  endwhile()
  if(names MATCHES "[][]")
    set(${variable} TRUE PARENT_SCOPE)
  else()
    set(${variable} FALSE PARENT_SCOPE)
  endif()
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
  _cvbuild_has_lone_bracket(has_lone_bracket "${listed}")
  if(has_lone_bracket OR listed MATCHES ";")
    message(FATAL_ERROR "cvbuild_add_application: an output would have a ; or a single [ or ] in its name, which CMake takes for "
                        "something else: give the document another name\n${listed}")
  endif()
  string(REGEX MATCHALL "[^\n]+" listed "${listed}")
  set(${variable} "${listed}" PARENT_SCOPE)
endfunction()

# Names that CMake takes for something else.
function(_cvbuild_check_brackets name what path)
  _cvbuild_has_lone_bracket(has_lone_bracket "${path}")
  if(has_lone_bracket)
    message(FATAL_ERROR "cvbuild_add_application(${name}): ${what} '${path}' has a single [ or ] in its name, which CMake takes for "
                        "something else: give it another name")
  endif()
endfunction()

# The same, and names that the build system takes for something else.
function(_cvbuild_check_path name what path)
  if(path MATCHES "[;|\"*?\\\n]")
    message(FATAL_ERROR "cvbuild_add_application(${name}): ${what} '${path}' has a '${CMAKE_MATCH_0}' in its name, which "
                        "${CMAKE_GENERATOR} takes for something else: give it another name")
  endif()
  if(path MATCHES "[$][(]")
    message(FATAL_ERROR "cvbuild_add_application(${name}): ${what} '${path}' has a '\$(' in its name, which ${CMAKE_GENERATOR} takes "
                        "for a variable: give it another name")
  endif()
  _cvbuild_check_brackets(${name} ${what} "${path}")
endfunction()

# Whether the build system looks by itself at what has changed. Ninja does, where its depfiles can hold the names of all
# folders and files; make's own rules break on too many, for good.
function(_cvbuild_has_rule variable application)
  set(${variable} FALSE PARENT_SCOPE)
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    return()
  endif()
  set(folder "${application}")
  set(patterns "*")
  if(NOT IS_DIRECTORY "${application}")
    cmake_path(GET application PARENT_PATH folder)
    if(application MATCHES "[.](md|markdown)$")
      set(patterns *.png *.jpg *.jpeg *.gif *.svg *.PNG *.JPG *.JPEG *.GIF *.SVG)  # the only others
    endif()
  endif()
  string(REPLACE "[" "[[]" folder "${folder}")
  list(TRANSFORM patterns PREPEND "${folder}/")
  file(GLOB_RECURSE files LIST_DIRECTORIES TRUE ${patterns})
  string(ASCII 1 first)
  string(ASCII 31 last)  # tabs and line feeds among them
  if("${application};${ARGN};${files}" MATCHES "[&'#$`<>|^:\"*?${first}-${last}\\]")
    return()
  endif()
  foreach(file ${files})
    if(NOT IS_ABSOLUTE "${file}")  # the rest of a name that was parted at a ;
      return()
    endif()
  endforeach()
  set(${variable} TRUE PARENT_SCOPE)
endfunction()

# Depfiles name paths from the folder that a command runs in, whatever policies the project has asked for.
cmake_policy(PUSH)
if(POLICY CMP0116)
  cmake_policy(SET CMP0116 NEW)
endif()
function(cvbuild_add_application name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "REQUIRE_FORM;NO_TEST" "DIR;THEME;REFERENCE_DOCX;OUTPUT_DIR;FAIL_ON"
                        "FORMATS;FOR;OPTIONS")
  if(NOT name MATCHES "^[A-Za-z0-9_.+-]+$")
    message(FATAL_ERROR "cvbuild_add_application: '${name}' is no name of a target: give it one of letters, digits and _ . + -")
  endif()
  foreach(option ${arg_OPTIONS})
    if(option MATCHES "^(-h|--help|--version|--list-|--explain|--new|--check$|--deps|-o|--output)")
      message(FATAL_ERROR "cvbuild_add_application(${name}): OPTIONS has ${option}, with which cvbuild would not build, or not "
                          "where this function expects it")
    endif()
  endforeach()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "cvbuild_add_application(${name}): unknown: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_DIR)
    message(FATAL_ERROR "cvbuild_add_application(${name}): DIR is missing: the folder or file of the application")
  endif()
  if(arg_FAIL_ON AND NOT arg_FAIL_ON MATCHES "^(note|warning|error)$")
    message(FATAL_ERROR "cvbuild_add_application(${name}): FAIL_ON is note, warning or error, not '${arg_FAIL_ON}'")
  endif()
  cmake_path(ABSOLUTE_PATH arg_DIR NORMALIZE OUTPUT_VARIABLE application)
  string(REGEX REPLACE "(.)/+$" "\\1" application "${application}")
  _cvbuild_check_path(${name} DIR "${application}")
  if(NOT EXISTS "${application}")
    message(FATAL_ERROR "cvbuild_add_application(${name}): there is no ${application}")
  endif()
  if(NOT arg_OUTPUT_DIR)
    set(arg_OUTPUT_DIR "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)
  _cvbuild_check_path(${name} OUTPUT_DIR "${arg_OUTPUT_DIR}")
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
    _cvbuild_check_brackets(${name} THEME "${arg_THEME}")
    list(APPEND options --theme "${arg_THEME}")
  endif()
  if(arg_REFERENCE_DOCX)
    cmake_path(ABSOLUTE_PATH arg_REFERENCE_DOCX NORMALIZE)
    _cvbuild_check_brackets(${name} REFERENCE_DOCX "${arg_REFERENCE_DOCX}")
    list(APPEND options --reference-docx "${arg_REFERENCE_DOCX}")
  endif()

  _cvbuild_find_tool(cvbuild cvbuild)
  _cvbuild_list_outputs("${cvbuild}" outputs ${options})
  foreach(output ${outputs})
    get_property(other GLOBAL PROPERTY "CVBUILD_OUTPUT ${output}")
    if(other)
      message(FATAL_ERROR "cvbuild_add_application(${name}): ${other} makes ${output} too: give each an OUTPUT_DIR of its own")
    endif()
    set_property(GLOBAL PROPERTY "CVBUILD_OUTPUT ${output}" "${name}")
  endforeach()
  if(EXISTS "${application}/application.yaml")  # it says which outputs there are
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${application}/application.yaml")
  elseif(NOT IS_DIRECTORY "${application}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${application}")
  endif()

  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${name}.built")
  _cvbuild_has_rule(has_rule "${application}" ${options} ${outputs})
  set(made ${outputs})
  list(FILTER made EXCLUDE REGEX "[#<>|\"*?\\:]|[$][({<]")  # no output of CMake can have these in its name
  if(has_rule)
    add_custom_command(
      OUTPUT "${stamp}" ${made}
      COMMAND "${cvbuild}" ${options} --deps "${stamp}.d" --deps-target "${stamp}"
      COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
      DEPFILE "${stamp}.d"
      DEPENDS "${cvbuild}"
      COMMENT "Building the documents of ${name}"
      VERBATIM)
    add_custom_target(${name} ALL DEPENDS "${stamp}" ${made})
  else()
    list(LENGTH outputs count)
    add_custom_target(
      ${name} ALL
      BYPRODUCTS "${stamp}" ${made}
      COMMENT "Looking at the documents of ${name}"
      COMMAND "${CMAKE_COMMAND}" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/cvbuild_build.cmake" -- ${name} "${stamp}" ${count} ${outputs}
              "${cvbuild}" ${options}
      VERBATIM)
    if(TARGET cvbuild::cvbuild_tool)
      add_dependencies(${name} cvbuild::cvbuild_tool)
    endif()
  endif()
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
