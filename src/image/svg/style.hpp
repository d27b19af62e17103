// What an element looks like: what it says, over what it inherits (SVG 2, chapters 6, 11 and 13).
#pragma once
#include "base/matrix.hpp"
#include "image/svg/cascade.hpp"
#include "image/svg/paint_source.hpp"
#include "image/svg/values.hpp"
#include "image/svg/variables.hpp"
#include "model/drawing.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak::svg {

enum class Anchor { start, middle, end };

struct Style {
    // What elements within inherit.
    PaintSource fill{PaintSource::Kind::colour}, stroke;
    Rgba colour;
    double fill_opacity = 1, stroke_opacity = 1;
    bool fill_even_odd = false, clip_even_odd = false;
    double stroke_width = 1, miter_limit = 4, dash_offset = 0;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    std::shared_ptr<const std::vector<double>> dashes;  // nullptr: none
    bool stroke_first = false;
    std::string_view marker_start, marker_mid, marker_end;  // ids
    bool is_visible = true;
    std::string_view families;
    double font_size = 16;
    int font_weight = 400;
    bool is_italic = false;
    Anchor anchor = Anchor::start;
    double letter_spacing = 0, word_spacing = 0;
    bool is_right_to_left = false, has_small_caps = false;
    std::string_view unset_text;  // the first property of text that nothing is made of, with no
                                  // usual value
    bool keeps_spaces = false;
    bool is_vertical = false;
    std::string_view dominant_baseline;
    const Scope* scope = nullptr;

    // What is the element's own.
    struct Own {
        bool is_displayed = true;
        double opacity = 1;
        std::string_view clip_path, mask;  // ids
        bool has_filter = false, has_basic_shape = false, has_animation = false;
        std::string blend_mode;  // as CSS calls it; empty: normal
        bool is_isolated = false;
        bool has_transform = false;
        Matrix matrix;
        bool shows_overflow = false;
        PaintSource stop_colour{PaintSource::Kind::colour};
        double stop_opacity = 1;
        bool masks_by_alpha = false;
        bool keeps_stroke = false;  // vector-effect: non-scaling-stroke
        bool underlined = false, struck_through = false;
        double baseline_shift = 0;  // upwards, of the font size
        bool is_fill_box = false;   // transform-box
    } own;
};

// What the root inherits.
Style initial_style();

class Styler {
public:
    // All must outlive this.
    Styler(const Tree& tree, const Cascade& cascade, Variables& variables)
        : tree_(tree), cascade_(cascade), variables_(variables) {}

    // The style of an element that inherits from `outer`, in a viewport.
    Style style_of(Index element, const Style& outer, const Viewport& viewport);

    // The same where it stands in the file.
    Style style_in_place(Index element, const Viewport& viewport);

    // A value of the element's, with what its var() stand for; empty where it says none.
    std::string_view value(Index element, Name name, const Style& style);

private:
    const Tree& tree_;
    const Cascade& cascade_;
    Variables& variables_;
};

}  // namespace yaprak::svg
