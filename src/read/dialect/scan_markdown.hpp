// What md4c itself makes of a text, found in a pass of its own before the text is read.
#pragma once
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

struct MarkdownScan {
    using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;  // begin and end, ascending

    std::string_view body;
    Ranges code, html;
    Ranges verbatim;  // addresses, tags of generators and attribute lists, not code or HTML
    std::vector<std::size_t> stars;  // each "**" that stays text; npos parts the blocks

    bool is_code(std::size_t offset) const { return holds(code, offset); }
    bool is_html(std::size_t offset) const { return holds(html, offset); }
    bool is_verbatim(std::size_t offset) const {
        return is_code(offset) || is_html(offset) || holds(verbatim, offset);
    }

private:
    static bool holds(const Ranges& ranges, std::size_t offset);
};

MarkdownScan scan_markdown(std::string_view body);

// Two stars, no more, that no backslash stands before.
bool is_pair_of_stars(std::string_view body, std::size_t at);

}  // namespace yaprak
