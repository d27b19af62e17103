#include "image/svg/property_value.hpp"

#include "base/text.hpp"
#include "image/svg/calculation.hpp"
#include "image/svg/css_words.hpp"
#include "image/svg/paint_source.hpp"
#include "image/svg/transform.hpp"
#include "image/svg/values.hpp"

#include <string>

namespace yaprak::svg {
namespace {

bool is_for_every_property(std::string_view word) {
    return is_one_of(word, {"inherit", "initial", "unset", "revert", "revert-layer"});
}

bool is_share(std::string_view word) {
    Numbers numbers(word);
    if (!numbers.number()) return false;
    const std::string_view unit = numbers.unit();
    return (unit.empty() || unit == "%") && numbers.at_end();
}

std::optional<double> length_of(std::string_view word) {
    return read_length(word, {{100, 100}, 16}, Axis::other);
}
bool is_length(std::string_view word) {
    return length_of(word).has_value();
}
bool is_extent(std::string_view word) {
    const auto length = length_of(word);
    return length && (*length >= 0 || is_calculation(word));
}

// Blanks or commas between them.
bool are_extents(std::string_view words) {
    Numbers numbers(words);
    while (!numbers.at_end()) {
        const auto one = next_length(numbers, {{100, 100}, 16}, Axis::other);
        if (!one || *one < 0) return false;
    }
    return true;
}
bool are_lengths(std::string_view words) {
    Numbers numbers(words);
    while (!numbers.at_end())
        if (!next_length(numbers, {{100, 100}, 16}, Axis::other)) return is_length(words);
    return true;
}

bool is_number_from(std::string_view word, double least, double most) {
    Numbers numbers(word);
    const auto number = numbers.number();
    return number && numbers.at_end() && *number >= least && *number <= most;
}

bool is_display(std::string_view word) {
    return is_one_of(word.substr(0, word.find(' ')), {"none",
                                                      "inline",
                                                      "block",
                                                      "inline-block",
                                                      "list-item",
                                                      "run-in",
                                                      "compact",
                                                      "marker",
                                                      "table",
                                                      "inline-table",
                                                      "table-row-group",
                                                      "table-header-group",
                                                      "table-footer-group",
                                                      "table-row",
                                                      "table-column-group",
                                                      "table-column",
                                                      "table-cell",
                                                      "table-caption",
                                                      "flex",
                                                      "inline-flex",
                                                      "grid",
                                                      "inline-grid",
                                                      "contents",
                                                      "flow-root",
                                                      "flow"});
}

bool is_font_size(std::string_view word) {
    return is_extent(word) ||
           is_one_of(word, {"xx-small", "x-small", "small", "medium", "large", "x-large",
                            "xx-large", "xxx-large", "smaller", "larger"});
}

bool is_reference_or_none(std::string_view value, std::string_view word) {
    return word == "none" || is_reference(value);
}

// Of one word, in lower case.
bool is_keyword(Name name, std::string_view word) {
    switch (name) {
        case Name::fill_rule:
        case Name::clip_rule:
            return is_one_of(word, {"nonzero", "evenodd"});
        case Name::visibility:
            return is_one_of(word, {"visible", "hidden", "collapse"});
        case Name::stroke_linecap:
            return is_one_of(word, {"butt", "round", "square"});
        case Name::stroke_linejoin:
            return is_one_of(word, {"miter", "miter-clip", "round", "bevel", "arcs"});
        case Name::text_anchor:
            return is_one_of(word, {"start", "middle", "end"});
        case Name::mask_type:
            return is_one_of(word, {"luminance", "alpha"});
        case Name::isolation:
            return is_one_of(word, {"auto", "isolate"});
        case Name::font_style:
            return word.starts_with("oblique") || is_one_of(word, {"normal", "italic"});
        case Name::font_weight:
            return is_one_of(word, {"normal", "bold", "bolder", "lighter"}) ||
                   is_number_from(word, 1, 1000);
        case Name::display:
            return is_display(word);
        case Name::vector_effect:
            return is_one_of(word, {"none", "non-scaling-stroke", "non-scaling-size",
                                    "non-rotation", "fixed-position"});
        case Name::transform_box:
            return is_one_of(word,
                             {"view-box", "fill-box", "content-box", "stroke-box", "border-box"});
        default:
            return true;
    }
}

bool is_measure(Name name, std::string_view word) {
    switch (name) {
        case Name::opacity:
        case Name::fill_opacity:
        case Name::stroke_opacity:
        case Name::stop_opacity:
            return is_share(word);
        case Name::stroke_width:
            return is_extent(word);
        case Name::stroke_miterlimit:
            return is_number_from(word, 1, 1e9);
        case Name::stroke_dasharray:
            return word == "none" || are_extents(word);
        case Name::stroke_dashoffset:
        case Name::cx:
        case Name::cy:
            return is_length(word);
        case Name::x:
        case Name::y:
            return are_lengths(word);
        case Name::r:
        case Name::rx:
        case Name::ry:
        case Name::width:
        case Name::height:
            return word == "auto" || is_extent(word);
        case Name::font_size:
            return is_font_size(word);
        case Name::letter_spacing:
        case Name::word_spacing:
            return word == "normal" || is_length(word);
        default:
            return true;
    }
}

}  // namespace

bool can_be_read(Name name, std::string_view value) {
    if (value.find("var(") != std::string_view::npos) return true;
    const std::string word = ascii_lower(value);
    if (is_for_every_property(word)) return true;
    switch (name) {
        case Name::color:
            return word == "currentcolor" || colour_at_start(value);
        case Name::fill:
        case Name::stroke:
        case Name::stop_color:
            return read_paint(value).has_value();
        case Name::transform:
            return parse_transform(word, {{100, 100}, 16}).has_value();
        case Name::clip_path:
            return is_reference_or_none(value, word) || word.find('(') != std::string::npos ||
                   word.ends_with("-box");
        case Name::marker:
        case Name::marker_start:
        case Name::marker_mid:
        case Name::marker_end:
            return is_reference_or_none(value, word);
        default:
            return is_keyword(name, word) && is_measure(name, word);
    }
}

}  // namespace yaprak::svg
