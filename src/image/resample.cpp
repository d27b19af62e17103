// First each row is narrowed, then the rows are laid over one another.
#include "image/resample.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yaprak {
namespace {

constexpr int weight_bits = 14;  // a pixel's weights sum up to 1 << 14
constexpr int kept_bits = 6;     // beyond the 8 of a sample, between the two passes
constexpr double reach = 2;      // of the filter, in pixels of the result
constexpr int whole = 1 << weight_bits;

// Keys, "Cubic convolution interpolation" (1981), with a = -1/2.
double bicubic(double x) {
    x = std::abs(x);
    if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
}

// Rounded so that they sum up to one: the largest takes what is left over.
std::vector<int> rounded(const std::vector<double>& shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<int> weights;
    for (double share : shares) weights.push_back(int(std::lround(share / sum * whole)));
    const int rest = whole - std::accumulate(weights.begin(), weights.end(), 0);
    *std::max_element(weights.begin(), weights.end()) += rest;
    return weights;
}

}  // namespace

std::vector<Resampler::Taps> Resampler::taps(Stretch from, int source, int target) {
    const double step = from.length / target, width = std::max(step, 1.0);
    std::vector<Taps> all;
    std::vector<double> shares;
    for (int i = 0; i < target; ++i) {
        const double centre = from.begin + (i + 0.5) * step - 0.5;
        const int first = std::clamp(int(std::ceil(centre - reach * width)), 0, source - 1);
        const int last = std::clamp(int(std::floor(centre + reach * width)), first, source - 1);
        shares.clear();
        for (int at = first; at <= last; ++at) shares.push_back(bicubic((at - centre) / width));
        all.push_back({first, rounded(shares)});
    }
    return all;
}

Resampler::Resampler(int width, int height, int channels, const Window& window)
    : across_(taps(window.across, width, window.width)),
      down_(taps(window.down, height, window.height)) {
    result_.width = window.width;
    result_.height = window.height;
    result_.channels = channels;
    result_.bytes.reserve(std::size_t(window.width) * std::size_t(window.height) *
                          std::size_t(channels));
}

void Resampler::add(const unsigned char* row) {
    if (made_ == down_.size()) return;
    const int y = next_++;
    if (y >= down_[made_].first) {
        if (rows_.empty()) first_kept_ = y;
        rows_.push_back(narrowed(row));
    }
    while (made_ < down_.size() && down_[made_].last() <= y) emit(down_[made_++]);
    while (made_ < down_.size() && !rows_.empty() && first_kept_ < down_[made_].first) {
        rows_.pop_front();
        ++first_kept_;
    }
}

Resampler::Row Resampler::narrowed(const unsigned char* row) const {
    const std::size_t channels = std::size_t(result_.channels);
    Row out;
    out.reserve(across_.size() * channels);
    constexpr int half = 1 << (weight_bits - kept_bits - 1);
    for (const Taps& pixel : across_)
        for (std::size_t c = 0; c < channels; ++c) {
            const unsigned char* sample = row + std::size_t(pixel.first) * channels + c;
            int sum = half;
            for (int weight : pixel.weights) {
                sum += weight * *sample;
                sample += channels;
            }
            out.push_back(std::int16_t(sum >> (weight_bits - kept_bits)));
        }
    return out;
}

void Resampler::emit(const Taps& taps) {
    constexpr int shift = weight_bits + kept_bits;
    std::vector<int> sums(rows_.front().size(), 1 << (shift - 1));
    for (std::size_t i = 0; i < taps.weights.size(); ++i) {
        const Row& row = rows_[std::size_t(taps.first - first_kept_) + i];
        for (std::size_t x = 0; x < sums.size(); ++x) sums[x] += taps.weights[i] * row[x];
    }
    for (int sum : sums) result_.bytes += char(std::clamp(sum >> shift, 0, 255));
}

Pixels resampled(const Pixels& source, const Window& window) {
    Resampler resampler(source.width, source.height, source.channels, window);
    const std::size_t row = std::size_t(source.width) * std::size_t(source.channels);
    for (std::size_t at = 0; at + row <= source.bytes.size(); at += row)
        resampler.add(reinterpret_cast<const unsigned char*>(source.bytes.data()) + at);
    return resampler.take();
}

}  // namespace yaprak
