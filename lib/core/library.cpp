// Opens shared libraries through dlopen.
#include "core/library.hpp"

#include <dlfcn.h>

namespace cvbuild::inline v0 {

Library::Library(std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (handle_ == nullptr) handle_ = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  ok_ = handle_ != nullptr;
}

void* Library::address(const char* name) {
  void* found = handle_ != nullptr ? dlsym(handle_, name) : nullptr;
  ok_ = ok_ && found != nullptr;
  return found;
}

}  // namespace cvbuild
