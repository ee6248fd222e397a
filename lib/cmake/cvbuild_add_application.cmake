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
# CVBUILD_OUTPUTS of the target lists them, pictures apart. Where a folder or a file has a name that Ninja's depfiles cannot
# hold (with one of & ' # $ ` < > ^), they are made again when any file of the application's folder has changed; so they are
# with make in a folder of the build tree with a space in its name.

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

# Names that no build system takes, or this one.
function(_cvbuild_check_path name what path)
  set(refused "[;|\"*?\\\n]")
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    set(refused "[;:|\"*?\\\n]")
  endif()
  if(path MATCHES "${refused}")
    message(FATAL_ERROR "cvbuild_add_application(${name}): ${what} '${path}' has a '${CMAKE_MATCH_0}' in its name, which "
                        "${CMAKE_GENERATOR} takes for something else: give it another name")
  endif()
endfunction()

# The same for the files that an application may be made from: one of them would break each later build. With make, where
# renaming it would not help any more, also for those that are added later.
function(_cvbuild_check_files name application)
  set(folder "${application}")
  set(endings md markdown yaml yml json png jpg jpeg gif svg)
  set(later "")
  if(NOT IS_DIRECTORY "${application}")
    cmake_path(GET application PARENT_PATH folder)
    set(endings png jpg jpeg gif svg)  # its pictures
  elseif(CMAKE_GENERATOR MATCHES "Makefiles")
    set(later CONFIGURE_DEPENDS)
  endif()
  string(REPLACE "[" "[[]" folder "${folder}")
  set(patterns ${endings})
  list(TRANSFORM patterns PREPEND "${folder}/*[:-<|*?]*.")  # a list holds no ; but there is one between : and <
  file(GLOB_RECURSE files ${later} ${patterns})
  list(TRANSFORM endings PREPEND "${folder}/*[\"\\]*.")  # CMake cannot look for these again
  file(GLOB_RECURSE more ${endings})
  list(APPEND files ${more})
  foreach(file ${files})
    string(FIND "${file}" "${CMAKE_BINARY_DIR}/" built)
    if(built EQUAL 0)
      continue()
    endif()
    if(NOT IS_ABSOLUTE "${file}")  # the rest of a name that was parted at a ;
      set(file ";${file}")
    endif()
    _cvbuild_check_path(${name} "the file" "${file}")
  endforeach()
endfunction()

# What an application is made of, where no depfile can be used: a name among that is such that none of Ninja's could hold
# it, or make would not find the depfile, which CMake has it look for in a folder with a space. Else nothing.
function(_cvbuild_list_inputs variable application)
  set(${variable} "" PARENT_SCOPE)
  set(unusual "[&'#$`<>^]")
  set(listed FALSE)
  if(IS_DIRECTORY "${application}")
    set(folder "${application}")
    set(patterns "*")
  else()
    # Of a single file the only others are pictures below its folder.
    cmake_path(GET application PARENT_PATH folder)
    set(patterns *.png *.jpg *.jpeg *.gif *.svg)
  endif()
  string(REPLACE "[" "[[]" escaped "${folder}")
  list(TRANSFORM patterns PREPEND "${escaped}/")
  file(GLOB_RECURSE files ${patterns})
  if(CMAKE_GENERATOR MATCHES "Ninja")
    if("${application};${ARGN}" MATCHES "${unusual}" OR (IS_DIRECTORY "${application}" AND "${files}" MATCHES "${unusual}"))
      set(listed TRUE)
    endif()
  elseif(CMAKE_GENERATOR MATCHES "Makefiles")
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_BINARY_DIR BASE_DIRECTORY "${CMAKE_BINARY_DIR}" OUTPUT_VARIABLE inside)
    if(inside MATCHES " ")
      set(listed TRUE)
    endif()
  endif()
  if(NOT listed)
    return()
  endif()
  string(FIND "${CMAKE_BINARY_DIR}/" "${folder}/" inside)
  if(IS_DIRECTORY "${application}" AND NOT inside EQUAL 0)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})  # those that are added later, too
  endif()
  set(inputs "")
  if(NOT IS_DIRECTORY "${application}")
    set(inputs "${application}")
  endif()
  foreach(file ${files})
    string(FIND "${file}" "${CMAKE_BINARY_DIR}/" built)
    if(NOT built EQUAL 0)
      list(APPEND inputs "${file}")
    endif()
  endforeach()
  set(${variable} "${inputs}" PARENT_SCOPE)
endfunction()

# Depfiles name paths from the folder that a command runs in, whatever policies the project has asked for.
cmake_policy(PUSH)
if(POLICY CMP0116)
  cmake_policy(SET CMP0116 NEW)
endif()
function(cvbuild_add_application name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "REQUIRE_FORM;NO_TEST" "DIR;THEME;REFERENCE_DOCX;OUTPUT_DIR;FAIL_ON"
                        "FORMATS;FOR;OPTIONS")
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
  _cvbuild_check_path(${name} DIR "${application}")
  if(NOT EXISTS "${application}")
    message(FATAL_ERROR "cvbuild_add_application(${name}): there is no ${application}")
  endif()
  _cvbuild_check_files(${name} "${application}")
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
    list(APPEND options --theme "${arg_THEME}")
  endif()
  if(arg_REFERENCE_DOCX)
    cmake_path(ABSOLUTE_PATH arg_REFERENCE_DOCX NORMALIZE)
    list(APPEND options --reference-docx "${arg_REFERENCE_DOCX}")
  endif()

  _cvbuild_find_tool(cvbuild cvbuild)
  _cvbuild_list_outputs("${cvbuild}" outputs ${options})
  if(EXISTS "${application}/application.yaml")  # it says which outputs there are
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${application}/application.yaml")
  elseif(NOT IS_DIRECTORY "${application}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${application}")
  endif()

  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${name}.built")
  set(made ${outputs})
  list(FILTER made EXCLUDE REGEX "#")  # no output of CMake can have that in its name
  set(depfile DEPFILE "${stamp}.d")
  set(forgetting "")
  _cvbuild_list_inputs(inputs "${application}" "${arg_THEME}" "${arg_REFERENCE_DOCX}")
  if(inputs)
    set(depfile "")
    foreach(file "${arg_THEME}" "${arg_REFERENCE_DOCX}")
      if(EXISTS "${file}")
        list(APPEND inputs "${file}")
      endif()
    endforeach()
  endif()
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    # CMake adds what a depfile says to what an earlier one said: a file that was removed would be missed for ever.
    set(forgetting COMMAND "${CMAKE_COMMAND}" -E rm -f
                           "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}.dir/compiler_depend.internal")
  endif()
  add_custom_command(
    OUTPUT "${stamp}" ${made}
    COMMAND "${cvbuild}" ${options} --deps "${stamp}.d" --deps-target "${stamp}"
    ${forgetting}
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    ${depfile}
    DEPENDS "${cvbuild}" ${inputs}
    COMMENT "Building the documents of ${name}"
    VERBATIM)
  add_custom_target(${name} ALL DEPENDS "${stamp}" ${made})
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
