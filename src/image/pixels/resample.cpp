// The rows are laid over one another first, whole rows at a time as a processor likes it; only what
// comes of that is narrowed.
#include "image/pixels/resample.hpp"

#include "base/whole_number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace yaprak {
namespace {

constexpr int weight_bits = 14;  // a pixel's weights sum up to 1 << 14
constexpr int kept_bits = 6;     // beyond the 8 of a sample, between the two passes
constexpr double reach = 2;      // of the filter, in pixels of the result
// A weight is less than 1.2, so that sixteen bits hold it, and also what a row of samples becomes.
constexpr int whole = 1 << weight_bits;

// Keys, "Cubic convolution interpolation" (1981), with a = -1/2.
double bicubic(double x) {
    x = std::abs(x);
    if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
    if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return 0;
}

// Rounds shares so that they sum up to one: the largest takes what is left over.
std::vector<std::int16_t> rounded(const std::vector<double>& shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<std::int16_t> weights;
    weights.reserve(shares.size());
    for (double share : shares) weights.push_back(std::int16_t(std::lround(share / sum * whole)));
    const int rest = whole - std::accumulate(weights.begin(), weights.end(), 0);
    auto largest = std::max_element(weights.begin(), weights.end());
    *largest = std::int16_t(*largest + rest);
    return weights;
}

// A product of sixteen bits by sixteen: what processors do eight at a time.
void add_weighted(const unsigned char* row, std::int16_t weight, std::vector<std::int32_t>& sums) {
    for (std::size_t x = 0; x < sums.size(); ++x) sums[x] += std::int16_t(row[x]) * weight;
}

}  // namespace

// Drops weights of zero at both ends. In a picture that keeps its size only one weight is left.
void Resampler::trim(Taps& taps) {
    auto& weights = taps.weights;
    while (weights.back() == 0) weights.pop_back();
    while (weights.front() == 0) {
        weights.erase(weights.begin());
        ++taps.first;
    }
}

std::vector<Resampler::Taps> Resampler::taps(Interval from, int source, int target) {
    const double step = from.length / target, width = std::max(step, 1.0);
    std::vector<Taps> all;
    std::vector<double> shares;
    for (int i = 0; i < target; ++i) {
        const double centre = from.begin + (i + 0.5) * step - 0.5;
        const int first = whole_number(std::ceil(centre - reach * width), 0, source - 1);
        const int last = whole_number(std::floor(centre + reach * width), first, source - 1);
        shares.clear();
        for (int at = first; at <= last; ++at) shares.push_back(bicubic((at - centre) / width));
        all.push_back({first, rounded(shares)});
        trim(all.back());
    }
    return all;
}

bool Resampler::keep_size(const std::vector<Taps>& taps) {
    const int first = taps.front().first;
    for (std::size_t i = 0; i < taps.size(); ++i)
        if (taps[i].weights.size() > 1 || taps[i].first != first + int(i)) return false;
    return true;
}

Resampler::Resampler(int width, int height, int channels, const Window& window)
    : across_(taps(window.across, width, window.width)),
      down_(taps(window.down, height, window.height)),
      keeps_size_(keep_size(across_) && keep_size(down_)) {
    result_.width = window.width;
    result_.height = window.height;
    result_.channels = channels;
    result_.bytes.reserve(std::size_t(window.width) * std::size_t(window.height) *
                          std::size_t(channels));
    begin_ = std::size_t(across_.front().first) * std::size_t(channels);
    count_ = std::size_t(across_.back().last() + 1) * std::size_t(channels) - begin_;
    row_.resize(count_);
}

void Resampler::add(const unsigned char* row) {
    if (made_ == down_.size()) return;
    const int y = next_++;
    if (keeps_size_) {
        if (y < down_[made_].first) return;
        result_.bytes.append(reinterpret_cast<const char*>(row + begin_), count_);
        ++made_;
        return;
    }
    for (; begun_ < down_.size() && down_[begun_].first <= y; ++begun_)
        sums_.emplace_back(count_, 1 << (weight_bits - kept_bits - 1));
    for (std::size_t i = made_; i < begun_; ++i)
        if (y <= down_[i].last())
            add_weighted(row + begin_, down_[i].weights[std::size_t(y - down_[i].first)],
                         sums_[i - made_]);
    for (; made_ < begun_ && down_[made_].last() <= y; ++made_) {
        emit(sums_.front());
        sums_.pop_front();
    }
}

void Resampler::emit(const Sums& sums) {
    for (std::size_t x = 0; x < count_; ++x)
        row_[x] = std::int16_t(sums[x] >> (weight_bits - kept_bits));
    if (result_.channels == 1) narrow<1>();
    if (result_.channels == 2) narrow<2>();
    if (result_.channels == 3) narrow<3>();
    if (result_.channels == 4) narrow<4>();
}

template <int channels>
void Resampler::narrow() {
    constexpr int shift = weight_bits + kept_bits;
    const std::size_t end = result_.bytes.size();
    result_.bytes.resize(end + across_.size() * channels);
    char* out = &result_.bytes[end];
    for (const Taps& pixel : across_) {
        const std::int16_t* sample = &row_[std::size_t(pixel.first) * channels - begin_];
        std::array<int, channels> sums;
        sums.fill(1 << (shift - 1));
        for (const std::int16_t weight : pixel.weights) {
            for (int c = 0; c < channels; ++c) sums[std::size_t(c)] += weight * sample[c];
            sample += channels;
        }
        for (const int sum : sums) *out++ = char(std::clamp(sum >> shift, 0, 255));
    }
}

Pixels resampled(const Pixels& source, const Window& window) {
    Resampler resampler(source.width, source.height, source.channels, window);
    const std::size_t row = std::size_t(source.width) * std::size_t(source.channels);
    for (std::size_t at = 0; at + row <= source.bytes.size(); at += row)
        resampler.add(reinterpret_cast<const unsigned char*>(source.bytes.data()) + at);
    return resampler.take();
}

}  // namespace yaprak
