# Run by cpack before it packs: manual pages are compressed, as Debian has them.
file(GLOB_RECURSE pages "${CPACK_TEMPORARY_DIRECTORY}/*/man/man1/*.1")
foreach(page ${pages})
  execute_process(COMMAND gzip -9n "${page}")
endforeach()
