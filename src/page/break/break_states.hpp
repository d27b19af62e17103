// What page breaking knows of each place where an area may end: the cheapest way there.
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace yaprak {

// What stands at an area's head before the text goes on: a figure that was put off, or the rest of
// a paragraph in one line more.
enum class Head : unsigned char { nothing, figure, rest };
constexpr std::size_t kinds_of_heads = 3;

// An area that is the next one to fill: below the page's top or below a band.
struct Opening {
    int area = 0;
    bool below = false;
    Head head = Head::nothing;
};

enum class ReachedBy : unsigned char { area, band, wide, empty };  // what led to a state

struct State {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t from = 0;  // first strip of what ends here
    Opening from_spot;
    ReachedBy step = ReachedBy::area;
    bool over = false;
    std::uint8_t shortened = 0;  // paragraphs set in fewer lines, the cheapest ones
    double shrink = 0;
    double top = 0;   // of the area that comes next, below its own top
    double foot = 0;  // kept free above that area's foot, for notes of what stands above `top`
    std::size_t notes = 0;  // strips of notes that are set

    bool reached() const { return cost < std::numeric_limits<double>::infinity(); }
};

// A state for each strip, its own end included, and each spot.
class PageStates {
public:
    PageStates(std::size_t strips, int areas, bool bands, bool heads)
        : areas_(std::size_t(areas)),
          bands_(bands ? 2 : 1),
          kinds_(bands_ * (heads ? kinds_of_heads : 1)),
          states_((strips + 1) * areas_ * kinds_) {}

    State& at(std::size_t strip, Opening spot) { return states_[index(strip, spot)]; }
    const State& at(std::size_t strip, Opening spot) const { return states_[index(strip, spot)]; }

private:
    std::size_t index(std::size_t strip, Opening spot) const {
        return (strip * areas_ + std::size_t(spot.area)) * kinds_ + spot.below +
               bands_ * std::size_t(spot.head);
    }

    std::size_t areas_ = 0, bands_ = 1, kinds_ = 1;
    std::vector<State> states_;
};

}  // namespace yaprak
