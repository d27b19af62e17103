// The narrowest measure that holds as many lines is looked for by halves.
#include "text/lines/balance_lines.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_balanced = 6;  // lines; more are running text
constexpr int balancing_steps = 7;        // halves of the measure: to less than one letter

}  // namespace

std::vector<std::uint32_t> balance_lines(const Breakpoints& breakpoints, BreakStyle style,
                                         std::vector<std::uint32_t> lines) {
    if (style.justified || style.first_line != 0_pt) return lines;
    if (lines.size() < 2 || lines.size() > most_balanced) return lines;
    style.balanced = false;
    Length wide = style.measure, narrow = style.measure * 0.5;
    for (int step = 0; step < balancing_steps; ++step) {
        style.measure = (wide + narrow) / 2;
        std::vector<std::uint32_t> tried = break_lines(breakpoints, style);
        const bool holds = tried.size() == lines.size() && !is_overfull(breakpoints, tried, style);
        (holds ? wide : narrow) = style.measure;
        if (holds) lines = std::move(tried);
    }
    return lines;
}

}  // namespace yaprak
