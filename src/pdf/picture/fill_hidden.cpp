#include "pdf/picture/fill_hidden.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

class Filler {
public:
    explicit Filler(const Picture& picture)
        : alpha_(picture.alpha),
          channels_(picture.colour == PictureColour::grey ? 1 : 3),
          width_(std::size_t(picture.width)),
          pixels_{picture.width, picture.height, int(channels_), picture.bytes} {}

    Pixels run() {
        const std::size_t rows = std::size_t(pixels_.height);
        std::optional<std::size_t> seen_row;
        for (std::size_t y = 0; y < rows; ++y) {
            if (fill_row(y)) {
                if (!seen_row)
                    for (std::size_t above = 0; above < y; ++above) copy_row(y, above);
                seen_row = y;
            } else if (seen_row) {
                copy_row(*seen_row, y);
            }
        }
        return std::move(pixels_);
    }

private:
    char* pixel(std::size_t i) { return pixels_.bytes.data() + i * channels_; }
    void copy(std::size_t from, std::size_t to) { std::copy_n(pixel(from), channels_, pixel(to)); }
    void copy_row(std::size_t from, std::size_t to) {
        std::copy_n(pixel(from * width_), channels_ * width_, pixel(to * width_));
    }

    // With the colour of the last pixel that is seen, before the first one with that of the first.
    // False where none is.
    bool fill_row(std::size_t y) {
        const std::size_t begin = y * width_, end = begin + width_;
        std::size_t first = begin;
        while (first < end && alpha_[first] == 0) ++first;
        if (first == end) return false;
        for (std::size_t i = begin; i < first; ++i) copy(first, i);
        for (std::size_t i = first + 1; i < end; ++i)
            if (alpha_[i] == 0) copy(i - 1, i);
        return true;
    }

    const std::string& alpha_;
    std::size_t channels_, width_;
    Pixels pixels_;
};

}  // namespace

Pixels with_hidden_filled(const Picture& picture) {
    return Filler(picture).run();
}

}  // namespace yaprak
