#include "image/svg/apply_style.hpp"

#include "base/text.hpp"
#include "image/svg/property_value.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace yaprak::svg {
namespace {

constexpr double widest_stroke = 1e6;
constexpr std::size_t most_dashes = 64;

template <class Value, std::size_t size>
void choose(std::string_view word, const std::pair<std::string_view, Value> (&choices)[size],
            Value& to) {
    for (const auto& [name, value] : choices)
        if (word == name) to = value;
}

int weight_of(std::string_view word, int outer) {
    if (word == "normal") return 400;
    if (word == "bold") return 700;
    if (word == "bolder") return outer < 400 ? 400 : outer < 600 ? 700 : 900;
    if (word == "lighter") return outer > 700 ? 700 : outer > 500 ? 400 : 100;
    const auto number = first_number(word);
    return number ? int(std::clamp(*number, 1.0, 1000.0)) : outer;
}

double size_of(std::string_view word, double outer, const Viewport& viewport) {
    constexpr std::pair<std::string_view, double> sizes[] = {
        {"xx-small", 9}, {"x-small", 10}, {"small", 13},   {"medium", 16},
        {"large", 18},   {"x-large", 24}, {"xx-large", 32}};
    for (const auto& [name, size] : sizes)
        if (word == name) return size;
    if (word == "smaller") return outer / 1.2;
    if (word == "larger") return outer * 1.2;
    Numbers numbers(word);
    const auto value = numbers.number();
    if (value && numbers.unit() == "%") return outer * *value / 100;
    const auto length = read_length(word, {viewport, outer}, Axis::other);
    return length && *length >= 0 ? *length : outer;
}

// Puts what a style says into its place, property by property.
class Applier {
public:
    Applier(Style& style, const Style& outer, const Viewport& viewport)
        : style_(style), own_(style.own), outer_(outer), viewport_(viewport) {}

    void apply_font(Name name, std::string_view value) {
        if (name == Name::font) return apply_shorthand(value);
        if (name == Name::font_size)
            style_.font_size = size_of(ascii_lower(value), outer_.font_size, viewport_);
    }

    // The font is known by now: ems are. CSS makes no difference between capitals and others, but
    // names and what quotes hold do.
    void apply(Name name, std::string_view value) {
        const std::string word = ascii_lower(value);
        if (word == "inherit") return inherit(name);
        if (word == "initial" || word == "unset" || word == "revert" || word == "revert-layer")
            return apply_known(name, initial_of(name));
        apply_known(name, keeps_case(name) ? value : std::string_view(word));
    }

private:
    static bool keeps_case(Name name) {
        return is_paint(name) || name == Name::font_family || name == Name::clip_path ||
               name == Name::mask || name == Name::dominant_baseline ||
               name == Name::marker_start || name == Name::marker_mid || name == Name::marker_end;
    }

    void apply_known(Name name, std::string_view value) {
        if (!apply_paint(name, value) && !apply_stroke(name, value) && !apply_text(name, value))
            apply_own(name, value);
    }

    // Of what is not inherited anyway, the few that files ask to inherit.
    void inherit(Name name) {
        if (name == Name::opacity) own_.opacity = outer_.own.opacity;
        if (name == Name::clip_path) own_.clip_path = outer_.own.clip_path;
        if (name == Name::stop_color) own_.stop_colour = outer_.own.stop_colour;
        if (name == Name::stop_opacity) own_.stop_opacity = outer_.own.stop_opacity;
    }

    static std::string_view initial_of(Name name) {
        return name == Name::fill ? "black" : name == Name::stroke ? "none" : "";
    }

    double length(std::string_view value, double otherwise, Axis axis = Axis::other) const {
        return read_length(value, {viewport_, style_.font_size}, axis).value_or(otherwise);
    }

    void set_paint(std::string_view value, PaintSource& to) const {
        if (const auto paint = read_paint(value)) to = *paint;
    }

    static void set_share(std::string_view value, double& to) {
        to = read_share(value).value_or(to);
    }

