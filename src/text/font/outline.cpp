// HarfBuzz walks the outline; curves of the second degree are raised to the third.
#include "text/font/outline.hpp"

#include "text/font/font.hpp"

#include <hb.h>

namespace yaprak {
namespace {

struct Drawing {
    Length scale;  // of a unit of the font
    Point pen;
    std::vector<PathStep>& steps;

    Point at(float x, float y) const {
        return {pen.x + scale * double(x), pen.y - scale * double(y)};
    }
};

Drawing& drawing_of(void* data) {
    return *static_cast<Drawing*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    drawing_of(data).steps.push_back(PathMove{drawing_of(data).at(x, y)});
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    drawing_of(data).steps.push_back(PathLine{drawing_of(data).at(x, y)});
}

void quadratic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t* state, float control_x,
                  float control_y, float x, float y, void*) {
    const auto towards = [](float from, float to) { return from + (to - from) * 2 / 3; };
    const Drawing& drawing = drawing_of(data);
    drawing.steps.push_back(PathCurve{
        drawing.at(towards(state->current_x, control_x), towards(state->current_y, control_y)),
        drawing.at(towards(x, control_x), towards(y, control_y)), drawing.at(x, y)});
}

void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2,
              float y2, float x, float y, void*) {
    const Drawing& drawing = drawing_of(data);
    drawing.steps.push_back(PathCurve{drawing.at(x1, y1), drawing.at(x2, y2), drawing.at(x, y)});
}

void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    drawing_of(data).steps.push_back(PathClose{});
}

hb_draw_funcs_t* functions() {
    static hb_draw_funcs_t* const made = [] {
        hb_draw_funcs_t* functions = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(functions, move_to, nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(functions, line_to, nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(functions, quadratic_to, nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(functions, cubic_to, nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(functions, close, nullptr, nullptr);
        hb_draw_funcs_make_immutable(functions);
        return functions;
    }();
    return made;
}

}  // namespace

void add_outline(const Font& font, std::uint32_t glyph, Length size, Point at,
                 std::vector<PathStep>& steps) {
    Drawing drawing{size / double(font.units_per_em()), at, steps};
    hb_font_get_glyph_shape(font.hb_font(), glyph, functions(), &drawing);
}

}  // namespace yaprak
