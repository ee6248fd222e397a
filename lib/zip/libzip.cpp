// Opens libzip.
#include "zip/libzip.hpp"

#include <optional>

#include "core/library.hpp"

namespace cvbuild::inline v0::zip {

namespace {

std::optional<Libzip> open() {
  Library library{"libzip.so.4", "libzip.so.5"};
  Libzip functions;
  library.bind(functions.discard, "zip_discard");
  library.bind(functions.fclose, "zip_fclose");
  library.bind(functions.error_init, "zip_error_init");
  library.bind(functions.error_fini, "zip_error_fini");
  library.bind(functions.error_strerror, "zip_error_strerror");
  library.bind(functions.source_buffer_create, "zip_source_buffer_create");
  library.bind(functions.open_from_source, "zip_open_from_source");
  library.bind(functions.source_free, "zip_source_free");
  library.bind(functions.get_name, "zip_get_name");
  library.bind(functions.fopen_index, "zip_fopen_index");
  library.bind(functions.strerror, "zip_strerror");
  library.bind(functions.fread, "zip_fread");
  library.bind(functions.file_get_error, "zip_file_get_error");
  library.bind(functions.get_num_entries, "zip_get_num_entries");
  return library.ok() ? std::optional(functions) : std::nullopt;
}

}  // namespace

const Libzip* libzip() {
  static const auto functions = open();
  return functions ? &*functions : nullptr;
}

}  // namespace cvbuild::zip
