// The names that SVG 2 and CSS give to elements, attributes and properties, as far as they matter
// for what is painted.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yaprak::svg {

enum class Tag : std::uint8_t {
    other,  // of another language, or of no effect: metadata, views of an editor
    text_node,
    a,
    animation,  // animate, animateMotion, animateTransform, set
    circle,
    clip_path,
    defs,
    ellipse,
    filter,
    foreign_object,
    g,
    image,
    line,
    linear_gradient,
    marker,
    mask,
    path,
    pattern,
    polygon,
    polyline,
    radial_gradient,
    rect,
    script,
    stop,
    style,
    svg,
    switch_element,
    symbol,
    text,
    text_path,
    tspan,
    unknown,  // SVG's own, but not known
    use,
};

// Properties first, which a style sheet may set; attributes of elements behind them.
enum class Name : std::uint8_t {
    animation,
    baseline_shift,
    clip_path,
    clip_rule,
    color,
    cx,
    cy,
    d,
    direction,
    display,
    dominant_baseline,
    fill,
    fill_opacity,
    fill_rule,
    filter,
    font,
    font_family,
    font_feature_settings,
    font_size,
    font_stretch,
    font_style,
    font_variant,
    font_weight,
    height,
    isolation,
    letter_spacing,
    marker,
    marker_end,
    marker_mid,
    marker_start,
    mask,
    mask_type,
    mix_blend_mode,
    opacity,
    overflow,
    paint_order,
    r,
    rx,
    ry,
    stop_color,
    stop_opacity,
    stroke,
    stroke_dasharray,
    stroke_dashoffset,
    stroke_linecap,
    stroke_linejoin,
    stroke_miterlimit,
    stroke_opacity,
    stroke_width,
    text_anchor,
    text_decoration,
    text_transform,
    transform,
    transform_box,
    transform_origin,
    vector_effect,
    visibility,
    white_space,
    width,
    word_spacing,
    writing_mode,
    x,
    y,
    // attributes only
    class_list,
    clip_path_units,
    dx,
    dy,
    fr,
    fx,
    fy,
    gradient_transform,
    gradient_units,
    href,
    id,
    marker_height,
    marker_units,
    marker_width,
    mask_content_units,
    mask_units,
    media,
    offset,
    orient,
    other,  // of no effect, for selectors: its value is "name=value"
    pattern_content_units,
    pattern_transform,
    pattern_units,
    points,
    preserve_aspect_ratio,
    ref_x,
    ref_y,
    required_extensions,
    rotate,
    spread_method,
    style,
    system_language,
    text_length,
    type,
    view_box,
    x1,
    x2,
    xml_space,
    y1,
    y2,
};
constexpr std::size_t properties = std::size_t(Name::y) + 1;

constexpr bool is_property(Name name) {
    return std::size_t(name) < properties;
}

// By the name without its prefix. What is not SVG's is Tag::unknown.
Tag tag_of(std::string_view name);

// The names of attributes, "viewBox"; a property is called in lower case, "fill".
std::optional<Name> name_of(std::string_view written);

}  // namespace yaprak::svg
