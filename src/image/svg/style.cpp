#include "image/svg/style.hpp"

#include "base/text.hpp"
#include "image/svg/apply_style.hpp"
#include "image/svg/transform.hpp"

namespace yaprak::svg {

Style initial_style() {
    return {};
}

Style Styler::style_of(Index element, const Style& outer, const Viewport& viewport) {
    Style style = outer;
    style.own = {};
    style.scope = variables_.within(outer.scope, cascade_.custom_of(element));
    const StyleChange change{style, outer, viewport};
    const auto each = [&](auto use) {
        for (const Declared& one : cascade_.of(element))
            if (const auto value = variables_.substituted(one.value, style.scope))
                use(one.name, trimmed(*value));
    };
    each([&](Name name, std::string_view value) { apply_font(name, value, change); });
    each([&](Name name, std::string_view value) { apply(name, value, change); });
    if (const auto* space = tree_.find(element, Name::xml_space))
        style.keeps_spaces = *space == "preserve";
    const Measure measure{viewport, style.font_size};
    const std::string_view transform = value(element, Name::transform, style);
    if (!transform.empty()) {
        style.own.has_transform = true;
        style.own.matrix = read_transform(transform, measure);
        const std::string_view origin = value(element, Name::transform_origin, style);
        if (!origin.empty() && !style.own.is_fill_box) {
            const Point at = read_origin(origin, measure);
            style.own.matrix = Matrix::moved(at.x.pt(), at.y.pt())
                                   .after(style.own.matrix)
                                   .after(Matrix::moved(-at.x.pt(), -at.y.pt()));
        }
    }
    return style;
}

Style Styler::style_in_place(Index element, const Viewport& viewport) {
    std::vector<Index> chain;
    for (Index i = element; i != none; i = tree_[i].parent) chain.push_back(i);
    Style style = initial_style();
    for (std::size_t i = chain.size(); i-- > 0;) style = style_of(chain[i], style, viewport);
    return style;
}

std::string_view Styler::value(Index element, Name name, const Style& style) {
    for (const Declared& one : cascade_.of(element))
        if (one.name == name)
            return trimmed(variables_.substituted(one.value, style.scope).value_or(""));
    return {};
}

}  // namespace yaprak::svg
