// One piece of HTML's markup, "<a href='x'>" -> its name and attributes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

struct HtmlTag {
    std::string name;  // lower case; empty for a comment, a declaration, an instruction
    bool closing = false;
    std::vector<std::pair<std::string, std::string>> attributes;  // entities decoded

    // The attribute's value, empty where there is none.
    std::string attribute(std::string_view wanted) const;
    bool has(std::string_view wanted) const;
};

// Reads a whole piece, from '<' to '>'. Never fails: what is odd is left out.
HtmlTag parse_tag(std::string_view piece);

// How long the markup is that begins at the '<' of `text`; 0 when it is a mere sign in the text.
std::size_t markup_length(std::string_view text);

}  // namespace yaprak
