// What page breaking knows of each place where an area may end: the cheapest way there.
#pragma once
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace yaprak {

// What stands at an area's head before the text goes on: a figure that was put off, or the last
// lines of a paragraph in one line more.
enum class Head : unsigned char { nothing, figure, loose };
constexpr std::size_t kinds_of_heads = 3;

// What a state is known by beside its strip: the area that is the next one to fill, below the
// page's top or below a band, and what stands at its head.
struct BreakKey {
    int area = 0;
    bool below = false;
    Head head = Head::nothing;
};

// How a state was reached: what stands between it and the one before.
enum class ReachedBy : unsigned char { area, band, wide, empty };

struct BreakState {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t from = 0;  // first strip of what ends here
    BreakKey from_key;
    ReachedBy by = ReachedBy::area;
    bool overfull = false;
    std::uint8_t tight = 0;  // paragraphs set in fewer lines, the cheapest ones
    double shrink_ratio = 0;
    double top = 0;   // of the area that comes next, below its own top
    double foot = 0;  // kept free above that area's foot, for notes of what stands above `top`
    std::size_t notes = 0;  // strips of notes that are set

    bool reached() const { return cost < std::numeric_limits<double>::infinity(); }
};

// A state for each strip, its own end included, and each key.
class BreakStates {
public:
    BreakStates(std::size_t strips, int areas, bool bands, bool heads)
        : areas_(std::size_t(areas)),
          bands_(bands ? 2 : 1),
          kinds_(bands_ * (heads ? kinds_of_heads : 1)),
          states_((strips + 1) * areas_ * kinds_) {}

    BreakState& at(std::size_t strip, BreakKey key) { return states_[index(strip, key)]; }
    const BreakState& at(std::size_t strip, BreakKey key) const {
        return states_[index(strip, key)];
    }

private:
    std::size_t index(std::size_t strip, BreakKey key) const {
        const std::size_t kind = key.below + bands_ * std::size_t(key.head);
        assert(std::size_t(key.area) < areas_ && kind < kinds_);
        return (strip * areas_ + std::size_t(key.area)) * kinds_ + kind;
    }

    std::size_t areas_ = 0, bands_ = 1, kinds_ = 1;
    std::vector<BreakState> states_;
};

}  // namespace yaprak
