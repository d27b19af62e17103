// Rows of samples -> the same picture with fewer of them, row by row: a large picture is never in
// memory as a whole.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace yaprak {

// 8 bits a sample, the channels of a pixel beside each other.
struct Pixels {
    int width = 0, height = 0, channels = 3;
    std::string bytes = {};
};

// A stretch of rows or columns, in pixels; the ends need not be whole ones.
struct Stretch {
    double begin = 0, length = 0;
};

// What part of the source is wanted, and in how many pixels.
struct Window {
    Stretch across, down;
    int width = 1, height = 1;
};

// Bicubic (Catmull and Rom's), as wide as the reduction asks for, on the values as they are stored:
// as viewers do it with a picture that is too fine. Whole numbers only: the same on every machine.
class Resampler {
public:
    // Of a source of so many pixels.
    Resampler(int width, int height, int channels, const Window& window);
    // The next row of the source, from its top; at the last one the result is whole.
    void add(const unsigned char* row);
    Pixels take() { return std::move(result_); }

private:
    struct Taps {
        int first = 0;
        std::vector<int> weights;
        int last() const { return first + int(weights.size()) - 1; }
    };
    using Row = std::vector<std::int16_t>;

    static std::vector<Taps> taps(Stretch from, int source, int target);
    Row narrowed(const unsigned char* row) const;
    void emit(const Taps& taps);

    Pixels result_;
    std::vector<Taps> across_, down_;
    std::deque<Row> rows_;  // narrowed, as long as they are needed
    int first_kept_ = 0, next_ = 0;
    std::size_t made_ = 0;  // rows of the result
};

Pixels resampled(const Pixels& source, const Window& window);

}  // namespace yaprak
