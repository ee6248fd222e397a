// A shared library that is opened when it is first needed, so that a program which does not need it starts
// without it.
#pragma once

#include <initializer_list>

namespace cvbuild::inline v0 {

/// Opens the first of the names that the system has. It stays open until the process ends: functions that
/// were bound stay valid.
class Library {
 public:
  explicit Library(std::initializer_list<const char*> names);

  /// False where there is no such library, or a function that bind() was to find is not in it.
  [[nodiscard]] bool ok() const { return ok_; }

  /// Lets `function` be the library's function of that name.
  template <class Function>
  void bind(Function*& function, const char* name) {
    // A pointer to an object that is one to a function: POSIX promises it of dlsym, the language does not.
    function = reinterpret_cast<Function*>(address(name));
  }

 private:
  void* address(const char* name);

  void* handle_ = nullptr;
  bool ok_ = false;
};

}  // namespace cvbuild
