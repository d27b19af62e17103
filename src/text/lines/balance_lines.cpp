// The narrowest measure that holds as many lines is looked for by halves.
#include "text/lines/balance_lines.hpp"

namespace yaprak {
namespace {

constexpr double rounding = 0.001;        // points
constexpr std::size_t most_balanced = 6;  // lines; more are running text
constexpr int balancing_steps = 7;        // halves of the measure: to less than one letter

bool is_overfull(const Breakpoints& breakpoints, const std::vector<std::uint32_t>& ends,
                 double measure) {
    std::uint32_t from = 0;
    for (const std::uint32_t to : ends) {
        const double width = line_between(breakpoints[from], breakpoints[to]).width;
        if (width + breakpoints[to].hyphen > measure + rounding) return true;
        from = to;
    }
    return false;
}

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
        const bool holds =
            tried.size() == lines.size() && !is_overfull(breakpoints, tried, style.measure.pt());
        (holds ? wide : narrow) = style.measure;
        if (holds) lines = std::move(tried);
    }
    return lines;
}

}  // namespace yaprak
