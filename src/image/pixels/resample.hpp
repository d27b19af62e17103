// Rows of samples -> the same picture with fewer of them, row by row: a large picture is never in
// memory as a whole.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace yaprak {

// Samples of 8 bits, the channels of a pixel beside each other.
struct Pixels {
    int width = 0, height = 0, channels = 3;
    std::string bytes = {};
};

// An interval of rows or columns, in pixels; the ends need not be whole ones.
struct Interval {
    double begin = 0, length = 0;
};

// What part of the source is wanted, and in how many pixels.
struct Window {
    Interval across, down;
    int width = 1, height = 1;
};

// The filter is bicubic (Catmull and Rom's), as wide as the reduction asks for, and works on the
// values as they are stored, as viewers do it with a picture that is too fine. It computes in whole
// numbers only, so that the result is the same on every machine.
class Resampler {
public:
    // `width`, `height` and `channels` are those of the source.
    Resampler(int width, int height, int channels, const Window& window);
    // Takes the next row of the source, from its top. With the last one the result is whole.
    void add(const unsigned char* row);
    Pixels take() { return std::move(result_); }

private:
    struct Taps {
        int first = 0;
        std::vector<std::int16_t> weights;
        int last() const { return first + int(weights.size()) - 1; }
    };
    using Sums = std::vector<std::int32_t>;

    static void trim(Taps& taps);
    static std::vector<Taps> taps(Interval from, int source, int target);
    static bool keep_size(const std::vector<Taps>& taps);
    void emit(const Sums& sums);
    template <int channels>
    void narrow();

    Pixels result_;
    std::vector<Taps> across_, down_;
    bool keeps_size_ = false;            // each pixel of the result is one of the source
    std::size_t begin_ = 0, count_ = 0;  // of the samples of a row that are needed
    std::deque<Sums> sums_;              // of the rows of the result that are under way
    std::vector<std::int16_t> row_;      // one of them, as wide as the source
    int next_ = 0;
    std::size_t made_ = 0, begun_ = 0;  // rows of the result
};

[[nodiscard]] Pixels resampled(const Pixels& source, const Window& window);

}  // namespace yaprak
