#include "pdf/paint/drawing_forms.hpp"

#include "base/number.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/paint/form_writer.hpp"
#include "pdf/paint/gradient_function.hpp"
#include "pdf/paint/gradient_reach.hpp"

#include <algorithm>
#include <initializer_list>

namespace yaprak {
namespace {

constexpr double largest = 1e9;
constexpr int decimals = 6;  // of matrices, whose errors are multiplied by places

std::string array_of(std::initializer_list<double> values) {
    std::string out = "[";
    for (const double value : values) {
        append_number(out, std::clamp(value, -largest, largest), decimals);
        out += ' ';
    }
    out.back() = ']';
    return out;
}

std::string coordinates(const Gradient& gradient, const Reach& reach) {
    const auto at = [&](Length from, Length to, int t) { return (from + (to - from) * t).pt(); };
    const auto x = [&](int t) { return at(gradient.from.x, gradient.to.x, t); };
    const auto y = [&](int t) { return at(gradient.from.y, gradient.to.y, t); };
    const auto r = [&](int t) { return at(gradient.from_radius, gradient.to_radius, t); };
    const int a = reach.begin, b = reach.end;
    if (!gradient.is_radial) return array_of({x(a), y(a), x(b), y(b)});
    return array_of({x(a), y(a), r(a), x(b), y(b), r(b)});
}

}  // namespace

std::string array_of(const Matrix& m) {
    return array_of({m.a, m.b, m.c, m.d, m.e, m.f});
}

std::string array_of(const Rect& box) {
    return array_of({box.x.pt(), box.y.pt(), box.right().pt(), box.bottom().pt()});
}

std::string DrawingForms::key_of(const void* shared, const Matrix& matrix) {
    const int number = numbers_.try_emplace(shared, int(numbers_.size())).first->second;
    return std::to_string(number) + array_of(matrix);
}

std::string DrawingForms::colour_space(const GradientStops& stops, Shown shown) const {
    if (shown == Shown::opacities) return "/DeviceGray";
    return name_of(space_of(stops, resources_.keeps_inks()));
}

haru::Dict DrawingForms::function(const std::shared_ptr<const GradientStops>& stops, Shown shown) {
    const auto known = functions_.find({stops.get(), shown});
    if (known != functions_.end()) return known->second;
    haru::Dict made = resources_.document().new_dict();
    made.set_entries(shown == Shown::opacities
                         ? function_of_opacities(*stops)
                         : function_of_colours(*stops, space_of(*stops, resources_.keeps_inks())));
    return functions_.emplace(std::pair{stops.get(), shown}, made).first->second;
}

std::string DrawingForms::shading(const Gradient& gradient, Shown shown, const Matrix& matrix,
                                  const Rect& box) {
    const Reach reach = reach_of(gradient, matrix, box);
    const std::string base = function(gradient.stops, shown).reference();
    haru::Entries entries;
    entries.set_integer("ShadingType", gradient.is_radial ? 3 : 2);
    entries.set("ColorSpace", colour_space(*gradient.stops, shown));
    entries.set("Coords", coordinates(gradient, reach));
    entries.set_array("Extend", "true true");
    if (reach.end - reach.begin == 1) {
        entries.set("Function", base);
    } else {
        entries.set_array("Domain", std::to_string(reach.begin) + " " + std::to_string(reach.end));
        entries.set("Function", "<<" + repeated_function(base, reach, gradient.spread) + ">>");
    }
    return entries.as_dict();
}

haru::Dict DrawingForms::gradient_pattern(const Gradient& gradient, const Matrix& matrix,
                                          const Rect& box) {
    haru::Entries entries;
    entries.set_name("Type", "Pattern").set_integer("PatternType", 2);
    entries.set("Shading", shading(gradient, Shown::colours, matrix, box));
    entries.set("Matrix", array_of(matrix));
    if (const auto known = made_.find(entries.text()); known != made_.end()) return known->second;
    haru::Dict pattern = resources_.document().new_dict();
    pattern.set_entries(entries.text());
    return made_.emplace(entries.text(), pattern).first->second;
}

haru::Dict DrawingForms::tiling_pattern(const Tiling& tiling, const Matrix& base) {
    const Matrix matrix = base.after(tiling.matrix);
    const std::string key = "tiling " + key_of(tiling.list.get(), matrix) +
                            array_of(tiling.content) + array_of(tiling.cell);
    if (const auto known = made_.find(key); known != made_.end()) return known->second;
    FormWriter writer(*this, tiling.cell, matrix.scale());
    writer.paint(tiling.list ? *tiling.list : DrawnList(), tiling.content);
    haru::Entries entries;
    entries.set_name("Type", "Pattern").set_integer("PatternType", 1);
    entries.set_integer("PaintType", 1).set_integer("TilingType", 1);
    entries.set("BBox", array_of(tiling.cell));
    entries.set("XStep", number(tiling.cell.width.pt(), decimals));
    entries.set("YStep", number(tiling.cell.height.pt(), decimals));
    entries.set("Matrix", array_of(matrix));
    return made_.emplace(key, writer.finish(entries.text())).first->second;
}

haru::Dict DrawingForms::mask_form(const SoftMask& mask, const Matrix& base, const Rect& box) {
    std::string key = (mask.by_opacity ? "alpha " : "mask ") +
                      key_of(mask.list.get(), base.after(mask.matrix)) + array_of(box);
    if (mask.region) {
        const auto* corner = std::get_if<PathMove>(&mask.region->steps.front());
        const auto* other = std::get_if<PathLine>(&mask.region->steps[2]);
        key += array_of(base.after(mask.region->matrix));
        if (corner && other)
            key += array_of(
                {corner->to.x.pt(), corner->to.y.pt(), other->to.x.pt(), other->to.y.pt()});
    }
    if (const auto known = made_.find(key); known != made_.end()) return known->second;
    FormWriter writer(*this, box, 1);
    if (mask.region) writer.clip_to(*mask.region, base);
    if (mask.list) writer.paint(*mask.list, base.after(mask.matrix));
    const char* const kind =
        mask.by_opacity ? "/S/Transparency/I true" : "/S/Transparency/I true/CS/DeviceGray";
    return made_.emplace(key, writer.finish_form(kind)).first->second;
}

// Light where the gradient is opaque, as far as the whole of it is. That is said here and not where
// the mask is used: MuPDF would count it twice.
haru::Dict DrawingForms::opacity_form(const Gradient& gradient, double opacity,
                                      const Matrix& matrix, const Rect& box, const Rect& seen) {
    const std::string own = shading(gradient, Shown::opacities, matrix, seen);
    const std::string key = "opacity " + number(opacity) + own + array_of(matrix) + array_of(box);
    if (const auto known = made_.find(key); known != made_.end()) return known->second;
    FormWriter writer(*this, box, 1);
    writer.paint_shading(own, matrix, opacity);
    return made_.emplace(key, writer.finish_form("/S/Transparency/I true/CS/DeviceGray"))
        .first->second;
}

}  // namespace yaprak
