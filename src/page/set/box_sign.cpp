// A disc with an i or a tick, a rounded square, a triangle and an octagon with an exclamation mark:
// the shapes of ISO 3864-1, information, attention, warning, danger.
#include "page/set/box_sign.hpp"

#include "page/column/drawn.hpp"

#include <cmath>
#include <numbers>

namespace yaprak {

namespace {

// Places within the square, from 0 to 1.
struct At {
    double x, y;
};

class SignDrawer {
public:
    SignDrawer(const BoxMark& mark, Point at) : mark_(mark), at_(at) {}

    std::vector<Item> run() {
        switch (mark_.sign) {
            case BoxSign::note:
                add_disc(), add_letter_i();
                break;
            case BoxSign::tip:
                add_disc(), add_tick();
                break;
            case BoxSign::important:
                add_corners(4, std::numbers::pi / 4), add_exclamation(0.5);
                break;
            case BoxSign::warning:
                add_triangle(), add_exclamation(0.58);
                break;
            case BoxSign::danger:
                add_corners(8, std::numbers::pi / 8), add_exclamation(0.5);
                break;
        }
        return std::move(items_);
    }

private:
    Point place(At p) const { return {mark_.size * p.x, mark_.size * p.y}; }

    void add_shape(const std::vector<At>& corners, const Colour& colour) {
        Path path;
        path.fill = colour;
        for (const At& corner : corners)
            if (path.steps.empty())
                path.steps.push_back(PathMove{place(corner)});
            else
                path.steps.push_back(PathLine{place(corner)});
        path.steps.push_back(PathClose{});
        items_.push_back(drawn(at_, std::move(path)));
    }

    void add_disc() {
        Path path = circle(mark_.size / 2);
        path.fill = mark_.colour;
        items_.push_back(drawn({at_.x + mark_.size / 2, at_.y + mark_.size / 2}, std::move(path)));
    }

    // An even polygon around the middle.
    void add_corners(int count, double first) {
        const double radius = 0.5 / std::cos(std::numbers::pi / count);
        std::vector<At> corners;
        for (int i = 0; i < count; ++i) {
            const double angle = first + 2 * std::numbers::pi * i / count;
            corners.push_back({0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle)});
        }
        add_shape(corners, mark_.colour);
    }

    void add_triangle() { add_shape({{0.5, 0.02}, {1.04, 0.96}, {-0.04, 0.96}}, mark_.colour); }

    void add_dot(double y) {
        Path dot = circle(mark_.size * dot_radius);
        dot.fill = mark_.ground;
        items_.push_back(drawn({at_.x + mark_.size / 2, at_.y + mark_.size * y}, std::move(dot)));
    }

    void add_bar(double top, double bottom) {
        add_shape({{0.5 - dot_radius, top},
                   {0.5 + dot_radius, top},
                   {0.5 + dot_radius, bottom},
                   {0.5 - dot_radius, bottom}},
                  mark_.ground);
    }

    void add_letter_i() {
        add_dot(0.27);
        add_bar(0.42, 0.78);
    }

    void add_exclamation(double middle) {
        add_bar(middle - 0.28, middle + 0.08);
        add_dot(middle + 0.24);
    }

    void add_tick() {
        add_shape({{0.2, 0.54}, {0.28, 0.45}, {0.43, 0.6}, {0.72, 0.28}, {0.8, 0.36}, {0.43, 0.76}},
                  mark_.ground);
    }

    static constexpr double dot_radius = 0.075;

    const BoxMark& mark_;
    Point at_;
    std::vector<Item> items_;
};

}  // namespace

std::vector<Item> box_sign(const BoxMark& mark, Point at) {
    return SignDrawer(mark, at).run();
}

}  // namespace yaprak
