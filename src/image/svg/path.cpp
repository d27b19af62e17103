// Each command is read with the numbers it asks for, again and again while there are some.
#include "image/svg/path.hpp"

#include "base/text.hpp"
#include "base/whole_number.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace yaprak::svg {
namespace {

constexpr double handle = 0.5522847498;  // of a quarter circle's control points, of its radius
constexpr double farthest = 1e6;         // units: what is further is no drawing
constexpr int quarters = 4;              // of a whole ellipse

struct Place {
    double x = 0, y = 0;
};

// The nearest spot within what is a drawing. Sums of such numbers stay finite.
Place near(Place spot) {
    return {std::clamp(spot.x, -farthest, farthest), std::clamp(spot.y, -farthest, farthest)};
}

Point at(Place spot) {
    const Place kept = near(spot);
    return {Length::from_pt(kept.x), Length::from_pt(kept.y)};
}

// An arc of an ellipse whose half axes lie at an angle to the page, as SVG's "A" asks for it.
struct Arc {
    double rx = 0, ry = 0;
    double rotation = 0;        // of the half axis rx, in radians
    bool is_large = false;      // the longer way round
    bool is_clockwise = false;  // as seen with y downwards
};

// The same arc by its middle: it begins at one angle and goes on by another, both in radians.
struct CentredArc {
    Place middle;
    double rx = 0, ry = 0, begin = 0, angle = 0;

    bool is_finite() const { return std::isfinite(middle.x + middle.y + rx + ry + begin + angle); }
};

// An ellipse with a longer half axis is a line, as far as a drawing can show it.
constexpr double longest_axis = 1e9;

// SVG 1.1, F.6.5 and F.6.6. The result is not finite where both ends are one spot, and where no
// ellipse has such half axes.
CentredArc centred(const Arc& arc, Place from, Place to) {
    const double c = std::cos(arc.rotation), s = std::sin(arc.rotation);
    const double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    const double x = c * dx + s * dy, y = -s * dx + c * dy;
    double rx = arc.rx, ry = arc.ry;
    const double excess = std::sqrt(x * x / (rx * rx) + y * y / (ry * ry));
    if (excess > 1) {
        rx *= excess;
        ry *= excess;
    }
    const double around = rx * rx * y * y + ry * ry * x * x;
    const double share = std::max((rx * rx * ry * ry - around) / around, 0.0);  // NaN stays
    const double root = std::sqrt(share) * (arc.is_large == arc.is_clockwise ? -1 : 1);
    const double mx = root * rx * y / ry, my = -root * ry * x / rx;
    const double begin = std::atan2((y - my) / ry, (x - mx) / rx);
    double angle = std::atan2((-y - my) / ry, (-x - mx) / rx) - begin;
    if (arc.is_clockwise && angle < 0) angle += 2 * std::numbers::pi;
    if (!arc.is_clockwise && angle > 0) angle -= 2 * std::numbers::pi;
    const Place middle{c * mx - s * my + (from.x + to.x) / 2,
                       s * mx + c * my + (from.y + to.y) / 2};
    return {.middle = middle, .rx = rx, .ry = ry, .begin = begin, .angle = angle};
}

class PathReader {
public:
    explicit PathReader(std::string_view words) : numbers_(words) {}

    std::vector<PathStep> run() {
        while (const auto letter = numbers_.letter()) {
            command_ = *letter;
            if (!obey_all()) break;
        }
        return std::move(steps_);
    }

private:
    bool relative() const { return command_ >= 'a'; }

    bool obey_all() {
        if (ascii_lower(command_) == 'z') return close();
        for (int count = 0; steps_.size() <= most_steps; ++count) {
            const char before = curve_;
            if (!obey()) {
                curve_ = before;
                return count > 0;
            }
            if (command_ == 'M') command_ = 'L';
            if (command_ == 'm') command_ = 'l';
        }
        return false;
    }

    bool close() {
        if (!steps_.empty()) steps_.push_back(PathClose{});
        now_ = begin_;
        last_control_ = now_;
        return true;
    }

    std::optional<Place> spot() {
        const auto x = numbers_.number();
        const auto y = x ? numbers_.number() : std::nullopt;
        if (!y) return std::nullopt;
        return near(relative() ? Place{now_.x + *x, now_.y + *y} : Place{*x, *y});
    }

    bool obey() {
        const char before = curve_;
        curve_ = 0;
        switch (ascii_lower(command_)) {
            case 'm':
                return move();
            case 'l':
                return line(spot());
            case 'h':
            case 'v':
                return level_or_upright();
            case 'c':
                return cubic(spot());
            case 's':
                return cubic(before == 'c' ? mirrored() : now_);
            case 'q':
                return quadratic(spot());
            case 't':
                return quadratic(before == 'q' ? mirrored() : now_);
            case 'a':
                return arc();
            default:
                return false;
        }
    }

