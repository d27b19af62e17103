#include "image/svg/shapes.hpp"

#include "image/svg/path.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace yaprak::svg {
namespace {

class Outliner {
public:
    Outliner(const Tree& tree, Styler& styler, Index element, const Style& style,
             const Viewport& viewport)
        : tree_(tree),
          styler_(styler),
          element_(element),
          style_(style),
          measure_{viewport, style.font_size} {}

    std::vector<PathStep> run() {
        switch (tree_[element_].tag) {
            case Tag::path:
                return path();
            case Tag::rect:
                return rectangle();
            case Tag::circle: {
                const double r = length(Name::r, Axis::other);
                return round(r, r);
            }
            case Tag::ellipse: {
                const auto rx = radius(Name::rx, Axis::across), ry = radius(Name::ry, Axis::down);
                return round(rx.value_or(ry.value_or(0)), ry.value_or(rx.value_or(0)));
            }
            case Tag::line:
                return line();
            case Tag::polygon:
            case Tag::polyline:
                return polygon(tree_[element_].tag == Tag::polygon);
            default:
                return {};
        }
    }

private:
    std::optional<double> given(Name name, Axis axis) {
        return read_length(
            is_property(name) ? styler_.value(element_, name, style_) : tree_.get(element_, name),
            measure_, axis);
    }
    double length(Name name, Axis axis) { return given(name, axis).value_or(0); }
    std::optional<double> radius(Name name, Axis axis) {
        const auto value = given(name, axis);
        return value && *value >= 0 ? value : std::nullopt;
    }

    std::vector<PathStep> path() {
        std::string_view words = styler_.value(element_, Name::d, style_);
        if (words.starts_with("path(")) {
            const std::size_t begin = words.find_first_of("\"'");
            const std::size_t end = words.find_last_of("\"'");
            words = begin < end ? words.substr(begin + 1, end - begin - 1) : std::string_view();
        }
        return read_path(words);
    }

    std::vector<PathStep> round(double rx, double ry) {
        if (!(rx > 0) || !(ry > 0)) return {};
        return ellipse(length(Name::cx, Axis::across), length(Name::cy, Axis::down), rx, ry);
    }

    std::vector<PathStep> rectangle() {
        const auto pt = [&](Name name, Axis axis) { return Length::from_pt(length(name, axis)); };
        const Rect box{pt(Name::x, Axis::across), pt(Name::y, Axis::down),
                       pt(Name::width, Axis::across), pt(Name::height, Axis::down)};
        if (!(box.width > 0_pt) || !(box.height > 0_pt)) return {};
        const auto rx = radius(Name::rx, Axis::across), ry = radius(Name::ry, Axis::down);
        const Size corner{std::min(Length::from_pt(rx.value_or(ry.value_or(0))), box.width / 2),
                          std::min(Length::from_pt(ry.value_or(rx.value_or(0))), box.height / 2)};
        if (corner.width > 0_pt && corner.height > 0_pt)
            return rounded_rectangle(box, {corner, corner}).steps;
        return box_outline(box);
    }

    static Point point(double x, double y) { return {Length::from_pt(x), Length::from_pt(y)}; }

    std::vector<PathStep> line() {
        const Point from = point(length(Name::x1, Axis::across), length(Name::y1, Axis::down));
        const Point to = point(length(Name::x2, Axis::across), length(Name::y2, Axis::down));
        return {PathMove{from}, PathLine{to}};
    }

    std::vector<PathStep> polygon(bool is_closed) {
        const std::vector<double> numbers = read_numbers(tree_.get(element_, Name::points));
        std::vector<PathStep> steps;
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            const Point to = point(numbers[i], numbers[i + 1]);
            if (steps.empty())
                steps.push_back(PathMove{to});
            else
                steps.push_back(PathLine{to});
        }
        if (is_closed && !steps.empty()) steps.push_back(PathClose{});
        return steps;
    }

    const Tree& tree_;
    Styler& styler_;
    Index element_;
    const Style& style_;
    Measure measure_;
};

}  // namespace

std::vector<PathStep> outline_of(const Tree& tree, Styler& styler, Index element,
                                 const Style& style, const Viewport& viewport) {
    return Outliner(tree, styler, element, style, viewport).run();
}

std::vector<PathStep> box_outline(const Rect& box) {
    return {PathMove{{box.x, box.y}}, PathLine{{box.right(), box.y}},
            PathLine{{box.right(), box.bottom()}}, PathLine{{box.x, box.bottom()}}, PathClose{}};
}

}  // namespace yaprak::svg
