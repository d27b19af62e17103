#include "model/drawing.hpp"
#include "press/recolour.hpp"

#include <map>
#include <memory>
#include <utility>

namespace yaprak {
namespace {

using Kind = ColourUse::Kind;

constexpr int between_stops = 8;  // parts of what lies between two stops of sRGB

Grey lightness_of(const Colour& colour) {
    if (const auto* grey = std::get_if<Grey>(&colour)) return *grey;
    const Rgb c = to_rgb(colour);
    return {0.2125 * c.red + 0.7154 * c.green + 0.0721 * c.blue};
}

Colour between(const Rgb& a, const Rgb& b, double share) {
    const auto part = [&](double x, double y) { return x + (y - x) * share; };
    return Rgb{part(a.red, b.red), part(a.green, b.green), part(a.blue, b.blue)};
}

bool is_light(const Colour& colour) {
    return std::holds_alternative<Grey>(colour) || std::holds_alternative<Rgb>(colour);
}

GradientStops finer(const GradientStops& stops) {
    GradientStops out;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (i > 0 && is_light(stops[i].colour) && is_light(stops[i - 1].colour)) {
            const GradientStop &a = stops[i - 1], &b = stops[i];
            for (int step = 1; step < between_stops && a.colour != b.colour; ++step) {
                const double share = double(step) / between_stops;
                out.push_back({a.offset + (b.offset - a.offset) * share,
                               between(to_rgb(a.colour), to_rgb(b.colour), share),
                               a.opacity + (b.opacity - a.opacity) * share});
            }
        }
        out.push_back(stops[i]);
    }
    return out;
}

// What several share stays shared.
class DrawingRecolour {
public:
    explicit DrawingRecolour(const Recolour& recolour) : recolour_(recolour) {}

    void run(DrawnList& list) {
        for (DrawnItem& item : list.items) std::visit([&](auto& kind) { change(kind); }, item);
    }

private:
    Colour changed(const Colour& colour, Kind kind) const {
        return recolour_(colour, {kind, {}, true});
    }

    template <class T, class Change>
    void change_shared(std::shared_ptr<const T>& shared, Change change) {
        if (!shared) return;
        auto& made = made_[{shared.get(), kind_}];
        if (!made) {
            T copy = *shared;
            change(copy);
            made = std::make_shared<const T>(std::move(copy));
        }
        shared = std::static_pointer_cast<const T>(made);
    }

    void change(Paint& paint) {
        if (auto* colour = std::get_if<Colour>(&paint.kind)) *colour = changed(*colour, kind_);
        if (auto* gradient = std::get_if<std::shared_ptr<const Gradient>>(&paint.kind))
            change_shared(*gradient, [&](Gradient& one) { change_shared_stops(one); });
        if (auto* tiling = std::get_if<std::shared_ptr<const Tiling>>(&paint.kind))
            change_shared(*tiling, [&](Tiling& one) {
                change_shared(one.list, [&](DrawnList& list) { run(list); });
            });
    }
    void change_shared_stops(Gradient& gradient) {
        change_shared(gradient.stops, [&](GradientStops& stops) {
            stops = finer(stops);
            for (GradientStop& stop : stops) stop.colour = in_process(changed(stop.colour, kind_));
        });
    }
    // Between two inks of different kinds nothing can be mixed: a spot ink gives way to its
    // substitute.
    static Colour in_process(const Colour& colour) {
        const auto* spot = std::get_if<Spot>(&colour);
        if (!spot) return colour;
        const Cmyk& all = spot->substitute;
        return Cmyk{all.cyan * spot->tint, all.magenta * spot->tint, all.yellow * spot->tint,
                    all.key * spot->tint};
    }

    void change_stroke(std::shared_ptr<const DrawnStroke>& stroke) {
        kind_ = Kind::stroke;
        change_shared(stroke, [&](DrawnStroke& one) { change(one.paint); });
    }
    void change_fill(std::optional<Paint>& fill, Kind kind) {
        kind_ = kind;
        if (fill) change(*fill);
    }
    void change(DrawnShape& shape) {
        change_fill(shape.fill, Kind::fill);
        change_stroke(shape.stroke);
    }
    void change(DrawnText& text) {
        change_fill(text.fill, Kind::text);
        change_stroke(text.stroke);
    }
    void change(DrawnImage&) {}
    void change(DrawnGroup& group) {
        run(group.list);
        if (group.mask) greys().change_mask(group.mask->list);
    }
    void change_mask(std::shared_ptr<const DrawnList>& mask) {
        kind_ = Kind::fill;
        change_shared(mask, [&](DrawnList& list) { run(list); });
    }
    // What masks are recoloured by: theirs are shades of grey, and so are those of masks in them.
    DrawingRecolour& greys() {
        static const Recolour to_grey = [](const Colour& colour, const ColourUse&) -> Colour {
            return lightness_of(colour);
        };
        if (&recolour_ == &to_grey) return *this;
        if (!greys_) greys_ = std::make_unique<DrawingRecolour>(to_grey);
        return *greys_;
    }

    const Recolour& recolour_;
    Kind kind_ = Kind::fill;
    std::map<std::pair<const void*, Kind>, std::shared_ptr<const void>> made_;  // only looked up
    std::unique_ptr<DrawingRecolour> greys_;
};

}  // namespace

Drawing recoloured(
    const Drawing& drawing, const Recolour& recolour,
    const std::function<std::shared_ptr<const Picture>(const std::shared_ptr<const Picture>&)>&
        picture) {
    Drawing out = drawing;
    DrawingRecolour(recolour).run(out.list);
    for (auto& one : out.pictures)
        if (one) one = picture(one);
    return out;
}

bool has_inks(const Drawing& drawing) {
    bool found = false;
    const Recolour look = [&](const Colour& colour, const ColourUse&) -> Colour {
        found = found || is_ink(colour);
        return colour;
    };
    DrawnList list = drawing.list;
    DrawingRecolour(look).run(list);
    return found;
}

}  // namespace yaprak