    Place mirrored() const { return {2 * now_.x - last_control_.x, 2 * now_.y - last_control_.y}; }

    bool move() {
        const auto to = spot();
        if (!to) return false;
        steps_.push_back(PathMove{at(*to)});
        now_ = begin_ = *to;
        return true;
    }

    bool line(std::optional<Place> to) {
        if (!to || steps_.empty()) return false;
        steps_.push_back(PathLine{at(*to)});
        now_ = *to;
        return true;
    }

    bool level_or_upright() {
        const auto length = numbers_.number();
        if (!length) return false;
        Place to = now_;
        double& moved = ascii_lower(command_) == 'h' ? to.x : to.y;
        moved = relative() ? moved + *length : *length;
        return line(near(to));
    }

    bool curve_to(Place a, Place b, Place to) {
        if (steps_.empty()) return false;
        steps_.push_back(PathCurve{at(a), at(b), at(to)});
        now_ = to;
        return true;
    }

    bool cubic(std::optional<Place> first) {
        const auto second = first ? spot() : std::nullopt;
        const auto to = second ? spot() : std::nullopt;
        if (!to || !curve_to(*first, *second, *to)) return false;
        last_control_ = *second;
        curve_ = 'c';
        return true;
    }

    bool quadratic(std::optional<Place> control) {
        const auto to = control ? spot() : std::nullopt;
        if (!to) return false;
        const auto towards = [&](Place from) {
            return Place{from.x + (control->x - from.x) * 2 / 3,
                         from.y + (control->y - from.y) * 2 / 3};
        };
        if (!curve_to(towards(now_), towards(*to), *to)) return false;
        last_control_ = *control;
        curve_ = 'q';
        return true;
    }

    bool arc() {
        const auto rx = numbers_.number(), ry = numbers_.number(), degrees = numbers_.number();
        const auto large = numbers_.flag(), sweep = numbers_.flag();
        const auto to = spot();
        if (!rx || !ry || !degrees || !large || !sweep || !to || steps_.empty()) return false;
        if (*rx == 0 || *ry == 0 || std::max(std::abs(*rx), std::abs(*ry)) > longest_axis)
            return line(to);
        if (to->x == now_.x && to->y == now_.y) return true;
        const Arc arc{.rx = std::abs(*rx),
                      .ry = std::abs(*ry),
                      .rotation = *degrees * std::numbers::pi / 180,
                      .is_large = *large > 0,
                      .is_clockwise = *sweep > 0};
        const CentredArc round = centred(arc, now_, *to);
        if (!round.is_finite()) return line(to);
        add_arc(round, arc.rotation);
        now_ = *to;
        return true;
    }

    // Each curve covers a quarter of the ellipse at most.
    void add_arc(const CentredArc& arc, double rotation) {
        const double c = std::cos(rotation), s = std::sin(rotation);
        const int parts = whole_number(
            std::ceil(std::abs(arc.angle) / (std::numbers::pi / 2) - 1e-9), 1, quarters);
        const double step = arc.angle / parts, k = 4.0 / 3 * std::tan(step / 4);
        const auto place = [&](double px, double py) {
            return at({arc.middle.x + c * arc.rx * px - s * arc.ry * py,
                       arc.middle.y + s * arc.rx * px + c * arc.ry * py});
        };
        for (int i = 0; i < parts; ++i) {
            const double a = arc.begin + step * i, b = a + step;
            steps_.push_back(
                PathCurve{place(std::cos(a) - k * std::sin(a), std::sin(a) + k * std::cos(a)),
                          place(std::cos(b) + k * std::sin(b), std::sin(b) - k * std::cos(b)),
                          place(std::cos(b), std::sin(b))});
        }
    }

    Numbers numbers_;
    std::vector<PathStep> steps_;
    Place now_, begin_, last_control_;
    char command_ = 'M';
    char curve_ = 0;  // what kind the last step was: 'c', 'q', or none
};

}  // namespace

std::vector<PathStep> read_path(std::string_view words) {
    return PathReader(words).run();
}

std::vector<PathStep> ellipse(double x, double y, double rx, double ry) {
    const double a = rx * handle, b = ry * handle;
    return {PathMove{at({x + rx, y})},
            PathCurve{at({x + rx, y + b}), at({x + a, y + ry}), at({x, y + ry})},
            PathCurve{at({x - a, y + ry}), at({x - rx, y + b}), at({x - rx, y})},
            PathCurve{at({x - rx, y - b}), at({x - a, y - ry}), at({x, y - ry})},
            PathCurve{at({x + a, y - ry}), at({x + rx, y - b}), at({x + rx, y})},
            PathClose{}};
}

}  // namespace yaprak::svg
