// Style sheets (CSS Syntax 3, Selectors 4, as far as drawings use them) -> rules.
#pragma once
#include "image/svg/names.hpp"
#include "image/svg/selector.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
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

constexpr std::uint32_t no_layer = 0xFFFF;

struct Rule {
    std::vector<Selector> selectors;
    std::vector<Declaration> declarations;
    std::uint32_t layer = no_layer;  // "@layer": the later one wins, and what is in none over all
};

struct StyleSheet {
    std::vector<Rule> rules;
    std::vector<std::string_view> unread;    // selectors that say something not known here
    std::vector<std::string_view> left_out;  // conditions whose rules are left out
    bool has_import = false, has_font_face = false, has_animation = false;
    std::deque<std::string> store;  // what selectors of rules within rules look into
};

// The text has no comments, and must outlive the result.
StyleSheet read_style_sheet(std::string_view text);

}  // namespace yaprak::svg
