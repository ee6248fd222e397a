// table: when versions of well-known software stopped being maintained by those who make it.
#pragma once

#include <string_view>

#include <cvbuild/model/date.hpp>

namespace cvbuild::checking {

/// The last day of free maintenance, as the makers' own release pages gave it in 2025; where a long-term
/// version has paid support beyond, that does not count.
struct EndOfLife {
  std::string_view product;  ///< its last word before the version, in lower case
  std::string_view version;  ///< as it is written, without what follows a further dot
  model::Date end;
};

// clang-format off
constexpr EndOfLife end_of_life[] = {
    {"ubuntu", "12.04", {2017, 4, 28}}, {"ubuntu", "14.04", {2019, 4, 25}}, {"ubuntu", "16.04", {2021, 4, 30}},
    {"ubuntu", "18.04", {2023, 5, 31}}, {"ubuntu", "20.04", {2025, 5, 31}},
    {"debian", "7", {2016, 4, 25}}, {"debian", "8", {2018, 6, 17}}, {"debian", "9", {2020, 7, 18}},
    {"debian", "10", {2022, 9, 10}}, {"debian", "11", {2024, 8, 14}},
    {"centos", "6", {2020, 11, 30}}, {"centos", "7", {2024, 6, 30}}, {"centos", "8", {2021, 12, 31}},
    {"windows", "xp", {2014, 4, 8}}, {"windows", "vista", {2017, 4, 11}}, {"windows", "7", {2020, 1, 14}},
    {"windows", "8", {2016, 1, 12}}, {"windows", "8.1", {2023, 1, 10}}, {"windows", "10", {2025, 10, 14}},
    {"server", "2008", {2020, 1, 14}}, {"server", "2012", {2023, 10, 10}},
    {"python", "2", {2020, 1, 1}}, {"python", "2.7", {2020, 1, 1}}, {"python", "3.5", {2020, 9, 30}},
    {"python", "3.6", {2021, 12, 23}}, {"python", "3.7", {2023, 6, 27}}, {"python", "3.8", {2024, 10, 7}},
    {"python", "3.9", {2025, 10, 31}},
    {"php", "5", {2018, 12, 31}}, {"php", "5.6", {2018, 12, 31}}, {"php", "7", {2022, 11, 28}}, {"php", "7.4", {2022, 11, 28}},
    {"php", "8.0", {2023, 11, 26}},
    {"ruby", "2.6", {2022, 4, 12}}, {"ruby", "2.7", {2023, 3, 31}}, {"ruby", "3.0", {2024, 4, 23}},
    {"node.js", "12", {2022, 4, 30}}, {"node.js", "14", {2023, 4, 30}}, {"node.js", "16", {2023, 9, 11}},
    {"node.js", "18", {2025, 4, 30}},
    {"postgresql", "9.6", {2021, 11, 11}}, {"postgresql", "10", {2022, 11, 10}}, {"postgresql", "11", {2023, 11, 9}},
    {"mysql", "5.6", {2021, 2, 5}}, {"mysql", "5.7", {2023, 10, 31}},
};
// clang-format on

}  // namespace cvbuild::checking
