// Style sheets (CSS Syntax 3, Selectors 4, as far as drawings use them) -> rules.
#pragma once
#include "image/svg/names.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace yaprak::svg {

struct Declaration {
    Name name = Name::fill;
    std::string_view custom;  // "--ink": then `name` does not count
    std::string_view value;
    bool important = false;
    bool is_readable = true;  // otherwise the one before it counts
};

// Reads "fill: #fff; stroke: none !important". Properties that nothing is made of are passed over.
std::vector<Declaration> read_declarations(std::string_view text);

// "rect.a#b": what one element must be.
struct Compound {
    std::string_view tag;  // empty: any
    std::string_view id;
    std::vector<std::string_view> classes;
    bool is_root = false;   // the drawing's own <svg>
    bool is_child = false;  // of what the compound before it means; else somewhere within it
};

// "#k > g .a": the compounds from left to right.
struct Selector {
    std::vector<Compound> compounds;
    std::uint32_t specificity = 0;  // ids, classes, tags: eight bits each
};

struct Rule {
    std::vector<Selector> selectors;
    std::vector<Declaration> declarations;
};

struct StyleSheet {
    std::vector<Rule> rules;
    // Where in the text the first one stood, of each kind that is not understood.
    std::optional<std::size_t> selector, import, font_face, media, animation;
};

// The text has no comments, and must outlive the result.
StyleSheet read_style_sheet(std::string_view text);

}  // namespace yaprak::svg
