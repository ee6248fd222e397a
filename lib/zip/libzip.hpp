// The functions of libzip, which is opened when the first package is read: it loads OpenSSL, and a program
// that reads none should start without both.
#pragma once

#include <zip.h>

namespace cvbuild::inline v0::zip {

struct Libzip {
  decltype(zip_discard)* discard = nullptr;
  decltype(zip_fclose)* fclose = nullptr;
  decltype(zip_error_init)* error_init = nullptr;
  decltype(zip_error_fini)* error_fini = nullptr;
  decltype(zip_error_strerror)* error_strerror = nullptr;
  decltype(zip_source_buffer_create)* source_buffer_create = nullptr;
  decltype(zip_open_from_source)* open_from_source = nullptr;
  decltype(zip_source_free)* source_free = nullptr;
  decltype(zip_get_name)* get_name = nullptr;
  decltype(zip_fopen_index)* fopen_index = nullptr;
  decltype(zip_strerror)* strerror = nullptr;
  decltype(zip_fread)* fread = nullptr;
  decltype(zip_file_get_error)* file_get_error = nullptr;
  decltype(zip_get_num_entries)* get_num_entries = nullptr;
};

/// Null where it is not installed.
[[nodiscard]] const Libzip* libzip();

}  // namespace cvbuild::zip
