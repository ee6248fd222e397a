// A telephone number, however it is written: with the country's code, with a trunk's 0, in groups.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cvbuild::checking {

/// Looks for one number. Knows the countries' codes of ITU-T E.164, so that +353 1 234 5678 is (01) 234 5678
/// too.
class PhoneNumber {
 public:
  PhoneNumber() = default;
  /// `written`: as the CV gives it.
  explicit PhoneNumber(std::string_view written);

  /// There is nothing that could be looked for.
  [[nodiscard]] bool empty() const { return national_.empty(); }
  /// The bytes [first, second) of `text` from `from` on that are the number.
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find(std::string_view text,
                                                                        std::size_t from) const;

 private:
  [[nodiscard]] bool is_it(std::string_view digits) const;

  std::string national_;  ///< digits without country and trunk
  std::string country_;   ///< its code; empty: the CV does not say it
};

}  // namespace cvbuild::checking