    bool apply_paint(Name name, std::string_view value) {
        switch (name) {
            case Name::fill:
                return set_paint(value, style_.fill), true;
            case Name::stroke:
                return set_paint(value, style_.stroke), true;
            case Name::color:
                if (const auto colour = colour_at_start(value)) style_.colour = *colour;
                return true;
            case Name::fill_opacity:
                return set_share(value, style_.fill_opacity), true;
            case Name::stroke_opacity:
                return set_share(value, style_.stroke_opacity), true;
            case Name::fill_rule:
                return style_.fill_even_odd = value == "evenodd", true;
            case Name::clip_rule:
                return style_.clip_even_odd = value == "evenodd", true;
            case Name::visibility:
                return style_.is_visible = value == "visible", true;
            case Name::paint_order:
                style_.stroke_first =
                    value.find("stroke") < std::min(value.find("fill"), value.size());
                return true;
            default:
                return false;
        }
    }

    bool apply_stroke(Name name, std::string_view value) {
        switch (name) {
            case Name::stroke_width: {
                const double width = length(value, style_.stroke_width);
                if (width >= 0) style_.stroke_width = std::min(width, widest_stroke);
                return true;
            }
            case Name::stroke_linecap:
                choose<LineCap>(value,
                                {{"butt", LineCap::butt},
                                 {"round", LineCap::round},
                                 {"square", LineCap::square}},
                                style_.cap);
                return true;
            case Name::stroke_linejoin:
                choose<LineJoin>(value,
                                 {{"miter", LineJoin::miter},
                                  {"miter-clip", LineJoin::miter},
                                  {"arcs", LineJoin::miter},
                                  {"round", LineJoin::round},
                                  {"bevel", LineJoin::bevel}},
                                 style_.join);
                return true;
            case Name::stroke_miterlimit:
                if (const auto limit = first_number(value); limit && *limit >= 1)
                    style_.miter_limit = *limit;
                return true;
            case Name::stroke_dasharray:
                return set_dashes(value), true;
            case Name::stroke_dashoffset:
                return style_.dash_offset = length(value, style_.dash_offset), true;
            case Name::marker_start:
                return style_.marker_start = reference_in(value), true;
            case Name::marker_mid:
                return style_.marker_mid = reference_in(value), true;
            case Name::marker_end:
                return style_.marker_end = reference_in(value), true;
            default:
                return false;
        }
    }

    // A line of dashes that are all nothing, or of one that is less, is whole.
    void set_dashes(std::string_view value) {
        auto dashes = read_lengths(value, {viewport_, style_.font_size}, Axis::other);
        if (dashes.size() > most_dashes) dashes.resize(most_dashes);
        const bool is_bad =
            std::any_of(dashes.begin(), dashes.end(), [](double d) { return d < 0; });
        const bool any = std::any_of(dashes.begin(), dashes.end(), [](double d) { return d > 0; });
        style_.dashes = is_bad || !any
                            ? nullptr
                            : std::make_shared<const std::vector<double>>(std::move(dashes));
    }

    bool apply_text(Name name, std::string_view value) {
        switch (name) {
            case Name::font:
            case Name::font_size:
                return true;
            case Name::font_family:
                return style_.families = value, true;
            case Name::font_weight:
                return style_.font_weight = weight_of(value, outer_.font_weight), true;
            case Name::font_style:
                return style_.is_italic = value != "normal", true;
            case Name::text_anchor:
                choose<Anchor>(
                    value,
                    {{"start", Anchor::start}, {"middle", Anchor::middle}, {"end", Anchor::end}},
                    style_.anchor);
                return true;
            case Name::direction:
                return style_.is_right_to_left = value == "rtl", true;
            case Name::font_variant:
                return style_.has_small_caps = value.find("small-caps") != value.npos, true;
            case Name::font_stretch:
                return note_unset("font-stretch", value != "normal" && value != "100%"), true;
            case Name::font_feature_settings:
                return note_unset("font-feature-settings", value != "normal"), true;
            case Name::text_transform:
                return note_unset("text-transform", value != "none"), true;
            case Name::letter_spacing:
                return style_.letter_spacing = value == "normal" ? 0 : length(value, 0), true;
            case Name::word_spacing:
                return style_.word_spacing = value == "normal" ? 0 : length(value, 0), true;
            case Name::white_space:
                style_.keeps_spaces = value.starts_with("pre") || value == "break-spaces";
                return true;
            case Name::writing_mode:
                style_.is_vertical = value.starts_with("tb") || value.starts_with("vertical");
                return true;
            case Name::dominant_baseline:
                return style_.dominant_baseline = value, true;
            case Name::baseline_shift:
                return set_shift(value), true;
            case Name::text_decoration:
                own_.underlined = value.find("underline") != std::string_view::npos;
                own_.struck_through = value.find("line-through") != std::string_view::npos;
                note_unset("text-decoration: overline", value.find("overline") != value.npos);
                return true;
            default:
                return false;
        }
    }

