// The designed ground: rings that spread from a point, as from the coil in the treatment, and a
// sprig of leaves before them. Flat tones mixed from three colours, nothing random.
#include "page/column/drawn.hpp"
#include "page/set/hero.hpp"

namespace yaprak {

namespace {

constexpr double far_enough = 0.12;  // in luminance: an accent nearer to the figure is lightened
constexpr double lightening = 0.5;

class Tones {
public:
    explicit Tones(const Hero& hero)
        : ground_(hero.ground), figure_(hero.figure), light_(light(hero)) {}

    // From the ground (0) over the figure (1) to the light (2).
    Rgb at(double tone) const {
        return tone <= 1 ? mix(figure_, ground_, tone) : mix(light_, figure_, tone - 1);
    }

private:
    static Colour light(const Hero& hero) {
        if (luminance(hero.accent) > luminance(hero.figure) + far_enough) return hero.accent;
        return mix(Grey{1}, hero.accent, lightening);
    }

    Colour ground_, figure_, light_;
};

class GroundPainter {
public:
    GroundPainter(const Hero& hero, Rect box, std::vector<Item>& items)
        : tones_{hero}, box_(box), mirrored_(hero.right_to_left), items_(items) {}

    void run() {
        put({box_.x, box_.y}, rectangle({box_.width, box_.height}, tones_.at(0)));
        discs();
        rings();
        sprig();
    }

private:
    // Shares of the box, both of its height, from its left top; x from `across` of its width.
    // Mirrored where the page runs from right to left.
    Point point(double across, double right, double down) const {
        const Length x = box_.width * across + box_.height * right;
        return {mirrored_ ? box_.right() - x : box_.x + x, box_.y + box_.height * down};
    }
    Length unit(double share) const { return box_.height * share; }

    void put(Point at, Path path) {
        items_.push_back(drawn(at, std::move(path), Artifact::background));
        items_.back().clip = box_;
    }

    void discs() {
        constexpr int count = 7;
        for (int i = 0; i < count; ++i) {
            Path disc = circle(unit(1.75 - 0.23 * i));
            disc.fill = tones_.at(0.09 * (i + 1));
            put(point(0.66, 0, 0.5), std::move(disc));
        }
    }

    void rings() {
        for (int i = 0; i < 4; ++i) {
            Path ring = circle(unit(0.5 + 0.23 * i));
            ring.stroke = Stroke{tones_.at(1.15 - 0.17 * i), unit(0.0035), {}};
            put(point(0.66, 0, 0.5), std::move(ring));
        }
    }

    // Half a leaf from base to tip, its belly on one side (+1 right of the way, -1 left).
    static Path half_leaf(Point base, Point tip, double belly) {
        const Point way{tip.x - base.x, tip.y - base.y};
        const Point side{-way.y * belly, way.x * belly};
        Path path;
        path.steps = {PathMove{{0_pt, 0_pt}},
                      PathCurve{{way.x * 0.18 + side.x, way.y * 0.18 + side.y},
                                {way.x * 0.68 + side.x * 0.92, way.y * 0.68 + side.y * 0.92},
                                way},
                      PathCurve{{way.x * 0.66 + side.x * 0.05, way.y * 0.66 + side.y * 0.05},
                                {way.x * 0.33 + side.x * 0.05, way.y * 0.33 + side.y * 0.05},
                                {0_pt, 0_pt}},
                      PathClose{}};
        return path;
    }

    void leaf(Point base, Point tip, double belly, double dark, double light) {
        Path left = half_leaf(base, tip, belly), right = half_leaf(base, tip, -belly);
        left.fill = tones_.at(dark);
        right.fill = tones_.at(light);
        put(base, std::move(left));
        put(base, std::move(right));
    }

    void sprig() {
        leaf(point(0.66, -0.02, 0.98), point(0.66, -0.52, 0.60), 0.26, 0.95, 1.15);
        leaf(point(0.66, 0.02, 0.98), point(0.66, 0.50, 0.52), 0.26, 1.05, 1.3);
        leaf(point(0.66, -0.01, 0.74), point(0.66, -0.34, 0.34), 0.26, 1.15, 1.4);
        leaf(point(0.66, 0.01, 0.70), point(0.66, 0.31, 0.26), 0.26, 1.3, 1.6);
        leaf(point(0.66, 0, 0.52), point(0.66, 0.02, 0.06), 0.25, 1.5, 1.85);
        stem();
    }

    void stem() {
        Path path;
        path.steps = {
            PathMove{point(0.66, 0, 1.1)},
            PathCurve{point(0.66, 0.015, 0.9), point(0.66, -0.01, 0.7), point(0.66, 0.004, 0.3)}};
        path.stroke = Stroke{tones_.at(1.85), unit(0.008), {}};
        put({}, std::move(path));
    }

    Tones tones_;
    Rect box_;
    bool mirrored_;
    std::vector<Item>& items_;
};

}  // namespace

void add_ground(const Hero& hero, Rect box, std::vector<Item>& items) {
    GroundPainter(hero, box, items).run();
}

}  // namespace yaprak
