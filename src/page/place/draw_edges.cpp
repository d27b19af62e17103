#include "page/place/draw_edges.hpp"

#include "page/column/drawn.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// A line is a filled rectangle, which every printer shows as thick as it is; dashes are a stroke.
Path line_path(Size size, const EdgeRule& rule) {
    if (rule.dashes.empty()) return rectangle(size, rule.colour);
    Path path;
    const bool is_level = size.width >= size.height;
    const Point from = is_level ? Point{0_pt, size.height / 2} : Point{size.width / 2, 0_pt};
    const Point to =
        is_level ? Point{size.width, size.height / 2} : Point{size.width / 2, size.height};
    path.steps = {PathMove{from}, PathLine{to}};
    path.stroke = Stroke{rule.colour, rule.width, rule.dashes};
    return path;
}

Item line(Rect box, const EdgeRule& rule) {
    return drawn({box.x, box.y}, line_path({box.width, box.height}, rule), Artifact::background);
}

void add_ring(Path& path, Point middle, Length radius) {
    for (PathStep step : circle(radius).steps) {
        struct Mover {
            Point by;
            void move(Point& point) const { point = point + by; }
            void operator()(PathMove& s) const { move(s.to); }
            void operator()(PathLine& s) const { move(s.to); }
            void operator()(PathCurve& s) const {
                for (Point* point : {&s.control1, &s.control2, &s.to}) move(*point);
            }
            void operator()(PathClose&) const {}
        };
        std::visit(Mover{middle}, step);
        path.steps.push_back(step);
    }
}

// Open scissors that look along the line: two rings, two blades that cross.
constexpr Length scissors_length = 15_pt;

Item scissors(Point at, const Colour& colour) {
    Path path;
    add_ring(path, {2.4_pt, -2.9_pt}, 2.1_pt);
    add_ring(path, {2.4_pt, 2.9_pt}, 2.1_pt);
    for (const double side : {-1.0, 1.0}) {
        path.steps.push_back(PathMove{{4.2_pt, 1.9_pt * side}});
        path.steps.push_back(PathLine{{scissors_length - 2_pt, -2.4_pt * side}});
    }
    path.stroke = Stroke{colour, 0.9_pt, {}};
    return drawn(at, std::move(path), Artifact::background);
}

// A level rule, which scissors stand before.
void add_level(std::vector<Item>& items, Rect box, const EdgeRule& rule) {
    if (rule.scissors) {
        const Length taken = std::min(scissors_length, box.width);
        items.push_back(scissors({box.x, box.y + box.height / 2}, rule.colour));
        box.x += taken;
        box.width -= taken;
    }
    items.push_back(line(box, rule));
}

std::size_t items_of(const std::optional<EdgeRule>& rule) {
    return !rule ? 0 : rule->scissors ? 2 : 1;
}

}  // namespace

std::size_t count_edges(const Frame& frame) {
    if (!frame.edges) return 0;
    return items_of(frame.edges->above) + items_of(frame.edges->below) +
           (frame.edges->side ? 1 : 0);
}

std::vector<Item> edges_of(const Frame& frame, Rect box) {
    std::vector<Item> items;
    if (!frame.edges) return items;
    if (const auto& rule = frame.edges->above)
        add_level(items, {box.x, box.y, box.width, rule->width}, *rule);
    if (const auto& rule = frame.edges->below)
        add_level(items, {box.x, box.bottom() - rule->width, box.width, rule->width}, *rule);
    if (const auto& rule = frame.edges->side) {
        const Length x = frame.rule_at_right ? box.right() - rule->width : box.x;
        items.push_back(line({x, box.y, rule->width, box.height}, *rule));
    }
    return items;
}

Path ground_path(Size size, Length radius, const Colour& fill) {
    if (radius <= 0_pt) return rectangle(size, fill);
    const Length least = std::min({radius, size.width / 2, size.height / 2});
    Path path =
        rounded_rectangle({0_pt, 0_pt, size.width, size.height}, {{least, least}, {least, least}});
    path.fill = fill;
    return path;
}

}  // namespace yaprak
