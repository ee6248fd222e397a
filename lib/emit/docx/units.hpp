// The units that WordprocessingML measures in, made of points (1/72 inch).
#pragma once

#include <cmath>

namespace cvbuild::emitters::docx {

/// Twentieths of a point: w:ind, w:spacing, w:pgSz.
[[nodiscard]] inline int twips(double points) { return static_cast<int>(std::lround(points * 20)); }
/// Half-points: w:sz.
[[nodiscard]] inline int half_points(double points) { return static_cast<int>(std::lround(points * 2)); }
/// Eighths of a point: the width of a border, which Word takes from 2 to 96.
[[nodiscard]] inline int eighths(double points) {
  return static_cast<int>(std::lround(std::fmin(std::fmax(points * 8, 2), 96)));
}
/// English Metric Units, 12,700 to the point: DrawingML.
[[nodiscard]] inline long emu(double points) { return std::lround(points * 12700); }

}  // namespace cvbuild::emitters::docx
