# Builds an application's documents if something that they were made from has changed: what a build system's own rules do
# where they can hold the names of all files.
#
#   cmake -P cvbuild_build.cmake -- NAME STAMP COUNT OUTPUT… CVBUILD ARGUMENT…
#
# STAMP is newer than all that the last build was made from, and holds its command; beside it lies what it was made from.

# The names in a depfile's first rule, one at a time: they may hold what would part a list.
function(next_input variable list)
  string(FIND "${${list}}" " \\\n  " end)
  if(end EQUAL -1)
    set(name "${${list}}")
    set(behind "")
  else()
    string(SUBSTRING "${${list}}" 0 ${end} name)
    math(EXPR end "${end} + 5")
    string(SUBSTRING "${${list}}" ${end} -1 behind)
  endif()
  string(ASCII 1 stand_in)  # for a backslash, while the others are taken out
  string(REPLACE "\\\\" "${stand_in}" name "${name}")
  string(REPLACE "\\ " " " name "${name}")
  string(REPLACE "\\#" "#" name "${name}")
  string(REPLACE "$$" "$" name "${name}")
  string(REPLACE "${stand_in}" "\\" name "${name}")
  set(${variable} "${name}" PARENT_SCOPE)
  set(${list} "${behind}" PARENT_SCOPE)
endfunction()

# Whether an input is newer than the stamp, or gone.
function(is_outdated variable stamp)
  set(${variable} TRUE PARENT_SCOPE)
  if(NOT EXISTS "${stamp}" OR NOT EXISTS "${stamp}.d")
    return()
  endif()
  file(READ "${stamp}.d" rest)
  string(FIND "${rest}" "\n\n" end)  # a rule for each input follows
  string(SUBSTRING "${rest}" 0 ${end} rest)
  next_input(target rest)
  while(NOT rest STREQUAL "")
    next_input(input rest)
    if("${input}" IS_NEWER_THAN "${stamp}")  # so is what is not there
      return()
    endif()
  endwhile()
  set(${variable} FALSE PARENT_SCOPE)
endfunction()

set(name "${CMAKE_ARGV4}")
set(stamp "${CMAKE_ARGV5}")
set(outputs_are_there TRUE)
set(at 6)
foreach(output RANGE ${CMAKE_ARGV6})
  if(output GREATER 0)
    math(EXPR at "6 + ${output}")
    if(NOT EXISTS "${CMAKE_ARGV${at}}")
      set(outputs_are_there FALSE)
    endif()
  endif()
endforeach()
math(EXPR at "${at} + 1")
set(program "${CMAKE_ARGV${at}}")
set(command "")
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(each RANGE ${at} ${last})
  string(APPEND command "${CMAKE_ARGV${each}}\n")
endforeach()

is_outdated(outdated "${stamp}")
set(before "")
if(EXISTS "${stamp}")
  file(READ "${stamp}" before)
endif()
if(NOT outdated AND outputs_are_there AND before STREQUAL command AND NOT "${program}" IS_NEWER_THAN "${stamp}")
  return()
endif()

execute_process(COMMAND "${CMAKE_COMMAND}" -E echo "Building the documents of ${name}")
file(WRITE "${stamp}.new" "${command}")  # as old as the build's beginning: what changes during it counts
set(arguments "")
foreach(each RANGE ${at} ${last})
  list(APPEND arguments "${CMAKE_ARGV${each}}")
endforeach()
execute_process(COMMAND ${arguments} --deps "${stamp}.d" --deps-target "${stamp}" RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "cvbuild failed for ${name}")
endif()
file(RENAME "${stamp}.new" "${stamp}")
