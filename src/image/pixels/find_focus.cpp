#include "image/pixels/find_focus.hpp"

#include <algorithm>
#include <cstdlib>

namespace yaprak {
namespace {

// Whole numbers, so that every machine finds the same point.
using Sums = std::vector<std::int64_t>;

constexpr int colour_weight = 1, edge_weight = 4, skin_weight = 120;
constexpr int most_shifts = 4;
// Of the place that is meant without a subject, to the rim.
constexpr std::int64_t middle_weight = 3;

class Saliency {
public:
    explicit Saliency(const Pixels& pixels) : pixels_(pixels) {
        columns_.resize(std::size_t(pixels.width));
        rows_.resize(std::size_t(pixels.height));
        for (int y = 0; y < pixels.height; ++y)
            for (int x = 0; x < pixels.width; ++x) {
                const std::int64_t value = saliency(x, y);
                columns_[std::size_t(x)] += value;
                rows_[std::size_t(y)] += value;
            }
    }

    const Sums& columns() const { return columns_; }
    const Sums& rows() const { return rows_; }

private:
    const unsigned char* at(int x, int y) const {
        return reinterpret_cast<const unsigned char*>(pixels_.bytes.data()) +
               (std::size_t(y) * std::size_t(pixels_.width) + std::size_t(x)) *
                   std::size_t(pixels_.channels);
    }
    // In 1024ths (Rec. 601).
    int lightness(int x, int y) const {
        const unsigned char* p = at(x, y);
        return pixels_.channels < 3 ? p[0] * 1024 : p[0] * 306 + p[1] * 601 + p[2] * 117;
    }
    int colourfulness(int x, int y) const {
        const unsigned char* p = at(x, y);
        if (pixels_.channels < 3) return 0;
        return std::max({p[0], p[1], p[2]}) - std::min({p[0], p[1], p[2]});
    }
    int edge(int x, int y) const {
        const int here = lightness(x, y);
        const int right = x + 1 < pixels_.width ? std::abs(lightness(x + 1, y) - here) : 0;
        const int below = y + 1 < pixels_.height ? std::abs(lightness(x, y + 1) - here) : 0;
        return (right + below) / 1024;
    }
    // Faces, of light skins and dark ones (Kovač and others, "Human skin colour clustering for face
    // detection", EUROCON 2003). Of a picture that is all in such colours, nothing stands out.
    bool is_skin(int x, int y) const {
        const unsigned char* p = at(x, y);
        if (pixels_.channels < 3) return false;
        return p[0] > 95 && p[1] > 40 && p[2] > 20 && p[0] > p[1] && p[0] > p[2] &&
               p[0] - p[1] > 15 && colourfulness(x, y) > 15;
    }
    std::int64_t saliency(int x, int y) const {
        return edge(x, y) * edge_weight + colourfulness(x, y) * colour_weight +
               (is_skin(x, y) ? skin_weight : 0);
    }

    const Pixels& pixels_;
    Sums columns_, rows_;
};

// What is everywhere says nothing of a subject: only what stands clearly above the mean counts.
Sums above_mean(const Sums& sums) {
    std::int64_t total = 0;
    for (const std::int64_t sum : sums) total += sum;
    const std::int64_t mean = total / std::int64_t(sums.size());
    Sums above;
    for (const std::int64_t sum : sums)
        above.push_back(std::max<std::int64_t>(sum - mean - mean / 4, 0));
    return above;
}

// The third of the picture that holds most, near `usual` (in thousandths) where others hold as
// much: its first entry.
std::size_t busiest_third(const Sums& above, std::size_t window, std::int64_t usual) {
    std::int64_t held = 0, best = -1;
    std::size_t found = 0;
    for (std::size_t end = 1; end <= above.size(); ++end) {
        held += above[end - 1];
        if (end > window) held -= above[end - 1 - window];
        if (end < window) continue;
        const auto middle = std::int64_t((end * 2 - window) * 500 / above.size());
        const std::int64_t near = 1000 * middle_weight - std::abs(middle - usual);
        if (const std::int64_t worth = (held + 1) * near; worth > best) {
            best = worth;
            found = end - window;
        }
    }
    return found;
}

// Where the weight of a stretch lies, in thousandths of an entry; its middle where it has none.
std::int64_t centre_of(const Sums& above, std::size_t begin, std::size_t window) {
    std::int64_t weight = 0, moment = 0;
    for (std::size_t i = begin; i < begin + window; ++i) {
        weight += above[i];
        moment += above[i] * std::int64_t(i * 1000 + 500);
    }
    return weight > 0 ? moment / weight : std::int64_t(begin * 1000 + window * 500);
}

// The busiest third, moved until the weight lies in its middle (a mean shift), so that a subject
// is not cut at one side.
double focus_along(const Sums& sums, std::int64_t usual) {
    const Sums above = above_mean(sums);
    const std::size_t window = std::max<std::size_t>(above.size() / 3, 1);
    std::size_t begin = busiest_third(above, window, usual);
    std::int64_t centre = centre_of(above, begin, window);
    for (int step = 0; step < most_shifts; ++step) {
        const std::int64_t wanted = (centre - std::int64_t(window) * 500 + 500) / 1000;
        begin =
            std::size_t(std::clamp<std::int64_t>(wanted, 0, std::int64_t(above.size() - window)));
        centre = centre_of(above, begin, window);
    }
    return double(centre) / (double(above.size()) * 1000);
}

}  // namespace

FocusPoint find_focus(const Pixels& pixels) {
    if (pixels.width < 1 || pixels.height < 1) return {};
    const Saliency saliency(pixels);
    const std::int64_t usual_height = pixels.height >= pixels.width ? 333 : 500;
    return {focus_along(saliency.columns(), 500), focus_along(saliency.rows(), usual_height)};
}

}  // namespace yaprak
