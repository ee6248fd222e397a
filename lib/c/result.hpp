// What a handle of the C interface points at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cvbuild.h>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/core/source.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::c {

/// What C asks of one finding, made once: to be asked needs no memory.
struct Finding {
  std::string texts[CVBUILD_SHOWN + 1];  ///< by their fields
  std::size_t line = 0;
  std::size_t column = 0;
};

/// An application that was read.
struct Read {
  Application application;
  Diagnostics findings;
};

/// Totals of a check: from CVBUILD_EVALUATED on, by their fields.
struct Checked {
  std::size_t numbers[CVBUILD_ASKS_WAIVED + 1] = {};
  std::string totals;
};

}  // namespace cvbuild::c

struct cvbuild_result {
  static constexpr std::uint32_t alive = 0x42764362;

  cvbuild_result() = default;
  cvbuild_result(const cvbuild_result&) = delete;
  cvbuild_result& operator=(const cvbuild_result&) = delete;
  ~cvbuild_result() { mark = 0; }

  volatile std::uint32_t mark = alive;  ///< tells a handle from other memory, as far as that can be told
  std::string error;
  std::size_t errors = 0;
  std::vector<cvbuild::c::Finding> findings;
  std::vector<std::string> document_names;
  // At most one of these: what it is a result of.
  std::optional<cvbuild::c::Read> read;
  std::optional<cvbuild::c::Checked> checked;
  std::optional<std::string> output;

  /// Adds findings whose places are in `sources`.
  void add(const cvbuild::Diagnostics& diagnostics, const cvbuild::Sources& sources);
  /// Keeps why there is no more in it; gives the status that says so.
  cvbuild_status fail(const cvbuild::Error& problem);
};
