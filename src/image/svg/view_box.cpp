#include "image/svg/view_box.hpp"

#include "image/svg/numbers.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak::svg {
namespace {

constexpr double smallest = 1e-6, largest = 1e6;  // units of a box's sides

// "xMidYMax" -> how much of what is left over stands before, across and down.
double share_before(std::string_view words, const char* least, const char* most) {
    if (words.find(least) != std::string_view::npos) return 0;
    return words.find(most) != std::string_view::npos ? 1 : 0.5;
}

}  // namespace

std::optional<ViewBox> read_view_box(std::string_view text) {
    const auto numbers = read_numbers(text);
    if (numbers.size() != 4) return std::nullopt;
    const auto is_size = [](double side) { return side > smallest && side < largest; };
    if (!is_size(numbers[2]) || !is_size(numbers[3])) return std::nullopt;
    return ViewBox{numbers[0], numbers[1], numbers[2], numbers[3]};
}

bool is_sliced(std::string_view words) {
    return words.find("slice") != std::string_view::npos;
}

Matrix fitted(const ViewBox& box, const Viewport& viewport, std::string_view words) {
    double across = viewport.width / box.width, down = viewport.height / box.height;
    if (words.find("none") == std::string_view::npos)
        across = down = is_sliced(words) ? std::max(across, down) : std::min(across, down);
    const double x = (viewport.width - box.width * across) * share_before(words, "xMin", "xMax");
    const double y = (viewport.height - box.height * down) * share_before(words, "YMin", "YMax");
    return {across, 0, 0, down, x - box.x * across, y - box.y * down};
}

}  // namespace yaprak::svg
