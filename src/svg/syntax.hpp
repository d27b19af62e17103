// Texts, colours, matrices and outlines as SVG writes them (SVG 2, 4, 8 and 9).
#pragma once
#include "base/colour.hpp"
#include "base/matrix.hpp"
#include "model/path.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// Between tags or in quotes. What XML 1.0 cannot hold is U+FFFD.
[[nodiscard]] std::string svg_text(std::string_view text);

// "#rrggbb"; inks as the screen shows them.
[[nodiscard]] std::string svg_colour(const Colour& colour);

// A number of points, whole where it is not finite.
[[nodiscard]] std::string svg_number(double value, int decimals = 3);

// ` x="1.5"`
[[nodiscard]] std::string svg_attribute(std::string_view name, std::string_view value);
[[nodiscard]] std::string svg_attribute(std::string_view name, double value, int decimals = 3);
// The same for a long value that holds no sign of markup: outlines, bytes in base64.
[[nodiscard]] std::string svg_data(std::string_view name, std::string_view value);

// ` transform="…"`, or nothing where it changes nothing.
[[nodiscard]] std::string svg_transform(const Matrix& matrix, std::string_view name = "transform");

// An outline as path data, moved by `at`, in steps from point to point. The steps are rounded so
// that nothing adds up.
[[nodiscard]] std::string path_data(const std::vector<PathStep>& steps, Point at = {},
                                    int decimals = 2);

}  // namespace yaprak
