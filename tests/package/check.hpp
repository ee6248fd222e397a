// How these programs check themselves: what is not so is said, and ends the program with 1.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

inline void check(bool so, std::string_view what) {
  if (so) return;
  std::fprintf(stderr, "FAILED: %.*s\n", static_cast<int>(what.size()), what.data());
  std::exit(1);
}
