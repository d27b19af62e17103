// The line on a terminal that tells how far a long run is; it is drawn over itself.
#pragma once
#include <chrono>
#include <cstddef>
#include <ios>
#include <iosfwd>
#include <string>

namespace yaprak {

// How far a run is.
struct Tally {
    std::size_t done = 0, total = 0, failed = 0;
};

// "[#####---------------]  500/2000  250/s  6 s left  3 failed": the rate once a second is over,
// the failures where there are any. In the language of `terminal`.
std::string progress_text(const Tally& tally, std::chrono::nanoseconds time,
                          const std::ios_base& terminal);

class Progress {
public:
    using Clock = std::chrono::steady_clock;

    explicit Progress(std::ostream& terminal) : terminal_(terminal) {}

    // Draws the line, at most ten times a second.
    void draw(const Tally& tally);
    // Takes the line away, so that something else can be said.
    void clear();

private:
    std::ostream& terminal_;
    Clock::time_point begin_ = Clock::now(), drawn_at_{};
    bool drawn_ = false;
};

}  // namespace yaprak
