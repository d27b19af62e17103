#include "image/likeness.hpp"

#include <algorithm>
#include <cstddef>

namespace yaprak {
namespace {

constexpr int side = 8, step = 4;  // of the windows

using Light = std::vector<unsigned char>;

// Rec. 601, in thousandths.
Light lightness(const Pixels& pixels) {
    Light light;
    const auto at = [&](std::size_t i) { return int(static_cast<unsigned char>(pixels.bytes[i])); };
    const std::size_t channels = std::size_t(pixels.channels);
    light.reserve(pixels.bytes.size() / channels);
    for (std::size_t i = 0; i + channels <= pixels.bytes.size(); i += channels)
        light.push_back(channels < 3
                            ? static_cast<unsigned char>(pixels.bytes[i])
                            : static_cast<unsigned char>(
                                  (299 * at(i) + 587 * at(i + 1) + 114 * at(i + 2)) / 1000));
    return light;
}

// Sums over one window.
struct Sums {
    int a = 0, b = 0, aa = 0, bb = 0, ab = 0, count = 0;

    void add(int x, int y) {
        a += x, b += y, aa += x * x, bb += y * y, ab += x * y;
        ++count;
    }
    double similarity() const {
        constexpr double c1 = 0.01 * 255 * 0.01 * 255, c2 = 0.03 * 255 * 0.03 * 255;
        const double n = count, ma = a / n, mb = b / n;
        const double va = aa / n - ma * ma, vb = bb / n - mb * mb, cov = ab / n - ma * mb;
        return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
    }
};

Sums window(const Light& a, const Light& b, int width, int left, int top, int right, int bottom) {
    Sums sums;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const std::size_t at = std::size_t(y) * std::size_t(width) + std::size_t(x);
            sums.add(a[at], b[at]);
        }
    return sums;
}

}  // namespace

Likeness likeness(const Pixels& one, const Pixels& other) {
    const Light a = lightness(one), b = lightness(other);
    std::vector<double> found;
    for (int y = 0; y == 0 || y + side <= one.height; y += step)
        for (int x = 0; x == 0 || x + side <= one.width; x += step)
            found.push_back(window(a, b, one.width, x, y, std::min(x + side, one.width),
                                   std::min(y + side, one.height))
                                .similarity());
    double sum = 0;
    for (double each : found) sum += each;
    const auto worst = found.begin() + std::ptrdiff_t(found.size() / 50);
    std::nth_element(found.begin(), worst, found.end());
    return {sum / double(found.size()), *worst};
}

}  // namespace yaprak
