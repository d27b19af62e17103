// Every loop does the same with each byte of a row, so that a processor takes sixteen at a time.
#include "pdf/picture/png_filter.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace yaprak {
namespace {

using Byte = unsigned char;

std::int16_t distance(std::int16_t a, std::int16_t b) {
    return std::int16_t(a > b ? a - b : b - a);
}

// PNG specification, 9.4: which neighbour is nearest to left + above - corner.
Byte paeth(std::int16_t left, std::int16_t above, std::int16_t corner) {
    const std::int16_t to_left = distance(above, corner), to_above = distance(left, corner);
    const std::int16_t to_corner = distance(std::int16_t(left + above), std::int16_t(2 * corner));
    const std::int16_t upper = to_above <= to_corner ? above : corner;
    return Byte(to_left <= std::min(to_above, to_corner) ? left : upper);
}

// Filters row by row; each row is kept with a pixel of zeros before it, the left of its first.
class RowFilter {
public:
    RowFilter(std::size_t row_bytes, std::size_t pixel_bytes)
        : row_bytes_(row_bytes),
          pixel_bytes_(pixel_bytes),
          row_(row_bytes + pixel_bytes),
          above_(row_bytes + pixel_bytes),
          trial_(row_bytes),
          best_(row_bytes) {}

    void append(std::string& out, const char* samples) {
        std::copy_n(samples, row_bytes_, row_.begin() + std::ptrdiff_t(pixel_bytes_));
        char chosen = 0;
        std::size_t least = std::numeric_limits<std::size_t>::max();
        for (char filter = 0; filter <= 4; ++filter) {
            apply(filter);
            const std::size_t cost = trial_cost();
            if (cost >= least) continue;
            least = cost;
            chosen = filter;
            best_.swap(trial_);
        }
        out += chosen;
        out.append(best_.begin(), best_.end());
        row_.swap(above_);
    }

private:
    std::size_t row_bytes_, pixel_bytes_;
    std::vector<Byte> row_, above_, trial_, best_;

    void apply(int filter) {
        const Byte *left = row_.data(), *row = left + pixel_bytes_;
        const Byte *corner = above_.data(), *above = corner + pixel_bytes_;
        Byte* __restrict out = trial_.data();
        const auto each = [&](auto prediction) {
            for (std::size_t i = 0; i < row_bytes_; ++i) out[i] = Byte(row[i] - prediction(i));
        };
        switch (filter) {
            case 1:
                return each([=](std::size_t i) { return left[i]; });
            case 2:
                return each([=](std::size_t i) { return above[i]; });
            case 3:
                return each([=](std::size_t i) { return Byte((left[i] + above[i]) / 2); });
            case 4:
                return each([=](std::size_t i) { return paeth(left[i], above[i], corner[i]); });
            default:
                return each([](std::size_t) { return Byte(0); });
        }
    }

    // How far the bytes are from zero altogether: a good guess of their compressed size.
    std::size_t trial_cost() const {
        std::size_t sum = 0;
        constexpr std::size_t step = 256;  // so many sums of half bytes fit in sixteen bits
        for (std::size_t begin = 0; begin < row_bytes_; begin += step) {
            const std::size_t end = std::min(begin + step, row_bytes_);
            std::uint16_t part = 0;
            for (std::size_t i = begin; i < end; ++i)
                part = std::uint16_t(part + std::min(trial_[i], Byte(-trial_[i])));
            sum += part;
        }
        return sum;
    }
};

}  // namespace

std::string png_filtered(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes) {
    std::string out;
    out.reserve(samples.size() + samples.size() / row_bytes);
    RowFilter filter(row_bytes, pixel_bytes);
    for (std::size_t at = 0; at + row_bytes <= samples.size(); at += row_bytes)
        filter.append(out, samples.data() + at);
    return out;
}

}  // namespace yaprak
