// Sums over cells of 4 x 4 pixels first; a window is four of them.
#include "image/pixels/likeness.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace yaprak {
namespace {

constexpr int step = 4;  // of the windows, and the side of a cell

// One value a pixel, `stride` bytes apart.
struct Plane {
    const unsigned char* bytes;
    std::size_t stride;
    unsigned char at(std::size_t pixel) const { return bytes[pixel * stride]; }
};

Plane channel(const Pixels& pixels, std::size_t number) {
    const std::size_t channels = std::size_t(pixels.channels);
    return {reinterpret_cast<const unsigned char*>(pixels.bytes.data()) +
                std::min(number, channels - 1),
            channels};
}

// Rec. 601, in thousandths.
std::vector<unsigned char> lightness(const Pixels& pixels) {
    std::vector<unsigned char> light(std::size_t(pixels.width) * std::size_t(pixels.height));
    const Plane red = channel(pixels, 0), green = channel(pixels, 1), blue = channel(pixels, 2);
    for (std::size_t i = 0; i < light.size(); ++i)
        light[i] = static_cast<unsigned char>(
            pixels.channels < 3 ? red.at(i)
                                : (299 * red.at(i) + 587 * green.at(i) + 114 * blue.at(i)) / 1000);
    return light;
}

struct Sums {
    int a = 0, b = 0, aa = 0, bb = 0, ab = 0, count = 0;

    void add(int x, int y) {
        a += x, b += y, aa += x * x, bb += y * y, ab += x * y;
        ++count;
    }
    void add(const Sums& other) {
        a += other.a, b += other.b, aa += other.aa, bb += other.bb, ab += other.ab;
        count += other.count;
    }
    double similarity() const {
        constexpr double c1 = 0.01 * 255 * 0.01 * 255, c2 = 0.03 * 255 * 0.03 * 255;
        const double n = count, ma = a / n, mb = b / n;
        const double va = aa / n - ma * ma, vb = bb / n - mb * mb, cov = ab / n - ma * mb;
        return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
    }
};

// The cells that are whole; of a picture smaller than a cell, its first pixel.
class Cells {
public:
    Cells(const Plane& a, const Plane& b, int width, int height)
        : across_(std::size_t(std::max(1, width / step))),
          down_(std::size_t(std::max(1, height / step))) {
        const std::size_t side = std::size_t(std::min({step, width, height}));
        for (std::size_t y = 0; y < down_; ++y)
            for (std::size_t x = 0; x < across_; ++x) {
                const std::size_t first = (y * std::size_t(width) + x) * step;
                cells_.push_back(side == step ? cell<step>(a, b, first, std::size_t(width))
                                              : cell<1>(a, b, first, std::size_t(width)));
            }
    }

    // The likeness of every window of 8 x 8 pixels.
    std::vector<double> similarities() const {
        std::vector<double> found;
        for (std::size_t y = 0; y == 0 || y + 1 < down_; ++y)
            for (std::size_t x = 0; x == 0 || x + 1 < across_; ++x)
                found.push_back(window(x, y).similarity());
        return found;
    }

private:
    template <std::size_t side>
    static Sums cell(const Plane& a, const Plane& b, std::size_t first, std::size_t width) {
        Sums sums;
        for (std::size_t y = 0; y < side; ++y)
            for (std::size_t x = 0; x < side; ++x) {
                const std::size_t at = first + y * width + x;
                sums.add(a.at(at), b.at(at));
            }
        return sums;
    }

    Sums window(std::size_t x, std::size_t y) const {
        Sums sums;
        for (std::size_t row = y; row < std::min(y + 2, down_); ++row)
            for (std::size_t column = x; column < std::min(x + 2, across_); ++column)
                sums.add(cells_[row * across_ + column]);
        return sums;
    }

    std::size_t across_, down_;
    std::vector<Sums> cells_;
};

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

}  // namespace

Likeness likeness(const Pixels& one, const Pixels& other) {
    const auto a = lightness(one), b = lightness(other);
    auto found = Cells({a.data(), 1}, {b.data(), 1}, one.width, one.height).similarities();
    const double mean = mean_of(found);
    const auto worst = found.begin() + std::ptrdiff_t(found.size() / 50);
    std::nth_element(found.begin(), worst, found.end());
    return {mean, *worst};
}

double likeness_of_colours(const Pixels& one, const Pixels& other) {
    double sum = 0;
    for (std::size_t c = 0; c < std::size_t(one.channels); ++c)
        sum += mean_of(
            Cells(channel(one, c), channel(other, c), one.width, one.height).similarities());
    return sum / one.channels;
}

}  // namespace yaprak