    void note_unset(std::string_view property, bool is_unusual) {
        if (is_unusual) style_.unset_text = property;
    }

    void set_shift(std::string_view value) {
        const double size = std::max(style_.font_size, 1e-6);
        own_.baseline_shift = value == "super" ? 0.4 : value == "sub" ? -0.2 : 0;
        Numbers numbers(value);
        if (const auto number = numbers.number())
            own_.baseline_shift = numbers.unit() == "%" ? *number / 100 : length(value, 0) / size;
    }

    // "italic bold 12px/1.2 Arial, sans-serif"
    void apply_shorthand(std::string_view value) {
        style_.is_italic = false;
        style_.font_weight = 400;
        while (!(value = trimmed(value)).empty()) {
            const std::size_t end = std::min(value.find_first_of(" \t\r\n"), value.size());
            const std::string lower = ascii_lower(value.substr(0, end));
            value.remove_prefix(end);
            const std::string_view word = std::string_view(lower).substr(0, lower.find('/'));
            const bool is_number = is_ascii_digit(static_cast<unsigned char>(word[0]));
            if (word == "italic" || word == "oblique") style_.is_italic = true;
            if (word == "bold" || (is_number && word.size() == 3 && word.ends_with("00")))
                style_.font_weight = weight_of(word, outer_.font_weight);
            else if (is_number || word[0] == '.')
                return set_shorthand_end(word, value);
        }
    }

    void set_shorthand_end(std::string_view size, std::string_view families) {
        style_.font_size = size_of(size, outer_.font_size, viewport_);
        if (!(families = trimmed(families)).empty()) style_.families = families;
    }

    void apply_own(Name name, std::string_view value) {
        switch (name) {
            case Name::display:
                own_.is_displayed = value != "none";
                return;
            case Name::opacity:
                return set_share(value, own_.opacity);
            case Name::clip_path:
                own_.clip_path = reference_in(value);
                own_.has_basic_shape = own_.clip_path.empty() && value.find('(') != value.npos;
                return;
            case Name::mask:
                own_.mask = reference_in(value);
                return;
            case Name::mask_type:
                own_.masks_by_alpha = value == "alpha";
                return;
            case Name::filter:
                own_.has_filter = value != "none";
                return;
            case Name::animation:
                own_.has_animation = value != "none";
                return;
            case Name::mix_blend_mode:
                own_.blend_mode = value == "normal" ? "" : std::string(value);
                return;
            case Name::isolation:
                own_.is_isolated = value == "isolate";
                return;
            case Name::overflow:
                own_.shows_overflow = value == "visible" || value == "auto";
                return;
            case Name::stop_color:
                return set_paint(value, own_.stop_colour);
            case Name::stop_opacity:
                return set_share(value, own_.stop_opacity);
            case Name::vector_effect:
                own_.keeps_stroke = value == "non-scaling-stroke";
                return;
            case Name::transform_box:
                own_.is_fill_box = value == "fill-box" || value == "content-box";
                return;
            default:
                return;
        }
    }

    Style& style_;
    Style::Own& own_;
    const Style& outer_;
    const Viewport& viewport_;
};

}  // namespace

void apply_font(Name name, std::string_view value, const StyleChange& change) {
    Applier(change.style, change.outer, change.viewport).apply_font(name, value);
}

void apply(Name name, std::string_view value, const StyleChange& change) {
    Applier(change.style, change.outer, change.viewport).apply(name, value);
}

}  // namespace yaprak::svg
